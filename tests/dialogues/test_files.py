"""Files, places and contact cards are kept, said to be kept, found again, and taken back; their names are only names."""

import stat
from pathlib import Path

import pytest
from dialogue import Chat, MemoryChannel, talking

from bot.channel import DeliveryFailedError


class Holding(MemoryChannel):
    """A messenger that hands files out: `held`, or what goes wrong."""

    held: bytes | DeliveryFailedError = b"miau"
    asked: int = 0

    async def fetch(self, reference: object, *, limit: int) -> bytes:
        self.asked += 1
        if isinstance(self.held, DeliveryFailedError):
            raise self.held
        return self.held


async def test_a_voice_message_is_kept_and_honestly_not_heard(chat: Chat) -> None:
    said = await chat.sends_file("voice", seconds=7)
    assert said.text == "🎤 Áudio de 0:07 guardado. Ainda não consigo ouvir áudios; me manda por texto se for urgente."
    assert (said.ledger, said.labels) == (["keep_files done"], ["desfazer"])
    await chat.taps(said.buttons[0])
    assert (await chat.says("meus arquivos")).shows("ainda não me mandou nenhum arquivo")


async def test_what_is_said_with_a_file_is_done(chat: Chat) -> None:
    said = await chat.sends_file("photo", "nova tarefa: pagar esse boleto amanhã")
    assert said.shows("🖼️ Foto guardada", "pagar esse boleto", "dom 22/11")
    assert said.ledger == ["keep_files done", "create_task done"]


@pytest.mark.parametrize("text", ["", "o gato da Bia dormindo", "sim", "/"])
async def test_what_only_describes_it_asks_for_nothing(chat: Chat, text: str) -> None:
    said = await chat.sends_file("photo", text)
    assert (said.ledger, said.settled.route) == (["keep_files done"], "file")


async def test_an_edited_caption_keeps_the_file_and_changes_what_it_asked_for(chat: Chat) -> None:
    said = await chat.sends_file("photo", "nova tarefa: pagar a luz")
    edited = await chat.edits(said, "nova tarefa: pagar a água")
    assert edited.ledger == ["delete_tasks done", "create_task done"]
    assert len(await chat.rows("select from files where deleted_at is null")) == 1


async def test_an_album_that_waits_together_is_answered_in_one_line(chat: Chat) -> None:
    events = [chat.event({"kind": "file", "payload": {"files": [{"kind": "photo"}]}}) for _ in range(3)]
    stored = [await chat.app.inbox.receive(event) for event in events]
    await chat.app.turns.take(stored[0].address)
    assert len(chat.channel.sent) == 1
    assert chat.channel.sent[0].text.startswith("📎 3 arquivos guardados")
    assert len(await chat.rows("select from files")) == 3


async def test_files_are_found_by_their_name_and_by_what_was_said(chat: Chat) -> None:
    await chat.sends_file("document", name="Contrato João.pdf", mime="application/pdf", bytes=120_000)
    await chat.sends_file("photo", "o gato da Bia dormindo")
    assert (await chat.says("acha o arquivo do contrato")).shows("1. 📎 Arquivo Contrato João.pdf (120 kB)")
    assert (await chat.says("/arquivos gato")).shows("🖼️ Foto", "o gato da Bia")
    assert (await chat.says("my files")).shows("Your files (2)")
    assert (await chat.says("/arquivos girafa")).shows("Não achei nenhum arquivo com “girafa”")


async def test_a_forwarded_files_words_ask_for_nothing(chat: Chat) -> None:
    what = {"text": "nova tarefa: x", "forwarded": "Eva", "files": [{"kind": "photo"}]}
    assert (await chat._does({"kind": "file", "payload": what})).ledger == ["keep_files done"]


async def test_a_place_and_a_contact_are_kept(chat: Chat) -> None:
    place = await chat.shares(location={"latitude": -23.55052, "longitude": -46.63331, "name": "Praça da Sé"})
    assert place.text == "📍 Guardei o local: Praça da Sé (-23.55052, -46.63331)"
    card = await chat.shares(contacts=[{"name": "Bia", "phone": "+55 11 98888-7777"}])
    assert card.text == "👤 Guardei o contato: Bia: +55 11 98888-7777"
    assert (await chat.says("minha caixa de entrada")).shows("Praça da Sé", "Bia")
    [row] = await chat.rows("select origins from tool_calls where tool = 'keep_contacts'")
    assert row["origins"] == {"contacts": "external:chat"}
    await chat.taps(card.buttons[0])
    assert not (await chat.says("minha caixa de entrada")).shows("Bia")


@pytest.mark.parametrize("payload", [{}, {"location": "?"}, {"location": {"name": "casa"}}, {"contacts": [{}]}])
async def test_a_broken_one_is_answered_and_nothing_kept(chat: Chat, payload: dict[str, object]) -> None:
    assert (await chat.shares(**payload)).text
    assert await chat.rows("select from inbox_items") == []


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (
            {"name": "a.pdf", "mime": "application/pdf", "bytes": 60_000_000},
            "Não guardei: 📎 Arquivo a.pdf (60,0 MB). É grande",
        ),
        ({"name": "a.pdf", "mime": "application/pdf", "bytes": 9, "too_large": True}, "É grande demais"),
        ({"name": "a.exe", "mime": "application/x-msdownload", "bytes": 9}, "É de um tipo que eu não guardo"),
    ],
)
async def test_what_will_never_be_kept_is_not_said_to_be(chat: Chat, file: dict[str, object], said: str) -> None:
    told = await chat.sends_file("document", "nova tarefa: ler", **file)
    assert told.shows(said, "ler")
    assert "guardado" not in told.text
    assert [row["state"] for row in await chat.rows("select state from files")] == ["refused"]


async def test_what_is_too_large_is_told_beside_what_is_kept_in_english_too(database_url: str) -> None:
    async with talking(database_url, language="en") as chat:
        files = [{"kind": "photo"}, {"kind": "video", "bytes": 60_000_000}]
        told = await chat._does({"kind": "file", "payload": {"files": files}})
        assert told.shows("🖼️ Photo kept.", "Not kept: 🎬 Video (60.0 MB). It is too large; I keep up to 20.0 MB")
        assert told.labels == ["undo"]
        assert (await chat.sends_file("video", bytes=60_000_000)).labels == [], "there is nothing to take back"


async def fetched(database_url: str, folder: Path, holding: Holding, **file: object) -> dict[str, object]:
    """The row of a file after one attempt to fetch it."""
    async with talking(database_url, channel=holding, data_dir=folder, file_megabytes=0.001) as chat:
        await chat.sends_file(**{"kind": "photo", "name": "../../etc/passwd", **file})
        [row] = await chat.rows("select id from files")
        await chat.app.fetching.fetch(chat.known.person, row["id"])
        await chat.app.fetching.fetch(chat.known.person, row["id"])
        [row] = await chat.rows("select state, error, sha256, bytes, attempts, reference from files")
        return row


async def test_its_bytes_are_fetched_once_and_kept_under_what_they_are(database_url: str, tmp_path: Path) -> None:
    holding = Holding()
    row = await fetched(database_url, tmp_path, holding)
    digest = str(row["sha256"])
    path = tmp_path / "files" / digest[:2] / digest
    assert (row["state"], row["bytes"], holding.asked) == ("stored", 4, 1)
    assert path.read_bytes() == b"miau"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("file", "held", "state", "asked"),
    [
        ({"bytes": 5000}, b"", "refused", 0),
        ({}, b"x" * 2000, "refused", 1),
        ({"kind": "document", "mime": "application/x-msdownload"}, b"MZ", "refused", 0),
        ({"kind": "document"}, b"MZ", "refused", 0),
        ({}, DeliveryFailedError("not there", permanent=True), "gone", 1),
    ],
)
async def test_what_is_not_kept_is_told_in_the_list_only(
    database_url: str,
    tmp_path: Path,
    file: dict[str, object],
    held: bytes | DeliveryFailedError,
    state: str,
    asked: int,
) -> None:
    holding = Holding()
    holding.held = held
    row = await fetched(database_url, tmp_path, holding, **file)
    assert (row["state"], holding.asked, len(holding.sent)) == (state, asked, 1)


async def test_a_messenger_in_trouble_is_asked_again_later(database_url: str, tmp_path: Path) -> None:
    holding = Holding()
    holding.held = DeliveryFailedError("busy")
    row = await fetched(database_url, tmp_path, holding)
    assert (row["state"], row["attempts"], row["error"]) == ("referenced", 2, "busy")
