"""The local Gmail, seen by the real client: reading, searching, labelling, what happened since."""

import base64
from datetime import timedelta

import pytest
from google_stage import Stage, done, refused

READ = "https://www.googleapis.com/auth/gmail.readonly"


def box(stage: Stage, *scopes: str) -> object:
    return stage.service("gmail", stage.ana, *scopes).users()


def text_of(data: str) -> bytes:
    return base64.urlsafe_b64decode(data)


async def subjects(stage: Stage, question: str, **more: object) -> list[str]:
    users = box(stage)
    found = (await done(users.messages().list(userId="me", q=question, **more))).get("messages", [])
    mailbox = stage.ana.mail.box
    return [mailbox.mails[each["id"]].header("Subject") for each in found]


async def test_a_mail_is_read_in_every_format(stage: Stage) -> None:
    mail = stage.ana.mail.gets(
        "Orçamento",
        sender="Bia <bia@fora.com>",
        text="Veja d'água.",
        html="<p>Veja</p>",
        files={"conta.pdf": b"%PDF-1"},
    )
    messages = box(stage).messages()
    full = await done(messages.get(userId="me", id=mail.id))
    assert full["labelIds"] == ["INBOX", "UNREAD"]
    assert full["snippet"] == "Veja d&#39;água."
    assert full["internalDate"] == str(int(stage.now.timestamp() * 1000))
    headers = {each["name"]: each["value"] for each in full["payload"]["headers"]}
    assert (headers["Subject"], headers["From"]) == ("Orçamento", "Bia <bia@fora.com>")
    body, attachment = full["payload"]["parts"]
    assert [part["mimeType"] for part in body["parts"]] == ["text/plain", "text/html"]
    assert text_of(body["parts"][0]["body"]["data"]).decode() == "Veja d'água.\n"
    assert (attachment["filename"], attachment["partId"], "data" in attachment["body"]) == ("conta.pdf", "1", False)
    held = messages.attachments().get(userId="me", messageId=mail.id, id=attachment["body"]["attachmentId"])
    assert text_of((await done(held))["data"]) == b"%PDF-1"
    again = await done(messages.get(userId="me", id=mail.id))
    assert again["payload"]["parts"][1]["body"]["attachmentId"] != attachment["body"]["attachmentId"]

    raw = await done(messages.get(userId="me", id=mail.id, format="raw"))
    assert text_of(raw["raw"]) == mail.raw
    few = await done(messages.get(userId="me", id=mail.id, format="metadata", metadataHeaders=["subject"]))
    assert few["payload"]["headers"] == [{"name": "Subject", "value": "Orçamento"}]
    assert "payload" not in await done(messages.get(userId="me", id=mail.id, format="minimal"))
    assert await refused(messages.get(userId="me", id="nada")) == (404, "notFound")
    assert await refused(messages.get(userId="bia@fora.com", id=mail.id)) == (403, "forbidden")


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("from:ana.lima", ["Contrato novo", "Contrato"]),
        ("from:lima subject:novo", ["Contrato novo"]),
        ("to:caio@fora.com", ["Resposta"]),
        ("is:unread", ["Contrato novo", "Fatura"]),
        ("is:read in:inbox", ["Contrato"]),
        ("has:attachment", ["Fatura"]),
        ("filename:pdf", ["Fatura"]),
        ("label:clientes", ["Contrato"]),
        ("label:minha-pasta", ["Fatura"]),
        ("in:sent", ["Resposta"]),
        ("in:spam", ["Ganhe"]),
        ("ganhe", []),
        ("ganhe in:anywhere", ["Ganhe"]),
        ("newer_than:2d", ["Contrato novo", "Resposta"]),
        ("older_than:1m", ["Fatura"]),
        ("after:2026/11/01 before:2026/11/20", ["Contrato"]),
        ("after:1795262400", ["Contrato novo", "Resposta"]),
        ("contrato -novo", ["Contrato"]),
        ('"clausula terceira"', ["Contrato"]),
        ('"terceira clausula"', []),
        ("fatura OR novo", ["Contrato novo", "Fatura"]),
        ("{subject:fatura subject:resposta}", ["Resposta", "Fatura"]),
        ("subject:(contrato novo)", ["Contrato novo"]),
        ("from:(lima OR nada)", []),
        ("(from:lima is:read) OR fatura", ["Contrato", "Fatura"]),
        ("category:promotions", ["Ganhe"]),
        ("larger:2k", ["Fatura"]),
        ("contr", []),
    ],
)
async def test_mail_is_found_as_gmail_finds_it(stage: Stage, question: str, expected: list[str]) -> None:
    mail = stage.ana.mail
    clients, own = mail.label("Clientes"), mail.label("Minha pasta")
    lima = "Ana Lima <ana.lima@fora.com>"
    mail.gets("Contrato novo", sender=lima, ago=timedelta(hours=1))
    mail.gets("Contrato", sender=lima, text="A cláusula terceira.", ago=timedelta(days=5), labels=["INBOX", clients])
    big = {"fatura.pdf": b"x" * 4000}
    mail.gets("Fatura", sender="loja@fora.com", files=big, ago=timedelta(days=40), labels=["INBOX", "UNREAD", own])
    mail.gets("Resposta", sender=stage.ana.email, to="caio@fora.com", ago=timedelta(hours=2), labels=["SENT"])
    mail.gets("Ganhe", sender="x@fora.com", labels=["SPAM", "UNREAD", "CATEGORY_PROMOTIONS"], ago=timedelta(days=3))
    if "in:anywhere" in question or question.startswith("category"):
        assert await subjects(stage, question, includeSpamTrash=True) == expected
    else:
        assert await subjects(stage, question) == expected


async def test_a_day_in_a_search_begins_in_california(stage: Stage) -> None:
    """At four in the morning in São Paulo it is still yesterday there."""
    stage.ana.mail.gets("Madrugada", sender="a@b.com", ago=timedelta(hours=5))
    assert await subjects(stage, "after:2026/11/22") == []
    midnight = int(stage.now.timestamp()) - 9 * 3600
    assert await subjects(stage, f"after:{midnight}") == ["Madrugada"]


async def test_lists_come_page_by_page(stage: Stage) -> None:
    for number in range(5):
        stage.ana.mail.gets(f"{number}", sender="a@b.com", ago=timedelta(hours=number))
    messages = box(stage).messages()
    request, pages = messages.list(userId="me", maxResults=2), []
    while request is not None:
        pages.append(await done(request))
        request = messages.list_next(request, pages[-1])
    assert [len(page["messages"]) for page in pages] == [2, 2, 1]
    empty = await done(messages.list(userId="me", q="nada"))
    assert empty == {"resultSizeEstimate": 0}


async def test_a_long_question_goes_as_a_form(stage: Stage) -> None:
    stage.ana.mail.gets("Contrato", sender="a@b.com")
    assert await subjects(stage, "subject:contrato " + "-nada " * 500) == ["Contrato"]


async def test_threads_hold_what_belongs_together(stage: Stage) -> None:
    first = stage.ana.mail.gets("Contrato", sender="bia@fora.com", ago=timedelta(hours=3))
    stage.ana.mail.gets("Re: Contrato", sender="bia@fora.com", answers=first, ago=timedelta(hours=2))
    stage.ana.mail.gets("Outro assunto", sender="bia@fora.com", answers=first, ago=timedelta(hours=1))
    threads = box(stage).threads()
    found = (await done(threads.list(userId="me")))["threads"]
    assert len(found) == 2
    whole = await done(threads.get(userId="me", id=first.thread, format="metadata"))
    assert [len(whole["messages"]), whole["messages"][0]["id"]] == [2, first.id]
    said = await done(threads.modify(userId="me", id=first.thread, body={"removeLabelIds": ["INBOX"]}))
    assert [each["labelIds"] for each in said["messages"]] == [["UNREAD"], ["UNREAD"]]


async def test_labels_are_put_on_and_taken_off(stage: Stage) -> None:
    mails = [stage.ana.mail.gets(f"{number}", sender="a@b.com") for number in range(3)]
    users = box(stage)
    shows = {"labelListVisibility": "labelShow", "messageListVisibility": "show"}
    label = await done(users.labels().create(userId="me", body={"name": "Clientes", **shows}))
    again = users.labels().create(userId="me", body={"name": "clientes", **shows})
    assert await refused(again) == (409, "aborted")
    ids = [mail.id for mail in mails]
    change = {"ids": ids, "addLabelIds": [label["id"]], "removeLabelIds": ["UNREAD"]}
    await done(users.messages().batchModify(userId="me", body=change))
    counted = await done(users.labels().get(userId="me", id=label["id"]))
    assert (counted["messagesTotal"], counted["messagesUnread"]) == (3, 0)
    for wrong in ({"addLabelIds": ["SENT"]}, {"addLabelIds": ["Label_x"]}, {}):
        assert await refused(users.messages().modify(userId="me", id=ids[0], body=wrong)) == (400, "invalid")
    trashed = await done(users.messages().trash(userId="me", id=ids[0]))
    assert set(trashed["labelIds"]) == {label["id"], "TRASH"}
    assert len((await done(users.messages().list(userId="me")))["messages"]) == 2
    assert "TRASH" not in (await done(users.messages().untrash(userId="me", id=ids[0])))["labelIds"]


async def test_history_says_what_happened(stage: Stage) -> None:
    users = box(stage)
    start = (await done(users.getProfile(userId="me")))["historyId"]
    assert "history" not in await done(users.history().list(userId="me", startHistoryId=start))
    mail = stage.ana.mail.gets("Novo", sender="a@b.com")
    await done(users.messages().modify(userId="me", id=mail.id, body={"removeLabelIds": ["UNREAD"]}))
    await done(users.messages().delete(userId="me", id=mail.id))
    said = await done(users.history().list(userId="me", startHistoryId=start))
    assert [next(name for name in each if name not in {"id", "messages"}) for each in said["history"]] == [
        "messagesAdded",
        "labelsRemoved",
        "messagesDeleted",
    ]
    added = await done(users.history().list(userId="me", startHistoryId=start, historyTypes=["messageAdded"]))
    assert [each["messagesAdded"][0]["message"]["id"] for each in added["history"]] == [mail.id]
    stage.ana.mail.forgets_history()
    assert await refused(users.history().list(userId="me", startHistoryId=start)) == (404, "notFound")


async def test_scopes_decide(stage: Stage) -> None:
    mail = stage.ana.mail.gets("Oi", sender="a@b.com")
    assert await refused(box(stage, READ).messages().trash(userId="me", id=mail.id)) == (403, "insufficientPermissions")
    metadata = box(stage, "https://www.googleapis.com/auth/gmail.metadata").messages()
    assert await refused(metadata.get(userId="me", id=mail.id)) == (403, "forbidden")
    assert await refused(metadata.list(userId="me", q="oi")) == (403, "forbidden")
    assert (await done(metadata.get(userId="me", id=mail.id, format="metadata")))["id"] == mail.id


async def test_what_gmail_does_not_know_is_refused_in_its_words(stage: Stage) -> None:
    request = box(stage).messages().list(userId="me")
    request.uri += "&query=oi"
    assert await refused(request) == (400, "invalidParameter")
    for body in ({"addLabels": ["X"]}, {"addLabelIds": "X"}, {"addLabelIds": [7]}):
        change = box(stage).messages().modify(userId="me", id="1", body=body)
        assert (await refused(change))[0] == 400


async def test_ugly_mail_breaks_nothing(stage: Stage) -> None:
    ugly = [
        b"",
        b"Subject: =?utf-8?B?broken\r\n\r\n\xff\xfe",
        b"From: \xe9 <x@y.z>\r\nSubject: =?nada?Q?=E9?=\r\nContent-Type: text/plain; charset=nada\r\n\r\n\xe9",
        b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nsem fim",
        b"Content-Type: multipart/mixed\r\n\r\nsem borda",
        b"Content-Transfer-Encoding: base64\r\n\r\n####",
        "Subject: Reunião crua\r\n\r\nolá".encode(),
        b"Content-Type: message/rfc822\r\n\r\nSubject: dentro\r\n\r\noi",
    ]
    messages = box(stage).messages()
    for raw in ugly:
        mail = stage.ana.mail.gets_raw(raw)
        for form in ("full", "raw", "metadata", "minimal"):
            assert (await done(messages.get(userId="me", id=mail.id, format=form)))["id"] == mail.id
    assert len((await done(messages.list(userId="me", q="-xyzzy")))["messages"]) == len(ugly)
