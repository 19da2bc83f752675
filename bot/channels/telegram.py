"""Telegram, by its Bot API: our account there is one bot."""

import asyncio
import hashlib
import hmac
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta

import structlog
from telegram import Message
from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot.channel import DeliveryFailedError, ForgedError, Parts
from bot.channels import telegram_send, telegram_setup, telegram_updates
from bot.channels.markup import Marked
from bot.channels.pacing import Pacing, Rate
from bot.channels.telegram_client import Client, RefusedError
from bot.channels.telegram_content import LARGEST_DOWNLOAD, Me
from bot.channels.telegram_idle import Idle
from bot.channels.telegram_json import Json
from bot.channels.telegram_updates import NAME, Reading
from bot.messages import Attachment, Button, OutboundMessage, RawEvent, Receipt, Received, Signal
from bot.settings_channels import SettingsOfTheChannels
from language.types import Language

log = structlog.get_logger()

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - its name
BODY_LIMIT = 1 << 20
PATIENCE = 2.0
"""Seconds that a message waits here for its place; one that would wait longer goes back to the outbox."""


def pacing() -> Pacing:
    """What Telegram asks of bots, few of them at once: as many in a burst as in a second would be twice as many in that second. A 429 is the truth."""
    return Pacing(everybody=Rate(30, 1.0, 10), chat=Rate(1, 1.0, 4), group=Rate(20, 60.0, 10))


class Telegram:
    """The bot of one token."""

    name = NAME
    typing_seconds = 5.0
    body_limit = BODY_LIMIT

    forgets_after = timedelta(hours=24)

    def __init__(
        self,
        client: Client,
        *,
        bot_id: int,
        secret: str,
        public_url: str,
        language: Language,
        clock: Callable[[], datetime],
        now: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]],
    ) -> None:
        self.client = client
        self.me = Me(id=bot_id)
        self.language = language
        """Of the menu of commands, for whoever's Telegram speaks none of ours."""
        self.account = str(bot_id)
        self.path = f"/hooks/telegram/{_derived(secret, self.account, 'path')}"
        self.secret_token = _derived(secret, self.account, "token")
        self.webhook_url = f"{public_url}{self.path}" if public_url else ""
        """Where Telegram is to deliver; empty when it is asked instead."""
        self.unheard = ""
        self.polled_at: datetime | None = None
        self._clock = clock
        self._pace = pacing()
        self._now = now
        self._sleep = sleep
        self._moved: dict[int, int] = {}
        self._idle = Idle()

    @classmethod
    def of(
        cls,
        settings: SettingsOfTheChannels,
        *,
        secret: str,
        clock: Callable[[], datetime],
        language: Language = "pt-BR",
        now: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> "Telegram":
        """The bot of the settings; `secret` is what the secrets of the webhooks are made from.

        Raises:
            ValueError: the token is none.
        """
        token = settings.telegram_token.strip()
        bot_id, colon, rest = token.partition(":")
        if not (bot_id.isascii() and bot_id.isdecimal() and colon and rest):
            raise ValueError("TELEGRAM_BOT_TOKEN")
        client = Client(token, url=settings.telegram_url)
        return cls(
            client,
            bot_id=int(bot_id),
            secret=secret,
            public_url=settings.public_url,
            language=language,
            clock=clock,
            now=now,
            sleep=sleep,
        )

    async def close(self) -> None:
        await self.client.close()

    def reaches(self, peer: str) -> bool:  # noqa: ARG002 - everybody is reached from everywhere
        return True

    def check(self, headers: Mapping[str, str]) -> None:
        given = next((value for name, value in headers.items() if name.casefold() == SECRET_HEADER.casefold()), "")
        if not hmac.compare_digest(given.encode("utf-8", "surrogateescape"), self.secret_token.encode()):
            raise ForgedError

    def read(self, body: bytes) -> Received:
        now = self._clock()
        return telegram_updates.read_body(body, Reading(me=self.me, now=self._idle.since(now=now) or now, latest=now))

    def read_update(self, update: Json, *, since: datetime | None = None) -> Received:
        """One update that was asked for; `since` is when we listened last, where that is long ago."""
        now = self._clock()
        return telegram_updates.read_update(update, Reading(me=self.me, now=since or now, latest=now))

    async def send(self, message: OutboundMessage) -> Receipt:
        return await self.send_on(message, Parts())

    async def send_on(self, message: OutboundMessage, parts: Parts) -> Receipt:
        """Delivers it in as many messages as it takes; after a failure in the middle the rest is what is sent again."""
        found = telegram_send.pieces(message)
        for piece in found[len(parts.taken) :]:
            last = len(parts.taken) == len(found) - 1
            answer = await self._piece(piece, message.peer, message.buttons if last else ())
            await parts.took(f"{answer.chat.id}:{answer.message_id}", of=len(found))
        return Receipt(external_ids=tuple(parts.taken))

    async def trim(self, external_id: str, buttons: tuple[Button, ...]) -> None:
        chat, _, number = external_id.partition(":")
        with suppress(DeliveryFailedError, TelegramError):
            await self._booked(chat)
            await telegram_send.trim(self.client, buttons, chat=int(chat), number=int(number))

    async def state(self) -> Signal:
        now = self._clock()
        return self._idle.noted(await telegram_setup.state(self, now=now), now=now)

    def recall(self, facts: Mapping[str, str]) -> None:
        """What was learned of us before."""
        self._idle.recall(facts, now=self._clock())

    async def repair(self) -> None:
        try:
            await telegram_setup.set_up(self)
        except TelegramError as error:
            failure = telegram_send.failed(error)
            if failure.retry_after is not None and not isinstance(failure, telegram_send.ClosedError):
                # It was about no chat.
                self._pace.hold_all(until=self._now() + failure.retry_after)
            raise failure from None

    async def typing(self, peer: str) -> None:
        if self._pace.silent(peer, group=_is_group(peer), now=self._now()):
            return
        chat, topic = self._where(peer)
        try:
            await self.client.bot.send_chat_action(chat, ChatAction.TYPING, message_thread_id=topic)
        except TelegramError as error:
            log.info("typing was not shown", channel=NAME, reason=type(error).__name__)

    async def acknowledge(self, event: RawEvent) -> None:
        if event.kind != "tap":
            return
        # It is too old, or somebody was faster: the button has stopped spinning either way.
        with suppress(TelegramError):
            await self.client.bot.answer_callback_query(event.external_id)

    async def fetch(self, reference: Mapping[str, object], *, limit: int) -> bytes:
        """What was sent along with a message.

        Raises:
            DeliveryFailedError: permanent where it is gone, or has more than `limit` bytes.
        """
        try:
            content = await self.client.fetch(str(reference.get("id") or ""), limit=min(limit, LARGEST_DOWNLOAD))
        except TelegramError as error:
            raise telegram_send.failed(error) from None
        if content is None:
            raise DeliveryFailedError("too large", permanent=True)
        return content

    async def _piece(self, piece: Marked | Attachment, peer: str, buttons: Sequence[Button]) -> Message:
        await self._booked(peer)
        chat, topic = self._where(peer)
        try:
            try:
                return await telegram_send.piece(self.client, piece, chat=chat, topic=topic, buttons=buttons)
            except RefusedError as error:
                if error.moved_to is None:
                    raise
                self._moved[chat] = error.moved_to
                return await telegram_send.piece(self.client, piece, chat=error.moved_to, topic=topic, buttons=buttons)
        except TelegramError as error:
            raise self._held(telegram_send.failed(error), peer) from None

    def _held(self, failure: DeliveryFailedError, peer: str) -> DeliveryFailedError:
        """The same, after noting how long Telegram wants to hear nothing."""
        if failure.retry_after is not None and not isinstance(failure, telegram_send.ClosedError):
            now = self._now()
            self._pace.hold(peer, group=_is_group(peer), now=now, until=now + failure.retry_after)
        return failure

    async def _booked(self, peer: str) -> None:
        wait = self._pace.book(peer, group=_is_group(peer), now=self._now(), patience=PATIENCE)
        if wait > PATIENCE:
            raise DeliveryFailedError("the pace of the chat", retry_after=wait, passing=True)
        if wait:
            await self._sleep(wait)

    def _where(self, peer: str) -> tuple[int, int | None]:
        """The chat as it is called now, and the topic in it."""
        chat, _, topic = peer.partition("/")
        return self._moved.get(int(chat), int(chat)), int(topic) if topic else None


def _is_group(peer: str) -> bool:
    return peer.startswith("-")


def _derived(secret: str, account: str, purpose: str) -> str:
    """Not to be guessed, the same at every start, and telling nothing of the secret."""
    return hmac.new(secret.encode(), f"telegram:{account}:{purpose}".encode(), hashlib.sha256).hexdigest()[:48]
