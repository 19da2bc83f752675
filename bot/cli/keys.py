"""`recado keys`: which master key closes people's keys, and closing them all with the current one."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.cli import keys_words as words
from bot.cli.run import run
from bot.cli.words import say
from bot.local_database import open_database
from bot.logs import configure_logs, log_path, logger
from bot.settings import Settings, read_settings
from integrations.master_key import opened_vault
from integrations.postgres import person_keys
from integrations.postgres.database import Database, Person
from integrations.vault import SealBrokenError, Vault
from language.types import Language

BATCH = 100
"""Keys in one transaction: what is interrupted is gone on with the next time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rotated:
    """What became of the keys that earlier master keys had closed."""

    closed: int = 0
    broken: int = 0
    """Not what that master key had closed."""


def keys(language: Language, what: str) -> int:
    """`status` or `rotate`; answers 1 when some keys cannot be opened with any master key that is set."""
    settings = read_settings()
    configure_logs(settings.log_level, settings.log_file or log_path(settings.data_dir))
    lines, code = run(shown(settings, language, what)) or ([], 0)
    for line in lines:
        sys.stdout.write(f"{line}\n")
    return code


async def shown(settings: Settings, language: Language, what: str) -> tuple[Sequence[str], int]:
    """The lines about the keys, once they were rotated, and the exit code."""
    vault = opened_vault(settings)
    lines = []
    async with open_database(settings) as urls:
        database = Database(urls.app, pool_size=1)
        try:
            if what == "rotate":
                done = await rotated(database, vault)
                logger("bot.cli").info("keys_rotated", count=done.closed, failures=done.broken)
                lines.append(say(words.ROTATED, language, count=done.closed))
                lines += [say(words.BROKEN, language, count=done.broken)] if done.broken else []
            async with database.as_worker() as session:
                counted = await person_keys.by_master(session)
        finally:
            await database.close()
    unopened = any(master not in vault.known for master in counted)
    return [*lines, *_told(vault, counted, language)], int(unopened)


async def rotated(database: Database, vault: Vault, *, at_once: int = BATCH) -> Rotated:
    """Closes every key of an earlier master key with the current one; who reads or writes meanwhile is not held up."""
    done, after = Rotated(), None
    earlier = [master for master in vault.known if master != vault.master]
    while True:
        async with database.as_worker() as session:
            batch = await person_keys.wrapped_by(session, earlier, after=after, most=at_once)
            for row in batch:
                after = Person(row["org_id"], row["user_id"])
                try:
                    wrapped = vault.rewrapped(after, row["wrapped"], row["master"], row["version"])
                except SealBrokenError:
                    done = Rotated(closed=done.closed, broken=done.broken + 1)
                    continue
                closed = await person_keys.rewrap(
                    session, after, was=row["wrapped"], wrapped=wrapped, master=vault.master
                )
                done = Rotated(closed=done.closed + closed, broken=done.broken)
        if not batch:
            return done


def _told(vault: Vault, counted: Mapping[str, int], language: Language) -> list[str]:
    current = counted.get(vault.master, 0)
    earlier = sum(count for master, count in counted.items() if master in vault.known) - current
    unknown = sum(counted.values()) - current - earlier
    lines = [say(words.CURRENT, language, master=vault.master, count=current)]
    if earlier:
        lines.append(say(words.EARLIER, language, count=earlier))
    elif len(vault.known) > 1:
        lines.append(say(words.NO_EARLIER, language))
    if unknown:
        masters = ", ".join(sorted(set(counted) - set(vault.known)))
        lines.append(say(words.UNKNOWN, language, count=unknown, masters=masters))
    return lines
