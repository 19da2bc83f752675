"""What the machine tells about the person before any setting is read: their language and their time zone."""

import logging
import os
from collections.abc import Mapping
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from language.types import Language

HOME_ZONE = "America/Sao_Paulo"
"""Where most of the people who use this live."""


def environment(directory: Path) -> Mapping[str, str]:
    """The process's variables over those of the `.env` file of this directory."""
    file = directory / ".env"
    if not file.is_file():
        return dict(os.environ)
    # Only those who keep a file pay for its parser.
    from dotenv import dotenv_values  # noqa: PLC0415

    # It would tell of a broken line in its own words; whoever needs a setting tells it in the person's.
    logging.getLogger(dotenv_values.__module__).disabled = True
    try:
        written = dotenv_values(file)
    except (OSError, UnicodeDecodeError):
        # Whoever needs a setting reads the file again and says what is wrong with it.
        return dict(os.environ)
    return {**{name: value for name, value in written.items() if value is not None}, **os.environ}


def guess_language(environ: Mapping[str, str]) -> Language:
    """Portuguese where the system speaks it, else English."""
    said = next((environ[name] for name in ("RECADO_LANGUAGE", "LC_ALL", "LANG") if environ.get(name)), "")
    return "pt-BR" if said.casefold().startswith("pt") else "en"


def guess_zone(environ: Mapping[str, str], *, etc: Path = Path("/etc")) -> str:
    """The machine's IANA zone, or the home zone when it names none."""
    candidates = [environ.get("RECADO_TIME_ZONE", ""), environ.get("TZ", "").removeprefix(":")]
    link = etc / "localtime"
    if link.is_symlink():
        candidates.append(str(link.readlink()).rpartition("zoneinfo/")[2])
    file = etc / "timezone"
    if file.is_file():
        candidates.append(file.read_text(encoding="utf-8", errors="replace").strip())
    return next((name for name in candidates if is_zone(name)), HOME_ZONE)


def is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
