"""A small, strict Bot API over real HTTP that fails as it is told to, with the people behind it.

async with telegram_server() as server:
    server.users.says(5012345678, "oi")
    ... server.url, server.token ... server.users.sent_to(5012345678)
"""

import asyncio
import random
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from typing import Any

import httpx
from servers import telegram_http
from servers.telegram_rules import METHODS, complaints, decoded
from servers.telegram_users import BOT, FILES, Json, Users, chat_of, file_of

from bot.background import stop

TOKEN = f"{BOT['id']}:AAHfiqksKZ8WmR2zSjiQ7_v4TMAKdiHm9T0"


@dataclass(frozen=True, kw_only=True)
class Fault:
    """What happens to the next call of a method; `after` it was done, or instead."""

    status: int = 0
    description: str = ""
    parameters: Mapping[str, int] = field(default_factory=dict)
    after: bool = False
    fault: str = ""
    """What comes back. drop: the connection ends. garbage: no JSON. silent: nothing. trickle: a byte now and then, for ever."""
    chat: int | None = None
    spares: int = 0
    """Calls that go well before it happens."""


def flood(seconds: int, *, chat: int | None = None) -> Fault:
    description = f"Too Many Requests: retry after {seconds}"
    return Fault(status=429, description=description, parameters={"retry_after": seconds}, chat=chat)


def blocked(chat: int) -> Fault:
    return Fault(status=403, description="Forbidden: bot was blocked by the user", chat=chat)


@dataclass(frozen=True, kw_only=True)
class Call:
    """A call as it came; `complaints` is what the Bot API would refuse in it."""

    method: str
    given: Mapping[str, Any]
    complaints: list[str]


@dataclass(frozen=True, kw_only=True)
class Delivering:
    """How updates come: each so often, out of order, with answers that are lost."""

    times: int = 1
    shuffled: bool = False
    lost: float = 0.0
    """Share of the answers of our webhook that never arrive, so that it is delivered again."""
    pause: float = 0.01
    """Seconds before it is delivered again."""


@dataclass
class TelegramServer:
    """The running server."""

    port: int = 0
    token: str = TOKEN
    users: Users = field(init=False)
    delivering: Delivering = field(default_factory=Delivering)
    calls: list[Call] = field(default_factory=list)
    webhook: dict[str, Any] = field(default_factory=dict)
    pending: list[Json] = field(default_factory=list)
    """What no reader has confirmed."""
    delivered: list[tuple[int, int]] = field(default_factory=list)
    """Of each delivery of the webhook the update and the status."""
    files: dict[str, bytes] = field(default_factory=dict)
    commands: dict[str, list[Json]] = field(default_factory=dict)
    moved: dict[int, int] = field(default_factory=dict)
    trouble: Json = field(default_factory=dict)
    """What it says of our webhook besides."""
    dice: random.Random = field(default_factory=lambda: random.Random(7))
    _faults: dict[str, list[Fault]] = field(default_factory=dict)
    _came: asyncio.Event = field(default_factory=asyncio.Event)
    _called: asyncio.Event = field(default_factory=asyncio.Event)
    _polls: int = 0
    _lines: dict[object, asyncio.Lock] = field(default_factory=dict)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _http: httpx.AsyncClient = field(default_factory=httpx.AsyncClient)

    def __post_init__(self) -> None:
        self.users = Users(self._deliver)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def fails(self, method: str, *faults: Fault) -> None:
        self._faults.setdefault(method, []).extend(faults)

    def called(self, method: str) -> list[Mapping[str, Any]]:
        return [call.given for call in self.calls if call.method == method]

    def complaints(self) -> list[str]:
        return [f"{call.method}: {each}" for call in self.calls for each in call.complaints]

    async def until(self, method: str, count: int) -> None:
        """Returns when so many calls of a method have been answered."""
        while len(self.called(method)) < count:
            self._called.clear()
            await self._called.wait()

    async def said(self, chat: int, count: int) -> None:
        """Returns when a chat got so many messages."""
        while len(self.users.sent.get(chat, [])) < count:
            self._called.clear()
            await self._called.wait()

    def _deliver(self, update: Json) -> None:
        for _ in range(self.delivering.times):
            place = self.dice.randint(0, len(self.pending)) if self.delivering.shuffled else len(self.pending)
            self.pending.insert(place, update)
            if self.webhook:
                self._spawn(self._post(update))
        self._came.set()

    def _spawn(self, work: Any) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _post(self, update: Json) -> None:
        """Delivers to the webhook until it says 2xx, as Telegram does."""
        if self.delivering.shuffled:
            await asyncio.sleep(self.dice.random() / 20)
            await self._posted(update)
            return
        # Telegram keeps a line for each chat.
        async with self._lines.setdefault(_chat_of(update), asyncio.Lock()):
            await self._posted(update)

    async def _posted(self, update: Json) -> None:
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.webhook["secret_token"]}
        while self.webhook:
            try:
                said = await self._http.post(self.webhook["url"], json=update, headers=headers)
                self.delivered.append((update["update_id"], said.status_code))
                if said.is_success and self.dice.random() >= self.delivering.lost:
                    self.pending = [each for each in self.pending if each["update_id"] != update["update_id"]]
                    return
            except httpx.HTTPError:
                self.delivered.append((update["update_id"], 0))
            await asyncio.sleep(self.delivering.pause)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task
        self._tasks.add(task)
        with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while await self._exchange(await telegram_http.read(reader), reader, writer):
                pass
        self._tasks.discard(task)
        writer.transport.abort()

    async def close(self) -> None:
        self.webhook = {}
        await stop(*self._tasks, patience=1)
        await self._http.aclose()

    async def _exchange(
        self, request: telegram_http.Request, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> bool:
        if request.path.startswith(f"/file/bot{self.token}/"):
            await telegram_http.answer(writer, 200, self.files[request.path.rpartition("/")[2]])
            return True
        method = request.path.rpartition("/")[2]
        if method not in METHODS or request.path != f"/bot{self.token}/{method}":
            await _refuse(writer, Fault(status=401 if method in METHODS else 404, description="Unauthorized"))
            return True
        given = decoded(method, request.fields)
        call = Call(method=method, given=given, complaints=complaints(method, given))
        fault = self._fault(method, given)
        self.calls.append(call)
        answer = Fault(status=400, description=f"Bad Request: {call.complaints[0]}") if call.complaints else None
        if answer is None and (fault is None or fault.after):
            answer = await self._done(method, given)
        self._called.set()
        if fault is not None and fault.fault in {"silent", "trickle", "drop"}:
            if fault.fault == "silent":
                await reader.read()
            elif fault.fault == "trickle":
                await telegram_http.trickle(writer)
            return False
        if fault is not None and fault.fault == "garbage":
            await telegram_http.answer(writer, 200, b"<html>")
            return True
        if fault is not None:
            answer = fault
        if isinstance(answer, Fault):
            await _refuse(writer, answer)
        else:
            await telegram_http.answer(writer, 200, {"ok": True, "result": answer})
        return True

    def _fault(self, method: str, given: Mapping[str, Any]) -> Fault | None:
        waiting = self._faults.get(method, [])
        found = next((each for each in waiting if each.chat in {None, given.get("chat_id")}), None)
        if found is None:
            return None
        place = waiting.index(found)
        if found.spares:
            waiting[place] = replace(found, spares=found.spares - 1)
            return None
        return waiting.pop(place)

    async def _done(self, method: str, given: Mapping[str, Any]) -> Any:
        if method == "getUpdates":
            return await self._updates(given)
        if method.startswith("send"):
            return method == "sendChatAction" or self._sent(given)
        answer = {
            "getMe": self._me,
            "setWebhook": self._registered,
            "deleteWebhook": self._unregistered,
            "getWebhookInfo": self._info,
            "setMyCommands": self._commanded,
            "getFile": self._file,
            "editMessageReplyMarkup": self._trimmed,
        }.get(method)
        return True if answer is None else answer(given)

    def _me(self, given: Mapping[str, Any]) -> Json:
        return {**BOT, "can_join_groups": True}

    def _registered(self, given: Mapping[str, Any]) -> bool:
        self.webhook = {**given}
        for update in self.pending:
            self._spawn(self._post(update))
        return True

    def _unregistered(self, given: Mapping[str, Any]) -> bool:
        self.webhook = {}
        return True

    def _info(self, given: Mapping[str, Any]) -> Json:
        facts = {"has_custom_certificate": False, "pending_update_count": len(self.pending)}
        return {"url": self.webhook.get("url", ""), **facts, **self.trouble}

    def _commanded(self, given: Mapping[str, Any]) -> bool:
        self.commands[given.get("language_code", "")] = given["commands"]
        return True

    def _file(self, given: Mapping[str, Any]) -> Json | Fault:
        name = given["file_id"]
        if name not in self.files:
            return Fault(status=400, description="Bad Request: wrong file_id")
        return {"file_id": name, "file_unique_id": "u", "file_path": name, "file_size": len(self.files[name])}

    async def _updates(self, given: Mapping[str, Any]) -> list[Json] | Fault:
        if self.webhook:
            what = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
            return Fault(status=409, description=f"Conflict: {what}")
        if self._polls:
            what = "terminated by other getUpdates request; make sure that only one bot instance is running"
            return Fault(status=409, description=f"Conflict: {what}")
        offset = given.get("offset", 0)
        # Whatever is before the offset is forgotten, also what nobody has seen.
        self.pending = [update for update in self.pending if update["update_id"] >= offset]
        self._polls += 1
        try:
            if not self.pending:
                self._came.clear()
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._came.wait(), given.get("timeout", 0) or 0.001)
        finally:
            self._polls -= 1
        return self.pending[: given.get("limit", 100)]

    def _sent(self, given: Mapping[str, Any]) -> Json | Fault:
        chat = given["chat_id"]
        if chat in self.users.blocked:
            return blocked(chat)
        if chat in self.moved:
            what = "Bad Request: group chat was upgraded to a supergroup chat"
            return Fault(status=400, description=what, parameters={"migrate_to_chat_id": self.moved[chat]})
        kept = ("text", "entities", "caption", "reply_markup", "message_thread_id")
        shown = {name: given[name] for name in kept if name in given}
        # Of a file, only that it came: its bytes stand among the requests.
        shown |= {name: file_of(name) for name in FILES if name in given}
        message = {
            "message_id": self.users.number(),
            "from": BOT,
            "chat": chat_of(chat),
            "date": self.users.now(),
            **shown,
        }
        self.users.sent.setdefault(chat, []).append(message)
        return message

    def _trimmed(self, given: Mapping[str, Any]) -> Json | Fault:
        """What is shown now is kept beside what was shown first: somebody may tap what they saw."""
        sent = self.users.sent.get(given["chat_id"], [])
        message = next((each for each in sent if each["message_id"] == given["message_id"]), None)
        if message is None:
            return Fault(status=400, description="Bad Request: message to edit not found")
        message["shown_markup"] = given.get("reply_markup") or {"inline_keyboard": []}
        return {name: value for name, value in message.items() if name not in {"reply_markup", "shown_markup"}}


@asynccontextmanager
async def telegram_server() -> AsyncIterator[TelegramServer]:
    server = TelegramServer()
    listening = await asyncio.start_server(server.serve, "127.0.0.1", 0)
    server.port = listening.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        listening.close()
        await server.close()
        await listening.wait_closed()


def _chat_of(update: Json) -> object:
    found = next((each for each in update.values() if isinstance(each, dict)), {})
    return (found.get("chat") or found.get("message", {}).get("chat") or {}).get("id")


async def _refuse(writer: asyncio.StreamWriter, fault: Fault) -> None:
    body: Json = {"ok": False, "error_code": fault.status, "description": fault.description}
    if fault.parameters:
        body["parameters"] = dict(fault.parameters)
    after = {"Retry-After": str(fault.parameters["retry_after"])} if "retry_after" in fault.parameters else {}
    await telegram_http.answer(writer, fault.status, body, after)
