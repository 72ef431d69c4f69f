"""The rule on places: no path of somebody's machine and no registry's address outside the lock files."""

from __future__ import annotations

import re

from checks.tree import texts

MACHINE_PATH = re.compile(r"(?<![\w./}~-])/(?:work|root|home/[a-z]\w*|Users/\w+)/[\w.]")
HOSTS = ("pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".org", "npmjs" + ".com", "deb.debian" + ".org")


def problems() -> list[str]:
    """Return each line that names a machine's path or a registry's host."""
    found = []
    for path, text in texts().items():
        for number, line in enumerate(text.splitlines(), start=1):
            if MACHINE_PATH.search(line):
                found.append(f"{path}:{number}: a path of one machine")
            if any(host in line for host in HOSTS):
                found.append(f"{path}:{number}: a registry's address")
    return found
