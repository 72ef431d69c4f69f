"""Installs uv, pinned by hash, into a directory of the tree; run by the machine's own Python before anything is there.

Usage: bootstrap.py DIRECTORY REQUIREMENTS. Where `venv` came without pip (Debian's bare python3), pip's wheel is
fetched from Debian's own package of it, which needs no root.
"""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

import debian_parts  # type: ignore[import-not-found]  # run as a program, its folder is on the path

try:
    import ensurepip
except ImportError:  # Debian ships it apart, in python3-venv
    ensurepip = None  # type: ignore[assignment]

OLDEST = (3, 11)


def main() -> None:
    directory, requirements = Path(sys.argv[1]), sys.argv[2]
    if sys.version_info < OLDEST:
        sys.exit(
            f"Kartoteka needs Python {OLDEST[0]}.{OLDEST[1]} or newer; {sys.executable} is {sys.version.split()[0]}."
        )
    venv.create(directory, with_pip=False, clear=True, symlinks=True)
    python = directory.absolute() / "bin" / "python"
    install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "-r", requirements]
    done = subprocess.run([str(python), *install], env=_environment(), check=False)
    if done.returncode != 0:
        sys.exit("uv could not be installed: see pip's message above (is the package index reachable?).")


def _environment() -> dict[str, str]:
    wheel = _pip_wheel()
    return {**os.environ, "PYTHONPATH": str(wheel), "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


def _pip_wheel() -> Path:
    """Return a wheel of pip, which Python can run as it is: ensurepip's, else the one in Debian's package."""
    bundled = sorted((Path(ensurepip.__file__).parent / "_bundled").glob("pip-*.whl")) if ensurepip else []
    found = bundled or sorted(Path("/usr/share/python-wheels").glob("pip-*.whl")) or _debian_pip()
    return found[-1]


def _debian_pip() -> list[Path]:
    try:
        root = debian_parts.fetch(["python3-pip-whl"])
    except debian_parts.PartsError as error:
        sys.exit(f"This Python has no pip, and it could not be fetched: {error}\nInstall python3-venv and try again.")
    return sorted(root.glob("usr/share/python-wheels/pip-*.whl"))


if __name__ == "__main__":
    main()
