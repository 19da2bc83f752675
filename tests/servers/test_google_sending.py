"""The local Gmail, seen by the real client: drafts, sending, answering."""

import base64
from email.message import EmailMessage

from google_stage import Stage, done, refused
from googleapiclient.http import MediaInMemoryUpload

SEND = "https://www.googleapis.com/auth/gmail.send"
COMPOSE = "https://www.googleapis.com/auth/gmail.compose"


def written(to: str = "bia@fora.com", subject: str = "Oi", text: str = "Tudo bem?", **headers: str) -> str:
    message = EmailMessage()
    for name, value in {"To": to, "Subject": subject, **headers}.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return base64.urlsafe_b64encode(message.as_bytes()).decode()


async def test_a_mail_is_sent_from_the_account(stage: Stage) -> None:
    bia = stage.person("bia@example.com")
    messages = stage.service("gmail", stage.ana, SEND).users().messages()
    raw = written(to="Bia <bia@example.com>", Bcc="caio@fora.com", From="outro@fora.com", Message_ID="<nosso@recado>")
    said = await done(messages.send(userId="me", body={"raw": raw}))

    assert said["labelIds"] == ["SENT"]
    mail = stage.google.world.sent[0]
    assert (mail.sender, mail.to, mail.subject, mail.text) == (
        "ana@example.com",
        ("bia@example.com", "caio@fora.com"),
        "Oi",
        "Tudo bem?\n",
    )
    assert mail.message["From"] == "Ana Souza <ana@example.com>"
    assert mail.message["Bcc"] is None
    assert mail.message["Message-ID"].endswith("@mail.gmail.com>")
    assert mail.message["X-Google-Original-Message-ID"] == "<nosso@recado>"
    arrived = next(iter(bia.mail.box.mails.values()))
    assert (arrived.header("Subject"), arrived.labels) == ("Oi", ["INBOX", "UNREAD"])


async def test_what_cannot_be_sent_is_refused(stage: Stage) -> None:
    messages = stage.service("gmail").users().messages()
    assert await refused(messages.send(userId="me", body={})) == (400, "required")
    assert await refused(messages.send(userId="me", body={"raw": "+/+/"})) == (400, "invalid")
    nobody = base64.urlsafe_b64encode(b"Subject: oi\r\n\r\noi").decode()
    assert await refused(messages.send(userId="me", body={"raw": nobody})) == (400, "invalid")
    assert await refused(messages.send(userId="me", body={"raw": written(), "threadId": "nada"})) == (404, "notFound")
    assert stage.google.world.sent == []


async def test_an_answer_stays_in_its_thread_only_with_everything_right(stage: Stage) -> None:
    mail = stage.ana.mail.gets("Contrato", sender="bia@fora.com")
    messages = stage.service("gmail").users().messages()
    refers = {"In_Reply_To": mail.header("Message-ID"), "References": mail.header("Message-ID")}
    good = await done(
        messages.send(userId="me", body={"raw": written(subject="Re: Contrato", **refers), "threadId": mail.thread})
    )
    assert good["threadId"] == mail.thread
    for raw in (written(subject="Re: Contrato"), written(subject="Outro", **refers)):
        alone = await done(messages.send(userId="me", body={"raw": raw, "threadId": mail.thread}))
        assert alone["threadId"] != mail.thread


async def test_a_draft_is_written_changed_and_sent_once(stage: Stage) -> None:
    drafts = stage.service("gmail", stage.ana, COMPOSE).users().drafts()
    made = await done(drafts.create(userId="me", body={"message": {"raw": written()}}))
    assert made["message"]["labelIds"] == ["DRAFT"]
    changed = await done(
        drafts.update(userId="me", id=made["id"], body={"message": {"raw": written(subject="Oi, Bia")}})
    )
    assert changed["id"] == made["id"]
    assert changed["message"]["id"] != made["message"]["id"]
    assert [each["id"] for each in (await done(drafts.list(userId="me")))["drafts"]] == [made["id"]]

    sent = await done(drafts.send(userId="me", body={"id": made["id"]}))
    assert sent["labelIds"] == ["SENT"]
    assert [mail.subject for mail in stage.google.world.sent] == ["Oi, Bia"]
    assert await refused(drafts.send(userId="me", body={"id": made["id"]})) == (404, "notFound")
    assert await refused(drafts.get(userId="me", id=made["id"])) == (404, "notFound")
    assert await done(drafts.list(userId="me")) == {"resultSizeEstimate": 0}


async def test_a_draft_in_a_thread_is_sent_in_it(stage: Stage) -> None:
    mail = stage.ana.mail.gets("Contrato", sender="bia@fora.com")
    drafts = stage.service("gmail").users().drafts()
    raw = written(subject="Re: Contrato", In_Reply_To=mail.header("Message-ID"), References=mail.header("Message-ID"))
    made = await done(drafts.create(userId="me", body={"message": {"raw": raw, "threadId": mail.thread}}))
    assert made["message"]["threadId"] == mail.thread
    assert (await done(drafts.send(userId="me", body={"id": made["id"]})))["threadId"] == mail.thread


async def test_sending_alone_does_not_allow_drafts(stage: Stage) -> None:
    drafts = stage.service("gmail", stage.ana, SEND).users().drafts()
    made = drafts.create(userId="me", body={"message": {"raw": written()}})
    assert await refused(made) == (403, "insufficientPermissions")


async def test_a_mail_may_be_uploaded(stage: Stage) -> None:
    messages = stage.rooted("gmail").users().messages()
    raw = base64.urlsafe_b64decode(written(subject="Grande"))
    media = MediaInMemoryUpload(raw, mimetype="message/rfc822")
    await done(messages.send(userId="me", body={}, media_body=media))
    pieces = MediaInMemoryUpload(raw, mimetype="message/rfc822", resumable=True)
    await done(messages.send(userId="me", body={}, media_body=pieces))
    drafts = stage.rooted("gmail").users().drafts()
    made = await done(
        drafts.create(userId="me", body={}, media_body=MediaInMemoryUpload(raw, mimetype="message/rfc822"))
    )
    await done(drafts.send(userId="me", body={"id": made["id"]}))
    assert [mail.subject for mail in stage.google.world.sent] == ["Grande"] * 3
