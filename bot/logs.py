"""The log: JSON lines with the ids of turn, conversation and message, and nothing a person said.

Only the keys of `KEYS` are written; texts are masked; of an exception its class and its place are kept, not its message,
because a database error quotes the values it choked on.
"""

import logging
import os
import re
import sys
import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from logging.handlers import WatchedFileHandler
from pathlib import Path
from types import TracebackType
from uuid import UUID

import structlog
from structlog.contextvars import bound_contextvars, merge_contextvars
from structlog.stdlib import BoundLogger, ProcessorFormatter
from structlog.typing import EventDict, Processor, WrappedLogger

_LARGEST = 10_000_000
"""Bytes after which a log file is set aside, at the next start."""

KEYS = frozenset(
    {
        *("ts", "level", "event", "logger", "trace_id", "span_id", "error_id", "request_id"),
        *("turn_id", "conversation_id", "message_id", "job_id", "call_id"),
        *("channel", "kind", "state", "route", "tool", "effect", "queue", "task", "worker", "phase", "role"),
        *("attempt", "attempts", "count", "failures", "fence", "seq", "duration_ms", "delay", "size"),
        *(
            "code",
            "error",
            "where",
            "sqlstate",
            "reason",
            "version",
            "path",
            "port",
            "pid",
            "failpoint",
            "dropped",
            "turns",
            "deliveries",
            "provider",
            "model",
            "setting",
        ),
    }
)


def configure_logs(level: str, file: Path | None = None) -> None:
    """Sends our own log and everybody else's to a file, or to standard output when there is none."""
    # A full disk must not draw a traceback on the person's screen.
    logging.raiseExceptions = False
    handler = _file_handler(file) if file else logging.StreamHandler(sys.stdout)
    configure_handler(handler, level)


def configure_file(environ: Mapping[str, str]) -> None:
    """For a command that failed before it had read its settings: the default place."""
    from integrations.postgres.embedded import default_data_dir  # noqa: PLC0415 - brings psycopg

    configure_logs("info", log_path(default_data_dir(environ)))


def log_path(data_dir: Path) -> Path:
    return data_dir / "logs" / "recado.log"


def configure_handler(handler: logging.Handler, level: str) -> None:
    shared: list[Processor] = [merge_contextvars, structlog.stdlib.add_log_level, structlog.stdlib.add_logger_name]
    last: list[Processor] = [
        ProcessorFormatter.remove_processors_meta,
        _place_errors,
        _keep_known,
        _mask,
        structlog.processors.TimeStamper(fmt="iso", utc=True, key="ts"),
        structlog.processors.JSONRenderer(ensure_ascii=False),
    ]
    handler.setFormatter(ProcessorFormatter(foreign_pre_chain=shared, processors=last))
    root = logging.getLogger()
    for old in root.handlers[:]:
        root.removeHandler(old)
        # What a full disk would not take cannot be flushed either.
        with suppress(OSError):
            old.close()
    root.addHandler(handler)
    root.setLevel(level.upper())
    for name, quietest in _NOISY.items():
        logging.getLogger(name).setLevel(max(quietest, root.level))
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, *shared, ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=BoundLogger,
        cache_logger_on_first_use=False,
    )


_NOISY = {
    # One line per job and per request; what happened to a turn is logged by the turn.
    "procrastinate": logging.WARNING,
    "apscheduler": logging.WARNING,
    "uvicorn.access": logging.WARNING,
    "alembic": logging.WARNING,
    "sqlalchemy": logging.WARNING,
    # One line per request, and some versions write the request itself, a person's words and all; of Telegram's the address is a secret.
    "httpx": logging.WARNING,
    "httpcore": logging.WARNING,
    "telegram": logging.WARNING,
    "httpx2": logging.WARNING,
    "httpcore2": logging.WARNING,
    "openai": logging.WARNING,
    "google_genai": logging.WARNING,
    "pydantic_ai": logging.WARNING,
}


def logger(name: str) -> BoundLogger:
    found: BoundLogger = structlog.stdlib.get_logger(name)
    return found


@contextmanager
def bind_turn(*, turn_id: UUID, conversation_id: UUID, message_id: UUID | None = None) -> Iterator[None]:
    """Every line written inside carries these ids."""
    with bound_contextvars(turn_id=turn_id, conversation_id=conversation_id, message_id=message_id):
        yield


def _file_handler(file: Path) -> logging.Handler:
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if file.exists() and file.stat().st_size > _LARGEST:
            file.replace(file.with_suffix(f"{file.suffix}.1"))
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600))
        return WatchedFileHandler(file, encoding="utf-8")
    except OSError:
        # A conversation is worth more than its log; `doctor` names the directory that cannot be written.
        return logging.NullHandler()


def _place_errors(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Keeps of an exception its class, its SQL state and the lines it passed."""
    given = event.pop("exc_info", None)
    error = sys.exc_info()[1] if given is True else given[1] if isinstance(given, tuple) else given
    event.pop("exception", None)
    event.pop("stack_info", None)
    if isinstance(error, BaseException):
        event["error"] = _chain(error)
        event["where"] = _lines(error.__traceback__)
        if state := getattr(getattr(error, "orig", error), "sqlstate", None):
            event["sqlstate"] = state
    return event


def _chain(error: BaseException | None) -> str:
    names: list[str] = []
    while error is not None and len(names) < 5:  # noqa: PLR2004 - enough to see the cause
        names.append(type(error).__name__)
        error = error.__cause__ or error.__context__
    return " < ".join(names)


def _lines(trace: TracebackType | None) -> list[str]:
    return [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)][-12:]


def _keep_known(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    unknown = sorted(name for name in event if name not in KEYS)
    kept = {name: value for name, value in event.items() if name in KEYS and value is not None}
    return {**kept, "dropped": unknown} if unknown else kept


def _mask(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    return {name: _plain(value) for name, value in event.items()}


def _plain(value: object) -> object:
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    return masked(str(value)) if isinstance(value, str | UUID | Path) else type(value).__name__


def masked(text: str) -> str:
    """Without what tells who a person is or opens a door."""
    for pattern, instead in _SECRETS:
        text = pattern.sub(instead, text)
    return _NUMBERS.sub(_number, text)


def _number(found: re.Match[str]) -> str:
    """A phone number masked; what is only written with digits kept."""
    written = found.group()
    groups = re.findall(r"\d+", written)
    # A version has parts of one digit; a country code is one too, but comes first.
    is_phone = sum(map(len, groups)) >= _SHORTEST_PHONE and all(len(group) > 1 for group in groups[1:])
    return written if found.group("kept") or not is_phone else "***"


_SECRETS = [
    (re.compile(r"(?<=://)([^\s:/@]*):[^\s@]*(?=@)"), r"\1:***"),
    (
        re.compile(r"(?i)\b(password|senha|apikey|api[_-]key|token|secret|authorization)(['\"]?\s*[:=]\s*)['\"]?\S+"),
        r"\1\2***",
    ),
    (re.compile(r"(?i)\bbearer\s+\S+"), "Bearer ***"),
    (re.compile(r"(?<!\d)\d{6,12}:[\w-]{30,}"), "***"),
    (re.compile(r"\b(?:sk|pk|ghp|gho|xox[abp]|AIza)[-_\w]{16,}"), "***"),
    (re.compile(r"\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*"), "***"),
    (re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), "***@***"),
]
_SHORTEST_PHONE = 8
"""Digits."""
_DAY, _MONTH, _YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:19|20)\d\d"
_TIME = r"\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?"
_BYTE = r"(?:25[0-5]|2[0-4]\d|1?\d?\d)"
_NUMBERS = re.compile(
    # Not inside a UUID or a longer word.
    rf"""(?<![\w.-])(?:
      (?P<kept>\(?(?:
        {_YEAR}-{_MONTH}-{_DAY}(?:[T ]{_TIME})?(?![\w-])
        | {_DAY}([./-]){_MONTH}\2{_YEAR}(?:,?[ ]{_TIME})?(?![\w-])
        | {_TIME}(?!\w)
        | {_BYTE}(?:\.{_BYTE}){{3}}(?::\d+)?(?![\w-]|\.\d)
        | \d+(?:\.\d+)?[ ]?(?:ms|s|min|h|bytes|kB|MB)\b
        | (?!\d{{4,5}}\.\d{{4}}(?!\d))\d+\.\d+(?![\w-]|\.\d)
      ))
      | \+?\(?\d[\d ().-]{{6,20}}\d(?![\w-])
    )""",
    re.VERBOSE,
)
