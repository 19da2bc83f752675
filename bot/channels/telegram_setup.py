"""What Telegram is told at a start: where to deliver, and which commands there are."""

from typing import Protocol

from telegram import BotCommand, WebhookInfo
from telegram.error import TelegramError

from bot.channels.telegram_client import Client, RefusedError
from bot.channels.telegram_updates import KINDS
from bot.channels.telegram_words import LANGUAGE_CODES, MENU
from bot.messages import Signal
from language.intents.commands import COMMANDS
from language.types import LANGUAGES, Language

CONNECTIONS = 40
"""Deliveries at once."""
_UNAUTHORIZED, _NOT_FOUND = 401, 404


class Door(Protocol):
    """What registering needs to know of the channel."""

    client: Client
    webhook_url: str
    secret_token: str


async def register(door: Door) -> None:
    """Has Telegram deliver to us, or wait to be asked. What waits there is kept either way.

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


async def tell_commands(client: Client, language: Language) -> None:
    """Sets the menu: in each language for those whose Telegram speaks it, and in `language` for everybody else."""
    for each in LANGUAGES:
        await client.bot.set_my_commands(commands(each), language_code=LANGUAGE_CODES[each])
    await client.bot.set_my_commands(commands(language))


def commands(language: Language) -> list[BotCommand]:
    """The first name that each intent of the menu has in a language, and what it is for."""
    names = {
        command.intent: name
        for name, command in reversed(COMMANDS.items())
        if command.language in {None, language} and name.isidentifier() and name.isascii()
    }
    return [BotCommand(names[intent], words[language]) for intent, words in MENU.items()]


async def state(door: Door) -> Signal:
    """What Telegram says of the bot, and of how it delivers."""
    try:
        if not door.webhook_url:
            await door.client.bot.get_me()
            return Signal(state="open")
        found = await door.client.bot.get_webhook_info()
    except TelegramError as error:
        return signal_of(error)
    facts = _facts(found)
    if found.url != door.webhook_url:
        return Signal(state="closed", reason="webhook_gone" if not found.url else "webhook_elsewhere", facts=facts)
    return Signal(state="open", facts=facts)


def signal_of(error: TelegramError) -> Signal:
    """What a failed call says of our account."""
    if isinstance(error, RefusedError) and error.code in {_UNAUTHORIZED, _NOT_FOUND}:
        return Signal(state="closed", reason="token_refused")
    return Signal(state="connecting", reason="unanswered")


def _facts(found: WebhookInfo) -> dict[str, str]:
    facts = {"pending": str(found.pending_update_count)}
    if found.last_error_date is not None and found.last_error_message:
        facts |= {"last_error": found.last_error_message, "last_error_at": found.last_error_date.isoformat()}
    return facts
