"""Every expected trouble in one sentence with its remedy, in both languages. What is not here is a bug, and gets an id."""

import errno
import logging
import os
from typing import TYPE_CHECKING
from uuid import uuid4

from bot.cli.trouble_words import (
    BY_PART,
    BY_SCHEMA,
    BY_TROUBLE,
    DATABASE_DOWN,
    DISK_FULL,
    NO_MASTER_KEY,
    NOT_THE_OWNER,
    PORT_TAKEN,
    READ_ONLY,
    UNEXPECTED,
)
from bot.cli.words import Words, say
from language.types import Language

if TYPE_CHECKING:
    from integrations.master_key import MasterKeyError


class CommandError(Exception):
    """A command cannot go on; its words say why and what to do."""

    def __init__(self, words: Words, **facts: object) -> None:
        super().__init__(words["en"].format(**facts))
        self.words = words
        self.facts = facts


class PortTakenError(CommandError):
    """Another program listens where we were told to."""

    def __init__(self, host: str, port: int) -> None:
        super().__init__(PORT_TAKEN, host=host, port=port, other=port % 65535 + 1)


def worded(error: BaseException, language: Language) -> str | None:
    """The sentence for an error or for what caused it; None when it is unexpected."""
    while True:
        if (sentence := _worded(error, language)) is not None:
            return sentence
        below = error.__cause__ or getattr(error, "orig", None)
        if not isinstance(below, BaseException):
            return None
        error = below


def _worded(error: BaseException, language: Language) -> str | None:
    # Nobody pays for psycopg or pydantic before something has gone wrong.
    from bot.settings_trouble import SettingsError  # noqa: PLC0415
    from integrations.master_key import MasterKeyError  # noqa: PLC0415
    from integrations.postgres.embedded_trouble import EmbeddedError  # noqa: PLC0415

    match error:
        case SettingsError():
            return str(error)
        case CommandError():
            because = worded(error.__cause__, language) if error.__cause__ else None
            return " ".join(filter(None, (because, say(error.words, language, **error.facts))))
        case EmbeddedError():
            facts = {"user": "", "version": "", "ours": "", **error.facts}
            return say(BY_TROUBLE[error.key], language, **facts)
        case ExceptionGroup() if len(error.exceptions) == 1:
            return worded(error.exceptions[0], language)
        case OSError() | MasterKeyError():
            return _of_the_system(error, language)
        case _:
            return _of_the_database(error, language)


def _of_the_system(error: "OSError | MasterKeyError", language: Language) -> str | None:
    if not isinstance(error, OSError):
        return say(NO_MASTER_KEY, language, path=error.file)
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return say(DISK_FULL, language, path=error.filename or "").strip()
    if error.errno in {errno.EROFS, errno.EACCES, errno.EPERM} and error.filename:
        return say(READ_ONLY, language, path=error.filename)
    return None


def _of_the_database(error: BaseException, language: Language) -> str | None:
    import psycopg  # noqa: PLC0415

    from bot.local_database import SchemaError, UnreachableError  # noqa: PLC0415
    from integrations.postgres.embedded_trouble import EmbeddedError  # noqa: PLC0415
    from integrations.postgres.errors import DatabaseUnavailableError  # noqa: PLC0415

    match error:
        case DatabaseUnavailableError(__cause__=EmbeddedError()):
            # The cause says more.
            return None
        case UnreachableError():
            return say(BY_PART[error.part], language, variable=error.variable, **error.facts)
        case SchemaError():
            return say(BY_SCHEMA[error.state], language, version=error.version or "")
        case psycopg.errors.InsufficientPrivilege():
            return say(NOT_THE_OWNER, language)
        case DatabaseUnavailableError() | psycopg.OperationalError():
            full = any(isinstance(each, psycopg.errors.DiskFull) for each in (error, error.__cause__))
            return say(DISK_FULL if full else DATABASE_DOWN, language, path="").strip()
        case _:
            return None


def unexpected(error: BaseException, language: Language) -> str:
    """Puts a bug into the log under an id, and answers the sentence that names it."""
    from bot.logs import configure_file, logger  # noqa: PLC0415

    error_id = uuid4().hex[:12]
    if not logging.getLogger().handlers:
        configure_file(os.environ)
    logger("bot.cli").error("unexpected", error_id=error_id, exc_info=error)
    return say(UNEXPECTED, language, id=error_id)
