"""Which account PostgreSQL runs under, and starting a program as it; PostgreSQL itself refuses to run as root."""

import contextlib
import ctypes
import grp
import os
import pwd
import signal
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from kartoteka.cluster.errors import ClusterError

PR_SET_PDEATHSIG = 1
PR_SET_SECUREBITS = 28
PR_CAP_AMBIENT = 47
PR_CAP_AMBIENT_RAISE = 2
SECBIT_NO_SETUID_FIXUP = 4
CAP_DAC_OVERRIDE = 1
CAP_DAC_READ_SEARCH = 2
CAPABILITY_VERSION_3 = 0x20080522


@dataclass(frozen=True)
class Account:
    """A user of this machine; `dropped` says that we are root and must become it."""

    name: str
    uid: int
    gid: int
    dropped: bool


def database_account(cluster: Path) -> Account:
    """Who PostgreSQL shall be: this user; for root whoever owns the cluster already, else `postgres`, else `nobody`."""
    if os.geteuid() != 0:
        return Account(own_name(), os.geteuid(), os.getegid(), dropped=False)
    for entry in _candidates(cluster):
        return Account(entry.pw_name, entry.pw_uid, entry.pw_gid, dropped=True)
    raise ClusterError("PostgreSQL does not run as root, and there is neither a user “postgres” nor “nobody”.")


def own_name() -> str:
    """This process's user name; PostgreSQL needs it to know who connects."""
    try:
        return pwd.getpwuid(os.geteuid()).pw_name
    except KeyError as error:
        raise ClusterError(
            f"The user number {os.geteuid()} has no name in /etc/passwd; PostgreSQL needs one."
        ) from error


def run(command: Sequence[str | Path], *, account: Account, reach: Path, text: str = "") -> str:
    """Run a program as the account to its end and return what it said.

    `reach` is a path it must get to, `text` what it reads from its standard input.
    """
    done = subprocess.run(  # noqa: S603 - our own command
        [str(part) for part in command],
        input=text,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
        env=clean_environment(),
        cwd="/",
        preexec_fn=_becoming(account, reach=[reach, Path(command[0])], death_signal=signal.SIGTERM),
    )
    if done.returncode:
        raise ClusterError(f"{Path(command[0]).name} failed: {last_line(done.stdout)}")
    return done.stdout or ""


def start(command: Sequence[str | Path], *, account: Account, reach: Path, log: IO[Any]) -> subprocess.Popen[bytes]:
    """Start a program as the account; it ends by itself, in order, when we do.

    It gets its own process group: a Ctrl-C in the terminal is for the supervisor alone, which stops things in order.
    """
    return subprocess.Popen(  # noqa: S603 - our own command
        [str(part) for part in command],
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=subprocess.STDOUT,
        env=clean_environment(),
        cwd="/",
        process_group=0,
        # SIGINT is PostgreSQL's "fast" shutdown: no client is waited for, nothing is lost.
        preexec_fn=_becoming(account, reach=[reach, Path(command[0])], death_signal=signal.SIGINT),  # noqa: PLW1509
    )


def spawn_own(
    command: Sequence[str],
    *,
    environment: Mapping[str, str],
    keep_open: Sequence[int] = (),
    stdin: int = subprocess.DEVNULL,
) -> subprocess.Popen[bytes]:
    """Start a program of our own under our own account; it is asked to stop when we end. It speaks on stderr only."""
    account = Account(own_name(), os.geteuid(), os.getegid(), dropped=False)
    return subprocess.Popen(  # noqa: S603 - our own command
        command,
        stdin=stdin,
        stdout=2,
        env={**os.environ, **environment},
        pass_fds=keep_open,
        process_group=0,
        preexec_fn=_becoming(account, reach=[], death_signal=signal.SIGTERM),  # noqa: PLW1509
    )


def clean_environment() -> Mapping[str, str]:
    """The environment without what would turn PostgreSQL's programs elsewhere (PGDATA, PGHOST …) or its language."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PG", "LC_", "LANG", "KARTOTEKA_"))}
    return kept | {"LC_ALL": "C.UTF-8", "TZ": "UTC"}


def can_reach(account: Account, path: Path) -> bool:
    """Whether the account may walk down to the path by ordinary file permissions."""
    return all(_may_search(account, folder) for folder in [*path.resolve().parents] if folder.exists())


def last_line(text: str | None) -> str:
    lines = [line.strip() for line in (text or "").splitlines() if line.strip()]
    return lines[-1] if lines else "it said nothing"


def _candidates(cluster: Path) -> Iterator[pwd.struct_passwd]:
    if cluster.exists() and (owner := cluster.stat().st_uid) != 0:
        with contextlib.suppress(KeyError):
            yield pwd.getpwuid(owner)
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            yield pwd.getpwnam(name)


def _may_search(account: Account, folder: Path) -> bool:
    found = folder.stat()
    if found.st_uid == account.uid:
        return bool(found.st_mode & 0o100)
    groups = {account.gid, *(g.gr_gid for g in grp.getgrall() if account.name in g.gr_mem)}
    return bool(found.st_mode & (0o010 if found.st_gid in groups else 0o001))


def _becoming(account: Account, *, reach: Sequence[Path], death_signal: int) -> Callable[[], None]:
    """What the new process does before it becomes the program. All is looked up here, before the fork."""
    libc = _libc()
    parent = os.getpid()
    keep = account.dropped and not all(can_reach(account, path) for path in reach)
    groups = os.getgrouplist(account.name, account.gid) if account.dropped else []

    def become() -> None:
        if account.dropped:
            if keep:
                # Keeps capabilities over setuid, and lets access(2), which PostgreSQL asks, heed them.
                libc.prctl(PR_SET_SECUREBITS, SECBIT_NO_SETUID_FIXUP, 0, 0, 0)
            os.setgroups(groups)
            os.setgid(account.gid)
            os.setuid(account.uid)
            os.umask(0o077)
            if keep:
                _keep_reading_everything(libc)
        libc.prctl(PR_SET_PDEATHSIG, death_signal, 0, 0, 0)
        if os.getppid() != parent:
            os._exit(1)

    return become


def _keep_reading_everything(libc: ctypes.CDLL) -> None:
    """Let the account walk through folders closed to it (a data directory below a 0700 folder of root's).

    Opening those folders to everybody would be worse: of root's powers this is the only one that is kept.
    """
    for capability in (CAP_DAC_READ_SEARCH, CAP_DAC_OVERRIDE):
        mask = 1 << capability
        header = (ctypes.c_uint32 * 2)(CAPABILITY_VERSION_3, 0)
        data = (ctypes.c_uint32 * 6)(mask, mask, mask, 0, 0, 0)
        if libc.capset(header, data) == 0 and libc.prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, capability, 0, 0) == 0:
            return


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)
