"""A call on its way to its route: found, allowed, checked, done, and its answer checked too."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import parse_qsl

from demo.google import checks
from demo.google.calendar_routes import CALENDAR_ROUTES
from demo.google.discovery import Method, found
from demo.google.drive import DRIVE_ROUTES
from demo.google.errors import GoogleError, bad_request, not_found, out_of_scope, unauthorized
from demo.google.fields import selected
from demo.google.gmail import GMAIL_ROUTES
from demo.google.http import Answer, Request
from demo.google.oauth import OAuth
from demo.google.tokens import Access
from demo.google.uploads import Uploads
from demo.google.world import Body, Call, Download, Media, Route, World

DRIVE_DEFAULTS = {
    "File": "kind,id,name,mimeType,resourceKey",
    "FileList": "kind,nextPageToken,incompleteSearch,files(kind,id,name,mimeType,resourceKey)",
    "Permission": "kind,id,type,role",
    "PermissionList": "kind,nextPageToken,permissions(kind,id,type,role)",
}
"""What Drive answers where no fields are asked for."""


def _userinfo(call: Call) -> Body:
    account = call.account
    mail = {"email": account.email, "verified_email": True} if call.may("userinfo.email") else {}
    profile = {"name": account.name, "locale": account.locale} if call.may("userinfo.profile") else {}
    return {"id": account.id, **mail, **profile}


ROUTES: Mapping[str, Route] = {
    **CALENDAR_ROUTES,
    **GMAIL_ROUTES,
    **DRIVE_ROUTES,
    "oauth2.userinfo.get": _userinfo,
    "oauth2.userinfo.v2.me.get": _userinfo,
}


@dataclass(kw_only=True)
class Answered:
    """A call, and the work that answers it."""

    method: str
    work: Callable[[], Answer]
    account: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)
    body: Body = field(default_factory=dict)


def answered(world: World, oauth: OAuth, uploads: Uploads, request: Request, *, root: str) -> Answered:
    """Looks at a request without doing what it asks."""
    request = _unfolded(request)
    continued = uploads.continued(request)
    start = continued.start if continued else request
    match = found(start.verb, start.path)
    if match is None:
        return Answered(method="", work=lambda: _nowhere(request))
    method, places, door = match
    access = oauth.granted(request.headers.get("authorization", "").removeprefix("Bearer "))
    query = tuple((name, text) for name, text in start.query if name not in {"uploadType", "upload_id"})

    def work() -> Answer:
        if access is None:
            raise unauthorized()
        kind = start.asked.get("uploadType", "") if door == "upload" else ""
        if continued:
            if (more := uploads.taken(continued, request)) is not None:
                return more
            body, media = continued.body, continued.media
        else:
            body, media = Uploads.parsed(request, kind) if door == "upload" else (_parsed(request), None)
        params = checks.typed_query(method, query, places)
        _check_scopes(method, access)
        if kind == "resumable" and not continued:
            return uploads.begun(request, body, root=root)
        body = _with_raw(method, body, media)
        checks.check_body(method, body)
        return _done(_call(world, access, method, params, body, media, request.headers))

    # For the record: what could not be read is refused once it is worked on.
    return Answered(
        method=method.id,
        work=work,
        account=access.email if access else "",
        params={**dict(query), **places},
        body=_loose(request.raw) if door == "call" else {},
    )


def _check_scopes(method: Method, access: Access) -> None:
    if method.scopes and not access.scopes & set(method.scopes):
        raise out_of_scope(method.service, list(method.scopes))


def _unfolded(request: Request) -> Request:
    """The client sends a question that is too long for an address as a form."""
    if request.headers.get("x-http-method-override") != "GET":
        return request
    pairs = tuple(parse_qsl(request.raw.decode(), keep_blank_values=True))
    return replace(request, verb="GET", query=pairs, raw=b"")


def _call(
    world: World,
    access: Access,
    method: Method,
    params: Mapping[str, Any],
    body: Body,
    media: Media | None,
    headers: Mapping[str, str],
) -> Call:
    return Call(
        world=world,
        account=world.accounts[access.email],
        method=method,
        params=params,
        body=body,
        headers=headers,
        client_id=access.client_id,
        scopes=access.scopes,
        media=media,
    )


def _done(call: Call) -> Answer:
    method = call.method
    route = ROUTES.get(method.id)
    if route is None:
        raise GoogleError(501, "notImplemented", f"The local Google does not know {method.id}.")
    said = route(call)
    if isinstance(said, Download):
        return _part(said, call.headers.get("range", ""))
    if said is None:
        return Answer(status=204)
    wrong = [str(error.message) for error in checks.complaints(method.service, {"$ref": method.response}, said, "")]
    assert not wrong, f"our own answer to {method.id} is not Google's: {wrong}"
    default = DRIVE_DEFAULTS.get(method.response, "") if method.service == "drive" else ""
    fields = call.get("fields") or default
    body = selected(method.service, method.response, fields, said) if fields else said
    etag = {"etag": str(said["etag"])} if "etag" in said else {}
    return Answer(body=body, headers=etag)


def _part(said: Download, asked: str) -> Answer:
    """A file, or the range of it that is asked for."""
    if not asked.startswith("bytes="):
        return Answer(body=said.raw, kind=said.kind)
    first, _, last = asked.removeprefix("bytes=").partition("-")
    whole = len(said.raw)
    if int(first) >= whole:
        return Answer(status=416, headers={"content-range": f"bytes */{whole}"})
    ends = min(int(last or whole) + 1, whole)
    headers = {"content-range": f"bytes {first}-{ends - 1}/{whole}"}
    return Answer(status=206, body=said.raw[int(first) : ends], kind=said.kind, headers=headers)


def _parsed(request: Request) -> Body:
    if request.raw and not request.headers.get("content-type", "").startswith("application/json"):
        raise bad_request("Parse Error", reason="parseError")
    try:
        body: Body = json.loads(request.raw) if request.raw else {}
    except ValueError as error:
        raise bad_request("Parse Error", reason="parseError") from error
    return body


def _with_raw(method: Method, body: Body, media: Media | None) -> Body:
    """A mail may come as an upload instead of in its field."""
    raw = {"raw": checks.encoded(media.raw)} if media else {}
    if method.request == "Draft":
        return {**body, "message": {**(body.get("message") or {}), **raw}} if raw else body
    return {**body, **raw} if method.request == "Message" else body


def _loose(raw: bytes) -> Body:
    try:
        body = json.loads(raw) if raw else {}
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}


def _nowhere(request: Request) -> Answer:
    raise not_found(f"The requested URL {request.path} was not found on this server.")
