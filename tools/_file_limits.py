"""Which files are kept. What is known of one when it comes in often says that it never will be."""

from typing import Literal

Refusal = Literal["too large", "a kind that is not kept"]

ITS_KIND_SAYS_ENOUGH = frozenset({"photo", "voice", "audio", "video", "sticker"})
DOCUMENTS = (
    *(
        "text/",
        "image/",
        "audio/",
        "video/",
        "application/pdf",
        "application/vnd.",
        "application/msword",
        "application/rtf",
    ),
    *("application/json", "application/xml", "application/epub+zip", "application/zip", "application/x-zip"),
)
"""How the media types of documents begin that are kept: what is read, heard or looked at, nothing that is run."""


def refusal(*, kind: str, mime: str, size: int | None, most: int) -> Refusal | None:
    """Why a file is not even asked for; None when it is. Sizes are in bytes; an unknown one is found out by fetching."""
    if (size or 0) > most:
        return "too large"
    fine = kind in ITS_KIND_SAYS_ENOUGH or mime.lower().startswith(DOCUMENTS)
    return None if fine else "a kind that is not kept"
