"""What is known of our own accounts: seldom written, never lost."""

from dialogue import Chat

from bot.messages import Received, Signal, Stray

ACCOUNT = {"channel": "carrier", "channel_account": "pigeon"}
STRAY = Stray(external_id="7", kind="poll", payload={"text": "a\x00b \ud800"})


async def rows(chat: Chat, table: str) -> list[dict[str, object]]:
    async with chat.app.database.as_worker() as session:
        return [dict(row) for row in await session.rows(f"select * from {table}")]


async def note(chat: Chat, received: Received) -> None:
    await chat.app.reception.take_in(received, **ACCOUNT)


async def test_a_stray_is_kept_once_whatever_it_holds(chat: Chat) -> None:
    await note(chat, Received(strays=(STRAY,)))
    await note(chat, Received(strays=(STRAY,)))

    (kept,) = await rows(chat, "stray_events")
    assert (kept["external_id"], kept["kind"], kept["payload"]) == ("7", "poll", {"text": "a\ufffdb \ufffd"})


async def test_when_an_account_was_heard_is_written_once_in_a_while(chat: Chat) -> None:
    began = chat.clock()
    await note(chat, Received(strays=(STRAY,)))
    chat.clock.passes(seconds=1)
    await note(chat, Received(strays=(STRAY,)))

    (account,) = await rows(chat, "channel_accounts")
    assert account["last_seen_at"] == began


async def test_what_says_nothing_of_people_is_not_hearing_them(chat: Chat) -> None:
    await note(chat, Received(signals=(Signal(state="connecting"),)))

    (account,) = await rows(chat, "channel_accounts")
    assert (account["state"], account["last_seen_at"]) == ("connecting", None)


async def test_an_account_has_been_away_since_it_stopped_being_open(chat: Chat) -> None:
    for state in ("open", "connecting", "closed", "connecting"):
        await note(chat, Received(signals=(Signal(state=state, reason="401", facts={state: "1"}),)))
        chat.clock.passes(seconds=30)

    (account,) = await rows(chat, "channel_accounts")
    assert (chat.clock() - account["changed_at"]).total_seconds() == 90
    assert (account["state"], account["reason"]) == ("connecting", "401")
    assert account["facts"] == {"open": "1", "connecting": "1", "closed": "1"}
