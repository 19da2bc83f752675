"""Gmail's drafts. One that was sent is gone: sending it again is a 404."""

from collections.abc import Mapping

from demo.google.checks import decoded
from demo.google.errors import GoogleError, no_entity, required
from demo.google.mail_search import search
from demo.google.mailbox import Mail, Mailbox, sent, shown
from demo.google.world import Body, Call, Route, page_of


def box_of(call: Call) -> Mailbox:
    """The account's own mailbox; nobody else's."""
    asked = call["userId"]
    if asked not in {"me", call.account.email}:
        raise GoogleError(403, "forbidden", f"Delegation denied for {call.account.email}")
    return call.world.mailboxes[call.account.email]


def raw_of(message: Body) -> bytes:
    """The bytes of a mail that a call brings."""
    if not message.get("raw"):
        raise required("'raw' RFC822 payload message string or uploading message via /upload/* URL required")
    return decoded(message["raw"])


def _list(call: Call) -> Body:
    box = box_of(call)
    hits = search(box, call.get("q") or "", spam_and_trash=bool(call.get("includeSpamTrash")), now=call.world.now())
    ids = {mail.id for mail in hits}
    found = [(name, box.mails[held]) for name, held in box.drafts.items() if held in ids]
    items, following = page_of(found, min(call.get("maxResults", 100), 500), call.get("pageToken"))
    said = [{"id": name, "message": {"id": mail.id, "threadId": mail.thread}} for name, mail in items]
    there: Body = {"drafts": said} if said else {}
    return {**there, "resultSizeEstimate": len(found), **({"nextPageToken": following} if following else {})}


def _create(call: Call) -> Body:
    box = box_of(call)
    name = f"r{call.world.number():018d}"
    mail = _written(box, call.body.get("message") or {})
    box.drafts[name] = mail.id
    return _said(name, mail)


def _get(call: Call) -> Body:
    box = box_of(call)
    mail = _mail(box, call["id"])
    return {"id": call["id"], "message": shown(mail, call.get("format", "full"))}


def _update(call: Call) -> Body:
    """The draft keeps its id, its message gets a new one."""
    box = box_of(call)
    old = _mail(box, call["id"])
    message = call.body.get("message") or {}
    mail = _written(box, {"threadId": old.thread, **message})
    box.remove(old)
    box.drafts[call["id"]] = mail.id
    if call.body.get("send"):
        return _sent(box, call["id"])
    return _said(call["id"], mail)


def _delete(call: Call) -> None:
    box = box_of(call)
    box.remove(_mail(box, call["id"]))


def _send(call: Call) -> Body:
    box = box_of(call)
    name = call.body["id"]
    old = _mail(box, name)
    if (call.body.get("message") or {}).get("raw"):
        mail = _written(box, {"threadId": old.thread, **call.body["message"]})
        box.remove(old)
        box.drafts[name] = mail.id
    return _sent(box, name)


def _sent(box: Mailbox, name: str) -> Body:
    draft = _mail(box, name)
    alone = len([mail for mail in box.mails.values() if mail.thread == draft.thread]) == 1
    mail = sent(box, draft.raw, thread="" if alone else draft.thread)
    box.remove(draft)
    return {"id": mail.id, "threadId": mail.thread, "labelIds": list(mail.labels)}


def _written(box: Mailbox, message: Body) -> Mail:
    raw = raw_of(message)
    thread = message.get("threadId") or ""
    if thread and not any(mail.thread == thread for mail in box.mails.values()):
        raise no_entity()
    # A draft that names a thread but does not fit it is not shown in it.
    own = bool(thread) and {"DRAFT"} == {label for mail in box.thread(thread) for label in mail.labels}
    return box.put(raw, ["DRAFT"], thread=thread if own or box.fits_thread(thread, raw) else "")


def _mail(box: Mailbox, name: str) -> Mail:
    if name not in box.drafts:
        raise no_entity()
    return box.mails[box.drafts[name]]


def _said(name: str, mail: Mail) -> Body:
    return {"id": name, "message": {"id": mail.id, "threadId": mail.thread, "labelIds": list(mail.labels)}}


DRAFT_ROUTES: Mapping[str, Route] = {
    "gmail.users.drafts.list": _list,
    "gmail.users.drafts.create": _create,
    "gmail.users.drafts.get": _get,
    "gmail.users.drafts.update": _update,
    "gmail.users.drafts.delete": _delete,
    "gmail.users.drafts.send": _send,
}
