"""The default database: a PostgreSQL of our own, on a Unix socket, shared by every recado process of this data directory."""

import contextlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, quote_from_bytes

import platformdirs

from integrations.postgres.embedded_cluster import initialise, is_initialised
from integrations.postgres.embedded_locks import Registration, held, in_use
from integrations.postgres.embedded_places import Places, prepare
from integrations.postgres.embedded_server import PORT, SUPERUSER, is_full, launch, settled, shut_down
from integrations.postgres.embedded_trouble import EmbeddedError, Trouble, told

__all__ = [
    "SUPERUSER",
    "Embedded",
    "EmbeddedError",
    "Trouble",
    "default_data_dir",
    "hindrance",
    "revive",
    "start",
    "stop",
]

# Longer than the slowest honest start: initialising, copying the binaries, crash recovery.
_PATIENCE = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Embedded:
    data_dir: Path
    sockets: Path
    places: Places
    durable: bool
    registration: Registration

    def url(self, role: str, database: str) -> str:
        # The port is named so that a PGPORT in the environment cannot lead elsewhere.
        host = quote_from_bytes(os.fsencode(self.sockets))
        return f"postgresql://{quote(role, safe='')}@/{quote(database, safe='')}?host={host}&port={PORT}"


def default_data_dir(environ: Mapping[str, str]) -> Path:
    if chosen := environ.get("RECADO_DATA_DIR"):
        return Path(chosen).expanduser().absolute()
    if os.geteuid() == 0:
        return Path("/var/lib/recado")
    if (shared := Path(environ.get("XDG_DATA_HOME", ""))).is_absolute():
        return shared / "recado"
    return platformdirs.user_data_path("recado", appauthor=False)


def start(data_dir: Path, *, durable: bool = True, patience: float = _PATIENCE) -> Embedded:
    """Initialise, restart or attach, whichever it takes; raises EmbeddedError and nothing else.

    `durable=False` is for tests: it survives a crash of ours, not of the machine. `patience` bounds the wait, in
    seconds, for another process that is starting or stopping the same server.
    """
    with told(data_dir):
        data_dir = Path(os.path.realpath(data_dir))
        places = prepare(data_dir)
        with held(places.start_lock, patience=patience), contextlib.ExitStack() as undo:
            registration = Registration(places.users)
            undo.callback(registration.release)
            initialised = is_initialised(places)
            sockets = settled(places) if initialised else None
            if not initialised:
                initialise(places, durable=durable)
            if sockets is None:
                # Those who were killed left their files.
                in_use(places.users)
                sockets = launch(places, places.sockets, durable=durable)
            undo.pop_all()
    return Embedded(data_dir=data_dir, sockets=sockets, places=places, durable=durable, registration=registration)


def revive(embedded: Embedded, *, patience: float = _PATIENCE) -> None:
    """Start a server that died in use again, at its address; one that lives, or was stopped by us, is left alone.

    Raises EmbeddedError and nothing else. Any number of the server's users may call it at the same moment.
    """
    places = embedded.places
    with told(places.home), held(places.start_lock, patience=patience):
        if embedded.registration.is_held() and settled(places) is None:
            launch(places, embedded.sockets, durable=embedded.durable)


def hindrance(embedded: Embedded) -> EmbeddedError | None:
    """What would keep the server from working at this moment, as far as a look at its directory tells."""
    home = embedded.places.home
    try:
        with told(home):
            return EmbeddedError(Trouble.DISK_FULL, home) if is_full(home) else None
    except EmbeddedError as error:
        return error


def stop(embedded: Embedded, *, patience: float = _PATIENCE) -> None:
    """End this use of the server, and the server with its last use. A second call does nothing."""
    places = embedded.places
    if not embedded.registration.release():
        return
    with told(places.home), held(places.start_lock, patience=patience):
        if not in_use(places.users):
            shut_down(places)
            if embedded.sockets.parent != places.home:
                with contextlib.suppress(OSError):
                    embedded.sockets.rmdir()
