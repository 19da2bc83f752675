"""Who may do what with a file; sharing writes to people unless it is told not to."""

from collections.abc import Mapping

from demo.google.drive_files import ROLES, StoredFile, file_of, permission, permission_id
from demo.google.errors import GoogleError, bad_request, not_found
from demo.google.world import Body, Call, Invitation, Route, page_of

TYPES = ("user", "group", "domain", "anyone")


def _create(call: Call) -> Body:
    file = file_of(call, role="writer")
    body = call.body
    if body["type"] not in TYPES:
        raise bad_request("The permission type field is required.", reason="required", location="permission.type")
    if body["role"] not in ROLES:
        raise bad_request("The specified role is invalid.", reason="invalid", location="permission.role")
    if body["role"] == "owner":
        return _handed_over(call, file)
    named = body["type"] in {"user", "group"}
    if named and not body.get("emailAddress"):
        raise bad_request(
            "The permission type and emailAddress fields must both be set.", reason="invalid", location="emailAddress"
        )
    if not named and call.get("emailMessage"):
        raise bad_request("A message is only for people.", reason="invalid", location="emailMessage")
    id_ = permission_id(body["emailAddress"]) if named else "anyoneWithLink" if body["type"] == "anyone" else "domain"
    account = call.world.accounts.get(body.get("emailAddress", ""))
    file.permissions[id_] = {
        "id": id_,
        "type": body["type"],
        "role": body["role"],
        "emailAddress": body.get("emailAddress"),
        "displayName": account.name if account else None,
        "allowFileDiscovery": None if named else bool(body.get("allowFileDiscovery")),
    }
    if named and call.get("sendNotificationEmail", True):
        call.world.invitations.append(
            Invitation(event_id=file.id, to=body["emailAddress"], kind="shared", summary=file.name)
        )
    return permission(file.permissions[id_])


def _handed_over(call: Call, file: StoredFile) -> Body:
    if not call.get("transferOwnership"):
        raise GoogleError(
            403,
            "forbidden",
            "The transferOwnership parameter must be enabled when the permission role is 'owner'.",
            location="transferOwnership",
        )
    raise GoogleError(501, "notImplemented", f"The local Google does not give away {file.name}.")


def _list(call: Call) -> Body:
    file = file_of(call, role="writer")
    items, following = page_of(list(file.permissions.values()), call.get("pageSize", 100), call.get("pageToken"))
    said = [permission(each) for each in items]
    return {"kind": "drive#permissionList", "permissions": said, **({"nextPageToken": following} if following else {})}


def _stored(call: Call, file: StoredFile) -> Body:
    if call["permissionId"] not in file.permissions:
        raise not_found(f"Permission not found: {call['permissionId']}.")
    return file.permissions[call["permissionId"]]


def _get(call: Call) -> Body:
    return permission(_stored(call, file_of(call, role="writer")))


def _update(call: Call) -> Body:
    file = file_of(call, role="writer")
    stored = _stored(call, file)
    if call.body.get("role") not in ROLES[:3] or stored["role"] == "owner":
        raise bad_request("The specified role is invalid.", reason="invalid", location="permission.role")
    stored["role"] = call.body["role"]
    return permission(stored)


def _delete(call: Call) -> None:
    file = file_of(call, role="writer")
    if _stored(call, file)["role"] == "owner":
        raise GoogleError(403, "cannotRemoveOwner", "The owner of a file cannot be removed.")
    del file.permissions[call["permissionId"]]


PERMISSION_ROUTES: Mapping[str, Route] = {
    "drive.permissions.create": _create,
    "drive.permissions.list": _list,
    "drive.permissions.get": _get,
    "drive.permissions.update": _update,
    "drive.permissions.delete": _delete,
}
