"""Who may do what with a file in Drive.

Source: https://developers.google.com/workspace/drive/api/reference/rest/v3/permissions
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Literal

from integrations.google.client import Google, Holder
from integrations.google.doubt import found_out
from integrations.google.errors import RefusedError, UnansweredError

Role = Literal["reader", "commenter", "writer"]
ANYONE = "anyoneWithLink"
"""The permission of whoever has the link."""
MOST_PAGES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Permission:
    """Who may do what with a file."""

    id: str
    email: str
    """Empty: whoever has the link."""
    role: str


async def permissions(google: Google, holder: Holder, file_id: str) -> Sequence[Permission]:
    """Who may do what; at most 400 of them."""

    def page(service: Any, *, token: str | None) -> Any:
        return service.permissions().list(
            fileId=file_id,
            pageSize=100,
            pageToken=token,
            supportsAllDrives=True,
            fields="nextPageToken,permissions(id,type,role,emailAddress)",
        )

    found: list[Permission] = []
    async for answer in google.pages(holder, "drive", page, most=MOST_PAGES):
        found += map(_permission, answer.get("permissions", ()))
    return found


def held_by(known: Sequence[Permission], email: str) -> Permission | None:
    """The permission of an address, or with an empty one that of whoever has the link."""
    if not email:
        return next((each for each in known if each.id == ANYONE), None)
    return next((each for each in known if each.email.casefold() == email.casefold()), None)


async def share(google: Google, holder: Holder, file_id: str, email: str, role: Role) -> Permission:
    """Lets an address, or with an empty one whoever has the link, do this much; Google writes to the address.

    Raises:
        UnansweredError: nobody knows whether it was done, not even by looking.
    """
    whom = {"type": "user", "emailAddress": email} if email else {"type": "anyone", "allowFileDiscovery": False}
    # Nobody is told by mail of a link.
    notice = {"sendNotificationEmail": True} if email else {}
    try:
        answer = await google.ask(
            holder,
            "drive",
            lambda it: it.permissions().create(
                fileId=file_id,
                body={**whom, "role": role},
                supportsAllDrives=True,
                fields="id,type,role,emailAddress",
                **notice,
            ),
            once=True,
        )
    except UnansweredError as unanswered:
        return await found_out(unanswered, _held(google, holder, file_id, email, role))
    return _permission(answer)


async def _held(google: Google, holder: Holder, file_id: str, email: str, role: str) -> Permission | None:
    there = held_by(await permissions(google, holder, file_id), email)
    return there if there is not None and there.role == role else None


async def change_role(google: Google, holder: Holder, file_id: str, permission_id: str, role: Role) -> None:
    async def became() -> Permission | None:
        known = await permissions(google, holder, file_id)
        return next((each for each in known if (each.id, each.role) == (permission_id, role)), None)

    try:
        await google.ask(
            holder,
            "drive",
            lambda it: it.permissions().update(
                fileId=file_id, permissionId=permission_id, body={"role": role}, supportsAllDrives=True, fields="id"
            ),
        )
    except UnansweredError as unanswered:
        await found_out(unanswered, became())


async def unshare(google: Google, holder: Holder, file_id: str, permission_id: str) -> None:
    """Takes a permission away; one that is gone already is as good."""
    try:
        await google.ask(
            holder,
            "drive",
            lambda it: it.permissions().delete(fileId=file_id, permissionId=permission_id, supportsAllDrives=True),
        )
    except RefusedError as refusal:
        if refusal.status != HTTPStatus.NOT_FOUND:
            raise


def _permission(said: Mapping[str, Any]) -> Permission:
    return Permission(id=said["id"], email=said.get("emailAddress", ""), role=said["role"])
