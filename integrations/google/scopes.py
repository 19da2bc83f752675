"""What a person allows, by what it is for: as little as each ability needs, asked when it is first needed.

Source: https://developers.google.com/identity/protocols/oauth2/scopes
"""

from collections.abc import Collection

_ROOT = "https://www.googleapis.com/auth/"
WHO = ("openid", _ROOT + "userinfo.email")
"""Whose account it is; goes with every consent."""
CALENDAR = (_ROOT + "calendar",)
SEND = (_ROOT + "gmail.send",)
"""Sends, and neither reads nor drafts."""
MAIL = (_ROOT + "gmail.modify",)
"""Reads, drafts, sends, labels and moves to the trash; deletes nothing for good."""
DRIVE = (_ROOT + "drive",)
FIRST = (*CALENDAR, *SEND)
"""Asked for when somebody connects without needing anything yet."""

_INCLUDES = {SEND[0]: MAIL}


def allowed(held: Collection[str], wanted: Collection[str]) -> bool:
    """Whether a grant that holds these scopes allows those; a wider one includes its narrower ones."""
    return all(scope in held or any(wider in held for wider in _INCLUDES.get(scope, ())) for scope in wanted)
