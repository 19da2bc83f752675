"""The attachments of a mail: what each is called, what it is, and those that Outlook packed into one."""

import re
from pathlib import PurePosixPath
from typing import Final

from integrations.google.letter_clean import one_line
from integrations.google.letter_content import size_of
from integrations.google.letter_headers import decoded_words
from integrations.google.letter_parts import Part, mime_of
from integrations.google.letter_types import Attachment
from integrations.google.tnef import Packed, unpacked

MAX_NAME: Final = 150
_SIGNATURES: Final = ("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature")
_REPORTS: Final = ("message/delivery-status", "message/disposition-notification", "text/rfc822-headers")


def attachment_of(raw: bytes, part: Part, *, inline: bool) -> Attachment:
    """A part as an attachment."""
    return Attachment(
        name=file_name(part),
        mime=part.mime,
        size=size_of(raw, part),
        path=part.path,
        inline=(inline and part.disposition() != "attachment") or part.mime in _SIGNATURES + _REPORTS,
    )


def file_name(part: Part) -> str:
    """Its name without folders; a mail that came as a file is called after its subject by whoever shows it."""
    named = part.parameter("content-disposition", "filename") or part.parameter("content-type", "name")
    return plain_name(decoded_words(named))


def plain_name(name: str) -> str:
    """A file's name that can be kept: no folders, no characters that a system forbids, at most 150 characters."""
    name = re.sub(r"[\x00-\x1f<>:\"|?*]", "_", one_line(re.split(r"[/\\]", name)[-1])).strip(". ")
    suffix = PurePosixPath(name).suffix[:20]
    return name if len(name) <= MAX_NAME else name[: MAX_NAME - len(suffix)] + suffix


def packed_files(packed: Packed, part: Part) -> list[Attachment]:
    """The files of a winmail.dat, in its order."""
    return [
        Attachment(
            name=plain_name(file.name),
            mime=mime_of(file.mime.encode(), "application/octet-stream"),
            size=len(file.content),
            path=part.path,
            inside=index,
        )
        for index, file in enumerate(packed.files)
    ]


def unpacked_at(content: bytes, index: int) -> bytes:
    """What is in one file of a winmail.dat.

    Raises:
        LookupError: It has no such file.
    """
    return bytes(unpacked(content).files[index].content)
