"""Brings a database to the newest version; a no-op that costs one query when it is there already."""

from importlib import resources
from pathlib import Path

import psycopg

HEAD = "0021"
"""The newest revision; a test holds it against the migrations folder."""

_LOCK = 7_241_953_018
"""Advisory lock: two processes starting together migrate one after the other."""


def version_of(url: str) -> str | None:
    """The revision a database is at; None when it holds nothing of ours.

    Raises:
        psycopg.OperationalError: the database is out of reach.
    """
    with psycopg.connect(url, connect_timeout=5, application_name="recado-migrate") as connection:
        if connection.execute("select to_regclass('app.alembic_version')").fetchone() == (None,):
            return None
        row = connection.execute("select version_num from app.alembic_version").fetchone()
        return row[0] if row else None


def migrate(url: str, *, to: str = HEAD) -> str:
    """Runs what is missing, in one transaction, and answers the revision reached."""
    if version_of(url) == to:
        return to
    # Alembic costs a third of a second to import: only the first start pays for it.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415
    from sqlalchemy import create_engine, text  # noqa: PLC0415
    from sqlalchemy.engine import make_url  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(migrations_folder()))
    owner = create_engine(make_url(url).set(drivername="postgresql+psycopg"))
    with owner.begin() as connection:
        connection.execute(text("select pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        config.attributes["connection"] = connection
        command.upgrade(config, to)
    owner.dispose()
    return to


def migrations_folder() -> Path:
    return Path(str(resources.files("integrations.postgres"))) / "migrations"
