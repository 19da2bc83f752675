"""Parts: nested, broken, packed, invited."""

import base64

from mails.case import HEAD, Case, mail, parts
from mails.tnef_stream import rtf_only, winmail

_TEXT = b"Content-Type: text/plain; charset=utf-8\r\n\r\noi"
_PDF = b"Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; "


def _pdf(name: bytes) -> bytes:
    return parts("mixed", _TEXT, _PDF + name + b"\r\n\r\n" + base64.b64encode(b"%PDF-1.7"))


def _named(name: str, header: bytes, seen: str) -> Case:
    return Case(f"name {name}", _pdf(header), "", {"text": "oi", "attachments": [[seen, "application/pdf", 8, False]]})


def _nested(depth: int) -> bytes:
    """As many multiparts in one another, with the text in the innermost."""
    opened = b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(depth))
    return (
        HEAD
        + opened
        + b"Content-Type: text/plain\r\n\r\noi\r\n"
        + b"".join(b"--b%d--\r\n" % n for n in reversed(range(depth)))
    )


def _messages(depth: int) -> bytes:
    return HEAD + b"Content-Type: message/rfc822\r\n\r\n" * depth + b"\r\noi"


_ICS = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\nUID:u1@x.test\r\nDTSTAMP:20261120T120000Z\r\n"
    "DTSTART;TZID={zone}:20261123T140000\r\nDTEND;TZID={zone}:20261123T150000\r\nSUMMARY:Reunião\\, com a\r\n  Ana\r\nLOCATION:Sala 2\r\n"
    'ORGANIZER;CN="Bia Souza":mailto:bia@x.test\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'
)


def _invited(name: str, ics: str, invitations: list[str], problems: str = "") -> Case:
    calendar = b"Content-Type: text/calendar; charset=utf-8; method=REQUEST\r\n\r\n" + ics.encode()
    return Case(
        f"invited {name}", parts("alternative", _TEXT, calendar), problems, {"text": "oi", "invitations": invitations}
    )


_MEETING = "Reunião, com a Ana|2026-11-23T14:00:00-03:00|2026-11-23T15:00:00-03:00|Bia Souza|bia@x.test|Sala 2"
_SELFMADE = "BEGIN:VTIMEZONE\r\nTZID:Meu\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:-0300\r\nTZOFFSETTO:-0300\r\n{rule}END:STANDARD\r\nEND:VTIMEZONE\r\n"

STRUCTURES = (
    Case(
        "a file", _pdf(b"filename=a.pdf"), "", {"text": "oi", "attachments": [["a.pdf", "application/pdf", 8, False]]}
    ),
    _named("in quotes", b'filename="meu contrato.pdf"', "meu contrato.pdf"),
    _named("by RFC 2231", b"filename*=utf-8''fun%C3%A7%C3%A3o.pdf", "função.pdf"),
    _named("in latin-1 by RFC 2231", b"filename*=iso-8859-1'pt'fun%E7%E3o.pdf", "função.pdf"),
    _named("in pieces", b"filename*0*=utf-8''fun%C3%A7; filename*1*=%C3%A3o; filename*2=.pdf", "função.pdf"),
    _named("in an unknown charset", b"filename*=klingon''a%20b.pdf", "a b.pdf"),
    _named("by RFC 2047", b'filename="=?utf-8?b?ZnVuw6fDo28=?=.pdf"', "função.pdf"),
    _named("raw", 'filename="função.pdf"'.encode(), "função.pdf"),
    _named("raw in latin-1", 'filename="função.pdf"'.encode("latin-1"), "função.pdf"),
    _named("of a folder", b'filename="..\\\\..\\\\etc/passwd"', "passwd"),
    _named("turned around", 'filename="fatura\u202efdp.exe"'.encode(), "faturafdp.exe"),
    _named("too long", b'filename="' + b"a" * 400 + b'.pdf"', "a" * 146 + ".pdf"),
    _named("empty", b'filename=""', ""),
    Case(
        "a name in the type only",
        parts("mixed", _TEXT, b'Content-Type: text/csv; name="dados.csv"\r\n\r\na;b'),
        "",
        {"text": "oi", "attachments": [["dados.csv", "text/csv", 3, False]]},
    ),
    Case(
        "a picture of the text",
        parts(
            "related",
            b"Content-Type: text/html\r\n\r\n<p>oi<img src='cid:1'>",
            b"Content-Type: image/png\r\nContent-ID: <1>\r\n\r\nPNG",
        ),
        "",
        {"text": "oi", "attachments": [["", "image/png", 3, True]]},
    ),
    Case("two texts", parts("mixed", _TEXT, b"Content-Type: text/plain\r\n\r\ntchau"), "", {"text": "oi\n\ntchau"}),
    Case(
        "a signed mail",
        parts("signed", _TEXT, b"Content-Type: application/pgp-signature; name=signature.asc\r\n\r\nxx"),
        "",
        {"text": "oi", "attachments": [["signature.asc", "application/pgp-signature", 2, True]]},
    ),
    Case(
        "an encrypted mail",
        parts(
            "encrypted",
            b"Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1",
            b"Content-Type: application/octet-stream\r\n\r\nxx",
        ),
        "encrypted",
        {"text": ""},
    ),
    Case(
        "no boundary said",
        mail(b"Content-Type: multipart/mixed", b"--X\r\nContent-Type: text/plain\r\n\r\noi\r\n--X--\r\n"),
        "boundary",
        {"text": "oi"},
    ),
    Case(
        "a wrong boundary",
        mail(b"Content-Type: multipart/mixed; boundary=Y", b"--X\r\nContent-Type: text/plain\r\n\r\noi\r\n--X--\r\n"),
        "boundary",
        {"text": "oi"},
    ),
    Case("no boundary at all", mail(b"Content-Type: multipart/mixed; boundary=Y", b"oi"), "boundary", {"text": "oi"}),
    Case("no end", mail(b"Content-Type: multipart/mixed; boundary=X", b"--X\r\n\r\noi"), "truncated", {"text": "oi"}),
    Case(
        "a boundary that begins another",
        mail(b"Content-Type: multipart/mixed; boundary=X", b"--X\r\n\r\noi\r\n--XY\r\n--X--"),
        "",
        {"text": "oi\n--XY"},
    ),
    Case(
        "a preamble",
        mail(b"Content-Type: multipart/mixed; boundary=X", b"ignore\r\n--X\r\n\r\noi\r\n--X--\r\nignore"),
        "",
        {"text": "oi"},
    ),
    Case(
        "a boundary with spaces behind it",
        mail(b'Content-Type: multipart/mixed; boundary="X "', b"--X  \r\n\r\noi\r\n--X-- \r\n"),
        "",
        {"text": "oi"},
    ),
    Case(
        "line feeds only",
        mail(b"Content-Type: multipart/mixed; boundary=X", b"--X\n\noi\n--X--\n").replace(b"\r\n", b"\n"),
        "",
        {"text": "oi"},
    ),
    Case("a broken type", mail(b"Content-Type: text", b"oi"), "", {"text": "oi"}),
    Case("ten levels", _nested(10), "", {"text": "oi"}),
    Case("a bomb of 500 levels", _nested(500), "depth", {"text": ""}),
    Case("a bomb of 5,000 levels", _nested(5_000), "depth", {"text": ""}),
    Case("a bomb of messages", _messages(5_000), "", {"text": ""}),
    Case("a bomb of parts", parts("mixed", _TEXT, *[b"\r\n"] * 20_000), "parts", {"text": "oi"}),
    Case(
        "a bomb of empty boundaries",
        mail(b"Content-Type: multipart/mixed; boundary=X", b"--X\r\n" * 50_000),
        "",
        {"text": ""},
    ),
    Case(
        "a mail as a file",
        parts("mixed", _TEXT, b"Content-Type: message/rfc822\r\n\r\nSubject: dentro\r\n\r\nsegredo"),
        "",
        {"text": "oi", "quoted": "", "attachments": [["", "message/rfc822", 26, False]]},
    ),
    Case(
        "nothing but a mail as a file",
        parts("mixed", b"Content-Type: message/rfc822\r\n\r\nSubject: dentro\r\n\r\nconteudo"),
        "",
        {"text": "", "quoted": "conteudo"},
    ),
    Case(
        "a report of a server",
        parts(
            "report; report-type=delivery-status",
            b"Content-Type: text/plain\r\n\r\nNao foi entregue.",
            b"Content-Type: message/delivery-status\r\n\r\nAction: failed",
        ),
        "",
        {"text": "Nao foi entregue.", "is_automatic": True, "attachments": [["", "message/delivery-status", 14, True]]},
    ),
    Case(
        "a long text",
        mail(b"Content-Type: text/plain", b"palavra " * 20_000),
        "long",
        {"text": ("palavra " * 12_500).rstrip()},
    ),
    Case("a digest", parts("digest", b"\r\nSubject: um\r\n\r\nprimeira"), "", {"text": "", "quoted": "primeira"}),
    _invited("to a meeting", _ICS.format(method="REQUEST", zone="America/Sao_Paulo"), [f"REQUEST|{_MEETING}"]),
    _invited(
        "by Outlook", _ICS.format(method="REQUEST", zone="E. South America Standard Time"), [f"REQUEST|{_MEETING}"]
    ),
    _invited("and called off", _ICS.format(method="CANCEL", zone="America/Sao_Paulo"), [f"CANCEL|{_MEETING}"]),
    _invited(
        "in a zone of its own",
        _ICS.format(method="REQUEST", zone="Meu").replace(
            "BEGIN:VEVENT", _SELFMADE.format(rule="") + "BEGIN:VEVENT", 1
        ),
        [f"REQUEST|{_MEETING}"],
    ),
    _invited(
        "in a zone that changes every second",
        _ICS.format(method="REQUEST", zone="Meu").replace(
            "BEGIN:VEVENT", _SELFMADE.format(rule="RRULE:FREQ=SECONDLY\r\n") + "BEGIN:VEVENT", 1
        ),
        [f"REQUEST|{_MEETING}".replace("-03:00", "")],
    ),
    _invited(
        "for a whole day",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20261123\nDURATION:P1D\nSUMMARY:Feriado\nEND:VEVENT\nEND:VCALENDAR\n",
        ["|Feriado|2026-11-23|2026-11-24|||"],
    ),
    _invited("by nothing", "BEGIN:VCALENDAR\nBEGIN:VEVENT\n", [], "calendar"),
    _invited(
        "at no time",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:amanhã\nSUMMARY:Oi\nEND:VEVENT\nEND:VCALENDAR\n",
        ["|Oi|||||"],
        "calendar",
    ),
    Case(
        "winmail.dat",
        parts(
            "mixed",
            b"Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + base64.encodebytes(winmail()),
        ),
        "",
        {
            "text": "Segue o contrato, três páginas.",
            "attachments": [["contrato função.pdf", "application/pdf", 8, False]],
        },
    ),
    Case(
        "winmail.dat beside its text",
        parts(
            "mixed",
            _TEXT,
            b"Content-Type: application/ms-tnef\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + base64.encodebytes(winmail()),
        ),
        "",
        {"text": "oi", "attachments": [["contrato função.pdf", "application/pdf", 8, False]]},
    ),
    Case(
        "winmail.dat in rich text only",
        mail(
            b'Content-Type: application/octet-stream; name="winmail.dat"\nContent-Transfer-Encoding: base64',
            base64.encodebytes(rtf_only()),
        ),
        "",
        {"text": "Olá, Ana — até já", "attachments": []},
    ),
    Case(
        "winmail.dat cut",
        mail(
            b"Content-Type: application/ms-tnef\nContent-Transfer-Encoding: base64", base64.encodebytes(winmail()[:-20])
        ),
        "tnef",
        {"text": "Segue o contrato, três páginas."},
    ),
    Case(
        "winmail.dat that is none",
        mail(b"Content-Type: application/ms-tnef; name=winmail.dat", b"nada"),
        "tnef",
        {"text": "", "attachments": [["winmail.dat", "application/ms-tnef", 4, False]]},
    ),
)
