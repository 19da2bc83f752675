"""Mail that leaves: after a yes to every letter of it, half a minute later, and once."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from chaos.stage import until
from connected import Connected, connected
from dialogue import Reply
from house import House
from mail_stage import released

from demo.google import faults
from integrations.google.scopes import SEND

SAID = "manda um e-mail para bia@fora.com com o assunto Reunião dizendo que amanhã às 10 não posso"


@pytest.fixture
async def there(house: House) -> AsyncIterator[Connected]:
    async with connected(house) as there:
        yield there


async def agreed(there: Connected, said: str = SAID) -> Reply:
    await there.chat.says(said)
    return await there.chat.says("sim")


def sent(there: Connected) -> list[tuple[tuple[str, ...], str, str]]:
    return [(mail.to, mail.subject, mail.text.strip()) for mail in there.server.world.sent]


async def test_it_is_shown_whole_held_and_sent(there: Connected) -> None:
    question = await there.chat.says(SAID)
    assert question.text == (
        "📧 Vou enviar este e-mail:\n• De: ana@example.com\n• Para: bia@fora.com\n• Assunto: Reunião\n"
        "• Texto:\n  │ amanhã às 10 não posso\nPosso enviar?"
    )
    held = await there.chat.says("sim")
    assert held.ledger == ["send_mail held"]
    assert held.text == "📨 O e-mail para bia@fora.com (“Reunião”) sai às 09:00:30. Até lá dá para cancelar."
    assert held.labels == ["Cancelar envio"]
    assert sent(there) == []
    assert await released(there) == ["✅ E-mail enviado para bia@fora.com: “Reunião”"]
    assert sent(there) == [(("bia@fora.com",), "Reunião", "amanhã às 10 não posso")]
    assert there.server.world.mailboxes["ana@example.com"].drafts == {}


@pytest.mark.parametrize("how", ["tap", "desfaz", "parar"])
async def test_it_is_called_off_in_time(there: Connected, how: str) -> None:
    held = await agreed(there)
    await (there.chat.taps(held.buttons[0]) if how == "tap" else there.chat.says(how))
    await released(there)
    assert sent(there) == []
    assert not there.server.asked("gmail.users.drafts.*")


async def test_when_it_is_too_late_that_is_said(there: Connected) -> None:
    held = await agreed(there)
    await released(there)
    assert (await there.chat.taps(held.buttons[0])).text == "Isso já saiu: não dá mais para cancelar."
    assert len(sent(there)) == 1


@pytest.mark.parametrize(
    ("method", "fault"),
    [
        ("gmail.users.drafts.send", faults.ACCEPT_THEN_DROP),
        ("gmail.users.drafts.send", faults.DROP),
        ("gmail.users.drafts.send", faults.broken(500)),
        ("gmail.users.drafts.send", faults.too_many(retry_after=1)),
        ("gmail.users.drafts.create", faults.ACCEPT_THEN_DROP),
        ("gmail.users.drafts.create", faults.too_many()),
        ("gmail.users.drafts.list", faults.broken(503)),
    ],
)
async def test_one_mail_leaves_whatever_gmail_answers(there: Connected, method: str, fault: faults.Fault) -> None:
    await agreed(there)
    there.server.fails(method, fault)
    assert await released(there) == ["✅ E-mail enviado para bia@fora.com: “Reunião”"]
    assert len(sent(there)) == 1
    assert there.server.world.mailboxes["ana@example.com"].drafts == {}


async def test_it_leaves_later_when_gmail_is_away(there: Connected) -> None:
    await agreed(there)
    there.server.fails("gmail.users.drafts.*", faults.broken(503), times=4)
    assert (await released(there))[0].startswith("⏳ Ainda não foi:")
    assert sent(there) == []
    assert await released(there, after=90) == ["✅ E-mail enviado para bia@fora.com: “Reunião”"]
    assert len(sent(there)) == 1


async def test_what_nobody_knows_is_said_to_be_unknown(there: Connected) -> None:
    await agreed(there)
    there.server.fails("gmail.users.drafts.send", faults.ACCEPT_THEN_DROP, times=1)
    there.server.fails("gmail.users.messages.list", faults.broken(503), times=20)
    assert await released(there) == [
        "❓ Pedi ao Gmail para enviar, e ele não respondeu: pode ter ido. Confira em Enviados."
    ]
    assert len(sent(there)) == 1


@pytest.mark.parametrize(("fault", "left"), [(faults.ACCEPT_THEN_DROP, 1), (faults.DROP, 0)])
async def test_with_a_grant_that_only_sends_it_is_asked_once(house: House, fault: faults.Fault, left: int) -> None:
    async with connected(house, allows=SEND) as there:
        await agreed(there)
        there.server.fails("gmail.users.messages.send", fault)
        assert (await released(there))[0].startswith("❓ Pedi ao Gmail para enviar")
        assert len(there.server.asked("gmail.users.messages.send")) == 1
        assert len(sent(there)) == left


async def test_with_a_grant_that_only_sends_it_is_sent(house: House) -> None:
    async with connected(house, allows=SEND) as there:
        await agreed(there)
        assert await released(there) == ["✅ E-mail enviado para bia@fora.com: “Reunião”"]
        assert len(sent(there)) == 1


async def test_an_answer_stays_in_its_thread(there: Connected) -> None:
    mail = there.ana.mail.gets(
        "Contrato", sender="Bia Reis <bia@fora.com>", cc="Caio <caio@fora.com>", text="Assina?", ago=timedelta(hours=1)
    )
    question = await there.chat.says("responde o e-mail da Bia dizendo que sim")
    assert question.shows(
        "Para: bia@fora.com", "Assunto: Re: Contrato", "Não vai para os outros da conversa: caio@fora.com"
    )
    await there.chat.says("sim")
    assert len(await released(there)) == 1
    answer = there.server.world.sent[0]
    assert answer.to == ("bia@fora.com",)
    assert answer.message["In-Reply-To"] == mail.header("Message-ID")
    box = there.server.world.mailboxes["ana@example.com"]
    assert box.mails[answer.id].thread == mail.thread


async def test_an_answer_to_all_names_them_all(there: Connected) -> None:
    there.ana.mail.gets("Contrato", sender="Bia <bia@fora.com>", cc="Caio <caio@fora.com>", text="Assina?")
    await there.chat.says("meus e-mails")
    question = await there.chat.says("responde a todos no 1 dizendo que sim")
    assert question.shows("Para: bia@fora.com", "Cópia: caio@fora.com")
    await there.chat.says("sim")
    await released(there)
    assert there.server.world.sent[0].to == ("bia@fora.com", "caio@fora.com")


async def test_a_name_is_looked_up_and_of_two_people_one_is_asked_for(there: Connected) -> None:
    there.ana.mail.gets("Oi", sender="Bia Reis <bia@fora.com>", text="oi")
    assert (await there.chat.says("manda um e-mail pra Bia dizendo que chego tarde")).shows("Para: bia@fora.com")
    await there.chat.says("não")
    there.ana.mail.gets("Olá", sender="Bia Lima <lima@fora.com>", text="oi")
    which = await there.chat.says("manda um e-mail pra Bia dizendo que chego tarde")
    assert which.shows("Qual endereço de “Bia”?")
    assert which.labels[:2] in (
        ["Bia Lima (lima@fora.com)", "Bia Reis (bia@fora.com)"],
        ["Bia Reis (bia@fora.com)", "Bia Lima (lima@fora.com)"],
    )
    question = await there.chat.taps(next(b for b in which.buttons if "lima" in b.label))
    assert question.shows("Posso enviar?", "Para: lima@fora.com")
    assert sent(there) == []


async def test_somebody_unknown_is_asked_for(there: Connected) -> None:
    reply = await there.chat.says("manda um e-mail pro Zeca dizendo que chego tarde")
    assert reply.shows("Não achei o e-mail de “Zeca”")
    assert reply.ledger == []


async def test_a_mail_is_passed_on_with_its_files_after_it_was_shown(there: Connected) -> None:
    there.ana.mail.gets("Contrato", sender="Bia <bia@fora.com>", text="Segue.", files={"contrato.pdf": b"%PDF-1.4 x"})
    await there.chat.says("meus e-mails")
    draft = await there.chat.says("encaminha o 1 para caio@fora.com")
    assert draft.ledger == ["forward_mail done"]
    assert draft.shows("📝 Rascunho salvo no Gmail", "caio@fora.com", "contrato.pdf")
    question = await there.chat.says("envia o rascunho")
    assert question.shows("Para: caio@fora.com", "Assunto: Fwd: Contrato", "Segue.", "Anexos: contrato.pdf")
    await there.chat.says("sim")
    assert await released(there) == ["✅ E-mail enviado para caio@fora.com: “Fwd: Contrato”"]
    assert b"JVBERi0xLjQgeA==" in there.server.world.sent[0].raw


async def test_a_draft_is_taken_back_and_made_again(there: Connected) -> None:
    box = there.server.world.mailboxes["ana@example.com"]
    reply = await there.chat.says("faz um rascunho de e-mail para bia@fora.com sobre férias dizendo que volto dia 10")
    assert reply.ledger == ["draft_mail done"]
    assert len(box.drafts) == 1
    assert (await there.chat.says("desfaz")).shows("Rascunho apagado: “férias”")
    assert box.drafts == {}
    await there.chat.says("refazer")
    assert len(box.drafts) == 1
    assert sent(there) == []


async def test_a_draft_that_was_changed_meanwhile_does_not_leave(there: Connected) -> None:
    await there.chat.says("faz um rascunho de e-mail para bia@fora.com sobre férias dizendo que volto dia 10")
    await there.chat.says("envia o rascunho")
    await there.chat.says("sim")
    box = there.server.world.mailboxes["ana@example.com"]
    (id_,) = box.drafts.values()
    box.mails[id_].raw = box.mails[id_].raw.replace(b"volto dia 10", b"pague 10 mil")
    assert (await released(there))[0].startswith("⚠️ Não fiz: o rascunho mudou no Gmail")
    assert sent(there) == []


async def test_talking_past_the_question_sends_nothing(there: Connected) -> None:
    await there.chat.says(SAID)
    await there.chat.says("que horas são?")
    await there.chat.says("não, deixa")
    await released(there)
    assert sent(there) == []


async def test_it_is_said_in_english_too(house: House) -> None:
    async with connected(house, language="en") as there:
        question = await there.chat.says("send an email to bia@fora.com with subject Meeting saying I can't make it")
        assert question.shows("To: bia@fora.com", "Subject: Meeting", "I can't make it", "Shall I send it?")
        await there.chat.says("yes")
        assert await released(there) == ["✅ Email sent to bia@fora.com: “Meeting”"]


@pytest.mark.parametrize("fault", [faults.ACCEPT_THEN_SILENCE, faults.SILENCE], ids=["done", "not done"])
@pytest.mark.parametrize("method", ["drafts.list", "drafts.create", "drafts.send"])
@pytest.mark.parametrize("said", [SAID, ""], ids=["mail", "draft"])
async def test_whoever_dies_at_any_call_one_mail_leaves(
    there: Connected, method: str, fault: faults.Fault, said: str
) -> None:
    chat = there.chat
    if not said:
        await chat.says("faz um rascunho de e-mail para bia@fora.com com o assunto Reunião dizendo que já volto")
    await agreed(there, said or "envia o rascunho")
    chat.clock.passes(seconds=31)
    before = len(there.server.asked(f"gmail.users.{method}"))
    there.server.fails(f"gmail.users.{method}", fault)
    (row,) = await chat.rows("select id from tool_calls where state = 'held'")
    dying = asyncio.create_task(chat.app.releasing.release(chat.known.person, row["id"]))
    await until(lambda: dying.done() or len(there.server.asked(f"gmail.users.{method}")) > before)
    dying.cancel()
    await asyncio.gather(dying, return_exceptions=True)
    # Until its lease is over it is the dead one's.
    chat.clock.passes(minutes=3)
    await chat.app.releasing.sweep()
    await released(there)
    assert [to for to, _, _ in sent(there)] == [("bia@fora.com",)]
    states = await chat.rows("select state from tool_calls where due_at is not null or tool like 'send%'")
    assert {each["state"] for each in states} <= {"done"}
    assert there.server.world.mailboxes["ana@example.com"].drafts == {}
