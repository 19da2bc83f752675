"""WhatsApp, by an instance of Evolution API that plays a linked device of our number."""

import asyncio
import random
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime

import structlog

from bot.channel import DeliveryFailedError, Parts
from bot.channels import whatsapp_door, whatsapp_history, whatsapp_read
from bot.channels.whatsapp_events import NAME, Account
from bot.channels.whatsapp_json import words
from bot.channels.whatsapp_people import bare, canonical, other_form
from bot.channels.whatsapp_send import Doubt, Pace, attached, failed, remember, uncertain_since
from bot.channels.whatsapp_text import pieces
from bot.messages import Attachment, OutboundMessage, RawEvent, Receipt, Received, Signal
from bot.settings_channels import SettingsOfTheChannels
from integrations.evolution import EVENTS, Evolution, EvolutionError, Sent, Trouble
from integrations.evolution.client import LONGEST_DELAY

log = structlog.get_logger()

SECONDS_BETWEEN = 1.0
_BODY, _BODY_WITH_MEDIA = 2**20, 2**24
_OWN_FACTS = ("number", "lid")
_WEBHOOK = Signal(state="closed", reason="webhook")
_REASONS: Mapping[Trouble, str] = {
    **dict.fromkeys(("key", "default_key"), "token"),
    "license": "license",
    "instance": "no_instance",
}


class WhatsApp:
    """The account of one instance."""

    name = NAME
    typing_seconds = LONGEST_DELAY / 1000

    def __init__(
        self,
        client: Evolution,
        *,
        secret: str,
        webhook_url: str,
        media: bool,
        clock: Callable[[], datetime],
        pace: Pace,
    ) -> None:
        self.client = client
        self.account = client.instance
        self.path = whatsapp_door.path_of(secret, client.instance)
        self.body_limit = _BODY_WITH_MEDIA if media else _BODY
        self.webhook_url = f"{webhook_url}{self.path}"
        self._key = whatsapp_door.key_of(secret, client.instance)
        self._account = Account(instance=client.instance, clock=clock, media=media)
        self._clock = clock
        self._pace = pace
        self._doubt = Doubt(client, clock)
        self._addresses: OrderedDict[str, str] = OrderedDict()
        self._own_number = ""

    @classmethod
    def of(
        cls, settings: SettingsOfTheChannels, *, secret: str, webhook_url: str, clock: Callable[[], datetime]
    ) -> "WhatsApp":
        """`webhook_url` is where Evolution reaches us, without the path; to be called where a loop runs."""
        pace = Pace(SECONDS_BETWEEN, jitter=random.random, time=asyncio.get_running_loop().time)
        client = Evolution(settings.evolution_url, settings.evolution_key, settings.evolution_instance)
        media = settings.evolution_media
        return cls(client, secret=secret, webhook_url=webhook_url, media=media, clock=clock, pace=pace)

    async def close(self) -> None:
        await self.client.close()

    def reaches(self, peer: str) -> bool:  # noqa: ARG002 - everybody is reached from everywhere
        return True

    def check(self, headers: Mapping[str, str]) -> None:
        whatsapp_door.check(headers, self._key, now=self._clock())

    def read(self, body: bytes) -> Received:
        self._known_as(whatsapp_read.own_ids(body))
        received = whatsapp_read.read(body, self._account)
        facts = [signal.facts for signal in received.signals]
        self._known_as(each[name] for each in facts for name in _OWN_FACTS if name in each)
        self._known_as(naming.hidden for naming in received.namings if naming.number in self._account.own)
        return received

    def recall(self, facts: Mapping[str, str]) -> None:
        """What was learned of us before."""
        # Our number may be another by now: that is asked.
        self._known_as([facts.get("lid", "")])

    async def send(self, message: OutboundMessage) -> Receipt:
        return await self.send_on(message, Parts())

    async def send_on(self, message: OutboundMessage, parts: Parts) -> Receipt:
        """Delivers it in as many pieces as it takes; those of an attempt in doubt that did arrive are not sent again."""
        said = pieces(message)
        if not said:
            raise DeliveryFailedError("an empty message", permanent=True)
        unknown = message.resend and not self._doubt.known(message.id)
        since = uncertain_since(self._clock()) if unknown else self._doubt.begin(message.id)
        address = self._addresses.get(message.peer, message.peer)
        try:
            there = {}
            if message.resend:
                there = await self._doubt.arrived(
                    said, peer=message.peer, address=address, since=since, known=parts.taken
                )
            for place, piece in list(enumerate(said))[len(parts.taken) :]:
                if (external_id := there.get(place, "")) == "":
                    await self._pace.wait(message.peer)
                    sent = await self._sent(address, piece)
                    external_id, address = sent.id, sent.jid or address
                await parts.took(external_id, of=len(said))
        except EvolutionError as error:
            raise failed(error) from error
        self._doubt.settle(parts.taken)
        remember(self._addresses, message.peer, address)
        return Receipt(external_ids=tuple(parts.taken), facts={"address": address})

    async def typing(self, peer: str) -> None:
        """Shows that somebody writes, as long as this takes."""
        try:
            await self.client.presence(self._addresses.get(peer, peer), "composing", delay=LONGEST_DELAY)
        except EvolutionError as error:
            log.info("typing was not shown", channel=NAME, reason=error.trouble)

    async def acknowledge(self, event: RawEvent) -> None:
        """Shows that it was read."""
        address = words(event.payload.get("address"))
        # Evolution says yes to a hidden id, and does nothing.
        if event.kind in {"edit", "deletion"} or not address.endswith("@s.whatsapp.net"):
            return
        try:
            await self.client.mark_read([{"id": event.external_id, "fromMe": False, "remoteJid": address}])
        except EvolutionError as error:
            log.info("a message was not marked as read", channel=NAME, reason=error.trouble)

    async def react(self, address: str, external_id: str, emoji: str) -> None:
        """On a message of our own account's."""
        try:
            await self.client.send_reaction({"id": external_id, "remoteJid": address, "fromMe": True}, emoji)
        except EvolutionError as error:
            log.info("a message got no reaction", channel=NAME, reason=error.trouble)

    async def fetch(self, reference: Mapping[str, object], *, limit: int) -> bytes:
        """What was sent along with a message.

        Raises:
            DeliveryFailedError: permanent where it is gone, or has more than `limit` bytes.
        """
        try:
            media = await self.client.media(words(reference.get("id")), limit=limit)
        except EvolutionError as error:
            raise failed(error) from error
        if media is None:
            raise DeliveryFailedError("too large", permanent=True)
        return media.content

    async def state(self) -> Signal:
        """Asked, not waited for: some ways of losing the connection are never told."""
        try:
            match await self.client.state():
                case "connecting":
                    return Signal(state="connecting")
                case "close":
                    return Signal(state="closed", reason="logged_out")
                case _:
                    if not await self._delivered_here():
                        return _WEBHOOK
                    return Signal(state="open", facts=await self._own_facts())
        except EvolutionError as error:
            return Signal(state="closed", reason=_REASONS.get(error.trouble, "unreachable"))

    async def repair(self) -> None:
        """Tells Evolution again where to deliver.

        Raises:
            DeliveryFailedError: it cannot be told.
        """
        try:
            await self.register()
        except EvolutionError as error:
            raise failed(error) from error

    async def register(self) -> None:
        """Raises: EvolutionError."""
        await self.client.set_webhook(self.webhook_url, jwt_key=self._key, media=self._account.media)

    async def missed(self, since: datetime) -> Received:
        """What Evolution stored since then.

        Raises:
            DeliveryFailedError: it cannot be read.
        """
        try:
            return await whatsapp_history.catch_up(self.client, self._account, since=since)
        except EvolutionError as error:
            raise failed(error) from error

    async def _own_facts(self) -> Mapping[str, str]:
        """Our number, by which people find us, and our hidden id, by which groups mention us: their events come once, if ever."""
        if not self._own_number:
            try:
                own = [canonical(bare(jid)) for jid in await self.client.own_jids()]
                self._known_as(own)
                self._own_number = next((each for each in own if not each.endswith("@lid")), "")
            except EvolutionError as error:
                # The token of an instance may not be allowed to ask.
                log.info("our own number is not told", channel=NAME, reason=error.trouble)
        hidden = sorted(each for each in self._account.own if each.endswith("@lid"))
        # Several at once are those of numbers that were linked before.
        told = {"number": self._own_number, "lid": hidden[0] if len(hidden) == 1 else ""}
        return {name: found for name, found in told.items() if found}

    def _known_as(self, own: Iterable[str]) -> None:
        new = set(filter(None, own)) - set(self._account.own)
        if new:
            self._account = replace(self._account, own=frozenset({*self._account.own, *new}))

    async def _delivered_here(self) -> bool:
        hook = await self.client.webhook()
        events = hook.get("events")
        listened = isinstance(events, list) and set(EVENTS) <= set(events)
        return hook.get("enabled") is True and hook.get("url") == self.webhook_url and listened

    async def _sent(self, address: str, piece: str | Attachment) -> Sent:
        try:
            return await self._sent_to(address, piece)
        except EvolutionError as error:
            other = other_form(address)
            if error.trouble != "number" or not other:
                raise
            return await self._sent_to(f"{other}@s.whatsapp.net", piece)

    async def _sent_to(self, address: str, piece: str | Attachment) -> Sent:
        if isinstance(piece, str):
            return await self.client.send_text(address, piece)
        return await attached(self.client, address, piece)
