"""`recado jobs`: what is done by the clock, when it was done last, when it comes next, and how it went."""

import sys
from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.app import App, open_app
from bot.cli.run import run
from bot.cli.trouble import CommandError
from bot.cli.words import Words, say
from bot.clock import utc_now
from bot.logs import configure_logs, log_path
from bot.settings import Settings, read_settings
from bot.system_jobs import SystemJob
from integrations.postgres import clock_jobs
from integrations.postgres.database import Row
from language.echo import echo
from language.types import Language

LINE: Words = {
    "pt-BR": "{name:<16} último: {last}   próximo: {next}   {outcome}",
    "en": "{name:<16} last: {last}   next: {next}   {outcome}",
}
PEOPLE: Words = {
    "pt-BR": "\nHorários das pessoas: {planned} à espera; o próximo: {next}.",
    "en": "\nPeople's own times: {planned} waiting; the next: {next}.",
}
NEVER: Words = {"pt-BR": "nunca", "en": "never"}
OUTCOMES: dict[str | None, Words] = {
    None: {"pt-BR": "", "en": ""},
    "done": {"pt-BR": "ok", "en": "ok"},
    "failed": {"pt-BR": "falhou: {error}", "en": "failed: {error}"},
    "running": {"pt-BR": "em andamento", "en": "running"},
}
RAN: Words = {"pt-BR": "{name}: feito.", "en": "{name}: done."}
UNKNOWN: Words = {
    "pt-BR": "Não há tarefa “{given}”. As que há: {known}.",
    "en": "There is no job “{given}”. There are: {known}.",
}


def jobs(language: Language, name: str | None) -> None:
    """Lists them; with a name, runs that one. An empty name is asked about."""
    settings = read_settings()
    configure_logs(settings.log_level, settings.log_file or log_path(settings.data_dir))
    run(_jobs(settings, language, name))


async def _jobs(settings: Settings, language: Language, name: str | None) -> None:
    async with open_app(settings) as app:
        if name is None:
            for line in await listing(app, language, utc_now().astimezone(ZoneInfo(settings.time_zone))):
                _tell(line)
            return
        if name not in app.system_jobs.jobs:
            known = ", ".join(app.system_jobs.jobs)
            raise CommandError(UNKNOWN, given=name[:60], known=known)
        await app.system_jobs.run(name, by_hand=True)
        _tell(say(RAN, language, name=name))


async def listing(app: App, language: Language, now: datetime) -> Sequence[str]:
    """The lines of the list; `now` is in the zone in which they are read."""
    lines = [_line(job, record, language, now) for job, record in await app.system_jobs.listed()]
    async with app.database.as_worker() as session:
        people = await clock_jobs.of_people(session)
    if people is not None and people["planned"]:
        lines.append(say(PEOPLE, language, planned=people["planned"], next=_when(people["next_at"], language, now)))
    return lines


def _line(job: SystemJob, record: Row | None, language: Language, now: datetime) -> str:
    found = record or {"started_at": None, "next_at": None, "outcome": None, "error": None}
    outcome = say(OUTCOMES[found["outcome"]], language, error=found["error"] or "")
    last, following = _when(found["started_at"], language, now), _when(found["next_at"], language, now)
    return say(LINE, language, name=job.name, last=last, next=following, outcome=outcome).rstrip()


def _when(at: datetime | None, language: Language, now: datetime) -> str:
    if at is None:
        return say(NEVER, language)
    zone = now.tzinfo
    assert isinstance(zone, ZoneInfo)
    return echo(at.astimezone(zone), now=now, zone=zone, language=language)


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
