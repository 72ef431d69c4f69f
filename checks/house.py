"""The rules of the house that no general tool knows; each is a module with `problems()`, and this runs them all."""

from __future__ import annotations

import sys
from collections.abc import Callable

from checks import catalogues, commits, migrations, openapi, places, secrets, sentences, settings_page, sizes

RULES: dict[str, Callable[[], list[str]]] = {
    "sizes": sizes.problems,
    "places": places.problems,
    "secrets": secrets.problems,
    "migrations": migrations.problems,
    "commits": commits.problems,
    "openapi": openapi.problems,
    "sentences": sentences.problems,
    "settings": settings_page.problems,
    "catalogues": catalogues.problems,
}


def main() -> None:
    """Run the rules named on the command line, or all."""
    broken = 0
    for name in sys.argv[1:] or RULES:
        for problem in RULES[name]():
            print(f"{name}: {problem}")
            broken += 1
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()
