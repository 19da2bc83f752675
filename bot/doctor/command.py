"""`recado doctor`: one line for each thing that can be wrong, and its remedy. It changes nothing but starts our database."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from bot.cli.run import run
from bot.cli.trouble import worded
from bot.cli.words import say
from bot.doctor import words
from bot.doctor.channels import channel_findings
from bot.doctor.database import database_findings
from bot.doctor.finding import Finding, fine, wrong
from bot.doctor.google import google_findings
from bot.doctor.google_kept import kept_findings
from bot.doctor.model import model_findings
from bot.local_database import entered
from bot.logs import configure_logs, log_path
from bot.settings import Settings, read_settings
from bot.settings_trouble import SettingsError
from language.types import Language

MINIMUM_PYTHON = (3, 11)
_MEGABYTE = 1_000_000
_TO_WORK, _TO_GROW = 100, 1000
_MARKS = {"ok": "✓", "warn": "!", "fail": "✗"}


def doctor(language: Language) -> int:
    """Prints every finding; 1 when something fails."""
    failed = False
    for finding in examined(language):
        name = say(words.NAMES[finding.name], language)
        sys.stdout.write(f"{_MARKS[finding.state]} {name}: {finding.sentence}\n")
        failed = failed or finding.state == "fail"
    return int(failed)


def examined(language: Language) -> Iterator[Finding]:
    yield python_version(sys.version_info[:3], language)
    try:
        settings = read_settings()
    except SettingsError as error:
        yield Finding("settings", "fail", str(error))
        return
    configure_logs(settings.log_level, settings.log_file or log_path(settings.data_dir))
    yield data_directory(settings.data_dir, language)
    yield time_zone(settings.time_zone, language)
    yield from run(model_findings(settings, language)) or []
    yield from run(channel_findings(settings, language)) or []
    yield from run(google_findings(settings, language)) or []
    yield from run(_of_the_database(settings, language)) or []


def python_version(version: tuple[int, ...], language: Language) -> Finding:
    known = ".".join(map(str, version))
    if version < MINIMUM_PYTHON:
        return wrong("python", "fail", words.OLD_PYTHON, language, version=known)
    return fine("python", words.PYTHON, language, version=known)


def data_directory(path: Path, language: Language) -> Finding:
    there = next(parent for parent in (path, *path.parents) if parent.exists())
    if not there.is_dir() or not writable(there):
        return wrong("data", "fail", words.FOLDER_CLOSED, language, path=there)
    free = shutil.disk_usage(there).free // _MEGABYTE
    if free < _TO_GROW:
        state: Literal["fail", "warn"] = "fail" if free < _TO_WORK else "warn"
        return wrong("data", state, words.FOLDER_FULL, language, path=path, free=free)
    return fine("data", words.FOLDER, language, path=path, free=free)


def writable(path: Path) -> bool:
    return os.access(path, os.W_OK | os.X_OK) and not os.statvfs(path).f_flag & os.ST_RDONLY


def time_zone(zone: str, language: Language) -> Finding:
    if zone in {"UTC", "Etc/UTC"}:
        return wrong("zone", "warn", words.ZONE_UTC, language, zone=zone)
    return fine("zone", words.ZONE, language, zone=zone)


async def _of_the_database(settings: Settings, language: Language) -> list[Finding]:
    try:
        async with entered(settings) as urls:
            found = database_findings(urls, language)
            if ("schema", "ok") in {(each.name, each.state) for each in found}:
                found += await kept_findings(settings, urls, language)
            return found
    except Exception as error:
        sentence = worded(error, language)
        if sentence is None:
            raise
        return [Finding("database", "fail", sentence), *skipped(language)]


def skipped(language: Language) -> list[Finding]:
    return [
        Finding(name, "warn", say(words.SKIPPED, language))
        for name in ("schema", "role", "rows", "workers", "letters", "clock")
    ]
