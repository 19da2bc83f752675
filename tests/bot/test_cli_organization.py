"""`recado organization`: what an organization is held to is told and set, and what is typed wrong is told in one sentence."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import psycopg
import pytest
from dialogue import Chat, introduced
from postgres import Databases

from bot.__main__ import run
from bot.allowance import Allowance
from bot.cli import organization_words as words
from bot.cli.organization import shown
from bot.cli.trouble import CommandError, worded
from bot.cli.words import Words
from bot.settings import Settings
from integrations.postgres.database import Database, Person
from integrations.postgres.organizations import merged
from language.types import LANGUAGES, Language

KEY = "k-1"


@pytest.fixture
def settings(databases: Databases, tmp_path: Path) -> Settings:
    return Settings.model_validate(
        {
            "database_url": databases.app,
            "database_owner_url": databases.owner,
            "data_dir": tmp_path,
            "gemini_api_key": KEY,
            "organization_month_usd": "50",
        }
    )


async def ana_and_bia(chat: Chat) -> Chat:
    await chat.says("oi")
    return await introduced(chat.app, chat.channel, chat.clock, name="bia")


def says(sentence: Words, language: Language, told: str) -> bool:
    """Whether it is this sentence, whatever its facts."""
    return re.fullmatch(re.sub(r"\\\{\w+\\\}", ".+", re.escape(sentence[language])), told.strip()) is not None


async def test_without_a_name_it_is_the_owners_and_what_nobody_chose_is_marked(chat: Chat, settings: Settings) -> None:
    await ana_and_bia(chat)
    lines = await shown(settings, "pt-BR", None)
    assert lines[2:] == [
        "modelos: gemini:gemini-3.5-flash-lite (padrão)",
        "tokens por dia: sem limite (padrão)",
        "tokens por mês: sem limite (padrão)",
        "dólares por dia: sem limite (padrão)",
        "dólares por mês: 50 (padrão)",
        lines[-1],
    ]
    assert lines[-1].startswith("Outras: ")


async def test_what_is_set_is_kept_until_it_is_taken_back_and_touches_nobody_else(
    chat: Chat, settings: Settings
) -> None:
    bia = await ana_and_bia(chat)
    name = await name_of(bia)
    await shown(settings, "en", name, {"models": ["gemini:gemini-3.5-flash"], "allowance": {"day_tokens": 5}})
    lines = await shown(settings, "en", name, {"allowance": {"month_usd": 2.5}})
    assert lines[2:] == [
        "models: gemini:gemini-3.5-flash",
        "tokens a day: 5",
        "tokens a month: no limit (default)",
        "dollars a day: no limit (default)",
        "dollars a month: 2.5",
    ]
    assert (await shown(settings, "en", None))[2].endswith("(default)")
    await shown(settings, "en", name, {"models": None, "allowance": {"day_tokens": None}})
    assert await settings_of(chat.app.database, bia) == {"allowance": {"month_usd": 2.5}}


async def test_the_allowance_counts_with_what_was_set(chat: Chat, settings: Settings) -> None:
    await chat.says("oi")
    await shown(settings, "en", None, {"allowance": {"day_tokens": 7, "day_usd": 0.25}})
    async with chat.session() as session:
        uses = await Allowance(settings).uses(session, await person_of(chat), chat.clock())
    assert {f"{use.span}_{use.unit}": str(use.limit) for use in uses if use.owner == "organization"} == {
        "day_tokens": "7",
        "day_usd": "0.25",
        "month_usd": "50",
    }


async def test_in_a_company_everybody_uses_from_one_limit_and_it_may_be_a_persons_again(
    chat: Chat, settings: Settings
) -> None:
    await chat.says("oi")
    assert (await shown(settings, "pt-BR", None))[1] == "de quem é: de uma pessoa"
    lines = await shown(settings, "pt-BR", None, {"allowance": {"day_tokens": 7}}, kind="company")
    assert lines[1:4] == [
        "de quem é: de uma empresa",
        "modelos: gemini:gemini-3.5-flash-lite (padrão)",
        "tokens por dia: 7",
    ]
    assert [row["kind"] for row in await chat.rows("select kind from organizations")] == ["company"]
    assert (await shown(settings, "en", None, {"allowance": {"day_tokens": 8}}))[1] == "whose it is: a company's"
    assert (await shown(settings, "en", None, {}, kind="personal"))[1] == "whose it is: one person's"


async def test_row_level_security_is_forced_again_afterwards(
    chat: Chat, settings: Settings, databases: Databases
) -> None:
    await chat.says("oi")
    await shown(settings, "en", None, {"allowance": {"day_tokens": 7}})
    with psycopg.connect(databases.owner) as connection:
        forced = connection.execute(
            "select relforcerowsecurity from pg_class where oid = 'public.organizations'::regclass"
        )
        assert forced.fetchone() == (True,)
        assert connection.execute("select count(*) from organizations").fetchone() == (0,)


async def test_the_login_of_a_process_may_not_change_it(chat: Chat, settings: Settings) -> None:
    await chat.says("oi")
    alone = settings.model_copy(update={"database_owner_url": None})
    with pytest.raises(psycopg.errors.InsufficientPrivilege) as refused:
        await shown(alone, "en", None, {"allowance": {"day_tokens": 7}})
    assert "DATABASE_OWNER_URL" in (worded(refused.value, "en") or "")
    assert (await shown(alone, "en", None))[3] == "tokens a day: no limit (default)"


async def test_while_others_hold_the_table_nothing_changes_and_it_is_said(
    chat: Chat, settings: Settings, databases: Databases
) -> None:
    await chat.says("oi")
    with psycopg.connect(databases.superuser) as holder:
        holder.execute("lock table organizations in access share mode")
        with pytest.raises(CommandError) as busy:
            await shown(settings, "en", None, {"allowance": {"day_tokens": 7}}, wait="50ms")
    assert busy.value.words == words.BUSY
    assert await settings_of(chat.app.database, chat) == {}


async def test_before_the_first_message_there_is_none(settings: Settings) -> None:
    with pytest.raises(CommandError) as nobody:
        await shown(settings, "pt-BR", None)
    assert nobody.value.words == words.NOBODY


async def test_somebody_unknown_is_told(chat: Chat, settings: Settings) -> None:
    await ana_and_bia(chat)
    with pytest.raises(CommandError) as unknown:
        await shown(settings, "pt-BR", "Zé")
    assert (unknown.value.words, unknown.value.facts["given"]) == (words.UNKNOWN, "Zé")


async def test_of_two_with_one_name_the_id_chooses(chat: Chat, settings: Settings, databases: Databases) -> None:
    bia = await ana_and_bia(chat)
    with psycopg.connect(databases.superuser) as connection:
        connection.execute("update organizations set name = 'Casa'")
    with pytest.raises(CommandError) as several:
        await shown(settings, "en", "casa")
    assert several.value.words == words.SEVERAL
    id_ = str((await person_of(bia)).org_id)
    assert id_ in (await shown(settings, "en", id_))[0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (["set"], words.NOTHING),
        (["show", "--tokens-day", "5"], words.ONLY_SET),
        (["show", "--kind", "company"], words.ONLY_SET),
        (["set", "--tokens-day", "many"], words.BAD_TOKENS),
        (["set", "--tokens-day", "-5"], words.BAD_TOKENS),
        (["set", "--tokens-month", "1.5"], words.BAD_TOKENS),
        (["set", "--tokens-month", "1000000000001"], words.BAD_TOKENS),
        (["set", "--money-day", "R$ 5"], words.BAD_MONEY),
        (["set", "--money-month", "nan"], words.BAD_MONEY),
        (["set", "--money-month", "1000001"], words.BAD_MONEY),
        (["set", "--model", "gpt-6-luna"], words.BAD_MODEL),
        (["set", "--model", "gemini:"], words.BAD_MODEL),
        (["set", "--model", "default", "--model", "gemini:x"], words.BAD_MODEL),
        (["set", "--model", "openai:gpt-6-luna"], words.NO_KEY),
    ],
)
def test_a_wrong_value_is_one_sentence_before_the_database_is_entered(
    typed: Sequence[str],
    sentence: Words,
    language: Language,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    environ = {
        "LANG": f"{language.replace('-', '_')}.UTF-8",
        "DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none",
        "RECADO_DATA_DIR": str(tmp_path),
    }
    for name, value in {**environ, "GEMINI_API_KEY": KEY}.items():
        monkeypatch.setenv(name, value)
    assert run(["organization", *typed], environ) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert says(sentence, language, said)


@pytest.mark.parametrize(
    ("before", "changed", "after"),
    [
        ({}, {"allowance": {}}, {}),
        ({"allowance": "?"}, {"allowance": {"day_tokens": 1}}, {"allowance": {"day_tokens": 1}}),
        ({"models": ["a:b"], "other": 1}, {"models": None}, {"other": 1}),
        ({"allowance": {"day_usd": 1}}, {"allowance": {"day_usd": None}}, {}),
    ],
)
def test_a_change_leaves_everything_else(
    before: Mapping[str, object], changed: Mapping[str, object], after: Mapping[str, object]
) -> None:
    assert merged(before, changed) == after


async def person_of(chat: Chat) -> Person:
    async with chat.session() as session:
        assert session.person is not None
        return session.person


async def name_of(chat: Chat) -> str:
    (row,) = await chat.rows("select name from organizations")
    return str(row["name"])


async def settings_of(database: Database, chat: Chat) -> object:
    async with database.as_person(await person_of(chat)) as session:
        row = await session.row("select settings from organizations")
    assert row is not None
    return row["settings"]
