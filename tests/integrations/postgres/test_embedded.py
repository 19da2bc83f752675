import os
import signal
import stat
from collections.abc import Callable
from pathlib import Path

import psutil
import psycopg
import pytest
from embedded_stage import NOBODY, ROOT, Recado, Start, ask, kill_server, processes, server_pid, servers, stopped, until

from integrations.postgres import embedded


def remember(database: embedded.Embedded) -> None:
    ask(database, "create table memory as select 'kept' as word")


def memory(database: embedded.Embedded) -> object:
    return ask(database, "select word from memory")


def test_what_was_stored_is_there_after_a_stop(place: Path, start: Start) -> None:
    first = start(place)
    remember(first)
    embedded.stop(first)
    assert stopped(place)

    assert memory(start(place)) == "kept"


def test_a_second_start_attaches_to_the_running_server(place: Path, start: Start) -> None:
    start(place)
    pid = server_pid(place)

    second = start(place)

    assert server_pid(place) == pid
    assert ask(second, "select 1") == 1


def test_processes_that_start_at_the_same_moment_share_one_server(place: Path, recado: Callable[..., Recado]) -> None:
    users = [recado(place / "new") for _ in range(3)]
    for user in users:
        user.tell("start")
    urls = {user.hears()["url"] for user in users}

    assert len(urls) == 1
    assert ask(urls.pop(), "select 1") == 1
    assert len(servers(place)) == 1
    for user in users:
        user.stop()
    assert stopped(place)


@pytest.mark.skipif(not ROOT, reason="already an unprivileged user: every other test is this one")
def test_an_unprivileged_person_needs_nothing_but_a_home(place: Path, recado: Callable[..., Recado]) -> None:
    home = place / "home"
    home.mkdir(mode=0o700)
    os.chown(home, NOBODY, NOBODY)
    person = recado(home / ".local" / "share" / "recado", uid=NOBODY)

    url = person.start()["url"]

    assert {process.uids().real for process in servers(place)} == {NOBODY}
    assert stat.S_IMODE((home / ".local" / "share" / "recado").stat().st_mode) == 0o700
    assert url
    person.stop()
    assert stopped(place)
    assert person.start()["url"] == url
    person.stop()


@pytest.mark.skipif(not ROOT, reason="only root can visit another person's database")
def test_root_in_a_persons_directory_changes_no_owner(place: Path, start: Start, recado: Callable[..., Recado]) -> None:
    home = place / "home"
    home.mkdir(mode=0o700)
    os.chown(home, NOBODY, NOBODY)

    start(home)

    assert {process.uids().real for process in servers(place)} == {NOBODY}
    assert {path.lstat().st_uid for path in home.rglob("*")} == {NOBODY}
    person = recado(home, uid=NOBODY)
    assert "url" in person.start()
    person.stop()


def test_text_is_ordered_and_compared_as_portuguese_needs(place: Path, start: Start) -> None:
    database = start(place)

    assert ask(database, "select lower('ÁÇÃO') || upper('ção')") == "áçãoÇÃO"
    assert ask(database, "select string_agg(x, '' order by x) from unnest(array['b', 'a', 'Z', 'á']) x") == "Zabá"
    ask(database, "create extension pg_trgm")
    assert ask(database, "select cardinality(show_trgm('ção'))") == 4
    assert ask(database, "show timezone") == "UTC"
    assert ask(database, "show server_encoding") == "UTF8"
    assert ask(database, "show data_checksums") == "on"


def test_a_commit_reaches_the_disk_unless_a_test_asks_otherwise(place: Path, start: Start) -> None:
    assert ask(start(place / "kept"), "show fsync") == "on"

    quick = embedded.start(place / "quick", durable=False)
    assert ask(quick, "show fsync") == "off"
    embedded.stop(quick)


def test_the_log_never_holds_what_people_wrote(place: Path, start: Start) -> None:
    database = start(place)
    ask(database, "create table secret (word text primary key)")
    for refused in (psycopg.errors.UniqueViolation, psycopg.errors.UniqueViolation):
        with pytest.raises(refused):
            ask(database, "insert into secret values ('canary'), ('canary')")
    with pytest.raises(psycopg.errors.InvalidTextRepresentation):
        ask(database, "select 'canary'::integer")

    assert "canary" not in (place / "postgres" / "server.log").read_text()


def test_nobody_else_can_connect(place: Path, start: Start) -> None:
    database = start(place)

    assert ask(database, "show listen_addresses") == ""
    assert stat.S_IMODE(database.sockets.stat().st_mode) == 0o700
    assert stat.S_IMODE((place / "postgres" / "data").stat().st_mode) == 0o700


def test_a_port_in_the_environment_leads_nowhere_else(
    place: Path, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGPORT", "1")

    assert ask(start(place), "select 1") == 1


def test_a_killed_server_comes_back_with_its_data(place: Path, start: Start) -> None:
    remember(start(place))
    kill_server(place)

    assert memory(start(place)) == "kept"


def test_everything_killed_at_once_comes_back_with_its_data(place: Path, start: Start) -> None:
    remember(start(place))
    for process in processes(place):
        process.kill()

    assert memory(start(place)) == "kept"


def test_a_stuck_child_of_a_killed_server_is_cleared_away(place: Path, start: Start) -> None:
    remember(start(place))
    stuck = next(process for process in processes(place) if "checkpointer" in " ".join(process.cmdline()))
    stuck.suspend()
    kill_server(place)

    assert memory(start(place)) == "kept"
    assert stuck not in processes(place)


def test_a_pid_used_again_by_another_program_is_no_server(place: Path, start: Start) -> None:
    first = start(place)
    remember(first)
    pid_file = place / "postgres" / "data" / "postmaster.pid"
    lines = pid_file.read_text().splitlines()
    for process in processes(place):
        process.kill()
    assert stopped(place)
    pid_file.write_text("\n".join([str(os.getpid()), *lines[1:]]))
    (first.sockets / ".s.PGSQL.5432.lock").write_text(f"{os.getpid()}\n")

    assert memory(start(place)) == "kept"


def test_a_pid_used_again_by_another_postgres_is_not_ours(place: Path, start: Start) -> None:
    remember(start(place / "a"))
    start(place / "b")
    pid_file = place / "a" / "postgres" / "data" / "postmaster.pid"
    lines = pid_file.read_text().splitlines()
    kill_server(place / "a")
    pid_file.write_text("\n".join([str(server_pid(place / "b")), *lines[1:]]))

    assert memory(start(place / "a")) == "kept"


@pytest.mark.parametrize("text", ["", "12", "12\n/some", "not a number"])
def test_an_unfinished_pid_file_of_a_dead_server_is_no_obstacle(place: Path, start: Start, text: str) -> None:
    embedded.stop(start(place))
    (place / "postgres" / "data" / "postmaster.pid").write_text(text)

    assert ask(start(place), "select 1") == 1


def test_an_unfinished_pid_file_of_a_living_server_is_no_second_server(place: Path, start: Start) -> None:
    start(place)
    pid_file = place / "postgres" / "data" / "postmaster.pid"
    written = pid_file.read_text()
    pid_file.write_text("")
    before = servers(place)

    again = start(place)

    pid_file.write_text(written)
    assert ask(again, "select 1") == 1
    assert servers(place) == before


def test_a_kill_while_initialising_leaves_nothing_half_done(
    place: Path, start: Start, recado: Callable[..., Recado]
) -> None:
    unlucky = recado(place)
    unlucky.tell("start")
    until(lambda: bool(list((place / "postgres").glob("data.new-*/PG_VERSION"))))
    unlucky.killed()

    assert ask(start(place), "select 1") == 1
    assert list((place / "postgres").glob("data.new-*")) == []
    assert {Path(process.cwd()) for process in servers(place)} == {place / "postgres" / "data"}


def test_a_swept_socket_is_made_again(place: Path, start: Start) -> None:
    database = start(place)
    remember(database)
    (database.sockets / ".s.PGSQL.5432").unlink()

    assert memory(start(place)) == "kept"


def test_a_copy_of_a_running_directory_never_leads_to_the_original(place: Path, start: Start) -> None:
    start(place / "a")
    copied = place / "b" / "postgres" / "data"
    embedded.stop(start(place / "b"))
    (copied / "postmaster.pid").write_bytes((place / "a" / "postgres" / "data" / "postmaster.pid").read_bytes())

    assert ask(start(place / "b"), "show data_directory") == str(copied)


def test_the_server_stops_with_its_last_user(place: Path, start: Start, recado: Callable[..., Recado]) -> None:
    ours = start(place)
    other = recado(place)
    other.start()

    embedded.stop(ours)
    assert processes(place)
    other.stop()
    assert stopped(place)


def test_stopping_twice_takes_nobody_elses_server(place: Path, start: Start) -> None:
    first, second = start(place), start(place)
    embedded.stop(first)
    embedded.stop(first)

    assert ask(second, "select 1") == 1


def test_stopping_a_server_that_died_is_quiet(place: Path, start: Start) -> None:
    database = start(place)
    kill_server(place)

    embedded.stop(database)

    assert stopped(place)


def test_a_killed_user_neither_keeps_the_server_nor_takes_it_down(
    place: Path, start: Start, recado: Callable[..., Recado]
) -> None:
    unlucky = recado(place)
    url = unlucky.start()["url"]
    unlucky.killed()
    assert ROOT or ask(url, "select 1") == 1

    ours = start(place)
    pid = server_pid(place)
    assert ask(ours, "select 1") == 1
    assert psutil.pid_exists(pid)
    embedded.stop(ours)
    assert stopped(place)
    assert list((place / "postgres" / "users").iterdir()) == []


def test_control_c_in_the_terminal_leaves_the_server_up(
    place: Path, start: Start, recado: Callable[..., Recado]
) -> None:
    person = recado(place)
    person.start()
    pid = server_pid(place)

    os.killpg(person.process.pid, signal.SIGINT)
    person.process.wait()

    assert ask(start(place), "select 1") == 1
    assert server_pid(place) == pid
