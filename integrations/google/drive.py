"""Drive, in the words we need of it: files that are searched, read, put there and shared.

Source: https://developers.google.com/workspace/drive/api/reference/rest/v3
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any

from integrations.google.client import Google, Holder
from integrations.google.doubt import found_out
from integrations.google.errors import RefusedError, UnansweredError

_GOOGLES = "application/vnd.google-apps."
DOCUMENT, SHEET, SLIDES = _GOOGLES + "document", _GOOGLES + "spreadsheet", _GOOGLES + "presentation"
FOLDER = _GOOGLES + "folder"
EXPORTED_AS: Mapping[str, str] = {DOCUMENT: "text/plain", SLIDES: "text/plain", SHEET: "text/csv"}
"""As what Google's own kinds are read; of a spreadsheet it is its first sheet."""
_OFFICE = "application/vnd.openxmlformats-officedocument."
_TABLES = (SHEET, _OFFICE + "spreadsheetml.sheet", "application/vnd.ms-excel", "text/csv")
_TEXTS = (DOCUMENT, _OFFICE + "wordprocessingml.document", "application/msword", "application/pdf", "text/plain")
_SHOWS = (SLIDES, _OFFICE + "presentationml.presentation", "application/vnd.ms-powerpoint")
KINDS: Mapping[str, tuple[str, ...]] = {
    "sheet": _TABLES,
    "document": _TEXTS,
    "slides": _SHOWS,
    "pdf": ("application/pdf",),
    "folder": (FOLDER,),
}
"""What people call a kind, and its media types. Pictures and films are told by how theirs begin."""
_BEGINS = {"image": "image/", "video": "video/", "audio": "audio/"}
_FILE = (
    "id,name,mimeType,size,modifiedTime,trashed,ownedByMe,owners(displayName,emailAddress),"
    "sharingUser(displayName,emailAddress),sharedWithMeTime,webViewLink"
)
PAGE = 50
MOST_PAGES = 4
MOST_WORDS = 8
MOST_BYTES = 10 * 1000**2
"""Of what is read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file as Drive describes it. Its name, and that of its owner, are whoever's wrote them."""

    id: str
    name: str
    kind: str
    """Its media type."""
    size: int | None
    """Bytes; None of Google's own kinds."""
    modified_at: datetime
    mine: bool
    owner: str
    """Name, else address; empty if it is the person."""
    owner_email: str
    shared_by: str
    """Who shared it: name and address, to be searched."""
    shared_at: datetime | None
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is searched for."""

    words: Sequence[str] = ()
    kind: str = ""
    """A key of `KINDS`, image, video or audio; empty: any."""
    owner: str = ""
    """A part of the name or address of who shared it or owns it."""
    shared: bool = False
    """Only what others have shared."""
    since: datetime | None = None
    until: datetime | None = None
    """Exclusive, as of the last change; of what was shared, as of the sharing."""
    in_name: bool = False
    """Only by its name, not by what stands in it."""


def question(wanted: Wanted) -> str:
    """What is wanted in Drive's query language: every value is quoted, so that no word of anybody's is read as syntax."""
    terms = ["trashed = false"]
    for word in wanted.words[:MOST_WORDS]:
        by_name = f"name contains {_quoted(word)}"
        terms.append(by_name if wanted.in_name else f"({by_name} or fullText contains {_quoted(word)})")
    if types := KINDS.get(wanted.kind):
        terms.append("(" + " or ".join(f"mimeType = {_quoted(each)}" for each in types) + ")")
    elif begins := _BEGINS.get(wanted.kind):
        terms.append(f"mimeType contains {_quoted(begins)}")
    if _is_shared(wanted):
        terms.append("sharedWithMe = true")
    else:
        terms += [f"modifiedTime >= {_quoted(_utc(wanted.since))}"] if wanted.since else []
        terms += [f"modifiedTime < {_quoted(_utc(wanted.until))}"] if wanted.until else []
    return " and ".join(terms)


def _quoted(value: str) -> str:
    # Quotes and backslashes are escaped by a backslash; control characters stand in no name.
    plain = re.sub(r"[\x00-\x1f\x7f]", " ", value)
    return "'" + plain.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def _is_shared(wanted: Wanted) -> bool:
    return wanted.shared or bool(wanted.owner)


async def search(
    google: Google, holder: Holder, wanted: Wanted, *, most: int, fits: Callable[[File], bool] = lambda _: True
) -> tuple[list[File], bool]:
    """At most so many files, and whether there may be more; `fits` looks at what Drive cannot be asked for."""
    asked = question(wanted)
    # Drive refuses an order where text is searched: those come by how well they fit.
    order = None if "fullText" in asked else "sharedWithMeTime desc" if _is_shared(wanted) else "modifiedTime desc"

    def page(service: Any, *, token: str | None) -> Any:
        return service.files().list(
            q=asked,
            orderBy=order,
            pageSize=PAGE,
            pageToken=token,
            corpora="user",
            includeItemsFromAllDrives=True,
            supportsAllDrives=True,
            fields=f"nextPageToken,files({_FILE})",
        )

    found: list[File] = []
    more = False
    async for answer in google.pages(holder, "drive", page, most=MOST_PAGES):
        found += [file for file in map(_file, answer.get("files", ())) if _in_span(file, wanted) and fits(file)]
        more = "nextPageToken" in answer
        if len(found) > most:
            break
    return found[:most], more or len(found) > most


def _in_span(file: File, wanted: Wanted) -> bool:
    """When something was shared is no term of the query language."""
    if not _is_shared(wanted):
        return True
    at = file.shared_at or file.modified_at
    return (wanted.since is None or at >= wanted.since) and (wanted.until is None or at < wanted.until)


async def get(google: Google, holder: Holder, file_id: str) -> File:
    """A file as it is now.

    Raises:
        RefusedError: 404, it is gone, or is not shared with the person any more.
    """
    answer = await google.ask(
        holder, "drive", lambda it: it.files().get(fileId=file_id, supportsAllDrives=True, fields=_FILE)
    )
    if answer.get("trashed"):
        raise RefusedError(HTTPStatus.NOT_FOUND, "trashed")
    return _file(answer)


async def content(google: Google, holder: Holder, file: File) -> tuple[bytes, str]:
    """The bytes of a file and their media type; Google's own kinds as `EXPORTED_AS`."""
    exported = EXPORTED_AS.get(file.kind)
    if exported is None:
        raw = await google.ask(holder, "drive", lambda it: it.files().get_media(fileId=file.id, supportsAllDrives=True))
        return raw, file.kind
    raw = await google.ask(holder, "drive", lambda it: it.files().export(fileId=file.id, mimeType=exported))
    return raw, exported


async def new_id(google: Google, holder: Holder) -> str:
    """An id for a file that is yet to be made: made twice under it, it is there once."""
    answer = await google.ask(holder, "drive", lambda it: it.files().generateIds(count=1, space="drive", type="files"))
    return str(answer["ids"][0])


async def upload(google: Google, holder: Holder, file_id: str, name: str, kind: str, raw: bytes) -> File:
    """Puts a file into the person's Drive under an id of `new_id`; a second time changes nothing."""
    from googleapiclient.http import MediaInMemoryUpload  # noqa: PLC0415 - heavy, for those who upload

    try:
        answer = await google.ask(
            holder,
            "drive",
            lambda it: it.files().create(
                body={"id": file_id, "name": name, "mimeType": kind},
                media_body=MediaInMemoryUpload(raw, mimetype=kind),
                fields=_FILE,
            ),
        )
    except RefusedError as refusal:
        if refusal.status != HTTPStatus.CONFLICT:
            raise
        return await get(google, holder, file_id)
    except UnansweredError as unanswered:
        return await found_out(unanswered, _there(google, holder, file_id))
    return _file(answer)


async def _there(google: Google, holder: Holder, file_id: str) -> File | None:
    try:
        return await get(google, holder, file_id)
    except RefusedError as refusal:
        if refusal.status != HTTPStatus.NOT_FOUND:
            raise
        return None


async def put_in_trash(google: Google, holder: Holder, file_id: str, *, trashed: bool) -> File:
    """Moves a file to the trash, or out of it."""
    answer = await google.ask(
        holder,
        "drive",
        lambda it: it.files().update(fileId=file_id, body={"trashed": trashed}, supportsAllDrives=True, fields=_FILE),
    )
    return _file(answer)


def _file(said: Mapping[str, Any]) -> File:
    owner, sharer = (said.get("owners") or [{}])[0], said.get("sharingUser") or {}
    mine = bool(said.get("ownedByMe"))
    names = [each.get(name, "") for each in (sharer, owner) for name in ("displayName", "emailAddress")]
    shared = said.get("sharedWithMeTime")
    return File(
        id=said["id"],
        name=said.get("name", ""),
        kind=said.get("mimeType", ""),
        size=int(said["size"]) if "size" in said else None,
        modified_at=datetime.fromisoformat(said["modifiedTime"]),
        mine=mine,
        owner="" if mine else owner.get("displayName") or owner.get("emailAddress", ""),
        owner_email=owner.get("emailAddress", ""),
        shared_by=" ".join(filter(None, names)),
        shared_at=datetime.fromisoformat(shared) if shared else None,
        link=said.get("webViewLink", ""),
    )
