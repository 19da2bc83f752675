"""A server that dies in use is started again by whoever used it, at the same address, and only by them."""

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from embedded_stage import Recado, Start, ask, kill_everything, processes, server_pid, servers, stopped

from integrations.postgres import embedded
from integrations.postgres.embedded import EmbeddedError


def test_a_server_killed_in_use_is_revived_where_it_was(place: Path, start: Start) -> None:
    database = start(place)
    ask(database, "create table memory as select 'kept' as word")
    kill_everything(place)

    embedded.revive(database)

    assert ask(database, "select word from memory") == "kept"
    embedded.stop(database)
    assert stopped(place)


def test_reviving_a_living_server_leaves_it_alone(place: Path, start: Start) -> None:
    database = start(place)
    pid = server_pid(place)

    embedded.revive(database)

    assert server_pid(place) == pid


def test_users_that_revive_at_the_same_moment_share_one_server(place: Path, start: Start) -> None:
    users = [start(place) for _ in range(4)]
    kill_everything(place)

    with ThreadPoolExecutor(len(users)) as together:
        list(together.map(embedded.revive, users))

    assert len(servers(place)) == 1
    assert [ask(user, "select 1") for user in users] == [1] * len(users)


def test_who_has_stopped_revives_nothing(place: Path, start: Start) -> None:
    database = start(place)
    embedded.stop(database)

    embedded.revive(database)

    assert processes(place) == []


def test_a_revived_server_goes_with_its_last_user(place: Path, start: Start, recado: Callable[..., Recado]) -> None:
    ours = start(place)
    other = recado(place)
    other.start()
    kill_everything(place)

    embedded.revive(ours)
    embedded.stop(ours)
    assert processes(place)
    other.stop()
    assert stopped(place)


def test_a_server_whose_files_have_gone_is_told(place: Path, start: Start) -> None:
    database = start(place)
    kill_everything(place)
    assert stopped(place)
    data = place / "postgres" / "data"
    data.rename(place / "aside")

    with pytest.raises(EmbeddedError) as caught:
        embedded.revive(database)

    assert caught.value.facts["path"] == str(data)
    shutil.move(place / "aside", data)
    embedded.revive(database)
    assert ask(database, "select 1") == 1


def test_nothing_hinders_a_server_with_room_to_work(place: Path, start: Start) -> None:
    assert embedded.hindrance(start(place)) is None
