"""A mail that is asked about, changed before the yes: it is shown whole again, and nothing leaves before its own yes."""

from collections.abc import AsyncIterator

import pytest
from connected import Connected, connected
from house import House
from mail_stage import released

SAID = "manda um e-mail para bia@fora.com com cópia para joao@fora.com dizendo que hoje não posso"


@pytest.fixture
async def there(house: House) -> AsyncIterator[Connected]:
    async with connected(house) as there:
        yield there


async def test_what_is_wanted_different_is_different_and_asked_again(there: Connected) -> None:
    chat = there.chat
    assert (await chat.says(SAID)).shows("Cópia: joao@fora.com", "hoje não posso")
    question = await chat.says("troca hoje por amanhã")
    assert question.shows("Para: bia@fora.com", "Cópia: joao@fora.com", "amanhã não posso", "Posso enviar?")
    assert (await chat.says("muda o assunto para Reunião de hoje")).shows(
        "Assunto: Reunião de hoje", "amanhã não posso"
    )
    without = await chat.says("tira o João da cópia")
    assert "joao@fora.com" not in without.text
    assert without.shows("Assunto: Reunião de hoje", "amanhã não posso", "Posso enviar?")
    assert (await chat.says("põe o caio@fora.com em cópia")).shows("Cópia: caio@fora.com", "Posso enviar?")
    assert (await chat.says("sim, mas muda o assunto para Outra")).shows("Assunto: Outra", "Posso enviar?")
    last = await chat.says("na verdade diz que Só consigo sexta, às 10")
    assert last.shows("│ Só consigo sexta, às 10", "Cópia: caio@fora.com", "Assunto: Outra", "Posso enviar?")
    assert (await chat.says("sim")).ledger == ["send_mail held"]
    await released(there)
    (mail,) = there.server.world.sent
    assert (mail.to, mail.subject, mail.text.strip()) == (
        ("bia@fora.com", "caio@fora.com"),
        "Outra",
        "Só consigo sexta, às 10",
    )
    assert await chat.rows("select 1 from tasks") == await chat.rows("select 1 from notes") == []


async def test_what_cannot_be_changed_is_said_and_asked_again(there: Connected) -> None:
    chat = there.chat
    await chat.says(SAID)
    for said, told in [
        ("tira a Dora da cópia", "Em cópia: joao@fora.com"),
        ("põe a Dora em cópia", "“Dora”"),
        ("põe caio@fora.com em cópia oculta", "cópia oculta eu não sei mandar"),
        ("troca ontem por sexta", "“ontem” não está no e-mail"),
    ]:
        reply = await chat.says(said)
        assert reply.shows(told, "Para: bia@fora.com", "hoje não posso", "Responda sim ou não"), said
        assert reply.ledger == []
    assert "Posso enviar?" not in (await chat.says("troca o pneu por outro: anota isso")).text
    assert there.server.world.sent == []


async def test_english(house: House) -> None:
    async with connected(house, language="en") as there:
        chat = there.chat
        await chat.says("send an email to bia@fora.com saying I can't today")
        assert (await chat.says("cc caio@fora.com too")).shows("caio@fora.com", "I can't today")
        assert (await chat.says("change the subject to Lease")).shows("Subject: Lease", "caio@fora.com")
        assert (await chat.says("change today to tomorrow")).shows("I can't tomorrow")
        assert "caio@fora.com" not in (await chat.says("take Caio off the copy")).text
        reply = await chat.says("actually, say that I can come at 10")
        assert reply.shows("│ I can come at 10", "Subject: Lease")
        assert there.server.world.sent == []
