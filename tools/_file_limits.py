"""Which files are kept. What is known of one when it comes in often says that it never will be."""

from pathlib import PurePosixPath
from typing import Literal

from language.listed import listed

Refusal = Literal["too large", "a kind that is not kept", "a program"]

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
    "message/rfc822",
)
"""How the media types of documents begin that are kept: what is read, heard or looked at, nothing that is run."""
RUN = listed(
    """ade adp apk app appx appxbundle bat cab chm cmd com command cpl deb desktop diagcab diagcfg diagpkg dll dmg ex ex_ exe hta img ins iso
    isp jar jnlp js jse lib lnk mde mjs msc msi msix msixbundle msp mst nsh pif pkg ps1 py reg rpm run scf scr sct sh shb sys url vb vbe vbs
    vhd vhdx vxd wsc wsf wsh xll"""
)
"""How names of files end that a tap may run: those that Gmail takes from nobody, and those of other systems.

Source: https://support.google.com/mail/answer/6590
"""


def runs(name: str) -> bool:
    """Whether a system would run a file of this name, whatever its sender says that it is."""
    return PurePosixPath(name.strip(". ").lower()).suffix.removeprefix(".") in RUN


def refusal(*, kind: str, mime: str, size: int | None, most: int) -> Refusal | None:
    """Why a file is not even asked for; None when it is. Sizes are in bytes; an unknown one is found out by fetching."""
    if (size or 0) > most:
        return "too large"
    fine = kind in ITS_KIND_SAYS_ENOUGH or mime.lower().startswith(DOCUMENTS)
    return None if fine else "a kind that is not kept"
