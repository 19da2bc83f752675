"""What is done to all of the mails of the list that was shown last; of more than five it is asked."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from connected import Connected, connected
from house import House


@pytest.fixture
async def there(house: House) -> AsyncIterator[Connected]:
    async with connected(house) as there:
        yield there


def got(there: Connected, count: int) -> None:
    for n in range(count):
        there.ana.mail.gets(f"Assunto {n}", sender="Bia <bia@fora.com>", text="Oi", ago=timedelta(hours=n + 1))


async def test_all_means_the_mails_of_the_list(there: Connected) -> None:
    chat = there.chat
    got(there, 2)
    await chat.says("pagar a luz amanhã")
    for said, shows in [
        ("marca todos como lidos", "Marcado como lido"),
        ("apaga os e-mails", "Na lixeira do Gmail"),
        ("arquiva tudo", "Arquivado"),
        ("apaga todos", "Na lixeira do Gmail"),
        ("apaga eles", "Na lixeira do Gmail"),
    ]:
        await chat.says("meus e-mails")
        reply = await chat.says(said)
        assert reply.ledger == ["sort_mails done"], (said, reply.text)
        assert reply.shows(shows, "Assunto 0", "Assunto 1"), said
        assert (await chat.says("desfaz")).shows("como estavam"), said
    there.ana.mail.label("Contas")
    await chat.says("meus e-mails")
    await chat.says("põe o marcador Contas no 1")
    assert (await chat.says("tira o marcador Contas do 1")).shows("Sem o marcador Contas", "Assunto 0")
    await chat.says("apaga o e-mail 1")
    await chat.says("e-mails na lixeira")
    assert (await chat.says("tira o 1 da lixeira")).shows("Fora da lixeira", "Assunto 0")
    await chat.says("meus e-mails")
    await chat.says("comprar pão")
    assert "sort_mails" not in repr((await chat.says("apaga todos")).ledger)
    await chat.says("minhas tarefas")
    assert "sort_mails" not in repr((await chat.says("apaga todos")).ledger)


async def test_many_are_asked_about(there: Connected) -> None:
    chat = there.chat
    got(there, 6)
    await chat.says("meus e-mails")
    question = await chat.says("apaga todos")
    assert question.shows("6 conversas do Gmail", "Assunto 5")
    assert question.ledger == ["sort_mails waiting"]


async def test_english(house: House) -> None:
    async with connected(house, language="en") as there:
        got(there, 2)
        for said in ("delete all of them", "archive everything", "mark all as read", "delete the emails"):
            await there.chat.says("my emails")
            reply = await there.chat.says(said)
            assert reply.ledger == ["sort_mails done"], (said, reply.text)
            assert reply.shows("Assunto 0", "Assunto 1"), said
            await there.chat.says("undo")
