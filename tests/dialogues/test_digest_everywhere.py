"""A digest on every messenger: its buttons, hours later, and the words beside them."""

from collections.abc import Sequence

from arriving import arrived, at
from dialogue import Chat

from bot.messages import Button


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


async def test_the_week_is_a_picture_with_its_words(chat: Chat) -> None:
    await chat.says("liga o resumo da semana")
    await chat.says("comprar leite")
    await chat.says("feito 1")
    text = "\n".join(await arrived(chat, at(9, day=23)))
    assert "Sua semana" in text
    rows = await chat.rows("select text, attachments, state from outbound_messages order by created_at desc limit 1")
    assert [row["state"] for row in rows] == ["sent"]
    assert rows[0]["attachments"]
