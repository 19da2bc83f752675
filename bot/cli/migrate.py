"""`recado migrate`."""

import asyncio
import sys

from bot.cli.run import run
from bot.cli.words import Words, say
from bot.local_database import bring_to_head, configured, open_database
from bot.logs import configure_logs, log_path
from bot.settings import Settings, read_settings
from integrations.postgres.migrate import HEAD
from language.types import Language

DONE: Words = {
    "pt-BR": "As tabelas estão na versão {version}, a mais nova.",
    "en": "The tables are at version {version}, the newest.",
}


def migrate(language: Language) -> None:
    settings = read_settings()
    configure_logs(settings.log_level, settings.log_file or log_path(settings.data_dir))
    run(migrated(settings))
    sys.stdout.write(f"{say(DONE, language, version=HEAD)}\n")


async def migrated(settings: Settings) -> None:
    """Brings the configured database, or ours, to the newest version."""
    if (urls := configured(settings)) is not None:
        # As its owner alone: the login may not exist before the first migration.
        await asyncio.to_thread(bring_to_head, urls)
        return
    async with open_database(settings):
        pass
