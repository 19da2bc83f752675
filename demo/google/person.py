"""A person at the local Google: what is in their account, and how they answer its consent pages.

ana = person(google, "ana@example.com", "Ana")
ana.calendar.has("Dentista", at="2026-11-23T14:00", minutes=30, where="Rua A, 1")
ana.calendar.has("Aniversário da Bia", on="2026-11-25", every="RRULE:FREQ=YEARLY")
ana.mail.gets("Contrato", sender="Bia <bia@fora.com>", text="Segue.", files={"contrato.pdf": b"%PDF"})
ana.mail.gets_raw(path.read_bytes())
ana.drive.has("Orçamento", kind=SHEET, text="item,valor")
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx
from google.oauth2.credentials import Credentials

from demo.google.calendars import StoredCalendar, keep
from demo.google.drive_files import StoredFile, made, permission_id, root_of
from demo.google.mailbox import Mail, Mailbox
from demo.google.oauth import Client
from demo.google.server import GoogleServer
from demo.google.tokens import Access, Grant, Refresh
from demo.google.world import Account, Body, World, zone_of

EVERYTHING = (
    *("openid", "https://www.googleapis.com/auth/userinfo.email", "https://www.googleapis.com/auth/userinfo.profile"),
    *("https://www.googleapis.com/auth/calendar", "https://mail.google.com/", "https://www.googleapis.com/auth/drive"),
)


@dataclass
class CalendarSeeds:
    """Puts events into a calendar, as if they had always been there."""

    world: World
    stored: StoredCalendar

    def has(
        self,
        summary: str,
        *,
        at: str = "",
        on: str = "",
        minutes: int = 60,
        days: int = 1,
        every: str | Sequence[str] = (),
        where: str = "",
        guests: Sequence[str] = (),
        host: str = "",
        zone: str = "",
        **more: Any,
    ) -> Body:
        """An event `at` an hour of the calendar's zone (or of `zone`), or `on` a whole day; `host`: somebody else's."""
        name = more.pop("id", f"seed{self.world.number():08d}")
        there = zone or self.stored.zone
        rules = [every] if isinstance(every, str) else list(every)
        people = [{"email": email, "responseStatus": "needsAction"} for email in guests]
        organizer = host or self.stored.id
        event: Body = {
            "id": name,
            "status": "confirmed",
            "summary": summary,
            **_span(at, on, minutes, days, there),
            "created": self.world.stamp(),
            "htmlLink": f"https://www.google.com/calendar/event?eid={name}",
            "iCalUID": f"{name}@google.com",
            "sequence": 0,
            "creator": {"email": host or self.stored.owner},
            "organizer": {"email": organizer},
            "reminders": {"useDefault": True},
            "eventType": "default",
            **({"recurrence": rules} if rules else {}),
            **({"location": where} if where else {}),
            **({"attendees": people} if people else {}),
            **more,
        }
        return keep(self.world, self.stored, event)

    def lets(self, email: str, role: str = "reader") -> None:
        """Shares it with somebody."""
        self.stored.access[email] = role

    def forgets_changes(self) -> None:
        """All sync tokens given so far have expired."""
        self.stored.floor = self.world.number()

    @property
    def events(self) -> list[Body]:
        """What is on, series as one, in the order in which it came."""
        return [event for event in self.stored.events.values() if event["status"] != "cancelled"]


@dataclass
class MailSeeds:
    """Puts mails into a mailbox."""

    world: World
    box: Mailbox

    def gets(
        self,
        subject: str,
        *,
        sender: str,
        text: str = "",
        html: str = "",
        to: str = "",
        cc: str = "",
        files: Mapping[str, bytes] | None = None,
        ago: timedelta = timedelta(),
        answers: Mail | None = None,
        labels: Sequence[str] = ("INBOX", "UNREAD"),
        headers: Mapping[str, str] | None = None,
    ) -> Mail:
        """A mail from somebody; `answers` puts it into the thread of another."""
        moment = self.world.now() - ago
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = sender, to or self.box.email, subject
        message["Date"] = format_datetime(moment)
        message["Message-ID"] = f"<{self.world.number()}@seeds.test>"
        if cc:
            message["Cc"] = cc
        if answers:
            message["In-Reply-To"] = message["References"] = answers.header("Message-ID")
        for name, value in (headers or {}).items():
            message[name] = value
        message.set_content(text)
        if html:
            message.add_alternative(html, subtype="html")
        for name, raw in (files or {}).items():
            message.add_attachment(raw, maintype="application", subtype="octet-stream", filename=name)
        return self.gets_raw(message.as_bytes(), labels=labels, ago=ago)

    def gets_raw(
        self, raw: bytes, *, labels: Sequence[str] = ("INBOX", "UNREAD"), ago: timedelta = timedelta()
    ) -> Mail:
        """Bytes as they came over the wire, however ugly."""
        return self.box.put(raw, list(labels), moment=self.world.now() - ago)

    def forgets_history(self) -> None:
        """A history id from before now is too old."""
        self.box.floor = self.box.last + 1
        self.box.last += 1

    def label(self, name: str) -> str:
        """Makes a label; answers its id."""
        id_ = f"Label_{self.world.number()}"
        self.box.labels[id_] = {"id": id_, "name": name, "type": "user"}
        return id_


@dataclass
class DriveSeeds:
    """Puts files into a Drive."""

    world: World
    account: Account

    def has(
        self,
        name: str,
        *,
        kind: str = "text/plain",
        text: str = "",
        raw: bytes = b"",
        folder: StoredFile | None = None,
        shared_with: Mapping[str, str] | None = None,
        ago: timedelta = timedelta(),
        **more: Any,
    ) -> StoredFile:
        """A file, a folder or a Google document (`kind`: of google_drive_files); `shared_with` says roles by e-mail."""
        moment = self.world.now() - ago
        parents = [folder.id if folder else root_of(self.account)]
        times = {"created": moment, "modified": moment}
        whole = {"name": name, "kind": kind, "raw": raw or text.encode(), "parents": parents}
        file = made(self.world, self.account, **whole, **times, **more)
        for email, role in (shared_with or {}).items():
            id_ = permission_id(email)
            file.permissions[id_] = {"id": id_, "type": "user", "role": role, "emailAddress": email}
        return file


@dataclass
class Person:
    """Somebody with an account."""

    google: GoogleServer
    account: Account

    @property
    def email(self) -> str:
        return self.account.email

    @property
    def calendar(self) -> CalendarSeeds:
        return CalendarSeeds(self.google.world, self.google.world.calendars[self.email])

    @property
    def mail(self) -> MailSeeds:
        return MailSeeds(self.google.world, self.google.world.mailboxes[self.email])

    @property
    def drive(self) -> DriveSeeds:
        return DriveSeeds(self.google.world, self.account)

    def another_calendar(self, summary: str) -> CalendarSeeds:
        world = self.google.world
        name = f"c{world.number():012d}@group.calendar.google.com"
        world.calendars[name] = StoredCalendar(name, summary, self.account.zone, self.email)
        return CalendarSeeds(world, world.calendars[name])

    async def answers(self, url: str, *, allows: bool = True, only: Sequence[str] | None = None) -> httpx.Response:
        """Opens a consent page and answers it; `only`: the boxes left ticked. The answer's Location leads back."""
        async with httpx.AsyncClient(timeout=10) as http:
            page = await http.get(url)
            if page.status_code != 200:
                return page
            question = re.findall(r'name="question" value="([^"]+)"', page.text)[0]
            boxes = re.findall(r'name="scope" value="([^"]+)"', page.text)
            form = {
                "question": question,
                "account": self.email,
                "answer": "allow" if allows else "deny",
                "scope": [box for box in boxes if only is None or box in only],
            }
            return await http.post(f"{self.google.url}/o/oauth2/consent", data=form)

    def credentials(self, *scopes: str, client: Client | None = None) -> Credentials:
        """What a consent given long ago has left: for tests that are not about consent."""
        oauth = self.google.oauth
        client = client or next(iter(oauth.clients.values()), None) or oauth.add_client()
        granted = frozenset(scopes or EVERYTHING)
        grant = oauth.grants.setdefault((client.id, self.email), Grant(email=self.email, client_id=client.id))
        grant.scopes |= granted
        refresh = f"1//0r{oauth.world.number():08d}"
        grant.keep(refresh, Refresh(scopes=granted))
        token = f"ya29.{oauth.world.number():08d}"
        oauth.access[token] = Access(grant=grant, scopes=granted, expires=oauth.world.now() + timedelta(hours=1))
        return Credentials(
            token,
            refresh_token=refresh,
            token_uri=f"{self.google.url}/token",
            client_id=client.id,
            client_secret=client.secret,
            scopes=list(granted),
        )


def person(google: GoogleServer, email: str, name: str = "", *, zone: str = "America/Sao_Paulo") -> Person:
    """Makes an account with a calendar, a mailbox and a Drive, all empty."""
    world = google.world
    account = Account(email, name or email.partition("@")[0].title(), f"{100000000000000000000 + world.number()}", zone)
    world.accounts[email] = account
    world.calendars[email] = StoredCalendar(email, email, zone, email)
    world.mailboxes[email] = Mailbox(world, email)
    return Person(google, account)


def led_back(answer: httpx.Response) -> dict[str, str]:
    """What the redirect after a consent page carries: {"code", "scope", "state"} or {"error", "state"}."""
    return dict(parse_qsl(urlsplit(answer.headers["location"]).query))


def _span(at: str, on: str, minutes: int, days: int, zone: str) -> Body:
    if on:
        return {"start": {"date": on}, "end": {"date": (date.fromisoformat(on) + timedelta(days=days)).isoformat()}}
    start = datetime.fromisoformat(at).replace(tzinfo=zone_of(zone))
    end = start + timedelta(minutes=minutes)
    return {
        "start": {"dateTime": start.isoformat(), "timeZone": zone},
        "end": {"dateTime": end.isoformat(), "timeZone": zone},
    }
