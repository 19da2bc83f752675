"""A local Google, and the real google-api-python-client in front of it."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from google.oauth2.credentials import Credentials
from googleapiclient.discovery import build, build_from_document
from googleapiclient.errors import HttpError
from googleapiclient.http import HttpRequest

from demo.google.discovery import SERVICES, document
from demo.google.oauth import Client
from demo.google.person import Person, person
from demo.google.server import GoogleServer, google_server

START = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
"""A Sunday, nine in the morning in São Paulo."""
REDIRECT = "https://recado.test/oauth/google"


@dataclass
class Stage:
    """The server, its time and one person; everything built here is closed at the end."""

    now: datetime = START
    google: GoogleServer = field(init=False)
    client: Client = field(init=False)
    ana: Person = field(init=False)
    _open: list[Any] = field(default_factory=list)

    def passes(self, **span: float) -> None:
        self.now += timedelta(**span)

    def person(self, email: str, name: str = "", **more: str) -> Person:
        return person(self.google, email, name, **more)

    def service(self, name: str, who: Person | Credentials | None = None, *scopes: str) -> Any:
        """A client of a service, for somebody with all scopes, or only with these."""
        held = who if isinstance(who, Credentials) else (who or self.ana).credentials(*scopes)
        endpoint = {"api_endpoint": self.google.api(name)}
        built = build(name, SERVICES[name], credentials=held, static_discovery=True, client_options=endpoint)
        self._open.append(built)
        return built

    def rooted(self, name: str, who: Person | None = None) -> Any:
        """A client whose uploads and batches come here too.

        `api_endpoint` changes the host of an upload's address and not its https, and nothing of a batch's; the
        document's rootUrl changes all.
        """
        here = {**document(name), "rootUrl": f"{self.google.url}/"}
        built = build_from_document(here, credentials=(who or self.ana).credentials())
        self._open.append(built)
        return built

    def close(self) -> None:
        for built in self._open:
            built.close()


@asynccontextmanager
async def staged() -> AsyncIterator[Stage]:
    stage = Stage()
    async with google_server(lambda: stage.now) as google:
        stage.google = google
        stage.client = google.oauth.add_client(redirect_uris=[REDIRECT])
        stage.ana = stage.person("ana@example.com", "Ana Souza")
        try:
            yield stage
        finally:
            stage.close()


async def done(request: HttpRequest) -> Any:
    """What a call answers; blocking clients run in threads."""
    return await asyncio.to_thread(request.execute)


async def refused(request: HttpRequest) -> tuple[int, str]:
    """The status and the reason of a call that must fail."""
    with pytest.raises(HttpError) as error:
        await done(request)
    return error.value.resp.status, reason_of(error.value)


def reason_of(error: HttpError) -> str:
    return str(json.loads(error.content)["error"]["errors"][0]["reason"])
