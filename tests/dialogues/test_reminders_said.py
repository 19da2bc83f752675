"""The many ways of asking for a reminder and of asking about them, in both languages."""

import pytest
from dialogue import Chat, talking

WINDOWS = {
    "pt-apart": (
        "pt-BR",
        "me lembra a cada 2 horas de beber água das 8h às 20h",
        "🔔 Lembrete: beber água, todo dia, a cada 2 horas das 08:00 às 20:00 (próximo: sáb 21/11 às 10:00)",
    ),
    "pt-hourly": (
        "pt-BR",
        "de hora em hora me lembra de levantar das 9h às 18h",
        "🔔 Lembrete: levantar, todo dia, a cada hora das 09:00 às 18:00 (próximo: sáb 21/11 às 10:00)",
    ),
    "pt-workdays": (
        "pt-BR",
        "me lembra a cada 30 minutos de alongar das 9 às 12 nos dias úteis",
        "🔔 Lembrete: alongar, de segunda a sexta, a cada 30 minutos das 09:00 às 11:30 (próximo: seg 23/11 às 09:00)",
    ),
    "pt-out-of-step": (
        "pt-BR",
        "me lembra a cada 90 minutos de levantar das 9 às 18",
        "🔔 Lembrete: levantar, a cada 90 minutos das 09:00 às 18:00 (próximo: sáb 21/11 às 10:30)",
    ),
    "pt-night": (
        "pt-BR",
        "me lembra de dar mamadeira de 3 em 3 horas das 22h às 6h",
        "🔔 Lembrete: dar mamadeira, todo dia às 01:00, 04:00 e 22:00 (próximo: sáb 21/11 às 22:00)",
    ),
    "pt-daytime": (
        "pt-BR",
        "me lembra de beber água a cada 2 horas durante o dia",
        "🔔 Lembrete: beber água, todo dia, a cada 2 horas das 08:00 às 20:00 (próximo: sáb 21/11 às 10:00)",
    ),
    "pt-today": (
        "pt-BR",
        "me lembra de beber água de hora em hora hoje das 14 às 18",
        "🔔 Lembrete: beber água, a cada hora, até sáb 21/11 às 18:00 (próximo: sáb 21/11 às 14:00)",
    ),
    "en-apart": (
        "en",
        "remind me every 2 hours to drink water from 8am to 8pm",
        "🔔 Reminder: drink water, every day, every 2 hours from 08:00 to 20:00 (next: Sat 21 Nov at 10:00)",
    ),
    "en-eight-to-eight": (
        "en",
        "remind me every 2 hours from 8 to 8 to drink water",
        "🔔 Reminder: drink water, every day, every 2 hours from 08:00 to 20:00 (next: Sat 21 Nov at 10:00)",
    ),
    "en-workdays": (
        "en",
        "remind me to stretch every 30 minutes from 9 to 12 on weekdays",
        "🔔 Reminder: stretch, every weekday, every 30 minutes from 09:00 to 11:30 (next: Mon 23 Nov at 09:00)",
    ),
    "en-out-of-step": (
        "en",
        "remind me every 45 minutes to get up from 9 to 6",
        "🔔 Reminder: get up, every 45 minutes from 09:00 to 17:15 (next: Sat 21 Nov at 09:45)",
    ),
    "en-daytime": (
        "en",
        "remind me to drink water every two hours during the day",
        "🔔 Reminder: drink water, every day, every 2 hours from 08:00 to 20:00 (next: Sat 21 Nov at 10:00)",
    ),
}


@pytest.mark.parametrize(("language", "said", "answered"), WINDOWS.values(), ids=WINDOWS)
async def test_it_comes_within_hours_of_the_day(database_url: str, language, said, answered) -> None:
    async with talking(database_url, language=language) as chat:
        assert (await chat.says(said)).text == answered


@pytest.mark.parametrize(
    ("language", "said", "answered"),
    [
        ("pt-BR", "me avisa quando for 15h", "🔔 Lembrete: são 15:00, sáb 21/11 às 15:00"),
        ("pt-BR", "quando der meio-dia me avisa", "🔔 Lembrete: são 12:00, sáb 21/11 às 12:00"),
        ("pt-BR", "me chama quando for 1h", "🔔 Lembrete: é 01:00, dom 22/11 à 01:00"),
        ("pt-BR", "assim que der 18h me lembra de sair", "🔔 Lembrete: sair, sáb 21/11 às 18:00"),
        ("en", "tell me when it's 3pm", "🔔 Reminder: it's 15:00, Sat 21 Nov at 15:00"),
        ("en", "when it's noon let me know", "🔔 Reminder: it's 12:00, Sat 21 Nov at 12:00"),
    ],
)
async def test_a_time_of_day_itself_is_told(database_url: str, language, said, answered) -> None:
    async with talking(database_url, language=language) as chat:
        assert (await chat.says(said)).text == answered


async def test_what_repeats_is_offered_as_a_reminder_first(chat: Chat) -> None:
    asked = await chat.says("estudar toda segunda às 10h")
    assert asked.labels[0] == "Lembrar você: estudar, toda segunda às 10h"
    made = await chat.taps(asked.buttons[0])
    assert made.text == "🔔 Lembrete: estudar, toda segunda às 10:00 (próximo: seg 23/11 às 10:00)"
    asked = await chat.says("academia segunda, quarta e sexta às 7h")
    assert asked.labels[0] == "Lembrar você: academia, segunda, quarta e sexta às 7h"


async def test_the_next_one_alone_is_told(chat: Chat) -> None:
    await chat.says("me lembra de sair às 18h")
    await chat.says("me lembra de tomar remédio às 20h")
    for said in ("qual o próximo lembrete?", "quando é meu próximo lembrete", "próximo lembrete"):
        assert (await chat.says(said)).text == "🔔 sair, sáb 21/11 às 18:00"
    assert (await chat.says("qual é o próximo lembrete do remédio?")).text == "🔔 tomar remédio, sáb 21/11 às 20:00"
    assert (await chat.says("quais lembretes de amanhã?")).text == "Nenhum lembrete aí."
    assert (await chat.says("tenho lembrete do dentista?")).text == "Não achei nenhum lembrete com “dentista”."


async def test_the_next_one_in_english(database_url: str) -> None:
    async with talking(database_url, language="en") as chat:
        await chat.says("remind me to leave at 6pm")
        await chat.says("remind me to take my pills at 8pm")
        for said in ("what's my next reminder?", "when's the next reminder", "next reminder"):
            assert (await chat.says(said)).text == "🔔 leave, Sat 21 Nov at 18:00"
        assert (await chat.says("when is my next reminder for the pills?")).shows("take my pills")
        assert (await chat.says("do I have a reminder for the dentist?")).shows("no reminder", "dentist")
