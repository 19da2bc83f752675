"""The embedded database's files: made whole or not at all, and only of the version we can read."""

import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from integrations.postgres.embedded_locks import pauses
from integrations.postgres.embedded_places import Places, binaries, check_access, entrust, major_version
from integrations.postgres.embedded_server import ENVIRONMENT, SUPERUSER, failure, kill_residents
from integrations.postgres.embedded_trouble import EmbeddedError, Trouble

_FRESH = "data.new-"
_BOUND = 5.0
# The builtin provider sorts by code point and knows every letter's case on any system. The C library's locale still
# decides what a letter is for pg_trgm, which in plain C drops every accented one; some systems have no C.UTF-8.
_LETTERS = ("C.UTF-8", "en_US.UTF-8", "C")


def is_initialised(places: Places) -> bool:
    """Raises when the files are of another major version, or are not a cluster at all."""
    try:
        found = (places.data / "PG_VERSION").read_text().strip()
    except FileNotFoundError:
        if places.data.is_dir() and any(places.data.iterdir()):
            raise EmbeddedError(Trouble.BROKEN, places.data, reason="no PG_VERSION") from None
        return False
    ours = major_version()
    version = int(found) if found.isdecimal() else 0
    if version == ours:
        return True
    if not version:
        raise EmbeddedError(Trouble.BROKEN, places.data, reason=f"PG_VERSION is {found[:20]!r}")
    key = Trouble.OLDER_VERSION if version < ours else Trouble.NEWER_VERSION
    raise EmbeddedError(key, places.data, version=str(version), ours=str(ours))


def initialise(places: Places, *, durable: bool) -> None:
    """Made beside its final place and renamed: a kill at any moment leaves no half of it."""
    check_access(places)
    for abandoned in places.home.glob(f"{_FRESH}*"):
        _clear(abandoned)
    fresh = Path(tempfile.mkdtemp(prefix=_FRESH, dir=places.home))
    try:
        entrust(fresh, mode=0o700, owner=places.account)
        _initdb(places, fresh, durable=durable)
        fresh.rename(places.data)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    _sync(places.home)


def _clear(abandoned: Path) -> None:
    """A killed process's initdb may still be at work in there, and what it starts may outlive it by a moment."""
    deadline = time.monotonic() + _BOUND
    for pause in pauses():
        kill_residents(abandoned)
        shutil.rmtree(abandoned, ignore_errors=True)
        if not abandoned.exists():
            return
        if time.monotonic() > deadline:
            raise EmbeddedError(Trouble.READ_ONLY, abandoned)
        time.sleep(pause)


def _initdb(places: Places, fresh: Path, *, durable: bool) -> None:
    command = [
        str(binaries(places) / "initdb"),
        f"--pgdata={fresh}",
        f"--username={SUPERUSER}",
        "--auth-local=trust",
        "--auth-host=reject",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--data-checksums",
        "--no-instructions",
        *([] if durable else ["--no-sync"]),
    ]
    said = ""
    for locale in _LETTERS:
        done = subprocess.run(  # noqa: S603 -- the package's own program
            [*command, f"--locale={locale}"],
            check=False,
            capture_output=True,
            text=True,
            errors="replace",
            stdin=subprocess.DEVNULL,
            cwd=fresh,
            env=ENVIRONMENT,
            start_new_session=True,
            umask=0o077,
            user=places.uid,
            group=places.gid,
            extra_groups=() if places.account else None,
        )
        said = done.stderr
        if done.returncode == 0:
            return
        if "invalid locale name" not in said:
            break
    raise failure(places, said)


def _sync(directory: Path) -> None:
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
