"""Updates that are asked for: stored before they are confirmed, whatever fails in between."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace

import pytest
from postgres import Databases
from servers.telegram import Delivering, Fault, flood
from structlog.testing import capture_logs
from telegram.error import TelegramError
from telegram_stage import ANA, BETO, Conversation, conversing

from bot.channels.telegram_client import HungError
from bot.channels.telegram_polling import LONGEST_PAUSE, Polling
from bot.inbox import Stored
from bot.messages import Received
from bot.metrics import POLLS_HUNG
from integrations.postgres.database import Person
from integrations.postgres.errors import DatabaseUnavailableError


@pytest.fixture
async def here(database_url: str) -> AsyncIterator[Conversation]:
    async with conversing(database_url, transport="none", working=False) as here:
        yield here
        assert here.server.complaints() == []


async def kept(here: Conversation, person: Person) -> list[object]:
    rows = await here.rows(
        person, "select payload ->> 'text' as text from inbound_messages order by provider_order, seq"
    )
    return [row["text"] for row in rows]


@dataclass
class Failing:
    """A reception that fails at some updates before it takes them in."""

    here: Conversation
    failures: list[Exception] = field(default_factory=list)

    async def take_in(self, received: Received, *, channel: str, channel_account: str) -> list[Stored]:
        if self.failures and received.events:
            raise self.failures.pop(0)
        return await self.here.app.reception.take_in(received, channel=channel, channel_account=channel_account)


def polling(here: Conversation, *failures: Exception) -> Polling:
    return Polling(
        here.telegram,
        Failing(here, list(failures)),  # type: ignore[arg-type]
        here.app.database,
        here.clock,
        here.sleeper.sleep,
        wait=0,
    )


class Rested(BaseException):
    """It has slept often enough."""


def resting(sleep: Callable[[float], Awaitable[None]], until: int) -> Callable[[float], Awaitable[None]]:
    times = iter(range(1, until + 1))

    async def rest(seconds: float) -> None:
        await sleep(seconds)
        if next(times) == until:
            raise Rested

    return rest


async def running(poll: Polling, *, until: int) -> list[object]:
    """Runs it until it has slept so often; answers what it logged."""
    with capture_logs() as logs, suppress(Rested):
        await replace(poll, sleep=resting(poll.sleep, until)).run()
    return [entry.get("reason") for entry in logs if entry["log_level"] == "warning"]


async def test_what_was_said_is_stored_and_then_confirmed(here: Conversation) -> None:
    ana = await here.introduce()
    for text in ("um", "dois"):
        here.server.users.says(ANA, text)

    assert await here.polling.once() == 2
    assert await kept(here, ana) == ["um", "dois"]
    assert len(here.server.pending) == 2, "not yet: only by asking for the next one"
    assert (await here.account())["next_update"] == 730000003
    assert await polling(here).once() == 0
    assert here.server.pending == []


async def test_a_crash_before_the_confirmation_loses_nothing_and_repeats_nothing(here: Conversation) -> None:
    ana = await here.introduce()
    here.server.users.says(ANA, "um")
    # It died before it could write down how far it had come.
    received = [here.telegram.read_update(update) for update in here.server.pending]
    for each in received:
        await here.app.reception.take_in(each, channel="telegram", channel_account=here.telegram.account)
    here.server.users.says(ANA, "dois")

    await here.polling.once()
    assert await kept(here, ana) == ["um", "dois"]


async def test_a_database_that_is_away_keeps_the_updates_at_telegram(here: Conversation, databases: Databases) -> None:
    ana = await here.introduce()
    here.server.users.says(ANA, "um")
    with databases.refusing(), pytest.raises(DatabaseUnavailableError):
        await here.polling.once()
    assert len(here.server.pending) == 1
    await here.polling.once()
    assert await kept(here, ana) == ["um"]


async def test_what_is_stored_in_part_comes_again(here: Conversation) -> None:
    ana = await here.introduce()
    for text in ("um", "dois", "três"):
        here.server.users.says(ANA, text)
    reception = here.polling.reception
    poll = polling(here)

    async def second_fails(received: Received, *, channel: str, channel_account: str) -> list[Stored]:
        if received.events[0].payload["text"] == "dois":
            raise DatabaseUnavailableError
        return await reception.take_in(received, channel=channel, channel_account=channel_account)

    poll.reception.take_in = second_fails  # type: ignore[method-assign]
    with pytest.raises(DatabaseUnavailableError):
        await poll.once()
    assert await kept(here, ana) == ["um"]
    await here.polling.once()
    assert await kept(here, ana) == ["um", "dois", "três"]


async def test_one_that_fails_again_and_again_does_not_hold_up_the_others(here: Conversation) -> None:
    ana = await here.introduce()
    for text in ("um", "dois"):
        here.server.users.says(ANA, text)
    poll = polling(here, ZeroDivisionError(), ZeroDivisionError())
    with pytest.raises(ZeroDivisionError):
        await poll.once()
    await poll.once()
    assert await kept(here, ana) == ["dois"]
    async with here.app.database.as_worker() as session:
        (stray,) = await session.rows("select kind, payload, error from stray_events")
    assert (stray["kind"], stray["error"], stray["payload"]["message"]["text"]) == ("failed", "ZeroDivisionError", "um")


async def test_numbers_that_jump_down_after_a_quiet_week_are_not_confirmed_unread(here: Conversation) -> None:
    ana = await here.introduce()
    here.server.users.says(ANA, "um")
    await here.polling.once()
    await here.polling.once()
    here.clock.passes(days=8)
    here.server.users.next_update = 1200
    here.server.users.says(ANA, "dois", date=int(here.clock().timestamp()))

    assert await here.polling.once() == 1
    assert "dois" in await kept(here, ana)
    assert (await here.account())["next_update"] == 1201


async def test_repeated_and_shuffled_updates_are_each_heard_once(here: Conversation) -> None:
    people = [await here.introduce(number) for number in (ANA, BETO)]
    here.server.delivering = Delivering(times=5, shuffled=True)
    said = [f"recado {number}" for number in range(20)]
    for text in said:
        for number in (ANA, BETO):
            here.server.users.says(number, text)
    for _ in range(3):
        await here.polling.once()
    for person in people:
        assert await kept(here, person) == said


async def test_strangers_and_strays_are_confirmed_too(here: Conversation) -> None:
    here.server.users.says(BETO, "quem é você?")
    here.server.users.sends(poll={"id": "1", "question": "?"})
    here.server.users.blocks(ANA)
    await here.polling.once()
    assert (await here.account())["next_update"] == 730000004


@pytest.mark.parametrize(
    ("faults", "reason"),
    [
        ([Fault(status=401, description="Unauthorized")] * 3, "token"),
        ([Fault(status=409, description="Conflict: terminated by other getUpdates request")] * 3, "another_reader"),
        ([Fault(fault="drop"), Fault(status=502), Fault(fault="garbage")], "unreachable"),
    ],
)
async def test_trouble_is_said_once_and_waited_out(here: Conversation, faults: list[Fault], reason: str) -> None:
    ana = await here.introduce()
    here.server.fails("getUpdates", *faults)
    here.server.users.says(ANA, "um")
    reasons = await running(polling(here), until=3)
    assert reasons == [reason]
    assert here.sleeper.slept == [1.0, 2.0, 4.0]
    state = await here.telegram.state()
    assert (state.state, state.reason) in {("closed", reason), ("open", "")}
    await here.polling.once()
    assert await kept(here, ana) == ["um"]


async def test_how_long_to_wait_is_what_telegram_says(here: Conversation) -> None:
    here.server.fails("getUpdates", flood(17), *[Fault(status=500)] * 8)
    await running(polling(here), until=9)
    assert here.sleeper.slept[0] == 17.0
    assert here.sleeper.slept[-1] == LONGEST_PAUSE


async def test_while_it_cannot_be_asked_the_account_is_not_open(here: Conversation) -> None:
    here.server.fails("getUpdates", *[Fault(status=409, description="Conflict")] * 5)
    await running(polling(here), until=2)
    state = await here.telegram.state()
    assert (state.state, state.reason) == ("closed", "another_reader")
    here.server._faults.clear()
    here.server.fails("getUpdates", Fault(status=500, spares=1))
    with capture_logs() as logs, suppress(Rested):
        await replace(polling(here), sleep=resting(here.sleeper.sleep, 1)).run()
    assert "telegram answers again" in [entry["event"] for entry in logs]
    assert (await here.telegram.state()).reason == "unreachable"


async def test_a_webhook_that_somebody_set_is_taken_away_and_nothing_dropped(here: Conversation) -> None:
    ana = await here.introduce()
    here.server.webhook = {"url": "http://127.0.0.1:1/outro", "secret_token": "x"}
    here.server.pending.append(here.server.users.sends(message={}) | here.server.users.sends())
    here.server.pending.clear()
    here.server.users.says(ANA, "um")
    with pytest.raises(TelegramError):
        await here.polling.once()
    reasons = await running(polling(here), until=1)
    assert reasons == ["another_reader"]
    await here.polling.once()
    assert await kept(here, ana) == ["um"]


async def test_database_trouble_while_running_is_waited_out(here: Conversation) -> None:
    ana = await here.introduce()
    here.server.users.says(ANA, "um")
    poll = polling(here, DatabaseUnavailableError(), DatabaseUnavailableError())
    assert await running(poll, until=2) == ["database_silent"]
    await here.polling.once()
    assert await kept(here, ana) == ["um"]


async def test_a_question_that_is_never_answered_is_given_up_counted_and_asked_again(here: Conversation) -> None:
    ana = await here.introduce()
    here.server.fails("getUpdates", Fault(fault="silent"), Fault(fault="silent"))
    here.server.users.says(ANA, "um")
    counted = POLLS_HUNG.labels(channel="telegram")
    before = counted._value.get()
    reasons = await running(replace(polling(here), patience=0.05), until=2)

    assert (reasons, counted._value.get() - before) == (["hung"], 2)
    state = await here.telegram.state()
    assert (state.state, state.reason) == ("closed", "hung")
    # The next question has a connection of its own, and hears what was said meanwhile.
    await here.polling.once()
    assert await kept(here, ana) == ["um"]


async def test_an_answer_that_trickles_in_for_ever_is_no_answer(here: Conversation) -> None:
    here.server.fails("getUpdates", Fault(fault="trickle"))
    with pytest.raises(HungError):
        await replace(polling(here), patience=0.3).once()


async def test_whoever_asks_and_is_stuck_is_noticed(here: Conversation) -> None:
    here.telegram.polled_at = here.clock()
    assert (await here.telegram.state()).state == "open"
    here.clock.passes(minutes=3)
    state = await here.telegram.state()
    assert (state.state, state.reason) == ("closed", "polling")


async def test_a_tap_from_before_we_listened_is_as_old_as_it_may_be(here: Conversation) -> None:
    ana = await here.introduce()
    async with here.app.working():
        here.server.users.says(ANA, "nova tarefa: comprar leite")
        await here.polling.once()
        await here.told(ANA, 1)
        here.clock.passes(hours=2)
        here.server.users.taps(ANA, "desfazer")
        # Another process: this one was not there.
        later = polling(here)
        await later.once()
        told = await here.told(ANA, 2)
        assert "não fiz nada" in told[-1]
        here.server.users.taps(ANA, "desfazer")
        await later.once()
        await here.told(ANA, 3)
    assert await here.rows(ana, "select from tasks") == []
