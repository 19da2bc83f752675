"""Mail that is found, read and sorted: in both languages, with no model."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from connected import Connected, connected
from house import House

from demo.google import faults


@pytest.fixture
async def there(house: House) -> AsyncIterator[Connected]:
    async with connected(house) as there:
        seeded(there)
        yield there


def seeded(there: Connected) -> None:
    mail = there.ana.mail
    mail.gets(
        "Contrato de aluguel",
        sender="Bia Reis <bia@fora.com>",
        text="Oi Ana,\nsegue o contrato. Pode assinar até sexta?",
        files={"contrato.pdf": b"%PDF-1.4"},
        ago=timedelta(days=2),
    )
    mail.gets(
        "Boleto de novembro", sender="Contabilidade <contas@conta.test>", text="Vence dia 30.", ago=timedelta(hours=3)
    )
    mail.gets("Férias", sender="Caio <caio@fora.com>", text="Vamos?", ago=timedelta(days=40), labels=("INBOX",))


async def test_what_is_in_the_inbox_is_listed_newest_first(there: Connected) -> None:
    reply = await there.chat.says("meus e-mails")
    assert reply.ledger == ["list_mails done"]
    lines = reply.text.splitlines()
    assert lines[0] == "📬 3 conversas:"
    assert lines[1] == "1. ● Contabilidade — Boleto de novembro · sáb 21/11 às 06:00"
    assert lines[2].startswith("2. ● Bia Reis — Contrato de aluguel 📎 · ")
    assert lines[3].startswith("3. Caio — Férias · ")


@pytest.mark.parametrize(
    ("said", "query", "found"),
    [
        (
            "e-mails da Bia sobre contrato este mês",
            'from:"Bia" "contrato" after:1793502000 before:1796094000',
            "Contrato",
        ),
        ("não lidos de hoje", "in:inbox is:unread after:1795230000 before:1795316400", "Boleto"),
        ("e-mails com anexo da Bia", 'from:"Bia" has:attachment', "Contrato"),
        (
            "emails from Bia about the contrato this month",
            'from:"Bia" "contrato" after:1793502000 before:1796094000',
            "Contrato",
        ),
        ("unread emails from Caio", 'from:"Caio" is:unread', "no such mail"),
    ],
)
async def test_a_sentence_is_gmails_question(there: Connected, said: str, query: str, found: str) -> None:
    reply = await there.chat.says(said)
    assert query in [seen.params["q"] for seen in there.server.asked("gmail.users.threads.list")]
    assert reply.shows(found)


async def test_a_number_opens_what_was_listed(there: Connected) -> None:
    await there.chat.says("meus e-mails")
    reply = await there.chat.says("abre o 2")
    assert reply.ledger == ["read_mail done"]
    assert reply.text == (
        "✉️ Contrato de aluguel\nDe: Bia Reis (bia@fora.com) · qui 19/11 às 09:00\n\n"
        "Oi Ana,\nsegue o contrato. Pode assinar até sexta?\n\nAnexos:\n1. 📎 contrato.pdf (8 B)"
    )


async def test_a_name_opens_the_newest_of_somebody(there: Connected) -> None:
    there.ana.mail.gets("Segunda via", sender="Bia Reis <bia@fora.com>", text="Vai de novo.")
    reply = await there.chat.says("lê o último e-mail da Bia")
    assert reply.shows("Segunda via", "Vai de novo.")


async def test_what_is_sorted_is_taken_back_exactly(there: Connected) -> None:
    box = there.server.world.mailboxes["ana@example.com"]
    labels = {mail.id: sorted(mail.labels) for mail in box.mails.values()}
    await there.chat.says("meus e-mails")
    for said, shown in [
        ("arquiva o 1", "🗄️ Arquivado: “Boleto de novembro”"),
        ("apaga o 2", "🗑️ Na lixeira do Gmail: “Contrato de aluguel”"),
        ("marca o 2 como lido", "✅ Marcado como lido: “Contrato de aluguel”"),
        ("marca o 3 como não lido", "● Marcado como não lido: “Férias”"),
        ("põe uma estrela no 3", "⭐ Com estrela: “Férias”"),
    ]:
        before = {mail.id: sorted(mail.labels) for mail in box.mails.values()}
        reply = await there.chat.says(said)
        assert reply.text == shown
        assert {mail.id: sorted(mail.labels) for mail in box.mails.values()} != before
        assert (await there.chat.says("desfaz")).ledger == ["relabel_mails done"]
        assert {mail.id: sorted(mail.labels) for mail in box.mails.values()} == labels


async def test_more_than_five_at_once_are_asked_about(there: Connected) -> None:
    for n in range(6):
        there.ana.mail.gets(f"Oferta {n}", sender="Loja <loja@loja.test>", text="Compre")
    await there.chat.says("e-mails da loja")
    reply = await there.chat.says("arquiva os e-mails 1, 2, 3, 4, 5 e 6")
    assert reply.shows("6 conversas", "Oferta 5", "Oferta 0")
    assert not there.server.asked("gmail.users.messages.batchModify")
    assert (await there.chat.says("sim")).ledger == ["sort_mails done"]


async def test_a_list_is_remembered_while_gmail_does_not_answer(there: Connected) -> None:
    await there.chat.says("meus e-mails")
    there.chat.clock.passes(minutes=2)
    there.server.fails("gmail.users.threads.list", faults.broken(503), times=20)
    reply = await there.chat.says("meus e-mails")
    assert reply.text.startswith("⚠️ O Gmail não está respondendo; isto é de há 2 min.\n📬 3 conversas:")
    there.chat.clock.passes(minutes=20)
    assert (await there.chat.says("meus e-mails")).shows("o Google não está respondendo")


async def test_english_is_answered_in_english(house: House) -> None:
    async with connected(house, language="en") as there:
        seeded(there)
        assert (await there.chat.says("my emails")).text.startswith("📬 3 conversations:")
        assert (await there.chat.says("open 2")).shows("From: Bia Reis (bia@fora.com)", "Attachments:")
        assert (await there.chat.says("archive 1")).text == "🗄️ Archived: “Boleto de novembro”"


async def test_who_has_not_allowed_it_is_told_how(house: House) -> None:
    async with connected(house, allows=()) as there:
        reply = await there.chat.says("meus e-mails")
        assert reply.ledger == ["list_mails failed"]
        assert reply.shows("ler e organizar e-mails")


async def test_who_waits_for_an_answer_is_listed(there: Connected) -> None:
    reply = await there.chat.says("quais e-mails precisam de resposta?")
    assert reply.ledger == ["mails_to_answer done"]
    assert reply.text.startswith("📬 Parecem esperar resposta sua (1):\n1. ● Bia Reis — Contrato de aluguel 📎")
    asked = next(
        mail
        for mail in there.server.world.mailboxes["ana@example.com"].mails.values()
        if "Contrato" in mail.header("Subject")
    )
    there.ana.mail.gets(
        "Re: Contrato de aluguel", sender="ana@example.com", text="Sim", answers=asked, labels=("SENT",)
    )
    assert (await there.chat.says("quais e-mails precisam de resposta?")).shows("ninguém esperando resposta")


async def test_an_undo_that_finds_nothing_left_is_gone_past(there: Connected) -> None:
    box = there.server.world.mailboxes["ana@example.com"]
    await there.chat.says("nova tarefa: comprar leite")
    await there.chat.says("meus e-mails")
    archived = await there.chat.says("arquiva o 1")
    there.server.fails("gmail.*", faults.broken(503), times=20)
    assert not (await there.chat.says("desfaz")).shows("não dá mais para desfazer")
    there.server.faults.clear()
    box.mails.clear()
    failed = await there.chat.says("desfaz")
    assert failed.ledger == ["relabel_mails failed"]
    assert failed.shows("Isso não dá mais para desfazer; o próximo “desfaz” volta o que veio antes.")
    assert (await there.chat.says("desfaz")).shows("↩️ Desfeito", "comprar leite")
    assert (await there.chat.taps(archived.buttons[0])).shows("não dá mais para desfazer")
