"""Files, whose they are, and how Drive's JSON says it."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime

from demo.google.errors import GoogleError
from demo.google.world import Account, Body, Call, World, present, stamped

FOLDER = "application/vnd.google-apps.folder"
DOCUMENT = "application/vnd.google-apps.document"
SHEET = "application/vnd.google-apps.spreadsheet"
SLIDES = "application/vnd.google-apps.presentation"
_OFFICE = "application/vnd.openxmlformats-officedocument"
EXPORTS: dict[str, tuple[str, ...]] = {
    DOCUMENT: (
        *("text/plain", "text/html", "text/markdown", "application/pdf", "application/rtf", "application/epub+zip"),
        f"{_OFFICE}.wordprocessingml.document",
    ),
    SHEET: ("text/csv", "text/tab-separated-values", "application/pdf", f"{_OFFICE}.spreadsheetml.sheet"),
    SLIDES: ("text/plain", "application/pdf", f"{_OFFICE}.presentationml.presentation"),
}
IMPORTS = {"text/plain": DOCUMENT, "text/html": DOCUMENT, "text/csv": SHEET}
LONGEST_EXPORT = 10 * 1024**2
ROLES = ("reader", "commenter", "writer", "owner")


@dataclass
class StoredFile:
    """A file or a folder; a Google document is its words, from which every export is made."""

    id: str
    name: str
    kind: str
    owner: str
    parents: list[str]
    created: datetime
    modified: datetime
    raw: bytes = b""
    description: str = ""
    trashed: bool = False
    starred: bool = False
    permissions: dict[str, Body] = field(default_factory=dict)
    properties: dict[str, dict[str, str]] = field(default_factory=dict)
    """properties and appProperties."""
    opened_by: set[str] = field(default_factory=set)
    """The clients that made it or were given it: all that drive.file lets them see."""

    @property
    def is_google(self) -> bool:
        return self.kind.startswith("application/vnd.google-apps.")

    @property
    def text(self) -> str:
        """What full-text search knows of it."""
        return self.raw.decode(errors="ignore") if self.is_google or self.kind.startswith("text/") else ""

    def role_of(self, email: str) -> str:
        """Empty where the person may not even see it."""
        if email == self.owner:
            return "owner"
        roles = [
            str(each["role"])
            for each in self.permissions.values()
            if each.get("emailAddress") == email or each["type"] == "anyone"
        ]
        return max(roles, key=ROLES.index, default="")

    def is_listed_for(self, email: str) -> bool:
        """What is open to whoever has the link is not found by searching."""
        named = any(each.get("emailAddress") == email for each in self.permissions.values())
        return email == self.owner or named


def file_of(call: Call, *, role: str = "reader", name: str = "fileId") -> StoredFile:
    """The file that a call is about, if the account and the client may do that much with it."""
    asked = str(call[name])
    asked = root_of(call.account) if asked == "root" else asked
    file = call.world.files.get(asked)
    has = file.role_of(call.account.email) if file else ""
    if file is None or not has or not visible(call, file):
        raise GoogleError(404, "notFound", f"File not found: {asked}.", location=name)
    if ROLES.index(has) < ROLES.index(role):
        raise GoogleError(
            403, "insufficientFilePermissions", f"The user does not have sufficient permissions for file {asked}."
        )
    return file


def visible(call: Call, file: StoredFile) -> bool:
    wide = call.may("drive", "drive.readonly", "drive.metadata", "drive.metadata.readonly", "drive.meet.readonly")
    return wide or call.client_id in file.opened_by


def root_of(account: Account) -> str:
    return f"0A{account.id}PVA"


def made(world: World, account: Account, **more: object) -> StoredFile:
    """A new file in somebody's Drive, at its root unless told otherwise."""
    now = world.now()
    file = StoredFile(
        **{
            "id": f"1F{world.number():031d}",
            "name": "Untitled",
            "kind": "application/octet-stream",
            "owner": account.email,
            "parents": [root_of(account)],
            "created": now,
            "modified": now,
            **more,
        }
    )
    own = permission_id(account.email)
    file.permissions[own] = {
        "id": own,
        "type": "user",
        "role": "owner",
        "emailAddress": account.email,
        "displayName": account.name,
    }
    world.files[file.id] = file
    return file


def permission_id(email: str) -> str:
    return str(int(hashlib.sha256(email.encode()).hexdigest()[:15], 16))


def described(call: Call, file: StoredFile) -> Body:
    """Everything that we know to say of a file; `fields` picks from it."""
    me = call.account.email
    sized: Body = {} if file.is_google else {"size": str(len(file.raw))}
    sums: Body = {} if file.is_google else {"md5Checksum": hashlib.md5(file.raw, usedforsecurity=False).hexdigest()}
    owner = call.world.accounts.get(file.owner)
    shared = len(file.permissions) > 1
    return present(
        {
            "kind": "drive#file",
            "id": file.id,
            "name": file.name,
            "mimeType": file.kind,
            "description": file.description or None,
            "parents": file.parents if file.is_listed_for(me) else None,
            "createdTime": stamped(file.created),
            "modifiedTime": stamped(file.modified),
            "trashed": file.trashed,
            "explicitlyTrashed": file.trashed,
            "starred": file.starred,
            "spaces": ["drive"],
            "shared": shared,
            "sharedWithMeTime": stamped(file.created) if file.owner != me else None,
            "ownedByMe": file.owner == me,
            "owners": [user(file.owner, owner.name if owner else "", me)],
            "lastModifyingUser": user(file.owner, owner.name if owner else "", me),
            "permissions": [permission(each) for each in file.permissions.values()]
            if file.role_of(me) != "reader"
            else None,
            "webViewLink": _link(file),
            "webContentLink": None if file.is_google else f"https://drive.google.com/uc?id={file.id}&export=download",
            "originalFilename": None if file.is_google else file.name,
            "fileExtension": file.name.rpartition(".")[2] if "." in file.name and not file.is_google else None,
            "exportLinks": {kind: _link(file) + f"/export?format={kind}" for kind in EXPORTS.get(file.kind, ())}
            or None,
            "capabilities": _capabilities(file.role_of(me)),
            "version": "1",
            **file.properties,
            **sized,
            **sums,
        }
    )


def permission(stored: Body) -> Body:
    return {"kind": "drive#permission", **{name: value for name, value in stored.items() if value is not None}}


def user(email: str, name: str, me: str) -> Body:
    who = {"displayName": name or email, "emailAddress": email, "me": email == me}
    return {"kind": "drive#user", **who, "permissionId": permission_id(email)}


def _capabilities(role: str) -> Body:
    edits = role in {"writer", "owner"}
    return {"canEdit": edits, "canShare": edits, "canDownload": True, "canCopy": True, "canTrash": role == "owner"}


def _link(file: StoredFile) -> str:
    kinds = {DOCUMENT: "document", SHEET: "spreadsheets", SLIDES: "presentation"}
    if file.kind in kinds:
        return f"https://docs.google.com/{kinds[file.kind]}/d/{file.id}/edit"
    return f"https://drive.google.com/file/d/{file.id}/view?usp=drivesdk"
