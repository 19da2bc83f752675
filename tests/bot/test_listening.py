"""Never deaf: what is said of each account, what is mended and fetched, and what the owner is told, once."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from carrier import Carrier
from dialogue import SATURDAY, Clock, MemoryChannel

from bot.app import App, open_app
from bot.identity import Known
from bot.messages import Address, Received, Signal
from bot.settings import Settings

CLOSED = Signal(state="closed", reason="logged_out")
OPEN = Signal(state="open")


@dataclass
class House:
    """An installation whose owner sits at the terminal and has a carrier."""

    app: App
    carrier: Carrier
    clock: Clock
    owner: Known
    terminal: MemoryChannel

    async def answered(self) -> None:
        """Takes the turns that wait, and delivers."""
        async with self.app.database.as_person(self.owner.person) as session:
            rows = await session.rows("select id from conversations")
        for row in rows:
            address = Address(self.owner.person, row["id"])
            for _ in range(2):
                await self.app.turns.take(address)
                await self.app.outbox.deliver(address)

    async def minutes(self, count: int) -> None:
        for _ in range(count):
            await self.app.listening.check()
            self.clock.passes(minutes=1)

    async def account(self) -> dict[str, object]:
        (row,) = [row for row in await self.app.listening.known() if row["channel"] == "carrier"]
        return dict(row)

    async def told(self) -> list[str]:
        """What happened to the owner, and where they were told."""
        async with self.app.database.as_person(self.owner.person) as session:
            rows = await session.rows(
                "select channel, payload ->> 'happened' as what from inbound_messages where kind = 'event' order by received_at"
            )
        return [f"{row['channel']} {row['what']}" for row in rows]


@asynccontextmanager
async def house(
    database_url: str, *carriers: Carrier, terminal: bool = True, language: str = "pt-BR"
) -> AsyncIterator[House]:
    clock, channel = Clock(), MemoryChannel()
    settings = Settings.model_validate({"database_url": database_url, "quiet_seconds": 0, "pool_size": 3})
    async with open_app(settings, channels=[channel, *carriers], clock=clock) as app:
        here = ("terminal", "local") if terminal else ("carrier", "pigeon")
        owner = await introduced(app, *here, "ana", language=language)
        yield House(app, carriers[0], clock, owner, channel)


async def introduced(app: App, channel: str, account: str, name: str, *, language: str = "pt-BR") -> Known:
    return await app.identity.person_of(
        channel=channel, channel_account=account, external_id=name, language=language, zone="America/Sao_Paulo"
    )


@pytest.fixture
async def home(database_url: str) -> AsyncIterator[House]:
    async with house(database_url, Carrier()) as home:
        yield home


async def test_an_account_that_hears_is_written_down_and_nobody_is_told(home: House) -> None:
    await home.minutes(5)

    account = await home.account()
    assert (account["state"], account["checked_at"], account["changed_at"]) == (
        "open",
        SATURDAY + timedelta(minutes=4),
        SATURDAY,
    )
    assert (home.carrier.repairs, await home.told()) == (0, [])


async def test_what_was_lost_is_mended_before_anybody_notices(home: House) -> None:
    home.carrier.says, home.carrier.repaired = Signal(state="closed", reason="webhook"), OPEN

    await home.minutes(1)

    assert ((await home.account())["state"], home.carrier.repairs) == ("open", 1)
    assert await home.told() == []


@pytest.mark.parametrize("trouble", [CLOSED, Signal(state="connecting", reason="backlog"), OSError("no route")])
async def test_the_owner_is_told_once_elsewhere_and_once_that_it_is_back(
    home: House, trouble: Signal | Exception
) -> None:
    home.carrier.says = trouble
    await home.minutes(2)
    assert await home.told() == []

    await home.minutes(30)
    assert await home.told() == ["terminal channel_silent"]

    home.carrier.says = OPEN
    await home.minutes(5)
    assert await home.told() == ["terminal channel_silent", "terminal channel_back"]

    home.carrier.says = trouble
    await home.minutes(5)
    assert await home.told() == ["terminal channel_silent", "terminal channel_back", "terminal channel_silent"]


@pytest.mark.parametrize("language", ["pt-BR", "en"])
async def test_the_owner_reads_what_to_do(database_url: str, language: str) -> None:
    whatsapp = Carrier(name="whatsapp", account="recado", says=CLOSED)
    async with house(database_url, whatsapp, language=language) as home:
        await home.minutes(4)
        whatsapp.says = OPEN
        await home.minutes(1)
        await home.answered()

    alarm, back = [message.text for message in home.terminal.sent]
    assert "recado whatsapp connect" in alarm
    assert all("WhatsApp" in text and "09:00" in text for text in (alarm, back))


async def test_connecting_and_closing_again_is_one_outage(home: House) -> None:
    for _ in range(10):
        home.carrier.says = CLOSED
        await home.minutes(1)
        home.carrier.says = Signal(state="connecting")
        await home.minutes(1)

    assert await home.told() == ["terminal channel_silent"]


async def test_a_short_absence_is_not_worth_a_word(home: House) -> None:
    for _ in range(5):
        home.carrier.says = CLOSED
        await home.minutes(1)
        home.carrier.says = OPEN
        await home.minutes(1)

    assert await home.told() == []


async def test_with_nowhere_else_to_say_it_it_is_not_said_into_the_silence(database_url: str) -> None:
    async with house(database_url, Carrier(says=CLOSED), terminal=False) as home:
        await home.minutes(5)
        assert (await home.told(), (await home.account())["alarmed_at"]) == ([], None)


async def test_mending_is_tried_often_at_first_and_then_seldom(home: House) -> None:
    home.carrier.says = CLOSED
    await home.minutes(60)

    assert 8 <= home.carrier.repairs <= 12


async def test_one_that_fails_does_not_keep_the_others_from_being_asked(database_url: str) -> None:
    broken = Carrier(name="broken", account="x", says=ZeroDivisionError())
    async with house(database_url, Carrier(), broken) as home:
        await home.minutes(1)
        states = {row["channel"]: row["state"] for row in await home.app.listening.known()}

    assert states == {"carrier": "open", "broken": "closed"}


async def test_what_was_never_delivered_is_fetched_once(home: House) -> None:
    bia = await introduced(home.app, "carrier", "pigeon", "bia")
    await home.minutes(2)
    home.carrier.kept = [home.carrier.event(id=str(n), sender="bia", text=f"oi {n}") for n in range(3)]
    await home.minutes(3)

    async with home.app.database.as_person(bia.person) as session:
        rows = await session.rows("select external_id from inbound_messages order by seq")
    assert [row["external_id"] for row in rows] == ["0", "1", "2"]
    # What was not delivered is a reason to say again where to deliver.
    assert home.carrier.repairs == 1


async def test_a_gap_is_read_from_before_it_began(home: House) -> None:
    await home.minutes(60)
    last_heard = home.clock() - timedelta(minutes=1)
    home.carrier.says = CLOSED
    await home.minutes(90)
    # Somebody speaks before the next check: that must not hide what was said before.
    await home.app.reception.take_in(
        Received(events=(home.carrier.event(id="9", sender="eva"),)), channel="carrier", channel_account="pigeon"
    )
    home.carrier.says = OPEN
    home.carrier.asked_since.clear()
    await home.minutes(1)

    since, *_ = home.carrier.asked_since
    assert since <= last_heard


async def test_what_came_in_proves_the_way_in(home: House) -> None:
    await introduced(home.app, "carrier", "pigeon", "bia")
    await home.minutes(2)
    received = Received(events=(home.carrier.event(id="1", sender="bia"),))
    await home.app.reception.take_in(received, channel="carrier", channel_account="pigeon")
    came = home.clock()
    await home.minutes(2)

    facts = (await home.account())["facts"]
    assert (facts["proved_by"], facts["proved_at"]) == ("heard", came.astimezone(UTC).isoformat())  # type: ignore[index]


async def test_the_newest_message_outside_is_looked_for_among_ours(home: House) -> None:
    await introduced(home.app, "carrier", "pigeon", "bia")
    await home.minutes(2)
    delivered = home.carrier.event(id="1", sender="bia", at=home.clock().isoformat())
    received = Received(events=(delivered,))
    await home.app.reception.take_in(received, channel="carrier", channel_account="pigeon")
    home.carrier.kept = [delivered, home.carrier.event(id="2", sender="somebody", at=home.clock().isoformat())]
    home.clock.passes(hours=2)
    compared = home.clock()
    await home.minutes(1)

    facts = (await home.account())["facts"]
    assert (facts["proved_by"], facts["proved_at"]) == ("compared", compared.isoformat())  # type: ignore[index]


async def test_one_that_says_it_is_well_and_delivers_nothing_is_deaf(home: House) -> None:
    bia = await introduced(home.app, "carrier", "pigeon", "bia")
    await home.minutes(2)
    for number in range(4):
        at = home.clock() - timedelta(seconds=45)
        home.carrier.kept.append(home.carrier.event(id=str(number), sender="bia", at=at.isoformat()))
        await home.minutes(3)
    account = await home.account()
    assert (account["state"], account["reason"]) == ("closed", "deaf")
    assert await home.told() == ["terminal channel_silent"]
    # All the same, nothing was lost.
    async with home.app.database.as_person(bia.person) as session:
        assert len(await session.rows("select id from inbound_messages")) == 4

    received = Received(events=(home.carrier.event(id="9", sender="bia", at=home.clock().isoformat()),))
    await home.app.reception.take_in(received, channel="carrier", channel_account="pigeon")
    await home.minutes(1)
    assert (await home.account())["state"] == "open"
    assert await home.told() == ["terminal channel_silent", "terminal channel_back"]


async def test_what_waits_outside_while_nothing_comes_in_is_noticed(home: House) -> None:
    home.carrier.says = Signal(state="open", facts={"pending": "0"})
    await home.minutes(3)
    assert (await home.account())["facts"]["proved_by"] == "nothing_waits"  # type: ignore[index]

    home.carrier.says = Signal(state="open", facts={"pending": "7"})
    await home.minutes(3)
    assert (await home.account())["state"] == "open"
    await home.minutes(6)
    assert ((await home.account())["reason"], await home.told()) == ("deaf", ["terminal channel_silent"])

    home.carrier.says = Signal(state="open", facts={"pending": "0"})
    await home.minutes(2)
    assert ((await home.account())["state"], (await home.told())[-1]) == ("open", "terminal channel_back")


async def test_what_was_said_before_we_first_listened_is_not_read(home: House) -> None:
    await home.minutes(20)

    assert home.carrier.asked_since
    assert min(home.carrier.asked_since) == SATURDAY


async def test_strays_are_kept_for_a_week(home: House) -> None:
    received = home.carrier.read(b"[]")
    await home.app.reception.take_in(received, channel="carrier", channel_account="pigeon")
    assert await strays(home) == 1
    await home.minutes(1)
    assert await strays(home) == 1
    home.clock.passes(days=400)
    await home.minutes(1)
    assert await strays(home) == 0


async def test_a_gap_that_is_not_read_at_once_is_told_elsewhere_and_when_it_is(home: House) -> None:
    await introduced(home.app, "carrier", "pigeon", "bia")
    await home.minutes(2)
    said = [home.clock() + timedelta(seconds=10 * number) for number in range(5)]
    home.carrier.kept = [home.carrier.event(id=str(n), sender="bia", at=at.isoformat()) for n, at in enumerate(said)]
    home.carrier.at_once = 2
    home.clock.passes(minutes=12)
    await home.minutes(1)
    assert await home.told() == ["terminal channel_unread"]
    await home.minutes(3)
    assert await home.told() == ["terminal channel_unread", "terminal channel_read"]
    await home.answered()
    unread, read = [message.text for message in home.terminal.sent]
    assert "aos poucos" in unread
    assert "09:01" in unread
    assert "Li tudo" in read


async def test_a_messenger_that_is_well_and_cannot_be_read_is_told_of(home: House) -> None:
    await home.minutes(2)
    home.carrier.keeps = False
    await home.minutes(9)
    assert await home.told() == []
    await home.minutes(20)
    assert await home.told() == ["terminal channel_unread"]
    home.carrier.keeps = True
    await home.minutes(2)
    assert await home.told() == ["terminal channel_unread", "terminal channel_read"]


async def test_what_is_too_long_ago_to_be_read_is_told_once(home: House) -> None:
    await home.minutes(2)
    home.carrier.says = CLOSED
    home.clock.passes(days=8)
    await home.minutes(4)
    home.carrier.says = OPEN
    await home.minutes(3)
    assert await home.told() == ["terminal channel_silent", "terminal channel_lost", "terminal channel_back"]
    await home.answered()
    assert any("não leio mais" in message.text and "21/11" in message.text for message in home.terminal.sent)


class Forgetful(Carrier):
    """One that drops after a day what it cannot deliver."""

    forgets_after = timedelta(hours=24)

    def idle(self, at: datetime) -> None:
        self.says = Signal(state="open", facts={"idle_at": at.isoformat()})


@pytest.mark.parametrize(("hours", "told"), [(23, []), (30, ["terminal channel_lost"])])
async def test_what_a_messenger_has_dropped_meanwhile_is_told_once(
    database_url: str, hours: int, told: list[str]
) -> None:
    carrier = Forgetful()
    async with house(database_url, carrier) as home:
        carrier.idle(home.clock())
        await home.minutes(2)
        home.clock.passes(hours=hours)
        await home.minutes(2)
        carrier.idle(home.clock())
        await home.minutes(3)
        assert await home.told() == told


async def strays(home: House) -> int:
    async with home.app.database.as_worker() as session:
        return len(await session.rows("select id from stray_events"))
