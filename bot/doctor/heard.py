"""What `recado serve` wrote down of each messenger: whether it was looked after, and when the way in was last proven."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import psycopg
from psycopg.rows import dict_row

from bot.channels.remedies import TITLES, remedy
from bot.cli.words import say
from bot.clock import utc_now
from bot.doctor import words
from bot.doctor.finding import Finding, fine, wrong
from language.types import Language

LOOKED_AFTER_WITHIN = timedelta(minutes=5)

Connection = psycopg.Connection[tuple[object, ...]]


def heard_findings(connection: Connection, language: Language) -> Iterator[Finding]:
    """One for each messenger that was ever asked."""
    with connection.transaction(), connection.cursor(row_factory=dict_row) as cursor:
        cursor.execute("set local role recado_worker")
        cursor.execute(
            """
            select distinct on (channel) channel, state, reason, facts, checked_at from channel_accounts
            where checked_at is not null order by channel, checked_at desc
            """
        )
        rows = cursor.fetchall()
    for row in rows:
        yield _finding(row, utc_now(), language)


def _finding(row: dict[str, Any], now: datetime, language: Language) -> Finding:
    title = TITLES.get(row["channel"], row["channel"])
    if now - row["checked_at"] > LOOKED_AFTER_WITHIN:
        ago = _ago(now - row["checked_at"], language)
        return wrong("heard", "warn", words.NOT_LOOKED_AFTER, language, title=title, ago=ago)
    if row["state"] != "open":
        told = say(remedy(row["channel"], row["reason"] or ""), language)
        return wrong("heard", "fail", words.NOT_HEARD, language, title=title, remedy=told)
    proved_at = row["facts"].get("proved_at")
    if not proved_at:
        return fine("heard", words.NOT_PROVEN, language, title=title)
    how = say(words.PROOFS[row["facts"]["proved_by"]], language)
    ago = _ago(now - datetime.fromisoformat(proved_at), language)
    return fine("heard", words.HEARD, language, title=title, ago=ago, how=how)


def _ago(length: timedelta, language: Language) -> str:
    minutes = max(int(length.total_seconds()) // 60, 0)
    hours, days = minutes // 60, minutes // (24 * 60)
    number, unit = (days, "days") if days else (hours, "hours") if hours else (minutes, "minutes")
    return say(words.AGO[unit if number != 1 else unit.removesuffix("s")], language, number=number)
