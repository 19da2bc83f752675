"""Drive's query language holds no syntax of anybody's, and lists end where they are bounded."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from connected import Connected, connected
from hypothesis import given
from hypothesis import strategies as st

from demo.google import faults
from demo.google.drive_files import FOLDER, SHEET
from integrations.google import drive
from integrations.google import drive_permissions as permissions
from integrations.google.drive import Wanted, question
from integrations.google.errors import RefusedError, UnansweredError, UnavailableError


@pytest.fixture
async def there(database_url: str) -> AsyncIterator[Connected]:
    async with connected(database_url) as there:
        yield there


async def found(there: Connected, wanted: Wanted, most: int = 10) -> tuple[list[str], bool]:
    files, more = await drive.search(there.chat.app.google, there.holder, wanted, most=most)
    return [file.name for file in files], more


@given(st.text())
def test_a_word_stays_between_its_quotes(word: str) -> None:
    asked = question(Wanted(words=(word,), in_name=True))
    value = asked.removeprefix("trashed = false and name contains '").removesuffix("'")
    bare = value.replace("\\\\", "").replace("\\'", "")
    assert "'" not in bare
    assert "\\" not in bare


@pytest.mark.parametrize("word", ["zz' or name contains '", "zz\\", "zz\\'", "zz') or ('a' = 'a", "zz\nb", "zz'; --"])
async def test_words_with_signs_of_the_language_find_nothing_more(there: Connected, word: str) -> None:
    there.ana.drive.has("Salários.txt")
    assert await found(there, Wanted(words=(word,))) == ([], False)


async def test_files_are_found_by_name_by_text_by_kind_and_never_in_the_trash(there: Connected) -> None:
    there.ana.drive.has("Orçamento 2027", kind=SHEET)
    there.ana.drive.has("notas.txt", text="o orçamento ficou alto")
    there.ana.drive.has("Orçamento velho", kind=SHEET, trashed=True)
    assert set((await found(there, Wanted(words=("orçamento",))))[0]) == {"Orçamento 2027", "notas.txt"}
    assert await found(there, Wanted(words=("orça",), in_name=True)) == (["Orçamento 2027"], False)
    assert await found(there, Wanted(kind="sheet")) == (["Orçamento 2027"], False)
    assert await found(there, Wanted(kind="image")) == ([], False)


async def test_what_changed_in_a_span_is_found(there: Connected) -> None:
    for days in (1, 5, 9):
        there.ana.drive.has(f"{days}.txt", ago=timedelta(days=days))
    now = there.chat.clock()
    span = Wanted(since=now - timedelta(days=6), until=now - timedelta(days=2))
    assert await found(there, span) == (["5.txt"], False)


async def test_a_list_ends_where_it_is_bounded(there: Connected) -> None:
    for n in range(12):
        there.ana.drive.has(f"{n}.txt", ago=timedelta(hours=n))
    names, more = await found(there, Wanted(), most=10)
    assert (names, more) == ([f"{n}.txt" for n in range(10)], True)


async def test_pages_are_no_more_than_so_many(there: Connected) -> None:
    for n in range(drive.PAGE * drive.MOST_PAGES + 1):
        there.ana.drive.has(f"{n}.txt")
    google, holder = there.chat.app.google, there.holder
    files, more = await drive.search(google, holder, Wanted(), most=10, fits=lambda _: False)
    assert (files, more) == ([], True)
    assert len(there.server.asked("drive.files.list")) == drive.MOST_PAGES


async def test_an_upload_that_was_done_unheard_is_one_file(there: Connected) -> None:
    google, holder = there.chat.app.google, there.holder
    file_id = await drive.new_id(google, holder)
    there.server.fails("drive.files.create", faults.ACCEPT_THEN_DROP)
    file = await drive.upload(google, holder, file_id, "a.txt", "text/plain", b"oi")
    assert (file.id, file.name) == (file_id, "a.txt")
    assert [each.raw for each in there.server.world.files.values() if each.kind != FOLDER] == [b"oi"]


async def test_a_share_that_was_done_unheard_is_looked_up(there: Connected) -> None:
    file = there.ana.drive.has("a.txt")
    there.server.fails("drive.permissions.create", faults.ACCEPT_THEN_DROP)
    given = await permissions.share(there.chat.app.google, there.holder, file.id, "bia@fora.com", "reader")
    assert (given.email, given.role) == ("bia@fora.com", "reader")
    assert len(there.server.asked("drive.permissions.create")) == 1


async def test_a_share_that_is_not_there_after_silence_is_in_doubt(there: Connected) -> None:
    file = there.ana.drive.has("a.txt")
    there.server.fails("drive.permissions.create", faults.DROP)
    with pytest.raises(UnansweredError):
        await permissions.share(there.chat.app.google, there.holder, file.id, "bia@fora.com", "reader")


async def test_what_is_gone_from_a_share_is_as_good(there: Connected) -> None:
    file = there.ana.drive.has("a.txt")
    await permissions.unshare(there.chat.app.google, there.holder, file.id, "anyoneWithLink")


async def test_a_file_in_the_trash_is_gone(there: Connected) -> None:
    file = there.ana.drive.has("a.txt", trashed=True)
    with pytest.raises(RefusedError, match="404"):
        await drive.get(there.chat.app.google, there.holder, file.id)


@pytest.mark.parametrize(
    ("fault", "error"),
    [(faults.broken(500), UnansweredError), (faults.too_many(), UnavailableError), (faults.NOT_FOUND, RefusedError)],
    ids=["500", "429", "404"],
)
async def test_what_fails_is_said_in_our_errors(there: Connected, fault: faults.Fault, error: type[Exception]) -> None:
    there.server.fails("drive.files.list", fault, times=9)
    with pytest.raises(error):
        await found(there, Wanted())


def test_times_are_asked_for_in_utc() -> None:
    moment = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
    assert "modifiedTime >= '2026-11-22T09:00:00+00:00'" in question(Wanted(since=moment))
