"""Lists which cases of the security catalogue (S01 to S69) have a test named after them; a case may wait for the issue
that brings what it is about, if it is named here with the reason. Any other case without a test fails."""

from __future__ import annotations

import re
import sys

from checks.tree import texts

CASES = range(1, 70)
NAMED = re.compile(r"^\s*(?:async )?def test_((?:s\d\d_)+)", re.MULTILINE)
LATER = {
    3: "acts on many items at once (POST /bulk)",
    11: "saved views and layouts of one's own",
    14: "conversion of leads",
    21: "documents from templates",
    22: "saved views that are shared",
    27: "stages and what they require",
    33: "incoming mail",
    41: "templates",
    42: "documents as PDF",
    50: "formats that are archives (documents, spreadsheets)",
    52: "webhooks",
    53: "public forms",
    54: "public forms",
    55: "public forms",
    66: "sign-in through another provider",
}


def main() -> None:
    found = tested()
    missing = [case for case in CASES if case not in found]
    for case in sorted(found):
        print(f"S{case:02}  {', '.join(sorted(found[case]))}")
    for case in missing:
        if case in LATER:
            print(f"S{case:02}  comes with {LATER[case]}")
    untested = [case for case in missing if case not in LATER]
    print(f"{len(found)} of {len(CASES)} cases have a test, {len(missing) - len(untested)} come later; none yet for:")
    print(" ".join(f"S{case:02}" for case in untested) or "(all have one)")
    overtaken = sorted(set(LATER) & set(found))
    if overtaken:
        print("No longer to come:", " ".join(f"S{case:02}" for case in overtaken))
    sys.exit(1 if untested or overtaken else 0)


def tested() -> dict[int, set[str]]:
    """Return the files that hold a test of each case."""
    found: dict[int, set[str]] = {}
    for path, text in texts().items():
        if path.suffix == ".py":
            for case in cases_in(text):
                found.setdefault(case, set()).add(str(path))
    return found


def cases_in(text: str) -> set[int]:
    """The cases that tests are named after; a name may carry several (`test_s48_s31_…`)."""
    return {int(number) for names in NAMED.findall(text) for number in re.findall(r"s(\d\d)_", names)}


if __name__ == "__main__":
    main()
