"""Gmail v1 by method: messages, threads, labels, history, profile; drafts have a file of their own."""

from collections.abc import Mapping, Sequence

from demo.google import mime
from demo.google.checks import decoded, encoded
from demo.google.drafts import DRAFT_ROUTES, box_of, raw_of
from demo.google.errors import GoogleError, invalid, no_entity
from demo.google.gmail_labels import LABEL_ROUTES
from demo.google.mail_search import search
from demo.google.mailbox import Mail, Mailbox, check_history, sent, shown
from demo.google.world import Body, Call, Route, page_of

MOST = 500


def _found(call: Call, box: Mailbox) -> list[Mail]:
    if call.get("q") and not call.may("gmail.readonly", "gmail.modify", "gmail.compose") and not _all_mail(call):
        raise GoogleError(403, "forbidden", "Metadata scope does not support 'q' parameter")
    hidden = bool(call.get("includeSpamTrash")) or bool({"SPAM", "TRASH"} & set(call.get("labelIds") or ()))
    found = search(box, call.get("q") or "", spam_and_trash=hidden, now=call.world.now())
    return [mail for mail in found if set(call.get("labelIds") or ()) <= set(mail.labels)]


def _all_mail(call: Call) -> bool:
    return "https://mail.google.com/" in call.scopes


def _messages(call: Call) -> Body:
    found = _found(call, box_of(call))
    items, following = page_of(found, min(call.get("maxResults", 100), MOST), call.get("pageToken"))
    said = [{"id": mail.id, "threadId": mail.thread} for mail in items]
    return _list("messages", said, following, len(found))


def _threads(call: Call) -> Body:
    box = box_of(call)
    threads = list(dict.fromkeys(mail.thread for mail in _found(call, box)))
    items, following = page_of(threads, min(call.get("maxResults", 100), MOST), call.get("pageToken"))
    said = [_bare_thread(box, name) for name in items]
    return _list("threads", said, following, len(threads))


def _list(name: str, said: list[Body], following: str | None, count: int) -> Body:
    # Where there is nothing Gmail leaves the list out.
    there: Body = {name: said} if said else {}
    return {**there, "resultSizeEstimate": count, **({"nextPageToken": following} if following else {})}


def _bare_thread(box: Mailbox, name: str) -> Body:
    mails = box.thread(name)
    return {"id": name, "snippet": mime.snippet(mails[-1].message), "historyId": str(max(m.history for m in mails))}


def _form(call: Call) -> tuple[str, Sequence[str]]:
    form = call.get("format", "full")
    reads = call.may("gmail.readonly", "gmail.modify") or _all_mail(call)
    if form in {"full", "raw"} and not reads:
        raise GoogleError(403, "forbidden", f"Metadata scope doesn't allow format {form.upper()}")
    return form, call.get("metadataHeaders") or ()


def _message(call: Call) -> Body:
    return shown(box_of(call).mail(call["id"]), *_form(call))


def _thread(call: Call) -> Body:
    box = box_of(call)
    mails = box.thread(call["id"])
    whole = {"id": call["id"], "historyId": str(max(mail.history for mail in mails))}
    return {**whole, "messages": [shown(mail, *_form(call)) for mail in mails]}


def _attachment(call: Call) -> Body:
    mail = box_of(call).mail(call["messageId"])
    try:
        name, part, _ = decoded(call["id"]).decode().split("/")
        raw = mime.content(mail.message, part)
    except (ValueError, IndexError) as error:
        raise invalid("Invalid attachment token") from error
    if name != mail.id:
        raise invalid("Invalid attachment token")
    return {"size": len(raw), "data": encoded(raw)}


def _send(call: Call) -> Body:
    mail = sent(box_of(call), raw_of(call.body), thread=call.body.get("threadId") or "")
    return {"id": mail.id, "threadId": mail.thread, "labelIds": list(mail.labels)}


def _insert(call: Call) -> Body:
    box = box_of(call)
    thread = call.body.get("threadId") or ""
    labels = call.body.get("labelIds") or []
    mail = box.put(raw_of(call.body), labels, thread=thread)
    return {"id": mail.id, "threadId": mail.thread, "labelIds": list(mail.labels)}


def _labels_asked(call: Call, box: Mailbox) -> tuple[list[str], list[str]]:
    added, removed = list(call.body.get("addLabelIds") or ()), list(call.body.get("removeLabelIds") or ())
    box.check_labels([*added, *removed])
    if not added and not removed:
        raise invalid("No label add or removes specified")
    if set(added) & set(removed):
        raise invalid("Cannot both add and remove the same label")
    return added, removed


def _modify(call: Call) -> Body:
    box = box_of(call)
    mail = box.mail(call["id"])
    box.relabel(mail, *_labels_asked(call, box))
    return {"id": mail.id, "threadId": mail.thread, "labelIds": list(mail.labels)}


def _modify_thread(call: Call) -> Body:
    box = box_of(call)
    mails = box.thread(call["id"])
    asked = _labels_asked(call, box)
    for mail in mails:
        box.relabel(mail, *asked)
    return _short_thread(box, call["id"])


def _modify_many(call: Call) -> None:
    box = box_of(call)
    ids = call.body.get("ids") or []
    if not ids or len(ids) > 1000:
        raise invalid("Invalid number of ids")
    asked = _labels_asked(call, box)
    for mail in [box.mail(name) for name in ids]:
        box.relabel(mail, *asked)


def _delete_many(call: Call) -> None:
    box = box_of(call)
    for name in call.body.get("ids") or ():
        if name in box.mails:
            box.remove(box.mails[name])


def _delete(call: Call) -> None:
    box = box_of(call)
    box.remove(box.mail(call["id"]))


def _delete_thread(call: Call) -> None:
    box = box_of(call)
    for mail in box.thread(call["id"]):
        box.remove(mail)


def _trash(call: Call) -> Body:
    box = box_of(call)
    mail = box.mail(call["id"])
    box.relabel(mail, ["TRASH"], ["INBOX"])
    return {"id": mail.id, "threadId": mail.thread, "labelIds": list(mail.labels)}


def _untrash(call: Call) -> Body:
    box = box_of(call)
    mail = box.mail(call["id"])
    box.relabel(mail, [], ["TRASH"])
    return {"id": mail.id, "threadId": mail.thread, "labelIds": list(mail.labels)}


def _trash_thread(call: Call) -> Body:
    box = box_of(call)
    for mail in box.thread(call["id"]):
        box.relabel(mail, ["TRASH"], ["INBOX"])
    return _short_thread(box, call["id"])


def _untrash_thread(call: Call) -> Body:
    box = box_of(call)
    for mail in box.thread(call["id"]):
        box.relabel(mail, [], ["TRASH"])
    return _short_thread(box, call["id"])


def _short_thread(box: Mailbox, name: str) -> Body:
    said = [{"id": mail.id, "threadId": name, "labelIds": list(mail.labels)} for mail in box.thread(name)]
    return {"id": name, "messages": said}


def _history(call: Call) -> Body:
    box = box_of(call)
    if not call.get("startHistoryId"):
        raise invalid("Missing startHistoryId", location="startHistoryId")
    start = int(call["startHistoryId"])
    check_history(box, start)
    wanted = {
        f"{kind.replace('message', 'messages').replace('label', 'labels')}" for kind in call.get("historyTypes") or ()
    }
    label = call.get("labelId")
    found = [
        event
        for event in box.history
        if event.id > start
        and (not wanted or event.kind in wanted)
        and (not label or label in event.mail["labelIds"] or label in event.labels)
    ]
    items, following = page_of(found, min(call.get("maxResults", 100), MOST), call.get("pageToken"))
    said = [
        {
            "id": str(event.id),
            "messages": [{name: event.mail[name] for name in ("id", "threadId")}],
            event.kind: [{"message": event.mail, **({"labelIds": list(event.labels)} if event.labels else {})}],
        }
        for event in items
    ]
    there: Body = {"history": said} if said else {}
    return {**there, "historyId": str(box.last), **({"nextPageToken": following} if following else {})}


def _profile(call: Call) -> Body:
    box = box_of(call)
    threads = {mail.thread for mail in box.mails.values()}
    counts = {"messagesTotal": len(box.mails), "threadsTotal": len(threads)}
    return {"emailAddress": box.email, **counts, "historyId": str(box.last)}


def _send_as(call: Call) -> Body:
    account = call.account
    if call.get("sendAsEmail", account.email) != account.email:
        raise no_entity()
    return {
        "sendAsEmail": account.email,
        "displayName": account.name,
        "isPrimary": True,
        "isDefault": True,
        "signature": "",
    }


GMAIL_ROUTES: Mapping[str, Route] = {
    **DRAFT_ROUTES,
    **LABEL_ROUTES,
    "gmail.users.getProfile": _profile,
    "gmail.users.messages.list": _messages,
    "gmail.users.messages.get": _message,
    "gmail.users.messages.send": _send,
    "gmail.users.messages.insert": _insert,
    "gmail.users.messages.import": _insert,
    "gmail.users.messages.modify": _modify,
    "gmail.users.messages.batchModify": _modify_many,
    "gmail.users.messages.batchDelete": _delete_many,
    "gmail.users.messages.delete": _delete,
    "gmail.users.messages.trash": _trash,
    "gmail.users.messages.untrash": _untrash,
    "gmail.users.messages.attachments.get": _attachment,
    "gmail.users.threads.list": _threads,
    "gmail.users.threads.get": _thread,
    "gmail.users.threads.modify": _modify_thread,
    "gmail.users.threads.trash": _trash_thread,
    "gmail.users.threads.untrash": _untrash_thread,
    "gmail.users.threads.delete": _delete_thread,
    "gmail.users.history.list": _history,
    "gmail.users.settings.sendAs.get": _send_as,
    "gmail.users.settings.sendAs.list": lambda call: {"sendAs": [_send_as(call)]},
}
