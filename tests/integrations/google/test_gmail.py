"""Gmail's client at the local server: bounded lists, patience, errors told by what can be done, and nothing sent twice."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta

import pytest
from connected import Connected, connected

from demo.google import faults
from demo.google.faults import Fault
from integrations.google import gmail_changes
from integrations.google.errors import (
    BrokenError,
    GoogleError,
    GrantLostError,
    RefusedError,
    UnansweredError,
    UnavailableError,
)
from integrations.google.gmail import LOOKED_AT, PAGE, Gmail
from integrations.google.gmail_changes import changed, newest
from integrations.google.mail_looking import look

RAW = b"To: bia@fora.com\r\nSubject: Oi\r\nX-Recado-Call: call-1\r\n\r\nOi"
LIST, GET, THREAD = "gmail.users.threads.list", "gmail.users.messages.get", "gmail.users.threads.get"
HISTORY, SEND, DRAFT = "gmail.users.history.list", "gmail.users.drafts.send", "gmail.users.drafts.create"


@pytest.fixture
async def there(database_url: str) -> AsyncIterator[Connected]:
    async with connected(database_url) as there:
        yield there


@pytest.fixture
def gmail(there: Connected) -> Gmail:
    return Gmail(there.chat.app.google, there.holder)


def gets(there: Connected, count: int) -> None:
    for n in range(count):
        there.ana.mail.gets(f"Assunto {n}", sender="Bia <bia@fora.com>", text="Oi", ago=timedelta(hours=n + 1))


async def test_a_search_is_one_page_of_headers_the_newest_first(there: Connected, gmail: Gmail) -> None:
    gets(there, PAGE + 2)
    found = await gmail.search("in:inbox")
    assert [thread.last.subject for thread in found.threads] == [f"Assunto {n}" for n in range(PAGE)]
    assert found.more
    assert len({call.params["id"] for call in there.server.asked(THREAD)}) == PAGE
    assert {call.params["format"] for call in there.server.asked(THREAD)} == {"metadata"}
    assert await gmail.listed("in:inbox", most=3) == tuple(thread.id for thread in found.threads[:3])
    assert not (await gmail.search("from:ninguem")).threads


async def test_a_thread_that_goes_meanwhile_is_left_out_and_nothing_else_fails(there: Connected, gmail: Gmail) -> None:
    gets(there, 3)
    there.server.fails(THREAD, faults.NOT_FOUND)
    assert len((await gmail.search("in:inbox")).threads) == 2
    assert await gmail.thread("none") is None
    assert not await gmail.draft_exists("none")
    await gmail.delete_draft("none")
    with pytest.raises(RefusedError) as refused:
        await gmail.raw("none")
    assert refused.value.status == 404


async def test_one_call_of_a_search_that_fails_for_good_fails_the_search(there: Connected, gmail: Gmail) -> None:
    gets(there, 3)
    there.server.fails(THREAD, faults.INSUFFICIENT)
    with pytest.raises(RefusedError, match="insufficientPermissions"):
        await gmail.search("in:inbox")


PASSING = {
    "401": faults.UNAUTHORIZED,
    "403 of everybody": faults.RATE_LIMIT,
    "403 of one": faults.USER_RATE_LIMIT,
    "429": faults.too_many(retry_after=1),
    "500": faults.broken(500),
    "503": faults.broken(503),
    "hung up": faults.DROP,
}


@pytest.mark.parametrize("fault", PASSING.values(), ids=PASSING)
async def test_what_passes_is_waited_for(there: Connected, gmail: Gmail, fault: Fault) -> None:
    gets(there, 1)
    there.server.fails(LIST, fault)
    there.server.fails(GET, fault)
    (id_,) = await gmail.listed("in:inbox", most=1)
    assert (await gmail.raw(id_)).endswith(b"Oi\n")
    assert len(there.server.asked(LIST)) == len(there.server.asked(GET)) == 2


LASTING: dict[str, tuple[Fault, type[GoogleError], int]] = {
    "401": (faults.UNAUTHORIZED, GrantLostError, 2),
    "403 quota": (faults.USER_RATE_LIMIT, UnavailableError, 4),
    "403 of the day": (faults.DAILY_LIMIT, UnavailableError, 4),
    "403 scope": (faults.INSUFFICIENT, RefusedError, 1),
    "403 not enabled": (faults.API_DISABLED, RefusedError, 1),
    "404": (faults.NOT_FOUND, RefusedError, 1),
    "429": (faults.too_many(retry_after=1), UnavailableError, 4),
    "500": (faults.broken(500), BrokenError, 4),
    "hung up": (faults.DROP, UnansweredError, 4),
}


@pytest.mark.parametrize(("fault", "error", "times"), LASTING.values(), ids=LASTING)
async def test_what_lasts_is_told_by_what_can_be_done(
    there: Connected, gmail: Gmail, fault: Fault, error: type[GoogleError], times: int
) -> None:
    there.server.fails(LIST, fault, times=9)
    with pytest.raises(error) as raised:
        await gmail.listed("in:inbox", most=1)
    assert type(raised.value) is error
    assert len(there.server.asked(LIST)) == times


async def test_silence_ends_after_a_while(database_url: str) -> None:
    from integrations.google.client import Patience  # noqa: PLC0415

    async with connected(database_url, patience=Patience(seconds=0.1, pauses=(0.01,), longest=0.02)) as there:
        there.server.fails(LIST, faults.SILENCE, times=2)
        with pytest.raises(UnansweredError):
            await Gmail(there.chat.app.google, there.holder).listed("in:inbox", most=1)
        assert len(there.server.asked(LIST)) == 2


Call = Callable[[Gmail], Awaitable[object]]
ONCE: dict[str, tuple[str, Call]] = {
    "draft": (DRAFT, lambda gmail: gmail.create_draft(RAW, thread=None)),
    "send": ("gmail.users.messages.send", lambda gmail: gmail.send(RAW)),
}


@pytest.mark.parametrize(("method", "call"), ONCE.values(), ids=ONCE)
async def test_what_would_be_there_twice_is_asked_once(there: Connected, gmail: Gmail, method: str, call: Call) -> None:
    there.server.fails(method, faults.ACCEPT_THEN_DROP)
    with pytest.raises(UnansweredError):
        await call(gmail)
    assert len(there.server.asked(method)) == 1
    there.server.fails(method, faults.too_many())
    assert await call(gmail)
    assert len(there.server.asked(method)) == 3


async def test_what_was_written_is_found_by_its_call_among_the_newest(there: Connected, gmail: Gmail) -> None:
    draft = await gmail.create_draft(RAW, thread=None)
    assert await gmail.draft_of("call-1") == draft
    assert await gmail.draft_of("call-2") is None
    sent = await gmail.send_draft(draft)
    with pytest.raises(RefusedError):
        await gmail.send_draft(draft)
    assert await gmail.sent_of("call-1") == sent
    for n in range(LOOKED_AT + 1):
        there.ana.mail.gets(f"Outro {n}", sender=there.ana.email, text="Oi", labels=("SENT",))
    before = len(there.server.asked(GET))
    assert await gmail.sent_of("call-2") is None
    assert len({call.params["id"] for call in there.server.asked(GET)[before:]}) == LOOKED_AT


async def test_history_tells_what_came_and_what_was_touched(there: Connected, gmail: Gmail) -> None:
    gets(there, 2)
    box = there.server.world.mailboxes[there.ana.email]
    first, second = box.mails.values()
    since = await newest(gmail)
    nothing = await changed(gmail, since)
    assert nothing is not None
    assert (nothing.came, nothing.touched) == (frozenset(), frozenset())
    new = there.ana.mail.gets("Novo", sender="Bia <bia@fora.com>", text="Oi")
    answer = there.ana.mail.gets("Re", sender=there.ana.email, text="Oi", answers=first, labels=("SENT",))
    box.relabel(second, [], ["UNREAD"])
    found = await changed(gmail, since)
    assert found is not None
    assert found.came == {new.thread}
    assert found.touched == {new.thread, answer.thread, second.thread}
    again = await changed(gmail, found.history_id)
    assert again is not None
    assert again.touched == frozenset()


async def test_history_is_read_page_by_page_and_too_much_of_it_is_none(there: Connected, gmail: Gmail) -> None:
    gets(there, 1)
    since = await newest(gmail)
    box = there.server.world.mailboxes[there.ana.email]
    (mail,) = box.mails.values()

    def happens(times: int) -> None:
        for _ in range(times // 2):
            box.relabel(mail, ["STARRED"], [])
            box.relabel(mail, [], ["STARRED"])

    happens(gmail_changes.PAGE + 2)
    found = await changed(gmail, since)
    assert found is not None
    assert found.touched == {mail.thread}
    assert len(there.server.asked(HISTORY)) == 2
    happens(gmail_changes.PAGE * gmail_changes.PAGES)
    assert await changed(gmail, since) is None
    assert len(there.server.asked(HISTORY)) == 2 + gmail_changes.PAGES


async def test_history_that_gmail_has_forgotten_is_none(there: Connected, gmail: Gmail) -> None:
    since = await newest(gmail)
    there.ana.mail.forgets_history()
    assert await changed(gmail, since) is None
    there.server.fails(HISTORY, faults.INSUFFICIENT)
    with pytest.raises(RefusedError):
        await changed(gmail, await newest(gmail))


async def test_a_mail_that_goes_while_it_is_looked_at_waits_for_nothing(there: Connected, gmail: Gmail) -> None:
    there.ana.mail.gets("Contrato", sender="Bia <bia@fora.com>", text="Pode ver?")
    there.server.fails(GET, faults.NOT_FOUND)
    looked = await look(gmail, since=None, known={}, now=there.chat.clock())
    assert looked.waiting == ()
    there.server.fails(GET, faults.INSUFFICIENT)
    with pytest.raises(RefusedError):
        await look(gmail, since=None, known={}, now=there.chat.clock())


async def test_what_gmail_has_sorted_out_waits_only_where_the_person_has_written(
    there: Connected, gmail: Gmail
) -> None:
    mail, bia = there.ana.mail, "Bia <bia@fora.com>"
    mail.gets("Aviso", sender=bia, text="Pode ver?", labels=("INBOX", "CATEGORY_UPDATES"))
    mail.gets("Guardado", sender=bia, text="Pode ver?", labels=())
    mine = mail.gets("Obra", sender=there.ana.email, text="Segue", labels=("SENT",), ago=timedelta(hours=1))
    mail.gets("Re: Obra", sender=bia, text="Pode ver?", answers=mine, labels=("INBOX", "CATEGORY_UPDATES"))
    looked = await look(gmail, since=None, known={}, now=there.chat.clock())
    assert [thread.last.subject for thread in looked.waiting] == ["Re: Obra"]
