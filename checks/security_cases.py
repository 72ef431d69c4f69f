"""Lists which cases of the security catalogue (S01 to S69) have a test named after them, and which have none yet."""

from __future__ import annotations

import re

from checks.tree import texts

CASES = range(1, 70)
NAMED = re.compile(r"^\s*(?:async )?def test_s(\d\d)_", re.MULTILINE)


def main() -> None:
    found = tested()
    missing = [case for case in CASES if case not in found]
    for case in sorted(found):
        print(f"S{case:02}  {', '.join(sorted(found[case]))}")
    print(f"{len(found)} of {len(CASES)} cases have a test; none yet for:")
    print(" ".join(f"S{case:02}" for case in missing) or "(all have one)")


def tested() -> dict[int, set[str]]:
    """Return the files that hold a test of each case."""
    found: dict[int, set[str]] = {}
    for path, text in texts().items():
        if path.suffix == ".py":
            for case in cases_in(text):
                found.setdefault(case, set()).add(str(path))
    return found


def cases_in(text: str) -> set[int]:
    return {int(number) for number in NAMED.findall(text)}


if __name__ == "__main__":
    main()
