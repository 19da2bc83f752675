"""Gmail's labels: those of the system, and those that people make."""

from collections.abc import Mapping

from demo.google.drafts import box_of
from demo.google.errors import GoogleError, invalid, no_entity
from demo.google.mailbox import SYSTEM, Mailbox
from demo.google.world import Body, Call, Route


def _all(call: Call) -> Body:
    box = box_of(call)
    return {"labels": [_plain(box, name) for name in [*SYSTEM, *box.labels]]}


def _one(call: Call) -> Body:
    box = box_of(call)
    said = _plain(box, call["id"])
    mails = [mail for mail in box.mails.values() if call["id"] in mail.labels]
    unread = [mail for mail in mails if "UNREAD" in mail.labels]
    return {
        **said,
        "messagesTotal": len(mails),
        "messagesUnread": len(unread),
        "threadsTotal": len({mail.thread for mail in mails}),
        "threadsUnread": len({mail.thread for mail in unread}),
    }


def _create(call: Call) -> Body:
    box = box_of(call)
    _check_name(box, call.body["name"], "")
    name = f"Label_{call.world.number()}"
    box.labels[name] = {**call.body, "id": name, "type": "user"}
    return dict(box.labels[name])


def _change(call: Call) -> Body:
    box = box_of(call)
    label = _own(box, call["id"])
    if call.body.get("name"):
        _check_name(box, call.body["name"], call["id"])
    label |= {name: value for name, value in call.body.items() if name not in {"id", "type"} and value is not None}
    return dict(label)


def _delete(call: Call) -> None:
    box = box_of(call)
    _own(box, call["id"])
    del box.labels[call["id"]]
    for mail in box.mails.values():
        box.relabel(mail, [], [call["id"]])


def _plain(box: Mailbox, name: str) -> Body:
    if name in SYSTEM:
        return {"id": name, "name": name, "type": "system"}
    if name not in box.labels:
        raise no_entity()
    return dict(box.labels[name])


def _own(box: Mailbox, name: str) -> Body:
    if name in SYSTEM:
        raise invalid("Invalid update request")
    if name not in box.labels:
        raise no_entity()
    return box.labels[name]


def _check_name(box: Mailbox, name: str, but: str) -> None:
    taken = {label["name"].casefold() for id_, label in box.labels.items() if id_ != but}
    if name.casefold() in taken or name.upper() in SYSTEM:
        raise GoogleError(409, "aborted", "Label name exists or conflicts")


LABEL_ROUTES: Mapping[str, Route] = {
    "gmail.users.labels.list": _all,
    "gmail.users.labels.get": _one,
    "gmail.users.labels.create": _create,
    "gmail.users.labels.update": _change,
    "gmail.users.labels.patch": _change,
    "gmail.users.labels.delete": _delete,
}
