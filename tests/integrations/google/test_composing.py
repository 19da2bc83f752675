"""What we write is what a strict reader and ours read, and no value becomes a header."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import cast
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from integrations.google.composing import (
    CALL_HEADER,
    MAX_REFERENCES,
    AddressError,
    Draft,
    Enclosure,
    checked_address,
    compose,
)
from integrations.google.letter import attachment_content, read_letter
from integrations.google.letter_types import Address, Letter
from integrations.google.replying import as_forward, as_reply, bare_subject, quoted_from, repliers

CALL = UUID("12345678-1234-5678-1234-567812345678")
ANA = Address("Ana Souza", "ana@example.com")
BIA = Address("Bia", "bia@x.test")
SAO_PAULO = ZoneInfo("America/Sao_Paulo")
DRAFT = Draft(
    call=CALL,
    date=datetime(2026, 11, 23, 9, 0, tzinfo=timezone(timedelta(hours=-3))),
    sender=ANA,
    to=(BIA,),
    subject="Oi",
    text="Olá",
)


def _strictly(raw: bytes) -> EmailMessage:
    message = message_from_bytes(raw, policy=policy.default)
    assert not [defect for part in message.walk() for defect in part.defects]
    return cast("EmailMessage", message)


def _letter(**headers: str) -> Letter:
    lines = {
        "From": "Bia <bia@x.test>",
        "To": "ana@example.com",
        "Date": "Mon, 23 Nov 2026 09:14:00 -0300",
        "Message-ID": "<m1@x.test>",
    }
    named = {**lines, **{name.replace("_", "-"): value for name, value in headers.items()}}
    return read_letter("".join(f"{name}: {value}\r\n" for name, value in named.items()).encode() + b"\r\nVamos?\r\nBia")


def test_a_mail_is_written() -> None:
    assert compose(DRAFT).decode() == (
        'From: "Ana Souza"\r\n <ana@example.com>\r\nTo: "Bia"\r\n <bia@x.test>\r\nSubject: Oi\r\nDate: Mon, 23 Nov 2026 09:00:00 -0300\r\n'
        f"{CALL_HEADER}: {CALL}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n\r\nOl=C3=A1\r\n"
    )


def test_the_same_call_gives_the_same_bytes() -> None:
    draft = replace(DRAFT, enclosures=(Enclosure(name="a.pdf", mime="application/pdf", content=b"x"),))
    assert compose(draft) == compose(draft)


def test_names_subjects_and_texts_of_any_script_survive() -> None:
    people = (
        Address('João Ninguém, Dr. "Jão"', "joao@x.test"),
        Address("会議" * 24, "kaigi@x.test"),
        Address('O "B", Ltda.', "b@x.test"),
    )
    raw = compose(
        replace(
            DRAFT, to=people, cc=(BIA,), bcc=(ANA,), subject="Reunião " * 20, text="três\n\n.\nFrom aqui\n" + "ç" * 500
        )
    )
    message, letter = _strictly(raw), read_letter(raw)
    # The library puts a space between the words of a name that was encoded in pieces.
    assert [str(one.display_name).replace(" ", "") for one in message["To"].addresses] == [
        one.name.replace(" ", "") for one in people
    ]
    assert letter.to == tuple(Address(one.name.strip(), one.address) for one in people)
    assert message["Subject"] == letter.subject == ("Reunião " * 20).strip()
    assert (
        letter.text == message.get_content().replace("\r\n", "\n").rstrip("\n") == "três\n\n.\nFrom aqui\n" + "ç" * 500
    )
    assert not letter.problems


def test_files_survive() -> None:
    files = (
        Enclosure(name="relatório função.pdf", mime="application/pdf", content=bytes(range(256)) * 300),
        Enclosure(name='a"b\\c.txt', mime="text/plain", content=b""),
        Enclosure(name="../../etc/passwd", mime="nada\r\nBcc: x@y.test", content=b"x"),
        Enclosure(name="会" * 200 + ".docx", mime="message/rfc822", content=b"Subject: x\r\n\r\n"),
    )
    raw = compose(replace(DRAFT, enclosures=files))
    letter = read_letter(raw)
    assert [attachment_content(raw, one) for one in letter.attachments] == [file.content for file in files]
    assert [one.size for one in letter.attachments] == [len(file.content) for file in files]
    assert [one.get_content_disposition() for one in _strictly(raw).iter_attachments()] == ["attachment"] * 4
    assert (
        letter.attachments[0].name
        == _strictly(raw).iter_attachments().__next__().get_filename()
        == "relatório função.pdf"
    )
    assert letter.attachments[2].name == "passwd"
    assert letter.attachments[2].mime == "text/plain"
    assert letter.attachments[3].name.endswith("会.docx")
    assert letter.text == "Olá"
    assert not letter.problems


NASTY = "oi\r\nBcc: evil@y.test\r\n\r\n<b>corpo</b>\u2028X: y\x00\x0b\x85"


def test_no_value_becomes_a_header() -> None:
    file = Enclosure(name=NASTY, mime=NASTY, content=b"x")
    raw = compose(
        replace(
            DRAFT,
            sender=Address(NASTY, "ana@example.com"),
            to=(Address(NASTY, "bia@x.test"), Address(f"{NASTY}ç", "bia@x.test")),
            subject=NASTY,
            in_reply_to=f"<a@x.test>{NASTY}",
            references=("<a@x.test>", "<b@x.test\r\nBcc: evil@y.test>", "sem"),
            enclosures=(file,),
        )
    )
    message = _strictly(raw)
    assert message.keys() == [
        "From",
        "To",
        "Subject",
        "Date",
        "References",
        CALL_HEADER,
        "MIME-Version",
        "Content-Type",
    ]
    assert message["References"] == "<a@x.test>"
    assert [one.addr_spec for one in message["To"].addresses] == ["bia@x.test", "bia@x.test"]
    assert read_letter(raw).text == "Olá"


NO_ADDRESSES = (
    *(
        "",
        "bia",
        "bia@",
        "@x.test",
        "bia@x",
        "bia x@x.test",
        "bia@x.test\r\nBcc: y@y.test",
        "bia@x.test,y@y.test",
        "<bia@x.test>",
        "bia@x.test>",
    ),
    *(
        "b..a@x.test",
        ".bia@x.test",
        "bia@-x.test",
        "bia@x..test",
        "bia@x.test.",
        "jão@x.test",
        "bia@é.test",
        "a" * 65 + "@x.test",
    ),
    *("bia@\u202ex.test", "bia@" + "a" * 64 + ".test", '"b a"@x.test', "bia@[127.0.0.1]", "bia@x.test\n"),
)


@pytest.mark.parametrize("address", NO_ADDRESSES)
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(AddressError) as refused:
        compose(replace(DRAFT, to=(BIA, Address("x", address))))
    assert refused.value.address == address
    assert address not in str(refused.value) or not address


def test_usual_addresses_are_taken() -> None:
    for address in ("bia@x.test", "b.i-a+1_2@sub.x.com.br", "o'neil@x.test", "1@2.test"):
        assert checked_address(address) == address


def test_a_reply_stands_in_its_thread() -> None:
    letter = _letter(Subject="RES: Re[2]: Fwd: Orçamento", References="<a@x.test> <b@x.test>")
    message = _strictly(compose(as_reply(DRAFT, letter)))
    assert message["Subject"] == "Re: Orçamento"
    assert message["In-Reply-To"] == "<m1@x.test>"
    assert message["References"].split() == ["<a@x.test>", "<b@x.test>", "<m1@x.test>"]


def test_a_reply_to_a_reply_without_references_keeps_what_it_answered() -> None:
    assert as_reply(DRAFT, _letter(In_Reply_To="<z@x.test>")).references == ("<z@x.test>", "<m1@x.test>")
    assert as_reply(DRAFT, _letter()).references == ("<m1@x.test>",)
    nameless = as_reply(DRAFT, _letter(Message_ID="nada"))
    assert (nameless.in_reply_to, nameless.references) == (None, ())


def test_a_long_thread_keeps_its_first_and_its_last() -> None:
    long = tuple(f"<{number:0150}@x.test>" for number in range(100))
    raw = compose(replace(DRAFT, references=long))
    found = read_letter(raw).references
    assert len(found) == MAX_REFERENCES
    assert (found[0], found[-1]) == (long[0], long[-1])
    assert max(map(len, raw.split(b"\r\n"))) <= 998


SUBJECTS = {
    "Oi": "Oi",
    "Re: Oi": "Oi",
    "RE:RES: ENC: Fwd: AW: Oi": "Oi",
    "Re(3): Oi": "Oi",
    "回复：会议": "会议",
    "": "",
    "Re:": "",
    "Reunião: pauta": "Reunião: pauta",
    "Resumo: x": "Resumo: x",
    "Rec: x": "Rec: x",
    "R: a linguagem": "R: a linguagem",
}


@pytest.mark.parametrize(("subject", "bare"), SUBJECTS.items())
def test_prefixes_are_taken_off_once_and_for_all(subject: str, bare: str) -> None:
    assert bare_subject(subject) == bare


def test_a_quotation_speaks_the_language_of_the_person() -> None:
    letter = _letter()
    assert (
        quoted_from(letter, "pt-BR", SAO_PAULO)
        == "Em seg., 23 de nov. de 2026 às 09:14, Bia escreveu:\n> Vamos?\n> Bia"
    )
    assert quoted_from(letter, "en", UTC) == "On Mon, 23 Nov 2026 at 12:14, Bia wrote:\n> Vamos?\n> Bia"


@pytest.mark.parametrize("language", ["pt-BR", "en"])
def test_what_we_quote_we_tell_apart_again(language: str) -> None:
    quotation = quoted_from(_letter(), "pt-BR" if language == "pt-BR" else "en", SAO_PAULO)
    answered = read_letter(compose(as_reply(DRAFT, _letter(), quotation)))
    assert (answered.text, answered.quoted) == ("Olá", quotation)


def test_a_forward_takes_the_mail_and_its_files_along() -> None:
    file = Enclosure(name="a.pdf", mime="application/pdf", content=b"%PDF")
    letter = _letter(Subject="Orçamento")
    raw = compose(as_forward(replace(DRAFT, text="Veja"), letter, "pt-BR", SAO_PAULO, (file,)))
    read = read_letter(raw)
    assert (read.subject, read.text) == ("Fwd: Orçamento", "Veja")
    assert read.quoted == (
        "---------- Mensagem encaminhada ---------\nDe: Bia <bia@x.test>\nData: seg., 23 de nov. de 2026 às 09:14\nAssunto: Orçamento\n"
        "Para: ana@example.com\n\nVamos?\nBia"
    )
    assert [one.name for one in read.attachments] == ["a.pdf"]
    assert "Forwarded message" in as_forward(DRAFT, letter, "en", UTC).text


def test_an_answer_goes_where_the_mail_says() -> None:
    me = ("ANA@example.com",)
    assert repliers(_letter(), me) == ((BIA,), ())
    assert repliers(_letter(Reply_To="lista@x.test"), me) == ((Address("", "lista@x.test"),), ())
    copied = _letter(To="ana@example.com, Caio <caio@x.test>", Cc="Bia <bia@x.test>, dora@x.test")
    assert repliers(copied, me, everyone=True) == ((BIA,), (Address("Caio", "caio@x.test"), Address("", "dora@x.test")))
    mine = _letter(From="ana@example.com", To="caio@x.test")
    assert repliers(mine, me) == ((Address("", "caio@x.test"),), ())


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=200), st.text(max_size=200), st.text(max_size=120), st.text(max_size=80))
def test_whatever_is_written_is_read_back(text: str, subject: str, name: str, file: str) -> None:
    draft = replace(DRAFT, text=f"início\n{text}\nfim", subject=subject, to=(Address(name, "bia@x.test"),))
    raw = compose(
        replace(draft, enclosures=(Enclosure(name=file, mime="text/csv", content=text.encode("utf-8", "replace")),))
    )
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)", raw)
    assert max(map(len, raw.split(b"\r\n"))) <= 998
    letter = read_letter(raw)
    assert [one.address for one in letter.to] == ["bia@x.test"]
    assert len(letter.attachments) == 1
    assert _strictly(raw)[CALL_HEADER] == str(CALL)
