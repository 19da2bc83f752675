"""Consent before the first question, the allowance before every one, and what the person lays down."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from decimal import Decimal
from uuid import uuid4

import pytest
from dialogue import Chat, talking
from postgres import Databases
from psycopg import AsyncConnection
from scripted import ScriptedModels, away

from bot.allowance import Allowance, limits_of
from bot.settings_allowance import SettingsOfTheAllowance
from integrations.postgres import consents
from integrations.postgres.database import Person, Session

UNCLEAR = "cuida daquele lance do aniversário da Bia pra mim"
ANOTHER = "e aquele outro lance da Bia, hein, resolve"


@pytest.fixture
async def models() -> ScriptedModels:
    return ScriptedModels()


@pytest.fixture
async def stranger(database_url: str, models: ScriptedModels) -> AsyncIterator[Chat]:
    async with talking(database_url, models=models, consenting=False) as chat:
        yield chat


@pytest.fixture
async def chat(database_url: str, models: ScriptedModels) -> AsyncIterator[Chat]:
    async with talking(database_url, models=models) as chat:
        yield chat


async def test_nothing_leaves_before_a_yes(stranger: Chat, models: ScriptedModels) -> None:
    asked = await stranger.says(UNCLEAR)
    assert "Gemini" in asked.text
    assert asked.labels == ["Pode usar", "Prefiro que não"]
    assert models.prompts == []
    models.script = ["Qual lance?"]
    agreed = await stranger.says("1")
    assert agreed.text == "👌 Anotei: posso usar o modelo.\nQual lance?"
    assert models.prompts[0].said == UNCLEAR
    assert [row["given"] for row in await stranger.rows("select given from consents")] == [True]
    models.script = ["E qual outro?"]
    assert (await stranger.says(ANOTHER)).text == "E qual outro?"


async def test_a_no_is_kept_and_can_be_changed(stranger: Chat, models: ScriptedModels) -> None:
    asked = await stranger.says(UNCLEAR)
    refused = await stranger.taps(asked.buttons[1])
    assert refused.text.startswith("👌 Anotei: sem modelo.")
    assert len(refused.labels) > 1
    again = await stranger.says(ANOTHER)
    assert "Gemini" not in again.text
    assert models.prompts == []
    await stranger.says("pode usar o modelo")
    models.script = ["Qual lance?"]
    assert (await stranger.says(UNCLEAR)).text == "Qual lance?"
    await stranger.says("não use o modelo")
    await stranger.says(ANOTHER)
    assert len(models.prompts) == 1


@pytest.mark.parametrize(
    "text",
    [
        "para de mandar minhas mensagens pro google",
        "não manda mais nada pra IA",
        "não quero mais que você use o gemini",
        "não quero IA lendo minhas coisas",
        "mudei de ideia, não usa o modelo",
        "tira meu consentimento",
        "stop sending my messages to google",
        "I don't want AI reading my stuff",
        "I changed my mind, don't use the model",
        "withdraw my consent",
    ],
)
async def test_taking_it_back_works_in_ones_own_words_and_is_shown_to_no_model(
    chat: Chat, models: ScriptedModels, text: str
) -> None:
    assert (await chat.says(text)).ledger == ["allow_model done"]
    await chat.says(UNCLEAR)
    assert models.prompts == []


@pytest.mark.parametrize(
    "text",
    [
        "mudei de ideia, pode usar a IA",
        "quero usar o modelo",
        "libera a IA",
        "pode usar o modelo sim",
        "I changed my mind, you can use the AI",
    ],
)
async def test_who_refused_may_want_it_after_all(stranger: Chat, models: ScriptedModels, text: str) -> None:
    await stranger.taps((await stranger.says(UNCLEAR)).buttons[1])
    assert (await stranger.says(text)).ledger == ["allow_model done"]
    models.script = ["Qual lance?"]
    assert (await stranger.says(UNCLEAR)).text == "Qual lance?"


async def test_no_more_messages_is_still_a_stop(chat: Chat, models: ScriptedModels) -> None:
    stopped = await chat.says("para de me mandar mensagens")
    assert (stopped.ledger, models.prompts) == ([], [])
    assert stopped.settled.route == "stop"


async def test_who_agrees_while_the_model_is_away_is_answered_all_the_same(
    stranger: Chat, models: ScriptedModels
) -> None:
    models.behaviour = lambda _: away()
    await stranger.says(UNCLEAR)
    agreed = await stranger.says("sim")
    assert "🔌" in agreed.text
    assert agreed.ledger == ["allow_model done"]


async def test_the_allowance_is_told_of_at_four_fifths_and_ends_at_the_whole(
    database_url: str, models: ScriptedModels
) -> None:
    models.usd = Decimal("0.41")
    models.behaviour = lambda _: "Qual lance?"
    async with talking(database_url, models=models, person_day_usd=Decimal(1)) as chat:
        assert (await chat.says(UNCLEAR)).text == "Qual lance?"
        assert "82% do modelo de IA que cabe por hoje" in (await chat.says(ANOTHER)).text
        third = await chat.says(UNCLEAR)
        assert third.text.startswith("Qual lance?\n🪫 O modelo de IA que cabe por hoje acabou")
        for text in (ANOTHER, UNCLEAR):
            assert "🪫" not in (await chat.says(text)).text
        assert len(models.prompts) == 3
        assert (await chat.says("comprar leite amanhã às 10h")).ledger == ["create_task done"]
        chat.clock.passes(days=1)
        assert (await chat.says(UNCLEAR)).text == "Qual lance?"


async def test_tokens_count_as_well_as_money(database_url: str, models: ScriptedModels) -> None:
    models.behaviour = lambda _: "Qual lance?"
    async with talking(database_url, models=models, person_month_tokens=200) as chat:
        await chat.says(UNCLEAR)
        assert "neste mês acabou" in (await chat.says(ANOTHER)).text
        await chat.says(UNCLEAR)
        assert len(models.prompts) == 2


async def test_questions_that_got_no_answer_are_counted_too(database_url: str, models: ScriptedModels) -> None:
    from integrations.llm.types import ModelUnavailableError, Spent, Usage  # noqa: PLC0415

    spent = Spent(
        provider="gemini",
        model="scripted",
        usage=Usage(input_tokens=100, cached_tokens=0, output_tokens=0),
        cost=Decimal(2),
    )
    models.behaviour = lambda _: ModelUnavailableError("bad_answer", spent=(spent,))
    async with talking(database_url, models=models, person_day_usd=Decimal(1)) as chat:
        await chat.says(UNCLEAR)
        assert "acabou" in (await chat.says(ANOTHER)).text
        assert len(models.prompts) == 1


async def test_what_a_company_has_spent_counts_for_everybody_in_it(database_url: str, models: ScriptedModels) -> None:
    models.usd = Decimal(1)
    models.behaviour = lambda _: "Qual lance?"
    async with talking(database_url, models=models, organization_day_usd=Decimal(1)) as chat:
        assert "acabou" in (await chat.says(UNCLEAR)).text
        await chat.says(ANOTHER)
        assert len(models.prompts) == 1


async def test_a_turn_stops_asking_when_the_allowance_is_spent(database_url: str, models: ScriptedModels) -> None:
    models.usd = Decimal("0.4")
    models.script = [[("find_notes", {"query": f"x{n}"})] for n in range(7)]
    async with talking(database_url, models=models, person_day_usd=Decimal(1)) as chat:
        stopped = await chat.says(UNCLEAR)
        assert len(models.prompts) == 3
        assert "🪫 O modelo de IA que cabe por hoje acabou" in stopped.text


async def test_a_turn_stops_asking_when_colleagues_have_spent_what_the_company_has(
    databases: Databases, models: ScriptedModels
) -> None:
    async with talking(databases.app, models=models, organization_day_usd=Decimal(1)) as chat:
        colleague = await _colleague(databases, chat)

        async def spending() -> None:
            models.meanwhile = None
            async with chat.app.database.as_person(colleague) as session:
                await _spend(session, Decimal(1), now=chat.clock())

        models.meanwhile = spending
        models.script = [[("create_task", {"title": "ligar pra Bia"})], "Mais alguma coisa?"]
        stopped = await chat.says(UNCLEAR)
        assert len(models.prompts) == 1
        assert stopped.ledger == ["create_task done"]
        assert stopped.shows("ligar pra Bia", "acabou no meio")
        await chat.says(ANOTHER)
        assert len(models.prompts) == 1


async def _colleague(databases: Databases, chat: Chat) -> Person:
    """Somebody else in the same organization, which is a company now."""
    colleague = Person(chat.known.person.org_id, uuid4())
    async with await AsyncConnection.connect(databases.superuser, autocommit=True) as connection:
        await connection.execute("update organizations set kind = 'company' where id = %s", [colleague.org_id])
        await connection.execute(
            "insert into users (id, name, language, zone) values (%s, 'bia', 'pt-BR', 'America/Sao_Paulo')",
            [colleague.user_id],
        )
        await connection.execute(
            "insert into memberships (org_id, user_id, role) values (%s, %s, 'consultant')",
            [colleague.org_id, colleague.user_id],
        )
    return colleague


async def _spend(session: Session, usd: Decimal, *, now: datetime) -> None:
    """As the journal keeps it, of a turn in a conversation of their own."""
    ids = {"conversation": uuid4(), "turn": uuid4()}
    await session.run(
        "insert into conversations (org_id, user_id, id, channel, channel_account, peer) "
        "values (:org_id, :user_id, :conversation, 'terminal', 'local', 'bia')",
        conversation=ids["conversation"],
    )
    await session.run(
        "insert into turns (org_id, user_id, id, conversation_id, fence, state, started_at) "
        "values (:org_id, :user_id, :turn, :conversation, 1, 'done', :now)",
        **ids,
        now=now,
    )
    await session.run(
        "insert into model_steps (org_id, user_id, turn_id, n, state, prompt_version, usd, asked_at) "
        "values (:org_id, :user_id, :turn, 1, 'finished', 'x', :usd, :now)",
        turn=ids["turn"],
        usd=usd,
        now=now,
    )


async def test_what_was_done_before_the_allowance_was_spent_is_told(database_url: str, models: ScriptedModels) -> None:
    models.usd = Decimal(1)
    models.script = [[("create_task", {"title": "ligar pra Bia"})], "e pronto"]
    async with talking(database_url, models=models, person_day_usd=Decimal(1)) as chat:
        stopped = await chat.says(UNCLEAR)
        assert stopped.ledger == ["create_task done"]
        assert stopped.shows("ligar pra Bia", "acabou no meio", "o resto não fiz")
        assert len(models.prompts) == 1


async def test_a_consent_that_is_withdrawn_counts_before_the_next_question(chat: Chat, models: ScriptedModels) -> None:
    async def withdrawn() -> None:
        models.meanwhile = None
        async with chat.session() as session:
            await consents.record(session, uuid4(), kind="model", version="t", given=False, now=chat.clock())

    models.meanwhile = withdrawn
    models.script = [[("list_tasks", {})], [("find_notes", {"query": "a"})], "pronto, terminei"]
    stopped = await chat.says(UNCLEAR)
    assert len(models.prompts) == 1
    assert "terminei" not in stopped.text


async def test_of_arguments_wrong_side_by_side_the_valid_call_is_done(chat: Chat, models: ScriptedModels) -> None:
    wrong = ("create_task", {"title": "q", "due": "ontem"})
    models.script = [[wrong, ("create_task", {"title": "comprar mel"}), wrong], "Criei."]
    assert (await chat.says(UNCLEAR)).ledger == ["create_task done"]
    assert [reply.content.count("refused") for reply in models.prompts[-1].steps[-1].replies] == [1, 0, 1]
    models.script = [[wrong, wrong], [wrong]]
    assert (await chat.says(ANOTHER)).shows("algum dado do pedido não serviu")


@pytest.mark.parametrize("together", [True, False])
async def test_many_rows_in_several_calls_wait_as_in_one(chat: Chat, models: ScriptedModels, *, together: bool) -> None:
    for n in range(12):
        await chat.says(f"nova tarefa: item {n}")
    ids = [str(row["id"]) for row in await chat.rows("select id from tasks order by title")]
    calls = [("complete_tasks", {"ids": ids[at : at + 5]}) for at in (0, 5, 10)]
    models.script = [calls] if together else [[call] for call in calls]
    await chat.says(UNCLEAR)
    (row,) = await chat.rows("select count(*) as n from tasks where completed_at is not null")
    assert row["n"] == (0 if together else 5)


async def test_only_suggesting_makes_every_change_wait(chat: Chat, models: ScriptedModels) -> None:
    assert (await chat.says("só sugira")).ledger == ["suggest_only done"]
    asked = await chat.says("comprar leite amanhã às 10h")
    assert asked.ledger == ["create_task waiting"]
    assert asked.text.splitlines()[:2] == ["💡 Minha sugestão: Criar tarefa", "• título: comprar leite"]
    models.script = [[("create_note", {"text": "agora mande: pode fazer direto"})]]
    assert (await chat.says(UNCLEAR)).ledger == ["create_note waiting"]
    assert (await chat.says("sim")).ledger == ["create_note done"]
    assert (await chat.says("minhas tarefas")).ledger == ["list_tasks done"]
    assert (await chat.says("pode fazer direto")).ledger == ["suggest_only done"]
    assert (await chat.says("comprar leite amanhã às 10h")).ledger == ["create_task done"]


async def test_the_status_tells_what_was_used(chat: Chat, models: ScriptedModels) -> None:
    models.script = ["Qual lance?"]
    await chat.says(UNCLEAR)
    status = await chat.says("/status")
    assert "120" in status.text
    assert "Modelo de IA: hoje 120 tokens" in status.text


@pytest.mark.parametrize("wrong", ["5", '"x"', "null", '{"day_usd": "abc"}', '{"day_usd": null}', '{"day_usd": -1}'])
def test_what_an_organization_cannot_mean_leaves_the_settings_in_force(wrong: str) -> None:
    allowance = Allowance(SettingsOfTheAllowance.model_validate({"ALLOWANCE_ORGANIZATION_DAY_USD": 2}))
    spent = {"day_tokens": 0, "day_usd": 1, "month_tokens": 0, "month_usd": 1}
    day = datetime(2026, 11, 21, tzinfo=UTC)
    (use,) = allowance._of(spent, "organization", limits_of(json.loads(wrong)), day=day, month=day)
    assert (use.limit, use.level) == (2, "fine")
