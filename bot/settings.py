"""Everything that can be configured: the environment, then the file `.env`, then a default.

`python -m bot.settings` prints `.env.example`; a test holds the file to it.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.settings_allowance import SettingsOfTheAllowance
from bot.settings_channels import SettingsOfTheChannels
from bot.settings_file import FILE, misspelt, problems_of_file
from bot.settings_google import SettingsOfGoogle
from bot.settings_model import SettingsOfTheModel
from bot.settings_trouble import Problem, SettingsError
from bot.surroundings import environment, guess_language, guess_zone, is_zone
from language.types import Language


def _language(said: object) -> object:
    """Takes pt, pt_BR.UTF-8 or en-US for what they mean."""
    if isinstance(said, str):
        return {"pt": "pt-BR", "en": "en"}.get(said[:2].casefold(), said)
    return said


def _zone(said: str) -> str:
    if not is_zone(said):
        raise PydanticCustomError("zone", "not an IANA time zone")
    return said


def _url(said: str) -> str:
    try:
        parts = urlsplit(said)
        # psycopg takes no driver's name, SQLAlchemy only the long name.
        fine = parts.scheme.partition("+")[0] in {"postgresql", "postgres"} and (parts.port or 1) > 0
    except ValueError:
        fine = False
    if not fine:
        raise PydanticCustomError("url", "not a Postgres URL")
    return f"postgresql:{said.partition(':')[2]}"


def _folder(said: Path) -> Path:
    return said.expanduser().absolute()


def _data_dir() -> Path:
    # psycopg comes with it, which those who only ask for a setting need not load.
    from integrations.postgres.embedded import default_data_dir  # noqa: PLC0415

    return default_data_dir(os.environ)


PostgresUrl = Annotated[str, AfterValidator(_url)]


class Settings(BaseSettings, SettingsOfTheAllowance, SettingsOfTheModel, SettingsOfGoogle, SettingsOfTheChannels):
    """Field names in code; the names people write are the aliases."""

    model_config = SettingsConfigDict(
        env_file=FILE,
        extra="ignore",
        frozen=True,
        populate_by_name=True,
        # Without it LANGUAGE, which other programs use, would be read as RECADO_LANGUAGE.
        case_sensitive=True,
        env_ignore_empty=True,
        hide_input_in_errors=True,
        allow_inf_nan=False,
    )

    database_url: PostgresUrl | None = Field(
        default=None,
        validation_alias="DATABASE_URL",
        repr=False,
        description="PostgreSQL 15 or newer, as the login recado_app: postgresql://recado_app:password@host:5432/name. "
        "Empty: a database of our own in the data directory.",
    )
    database_direct_url: PostgresUrl | None = Field(
        default=None,
        validation_alias="DATABASE_DIRECT_URL",
        repr=False,
        description="The same database without a transaction pooler, for the queue. Empty: DATABASE_URL.",
    )
    database_owner_url: PostgresUrl | None = Field(
        default=None,
        validation_alias="DATABASE_OWNER_URL",
        repr=False,
        description="The same database as its owner, for `recado migrate`. Empty: DATABASE_DIRECT_URL.",
    )
    data_dir: Annotated[Path, AfterValidator(_folder)] = Field(
        default_factory=_data_dir,
        validation_alias="RECADO_DATA_DIR",
        description="Where the database, the log and the typed lines live. "
        "Empty: ~/.local/share/recado; as root /var/lib/recado.",
    )
    language: Annotated[Language, BeforeValidator(_language)] = Field(
        default_factory=lambda: guess_language(os.environ),
        validation_alias="RECADO_LANGUAGE",
        description="pt-BR or en. Empty: the language of the system (LC_ALL, LANG).",
    )
    time_zone: Annotated[str, AfterValidator(_zone)] = Field(
        default_factory=lambda: guess_zone(os.environ),
        validation_alias="RECADO_TIME_ZONE",
        description="IANA name, such as America/Sao_Paulo. Empty: the zone of the system.",
    )
    name: str = Field(
        default="",
        validation_alias="RECADO_NAME",
        max_length=100,
        description="Who talks in the terminal. Empty: your login name.",
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", validation_alias="LOG_LEVEL", description="debug, info, warning or error."
    )
    log_file: Annotated[Path, AfterValidator(_folder)] | None = Field(
        default=None,
        validation_alias="LOG_FILE",
        description="Where the log goes. Empty: standard output for `serve`, a file in the data directory otherwise.",
    )
    quiet_seconds: float = Field(
        default=1.2,
        validation_alias="QUIET_SECONDS",
        ge=0,
        le=60,
        description="How long to wait for more of the same thought before an unclear message is answered.",
    )
    lease_seconds: float = Field(
        default=30.0,
        validation_alias="LEASE_SECONDS",
        ge=1,
        le=3600,
        description="After this long without a sign of life, another worker takes a conversation over.",
    )
    stalled_seconds: float = Field(
        default=15.0,
        validation_alias="STALLED_SECONDS",
        ge=1,
        le=3600,
        description="A worker silent for this long is taken for dead, and its jobs go back on the queue.",
    )
    merge_limit: int = Field(
        default=10,
        validation_alias="MERGE_LIMIT",
        ge=1,
        le=100,
        description="How many waiting messages one turn answers at most.",
    )
    worker_concurrency: int = Field(
        default=8,
        validation_alias="WORKER_CONCURRENCY",
        ge=1,
        le=1000,
        description="Jobs one worker runs at the same time.",
    )
    pool_size: int = Field(
        default=10,
        validation_alias="POOL_SIZE",
        ge=2,
        le=1000,
        description="Database connections one process keeps at most.",
    )
    host: str = Field(
        default="127.0.0.1", validation_alias="HOST", min_length=1, description="Where `recado serve` listens."
    )
    port: int = Field(
        default=8000, validation_alias="PORT", ge=1, le=65535, description="Where `recado serve` listens."
    )
    undo_hours: float = Field(
        default=24.0, validation_alias="UNDO_HOURS", gt=0, le=8760, description="How long something can be undone."
    )
    question_minutes: float = Field(
        default=10.0,
        validation_alias="QUESTION_MINUTES",
        ge=1,
        le=1440,
        description="How long a question waits for its answer, once it is delivered.",
    )
    failpoint: str = Field(
        default="", validation_alias="FAILPOINT", description="For tests only: where the process kills itself."
    )


def read_settings() -> Settings:
    """The settings of this process.

    Raises:
        SettingsError: some are wrong; it names all of them.
    """
    environ = environment(Path.cwd())
    names = frozenset(str(field.validation_alias) for field in Settings.model_fields.values())
    problems: list[Problem] = []
    try:
        problems += [*problems_of_file(names), *misspelt(environ, names)]
        settings = Settings()
    except ValidationError as error:
        problems += [_problem(found) for found in error.errors()]
    except (OSError, UnicodeDecodeError):
        problems.append(Problem(str(FILE), "unreadable"))
    else:
        if not problems:
            return settings
    raise SettingsError(guess_language(environ), tuple(problems))


def _problem(found: ErrorDetails) -> Problem:
    limits = (value for key, value in found.get("ctx", {}).items() if key in _LIMITS)
    limit = next((f"{value:g}" if isinstance(value, float) else str(value) for value in limits), "")
    return Problem(str(found["loc"][0]), found["type"], limit)


_LIMITS = frozenset({"ge", "gt", "le", "lt", "expected", "max_length", "min_length"})


def example() -> str:
    """The text of `.env.example`."""
    return "".join(_lines())


def _lines() -> Iterator[str]:
    yield "# Every setting, with its default. All are optional: copy what you change to a file named .env.\n"
    yield "# Made by `python -m bot.settings`.\n"
    for field in Settings.model_fields.values():
        if field.validation_alias == "FAILPOINT":
            continue
        default = "" if field.default_factory or field.default is None else field.default
        yield f"\n# {field.description}\n# {field.validation_alias}={default}\n"


if __name__ == "__main__":
    sys.stdout.write(example())
