"""An Evolution API 2.3.7 over real HTTP: strict about what we send, and failing as it is told to.

async with evolution_server(clock) as server:
    await Phone(server, "5511999998888").says("oi")          # of evolution_user
    server.fails("timeout_after_accept")
    ... server.url ... server.sent ... server.requests ... server.deliveries
"""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal
from urllib.parse import parse_qs, urlsplit

import httpx
import jwt
from servers import evolution_rules as rules
from servers.evolution_routes import Routes, Seen
from servers.evolution_rules import Body

from demo.connections import Connections

Fault = Literal[
    "none", "offline", "license", "timeout_after_accept", "drop", "no_key", "graph", "broken", "unauthorized"
]
FINAL = frozenset({400, 401, 403, 404, 422})
ATTEMPTS = 10


@dataclass
class EvolutionServer(Connections, Routes):
    """The running server."""

    port: int = 0
    deliveries: list[tuple[str, int]] = field(default_factory=list)
    """Event and answer of each attempt to deliver; 0 where there was none."""
    kept: list[bytes] | None = None
    """Deliveries, where they are kept instead of posted."""
    faults: list[Fault] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def fails(self, *faults: Fault) -> None:
        """The next messages sent, one fault each."""
        self.faults += faults

    def asked(self, path: str) -> list[Seen]:
        return [seen for seen in self.requests if seen.path == path]

    async def deliver(self, event: str, data: object, *, attempts: int = ATTEMPTS, **envelope: object) -> int:
        """Posts an event to the webhook as Evolution does, the waits between its attempts left out; answers the last status.

        Of events that are not registered nobody is told, as with the real one: 0, as where there is no webhook.
        """
        if not self.hook.get("enabled") or not self._registered(event):
            return 0
        body = {
            "event": event,
            "instance": next(iter(self.instances), ""),
            "data": data,
            "destination": self.hook["url"],
            "date_time": self.clock().replace(tzinfo=None).isoformat() + "Z",
            "sender": f"{self.number}@s.whatsapp.net",
            "server_url": self.url,
            "apikey": self.key if self.exposes_token else None,
            **envelope,
        }
        status = 0
        for _ in range(attempts):
            status = await self._post(event, body)
            if 200 <= status < 300 or status in FINAL:
                break
        return status

    def _registered(self, event: str) -> bool:
        chosen = self.hook.get("events") or []
        # No events at all means every one of them.
        return event == "error" or not chosen or event.upper().replace(".", "_") in chosen

    async def _post(self, event: str, body: Body) -> int:
        if self.kept is not None:
            self.kept.append(json.dumps(body).encode())
            return 200
        headers = {"content-type": "application/json", "user-agent": "axios/1.7.9", **self.hook.get("headers", {})}
        if jwt_key := headers.pop("jwt_key", ""):
            now = int(self.clock().timestamp())
            claims = {"iat": now, "exp": now + 600, "app": "evolution", "action": "webhook"}
            headers["authorization"] = f"Bearer {jwt.encode(claims, jwt_key, algorithm='HS256')}"
        status = 0
        with suppress(httpx.HTTPError):
            async with httpx.AsyncClient(timeout=10) as http:
                status = (await http.post(self.hook["url"], json=body, headers=headers)).status_code
        self.deliveries.append((event, status))
        return status

    async def _exchange(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)}
        raw = await reader.readexactly(int(headers.get("content-length", "0")))
        method, target, _ = head[0].split(" ")
        try:
            body = json.loads(raw) if raw else {}
        except ValueError as error:
            await _send(writer, 400, rules.error(400, "Internal Server Error", str(error)))
            return True
        fault = self.faults.pop(0) if "/message/" in target and self.faults else None
        answer = self._answered(method, target, headers.get("apikey", ""), body, fault)
        if fault == "timeout_after_accept":
            await reader.read()
            return False
        if fault == "drop":
            return False
        await _send(writer, *answer)
        return True

    def _answered(self, method: str, target: str, key: str, body: Body, fault: Fault | None) -> tuple[int, object]:
        path, _, instance = target.partition("?")[0].rpartition("/")
        if (path, instance) == ("/instance", "create"):
            path, instance = "/instance/create", str(body.get("instanceName", ""))
        elif (path, instance) == ("/instance", "fetchInstances"):
            path, instance = "/instance/fetchInstances", parse_qs(urlsplit(target).query)["instanceName"][0]
        self.requests.append(Seen(method=method, path=path, body=body, key=key))
        if refusal := self._stopped(path, instance, key, fault):
            return refusal
        route = getattr(self, path.replace("/", "_"), None)
        if route is None:
            return rules.no_route(method, target)
        if refusal := rules.refused(path, body):
            return refusal
        answer: tuple[int, object] = route(instance, body)
        if fault == "no_key":
            return 201, {"error": True, "message": "[object Object]"}
        return (502, {}) if fault == "broken" else answer

    def _stopped(self, path: str, instance: str, key: str, fault: Fault | None) -> rules.Refusal | None:
        # Names are looked at before the key, so that anybody can try them.
        if path == "/instance/create":
            if instance in self.instances:
                return 403, rules.error(403, "Forbidden", [f'This name "{instance}" is already in use.'])
        elif instance not in self.instances:
            return rules.no_instance(instance)
        if key != self.key or fault == "unauthorized":
            return rules.unauthorized()
        kinds = {"license": rules.license_required, "graph": rules.refused_by_graph, "offline": rules.offline}
        stopped = kinds.get("offline" if self._silent(path) else str(fault))
        return stopped() if stopped else None


@asynccontextmanager
async def evolution_server(clock: Callable[[], datetime]) -> AsyncIterator[EvolutionServer]:
    server = EvolutionServer(clock)
    listening = await asyncio.start_server(server.serve, "127.0.0.1", 0)
    server.port = listening.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        listening.close()
        await server.close()
        await listening.wait_closed()


async def _send(writer: asyncio.StreamWriter, status: int, body: object) -> None:
    raw = json.dumps(body).encode()
    head = f"HTTP/1.1 {status} Told\r\ncontent-type: application/json\r\ncontent-length: {len(raw)}\r\n\r\n"
    writer.write(head.encode() + raw)
    await writer.drain()
