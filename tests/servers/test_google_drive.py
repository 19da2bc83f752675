"""The local Drive, seen by the real client."""

import asyncio
import io
from datetime import timedelta

import pytest
from google_stage import Stage, done, refused
from googleapiclient.http import MediaInMemoryUpload, MediaIoBaseDownload

from demo.google.drive_files import DOCUMENT, FOLDER, SHEET

FILE_SCOPE = "https://www.googleapis.com/auth/drive.file"


async def names(stage: Stage, question: str) -> list[str]:
    files = stage.service("drive").files()
    return [each["name"] for each in (await done(files.list(q=question, orderBy="name")))["files"]]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("name contains 'contr'", ["Contrato 2026", "contrato_velho.txt"]),
        ("name contains 'trato'", []),
        ("name = 'Contrato 2026'", ["Contrato 2026"]),
        ("name contains 'contrato' and trashed = false", ["Contrato 2026"]),
        ("trashed = true", ["contrato_velho.txt"]),
        (f"mimeType = '{FOLDER}'", ["Clientes"]),
        (f"mimeType != '{FOLDER}' and not trashed = true", ["Bia's", "Contrato 2026", "Planilha"]),
        ("modifiedTime > '2026-11-20T00:00:00'", ["Bia's", "Clientes", "Planilha"]),
        ("sharedWithMe", ["Planilha"]),
        ("'bia@example.com' in owners", ["Planilha"]),
        ("'ana@example.com' in writers and name contains 'plan'", []),
        (r"name = 'Bia\'s'", ["Bia's"]),
        ("(name contains 'bia' or name contains 'plan') and not sharedWithMe", ["Bia's"]),
        ("'root' in parents and name contains 'contrato'", ["contrato_velho.txt"]),
    ],
)
async def test_files_are_found_as_drive_finds_them(stage: Stage, question: str, expected: list[str]) -> None:
    folder = stage.ana.drive.has("Clientes", kind=FOLDER)
    stage.ana.drive.has("Contrato 2026", kind=DOCUMENT, text="cláusula terceira", folder=folder, ago=timedelta(days=9))
    stage.ana.drive.has("contrato_velho.txt", trashed=True, ago=timedelta(days=300))
    stage.ana.drive.has("Bia's")
    bia = stage.person("bia@example.com")
    bia.drive.has("Planilha", kind=SHEET, shared_with={stage.ana.email: "reader"})
    bia.drive.has("Segredo")
    assert await names(stage, question) == expected


async def test_words_inside_are_found_without_an_order(stage: Stage) -> None:
    stage.ana.drive.has("Contrato", kind=DOCUMENT, text="a cláusula terceira")
    files = stage.service("drive").files()
    for question, count in (("cláusula", 1), ('"cláusula terceira"', 1), ('"terceira cláusula"', 0), ("cláus", 0)):
        said = await done(files.list(q=f"fullText contains '{question}'"))
        assert len(said["files"]) == count, question
    assert await refused(files.list(q="fullText contains 'x'", orderBy="name")) == (400, "badRequest")


@pytest.mark.parametrize(
    "question", ["name", "name ~ 'x'", "name contains x", "(name = 'x'", "colour = 'x'", "name = 'a' name"]
)
async def test_a_question_that_cannot_be_read_is_refused(stage: Stage, question: str) -> None:
    assert await refused(stage.service("drive").files().list(q=question)) == (400, "invalid")


async def test_only_what_is_asked_for_is_said(stage: Stage) -> None:
    file = stage.ana.drive.has("Nota.txt", text="oi")
    drive = stage.service("drive")
    assert set(await done(drive.files().get(fileId=file.id))) == {"kind", "id", "name", "mimeType"}
    said = await done(drive.files().get(fileId=file.id, fields="size,webViewLink,owners(emailAddress),parents"))
    assert (said["size"], said["owners"]) == ("2", [{"emailAddress": "ana@example.com"}])
    assert await refused(drive.files().get(fileId=file.id, fields="title")) == (400, "invalidParameter")
    assert await refused(drive.about().get()) == (400, "required")
    assert (await done(drive.about().get(fields="user(emailAddress)"))) == {"user": {"emailAddress": "ana@example.com"}}


async def test_files_come_down_and_documents_are_exported(stage: Stage) -> None:
    file = stage.ana.drive.has("Nota.txt", raw=b"0123456789" * 100)
    document = stage.ana.drive.has("Contrato", kind=DOCUMENT, text="linha 1\nlinha 2")
    files = stage.service("drive").files()
    assert await done(files.get_media(fileId=file.id)) == b"0123456789" * 100
    held = io.BytesIO()
    download = MediaIoBaseDownload(held, files.get_media(fileId=file.id), chunksize=300)
    while not (await asyncio.to_thread(download.next_chunk))[1]:
        pass
    assert held.getvalue() == file.raw
    assert await done(files.export(fileId=document.id, mimeType="text/plain")) == b"\xef\xbb\xbflinha 1\r\nlinha 2"
    assert await refused(files.get_media(fileId=document.id)) == (403, "fileNotDownloadable")
    assert await refused(files.export(fileId=file.id, mimeType="text/plain")) == (403, "fileNotExportable")
    assert await refused(files.export(fileId=document.id, mimeType="text/csv")) == (400, "badRequest")


async def test_an_upload_through_an_endpoint_without_tls_goes_astray(stage: Stage) -> None:
    """The library keeps the https of the document: whoever points it at plain http must change the document."""
    create = stage.service("drive").files().create(body={"name": "x"}, media_body=MediaInMemoryUpload(b"x"))
    assert create.uri.startswith(stage.google.url.replace("http:", "https:") + "/upload/drive/v3/files")


@pytest.mark.parametrize("resumable", [False, True])
async def test_files_go_up(stage: Stage, resumable: bool) -> None:
    raw = bytes(range(256)) * 2500 + b"\r\n"
    media = MediaInMemoryUpload(raw, mimetype="image/png", chunksize=256 * 1024, resumable=resumable)
    files = stage.rooted("drive").files()
    made = await done(files.create(body={"name": "foto.png"}, media_body=media, fields="id,name,size,mimeType"))
    assert (made["name"], made["mimeType"], made["size"]) == ("foto.png", "image/png", str(len(raw)))
    assert stage.google.world.files[made["id"]].raw == raw
    new = MediaInMemoryUpload(b"outra", mimetype="image/png", resumable=resumable)
    await done(files.update(fileId=made["id"], media_body=new))
    assert stage.google.world.files[made["id"]].raw == b"outra"


async def test_an_id_chosen_before_makes_a_file_once(stage: Stage) -> None:
    files = stage.service("drive").files()
    id_ = (await done(files.generateIds(count=1)))["ids"][0]
    assert (await done(files.create(body={"id": id_, "name": "x"})))["id"] == id_
    assert await refused(files.create(body={"id": id_, "name": "x"})) == (409, "fileIdInUse")
    assert await refused(files.create(body={"id": "meu", "name": "x"})) == (400, "invalid")


async def test_a_file_is_moved_copied_trashed_and_deleted(stage: Stage) -> None:
    folder = stage.ana.drive.has("Clientes", kind=FOLDER)
    file = stage.ana.drive.has("Nota.txt", text="oi")
    files = stage.service("drive").files()
    moved = await done(files.update(fileId=file.id, addParents=folder.id, removeParents="root", fields="parents"))
    assert moved == {"parents": [folder.id]}
    assert await refused(files.update(fileId=file.id, body={"parents": ["root"]})) == (403, "fieldNotWritable")
    copy = await done(files.copy(fileId=file.id, body={"name": "Cópia"}))
    assert stage.google.world.files[copy["id"]].raw == b"oi"
    await done(files.update(fileId=file.id, body={"trashed": True}))
    assert file.trashed
    await done(files.delete(fileId=file.id))
    assert await refused(files.get(fileId=file.id)) == (404, "notFound")


async def test_a_link_is_shared_and_people_are_told(stage: Stage) -> None:
    bia = stage.person("bia@example.com")
    file = stage.ana.drive.has("Nota.txt", text="oi")
    permissions = stage.service("drive").permissions()
    theirs = stage.service("drive", bia).files()
    assert await refused(theirs.get(fileId=file.id)) == (404, "notFound")
    link = await done(permissions.create(fileId=file.id, body={"type": "anyone", "role": "reader"}))
    assert link == {"kind": "drive#permission", "id": "anyoneWithLink", "type": "anyone", "role": "reader"}
    assert (await done(theirs.get(fileId=file.id)))["name"] == "Nota.txt"
    assert (await done(theirs.list()))["files"] == []
    change = theirs.update(fileId=file.id, body={"name": "x"})
    assert await refused(change) == (403, "insufficientFilePermissions")

    quiet = permissions.create(
        fileId=file.id,
        body={"type": "user", "role": "writer", "emailAddress": "caio@fora.com"},
        sendNotificationEmail=False,
    )
    await done(quiet)
    await done(permissions.create(fileId=file.id, body={"type": "user", "role": "reader", "emailAddress": bia.email}))
    assert [each.to for each in stage.google.world.invitations] == [bia.email]
    assert await refused(permissions.create(fileId=file.id, body={"type": "user", "role": "reader"})) == (
        400,
        "invalid",
    )
    assert await refused(permissions.create(fileId=file.id, body={"type": "anyone"})) == (400, "required")
    await done(permissions.delete(fileId=file.id, permissionId="anyoneWithLink"))
    assert "anyoneWithLink" not in file.permissions


async def test_a_client_with_drive_file_sees_only_its_own(stage: Stage) -> None:
    stage.ana.drive.has("Antigo.txt")
    files = stage.service("drive", stage.ana, FILE_SCOPE).files()
    assert (await done(files.list()))["files"] == []
    await done(files.create(body={"name": "Novo.txt"}))
    assert [each["name"] for each in (await done(files.list()))["files"]] == ["Novo.txt"]


async def test_files_come_page_by_page(stage: Stage) -> None:
    for number in range(5):
        stage.ana.drive.has(f"{number}")
    files = stage.service("drive").files()
    request, found = files.list(pageSize=2, orderBy="name desc", fields="nextPageToken,files(name)"), []
    while request is not None:
        said = await done(request)
        found.append([each["name"] for each in said["files"]])
        request = files.list_next(request, said)
    assert found == [["4", "3"], ["2", "1"], ["0"]]
    assert await refused(files.list(orderBy="size")) == (400, "invalid")
    assert await refused(files.list(pageSize=1001)) == (400, "invalidParameter")
