"""Where things lie in a data directory, and making it usable for whoever runs PostgreSQL."""

import hashlib
import os
import secrets
import shutil
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from kartoteka.cluster.account import Account
from kartoteka.cluster.errors import ClusterError

PORT = 5432
SOCKET_NAME = f".s.PGSQL.{PORT}"
LONGEST_SOCKET_PATH = 107


@dataclass(frozen=True)
class Layout:
    """The parts of one data directory. Only `prepare` writes."""

    top: Path

    @property
    def binaries(self) -> Path:
        return self.top / "postgres"

    @property
    def cluster(self) -> Path:
        return self.top / "postgres" / "data"

    @property
    def log(self) -> Path:
        return self.top / "run" / "postgres.log"

    @property
    def run(self) -> Path:
        return self.top / "run"

    @property
    def lock(self) -> Path:
        return self.top / "run" / "lock"

    @property
    def guests(self) -> Path:
        return self.top / "run" / "guests"

    @property
    def address(self) -> Path:
        return self.top / "run" / "address.json"

    @property
    def web_report(self) -> Path:
        """What the web process tells the supervisor at its start."""
        return self.top / "run" / "web.json"

    @property
    def files(self) -> Path:
        return self.top / "files"

    @property
    def backups(self) -> Path:
        return self.top / "backups"

    @property
    def secret_key(self) -> Path:
        return self.top / "secret.key"

    @property
    def socket(self) -> Path:
        """The folder of PostgreSQL's socket: in the data directory, or in /tmp where that path is too long."""
        inside = self.top / "run" / "pg"
        if len(os.fsencode(inside / SOCKET_NAME)) <= LONGEST_SOCKET_PATH:
            return inside
        name = hashlib.sha256(os.fsencode(self.top)).hexdigest()[:16]
        return Path(tempfile.gettempdir()) / f"kartoteka-{name}"

    @property
    def url(self) -> str:
        """The address of the embedded database; known before it runs."""
        return self._url("kartoteka", "kartoteka")

    @property
    def owner_url(self) -> str:
        """The same as PostgreSQL's own administrator, for making the database and for nothing else."""
        return self._url("postgres", "postgres")

    def _url(self, role: str, name: str) -> str:
        """The port is named although it is the usual one: else a PGPORT in the environment would change it."""
        return f"postgresql://{role}@/{name}?host={quote(str(self.socket), safe='')}&port={PORT}"


def layout_of(data: Path) -> Layout:
    return Layout(Path(os.path.abspath(data.expanduser())).resolve())


def default_data() -> Path:
    """KARTOTEKA_DATA, else the user's data directory; for root one that PostgreSQL's account can reach."""
    if named := os.environ.get("KARTOTEKA_DATA"):
        return Path(named)
    if os.geteuid() == 0:
        return Path("/var/lib/kartoteka")
    base = os.environ.get("XDG_DATA_HOME")
    return (Path(base) if base else Path.home() / ".local" / "share") / "kartoteka"


def prepare(layout: Layout, *, account: Account) -> None:
    """Make the folders with the rights they need: the database's account gets to its own, nobody else to the rest."""
    try:
        top_is_new = not layout.top.exists()
        layout.top.mkdir(parents=True, exist_ok=True, mode=0o755)
        for folder in (layout.run, layout.files, layout.backups):
            folder.mkdir(exist_ok=True, mode=0o700)
        layout.binaries.mkdir(exist_ok=True)
        if account.dropped:
            _let_through(layout.top)
            _let_through(layout.run)
            layout.binaries.chmod(0o755)
        elif top_is_new:
            layout.top.chmod(0o700)
        _own_socket_folder(layout.socket, account)
    except PermissionError as error:
        raise ClusterError(f"The data directory {layout.top} cannot be written: {error.filename} is closed.") from error
    except OSError as error:
        raise ClusterError(f"The data directory {layout.top} cannot be used: {error.strerror}.") from error


def clear_left_over(layout: Layout) -> None:
    """Remove the passing folders of commands that were killed. Only for the holder of the lock, before others begin."""
    for name in (".backup-*", ".restore-*", ".upgrade-*"):
        for folder in layout.top.glob(name):
            shutil.rmtree(folder, ignore_errors=True)


def secret_key(layout: Layout) -> str:
    """The portal's secret, made at the first start; only its owner may read it."""
    if not layout.secret_key.exists():
        part = layout.secret_key.with_name(f".secret.{os.getpid()}")
        with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as out:
            out.write(secrets.token_urlsafe(48) + "\n")
            out.flush()
            os.fsync(out.fileno())
        try:
            os.link(part, layout.secret_key)
        except FileExistsError:
            pass  # another command made it at the same moment: its key stands
        finally:
            part.unlink()
    return layout.secret_key.read_text().strip()


def _let_through(folder: Path) -> None:
    """Others may walk through, but neither list nor read."""
    mode = stat.S_IMODE(folder.stat().st_mode)
    folder.chmod(mode | 0o011)


def _own_socket_folder(folder: Path, account: Account) -> None:
    """The socket's folder is the account's alone; a stranger's folder of that name in /tmp is refused."""
    folder.mkdir(exist_ok=True, mode=0o700)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid not in (os.geteuid(), account.uid):
        raise ClusterError(f"{folder} belongs to somebody else, so PostgreSQL's socket cannot lie there.")
    os.chown(folder, account.uid, account.gid)
    folder.chmod(0o700)
