"""Google's Calendar, Gmail, Drive and OAuth over real HTTP: as strict as their discovery documents, failing as told.

async with google_server(clock) as google:
    ana = person(google, "ana@example.com", "Ana")            # of person.py: seeds, and answers consent pages
    ana.calendar.has("Dentista", at="2026-11-23T14:00")
    google.fails("calendar.events.insert", ACCEPT_THEN_DROP)  # of faults.py
    build("calendar", "v3", credentials=ana.credentials(), client_options={"api_endpoint": google.api("calendar")})
    ... google.asked("calendar.events.insert") ... google.world.sent ... google.world.invitations
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from fnmatch import fnmatchcase
from typing import Any

import httpx

from demo.connections import Connections
from demo.google import batch
from demo.google import http as wire
from demo.google.calls import Answered, answered
from demo.google.errors import GoogleError, OAuthError
from demo.google.faults import Fault
from demo.google.http import Answer, Request
from demo.google.oauth import OAuth
from demo.google.tokens import certificates
from demo.google.uploads import Uploads
from demo.google.world import Body, World

SERVICE_PATHS = {"calendar": "/calendar/v3/", "gmail": "/", "drive": "/drive/v3/", "oauth2": "/"}


@dataclass(kw_only=True)
class Seen:
    """A call as it came; `status` is 0 where no answer was given."""

    method: str
    account: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)
    body: Body = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    raw: bytes = b""
    status: int = 0
    did: bool = False
    """Whether it had its effect, answered or not."""


@dataclass
class GoogleServer(Connections):
    """The running server."""

    world: World
    oauth: OAuth
    uploads: Uploads = field(default_factory=Uploads)
    port: int = 0
    seen: list[Seen] = field(default_factory=list)
    public: dict[str, str] = field(default_factory=dict)
    """Where pushes to an https address go instead: {"https://recado.test": "http://127.0.0.1:8080"}."""
    faults: list[tuple[str, Fault]] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def api(self, service: str) -> str:
        """The `api_endpoint` of a service: its path belongs to it, as google-api-python-client wants it."""
        return self.url + SERVICE_PATHS[service]

    def client_config(self, client_id: str) -> dict[str, Any]:
        """What `Flow.from_client_config` takes: the file that an operator downloads from the Cloud console."""
        client = self.oauth.clients[client_id]
        return {
            "web" if client.kind == "web" else "installed": {
                "client_id": client.id,
                "client_secret": client.secret,
                "auth_uri": f"{self.url}/o/oauth2/v2/auth",
                "token_uri": f"{self.url}/token",
                "redirect_uris": client.redirect_uris,
            }
        }

    def fails(self, method: str, fault: Fault, *, times: int = 1) -> None:
        """The next `times` calls of a method (`calendar.*`, `oauth.token` too)."""
        self.faults += [(method, fault)] * times

    def asked(self, method: str) -> list[Seen]:
        return [seen for seen in self.seen if fnmatchcase(seen.method, method)]

    async def pushes(self) -> list[int]:
        """Posts what watchers of calendars wait for; answers their statuses, 0 where nobody listens."""
        statuses = []
        waiting, self.world.notifications = self.world.notifications, []
        async with httpx.AsyncClient(timeout=10) as http:
            for headers in waiting:
                address = headers[":address"]
                for public, local in self.public.items():
                    address = address.replace(public, local, 1) if address.startswith(public) else address
                named = {name: text for name, text in headers.items() if name != ":address"}
                status = 0
                with suppress(httpx.HTTPError):
                    status = (await http.post(address, headers=named)).status_code
                statuses.append(status)
        return statuses

    async def _exchange(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        seen, work = self._route(await wire.read(reader))
        self.seen.append(seen)
        fault = self._fault(seen.method)
        answer = self._told(fault, seen, work)
        # Whoever does not want to wait any longer hangs up.
        with suppress(TimeoutError):
            if fault.seconds and not await asyncio.wait_for(reader.read(1), fault.seconds):
                return False
        if fault.then != "answer":
            if fault.then == "silence":
                await reader.read()
            return False
        seen.status = answer.status
        await wire.send(writer, answer)
        return True

    def _route(self, request: Request) -> tuple[Seen, Callable[[], Answer]]:
        if route := self._oauth_route(request):
            return route
        if request.verb == "POST" and request.path.startswith("/batch"):
            seen = Seen(method="batch", headers=request.headers, raw=request.raw)
            return seen, lambda: batch.answered(request, self._inner)
        call = answered(self.world, self.oauth, self.uploads, request, root=self.url)
        return _seen(call, request), call.work

    def _inner(self, request: Request) -> Answer:
        """One call of a batch; of its fault only what it says counts, an answer late or lost is the batch's."""
        seen, work = self._route(request)
        self.seen.append(seen)
        answer = self._told(self._fault(seen.method), seen, work)
        seen.status = answer.status
        return answer

    def _fault(self, method: str) -> Fault:
        for place, (pattern, fault) in enumerate(self.faults):
            if fnmatchcase(method, pattern):
                del self.faults[place]
                return fault
        return Fault()

    def _told(self, fault: Fault, seen: Seen, work: Callable[[], Answer]) -> Answer:
        service = seen.method.partition(".")[0]
        try:
            if fault.refusal:
                raise fault.refusal
            if not fault.accepts:
                return Answer()
            answer = work()
            seen.did = True
        except GoogleError as error:
            return Answer(status=error.status, body=error.body(service), headers=error.headers)
        except OAuthError as error:
            return Answer(status=error.status, body=error.body())
        return answer

    def _oauth_route(self, request: Request) -> tuple[Seen, Callable[[], Answer]] | None:
        routes: dict[tuple[str, str], tuple[str, Callable[[Request], Answer]]] = {
            ("GET", "/o/oauth2/v2/auth"): ("oauth.auth", self.oauth.page),
            ("GET", "/o/oauth2/auth"): ("oauth.auth", self.oauth.page),
            ("POST", "/o/oauth2/consent"): ("oauth.consent", self.oauth.answered),
            ("POST", "/token"): ("oauth.token", self.oauth.token),
            ("POST", "/revoke"): ("oauth.revoke", self.oauth.revoke),
            ("GET", "/oauth2/v3/certs"): ("oauth.certs", lambda _: Answer(body=certificates())),
        }
        if (found := routes.get((request.verb, request.path))) is None:
            return None
        name, route = found
        params = {**request.asked, **(request.form if request.verb == "POST" else {})}
        return Seen(method=name, params=params, headers=request.headers), lambda: route(request)


@asynccontextmanager
async def google_server(clock: Callable[[], datetime]) -> AsyncIterator[GoogleServer]:
    world = World(clock)
    server = GoogleServer(world, OAuth(world))
    listening = await asyncio.start_server(server.serve, "127.0.0.1", 0)
    server.port = listening.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        listening.close()
        await server.close()
        await listening.wait_closed()


def _seen(call: Answered, request: Request) -> Seen:
    return Seen(
        method=call.method,
        account=call.account,
        params=call.params,
        body=call.body,
        headers=request.headers,
        raw=request.raw,
    )
