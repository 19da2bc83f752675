"""Somebody who connects an account: their chat, their browser, and the local Google's consent page."""

import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

import httpx
from dialogue import Chat, Clock, MemoryChannel, introduced, talking

from bot.messages import Address, ConversationId, OutboundMessage
from bot.web import build_web, readiness_of
from bot.web_google import consents
from demo.google.oauth import Client
from demo.google.person import Person as Seeded
from demo.google.person import person
from demo.google.server import GoogleServer, google_server
from language.types import Language

PUBLIC = "https://recado.test"
CALLBACK = f"{PUBLIC}/google/callback"
LINK = re.compile(rf"{PUBLIC}/google/start/[0-9a-f]{{32}}")


class Browser:
    """Opens our pages; a cookie it was given it gives back."""

    def __init__(self, web: object, **headers: str) -> None:
        transport = httpx.ASGITransport(app=web)
        self.http = httpx.AsyncClient(transport=transport, base_url=PUBLIC, headers=headers)

    async def looks(self, link: str) -> httpx.Response:
        return await self.http.get(link)

    async def goes_on(self, link: str) -> httpx.Response:
        """Opens the page and presses its button: answers what that leads to."""
        page = await self.looks(link)
        proof = re.findall(r'name="proof" value="([^"]+)"', page.text)
        return await self.http.post(link, data={"proof": proof[0] if proof else "none"})

    async def consents(self, link: str, who: Seeded, **how: object) -> httpx.Response:
        """All of it, to the page at the end."""
        return await self.comes_back(await self.led_back(link, who, **how))

    async def led_back(self, link: str, who: Seeded, **how: object) -> str:
        """Where Google sends the browser when the person has answered there."""
        left = await self.goes_on(link)
        assert left.status_code == 303, left.text
        answered = await who.answers(left.headers["location"], **how)
        assert answered.status_code == 302, answered.text
        return str(answered.headers["location"])

    async def comes_back(self, address: str) -> httpx.Response:
        assert address.startswith(CALLBACK)
        return await self.http.get(address)


@dataclass
class Consenting:
    """The chat, the server, and who has an account there."""

    chat: Chat
    server: GoogleServer
    client: Client
    ana: Seeded
    browser: Browser
    web: object

    def person(self, email: str, name: str = "") -> Seeded:
        return person(self.server, email, name)

    def another_browser(self, **headers: str) -> Browser:
        return Browser(self.web, **headers)

    async def link(self, text: str = "conectar google") -> str:
        """The link as it left: what is kept of the message has no code."""
        await self.chat.says(text)
        return link_in(self.chat.channel.sent[-1].text)

    async def is_told(self) -> Sequence[OutboundMessage]:
        """What events lead to, as workers would tell it."""
        before = len(self.chat.channel.sent)
        rows = await self.chat.rows("select id from conversations where user_id = :user_id")
        for row in rows:
            address = Address(self.chat.known.person, ConversationId(row["id"]))
            await self.chat.app.turns.take(address)
            await self.chat.app.outbox.deliver(address)
        return self.chat.channel.sent[before:]

    async def connects(self, text: str = "conectar google", who: Seeded | None = None, **how: object) -> str:
        """From what is said to the yes; answers the line it ends with."""
        page = await self.browser.consents(await self.link(text), who or self.ana, **how)
        assert page.status_code == 200, page.text
        [question] = await self.is_told()
        return (await self.chat.taps(question.buttons[0])).text

    async def starts(self) -> Sequence[dict[str, object]]:
        return await self.chat.rows("select * from google_starts where user_id = :user_id order by created_at, id")

    async def accounts(self) -> Sequence[dict[str, object]]:
        return await self.chat.rows("select * from google_accounts where user_id = :user_id order by email")

    async def bia(self) -> "Consenting":
        """Somebody else of the same installation."""
        chat = await introduced(self.chat.app, self.chat.channel, self.chat.clock, name="bia")
        return Consenting(
            chat, self.server, self.client, self.person("bia@example.com"), self.another_browser(), self.web
        )


def link_in(text: str) -> str:
    found = LINK.search(text)
    assert found, text
    return found[0]


@asynccontextmanager
async def consenting(
    database_url: str,
    *,
    language: Language = "pt-BR",
    channel: MemoryChannel | None = None,
    **settings: object,
) -> AsyncIterator[Consenting]:
    """Ana talks, and has an account at the local Google that is not connected yet."""
    clock = Clock()
    async with google_server(clock) as server:
        client = server.oauth.add_client(redirect_uris=[CALLBACK])
        configured = {
            "public_url": PUBLIC,
            "google_client_id": client.id,
            "google_client_secret": client.secret,
            "google_api_url": server.url,
            "master_key": "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            **settings,
        }
        async with talking(database_url, clock=clock, language=language, channel=channel, **configured) as chat:
            app = chat.app
            web = build_web(readiness_of(app.database), consents=consents(app.database, app.google, clock))
            there = Consenting(chat, server, client, person(server, "ana@example.com", "Ana"), Browser(web), web)
            yield there


def host_of(address: str) -> str:
    return urlsplit(address).netloc
