"""Headers: encoded wrongly, raw, twice, folded, forged."""

from mails.case import Case, mail


def _from(sender: bytes, seen: str | None, problems: str = "") -> Case:
    raw = b"From: " + sender + b"\r\nDate: Mon, 23 Nov 2026 09:14:00 -0300\r\n\r\noi"
    return Case(f"from {sender!r}", raw, problems, {"sender": seen, "text": "oi"})


def _subject(name: str, subject: bytes, seen: str, problems: str = "") -> Case:
    raw = b"From: b@x.test\r\nDate: Mon, 23 Nov 2026 09:14:00 -0300\r\nSubject: " + subject + b"\r\n\r\noi"
    return Case(f"subject {name}", raw, problems, {"subject": seen})


def _date(date: bytes, seen: str | None) -> Case:
    raw = b"From: b@x.test\r\nDate: " + date + b"\r\n\r\noi"
    return Case(f"date {date!r}", raw, "" if seen else "date", {"date": seen})


HEADERS = (
    _from(b"Bia <bia@x.test>", "Bia|bia@x.test"),
    _from(b"bia@x.test", "|bia@x.test"),
    _from(b"bia@x.test (Bia)", "Bia|bia@x.test"),
    _from(b'"Souza, Bia" <bia@x.test>', "Souza, Bia|bia@x.test"),
    _from(rb'"Bia \"B\" Souza" <bia@x.test>', 'Bia "B" Souza|bia@x.test'),
    _from(b"=?utf-8?q?Jo=C3=A3o?= <joao@x.test>", "João|joao@x.test"),
    _from(b'"=?utf-8?q?Jo=C3=A3o?=" <joao@x.test>', "João|joao@x.test"),
    _from("João <joao@x.test>".encode("latin-1"), "João|joao@x.test"),
    _from("João <joao@x.test>".encode(), "João|joao@x.test"),
    _from(
        b"=?utf-8?q?chefe=40x=2Etest_=3Cchefe=40x=2Etest=3E=2C?= <evil@y.test>",
        "chefe@x.test <chefe@x.test>,|evil@y.test",
    ),
    _from(b"Bia (a (nested (comment))) <bia@x.test>", "Bia|bia@x.test"),
    _from(b"(" * 5000 + b" bia@x.test", None, "sender"),
    _from(b"<@relay.test:bia@x.test>", "|bia@x.test"),
    _from(b"< bia @ x.test >", "|bia@x.test"),
    _from(b'"Bia <bia@x.test>', "|bia@x.test", "sender"),
    _from(b"Bia", None, "sender"),
    _from(b"", None, "sender"),
    _from(b"undisclosed:;", None, "sender"),
    _from(b"Bia <bia@x.test>, Caio <caio@x.test>", "Bia|bia@x.test"),
    _from("Bia\u202e <bia@x.test>".encode(), "Bia|bia@x.test"),
    _subject("plain", b"Oi", "Oi"),
    _subject("folded", b"uma linha\r\n longa", "uma linha longa"),
    _subject("q", b"=?utf-8?Q?Reuni=C3=A3o_amanh=C3=A3?=", "Reunião amanhã"),
    _subject("b", b"=?UTF-8?B?UmV1bmnDo28=?=", "Reunião"),
    _subject("b without padding", b"=?UTF-8?B?UmV1bmnDo28?=", "Reunião"),
    _subject("b that is none", b"=?UTF-8?B?*?= fim", "fim"),
    _subject("two words", b"=?utf-8?q?um?= =?utf-8?q?_dois?=", "um dois"),
    _subject("a letter cut between words", b"=?utf-8?b?w6Q=?= =?utf-8?q?=C3?=\r\n =?utf-8?q?=A4?=", "ää"),
    _subject("spaces inside a word", b"=?utf-8?Q?Ol=C3=A1 tudo bem?= fim", "Olá tudo bem fim"),
    _subject("a language", b"=?iso-8859-1*pt?q?ol=E1?=", "olá"),
    _subject("an unknown charset", b"=?klingon?q?ol=C3=A1?=", "olá"),
    _subject("glued to a word", b"Re:=?utf-8?q?ol=C3=A1?=!", "Re:olá!"),
    _subject("raw utf-8", "Reunião".encode(), "Reunião"),
    _subject("raw latin-1", "Reunião".encode("latin-1"), "Reunião"),
    _subject("a line break inside a word", b"=?utf-8?q?oi=0D=0ABcc=3A_x=40y=2Etest?=", "oi Bcc: x@y.test"),
    _subject("japanese", b"=?ISO-2022-JP?B?GyRCMnE1RBsoQg==?=", "会議"),
    _subject("never closed", b"=?utf-8?q?oi", "=?utf-8?q?oi"),
    _subject("turned around", "fatura\u202egpj".encode(), "faturagpj", "characters"),
    _subject("a long one", b"x" * 50_000, "x" * 2_000),
    _date(b"Mon, 23 Nov 2026 09:14:00 -0300", "2026-11-23T09:14:00-03:00"),
    _date(b"23 Nov 26 09:14 GMT", "2026-11-23T09:14:00+00:00"),
    _date(b"Mon, 23 Nov 2026 09:14:00 -0000", "2026-11-23T09:14:00+00:00"),
    _date(b"Sun, 23 Nov 2026 09:14:00 -0300 (wrong day)", "2026-11-23T09:14:00-03:00"),
    _date(b"2026-11-23T09:14:00-03:00", "2026-11-23T09:14:00-03:00"),
    _date(b"Mon, 31 Feb 2026 09:14:00 -0300", None),
    _date(b"Mon, 23 Nov 99999 09:14:00 -0300", None),
    _date(b"Mon, 23 Nov 2026 09:14:00 +9999", None),
    _date(b"amanh\xe3", None),
    _date(b"", None),
    Case(
        "addresses of every kind",
        mail(
            b"Cc: Time: Caio <caio@x.test>, dora@x.test;, =?utf-8?q?Z=C3=A9?= <ze@x.test>, undisclosed-recipients:;\n"
            b"Reply-To: suporte@x.test\nContent-Type: text/plain",
            b"oi",
        ),
        "",
        {"cc": ["Caio|caio@x.test", "|dora@x.test", "Zé|ze@x.test"], "reply_to": ["|suporte@x.test"]},
    ),
    Case("to twice", mail(b"To: caio@x.test", b"oi"), "twice", {"to": ["|ana@example.com", "|caio@x.test"]}),
    Case("from twice", mail(b"From: Chefe <chefe@x.test>", b"oi"), "twice", {"sender": "Bia|bia@example.com"}),
    Case(
        "a header without a name", mail(b"isto nao e um campo", b"oi"), "headers", {"text": "isto nao e um campo\n\noi"}
    ),
    Case("an mbox line first", b"From bia Mon Nov 23\r\n" + mail(b"X-A: 1", b"oi"), "", {"text": "oi"}),
    Case(
        "a thread",
        mail(b"In-Reply-To: your mail <a@x.test>\nReferences: <a@x.test> junk\n <b@x.test> <a@x.test>", b"oi"),
        "",
        {"message_id": "<m1@example.com>", "in_reply_to": "<a@x.test>", "references": ["<a@x.test>", "<b@x.test>"]},
    ),
    Case("headers only", mail(b"X-A: 1", b"").rstrip(), "", {"text": "", "subject": "Oi"}),
    Case("nothing", b"", "sender date", {"text": "", "subject": ""}),
    Case("no headers", b"\r\nso texto", "sender date", {"text": "so texto"}),
    Case("a list", mail(b"List-Unsubscribe: <mailto:x@x.test>", b"oi"), "", {"is_automatic": True}),
    Case("bulk", mail(b"Precedence: Bulk", b"oi"), "", {"is_automatic": True}),
    Case("auto-submitted", mail(b"Auto-Submitted: auto-replied; x", b"oi"), "", {"is_automatic": True}),
    Case("not auto-submitted", mail(b"Auto-Submitted: no", b"oi"), "", {"is_automatic": False}),
    Case(
        "no-reply",
        b"From: Loja <no-reply@x.test>\r\nDate: Mon, 23 Nov 2026 09:14:00 -0300\r\n\r\noi",
        "",
        {"is_automatic": True},
    ),
    Case(
        "nao-responda",
        b"From: nao-responda@x.test\r\nDate: Mon, 23 Nov 2026 09:14:00 -0300\r\n\r\noi",
        "",
        {"is_automatic": True},
    ),
)
