"""A database that people already use is brought to the newest version, and keeps what they wrote."""

from collections.abc import Iterator
from uuid import uuid4

import psycopg
import pytest

from integrations.postgres import embedded
from integrations.postgres.bootstrap import OWNER, ensure_database
from integrations.postgres.migrate import HEAD, migrate, version_of


@pytest.fixture
def used(cluster: embedded.Embedded) -> Iterator[str]:
    """A database at the first version with somebody in it, by its superuser's address."""
    name, admin = f"test_{uuid4().hex}", cluster.url(embedded.SUPERUSER, "postgres")
    ensure_database(admin, name)
    migrate(cluster.url(OWNER, name), to="0001")
    ana = {"org": uuid4(), "who": uuid4(), "id": uuid4()}
    url = cluster.url(embedded.SUPERUSER, name)
    with psycopg.connect(url) as connection:
        for statement in (
            "insert into organizations (id, name, kind) values (%(org)s, 'Ana', 'personal')",
            "insert into users (id, name, language, zone) values (%(who)s, 'Ana', 'pt-BR', 'America/Sao_Paulo')",
            "insert into memberships (org_id, user_id, role) values (%(org)s, %(who)s, 'owner')",
            """
            insert into tasks (org_id, user_id, id, title, created_at, updated_at)
            values (%(org)s, %(who)s, %(id)s, 'comprar leite', now(), now())
            """,
        ):
            connection.execute(statement, ana)
    migrate(cluster.url(OWNER, name))
    yield url
    with psycopg.connect(admin, autocommit=True) as connection:
        connection.execute(f"drop database {name} with (force)")


def test_what_people_wrote_is_kept_by_an_upgrade(used: str) -> None:
    assert version_of(used) == HEAD
    with psycopg.connect(used) as connection:
        kept = connection.execute("select u.name, u.zone, t.title from users u join tasks t on t.user_id = u.id")
        assert kept.fetchall() == [("Ana", "America/Sao_Paulo", "comprar leite")]


def test_who_was_there_before_speaks_as_most_do(used: str) -> None:
    with psycopg.connect(used) as connection:
        chosen = connection.execute(
            "select month_first, first_morning_hour, next_weekday, next_weekend, week_starts from users"
        )
        assert chosen.fetchall() == [(None, None, None, None, None)]


@pytest.mark.parametrize(
    "wrong", ["first_morning_hour = 13", "next_weekday = 'x'", "next_weekend = 'x'", "week_starts = 'tuesday'"]
)
def test_a_convention_that_there_is_not_is_refused(used: str, wrong: str) -> None:
    with psycopg.connect(used) as connection, pytest.raises(psycopg.errors.CheckViolation):
        connection.execute(f"update users set {wrong}")  # type: ignore[arg-type]
