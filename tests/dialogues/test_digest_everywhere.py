"""A digest on every messenger: its buttons, hours later, and the words beside them."""

from collections.abc import Sequence

import pytest
from arriving import arrived, at
from dialogue import Chat

from bot.messages import Button

pytestmark = pytest.mark.alone


async def offered(chat: Chat) -> Sequence[Button]:
    """The buttons of what came last by itself."""
    rows = await chat.rows(
        "select buttons from outbound_messages where reason is not null order by created_at desc, position desc limit 1"
    )
    return [Button(id=each["id"], label=each["label"]) for each in rows[0]["buttons"]]  # type: ignore[attr-defined]


async def test_its_lines_are_done_hours_later_and_twice_does_no_harm(chat: Chat) -> None:
    await chat.says("me manda um resumo toda manhã às 7h")
    for said in ("pagar a luz amanhã", "ligar pra Ana amanhã", "renovar o seguro hoje"):
        await chat.says(said)
    (text,) = await arrived(chat, at(7, day=22))
    assert "1. 📋 pagar a luz" in text
    assert "3. 📋 renovar o seguro" in text
    buttons = await offered(chat)
    chat.clock.now = at(16, day=22)
    assert (await chat.taps(buttons[0])).text == "✅ Feita: pagar a luz"
    assert (await chat.says("feito 2")).text == "✅ Feita: ligar pra Ana"
    assert (await chat.taps(buttons[3])).shows("renovar o seguro", "seg 23/11")
    assert (await chat.says("desfaz")).shows("Desfeito", "renovar o seguro")
    assert (await chat.taps(buttons[0])).ledger == []


async def test_it_is_stopped_by_a_tap_hours_later(chat: Chat) -> None:
    await chat.says("me manda um resumo toda manhã às 7h")
    await chat.says("pagar a luz amanhã")
    await arrived(chat, at(7, day=22))
    chat.clock.now = at(15, day=22)
    assert (await chat.taps((await offered(chat))[-1])).text == "🔕 Desliguei: resumo da manhã."


async def test_a_label_written_out_is_a_tap(chat: Chat) -> None:
    await chat.says("me manda um resumo toda manhã às 7h")
    await chat.says("pagar a luz amanhã")
    await arrived(chat, at(7, day=22))
    assert (await chat.says("1. pagar a luz")).text == "✅ Feita: pagar a luz"
    assert (await chat.says("parar este resumo")).text == "🔕 Desliguei: resumo da manhã."


async def test_every_line_has_a_button_that_acts_hours_later(chat: Chat) -> None:
    await chat.says("me manda um resumo toda manhã às 7h")
    for said in ("pagar a luz", "ligar pra Ana", "comprar pão", "varrer a sala", "ler o livro"):
        await chat.says(f"{said} amanhã")
    await chat.says("me lembra de tomar remédio todo dia às 8h")
    await chat.says("me lembra de ligar pra Bia amanhã às 16h")
    (text,) = await arrived(chat, at(7, day=22))
    assert "• 🔔 08:00 · tomar remédio" in text
    buttons = await offered(chat)
    labels = [each.label for each in buttons]
    assert sorted(labels[:2]) == ["⏭️ pular 08:00 tomar remédio", "⏭️ pular 16:00 ligar pra Bia"]
    assert [label[:4] for label in labels[2:7]] == [f"✅ {n}." for n in range(1, 6)]
    assert labels[7:] == ["🔕 Parar este resumo"]
    chat.clock.now = at(7, 30, day=22)
    assert (await chat.taps(buttons[labels.index("⏭️ pular 08:00 tomar remédio")])).shows("tomar remédio", "seg 23/11")
    assert (await chat.taps(buttons[labels.index("⏭️ pular 16:00 ligar pra Bia")])).shows("ligar pra Bia")
    assert await arrived(chat, at(8, day=22)) == []
    assert await arrived(chat, at(16, day=22)) == []
    assert (await chat.taps(buttons[6])).shows("✅ Feita")


async def test_a_reminder_s_button_tapped_once_it_came_skips_what_was_told(chat: Chat) -> None:
    await chat.says("me manda um resumo toda manhã às 7h")
    await chat.says("me lembra de tomar remédio todo dia às 8h")
    await arrived(chat, at(7, day=22))
    (skip, *_) = await offered(chat)
    await arrived(chat, at(8, day=22))
    chat.clock.now = at(9, day=22)
    assert (await chat.taps(skip)).shows("tomar remédio")
    rows = await chat.rows("select state from fires where kind = 'reminder'")
    assert [row["state"] for row in rows] == ["skipped"]
    assert len(await arrived(chat, at(8, day=23))) == 1


async def test_what_was_put_off_is_done_by_its_button(chat: Chat) -> None:
    await chat.says("me manda um resumo toda noite às 20h")
    await chat.says("me lembra de tomar remédio às 10h")
    await arrived(chat, at(10))
    await chat.says("adia até as 22h")
    await arrived(chat, at(20))
    (done, *_) = await offered(chat)
    assert done.label == "✅ já fiz: tomar remédio"
    assert (await chat.taps(done)).shows("tomar remédio")
    assert await arrived(chat, at(22)) == []


async def test_the_week_asked_for_is_a_photo_with_its_caption(chat: Chat) -> None:
    await chat.says("comprar leite")
    await chat.says("feito 1")
    reply = await chat.says("uma revisão da semana")
    assert reply.shows("Sua semana")
    (picture,) = reply.settled.messages[-1].attachments
    assert (picture.kind, picture.caption) == ("photo", "Tarefas feitas por dia, de dom 15/11 a sáb 21/11")


async def test_the_week_is_a_picture_with_its_words(chat: Chat) -> None:
    await chat.says("liga o resumo da semana")
    await chat.says("comprar leite")
    await chat.says("feito 1")
    text = "\n".join(await arrived(chat, at(9, day=23)))
    assert "Sua semana" in text
    rows = await chat.rows("select text, attachments, state from outbound_messages order by created_at desc limit 1")
    assert [row["state"] for row in rows] == ["sent"]
    assert rows[0]["attachments"]
