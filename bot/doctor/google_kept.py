"""The checks of what is kept of people's accounts at Google: whether it can be opened, and which Google no longer takes."""

from collections.abc import Collection, Mapping

from bot.doctor import google_words as words
from bot.doctor.finding import Finding, fine, wrong
from bot.local_database import Urls
from bot.settings import Settings
from integrations.master_key import FILE, MasterKeyError, opened_vault
from integrations.postgres import google_accounts, person_keys
from integrations.postgres.database import Database
from language.types import Language


async def kept_findings(settings: Settings, urls: Urls, language: Language) -> list[Finding]:
    """Nothing where nobody has ever connected an account."""
    database = Database(urls.app, pool_size=1)
    try:
        async with database.as_worker() as session:
            masters = await person_keys.by_master(session)
            accounts = await google_accounts.by_state(session)
    finally:
        await database.close()
    found = []
    if sealed := _sealed(settings, masters):
        found.append(wrong("google", "fail", words.SEALED, language, count=sealed))
    elif connected := accounts.get("connected"):
        found.append(fine("google", words.KEPT, language, count=connected))
    if lost := accounts.get("lost"):
        found.append(wrong("google", "warn", words.LOST, language, count=lost))
    return found


def _sealed(settings: Settings, masters: Mapping[str, int]) -> int:
    """How many people's keys no master key opens."""
    known = _known(settings) if masters else ()
    return sum(count for master, count in masters.items() if master not in known)


def _known(settings: Settings) -> Collection[str]:
    # A vault makes the key that is missing; whoever only looks must not.
    there = settings.master_key or (settings.data_dir / FILE).exists()
    try:
        return opened_vault(settings).known if there else ()
    except (MasterKeyError, OSError):
        return ()
