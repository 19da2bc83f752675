"""What WhatsApp delivers of a file with its message goes to the data directory; the stored message only names it."""

import base64
from pathlib import Path

import pytest
from whatsapp_stage import Stage, whatsapp_stage

ANA = "5511999998888"
IMAGE = {"mimetype": "image/jpeg", "caption": "recibo"}


async def delivered(stage: Stage, content: str) -> None:
    await stage.phone(ANA).sends({"imageMessage": IMAGE, "base64": content})


def kept(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in (folder / "files").rglob("*") if path.is_file() and path.name != ".lock"]


async def test_the_bytes_are_kept_once_and_not_in_the_row(database_url: str, tmp_path: Path) -> None:
    async with whatsapp_stage(database_url, media=True, data_dir=tmp_path) as stage:
        person = await stage.introduce(ANA)
        await delivered(stage, base64.b64encode(b"jpeg" * 1000).decode())
        await stage.answers(1)
        (row,) = await stage.rows(person, "select payload::text as row from inbound_messages")
        assert "base64" not in str(row["row"])
        assert len(str(row["row"])) < 1000
        (file,) = await stage.rows(person, "select id from files")
        await stage.app.fetching.fetch(person, file["id"])  # type: ignore[arg-type]
        (file,) = await stage.rows(person, "select state, bytes from files")
        assert (file["state"], file["bytes"]) == ("stored", 4000)
        assert stage.server.asked("/chat/getBase64FromMediaMessage") == []
    assert kept(tmp_path) == [b"jpeg" * 1000]


@pytest.mark.parametrize("content", ["not base64!", base64.b64encode(b"x" * 2000).decode()])
async def test_what_is_too_large_or_garbled_is_not_kept(database_url: str, tmp_path: Path, content: str) -> None:
    async with whatsapp_stage(
        database_url, media=True, working=False, data_dir=tmp_path, file_megabytes=0.001
    ) as stage:
        person = await stage.introduce(ANA)
        await delivered(stage, content)
        (row,) = await stage.rows(
            person, "select payload -> 'files' -> 0 -> 'reference' as reference from inbound_messages"
        )
        assert set(row["reference"]) == {"id", "jid"}  # type: ignore[call-overload]
    assert kept(tmp_path) == []


async def test_of_strangers_nothing_is_kept(database_url: str, tmp_path: Path) -> None:
    async with whatsapp_stage(database_url, media=True, working=False, data_dir=tmp_path) as stage:
        await delivered(stage, base64.b64encode(b"jpeg").decode())
        async with stage.app.database.as_worker() as session:
            (row,) = await session.rows("select event::text as event from knocks")
        assert "base64" not in row["event"]
        assert "recibo" in row["event"]
    assert kept(tmp_path) == []
