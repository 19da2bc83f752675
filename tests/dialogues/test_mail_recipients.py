"""Who gets a mail: whoever was meant, seen by the others as they were meant to be, and never more than was shown."""

from collections.abc import AsyncIterator

import pytest
from connected import Connected, connected

from bot.messages import Address, ConversationId


@pytest.fixture
async def there(database_url: str) -> AsyncIterator[Connected]:
    async with connected(database_url) as there:
        yield there


async def leaves(there: Connected) -> list[tuple[str, ...]]:
    """To whom, once the half minute is over and what came of it was told."""
    chat = there.chat
    chat.clock.passes(seconds=40)
    for row in await chat.rows("select id, conversation_id from tool_calls where state = 'held'"):
        await chat.app.releasing.release(chat.known.person, row["id"])
        await chat.app.turns.take(Address(chat.known.person, ConversationId(row["conversation_id"])))
    return [mail.to for mail in there.server.world.sent]


async def test_a_copy_is_a_copy_and_a_blind_one_is_not_shown_to_all(there: Connected) -> None:
    said = "manda um e-mail para bia@fora.com com cópia para caio@fora.com {}dizendo oi"
    assert (await there.chat.says(said.format(""))).shows("Para: bia@fora.com\n", "Cópia: caio@fora.com\n")
    refused = await there.chat.says(said.format("e cópia oculta para dora@fora.com "))
    assert refused.ledger == []
    assert refused.text.startswith("Cópia oculta eu não sei mandar.")
    assert (await there.chat.says("send an email to bia@fora.com cc caio@fora.com saying hi")).shows("caio@fora.com")
    assert (await there.chat.says("manda um e-mail para bia@fora.com com cópia pro Zeca dizendo oi")).shows("“Zeca”")


async def test_what_cannot_leave_is_not_asked_about(there: Connected) -> None:
    many = ", ".join(f"p{n}@fora.com" for n in range(21))
    there.ana.mail.gets("Todos", sender="Caio <caio@fora.com>", to=many, text="Vamos?")
    await there.chat.says("meus e-mails")
    for said, told in [
        ("responde a todos no 1 dizendo que sim", "iria para 22 endereços"),
        (f"manda um e-mail para {many} dizendo oi", "iria para 21 endereços"),
        ("manda um e-mail para cаio@fora.com dizendo oi", "não é um endereço"),
    ]:
        refused = await there.chat.says(said)
        assert told in refused.text
        assert refused.ledger == []
    one = await there.chat.says("responde o 1 dizendo que sim")
    assert one.shows("p4@fora.com e mais 16")
    question = await there.chat.says("manda um e-mail para bia@fora.com\ncom o assunto Um\nDois\ndizendo oi")
    assert question.shows("Assunto: Um Dois")


async def test_who_only_got_a_mail_is_not_who_wrote_it(there: Connected) -> None:
    there.ana.mail.gets("Projeto", sender="Caio <caio@fora.com>", cc="João Melo <joao@fora.com>", text="Segue.")
    await there.chat.says("meus e-mails")
    which = await there.chat.says("responde pro João dizendo que sim")
    assert which.labels[:3] == ["joao@fora.com", "caio@fora.com", "caio@fora.com, joao@fora.com"]
    question = await there.chat.taps(which.buttons[0])
    assert question.shows("Para: joao@fora.com\n", "Quem escreveu foi caio@fora.com")
    await there.chat.says("sim")
    assert await leaves(there) == [("joao@fora.com",)]


async def test_an_answer_that_goes_elsewhere_is_marked(there: Connected) -> None:
    there.ana.mail.gets("Conta", sender="Banco <b@banco.test>", headers={"Reply-To": "x@mal.test"}, text="Confirma?")
    await there.chat.says("meus e-mails")
    question = await there.chat.says("responde o 1 dizendo que sim, seu eu@mal.test")
    assert question.shows("Para: x@mal.test", "Quem escreveu foi b@banco.test, e a resposta vai para outro endereço")
    assert (await there.chat.says("manda um e-mail para a.x@mal.test dizendo oi")).shows("Para: a.x@mal.test")


async def test_a_draft_that_left_is_neither_sent_again_nor_said_to_be_deleted(there: Connected) -> None:
    box = there.server.world.mailboxes["ana@example.com"]
    await there.chat.says("faz um rascunho de e-mail para bia@fora.com sobre férias dizendo que volto dia 10")
    await there.chat.says("envia o rascunho")
    (mail,) = (box.mails[id_] for id_ in box.drafts.values())
    as_shown = mail.raw
    mail.raw = b"Bcc: mau@fora.com\r\n" + as_shown
    await there.chat.says("sim")
    assert await leaves(there) == []
    mail.raw = as_shown
    await there.chat.says("envia o rascunho")
    await there.chat.says("sim")
    assert (await there.chat.says("envia o rascunho")).shows("já está saindo")
    assert await leaves(there) == [("bia@fora.com",)]
    assert (await there.chat.says("envia o rascunho")).shows("já foi enviado")
    undone = await there.chat.says("desfaz")
    assert undone.ledger == ["delete_draft failed"]
    assert undone.shows("já foi enviado")


async def test_a_copy_said_with_the_answer_is_no_text_and_two_mails_are_two(there: Connected) -> None:
    chat = there.chat
    there.ana.mail.gets("Contrato", sender="Bia <bia@fora.com>", text="Assina?")
    await chat.says("meus e-mails")
    for said in (
        "responde o 1 com cópia para caio@fora.com dizendo que sim",
        "responde o 1 dizendo que sim, com cópia para caio@fora.com",
    ):
        answer = await chat.says(said)
        assert answer.shows("Para: bia@fora.com", "Cópia: caio@fora.com", "Texto:\n  │ sim\n"), answer.text
        await chat.says("não")
    both = await chat.says("manda um e-mail para bia@fora.com dizendo oi e outro para caio@fora.com dizendo tchau")
    assert both.ledger == ["send_mail waiting"] * 2
    assert both.shows("Para: bia@fora.com", "│ oi\n", "Para: caio@fora.com", "│ tchau\n")
    assert there.server.world.sent == []
    await chat.says("sim")
    assert await leaves(there) == [("bia@fora.com",), ("caio@fora.com",)]
