"""Whether a machine or a list wrote a mail."""

import re
from typing import Final

from integrations.google.letter_charsets import header_text
from integrations.google.letter_parts import Part
from integrations.google.letter_types import Address

_LISTS: Final = frozenset(
    {
        "list-unsubscribe",
        "list-id",
        "list-post",
        "list-help",
        "feedback-id",
        "x-autoreply",
        "x-autorespond",
        "x-campaign-id",
        "x-mailgun-tag",
    }
)
_NOBODY = re.compile(
    r"(?:.*[._+-])?(?:no[._-]?reply|do[._-]?not[._-]?reply|n[aã]o[._-]?respond[ae]r?|noresponder|mailer[._-]?daemon|postmaster|bounces?"
    r"|notifications?|notificac(?:ao|oes)|newsletter|auto[._-]?(?:reply|confirm|mailer)|alerts?|alertas?)(?:[._+-].*)?",
    re.IGNORECASE,
)


def is_automatic(root: Part, sender: Address | None) -> bool:
    """RFC 2369 and RFC 2919 (lists), RFC 3834 (answers of machines), and the senders that say that nobody reads there."""
    names = {name for name, _ in root.headers}
    precedence = _word(root, "precedence")
    submitted = _word(root, "auto-submitted")
    return (
        bool(names & _LISTS)
        or precedence in ("bulk", "list", "junk", "auto_reply", "auto-reply")
        or submitted not in ("", "no")
        or root.value("return-path").strip() == b"<>"
        or (root.mime == "multipart/report" and root.parameter("content-type", "report-type").lower() != "")
        or (sender is not None and _NOBODY.fullmatch(sender.address.rpartition("@")[0]) is not None)
    )


def _word(root: Part, name: str) -> str:
    return header_text(root.value(name)[:100]).partition(";")[0].split("(")[0].strip().lower()
