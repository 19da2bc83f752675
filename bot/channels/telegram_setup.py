"""What Telegram is told at a start: where to deliver, and which commands there are."""

from datetime import datetime, timedelta
from typing import Protocol

from telegram import BotCommand
from telegram.error import TelegramError

from bot.channels.telegram_client import Client, RefusedError
from bot.channels.telegram_content import Me
from bot.channels.telegram_updates import KINDS
from bot.channels.telegram_words import LANGUAGE_CODES, MENU
from bot.messages import Signal
from language.intents.commands import COMMANDS
from language.types import LANGUAGES, Language

CONNECTIONS = 40
"""Deliveries at once."""
FAILING_FOR = timedelta(minutes=10)
"""Since Telegram last complained of our webhook while something waits."""
POLLED_WITHIN = timedelta(minutes=2)
"""One question takes less than a minute, answered or not; whoever asks has been stuck for longer than that."""
_UNAUTHORIZED, _NOT_FOUND = 401, 404


class Door(Protocol):
    """What registering needs to know of the channel."""

    client: Client
    me: Me
    webhook_url: str
    secret_token: str
    language: Language
    unheard: str
    """Why asking for updates fails; empty while it does not, and where nobody asks."""
    polled_at: datetime | None
    """When a question for updates was last answered, and all that came was stored; None where nobody asks."""


async def set_up(door: Door) -> None:
    """Learns the bot's name, says where updates go and which commands there are. What waits at Telegram is kept either way.

    Raises:
        TelegramError: not all of it is done.
    """
    door.me = Me(id=door.me.id, username=(await door.client.bot.get_me()).username or "")
    await register(door)
    for language in LANGUAGES:
        await door.client.bot.set_my_commands(commands(language), language_code=LANGUAGE_CODES[language])
    # For whoever's Telegram speaks another one.
    await door.client.bot.set_my_commands(commands(door.language))


async def register(door: Door) -> None:
    """Has Telegram deliver to us, or wait to be asked.

    Raises:
        TelegramError: it does not.
    """
    if door.webhook_url:
        await door.client.bot.set_webhook(
            door.webhook_url,
            secret_token=door.secret_token,
            allowed_updates=KINDS,
            max_connections=CONNECTIONS,
        )
    else:
        await door.client.bot.delete_webhook(drop_pending_updates=False)


def commands(language: Language) -> list[BotCommand]:
    """The first name that each intent of the menu has in a language, and what it is for."""
    names = {
        command.intent: name
        for name, command in reversed(COMMANDS.items())
        if command.language in {None, language} and name.isidentifier() and name.isascii()
    }
    return [BotCommand(names[intent], words[language]) for intent, words in MENU.items()]


async def state(door: Door, *, now: datetime) -> Signal:
    """Whether updates reach us, as far as Telegram can tell."""
    try:
        found = await door.client.bot.get_webhook_info()
    except TelegramError as error:
        return signal_of(error)
    facts = {"pending": str(found.pending_update_count)}
    if door.polled_at is not None:
        facts["polled_at"] = door.polled_at.isoformat()
    if door.me.username:
        facts["username"] = door.me.username
    failed_at = found.last_error_date
    if failed_at is not None:
        facts |= {"last_error": found.last_error_message or "", "last_error_at": failed_at.isoformat()}
    failing = failed_at is not None and found.pending_update_count > 0 and now - failed_at < FAILING_FOR
    if found.url != door.webhook_url or failing:
        return Signal(state="closed", reason="webhook", facts=facts)
    stuck = door.polled_at is not None and now - door.polled_at > POLLED_WITHIN
    reason = door.unheard or ("polling" if stuck else "")
    return Signal(state="closed" if reason else "open", reason=reason, facts=facts)


def signal_of(error: TelegramError) -> Signal:
    """What a failed call says of our account."""
    if not isinstance(error, RefusedError):
        return Signal(state="closed", reason="unreachable")
    return Signal(state="closed", reason="token" if error.code in {_UNAUTHORIZED, _NOT_FOUND} else "refused")
