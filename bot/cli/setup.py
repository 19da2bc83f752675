"""`recado setup`: everything a first conversation needs, asked where somebody can answer."""

import os
import sys
from pathlib import Path

import click

from bot.cli.migrate import migrated
from bot.cli.run import run
from bot.cli.words import Words, say
from bot.logs import configure_logs, log_path
from bot.settings import example, read_settings
from bot.surroundings import is_zone
from language.types import Language

ASK_ZONE: Words = {"pt-BR": "Seu fuso horário", "en": "Your time zone"}
BAD_ZONE: Words = {
    "pt-BR": "não conheço esse fuso; escreva como America/Sao_Paulo",
    "en": "I don't know that zone; write it like America/Sao_Paulo",
}
MADE_ENV: Words = {
    "pt-BR": "Criei {path}, com todos os ajustes e o que cada um faz.",
    "en": "I made {path}, with every setting and what it does.",
}
KEPT_ENV: Words = {"pt-BR": "{path} já existe; não mexi nele.", "en": "{path} exists already; I left it alone."}
DATA: Words = {"pt-BR": "Os dados ficam em {path}.", "en": "The data lives in {path}."}
NEXT: Words = {
    "pt-BR": "Pronto. Agora: `recado chat` para conversar, `recado doctor` para conferir.",
    "en": "Ready. Next: `recado chat` to talk, `recado doctor` to check.",
}


def setup(language: Language, *, print_env: bool) -> None:
    if print_env:
        sys.stdout.write(example())
        return
    settings = read_settings()
    file = Path.cwd() / ".env"
    if file.exists():
        _tell(say(KEPT_ENV, language, path=file))
    else:
        _write(file, _filled(language, settings.time_zone))
        _tell(say(MADE_ENV, language, path=file))
        settings = read_settings()
    configure_logs(settings.log_level, settings.log_file or log_path(settings.data_dir))
    run(migrated(settings))
    if settings.database_url is None:
        _tell(say(DATA, language, path=settings.data_dir))
    _tell(say(NEXT, language))


def _filled(language: Language, zone: str) -> str:
    """Every setting as a comment, and what the person answered as a line."""
    if not sys.stdin.isatty():
        return example()

    def known(said: str) -> str:
        if not is_zone(said):
            raise click.BadParameter(say(BAD_ZONE, language))
        return said

    chosen = click.prompt(say(ASK_ZONE, language), default=zone, value_proc=known)
    text = example().replace("# RECADO_TIME_ZONE=\n", f"RECADO_TIME_ZONE={chosen}\n")
    return text.replace("# RECADO_LANGUAGE=\n", f"RECADO_LANGUAGE={language}\n")


def _write(file: Path, text: str) -> None:
    # It may hold passwords one day: nobody else reads it, from its first byte.
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as opened:
        opened.write(text)


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
