"""What a messenger is answered, and what a forger is; nothing that is answered 200 is lost."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import psycopg
import pytest
from carrier import PATH, SECRET, Carrier
from dialogue import Chat
from limits import RateLimitItemPerHour
from postgres import Databases

from bot.web import build_web, readiness_of
from bot.web_hooks import Backlog, Hooks


class Posting:
    """A messenger at our door."""

    def __init__(self, chat: Chat, client: httpx.AsyncClient) -> None:
        self.chat, self.client = chat, client

    async def __call__(
        self, update: object, *, path: str = PATH, headers: dict[str, str] = SECRET, raw: bytes | None = None
    ) -> httpx.Response:
        body = json.dumps(update).encode() if raw is None else raw
        return await self.client.post(path, content=body, headers=headers)

    async def rows(self, sql: str) -> list[dict[str, object]]:
        async with self.chat.app.database.as_worker() as session:
            return [dict(row) for row in await session.rows(sql)]

    async def stored(self) -> int:
        return len(await self.chat.rows("select id from inbound_messages"))

    async def strays(self) -> list[object]:
        return [row["kind"] for row in await self.rows("select kind from stray_events")]


@asynccontextmanager
async def posting(
    chat: Chat, carrier: Carrier | None = None, *, limit: int = 5000, **how: object
) -> AsyncIterator[Posting]:
    chat.channel.name = "carrier"
    known = await chat.app.identity.person_of(
        channel="carrier", channel_account="pigeon", external_id="ana", language="pt-BR", zone="America/Sao_Paulo"
    )
    chat.known = known
    hooks = Hooks(
        [carrier or Carrier()], reception=chat.app.reception, backlog=Backlog(chat.app.database, limit), **how
    )
    web = build_web(readiness_of(chat.app.database), hooks)
    transport = httpx.ASGITransport(app=web)
    async with httpx.AsyncClient(transport=transport, base_url="http://recado") as client:
        yield Posting(chat, client)


@pytest.fixture
async def post(chat: Chat) -> AsyncIterator[Posting]:
    async with posting(chat) as post:
        yield post


async def test_a_delivery_is_stored_before_it_is_answered(post: Posting) -> None:
    assert (await post({"id": "1"})).status_code == 200
    assert await post.stored() == 1


async def test_the_same_delivery_fifty_times_at_once_is_one_message(post: Posting) -> None:
    answers = await asyncio.gather(*(post({"id": "1"}) for _ in range(50)))

    assert {answer.status_code for answer in answers} == {200}
    assert await post.stored() == 1


@pytest.mark.parametrize(
    "headers",
    [{}, {"x-carrier-secret": ""}, {"x-carrier-secret": "um"}, {"x-carrier-secret": "um segredo de verdade "[:-2]}],
)
async def test_a_forged_delivery_is_refused_and_not_read(post: Posting, headers: dict[str, str]) -> None:
    assert (await post({"id": "1"}, headers=headers)).status_code == 401
    assert await post.stored() == 0


async def test_the_body_of_a_forged_delivery_is_not_waited_for(post: Posting) -> None:
    async def endless() -> AsyncIterator[bytes]:
        yield b"{"
        raise AssertionError

    assert (await post.client.post(PATH, content=endless())).status_code == 401


@pytest.mark.parametrize(
    "path", ["/", "/hooks/carrier", f"{PATH}x", f"{PATH}/", PATH[:-1], PATH.upper(), "/live", "/%00"]
)
async def test_a_path_that_is_not_a_door_is_not_there(post: Posting, path: str) -> None:
    assert (await post({"id": "1"}, path=path)).status_code == 404
    assert await post.stored() == 0


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "HEAD", "PATCH"])
async def test_a_door_takes_deliveries_only(post: Posting, method: str) -> None:
    assert (await post.client.request(method, PATH, headers=SECRET)).status_code == 404


async def test_five_megabytes_are_refused_unread(post: Posting) -> None:
    async def announced() -> AsyncIterator[bytes]:
        raise AssertionError
        yield b""

    headers = {**SECRET, "content-length": str(5 << 20)}
    assert (await post.client.post(PATH, content=announced(), headers=headers)).status_code == 413


async def test_a_body_that_goes_on_beyond_the_limit_is_refused_when_it_does(post: Posting) -> None:
    handed: list[int] = []

    async def endless() -> AsyncIterator[bytes]:
        while True:
            handed.append(1)
            assert len(handed) < 100
            yield b" " * (1 << 18)

    assert (await post.client.post(PATH, content=endless(), headers=SECRET)).status_code == 413


async def test_a_body_that_does_not_come_is_not_waited_for(chat: Chat) -> None:
    never = asyncio.Event()

    async def slow() -> AsyncIterator[bytes]:
        yield b"{"
        await never.wait()

    async with posting(chat, body_within=0.05) as post:
        assert (await post.client.post(PATH, content=slow(), headers=SECRET)).status_code == 408


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"no",
        b"[]",
        b'"text"',
        b"null",
        b"\xff\xfe",
        b"{" * 10,
        b"[" * 100_000,
        b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
    ],
    ids=["empty", "text", "array", "string", "null", "bytes", "open", "deep array", "deep object"],
)
async def test_what_cannot_be_read_is_kept_as_a_stray_and_not_delivered_again(post: Posting, raw: bytes) -> None:
    assert (await post(None, raw=raw)).status_code == 200
    assert len(await post.strays()) == 1


async def test_an_unknown_kind_is_kept_as_a_stray(post: Posting) -> None:
    assert (await post({"id": "1", "kind": "poll"})).status_code == 200
    assert await post.strays() == ["poll"]


async def test_a_reader_that_breaks_costs_nobody_else_a_message(chat: Chat) -> None:
    carrier = Carrier(breaks=True)
    async with posting(chat, carrier) as post:
        assert (await post({"id": "1"})).status_code == 200
        carrier.breaks = False
        assert (await post({"id": "2"})).status_code == 200
        kept = await post.rows("select kind, payload, error from stray_events")

        assert kept == [{"kind": "unreadable", "payload": {"bytes": 11}, "error": "ZeroDivisionError"}]
        assert await post.stored() == 1


async def test_one_message_that_cannot_be_kept_does_not_lose_the_others(post: Posting) -> None:
    batch = {"batch": [{"id": "1"}, {"id": "\x00"}, {"id": "3", "text": "a\ud800b\u200f\u200e\u200b"}]}

    assert (await post(batch)).status_code == 200
    assert await post.stored() == 2
    assert await post.strays() == ["text"]


async def test_a_stranger_is_answered_as_everybody(post: Posting) -> None:
    assert (await post({"id": "1", "sender": "eva"})).status_code == 200
    assert len(await post.rows("select id from knocks")) == 1


async def test_without_a_database_the_messenger_is_to_come_back(chat: Chat, databases: Databases) -> None:
    async with posting(chat) as post:
        with databases.refusing():
            answer = await post({"id": "1"})
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")

        assert (await post({"id": "1"})).status_code == 200
        assert await post.stored() == 1


async def test_our_own_fault_is_no_reason_to_lose_a_message(chat: Chat, databases: Databases) -> None:
    async with posting(chat) as post:
        with psycopg.connect(databases.owner, autocommit=True) as connection:
            connection.execute("alter table inbound_messages rename to hidden")
            answer = await post({"id": "1"})
            connection.execute("alter table hidden rename to inbound_messages")
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "60")
        assert (await post({"id": "1"})).status_code == 200
        assert await post.stored() == 1


async def test_with_too_many_waiting_the_messenger_is_to_come_back(chat: Chat) -> None:
    async with posting(chat, limit=1) as post:
        first, *others = [await post({"id": str(n)}) for n in range(3)]
        stored = await post.stored()

    assert first.status_code == 200
    assert {answer.headers["retry-after"] for answer in others if answer.status_code == 503} <= {"30"}
    assert stored == 1 + sum(answer.status_code == 200 for answer in others)


async def test_a_flood_of_forgeries_is_slowed_down_and_the_messenger_behind_the_same_address_is_not(chat: Chat) -> None:
    async with posting(chat, stranger_limit=RateLimitItemPerHour(5)) as post:
        forged = [(await post({"id": "1"}, headers={})).status_code for _ in range(7)]
        guessed = await post({"id": "1"}, path="/wp-login.php")
        ours = await post({"id": "1"})

    assert forged == [401] * 5 + [429] * 2
    assert (guessed.status_code, guessed.headers["retry-after"]) == (429, "60")
    assert ours.status_code == 200


@pytest.mark.parametrize(
    ("given", "kept"),
    [("9f2c-1b.A_7", True), ("short", False), ("x" * 65, False), ("a b c d e f", False), ('"};drop table', False)],
)
async def test_a_request_keeps_its_own_id_where_it_is_sane(post: Posting, given: str, *, kept: bool) -> None:
    answer = await post.client.get("/live", headers={"x-request-id": given})

    assert (answer.headers["x-request-id"] == given) is kept
    assert len(answer.headers["x-request-id"]) >= 8
    assert answer.headers["x-content-type-options"] == "nosniff"
