"""A root of bare Debian for whoever wants to see what a stranger sees: required packages, Python, make and git alone.

It is copied from this machine's own packages (so this machine must be a Debian), and holds no other program, library
or font: what somebody installed here by hand, a Chromium for instance, is not merely off the PATH but not there.
"""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
from pathlib import Path

WANTED = ("python3", "make", "git", "apt", "ca-certificates")
MERGED = ("bin", "sbin", "lib", "lib64")
EMPTY = {"dev": 0o755, "proc": 0o755, "sys": 0o755, "mnt": 0o755, "run": 0o755, "tmp": 0o1777, "var/tmp": 0o1777}
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
# A new root and not only another one (chroot): in a chroot the kernel gives nobody a user namespace.
ENTER = """
set -e
mount --bind "$1" "$1"; cd "$1"; shift
for one in dev proc sys; do mount --rbind "/$one" "$one"; done
pivot_root . mnt; umount -l /mnt; cd /
exec "$@"
"""


def make(root: Path) -> list[str]:
    """Lay the bare system into an empty folder and return the packages it has."""
    root.chmod(0o755)
    packages = _with_what_they_need(_required() | set(WANTED))
    shutil.copytree("/etc", root / "etc", symlinks=True, ignore=_unreadable)
    for folder in MERGED:
        (root / "usr" / folder).mkdir(parents=True)
        (root / folder).symlink_to(f"usr/{folder}")
    for line in _asked("-L", *sorted(packages)):
        if line.startswith("/") and Path(line).exists():
            _copy(Path(line), root)
    for folder, mode in EMPTY.items():
        (root / folder).mkdir(parents=True, exist_ok=True)
        (root / folder).chmod(mode)
    _link_alternatives(root)
    _keep_names_resolvable(root)
    return sorted(packages)


def command(root: Path, *typed: str, uid: int, gid: int, folder: str, home: str) -> list[str]:
    """What runs a command there as this user, with nothing in its environment but PATH and HOME."""
    become = ["setpriv", f"--reuid={uid}", f"--regid={gid}", "--clear-groups"]
    bare = ["env", "-i", f"--chdir={folder}", f"PATH={PATH}", f"HOME={home}"]
    return ["unshare", "--mount", "--propagation=private", "sh", "-c", ENTER, "sh", str(root), *become, *bare, *typed]


def programs(root: Path) -> set[str]:
    """The names of all programs on the PATH there."""
    return {path.name for folder in ("bin", "sbin") for path in (root / "usr" / folder).iterdir()}


def _required() -> set[str]:
    pairs = (line.split() for line in _asked("-W", "-f", "${Package} ${Priority}\n"))
    return {pair[0] for pair in pairs if pair[1:] == ["required"]}


def _with_what_they_need(wanted: set[str]) -> set[str]:
    """The packages and all that they depend on, as it is installed here."""
    needs: dict[str, list[str]] = {}
    provided: dict[str, str] = {}
    for line in _asked("-W", "-f", "${Package}|${Pre-Depends}, ${Depends}|${Provides}|${db:Status-Status}\n"):
        name, depends, provides, status = line.split("|", 1)[0], *line.split("|", 1)[1].rsplit("|", 2)
        if status == "installed":
            needs[name] = re.findall(r"(?:^|[,|]\s*)([a-z0-9][a-z0-9+.-]+)", depends)
            provided |= dict.fromkeys(re.findall(r"(?:^|,\s*)([a-z0-9][a-z0-9+.-]+)", provides), name)
    found: set[str] = set()
    waiting = [name for name in wanted if name in needs]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += [one for one in (provided.get(n, n) for n in needs[name]) if one in needs]
    return found


def _copy(path: Path, root: Path) -> None:
    """Copy one path of a package; a folder as an empty one, since what it holds may not be the package's."""
    target = root / str(path).lstrip("/")
    if path.is_symlink():
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists() and not target.is_symlink():
            target.symlink_to(os.readlink(path))
    elif path.is_dir():
        target.mkdir(parents=True, exist_ok=True)
    elif stat.S_ISREG(path.stat().st_mode):
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, target)


def _link_alternatives(root: Path) -> None:
    """Links such as /usr/bin/awk belong to no package; those that lead somewhere in the bare system are kept."""
    for path in Path("/usr/bin").iterdir():
        if path.is_symlink() and os.readlink(path).startswith("/etc/alternatives/"):
            goal = os.readlink(os.readlink(path)) if Path(os.readlink(path)).is_symlink() else ""
            target = root / "usr/bin" / path.name
            if goal and (root / goal.lstrip("/")).exists() and not target.is_symlink():
                target.symlink_to(os.readlink(path))


def _keep_names_resolvable(root: Path) -> None:
    """Where the list of name servers is a link into /run, which is empty there, its content is laid down instead."""
    listed = root / "etc/resolv.conf"
    if listed.is_symlink():
        listed.unlink()
        listed.write_text(Path("/etc/resolv.conf").read_text(encoding="utf-8"), encoding="utf-8")


def _unreadable(folder: str, names: list[str]) -> list[str]:
    """Sockets and the like cannot be copied."""
    return [name for name in names if not _is_ordinary(Path(folder, name))]


def _is_ordinary(path: Path) -> bool:
    mode = path.lstat().st_mode
    return stat.S_ISREG(mode) or stat.S_ISDIR(mode) or stat.S_ISLNK(mode)


def _asked(*arguments: str) -> list[str]:
    done = subprocess.run(["dpkg-query", *arguments], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()
