"""Makes the owner and the database on a server of our own; an external database comes with both."""

from contextlib import suppress

import psycopg
from psycopg import errors, sql

OWNER = "recado_owner"
APP = "recado_app"


def ensure_database(superuser_url: str, name: str) -> None:
    """Creates the owner role and an empty database where missing; a concurrent caller does no harm."""
    with psycopg.connect(superuser_url, autocommit=True, connect_timeout=5) as connection:
        if connection.execute("select from pg_database where datname = %s", [name]).fetchone() is not None:
            return
        with suppress(errors.DuplicateObject, errors.UniqueViolation):
            connection.execute(sql.SQL("create role {} login createrole").format(sql.Identifier(OWNER)))
        with suppress(errors.DuplicateDatabase, errors.UniqueViolation):
            made = sql.SQL("create database {} owner {}").format(sql.Identifier(name), sql.Identifier(OWNER))
            connection.execute(made)
