"""Reminders on every messenger."""

from dialogue import Chat


async def test_one_is_set_found_changed_and_deleted(chat: Chat) -> None:
    made = await chat.says("me lembra de tomar remédio todo dia útil às 8h menos feriado")
    assert made.text == (
        "🔔 Lembrete: tomar remédio, de segunda a sexta às 08:00, menos feriado (próximo: seg 23/11 às 08:00)"
    )
    assert made.labels == ["desfazer"]
    assert (await chat.says("qual lembrete do remédio?")).shows("🔔 tomar remédio, de segunda a sexta às 08:00")
    assert (await chat.says("muda o lembrete do remédio para 9h")).shows("às 09:00", "seg 23/11 às 09:00")
    assert (await chat.says("para de me lembrar do remédio")).shows("🗑️ Lembrete apagado: tomar remédio")
    assert (await chat.says("desfaz")).shows("Lembrete de volta: tomar remédio")


async def test_in_english_as_well(chat: Chat) -> None:
    asked = await chat.says("remind me to pay the power bill")
    assert asked.shows("When shall I remind you of “pay the power bill”?")
    assert (await chat.says("tomorrow at 10am")).shows("pay the power bill, Sun 22 Nov at 10:00")
    assert (await chat.says("remind me 1 hour before the meeting")).shows("When is “the meeting”?")
