from pathlib import Path

import psycopg
import pytest
from command import recado
from embedded_stage import own_place
from postgres import Databases

from bot.cli.words import say
from bot.doctor.command import data_directory, python_version, time_zone
from bot.doctor.database import database_findings
from bot.doctor.finding import Finding
from bot.doctor.words import NAMES
from bot.local_database import Urls


def examined(databases: Databases, *done: str, url: str = "") -> dict[str, Finding]:
    with psycopg.connect(databases.superuser, autocommit=True) as connection:
        for statement in done:
            connection.execute(statement)
    app = url or databases.app
    urls = Urls(app=app, direct=app, owner=databases.owner, owner_variable="DATABASE_OWNER_URL", ours=False)
    return {finding.name: finding for finding in database_findings(urls, "en")}


def test_a_sound_database_has_nothing_to_mend(databases: Databases) -> None:
    found = examined(databases)

    assert {finding.state for finding in found.values()} == {"ok"}
    assert set(found) == {"database", "clock", "role", "schema", "rows", "workers", "letters"}


def test_a_login_above_the_rules_is_named(databases: Databases) -> None:
    found = examined(databases, url=databases.superuser)["role"]

    assert (found.state, "recado_app" in found.sentence) == ("warn", True)


def test_a_table_without_forced_rules_is_named(databases: Databases) -> None:
    found = examined(databases, "alter table tasks no force row level security", "create table loose (id int)")["rows"]

    assert found.state == "fail"
    assert "tasks" in found.sentence
    assert "loose" in found.sentence


def test_tables_of_another_version_fail_and_name_the_remedy(databases: Databases) -> None:
    found = examined(databases, "update app.alembic_version set version_num = '0000'")["schema"]

    assert (found.state, "recado migrate" in found.sentence) == ("fail", True)


@pytest.mark.parametrize(
    ("state", "name", "remedy"), [("waiting", "workers", "recado serve"), ("quarantined", "letters", "recado replay")]
)
def test_messages_that_nobody_answers_are_counted(databases: Databases, state: str, name: str, remedy: str) -> None:
    found = examined(
        databases,
        "insert into organizations (id, name, kind) values (gen_random_uuid(), 'x', 'personal')",
        "insert into users (id, name, language, zone) values (gen_random_uuid(), 'x', 'en', 'UTC')",
        "insert into memberships (org_id, user_id, role) select o.id, u.id, 'owner' from organizations o, users u",
        "insert into conversations (org_id, user_id, id, channel, channel_account, peer) "
        "select org_id, user_id, gen_random_uuid(), 'terminal', 'local', 'x' from memberships",
        "insert into inbound_messages (org_id, user_id, id, conversation_id, seq, channel, channel_account, "
        "external_id, kind, payload, said_at, state) select org_id, user_id, gen_random_uuid(), id, 1, 'terminal', "
        f"'local', 'x', 'text', '{{}}', now(), '{state}' from conversations",
    )[name]

    assert (found.state, remedy in found.sentence) == ("warn", True)


def test_an_old_python_fails() -> None:
    assert python_version((3, 10, 4), "en").state == "fail"
    assert python_version((3, 11, 0), "en").state == "ok"


def test_a_data_directory_is_examined_where_it_will_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    assert data_directory(tmp_path / "new" / "below", "en").state in {"ok", "warn"}
    assert data_directory(tmp_path / "file" / "below", "en").state == "fail"
    assert data_directory(Path("/proc/recado"), "en").state == "fail"


def test_the_zone_of_a_server_is_a_warning() -> None:
    assert [time_zone(zone, "pt-BR").state for zone in ("UTC", "America/Recife")] == ["warn", "ok"]


def test_the_command_says_everything_in_the_persons_language_and_fails_when_something_does(
    database_url: str, tmp_path: Path
) -> None:
    env = {"RECADO_DATA_DIR": str(tmp_path), "RECADO_TIME_ZONE": "America/Recife"}
    sound = recado("doctor", env={**env, "DATABASE_URL": database_url})
    wrong = recado("doctor", env={**env, "DATABASE_URL": "postgresql://ana:hunter2@127.0.0.1:1/x"})
    unset = recado("doctor", env={**env, "PORT": "x"})

    assert (sound.returncode, sound.stderr, "✗" in sound.stdout) == (0, "", False)
    assert all(say(NAMES[name], "pt-BR") in sound.stdout for name in NAMES if name not in {"settings", "heard"})
    assert (wrong.returncode, wrong.stderr) == (1, "")
    assert "✗ banco: Nenhum Postgres atende em 127.0.0.1, porta 1" in wrong.stdout
    assert "hunter2" not in wrong.stdout
    assert (unset.returncode, "✗ ajustes: PORT" in unset.stdout) == (1, True)


def test_on_a_new_machine_it_may_be_the_first_thing_that_is_asked() -> None:
    with own_place() as place:
        done = recado("doctor", env={"RECADO_DATA_DIR": str(place / "data"), "RECADO_TIME_ZONE": "America/Recife"})
    assert (done.returncode, done.stderr, "✗" in done.stdout) == (0, "", False)
    assert "✓ tabelas: " in done.stdout


def test_settings_that_would_be_passed_over_are_found_with_their_remedies(database_url: str, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("PORT 9001\nRECADO_DATADIR=/tmp/x\n", encoding="utf-8")
    done = recado("doctor", env={"DATABASE_URL": database_url, "RECADO_DATA_DIR": str(tmp_path)}, cwd=tmp_path)
    assert done.returncode == 1
    found = done.stdout.splitlines()[-1]
    assert found.startswith("✗")
    assert ".env, linha 1: não entendi. Escreva NOME=valor" in found
    assert "RECADO_DATADIR não é um ajuste: escreva RECADO_DATA_DIR" in found
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("account", "state", "words"),
    [
        (
            "'open', '', now(), '{\"proved_at\": \"' || now() || '\", \"proved_by\": \"nothing_waits\"}'",
            "ok",
            "0 minutes ago",
        ),
        ("'open', '', now(), '{}'", "ok", "nothing has come in yet"),
        ("'closed', 'hung', now(), '{}'", "fail", "does not answer"),
        ("'closed', 'deaf', now(), '{}'", "fail", "recado serve"),
        ("'open', '', now() - interval '2 hours', '{}'", "warn", "2 hours ago"),
    ],
)
def test_when_the_way_in_was_last_proven_is_told(databases: Databases, account: str, state: str, words: str) -> None:
    insert = "insert into channel_accounts (channel, channel_account, state, reason, checked_at, facts) "
    found = examined(
        databases, f"{insert} select 'telegram', '7', s, r, c, f::jsonb from (select {account}) t (s, r, c, f)"
    )

    assert found["heard"].state == state
    assert words in found["heard"].sentence
