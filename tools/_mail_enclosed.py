"""Files that go along with a mail: files of the chat by their ids, and in the yes what is in them."""

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

from pydantic import AfterValidator, Field

from integrations.postgres import files
from integrations.postgres.database import Row, Session
from tools import _mail_letters as letters
from tools._choose import speaks
from tools._context import RejectedError, Turn, Words
from tools._errand import Errand
from tools._file_limits import runs
from tools._mail_file_words import named
from tools._sent_files import NO_FILE, NOT_HERE_YET, NOT_KEPT, arrived, bytes_of, mime_of, name_of

if TYPE_CHECKING:
    from integrations.google.composing import Enclosure

MOST_FILES = 10
MOST_BYTES = 18_000_000
"""Of all that is attached; Gmail takes 25 MB, encoded."""
_FILE = re.compile(r"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?::([0-9a-f]{64}))?")


def _file(value: str) -> str:
    if not _FILE.fullmatch(value.lower()):
        raise ValueError("not the id of a file")
    return value.lower()


Files = Annotated[tuple[Annotated[str, AfterValidator(_file)], ...], Field(max_length=MOST_FILES)]
"""Ids; in what waits for a yes each with the digest of what was shown."""


async def bind(turn: Turn, arguments: Mapping[str, object]) -> Mapping[str, object]:
    """The arguments with the digests of their files: a yes is to these bytes, whatever stands behind an id by then.

    Raises:
        RejectedError: a file is not here, or Gmail would not take it.
    """
    ids = [id_ for id_, _ in _told(arguments.get("files"))]
    if not ids:
        return arguments
    rows = await _rows(turn.session, ids)
    check([name_of(row, turn.zone) for row in rows], [int(row["bytes"]) for row in rows])
    return {**arguments, "files": [f"{id_}:{row['sha256']}" for id_, row in zip(ids, rows, strict=True)]}


def check(names: Sequence[str], sizes: Sequence[int]) -> None:
    """Raises:
    RejectedError: Gmail would not take files of these names and sizes.
    """
    if program := next(filter(runs, names), None):
        raise RejectedError(_PROGRAM, name=program.rpartition(".")[2].lower())
    if sum(sizes) > MOST_BYTES:
        raise RejectedError(TOO_LARGE)


async def preview(turn: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:
    """A mail that is going to be written, whole, and what goes along with it."""
    return (*await letters.preview(turn, arguments), *await lines(turn, arguments))


async def lines(turn: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:
    """Names and sizes, for the question."""
    found = [await files.bytes_of(turn.session, id_) for id_, _ in _told(arguments.get("files"))]
    rows = [row for row in found if row is not None]
    if not rows:
        return ()
    told = [{"name": name_of(row, turn.zone), "bytes": row["bytes"]} for row in rows]
    return (WITH[turn.language].format(files=named(told, speaks(turn))),)


async def enclosed(errand: Errand, files_: Sequence[str], *, shown: bool = True) -> "tuple[Enclosure, ...]":
    """The files, if they still are what was `shown`.

    Raises:
        RejectedError: one of them is gone, or another by now.
    """
    from integrations.google.composing import Enclosure  # noqa: PLC0415 - not for those who never open a mail

    rows = []
    for id_, digest in _told(files_):
        row = await arrived(errand, id_)
        if row["sha256"] != digest and (shown or digest):
            raise RejectedError(_SWAPPED)
        rows.append(row)
    check([name_of(row, errand.zone) for row in rows], [int(row["bytes"]) for row in rows])
    contents = [await bytes_of(errand, str(row["sha256"])) for row in rows]
    return tuple(
        Enclosure(name=name_of(row, errand.zone), mime=mime_of(row), content=content)
        for row, content in zip(rows, contents, strict=True)
    )


def _told(given: object) -> list[tuple[UUID, str]]:
    """Ids and digests."""
    read = [_FILE.fullmatch(str(each)) for each in given] if isinstance(given, list | tuple) else []
    return [(UUID(each[1]), each[2] or "") for each in read if each]


async def _rows(session: Session, ids: Sequence[UUID]) -> list[Row]:
    """Raises:
    RejectedError: one of them is not here.
    """
    found = []
    for id_ in ids:
        row = await files.bytes_of(session, id_)
        if row is None:
            raise RejectedError(NO_FILE)
        if row["state"] != "stored":
            raise RejectedError(NOT_HERE_YET if row["state"] == "referenced" else NOT_KEPT)
        found.append(row)
    return found


WITH: Words = {"pt-BR": "📎 Anexos: {files}", "en": "📎 Attachments: {files}"}
TOO_LARGE: Words = {
    "pt-BR": "os anexos passam do que o Gmail leva: 25 MB já codificados, uns 18 MB de arquivo. Um link do Drive resolve.",
    "en": "the attachments are more than Gmail takes: 25 MB encoded, about 18 MB of files. A link to Drive would do.",
}
_PROGRAM: Words = {
    "pt-BR": "o Gmail não leva programas (.{name}), então não enviei.",
    "en": "Gmail takes no programs (.{name}), so I did not send it.",
}
_SWAPPED: Words = {
    "pt-BR": "o arquivo mudou depois que eu te mostrei, então não enviei.",
    "en": "the file changed after I showed it to you, so I did not send it.",
}
