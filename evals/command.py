"""The command line of the evals."""

import argparse
import asyncio
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from postgres import administered, new_database, running

import language
from bot.assistant import Models
from bot.logs import configure_logs
from bot.settings import Settings, read_settings
from evals.baseline import read_baseline, regressions, write_baseline
from evals.conversations import Conversation, read_all
from evals.models import ScriptedModels
from evals.play import AT_ONCE, Played, stage
from evals.table import failures, table
from integrations import llm

NO_KEY = "no model is configured: set GEMINI_API_KEY, OPENAI_API_KEY or OPENAI_BASE_URL, or take another mode"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mode:
    """Who answers what is not understood for sure."""

    name: str
    settings: Settings
    models: Models | None = None
    most_usd: Decimal | None = None


def command(arguments: Sequence[str]) -> int:
    """Plays, prints, compares; 1 when something got worse, 2 when it cannot be done."""
    given = _parser().parse_args(arguments)
    every = read_all()
    chosen = [each for each in every if (given.only or "") in each.id]
    mode = _mode(given.mode, given.most_usd)
    if mode is None:
        return _say(NO_KEY, 2)
    if not chosen:
        return _say(f"no conversation has {given.only!r} in its id", 2)
    # A model that is not there is what some turns are about.
    configure_logs("error")
    began = time.perf_counter()
    played = _play(chosen, mode)
    if not played:
        return _say("nothing was played: the limit is 0", 2)
    _say(table(played))
    if given.show:
        _say("\n".join(failures(played)))
    seconds = time.perf_counter() - began
    _say(f"\n{len(played)} of {len(chosen)} conversations in {seconds:.0f} s, mode {mode.name}")
    if given.write_baseline:
        return _write(mode.name, played) if len(played) == len(every) else _say("only a whole run is a baseline", 2)
    worse = regressions(played, read_baseline(mode.name))
    return _say("\n".join(["worse than the baseline:", *worse]), 1) if worse else 0


def settings_for(database_url: str) -> Settings:
    """Nothing from the environment, so no model."""
    return Settings.model_validate({"database_url": database_url, **_OURS})


_OURS = {"quiet_seconds": 0, "pool_size": 6}


def _mode(name: str, most_usd: Decimal) -> Mode | None:
    """None when it takes a model and there is none."""
    if name == "local":
        return Mode(name=name, settings=Settings.model_validate(_OURS))
    if name == "scripted":
        return Mode(name=name, settings=Settings.model_validate(_OURS), models=ScriptedModels())
    settings = read_settings().model_copy(update=_OURS)
    names = llm.Models(settings).names
    if not names:
        return None
    _say(f"{', '.join(names)}; nothing new begins after {most_usd} USD; {AT_ONCE} at once")
    return Mode(name=name, settings=settings, most_usd=most_usd)


def _play(conversations: Sequence[Conversation], mode: Mode) -> list[Played]:
    language.warm()
    with (
        running(f"evals-{os.getpid()}") as server,
        administered(server) as admin,
        new_database(server, admin) as database,
    ):
        return asyncio.run(_on(database.app, conversations, mode))


async def _on(database_url: str, conversations: Sequence[Conversation], mode: Mode) -> list[Played]:
    settings = mode.settings.model_copy(update={"database_url": database_url})
    async with stage(settings, mode.models) as opened:
        return await opened.play_all(conversations, most_usd=mode.most_usd)


def _write(mode: str, played: Sequence[Played]) -> int:
    write_baseline(mode, played)
    return _say("baseline written")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evals", description=__doc__)
    parser.add_argument("--mode", choices=["local", "scripted", "real"], default="local", help="who answers")
    parser.add_argument("--only", metavar="TEXT", help="only conversations with this in their id")
    parser.add_argument("--show", action="store_true", help="show what failed")
    parser.add_argument("--write-baseline", action="store_true", help="what is right now must stay right")
    parser.add_argument(
        "--most-usd", type=Decimal, default=Decimal(1), help="in real mode no conversation begins once this is spent"
    )
    return parser


def _say(text: str, code: int = 0) -> int:
    sys.stdout.write(text + "\n")
    return code
