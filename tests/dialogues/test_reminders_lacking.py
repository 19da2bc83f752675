"""Reminders that lack something: what of, an hour there is, a time at all."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from dialogue import ZONE, Chat, Clock, talking


async def comes(chat: Chat, hour: int) -> None:
    """What the clock brings by then."""
    chat.clock.now = datetime(2026, 11, 21, hour, tzinfo=ZONE)
    await chat.app.firing.fire(chat.known.person)


ASKED_OF = {
    "pt-tomorrow": ("pt-BR", "me lembra amanhã às 9", "Te lembrar de quê? (dom 22/11 às 09:00)", "ligar pra mãe"),
    "pt-nudge": ("pt-BR", "me dá um toque daqui a meia hora", "Te lembrar de quê? (sáb 21/11 às 09:30)", "remédio"),
    "pt-call": ("pt-BR", "me chama daqui a 20 min", "Te lembrar de quê? (sáb 21/11 às 09:20)", "de tirar o bolo"),
    "en-ping": ("en", "ping me in half an hour", "Remind you of what? (Sat 21 Nov at 09:30)", "to call mom"),
    "en-tomorrow": ("en", "remind me tomorrow at 9", "Remind you of what? (Sun 22 Nov at 09:00)", "the dentist"),
}
MADE = {
    "pt-tomorrow": "🔔 Lembrete: ligar pra mãe, dom 22/11 às 09:00",
    "pt-nudge": "🔔 Lembrete: remédio, sáb 21/11 às 09:30 (daqui a 30 minutos)",
    "pt-call": "🔔 Lembrete: tirar o bolo, sáb 21/11 às 09:20 (daqui a 20 minutos)",
    "en-ping": "🔔 Reminder: call mom, Sat 21 Nov at 09:30 (in 30 minutes)",
    "en-tomorrow": "🔔 Reminder: the dentist, Sun 22 Nov at 09:00",
}


@pytest.mark.parametrize("case", ASKED_OF)
async def test_a_time_alone_asks_what_of_and_keeps_the_time(database_url: str, case: str) -> None:
    language, said, asked, subject = ASKED_OF[case]
    async with talking(database_url, language=language) as chat:
        assert (await chat.says(said)).text.startswith(asked)
        assert await chat.rows("select from reminders") == []
        assert (await chat.says(subject)).text == MADE[case]
        assert await chat.rows("select from tasks") == []


@pytest.mark.parametrize(
    ("language", "said", "left"),
    [("pt-BR", "me lembra amanhã às 9", "deixa"), ("en", "remind me tomorrow at 9", "never mind")],
)
async def test_it_may_be_dropped(database_url: str, language, said, left) -> None:
    async with talking(database_url, language=language) as chat:
        await chat.says(said)
        assert (await chat.says(left)).shows("Tá bom" if language == "pt-BR" else "All right")
        await chat.says("ligar pra mãe" if language == "pt-BR" else "buy milk tomorrow")
        assert await chat.rows("select from reminders") == []


async def test_other_things_may_be_said_instead(chat: Chat) -> None:
    await chat.says("me lembra amanhã às 9")
    assert (await chat.says("minhas tarefas")).ledger == ["list_tasks done"]
    await chat.says("me lembra amanhã às 9")
    assert (await chat.says("às 10h")).text.startswith("Te lembrar de quê? (sáb 21/11 às 10:00)")
    assert (await chat.says("dentista às 11")).text == "🔔 Lembrete: dentista às 11, sáb 21/11 às 10:00"


STEPS = {
    "pt": (
        "pt-BR",
        "me lembra a cada 50 minutos de levantar das 9 às 18",
        "🔔 Lembrete: levantar, todo dia, a cada 50 minutos das 09:00 às 17:20 (próximo: sáb 21/11 às 09:50)",
    ),
    "pt-workdays": (
        "pt-BR",
        "me lembra de levantar a cada 50 minutos das 9 às 18 nos dias úteis",
        "🔔 Lembrete: levantar, de segunda a sexta, a cada 50 minutos das 09:00 às 17:20 (próximo: seg 23/11 às 09:00)",
    ),
    "en": (
        "en",
        "remind me every 50 minutes to get up from 9 to 6",
        "🔔 Reminder: get up, every day, every 50 minutes from 09:00 to 17:20 (next: Sat 21 Nov at 09:50)",
    ),
}


@pytest.mark.parametrize(("language", "said", "answered"), STEPS.values(), ids=STEPS)
async def test_steps_that_do_not_divide_the_day_begin_anew_each_day(
    database_url: str, language, said, answered
) -> None:
    async with talking(database_url, language=language) as chat:
        assert (await chat.says(said)).text == answered


async def test_hours_that_no_rule_can_keep_to_are_asked_about(chat: Chat) -> None:
    asked = await chat.says("me lembra a cada 7 minutos de levantar das 9 às 18")
    assert asked.shows("não consigo ficar só “das 9 às 18”", "“levantar”")
    assert asked.labels == ["o dia todo", "deixa pra lá"]
    assert (await chat.taps(asked.buttons[0])).shows("levantar, a cada 7 minutos")


@pytest.mark.parametrize(
    ("language", "said", "answered"),
    [
        ("pt-BR", "me lembra às 25h", "25h não existe no relógio."),
        ("pt-BR", "me lembra às 12:75", "12:75 não existe no relógio."),
        ("pt-BR", "me lembra de ligar às 25h", "25h não existe no relógio. Quando eu lembro você de “ligar”?"),
        ("en", "remind me at 25:00", "There is no 25:00 on a clock."),
        ("en", "remind me to stretch at 12:75", "There is no 12:75 on a clock. When shall I remind you of “stretch”?"),
    ],
)
async def test_an_hour_there_is_not_is_refused(database_url: str, language, said, answered) -> None:
    async with talking(database_url, language=language) as chat:
        assert (await chat.says(said)).text.startswith(answered)
        assert await chat.rows("select from reminders") == []


async def test_after_an_hour_there_is_not_another_may_be_said(chat: Chat) -> None:
    await chat.says("me lembra de ligar às 25h")
    assert (await chat.says("às 15h")).text == "🔔 Lembrete: ligar, sáb 21/11 às 15:00"


@pytest.mark.parametrize(
    ("language", "said", "where", "then", "made"),
    [
        (
            "pt-BR",
            "me lembra de tirar o lixo quando eu chegar em casa",
            "Eu não tenho como saber onde você está",
            "às 19h",
            "🔔 Lembrete: tirar o lixo quando eu chegar em casa, sáb 21/11 às 19:00",
        ),
        (
            "en",
            "remind me to take out the trash when I get home",
            "I can't know where you are",
            "at 7pm",
            "🔔 Reminder: take out the trash when I get home, Sat 21 Nov at 19:00",
        ),
    ],
    ids=["pt", "en"],
)
async def test_a_place_is_no_time_and_it_is_said(database_url: str, language, said, where, then, made) -> None:
    async with talking(database_url, language=language) as chat:
        asked = await chat.says(said)
        assert asked.text.startswith(where)
        assert await chat.rows("select from reminders") == []
        assert (await chat.says(then)).text == made


@pytest.mark.parametrize(
    ("language", "made", "said"),
    [
        ("pt-BR", "me lembra de ligar às 18h", "me lembra de novo amanhã"),
        ("en", "remind me to call at 6pm", "remind me again tomorrow"),
    ],
)
async def test_again_with_nothing_told_asks_which(database_url: str, language, made, said) -> None:
    async with talking(database_url, language=language) as chat:
        await chat.says(made)
        asked = await chat.says(said)
        assert asked.ledger == []
        assert asked.text.startswith("Qual deles?" if language == "pt-BR" else "Which one?")
        assert (await chat.taps(asked.buttons[0])).shows("22")


async def test_the_first_ones_of_a_list_are_deleted(chat: Chat) -> None:
    for said in ("me lembra de sair às 18h", "me lembra de ligar às 19h", "me lembra de dormir às 22h"):
        await chat.says(said)
    await chat.says("meus lembretes")
    assert (await chat.says("apaga os dois primeiros")).text == "🗑️ 2 lembretes apagados: sair, ligar"


async def test_of_two_with_the_same_word_it_is_asked_which_is_moved(database_url: str) -> None:
    async with talking(database_url) as chat:
        await chat.says("me lembra da ração do gato às 18h")
        await chat.says("me lembra da ração do cachorro às 19h")
        asked = await chat.says("muda a ração pra 20h")
        assert asked.text.startswith("Qual deles?")
        assert (await chat.taps(asked.buttons[1])).shows("ração do cachorro, sáb 21/11 às 20:00")


@pytest.mark.parametrize(
    ("language", "said", "answered"),
    [
        ("pt-BR", "apaga o da live", "Não achei nenhum lembrete nem tarefa com “live”."),
        ("en", "delete the live one", "I found no reminder and no task with “live”."),
    ],
)
async def test_that_nothing_has_such_a_name_is_said(database_url: str, language, said, answered) -> None:
    async with talking(database_url, language=language) as chat:
        assert (await chat.says(said)).text == answered


async def test_a_day_before_is_still_to_come_by_the_clock_on_the_wall(database_url: str) -> None:
    # The clocks of New York went forward that night: a day before nine is nine, though only 23 hours lie between.
    here = ZoneInfo("America/New_York")
    clock = Clock(datetime(2026, 3, 7, 9, 30, tzinfo=here))
    async with talking(database_url, language="en", clock=clock) as chat:
        await chat.says("my time zone is America/New_York")
        made = await chat.says("remind me to call on March 8 at 9am, 1 day before and on time")
        assert made.shows("call, Sun 8 Mar at 09:00", "One of the earlier notices would have passed already")


@pytest.mark.alone
async def test_the_last_one_that_came_is_told(chat: Chat) -> None:
    assert (await chat.says("qual foi o último lembrete?")).text == "Nenhum lembrete veio ainda."
    await chat.says("me lembra de sair às 10h")
    await comes(chat, 10)
    assert (await chat.says("qual foi o último lembrete?")).text == "O último que veio: 🔔 sair, sáb 21/11 às 10:00."


@pytest.mark.alone
async def test_a_used_button_says_what_became_of_it(chat: Chat) -> None:
    await chat.says("me lembra de sair às 10h")
    await comes(chat, 10)
    buttons = {each.label: each for each in chat.channel.sent[-1].buttons}
    await chat.taps(buttons["⏰ 1 h"])
    assert (await chat.taps(buttons["⏰ 1 h"])).text == "Já está adiado para sáb 21/11 às 11:00."
    await chat.taps(buttons["✅ Feito"])
    assert (await chat.taps(buttons["⏰ 1 h"])).text == "Já está feito ✓ sáb 21/11 às 10:00"
    await chat.says("desfaz")
    await chat.says("desfaz")
    assert (await chat.taps(buttons["✅ Feito"])).text == "Esse botão já foi usado."
