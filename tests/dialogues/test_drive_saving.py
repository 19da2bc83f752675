"""What was sent in the chat is saved to Drive: once, whatever breaks, and it can be taken back."""

from collections.abc import AsyncIterator

import pytest
from connected import Connected, connected
from drive_stage import errand_of
from house import House
from mail_stage import sent

from demo.google import faults
from demo.google.drive_files import StoredFile
from integrations.postgres import files


@pytest.fixture
async def there(house: House) -> AsyncIterator[Connected]:
    async with connected(house) as there:
        yield there


def in_drive(there: Connected) -> list[StoredFile]:
    return list(there.server.world.files.values())


async def test_what_was_just_sent_is_saved_and_taken_back_and_brought_back(there: Connected) -> None:
    await sent(there)
    saved = await there.chat.says("salva isso no drive")
    assert saved.text.startswith("✅ Salvo no Drive: nota.pdf\nhttps://")
    assert (saved.ledger, saved.labels) == (["save_to_drive done"], ["desfazer"])
    (file,) = in_drive(there)
    assert (file.name, file.kind, file.raw, file.trashed) == ("nota.pdf", "application/pdf", b"%PDF nota", False)
    undone = await there.chat.says("desfaz")
    assert (undone.shows("Na lixeira do Drive: nota.pdf"), file.trashed) == (True, True)
    await there.chat.taps(undone.buttons[0])
    assert file.trashed is False


async def test_the_file_of_a_number_is_saved(there: Connected) -> None:
    await sent(there, "um.pdf", b"1")
    there.chat.clock.passes(minutes=1)
    await sent(there, "dois.pdf", b"2")
    await there.chat.says("meus arquivos")
    await there.chat.says("salva o 2 no drive")
    assert [file.raw for file in in_drive(there)] == [b"1"]
    assert (await there.chat.says("salva o 9 no drive")).shows("ão achei o arquivo no chat")


async def test_a_reply_says_which_file_is_meant(there: Connected) -> None:
    first = await there.chat.sends_file("document", name="um.pdf", mime="application/pdf")
    await sent(there, "dois.pdf", b"2")
    await there.chat.replies("salva isso no drive", first)
    assert [file.name for file in in_drive(there)] == ["um.pdf"]


async def test_a_photo_is_named_by_when_it_was_sent(there: Connected) -> None:
    await there.chat.sends_file("photo")
    async with there.chat.session() as session:
        (row,) = await session.rows("select id from files")
        digest = there.chat.app.enclosing.blobs.put(b"jpg")
        await files.fetched(session, row["id"], digest=digest, size=3, now=there.chat.clock())
    await there.chat.says("guarda a foto no drive")
    (file,) = in_drive(there)
    assert (file.name, file.kind) == ("2026-11-21 09.00.jpg", "image/jpeg")


async def test_in_english_too(house: House) -> None:
    async with connected(house, language="en") as there:
        await sent(there)
        assert (await there.chat.says("save this to my drive")).shows("✅ Saved to Drive: nota.pdf")


async def test_what_is_not_there_is_said_to_be_missing(there: Connected) -> None:
    assert (await there.chat.says("salva isso no drive")).shows("não achei o arquivo no chat")
    await there.chat.sends_file("video", bytes=60_000_000)
    assert (await there.chat.says("salva isso no drive")).shows("esse arquivo eu não guardei")
    assert in_drive(there) == []


async def test_bytes_that_are_gone_are_said_to_be(there: Connected) -> None:
    await sent(there, raw=b"gone")
    (row,) = await there.chat.rows("select sha256 from files")
    there.chat.app.enclosing.blobs.path(row["sha256"]).unlink()
    assert (await there.chat.says("salva isso no drive")).shows("esse arquivo eu não guardei")


async def test_an_answer_that_got_lost_leaves_one_file(there: Connected) -> None:
    await sent(there)
    there.server.fails("drive.files.create", faults.ACCEPT_THEN_DROP)
    assert (await there.chat.says("salva isso no drive")).ledger == ["save_to_drive done"]
    assert len(in_drive(there)) == 1


async def test_a_worker_that_dies_behind_the_call_leaves_one_file(there: Connected) -> None:
    file_id = await sent(there)
    errand = await errand_of(there)
    tool = there.chat.app.toolbox["save_to_drive"]
    await tool.call(errand, {"file_id": str(file_id)})
    # Somebody else who looks meanwhile does not make it forget.
    await there.chat.says("arquivos do drive")
    assert tool.reconcile is not None
    assert await tool.reconcile(errand, {"file_id": str(file_id)}) is None
    again = await tool.call(errand, {"file_id": str(file_id)})
    assert len(in_drive(there)) == 1
    assert again.inverse


async def test_silence_is_said_to_leave_a_doubt(there: Connected) -> None:
    await sent(there)
    there.server.fails("drive.files.create", faults.broken(500), times=4)
    said = await there.chat.says("salva isso no drive")
    assert (said.ledger, said.shows("não está respondendo")) == (["save_to_drive failed"], True)
    there.server.fails("drive.files.create", faults.DROP, times=9)
    said = await there.chat.says("salva isso no drive")
    assert (said.ledger, said.shows("não sei se chegou a ser feito")) == (["save_to_drive unknown"], True)
    # What may not be there is in no list and no choice.
    assert (await there.chat.says("abre o nota no drive")).shows("Não achei nada no seu Drive")
