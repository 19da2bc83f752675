"""What happened in a mailbox since it was last looked at, by Gmail's history.

Source: https://developers.google.com/workspace/gmail/api/guides/sync
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from integrations.google.errors import RefusedError
from integrations.google.gmail import NOT_FOUND, Gmail

PAGES, PAGE = 4, 500
"""After so much has happened it is cheaper to look anew."""
INBOX = "INBOX"
_KINDS = ("messagesAdded", "messagesDeleted", "labelsAdded", "labelsRemoved")


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """By Gmail's ids of conversations."""

    history_id: str
    """From where on to ask the next time."""
    came: frozenset[str]
    """A mail of it came to the inbox, or back there."""
    touched: frozenset[str]
    """Anything happened in it."""


async def newest(gmail: Gmail) -> str:
    """From where on to ask for what happens after this moment."""
    told = await gmail.google.ask(gmail.holder, "gmail", lambda it: it.users().getProfile(userId="me"))
    return str(told["historyId"])


async def changed(gmail: Gmail, since: str) -> Changes | None:
    """None where Gmail does not know that far back any more, or too much has happened.

    Raises what `Google.ask` raises.
    """

    def page(service: Any, *, token: str | None) -> Any:
        return service.users().history().list(userId="me", startHistoryId=since, maxResults=PAGE, pageToken=token)

    came, touched, history_id = set[str](), set[str](), since
    more = False
    try:
        async for told in gmail.google.pages(gmail.holder, "gmail", page, most=PAGES):
            for kind, name, labels in _happened(told):
                touched.add(name)
                if kind in {"messagesAdded", "labelsAdded"} and INBOX in labels:
                    came.add(name)
            history_id, more = str(told.get("historyId", history_id)), "nextPageToken" in told
    except RefusedError as refusal:
        if refusal.status == NOT_FOUND:
            return None
        raise
    return None if more else Changes(history_id=history_id, came=frozenset(came), touched=frozenset(touched))


def _happened(told: Any) -> Iterator[tuple[str, str, frozenset[str]]]:
    """The kind of each event, the conversation, and the labels that the mail has since."""
    for record in told.get("history", ()):
        for kind in _KINDS:
            for each in record.get(kind, ()):
                message = each["message"]
                yield kind, str(message["threadId"]), frozenset(message.get("labelIds", ()))
