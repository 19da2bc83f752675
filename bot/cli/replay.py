"""`recado replay`: messages that no turn could answer, and another try."""

import sys
from uuid import UUID

from bot.app import App, open_app
from bot.cli.help import BadValueError
from bot.cli.run import run
from bot.cli.trouble import CommandError
from bot.cli.words import Words, say
from bot.logs import configure_logs, log_path
from bot.settings import Settings, read_settings
from language.types import Language

NONE: Words = {"pt-BR": "Nenhuma mensagem foi posta de lado.", "en": "No message has been set aside."}
HOW: Words = {
    "pt-BR": "Corrija a causa e repita com `recado replay ID` ou `recado replay --all`.",
    "en": "Remove the cause, then try again with `recado replay ID` or `recado replay --all`.",
}
AGAIN: Words = {
    "pt-BR": "{count} de volta à fila; o próximo `recado chat` ou `recado serve` responde.",
    "en": "{count} back in line; the next `recado chat` or `recado serve` answers.",
}
NO_ID: Words = {
    "pt-BR": "“{given}” não é o ID de uma mensagem: veja a lista com `recado replay`.",
    "en": "“{given}” is not the ID of a message: see the list with `recado replay`.",
}
UNKNOWN: Words = {
    "pt-BR": "Nenhuma mensagem posta de lado tem o ID {given}: veja a lista com `recado replay`.",
    "en": "No message set aside has the ID {given}: see the list with `recado replay`.",
}


def replay(language: Language, message: str | None, *, everything: bool) -> None:
    wanted = _id(message)
    settings = read_settings()
    configure_logs(settings.log_level, settings.log_file or log_path(settings.data_dir))
    run(_replay(settings, language, wanted, everything=everything))


def _id(message: str | None) -> UUID | None:
    try:
        return UUID(message) if message else None
    except ValueError:
        raise BadValueError(NO_ID, given=str(message)[:60]) from None


async def _replay(settings: Settings, language: Language, wanted: UUID | None, *, everything: bool) -> None:
    async with open_app(settings) as app:
        if wanted is not None:
            if not await app.dead_letters.replay(wanted):
                raise CommandError(UNKNOWN, given=wanted)
            _tell(say(AGAIN, language, count=1))
        elif everything:
            ids = [row["id"] for row in await app.dead_letters.listed()]
            _tell(say(AGAIN, language, count=sum([await app.dead_letters.replay(each) for each in ids])))
        else:
            await _list(app, language)


async def _list(app: App, language: Language) -> None:
    rows = await app.dead_letters.listed()
    for row in rows:
        _tell(f"{row['id']}  {row['received_at']:%Y-%m-%d %H:%M:%S%z}  {row['error'] or ''}".rstrip())
    _tell(say(HOW if rows else NONE, language))


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
