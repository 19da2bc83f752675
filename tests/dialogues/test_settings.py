"""Somebody says how they speak of time and where they are, and is understood so from then on."""

import re
from collections.abc import AsyncIterator
from datetime import datetime

import pytest
from dialogue import ZONE, Chat, Clock, MemoryChannel, introduced, talking
from scripted import ScriptedModels

from language.types import LANGUAGES, Language

WEDNESDAY = datetime(2026, 11, 18, 10, 0, tzinfo=ZONE)
CHANGING = {"set_conventions", "set_profile", "set_tone", "set_digest", "set_quiet_hours", "set_most_messages"}
OWN = "select month_first, first_morning_hour, next_weekday, next_weekend, week_starts, zone, tone from users"


@pytest.fixture
async def chat(database_url: str) -> AsyncIterator[Chat]:
    async with talking(database_url, clock=Clock(WEDNESDAY)) as chat:
        yield chat


@pytest.mark.parametrize(
    ("told", "echoed", "said", "before", "after"),
    [
        (
            "quando eu disser próxima sexta é a da semana que vem",
            "📅 “próxima sexta” agora é sex 27/11.",
            "pagar a luz na próxima sexta",
            "sex 20/11",
            "sex 27/11",
        ),
        (
            "when I say next Friday I mean this coming one",
            "📅 “next Friday” is now Fri 20 Nov.",
            "pay the bill next friday",
            "Fri 27 Nov",
            "Fri 20 Nov",
        ),
        (
            "pra mim a semana começa no domingo",
            "📅 “esta semana” agora é de dom 15/11 a sáb 21/11.",
            "pagar a luz domingo da semana que vem",
            "dom 29/11",
            "dom 22/11",
        ),
        (
            "my week starts on Sunday",
            "📅 “this week” is now from Sun 15 Nov to Sat 21 Nov.",
            "pay the bill next sunday",
            "Sun 29 Nov",
            "Sun 22 Nov",
        ),
        (
            "7 sem dizer manhã ou noite é de manhã",
            "📅 “às 7” agora é qui 19/11 às 07:00.",
            "ligar pro banco às 7",
            "qua 18/11 às 19:00",
            "qui 19/11 às 07:00",
        ),
        (
            "quando eu disser às 8 é da noite",
            "📅 “às 8” agora é qua 18/11 às 20:00.",
            "ligar pro banco amanhã às 8",
            "qui 19/11 às 08:00",
            "qui 19/11 às 20:00",
        ),
        (
            "dates are day first",
            "📅 “5/3” is now Fri 5 Mar 2027.",
            "pay the bill 5/3",
            "Mon 3 May 2027",
            "Fri 5 Mar 2027",
        ),
        (
            "next weekend means the coming one",
            "📅 “next weekend” is now from Sat 21 Nov to Sun 22 Nov.",
            "clean the garage next weekend",
            "Sat 28 Nov",
            "Sat 21 Nov",
        ),
    ],
)
async def test_what_is_told_holds_from_then_on_and_is_taken_back(
    chat: Chat, told: str, echoed: str, said: str, before: str, after: str
) -> None:
    assert (await chat.says(said)).shows(before)
    changed = await chat.says(told)
    assert (changed.text, changed.ledger) == (echoed, ["set_conventions done"])
    assert (await chat.says(said)).shows(after)

    await chat.says("undo" if "now" in echoed else "desfaz")
    assert (await chat.says("undo" if "now" in echoed else "desfaz")).ledger == ["set_conventions done"]
    assert (await chat.says(said)).shows(before)


async def test_dates_are_written_as_the_person_reads_them(chat: Chat) -> None:
    assert (await chat.says("use mm/dd")).text == "📅 “5/3” agora é seg 05/03/2027 (3 de maio)."
    written = await chat.says("pagar a luz 12/4")
    assert written.shows("sex 12/04")
    assert (await chat.says("não, era 12/7 às 10h")).shows("seg 12/07 às 10:00")
    assert (await chat.says("minhas tarefas")).shows("seg 12/07 às 10:00")
    assert (await chat.says("não, era 12/8")).labels[0] == "pagar a luz → ter 12/08 às 10:00"
    assert (await chat.says("dentista 12/9")).labels[0] == "Criar tarefa: dentista, qua 12/09"


async def test_settings_fit_on_a_page(chat: Chat) -> None:
    shown = await chat.says("/config")
    assert shown.ledger == ["show_settings done"]
    assert shown.text == (
        "⚙️ Suas configurações, e como mudar:\n"
        "• Idioma: português · “fala em inglês”\n"
        "• Fuso: America/Sao_Paulo, agora 10:00 · “estou em Lisboa”\n"
        "• Tom do modelo de IA: normal (ou formal, direto, divertido) · “fala mais formal”\n"
        "• Resumo da manhã: desligado · “me manda um resumo toda manhã às 7h”\n"
        "• Resumo da noite: desligado · “me manda um resumo toda noite às 20h”\n"
        "• Resumo da semana: desligado · “liga o resumo da semana”\n"
        "• Silêncio: sem horário · “não me manda nada depois das 22h”\n"
        "• Mensagens por minha conta: no máximo 3 por dia · “no máximo 1 mensagem por dia”\n"
        "• “próxima sexta”: sex 20/11 · “quando eu disser próxima sexta é a da semana que vem”\n"
        "• “próximo fim de semana”: de sáb 28/11 a dom 29/11 · “próximo fim de semana pra mim é o mais próximo”\n"
        "• “esta semana”: de seg 16/11 a dom 22/11 · “minha semana começa no domingo”\n"
        "• “amanhã às 7”: qui 19/11 às 07:00 · “quando eu disser às 7 é da noite”\n"
        "• “5/3”: sex 05/03/2027 (5 de março) · “use mm/dd”"
    )
    assert (await chat.says("configurações")).text == shown.text
    assert (await chat.says("meu perfil")).text == shown.text
    assert (await chat.says("show my settings")).shows("Your settings", "• “next Friday”: Fri 27 Nov")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_setting_is_changed_by_the_words_beside_it_and_back_again(chat: Chat, language: Language) -> None:
    page = "/config" if language == "pt-BR" else "/settings"
    original = await chat.rows(OWN)
    first = changes((await chat.says(page)).text)
    for change in first[1:]:
        (done,) = (await chat.says(change)).ledger
        assert done.partition(" ")[0] in CHANGING
    changed = await chat.rows(OWN)
    assert all(changed[0][name] != original[0][name] for name in original[0])

    second = changes((await chat.says(page)).text)
    assert all(back != there for back, there in zip(second, first, strict=True) if back != first[0])
    for change in second[1:]:
        await chat.says(change)
    assert changes((await chat.says(page)).text)[2:] == first[2:]


async def test_a_setting_is_changed_behind_the_command(chat: Chat) -> None:
    assert (await chat.says("/config a semana começa no domingo")).ledger == ["set_conventions done"]
    assert (await chat.says("/config qualquer coisa")).ledger == ["show_settings done"]


async def test_all_go_back_to_the_usual_at_once(chat: Chat) -> None:
    original = await chat.rows(OWN)
    await chat.says("use mm/dd")
    await chat.says("minha semana começa no domingo")
    await chat.says("volta as configurações ao padrão")
    assert await chat.rows(OWN) == original
    await chat.says("desfaz")
    assert (await chat.says("/config")).shows("(3 de maio)", "de dom 11/15 a sáb 11/21")


async def test_the_hours_before_one_of_the_morning_stay_as_they_were(chat: Chat) -> None:
    await chat.says("7 sem dizer manhã ou noite é de manhã")
    assert (await chat.says("regar as plantas amanhã às 6")).shows("qui 19/11 às 06:00")
    assert (await chat.says("ligar pro banco amanhã às 5")).shows("qui 19/11 às 17:00")


async def test_somebody_who_moved_is_told_the_hour_there(chat: Chat) -> None:
    moved = await chat.says("meu fuso é de Lisboa")
    assert (moved.text, moved.ledger) == ("🕐 Fuso horário: Europe/Lisbon, agora 13:00.", ["set_profile done"])
    assert (await chat.says("I'm in New York now")).shows("America/New_York, now 08:00")
    assert (await chat.says("undo")).shows("Europe/Lisbon, now 13:00")
    assert (await chat.says("pay the bill tomorrow at 10am")).shows("Thu 19 Nov at 10:00")


async def test_a_place_that_is_not_known_is_said_to_be_and_changes_nothing(chat: Chat) -> None:
    before = await chat.rows(OWN)
    unknown = await chat.says("meu fuso é de Xanadu")
    assert unknown.text == "Não conheço o fuso de “Xanadu”. Diga a cidade maior mais perto, como “estou em Lisboa”."
    assert await chat.rows(OWN) == before


async def test_what_one_person_tells_holds_for_nobody_else(database_url: str) -> None:
    async with talking(database_url, name="ana", clock=Clock(WEDNESDAY)) as ana:
        bia = await introduced(ana.app, MemoryChannel(), ana.clock, name="bia")
        untouched = await bia.rows(OWN)
        for told in ("use mm/dd", "minha semana começa no domingo", "próxima sexta pra mim é a da semana que vem"):
            await ana.says(told)
        assert await bia.rows(OWN) == untouched
        assert (await bia.says("pagar a luz na próxima sexta")).shows("sex 20/11")
        async with bia.session() as session:
            changed = await session.run(
                "update users set week_starts = null where id = :id", id=ana.known.person.user_id
            )
        assert changed == 0
        assert (await ana.says("pagar a luz na próxima sexta")).shows("sex 11/27")


async def test_a_model_is_told_what_was_chosen(database_url: str) -> None:
    models = ScriptedModels()
    async with talking(database_url, clock=Clock(WEDNESDAY), models=models) as chat:
        await chat.says("cuida daquele lance do aniversário da Bia pra mim")
        await chat.says("minha semana começa no domingo")
        await chat.says("cuida daquele lance do aniversário da Bia pra mim")
    before, after = models.prompts
    assert "to this person" not in before.context
    assert "to this person: week starts sunday" in after.context


TONES = [
    ("fala mais formal", "formal", "em tom formal", "formal (ou normal, direto, divertido) · “volta ao tom normal”"),
    ("seja mais direto", "brief", "curto e direto", "direto (ou normal, formal, divertido) · “volta ao tom normal”"),
    ("pode ser mais divertido", "playful", "em tom divertido", "divertido (ou normal, formal, direto)"),
    ("be more formal", "formal", "in a formal tone", "formal (or usual, brief, playful) · “back to your usual tone”"),
    ("keep it brief", "brief", "keeps it brief", "brief (or usual, formal, playful) · “back to your usual tone”"),
    ("be playful", "playful", "in a playful tone", "playful (or usual, formal, brief) · “back to your usual tone”"),
]


@pytest.mark.parametrize(("told", "tone", "answered", "line"), TONES)
async def test_a_tone_is_set_shown_and_taken_back(chat: Chat, told: str, tone: str, answered: str, line: str) -> None:
    portuguese = "(ou" in line
    changed = await chat.says(told)
    assert changed.ledger == ["set_tone done"]
    assert changed.shows(answered)
    assert await chat.rows("select tone from users") == [{"tone": tone}]
    assert (await chat.says("/config" if portuguese else "show my settings")).shows(line)
    assert (await chat.says("desfaz" if portuguese else "undo")).ledger == ["set_tone done"]
    assert await chat.rows("select tone from users") == [{"tone": None}]

    await chat.says(told)
    back = await chat.says("volta ao tom normal" if portuguese else "back to your usual tone")
    assert back.shows("volta a escrever no tom normal" if portuguese else "in its usual tone again")
    assert await chat.rows("select tone from users") == [{"tone": None}]
    await chat.says("desfaz" if portuguese else "undo")
    assert await chat.rows("select tone from users") == [{"tone": tone}]


async def test_a_tone_is_set_behind_the_command_and_forgotten_with_the_rest(chat: Chat) -> None:
    assert (await chat.says("/config seja mais direto")).ledger == ["set_tone done"]
    assert (await chat.says("volta as configurações ao padrão")).ledger == ["set_conventions done", "set_tone done"]
    assert await chat.rows("select tone from users") == [{"tone": None}]


async def test_a_model_writes_in_the_tone_that_was_set(database_url: str) -> None:
    models = ScriptedModels()
    vague = "cuida daquele lance do aniversário da Bia pra mim"
    async with talking(database_url, clock=Clock(WEDNESDAY), models=models) as chat:
        for told in (None, "fala mais formal", "keep it brief", "pode ser mais divertido", "volta ao tom normal"):
            if told:
                await chat.says(told)
            await chat.says(vague)
    usual, formal, brief, playful, again = (prompt.instructions for prompt in models.prompts)
    assert "Tone:" not in usual
    assert "Tone: formal and polite, in full sentences, without slang or emoji." in formal
    assert "Tone: as few words as possible, no pleasantries." in brief
    assert "Tone: playful, with light humor, never about the facts." in playful
    assert again == usual


async def test_another_friday_is_meant_after_all(chat: Chat) -> None:
    await chat.says("pagar a luz na próxima sexta")
    assert (await chat.says("não, a outra sexta")).shows("sex 27/11")
    await chat.says("pay the bill next friday")
    assert (await chat.says("no, this friday")).shows("Fri 20 Nov")
    await chat.says("próxima sexta pra mim é a da semana que vem")
    assert (await chat.says("pagar a água na próxima sexta")).shows("sex 27/11")
    assert (await chat.says("não, a outra sexta")).shows("sex 20/11")


def changes(page: str) -> list[str]:
    """The words beside each setting."""
    return re.findall(r"· “(.+)”$", page, re.MULTILINE)
