"""Tasks are made, listed, finished, deleted and put back."""

from datetime import date, timedelta

import pytest
from pydantic import ValidationError
from tool_turns import Hands, TurnFor, id_of, somebody

from integrations.postgres.database import Database
from tools._context import Ask, RejectedError, Say


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("pt-BR", "comprar leite amanhã às 10h", "✅ Tarefa criada: comprar leite, dom 22/11 às 10:00"),
        ("en", "buy milk tomorrow at 10am", "✅ Task created: buy milk, Sun 22 Nov at 10:00"),
        ("pt-BR", "nova tarefa: pagar a luz", "✅ Tarefa criada: pagar a luz"),
        ("pt-BR", "comprar pão ontem", "✅ Tarefa criada: comprar pão, sex 20/11\n⚠️ essa data já passou"),
        ("en", "buy bread yesterday", "✅ Task created: buy bread, Fri 20 Nov\n⚠️ that date has already passed"),
    ],
)
async def test_a_made_task_is_said_with_its_weekday_date_and_time(hands: Hands, language, text, said) -> None:
    hands.language = language
    assert await hands.hears(text) == said


async def test_what_is_set_is_said(hands: Hands) -> None:
    more = {"priority": "high", "project": "Casa", "tags": ["mercado", "mercado", "hoje"]}
    assert await hands.says("create_task", title="comprar leite", **more) == (
        "✅ Tarefa criada: comprar leite, projeto Casa, #mercado, #hoje, prioridade alta"
    )
    hands.language = "en"
    assert await hands.says("create_task", title="rest", priority="low", project="Home") == (
        "✅ Task created: rest, project Home, low priority"
    )


async def test_a_repetition_is_not_promised(hands: Hands) -> None:
    said = await hands.hears("nova tarefa: estudar toda segunda às 10h")
    assert said == (
        "✅ Tarefa criada: estudar, seg 23/11 às 10:00\n🔁 Marquei só a primeira vez, pois tarefa não se repete. "
        "Para eu avisar sempre: “me lembra de estudar toda segunda às 10h”."
    )


@pytest.mark.parametrize(
    "title", ["{title} {0} %s", "<b>oi</b>", "'; drop table tasks; --", "🎉 שלום", "a" * 500, "d'água"]
)
async def test_any_title_is_kept_as_written(hands: Hands, title) -> None:
    made = await hands.task(title)
    rows = (await hands.rows())["tasks"]
    assert [row["title"] for row in rows] == [title]
    assert title in await hands.says("list_tasks")
    assert title[:50] in await hands.says("complete_tasks", ids=[made])
    assert title[:50] in await hands.says("delete_tasks", ids=[made])


@pytest.mark.parametrize("title", ["", "   ", "\0", "a" * 501])
async def test_a_title_has_1_to_500_characters(hands: Hands, title) -> None:
    with pytest.raises(ValidationError):
        await hands.call("create_task", title=title)


@pytest.mark.parametrize(
    "due", ["1899-12-31", "9999-12-31T23:59:59-03:00", "tomorrow", "2026-13-01", 5, ["2026-01-01"]]
)
async def test_a_due_date_is_a_real_one(hands: Hands, due) -> None:
    with pytest.raises(ValidationError):
        await hands.call("create_task", title="x", due=due)


async def test_a_due_time_without_a_zone_is_in_the_persons(hands: Hands) -> None:
    assert "dom 22/11 às 10:00" in await hands.says("create_task", title="x", due="2026-11-22T10:00:00")


async def test_a_resumed_call_makes_the_task_once(turn_for: TurnFor, hands: Hands) -> None:
    async with turn_for() as turn:
        first = await hands.toolbox["create_task"].call(turn, {"title": "x"})
        second = await hands.toolbox["create_task"].call(turn, {"title": "x"})
    assert id_of(first, "task") == id_of(second, "task")
    assert len((await hands.rows())["tasks"]) == 1


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("nova tarefa", "Qual é a tarefa? Por exemplo: “comprar leite amanhã às 10h”."),
        ("/tarefa " + "a" * 501, "Esse título tem 501 caracteres; cabem até 500. Que tal um mais curto?"),
    ],
)
async def test_a_task_without_a_fitting_title_is_asked_for(hands: Hands, text, asked) -> None:
    assert await hands.plan(text) == Say(text=asked)


async def test_the_overdue_come_first_then_the_dated_then_the_oldest(hands: Hands) -> None:
    await hands.task("sem data")
    await hands.task("sem data depois")
    await hands.task("amanhã", due="2026-11-22")
    await hands.task("amanhã cedo", due="2026-11-22T08:00:00-03:00")
    await hands.task("hoje cedo", due="2026-11-21T08:00:00-03:00")
    await hands.task("ontem", due="2026-11-20")
    assert await hands.says("list_tasks") == (
        "📋 6 tarefas abertas:\n"
        "1. ⚠️ ontem, sex 20/11\n"
        "2. ⚠️ hoje cedo, sáb 21/11 às 08:00\n"
        "3. amanhã cedo, dom 22/11 às 08:00\n"
        "4. amanhã, dom 22/11\n"
        "5. sem data\n"
        "6. sem data depois"
    )


async def test_a_long_list_shows_twenty_and_numbers_those(hands: Hands) -> None:
    for number in range(27):
        await hands.task(f"tarefa {number}")
    listed = await hands.call("list_tasks")
    said = await hands.line("list_tasks", listed)
    assert said.startswith("📋 27 tarefas abertas:\n1. tarefa 0\n")
    assert said.endswith("20. tarefa 19\n… e mais 7")
    assert listed.shown is not None
    assert len(listed.shown.ids) == 20


@pytest.mark.parametrize(
    ("arguments", "titles"),
    [
        ({}, ["b", "a", "c"]),
        ({"state": "all"}, ["b", "a", "c", "d"]),
        ({"state": "done"}, ["d"]),
        ({"state": "overdue"}, ["b"]),
        ({"project": "casa"}, ["a"]),
        ({"tags": ["MERCADO"]}, ["a"]),
        ({"tags": ["mercado", "outra"]}, []),
        ({"priority": "high"}, ["c"]),
        ({"query": "C"}, ["a", "c"]),
        ({"due_until": "2026-11-21"}, ["b"]),
        ({"due_from": "2026-11-22"}, ["a"]),
        ({"due_from": "2026-11-22T10:00:00-03:00", "due_until": "2026-11-22T10:00:00-03:00"}, ["a"]),
        ({"due_from": "2026-11-22T10:00:01-03:00"}, []),
        ({"state": "done", "due_from": "2026-11-21", "due_until": "2026-11-21"}, ["d"]),
        ({"state": "done", "due_until": "2026-11-20"}, []),
    ],
)
async def test_a_list_is_narrowed(hands: Hands, arguments, titles) -> None:
    await hands.task("a", due="2026-11-22T10:00:00-03:00", project="Casa", tags=["mercado"])
    await hands.task("b", due="2026-11-20")
    await hands.task("c", priority="high")
    done = await hands.task("d")
    await hands.call("complete_tasks", ids=[done])
    tasks = (await hands.call("list_tasks", **arguments)).facts["tasks"]
    assert isinstance(tasks, list)
    assert [task["title"] for task in tasks] == titles


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("minhas tarefas", "Nenhuma tarefa aberta. Quando lembrar de algo, é só escrever."),
        ("tarefas atrasadas", "Nada atrasado. 👏"),
        ("tarefas concluídas", "Nenhuma tarefa feita ainda."),
        ("tarefas do projeto Casa", "Nenhuma tarefa assim."),
    ],
)
async def test_an_empty_list_says_so(hands: Hands, text, said) -> None:
    assert await hands.hears(text) == said


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("o que tenho pra fazer hoje?", "📋 1 tarefa aberta · até sáb 21/11:"),
        ("tarefas de amanhã", "📋 1 tarefa aberta · dom 22/11:"),
        ("tarefas da semana que vem", "📋 1 tarefa aberta · a partir de seg 23/11 · até dom 29/11:"),
        ("tarefas até sexta às 18h", "📋 3 tarefas abertas · até sex 27/11 às 18:00:"),
        ("tarefas do projeto Casa", "📋 1 tarefa aberta · projeto Casa:"),
        ("tarefas urgentes", "📋 1 tarefa aberta · prioridade alta:"),
        ("tarefas sobre luz", "📋 1 tarefa aberta · “luz”:"),
        ("tarefas com a tag mercado", "📋 1 tarefa aberta · #mercado:"),
    ],
)
async def test_a_list_says_how_it_was_narrowed(hands: Hands, text, head) -> None:
    await hands.task("pagar a luz", due="2026-11-20")
    await hands.task("comprar pão", due="2026-11-22", tags=["mercado"])
    await hands.task("pintar", due="2026-11-24", project="Casa", priority="high")
    assert (await hands.hears(text)).splitlines()[0] == head


async def test_what_was_done_today_is_what_was_finished_today(hands: Hands) -> None:
    await hands.call("complete_tasks", ids=[await hands.task("antes", due="2026-11-30")])
    hands.now += timedelta(days=1)
    await hands.call("complete_tasks", ids=[await hands.task("hoje")])
    assert await hands.hears("o que eu fiz hoje?") == "📋 1 tarefa feita · dom 22/11:\n1. ✅ hoje"


async def test_one_task_done_is_named_and_several_are_counted(hands: Hands) -> None:
    ids = [await hands.task(f"tarefa {number}") for number in range(7)]
    assert await hands.says("complete_tasks", ids=ids[:1]) == "✅ Feita: tarefa 0"
    assert await hands.says("complete_tasks", ids=ids) == (
        "✅ 6 tarefas feitas: tarefa 1, tarefa 2, tarefa 3, tarefa 4, tarefa 5 e mais 1\nJá estava feita: tarefa 0"
    )


async def test_done_twice_changes_nothing_and_leaves_nothing_to_undo(hands: Hands) -> None:
    made = await hands.task("x")
    await hands.call("complete_tasks", ids=[made])
    before = await hands.rows()
    again = await hands.call("complete_tasks", ids=[made])
    assert (await hands.line("complete_tasks", again), again.inverse) == ("Já estava feita: x", ())
    assert await hands.rows() == before


async def test_an_undo_reopens_only_what_it_had_done(hands: Hands) -> None:
    first, second = await hands.task("a"), await hands.task("b")
    await hands.call("complete_tasks", ids=[first])
    done = await hands.call("complete_tasks", ids=[first, second])
    await hands.undo(done)
    assert await hands.hears("tarefas concluídas") == "📋 1 tarefa feita:\n1. ✅ a"


async def test_reopening_is_taken_back_with_the_hour_of_its_end(hands: Hands) -> None:
    made = await hands.task("x")
    await hands.call("complete_tasks", ids=[made])
    before = await hands.rows()
    hands.now += timedelta(hours=3)
    reopened = await hands.call("reopen_tasks", ids=[made])
    assert await hands.line("reopen_tasks", reopened) == "⬜ Reaberta: x"
    again = await hands.undo(reopened)
    assert await hands.rows() == before
    await hands.undo(again)
    opened = await hands.call("reopen_tasks", ids=[made])
    assert (await hands.line("reopen_tasks", opened), opened.inverse) == ("Já estava aberta: x", ())


async def test_putting_an_end_back_leaves_what_is_done_already(hands: Hands) -> None:
    made = await hands.task("x")
    await hands.call("complete_tasks", ids=[made])
    rows = [{"task_id": made, "completed_at": "2026-01-01T00:00:00Z"}]
    result = await hands.call("restore_completions", rows=rows)
    assert (await hands.line("restore_completions", result), result.inverse) == ("Já estava feita: x", ())
    with pytest.raises(ValidationError):
        await hands.call("restore_completions", rows=[{"task_id": made, "completed_at": "2026-01-01"}])


@pytest.mark.parametrize("name", ["complete_tasks", "reopen_tasks", "delete_tasks"])
async def test_a_task_that_is_gone_is_said_to_be(hands: Hands, name) -> None:
    made = await hands.task("x")
    await hands.call("delete_tasks", ids=[made])
    with pytest.raises(RejectedError, match="deleted"):
        await hands.call(name, ids=[made])


async def test_those_still_there_are_done_and_the_rest_said_to_be_missing(hands: Hands) -> None:
    gone, made = await hands.task("x"), await hands.task("y")
    await hands.call("delete_tasks", ids=[gone])
    assert await hands.says("complete_tasks", ids=[gone, made]) == (
        "✅ Feita: y\nOutras eu não achei; talvez já tenham sido apagadas."
    )


async def test_deleted_tasks_come_back_whole(hands: Hands) -> None:
    first = await hands.task("a", description="longa", due="2026-11-22T10:00:00-03:00", tags=["x"], project="P")
    second = await hands.task("b", due="2026-11-22", priority="low")
    await hands.call("complete_tasks", ids=[second])
    before = await hands.rows()
    deleted = await hands.call("delete_tasks", ids=[first, second])
    assert await hands.line("delete_tasks", deleted) == "🗑️ 2 tarefas apagadas: a, b"
    back = await hands.undo(deleted)
    assert await hands.line("restore_tasks", back) == "2 tarefas de volta: a, b"
    assert await hands.rows() == before
    await hands.take(deleted.inverse[0])
    assert await hands.rows() == before, "putting back twice makes nothing twice"
    await hands.undo(back)
    assert (await hands.rows())["tasks"] == []


async def test_nothing_is_put_back_from_nothing(hands: Hands) -> None:
    for name in ("restore_tasks", "restore_notes", "restore_inbox_items", "set_task_dues", "restore_completions"):
        with pytest.raises(RejectedError):
            await hands.call(name, rows=[])


async def test_somebody_elses_task_does_not_exist(hands: Hands, database: Database, turn_for: TurnFor) -> None:
    made = await hands.task("segredo")
    other = await somebody(database)
    async with turn_for(who=other) as turn:
        for name in ("complete_tasks", "delete_tasks", "reopen_tasks"):
            with pytest.raises(RejectedError):
                await hands.toolbox[name].call(turn, {"ids": [made]})
        assert (await hands.toolbox["list_tasks"].call(turn, {"state": "all"})).facts["total"] == 0
    assert len((await hands.rows())["tasks"]) == 1


async def test_a_bulk_question_names_what_it_touches(hands: Hands) -> None:
    ids = [await hands.task(title) for title in ("a", "b")]
    for name in ("complete_tasks", "delete_tasks", "reopen_tasks", "postpone_tasks"):
        preview = hands.toolbox[name].preview
        assert preview is not None
        async with hands.turn() as turn:
            assert await preview(turn, {"ids": ids}) == ("a", "b")


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("estudar de 10 a 15 de dezembro", date(2026, 12, 10)),
        ("estudar esta semana", date(2026, 11, 22)),
        ("estudar por 2 horas", None),
    ],
)
async def test_of_a_stretch_of_days_the_first_is_due_or_the_last_once_it_has_begun(hands: Hands, text, due) -> None:
    await hands.hears(f"nova tarefa: {text}")
    assert [row["due_on"] for row in (await hands.rows())["tasks"]] == [due]


async def test_deleting_by_words_finds_done_tasks_too(hands: Hands) -> None:
    await hands.call("complete_tasks", ids=[await hands.task("comprar leite")])
    assert await hands.hears("apaga a tarefa comprar leite") == "🗑️ Tarefa apagada: comprar leite"


async def test_several_tasks_with_the_words_are_offered(hands: Hands) -> None:
    for number in range(7):
        await hands.task(f"ligar para {number}", due="2026-11-22")
    asked = await hands.plan("apaga a tarefa ligar")
    assert isinstance(asked, Ask)
    labels = [choice.label for choice in asked.choices]
    assert labels == [*(f"ligar para {number}, dom 22/11" for number in range(5)), "deixa pra lá"]
    assert asked.choices[-1].say == "Tá bom, deixei como estava."
    assert [call.tool for call in asked.choices[0].calls] == ["delete_tasks"]
