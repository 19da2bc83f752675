"""Reminders on every messenger: set, changed, and answered by the buttons and the words of what came."""

from datetime import datetime

import pytest
from dialogue import ZONE, Chat, Reply

from bot.messages import Button
from integrations.postgres.schedules import people_due

pytestmark = pytest.mark.alone


async def comes(chat: Chat, hour: int, minute: int = 0, *, day: int = 21) -> list[Button]:
    """The clock has come to this time; answers the buttons of what it brought."""
    chat.clock.now = datetime(2026, 11, day, hour, minute, tzinfo=ZONE)
    async with chat.app.database.as_worker() as session:
        people = await people_due(session, chat.clock.now, most=10)
    for person in people:
        await chat.app.firing.fire(person)
    rows = await chat.rows(
        """
        select b.id, b.label from buttons b join outbound_messages o on o.id = b.outbound_id
        where o.reason ->> 'kind' = 'reminder' order by o.position desc, b.position
        """
    )
    return [Button(id=str(row["id"]), label=str(row["label"])) for row in rows]


def on(buttons: list[Button], label: str) -> Button:
    return next(each for each in buttons if label in each.label)


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


async def test_what_came_is_done_once_however_often_it_is_tapped(chat: Chat) -> None:
    await chat.says("me lembra de tomar remédio às 10h")
    buttons = await comes(chat, 10)
    assert [each.label for each in buttons] == [
        "✅ Feito", "⏰ 10 min", "⏰ 1 h", "🌙 À noite", "☀️ Amanhã 9h", "✏️ Editar"
    ]  # fmt: skip
    done: Reply = await chat.taps(on(buttons, "Feito"))
    assert done.text == "✅ Feito: tomar remédio"
    assert (await chat.says("desfaz")).shows("↩️ Desfeito")
    assert (await chat.says("feito")).text == "✅ Feito: tomar remédio"


async def test_second_and_late_taps_are_explained(chat: Chat) -> None:
    await chat.says("me lembra de tomar remédio às 10h")
    buttons = await comes(chat, 10)
    assert (await chat.taps(on(buttons, "1 h"))).shows("⏰ Adiado para sáb 21/11 às 11:00")
    chat.clock.passes(minutes=1)
    assert (await chat.taps(on(buttons, "10 min"))).text == "Já tinha adiado para sáb 21/11 às 11:00: tomar remédio"
    assert (await chat.taps(on(buttons, "Feito"))).text == "✅ Feito: tomar remédio"
    chat.clock.passes(hours=30)
    assert (await chat.taps(on(buttons, "Feito"))).text == "Já está feito ✓ sáb 21/11 às 10:01"
    assert (await chat.taps(on(buttons, "À noite"))).text == "Já estava feito: tomar remédio"
    await chat.says("me lembra de beber água às 18h")
    buttons = await comes(chat, 18, day=22)
    await chat.rows("delete from reminders returning id")
    assert (await chat.taps(on(buttons, "Editar"))).shows("não achei esse lembrete; talvez já tenha sido apagado")


async def test_what_came_is_put_off_again_and_again(chat: Chat) -> None:
    await chat.says("me lembra de tomar remédio às 10h")
    buttons = await comes(chat, 10)
    assert (await chat.taps(on(buttons, "10 min"))).text == "⏰ Adiado para sáb 21/11 às 10:10: tomar remédio"
    buttons = await comes(chat, 10, 10)
    assert (await chat.taps(on(buttons, "1 h"))).text == "⏰ Adiado para sáb 21/11 às 11:10: tomar remédio"
    buttons = await comes(chat, 11, 10)
    assert (await chat.taps(on(buttons, "À noite"))).text == "⏰ Adiado para sáb 21/11 às 20:00: tomar remédio"
    buttons = await comes(chat, 20)
    assert (await chat.taps(on(buttons, "Amanhã"))).text == "⏰ Adiado para dom 22/11 às 09:00: tomar remédio"
    assert (await chat.says("/lembretes")).text == "🔔 tomar remédio, dom 22/11 às 09:00 (adiado)"
    assert (await chat.says("desfaz")).shows("↩️ Desfeito")
    assert (await chat.says("/lembretes")).shows("Nenhum lembrete")


async def test_one_time_is_skipped_and_all_of_them_stopped(chat: Chat) -> None:
    await chat.says("me lembra de tomar remédio todo dia às 10h")
    buttons = await comes(chat, 10)
    assert [each.label for each in buttons][-3:] == ["⏭️ Pular esta", "✏️ Editar", "🔕 Parar de lembrar"]
    assert (await chat.taps(on(buttons, "Pular esta"))).text == (
        "⏭️ Pulado: tomar remédio (próximo: dom 22/11 às 10:00)"
    )
    buttons = await comes(chat, 10, day=22)
    assert (await chat.taps(on(buttons, "Parar de lembrar"))).text == "🔕 Parei de lembrar: tomar remédio"
    assert (await chat.says("/lembretes")).shows("Nenhum lembrete")
    assert (await chat.says("desfaz")).shows("tomar remédio, todo dia às 10:00")


async def test_what_came_is_opened_and_changed(chat: Chat) -> None:
    await chat.says("me lembra de tomar remédio todo dia às 10h")
    buttons = await comes(chat, 10)
    opened = await chat.taps(on(buttons, "Editar"))
    assert opened.shows("✏️ tomar remédio, todo dia às 10:00", "O que eu mudo?")
    assert (await chat.says("para 11h")).text == (
        "✏️ Lembrete atualizado: tomar remédio, todo dia às 11:00 (próximo: sáb 21/11 às 11:00)"
    )
    assert (await chat.says("avisa 10 minutos antes também")).shows("aviso 10 minutos antes e na hora")
    assert (await chat.says("só nos dias úteis agora")).shows("tomar remédio, de segunda a sexta às 11:00")


async def test_its_use_and_its_hours_are_told(chat: Chat) -> None:
    made = await chat.says("me lembra a cada 2 horas de beber água das 8h às 20h")
    assert made.shows("beber água, todo dia, a cada 2 horas das 08:00 às 20:00")
    made = await chat.says("me lembra de sair amanhã às 8, depois das 8:30 não adianta")
    assert made.text == "🔔 Lembrete: sair, dom 22/11 às 08:00 · só vale até 08:30"
