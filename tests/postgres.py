"""One cluster a run, shared by its processes; every test gets a database of its own, cloned from a migrated template."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from fcntl import LOCK_EX, flock
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from integrations.postgres import embedded
from integrations.postgres.bootstrap import APP, OWNER, ensure_database
from integrations.postgres.migrate import migrate

TEMPLATE = "template_recado"


@pytest.fixture(scope="session")
def cluster() -> Iterator[embedded.Embedded]:
    """A server without fsync: what is proved here is not the disk."""
    with running(os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))) as server:
        yield server


@contextmanager
def running(run: str) -> Iterator[embedded.Embedded]:
    """The server of a run, with the template; whoever uses it last stops it and removes it."""
    folder = _quickest() / f"recado-cluster-{run}"
    with _alone(folder):
        folder.mkdir(mode=0o755, exist_ok=True)
        server = embedded.start(folder, durable=False)
        ensure_database(server.url(embedded.SUPERUSER, "postgres"), TEMPLATE)
        migrate(server.url(OWNER, TEMPLATE))
    try:
        yield server
    finally:
        with _alone(folder):
            embedded.stop(server)
            if not (folder / "postgres" / "data" / "postmaster.pid").exists():
                shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def admin(cluster: embedded.Embedded) -> Iterator[psycopg.Connection]:
    with administered(cluster) as admin:
        yield admin


def administered(cluster: embedded.Embedded) -> psycopg.Connection:
    """The connection by which databases come and go."""
    return psycopg.connect(cluster.url(embedded.SUPERUSER, "postgres"), autocommit=True)


@pytest.fixture
def databases(cluster: embedded.Embedded, admin: psycopg.Connection) -> Iterator["Databases"]:
    with new_database(cluster, admin) as made:
        yield made


@contextmanager
def new_database(cluster: embedded.Embedded, admin: psycopg.Connection) -> Iterator["Databases"]:
    """A new database, by the address of each role."""
    name = f"test_{uuid4().hex}"
    admin.execute(f"create database {name} template {TEMPLATE} owner {OWNER} strategy file_copy")
    try:
        yield Databases(cluster, name)
    finally:
        admin.execute(f"drop database {name} with (force)")


class Databases:
    def __init__(self, cluster: embedded.Embedded, name: str) -> None:
        self._cluster = cluster
        self._name = name

    @property
    def app(self) -> str:
        return self._cluster.url(APP, self._name)

    @property
    def owner(self) -> str:
        return self._cluster.url(OWNER, self._name)

    @property
    def superuser(self) -> str:
        return self._cluster.url(embedded.SUPERUSER, self._name)

    @contextmanager
    def refusing(self) -> Iterator[None]:
        """Nobody is let in, and whoever was in is thrown out."""
        with psycopg.connect(self._cluster.url(embedded.SUPERUSER, "postgres"), autocommit=True) as connection:
            connection.execute(f"alter database {self._name} allow_connections false")
            connection.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = %s", [self._name]
            )
            yield
            connection.execute(f"alter database {self._name} allow_connections true")


@pytest.fixture
def database_url(databases: Databases) -> str:
    return databases.app


def _quickest() -> Path:
    """In memory, where there is room: a test's database is made there in a fifth of the time that a disk takes."""
    memory = Path("/dev/shm")
    roomy = memory.is_dir() and shutil.disk_usage(memory).free > 2 << 30
    return memory if roomy else Path(tempfile.gettempdir())


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    with folder.with_suffix(".lock").open("w") as lock:
        flock(lock, LOCK_EX)
        yield
