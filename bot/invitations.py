"""Invitations, and links to a consent, on their way out: with their code, and for the terminal a picture to scan."""

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID, uuid4

from bot.clock import Clock
from bot.codes import new_code
from bot.identity import Identity
from bot.invitation_words import OWNER_LINKS
from bot.messages import OutboundMessage
from bot.queue import TERMINAL
from bot.settings import Settings
from integrations.postgres import channel_accounts, google_starts, invitations
from integrations.postgres.database import Database, Person, Session
from tools._account_words import CHANNELS
from tools.accounts import MINUTES, links

_SEALED = re.compile(r"⟦(google:)?([0-9a-f]{8}-[0-9a-f-]{27})⟧")
_QR_LINES = "```\n{drawn}\n```"


@dataclass(frozen=True, slots=True)
class Invitations:
    """Puts codes into messages on their way out."""

    database: Database

    async def revealed(self, person: Person, message: OutboundMessage, channel: str) -> OutboundMessage:
        """The message as it leaves: with a code where one stands sealed, and in a terminal with a picture to scan.

        A message that is sent again has a new code; the one before no longer counts.
        """
        found = _SEALED.search(message.text)
        if found is None:
            return message
        code = new_code()
        async with self.database.as_person(person) as session:
            sealed = await _seal(session, UUID(found[2]), code, consent=bool(found[1]))
        if not sealed:
            return message
        text = message.text.replace(found[0], code)
        if channel == TERMINAL and not found[1]:
            text = "\n".join([text, *_pictures([word for word in text.split() if code in word])])
        return replace(message, text=text)


async def first_invitation(
    database: Database, identity: Identity, settings: Settings, *, user: str, clock: Clock
) -> str:
    """The words with which whoever runs this joins their own messenger; "" when somebody has, or no messenger has a name yet.

    The link alone is the proof: only who runs it sees the log. `user` is the person of the terminal, made where missing.
    """
    async with database.as_worker() as session:
        paired = await session.row(
            "select from accounts where channel <> :terminal and org_id is not null limit 1", terminal=TERMINAL
        )
        ours = await channel_accounts.reached_by(session)
    code = new_code()
    ways = links(ours.get("telegram"), ours.get("whatsapp"), code)
    if paired is not None or not ways:
        return ""
    known = await identity.person_of(
        channel=TERMINAL, channel_account="local", external_id=user, language=settings.language, zone=settings.time_zone
    )
    async with database.as_person(known.person) as session:
        await invitations.invite(
            session,
            uuid4(),
            conversation_id=None,
            code_hash=invitations.hash_of(code),
            expires_at=clock() + timedelta(minutes=MINUTES),
            now=clock(),
        )
    listed = [f"{CHANNELS[channel]}: {link}" for channel, link in ways]
    told = OWNER_LINKS[known.language].format(minutes=MINUTES, links="\n".join(listed))
    return "\n".join([told, *(_drawn(link) for _, link in ways)])


async def _seal(session: Session, sealed_id: UUID, code: str, *, consent: bool) -> bool:
    code_hash = invitations.hash_of(code)
    if consent:
        return await google_starts.seal(session, sealed_id, link_hash=code_hash)
    return await invitations.seal(session, sealed_id, code_hash=code_hash)


def _pictures(found: Sequence[str]) -> Sequence[str]:
    return [_QR_LINES.format(drawn=_drawn(link)) for link in found[:1]]


def _drawn(link: str) -> str:
    import segno  # noqa: PLC0415  only who is shown a picture pays for it

    drawing = io.StringIO()
    segno.make(link, error="l", micro=False).terminal(out=drawing, border=2, compact=True)
    return drawing.getvalue().rstrip("\n")
