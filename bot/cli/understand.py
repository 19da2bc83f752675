"""`recado understand`: JSON lines in, JSON lines out; no model, no database."""

import json
import sys
from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.cli.moment import moment_of, zone_of
from bot.clock import utc_now
from bot.surroundings import guess_zone
from language.jsonl import understood
from language.types import Language


def understand(environ: Mapping[str, str], *, now: str | None, zone: str | None, language: Language) -> None:
    here = zone_of(zone, guess_zone(environ))
    fixed = moment_of(now, here)
    for line in sys.stdin:
        if line.strip():
            answer = answered(line, now=fixed or utc_now().astimezone(here), zone=here, language=language)
            sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
            sys.stdout.flush()


def answered(line: str, *, now: datetime, zone: ZoneInfo, language: Language) -> Mapping[str, object]:
    """What was understood, or what is wrong with the line."""
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return {"error": 'not JSON: each line is an object with a string "text"'}
    if not isinstance(record, dict):
        wanted = '{"text": ..., "now"?: ..., "lang"?: ..., "after"?: [...], "connected"?: true}'
        return {"error": f"not an object: each line is {wanted}"}
    try:
        return understood(record, now=now, zone=zone, language=language)
    except (ValueError, OverflowError) as error:
        return {"text": record.get("text"), "error": str(error)}
