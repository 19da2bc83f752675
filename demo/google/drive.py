"""Drive v3 by method: files, and about; permissions have a file of their own."""

from collections.abc import Mapping
from datetime import datetime

from demo.google.drive_files import (
    EXPORTS,
    FOLDER,
    IMPORTS,
    LONGEST_EXPORT,
    StoredFile,
    described,
    file_of,
    made,
    root_of,
    user,
    visible,
)
from demo.google.drive_permissions import PERMISSION_ROUTES
from demo.google.drive_query import test_of
from demo.google.errors import GoogleError, bad_request, invalid, required
from demo.google.world import Body, Call, Download, Route, page_of

ORDERS = frozenset(
    (
        *("createdTime", "folder", "modifiedByMeTime", "modifiedTime", "name", "name_natural", "quotaBytesUsed"),
        *("recency", "sharedWithMeTime", "starred", "viewedByMeTime"),
    )
)
CHANGEABLE = ("name", "mimeType", "description", "starred", "trashed")


def _list(call: Call) -> Body:
    question = call.get("q") or ""
    test = test_of(call, question) if question else lambda _: True
    me = call.account.email
    found = [
        file
        for file in call.world.files.values()
        if file.is_listed_for(me) and visible(call, file) and file.id != root_of(call.account) and test(file)
    ]
    found = _ordered(found, call.get("orderBy") or "modifiedTime desc", searched="fullText" in question, call=call)
    items, following = page_of(found, call.get("pageSize", 100), call.get("pageToken"))
    ends = {"nextPageToken": following} if following else {}
    said = [described(call, file) for file in items]
    return {"kind": "drive#fileList", "incompleteSearch": False, "files": said, **ends}


def _ordered(found: list[StoredFile], order: str, *, searched: bool, call: Call) -> list[StoredFile]:
    if searched and call.get("orderBy"):
        raise bad_request(
            "Sorting is not supported for queries with fullText terms. "
            "Results are always in descending relevance order.",
            location="orderBy",
        )
    for clause in reversed(order.split(",")):
        name, _, way = clause.strip().partition(" ")
        if name not in ORDERS or way not in {"", "desc"}:
            raise invalid("Invalid Value", location="orderBy")
        found.sort(key=lambda file: _sort_key(file, name), reverse=way == "desc")
    return found


def _sort_key(file: StoredFile, name: str) -> object:
    if name == "folder":
        return file.kind != FOLDER
    if name == "starred":
        return not file.starred
    if name in {"name", "name_natural"}:
        return file.name.casefold()
    if name == "quotaBytesUsed":
        return len(file.raw)
    return file.created if name == "createdTime" else file.modified


def _get(call: Call) -> Body | Download:
    file = file_of(call)
    if call.get("alt") != "media":
        return described(call, file)
    if call.may("drive.metadata", "drive.metadata.readonly") and not call.may("drive", "drive.readonly", "drive.file"):
        raise GoogleError(403, "insufficientPermissions", "Request had insufficient authentication scopes.")
    if file.is_google:
        raise GoogleError(
            403,
            "fileNotDownloadable",
            "Only files with binary content can be downloaded. Use Export with Docs Editors files.",
            location="alt",
        )
    return Download(raw=file.raw, kind=file.kind)


def _export(call: Call) -> Download:
    file = file_of(call)
    if file.kind not in EXPORTS:
        raise GoogleError(403, "fileNotExportable", "Export only supports Docs Editors files.")
    if call["mimeType"] not in EXPORTS[file.kind]:
        raise bad_request("The requested conversion is not supported.", location="convertTo")
    if len(file.raw) > LONGEST_EXPORT:
        raise GoogleError(403, "exportSizeLimitExceeded", "This file is too large to be exported.")
    if call["mimeType"] == "text/plain":
        # Google's begin with a mark of their byte order, and end lines like Windows.
        return Download(raw=b"\xef\xbb\xbf" + file.raw.replace(b"\n", b"\r\n"), kind="text/plain")
    return Download(raw=file.raw, kind=call["mimeType"])


def _ids(call: Call) -> Body:
    """Ids to create files under: creating the same one twice is a 409."""
    ids = [f"1G{call.world.number():031d}" for _ in range(call.get("count", 10))]
    return {"kind": "drive#generatedIds", "space": "drive", "ids": ids}


def _create(call: Call) -> Body:
    body = call.body
    more: Body = {}
    if chosen := body.get("id"):
        if not str(chosen).startswith("1G"):
            raise bad_request("The provided file ID is not usable.", reason="invalid", location="file.id")
        if chosen in call.world.files:
            raise GoogleError(409, "fileIdInUse", "A file already exists with the provided ID.", location="file.id")
        more["id"] = chosen
    file = made(call.world, call.account, opened_by={call.client_id}, **more)
    if body.get("parents"):
        file.parents = [_folder(call, body["parents"])]
    media_kind = call.media.kind if call.media else "application/octet-stream"
    file.kind = body.get("mimeType") or media_kind
    _write(call, file)
    return described(call, file)


def _folder(call: Call, parents: list[str]) -> str:
    if len(parents) > 1:
        raise GoogleError(403, "multipleParentsNotSupported", "A file cannot have more than one parent.")
    name = root_of(call.account) if parents[0] == "root" else parents[0]
    folder = call.world.files.get(name)
    if name != root_of(call.account) and (folder is None or not folder.role_of(call.account.email)):
        raise GoogleError(404, "notFound", f"File not found: {name}.", location="fileId")
    if folder is not None and folder.kind != FOLDER:
        raise GoogleError(403, "parentNotAFolder", "The specified parent is not a folder.")
    return name


def _write(call: Call, file: StoredFile) -> None:
    """What a body and an upload say of a file."""
    body = call.body
    file.name = body.get("name") or file.name
    for name in ("description", "starred", "trashed"):
        if body.get(name) is not None:
            setattr(file, name, body[name])
    for name in ("properties", "appProperties"):
        if body.get(name):
            file.properties[name] = {**file.properties.get(name, {}), **body[name]}
    if call.media:
        if file.is_google and IMPORTS.get(call.media.kind) != file.kind:
            raise bad_request("The requested conversion is not supported.", location="convertTo")
        file.raw = call.media.raw
    file.modified = call.world.now()
    if wished := body.get("modifiedTime"):
        file.modified = datetime.fromisoformat(wished)


def _update(call: Call) -> Body:
    file = file_of(call, role="writer")
    if "parents" in call.body:
        raise GoogleError(
            403,
            "fieldNotWritable",
            "The parents field is not directly writable in update requests. "
            "Use the addParents and removeParents parameters instead.",
        )
    if call.body.get("trashed") is not None:
        file = file_of(call, role="owner")
    if added := call.get("addParents"):
        file.parents = [_folder(call, added.split(","))]
    elif call.get("removeParents"):
        raise GoogleError(403, "cannotRemoveLastParent", "A file must have a parent.")
    _write(call, file)
    return described(call, file)


def _copy(call: Call) -> Body:
    source = file_of(call)
    if source.kind == FOLDER:
        raise GoogleError(403, "cannotCopyFile", "This file cannot be copied by the user.")
    names = {"name": f"Copy of {source.name}", "kind": source.kind, "raw": source.raw}
    file = made(call.world, call.account, opened_by={call.client_id}, description=source.description, **names)
    if call.body.get("parents"):
        file.parents = [_folder(call, call.body["parents"])]
    _write(call, file)
    return described(call, file)


def _delete(call: Call) -> None:
    file = file_of(call, role="owner")
    for each in list(call.world.files.values()):
        if file.id in each.parents:
            del call.world.files[each.id]
    del call.world.files[file.id]


def _about(call: Call) -> Body:
    if not call.get("fields"):
        raise required("The 'fields' parameter is required for this method.", location="fields")
    used = sum(len(file.raw) for file in call.world.files.values() if file.owner == call.account.email)
    quota = {"limit": str(15 * 1024**3), "usage": str(used), "usageInDrive": str(used), "usageInDriveTrash": "0"}
    return {
        "kind": "drive#about",
        "user": user(call.account.email, call.account.name, call.account.email),
        "storageQuota": quota,
        "exportFormats": {kind: list(kinds) for kind, kinds in EXPORTS.items()},
        "importFormats": {kind: [into] for kind, into in IMPORTS.items()},
        "maxUploadSize": "5242880000000",
    }


DRIVE_ROUTES: Mapping[str, Route] = {
    **PERMISSION_ROUTES,
    "drive.about.get": _about,
    "drive.files.list": _list,
    "drive.files.get": _get,
    "drive.files.export": _export,
    "drive.files.generateIds": _ids,
    "drive.files.create": _create,
    "drive.files.update": _update,
    "drive.files.copy": _copy,
    "drive.files.delete": _delete,
}
