"""Files of mails: into the chat, to Drive, and along with mails that leave."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from connected import Connected, connected
from dialogue import Reply

PDF = b"%PDF-1.7 contrato"
SHEET = b"PK planilha"


@pytest.fixture
async def there(database_url: str) -> AsyncIterator[Connected]:
    async with connected(database_url) as there:
        yield there


def given(reply: Reply) -> list[tuple[str, str, bytes]]:
    """The files that came with a reply, as the messenger gets them."""
    files = [each for message in reply.settled.messages for each in message.attachments]
    assert all(isinstance(each.content, Path) for each in files)
    return [(each.kind, each.name, Path(str(each.content)).read_bytes()) for each in files]


async def test_the_attachment_of_somebodys_mail_comes_as_a_file(there: Connected) -> None:
    mail = there.ana.mail
    mail.gets(
        "Contrato", sender="Bia Reis <bia@fora.com>", text="Segue.", files={"contrato.pdf": PDF}, ago=timedelta(days=1)
    )
    mail.gets("Re: Contrato", sender="Bia Reis <bia@fora.com>", text="Viu?")
    reply = await there.chat.says("me manda o anexo do e-mail da Bia")
    assert (reply.ledger, reply.labels) == (["fetch_attachments done"], ["desfazer"])
    assert reply.text == "📎 Aqui está: contrato.pdf (17 B), do e-mail “Contrato” de Bia Reis."
    assert given(reply) == [("document", "contrato.pdf", PDF)]
    assert there.chat.channel.sent[-1].attachments[0].name == "contrato.pdf"


async def test_of_several_one_is_asked_for_or_all_come(there: Connected) -> None:
    files = {"contrato.pdf": PDF, "custos 2026.xlsx": SHEET}
    there.ana.mail.gets("Contrato", sender="Bia Reis <bia@fora.com>", text="Seguem.", files=files)
    which = await there.chat.says("me manda o anexo do e-mail da Bia")
    assert (which.text, which.ledger) == ("Qual dos anexos de “Contrato”?", [])
    assert which.labels == ["contrato.pdf", "custos 2026.xlsx", "todos", "deixa pra lá"]
    assert given(await there.chat.taps(which.buttons[1])) == [("document", "custos 2026.xlsx", SHEET)]
    both = await there.chat.says("me manda os anexos do e-mail da Bia")
    assert [name for _, name, _ in given(both)] == ["contrato.pdf", "custos 2026.xlsx"]
    assert both.shows("📎 Aqui estão: contrato.pdf (17 B), custos 2026.xlsx (11 B)")
    # Of two, what it is called by says which.
    assert [name for _, name, _ in given(await there.chat.says("baixa a planilha que a Bia mandou"))] == [
        "custos 2026.xlsx"
    ]
    assert [name for _, name, _ in given(await there.chat.says("baixa o contrato que a Bia mandou"))] == [
        "contrato.pdf"
    ]


async def test_after_a_mail_was_read_its_files_have_numbers(there: Connected) -> None:
    files = {"um.pdf": PDF, "dois.pdf": b"%PDF-1.7 dois"}
    there.ana.mail.gets("Contrato", sender="Bia Reis <bia@fora.com>", text="Seguem.", files=files)
    there.ana.mail.gets("Oi", sender="Caio <caio@fora.com>", text="Nada.")
    assert (await there.chat.says("me manda o anexo")).shows("De qual e-mail?")
    await there.chat.says("meus e-mails")
    assert (await there.chat.says("me manda os anexos do e-mail 1")).shows("Não veio nenhum anexo no e-mail “Oi”")
    await there.chat.says("abre o 2")
    assert given(await there.chat.says("o segundo anexo")) == [("document", "dois.pdf", b"%PDF-1.7 dois")]
    await there.chat.says("abre o e-mail 2")
    assert (await there.chat.says("me manda o anexo 3")).text == "Esse e-mail tem 2 anexos; diz o número, de 1 a 2."
    assert len(given(await there.chat.says("me manda os anexos desse e-mail"))) == 2
    # What was brought is one of the person's files from then on, until it is taken back.
    assert (await there.chat.says("meus arquivos")).shows("um.pdf", "dois.pdf")
    await there.chat.says("salva o 1 no drive")
    assert len(there.server.world.files) == 1


@pytest.mark.parametrize(
    ("name", "size", "told"),
    [
        ("setup.pdf.exe", 10, "é um programa"),
        ("video.mp4", 20_000_001, "grande demais"),
        ("chave.p12", 10, "de um tipo que eu não trago"),
    ],
)
async def test_what_is_not_brought_is_said_in_a_sentence(there: Connected, name: str, size: int, told: str) -> None:
    raw = b"x" * size
    there.ana.mail.gets("Veja", sender="Bia <bia@fora.com>", text="Abra.", files={name: raw, "ok.pdf": PDF})
    await there.chat.says("meus e-mails")
    reply = await there.chat.says("me manda os anexos do e-mail 1")
    shown = f"⚠️ {Path(name).stem} ({Path(name).suffix}, "
    assert (reply.shows(shown, told, "Aqui está: ok.pdf"), len(given(reply))) == (True, 1)
    await there.chat.says("abre o e-mail 1")
    alone = await there.chat.says("me manda o anexo 1")
    assert (alone.ledger, given(alone)) == (["fetch_attachments failed"], [])
    assert (await there.chat.says("salva o anexo 1 no drive")).shows("⚠️ Não fiz:", told)


async def test_a_name_with_a_path_is_no_path(there: Connected) -> None:
    raw = (
        b"From: Bia <bia@fora.com>\r\nTo: ana@example.com\r\nSubject: Veja\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="..\\..\\etc/../\xe2\x80\xaefdp.passwd.pdf"\r\n\r\n%PDF'
    )
    there.ana.mail.gets_raw(raw)
    reply = await there.chat.says("me manda o anexo do e-mail da Bia")
    ((_, name, content),) = given(reply)
    assert (name, content) == ("fdp.passwd.pdf", b"%PDF")
    assert (
        there.chat.app.enclosing.blobs.path("").parent
        in Path(str(there.chat.channel.sent[-1].attachments[0].content)).parents
    )


async def test_it_goes_to_drive_without_passing_through_the_chat(there: Connected) -> None:
    files = {"contrato.pdf": PDF, "custos.xlsx": SHEET}
    there.ana.mail.gets("Contrato", sender="Bia Reis <bia@fora.com>", text="Seguem.", files=files)
    saved = await there.chat.says("salva os anexos do e-mail da Bia no drive")
    assert saved.ledger == ["save_to_drive done", "save_to_drive done"]
    assert [(file.name, file.raw) for file in there.server.world.files.values()] == list(files.items())
    await there.chat.says("desfaz")
    assert all(file.trashed for file in there.server.world.files.values())
    which = await there.chat.says("salva o anexo do e-mail da Bia no drive")
    assert which.shows("Qual dos anexos de “Contrato”?")
    await there.chat.taps(which.buttons[0])
    assert len(there.server.world.files) == 3
    await there.chat.says("meus e-mails")
    await there.chat.says("abre o 1")
    assert (await there.chat.says("salva o anexo 2 no drive")).shows("Salvo no Drive: custos.xlsx")


async def test_in_english_too(database_url: str) -> None:
    async with connected(database_url, language="en") as there:
        files = {"contract.pdf": PDF, "costs.xlsx": SHEET}
        there.ana.mail.gets("Contract", sender="Bia Reis <bia@fora.com>", text="Here.", files=files)
        reply = await there.chat.says("download the contract that Bia sent")
        assert reply.text == "📎 Here it is: contract.pdf (17 B), from the email “Contract” by Bia Reis."
        assert (await there.chat.says("send me the attachment from Bia's email")).shows("Which attachment")
        await there.chat.says("read the last email from Bia")
        assert given(await there.chat.says("send me the second attachment")) == [("document", "costs.xlsx", SHEET)]
        assert (await there.chat.says("save attachment 1 to drive")).shows("Saved to Drive: contract.pdf")
