"""Messengers on their worst day: they deliver everything several times, do not hear what we answer, and forget what they took."""

import asyncio
import json
import random
import time
from collections import Counter
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any, Protocol, TypeVar
from urllib.parse import urlsplit

import httpx
import jwt
from chaos.deliveries import Copy
from servers.evolution import EvolutionServer, Fault
from servers.evolution_rules import Body
from servers.evolution_user import Phone
from servers.telegram import Fault as BotFault
from servers.telegram import TelegramServer, flood

from bot.background import stop

CONNECTIONS = 40
"""That Telegram opens to a webhook."""
_PATIENCE = 30.0
"""Seconds that an answer is waited for."""


@dataclass(frozen=True, kw_only=True)
class Letter:
    """One event on its way to us."""

    external_id: str
    address: str
    headers: Mapping[str, str]
    body: bytes


@dataclass
class Bots(TelegramServer):
    """A Bot API whose deliveries a courier makes, and that knows which of its own answers never came."""

    updates: list[dict[str, Any]] = field(default_factory=list)
    copies: list[Copy] = field(default_factory=list)
    _in_doubt: bool = False

    def _deliver(self, update: dict[str, Any]) -> None:
        self.updates.append(update)

    def _fault(self, method: str, given: Mapping[str, Any]) -> BotFault | None:
        fault = super()._fault(method, given)
        self._in_doubt = fault is not None and fault.after
        return fault

    def _sent(self, given: Mapping[str, Any]) -> dict[str, Any] | BotFault:
        answer = super()._sent(given)
        peer, text = str(given["chat_id"]), str(given["text"])
        self.copies.append(Copy(channel="telegram", peer=peer, text=text, at=time.monotonic(), doubtful=self._in_doubt))
        return answer

    async def letter(self, peer: str, text: str) -> Letter:
        message = self.users.says(int(peer), text, date=int(time.time()))
        return Letter(
            external_id=f"{peer}:{message['message_id']}",
            address=self.webhook["url"],
            headers={"X-Telegram-Bot-Api-Secret-Token": self.webhook["secret_token"]},
            body=json.dumps(self.updates[-1]).encode(),
        )


@dataclass
class Phones(EvolutionServer):
    """The same for an Evolution API."""

    letters: list[Letter] = field(default_factory=list)
    copies: list[Copy] = field(default_factory=list)

    async def _post(self, event: str, body: Body) -> int:
        now = int(self.clock().timestamp())
        claims = {"iat": now, "exp": now + 600, "app": "evolution", "action": "webhook"}
        signed = jwt.encode(claims, self.hook["headers"]["jwt_key"], algorithm="HS256")
        self.letters.append(
            Letter(
                external_id=body["data"]["key"]["id"],
                address=self.hook["url"],
                headers={"authorization": f"Bearer {signed}"},
                body=json.dumps(body).encode(),
            )
        )
        return 200

    def _answered(self, method: str, target: str, key: str, body: Body, fault: Fault | None) -> tuple[int, object]:
        before = len(self.sent)
        answer = super()._answered(method, target, key, body, fault)
        for bubble in self.sent[before:]:
            peer, doubtful = bubble.jid.partition("@")[0], fault not in {None, "none"}
            self.copies.append(
                Copy(channel="whatsapp", peer=peer, text=bubble.text, at=time.monotonic(), doubtful=doubtful)
            )
        return answer

    async def letter(self, peer: str, text: str) -> Letter:
        await Phone(self, peer).says(text)
        return self.letters[-1]


class Messenger(Protocol):
    copies: list[Copy]

    async def letter(self, peer: str, text: str) -> Letter:
        """Somebody says something; it is not delivered yet."""
        ...


Server = TypeVar("Server", Bots, Phones)


@asynccontextmanager
async def listening(server: Server) -> AsyncIterator[Server]:
    door = await asyncio.start_server(server.serve, "127.0.0.1", 0)
    server.port = door.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        door.close()
        await server.close()
        await door.wait_closed()


@dataclass
class Courier:
    """Hands letters in, each several times, and each time until it has heard a 2xx."""

    chance: random.Random
    lost: float = 0.15
    """Share of our answers that it hangs up on."""
    handed_in: Counter[str] = field(default_factory=Counter)
    """Attempts by what came of them: a status, `unheard`, `unreachable`, or `silent`: no answer for longer than ever."""
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _room: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(CONNECTIONS))
    _http: httpx.AsyncClient = field(default_factory=lambda: httpx.AsyncClient(timeout=_PATIENCE, trust_env=False))

    async def hands_in(self, letters: Sequence[Letter], *, most: int = 10) -> None:
        """Each 1 to `most` times, in any order; returns when one copy of each was acknowledged, the others still come."""
        firsts = []
        for letter in self.chance.sample(letters, len(letters)):
            copies = [asyncio.create_task(self._copy(letter)) for _ in range(self.chance.randint(1, most))]
            for copy in copies:
                self._tasks.add(copy)
                copy.add_done_callback(self._tasks.discard)
            firsts.append(asyncio.wait(copies, return_when=asyncio.FIRST_COMPLETED))
        await asyncio.gather(*firsts)

    async def ends(self) -> None:
        """Returns when every copy was acknowledged."""
        await asyncio.gather(*self._tasks)

    async def close(self) -> None:
        await stop(*self._tasks)
        await self._http.aclose()

    async def _copy(self, letter: Letter) -> None:
        await asyncio.sleep(self.chance.uniform(0, 0.3))
        while True:
            async with self._room:
                unheard = self.chance.random() < self.lost
                came = await (self._hangs_up(letter) if unheard else self._asks(letter))
            self.handed_in[came] += 1
            if came == "200":
                return
            await asyncio.sleep(self.chance.uniform(0.1, 0.7))

    async def _asks(self, letter: Letter) -> str:
        try:
            answer = await self._http.post(letter.address, content=letter.body, headers=letter.headers)
        except httpx.TimeoutException:
            return "silent"
        except httpx.HTTPError:
            return "unreachable"
        return str(answer.status_code)

    async def _hangs_up(self, letter: Letter) -> str:
        """Says everything, and is gone before the answer is, or while it comes."""
        at = urlsplit(letter.address)
        headers = {"host": at.netloc, **letter.headers, "content-length": str(len(letter.body))}
        head = [f"POST {at.path} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items()), "", ""]
        try:
            reader, writer = await asyncio.open_connection(at.hostname, at.port)
        except OSError:
            return "unreachable"
        came = "unheard"
        try:
            writer.write("\r\n".join(head).encode() + letter.body)
            await writer.drain()
            if self.chance.random() < 0.5:
                await asyncio.wait_for(reader.read(1), _PATIENCE)
        except TimeoutError:
            came = "silent"
        except OSError:
            came = "unreachable"
        writer.transport.abort()
        return came


def bot_faults(chance: random.Random, count: int, *, timeouts: int) -> list[BotFault]:
    """Of `sendMessage`, some good calls before each: refused for now, taken without a word of it, or neither."""
    kinds = [
        flood(1),
        flood(2),
        BotFault(status=500),
        BotFault(status=502, after=True),
        BotFault(fault="drop", after=True),
        BotFault(fault="garbage", after=True),
    ]
    faults = [chance.choice(kinds) for _ in range(count)]
    for _ in range(timeouts):
        faults.insert(chance.randint(0, len(faults) // 2), BotFault(fault="silent", after=True))
    return [replace(fault, spares=chance.randint(1, 6)) for fault in faults]


def phone_faults(chance: random.Random, count: int, *, timeouts: int) -> list[Fault]:
    """Of as many sendings: mostly none, else taken and answered with an error, or not at all."""
    kinds: list[Fault] = ["none", "broken", "drop"]
    faults = chance.choices(kinds, [0.85, 0.08, 0.07], k=count)
    for _ in range(timeouts):
        faults.insert(chance.randint(0, count // 2), "timeout_after_accept")
    return faults
