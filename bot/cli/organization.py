"""`recado organization`: which models an organization is answered by and what it may use, shown and set."""

import asyncio
import re
import sys
from collections.abc import Mapping, Sequence
from decimal import Decimal

import psycopg

from bot.allowance import limits_of
from bot.cli import organization_words as words
from bot.cli.help import BadValueError
from bot.cli.run import run
from bot.cli.trouble import CommandError
from bot.cli.words import say
from bot.local_database import open_database
from bot.logs import configure_logs, log_path, logger
from bot.settings import Settings, read_settings
from integrations.llm.names import PROVIDERS, configured, reachable, usable
from integrations.postgres import organizations
from integrations.postgres.database import Database
from integrations.postgres.organizations import LONGEST_WAIT, Organization
from language.types import Language

OPTIONS = {
    "day_tokens": "--tokens-day",
    "month_tokens": "--tokens-month",
    "day_usd": "--money-day",
    "month_usd": "--money-month",
}
"""A limit as it is stored, and the option that sets it."""
MOST_TOKENS = 10**12
MOST_USD = 10**6
DEFAULT = "default"
_MODEL = re.compile(rf"(?:{'|'.join(PROVIDERS)}):[^\s\x00-\x1f]{{1,200}}")


def organization(
    language: Language,
    what: str,
    *,
    name: str | None,
    kind: str | None,
    models: Sequence[str],
    limits: Mapping[str, str],
) -> None:
    """`limits` as typed, by the names of `OPTIONS`, those given alone."""
    if what == "show" and (kind or models or limits):
        raise BadValueError(words.ONLY_SET)
    if what == "set" and not (kind or models or limits):
        raise BadValueError(words.NOTHING)
    changed: dict[str, object] = {"allowance": {each: _limit(each, typed) for each, typed in limits.items()}}
    settings = read_settings()
    if models:
        changed["models"] = _models(models, settings)
    configure_logs(settings.log_level, settings.log_file or log_path(settings.data_dir))
    for line in run(shown(settings, language, name, changed if what == "set" else None, kind=kind)) or ():
        sys.stdout.write(f"{line}\n")


async def shown(
    settings: Settings,
    language: Language,
    name: str | None,
    changed: Mapping[str, object] | None = None,
    *,
    kind: str | None = None,
    wait: str = LONGEST_WAIT,
) -> Sequence[str]:
    """The lines about one organization, once it was changed.

    Raises:
        CommandError: there is none of this name, or the database is too busy.
    """
    async with open_database(settings) as urls:
        database = Database(urls.app, pool_size=1)
        try:
            everyone = await organizations.all_of(database)
        finally:
            await database.close()
        one = _named(everyone, name)
        if changed is not None:
            one = await _put(urls.owner, one, changed, kind=kind, wait=wait)
    lines = told(one, settings, language)
    others = ", ".join(each.name for each in everyone if each.id != one.id)
    return [*lines, say(words.OTHERS, language, others=others)] if others and name is None else lines


def told(one: Organization, settings: Settings, language: Language) -> list[str]:
    """What one organization is held to; what it did not choose itself is marked."""
    chosen = one.settings.get("models")
    own = tuple(str(each) for each in chosen) if isinstance(chosen, list) else ()
    names = ", ".join(usable(own, settings) if own else configured(settings)) or say(words.NO_MODEL, language)
    lines = [
        say(words.SHOWN, language, name=one.name, id=one.id),
        say(words.KIND, language, kind=words.KINDS[one.kind][language]),
        say(words.MODELS, language, models=_marked(names, own=bool(own), language=language)),
    ]
    limits = limits_of(one.settings.get("allowance"))
    for each in OPTIONS:
        limit = limits.get(each) or Decimal(getattr(settings, f"organization_{each}"))
        value = f"{limit:f}" if limit else say(words.NO_LIMIT, language)
        lines.append(say(words.LIMIT[each], language, limit=_marked(value, own=each in limits, language=language)))
    return lines


def _marked(value: str, *, own: bool, language: Language) -> str:
    return value if own else say(words.USUAL, language, value=value)


async def _put(
    owner_url: str, one: Organization, changed: Mapping[str, object], *, kind: str | None, wait: str
) -> Organization:
    try:
        after = await asyncio.to_thread(organizations.put, owner_url, one, changed, kind=kind, wait=wait)
    except psycopg.errors.LockNotAvailable:
        raise CommandError(words.BUSY) from None
    logger("bot.cli").info("organization_set", organization=str(one.id), kind=after.kind, settings=sorted(changed))
    return after


def _named(everyone: Sequence[Organization], name: str | None) -> Organization:
    if not everyone:
        raise CommandError(words.NOBODY)
    if name is None:
        return everyone[0]
    wanted = name.strip().casefold()
    found = [each for each in everyone if wanted in {each.name.casefold(), str(each.id)}]
    if len(found) == 1:
        return found[0]
    known = ", ".join(str(each.id) for each in found) or ", ".join(dict.fromkeys(each.name for each in everyone))
    raise CommandError(words.SEVERAL if found else words.UNKNOWN, given=name[:60], known=known)


def _models(given: Sequence[str], settings: Settings) -> list[str] | None:
    if tuple(given) == (DEFAULT,):
        return None
    for each in given:
        if _MODEL.fullmatch(each) is None:
            raise BadValueError(words.BAD_MODEL, given=each[:80])
        provider = each.partition(":")[0]
        if not reachable(settings, provider):
            raise BadValueError(words.NO_KEY, given=each[:80], setting=f"{provider.upper()}_API_KEY")
    return list(dict.fromkeys(given))


def _limit(name: str, typed: str) -> float | None:
    """A limit as it is stored; None takes it away."""
    tokens = name.endswith("_tokens")
    number = typed.strip().replace(",", ".")
    fits = re.fullmatch(r"\d{1,13}" if tokens else r"\d{1,7}(?:\.\d{1,6})?", number, re.ASCII)
    if fits is None or Decimal(number) > (MOST_TOKENS if tokens else MOST_USD):
        raise BadValueError(words.BAD_TOKENS if tokens else words.BAD_MONEY, option=OPTIONS[name], given=typed[:40])
    return (int(number) if tokens else float(number)) or None
