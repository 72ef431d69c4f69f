"""Chromium for the browser stories: fetched with its libraries and fonts without root, and proved before use."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from checks import debian_parts

LIST = Path(__file__).with_name("debian.txt")
CHOSEN = "KARTOTEKA_TEST_CHROMIUM"  # a person's own browser, for a system that is not Debian 12
SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{root}/usr/share/fonts</dir>
  <cachedir>{root}/font-cache</cachedir>
  <alias><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
"""
WRAPPER = """#!/bin/sh
export LD_LIBRARY_PATH='{libraries}' FONTCONFIG_FILE='{root}/fonts.conf' XKB_CONFIG_ROOT='{root}/usr/share/X11/xkb'
exec '{root}/usr/lib/chromium/chromium' "$@"
"""


class NoBrowserError(Exception):
    """No Chromium that works could be had; stories are then failed, never skipped."""


def find() -> Path:
    """Return the path of a Chromium that has just shown that it draws Latin and Cyrillic letters."""
    chosen = os.environ.get(CHOSEN)
    if chosen:
        _prove(Path(chosen))
        return Path(chosen)
    try:
        browser = _unpacked()
        _prove(browser)
    except (debian_parts.PartsError, NoBrowserError) as error:
        if os.geteuid() != 0:
            raise NoBrowserError(f"{error}\n{CHOSEN} may name a Chromium of your own.") from error
        browser = _installed()
        _prove(browser)
    return browser


def _unpacked() -> Path:
    root = debian_parts.fetch(debian_parts.read_list(LIST))
    wrapper = root / "chromium"
    if not wrapper.exists():
        (root / "fonts.conf").write_text(FONTS.format(root=root), encoding="utf-8")
        draft = root / f"chromium.{os.getpid()}"
        draft.write_text(WRAPPER.format(root=root, libraries=debian_parts.library_path(root)), encoding="utf-8")
        draft.chmod(0o755)
        draft.rename(wrapper)
    return wrapper


def _installed() -> Path:
    """Install the listed packages as root: the fall-back where unpacking was not enough."""
    names = debian_parts.read_list(LIST)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "-q", "update"], ["apt-get", "-q", "-y", "install", "--no-install-recommends", *names]):
        done = subprocess.run(command, env=quiet, capture_output=True, text=True, check=False)
    found = shutil.which("chromium")
    if done.returncode != 0 or found is None:
        raise NoBrowserError(f"apt-get could not install Chromium:\n{done.stderr[-2000:]}")
    return Path(found)


def _prove(browser: Path) -> None:
    """Two different Cyrillic letters must give two different pictures: boxes for missing letters would be equal."""
    version = _run([str(browser), "--version"])
    if "Chromium" not in version and "Chrome" not in version:
        raise NoBrowserError(f"{browser} --version says {version!r}")
    pictures = {letters: _picture(browser, letters) for letters in ("ЖЮ", "ЩЯ", "ÄÖ")}
    if len(set(pictures.values())) != len(pictures):
        raise NoBrowserError(f"{browser} draws different letters alike: fonts are missing")


def _picture(browser: Path, letters: str) -> bytes:
    page = f"data:text/html;charset=utf-8,<body style='font:60px sans-serif'>{letters}"
    with tempfile.TemporaryDirectory() as scratch:
        target = Path(scratch) / "page.png"
        switches = [f"--user-data-dir={scratch}/profile", "--window-size=240,120", f"--screenshot={target}"]
        output = _run([str(browser), "--headless", *SWITCHES, *switches, page])
        if not target.exists():
            raise NoBrowserError(f"{browser} made no picture:\n{output[-2000:]}")
        return target.read_bytes()


def _run(command: list[str]) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=90, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NoBrowserError(f"{command[0]} did not run: {error}") from error
    return done.stdout + done.stderr
