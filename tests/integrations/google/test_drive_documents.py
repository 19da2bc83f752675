"""From bytes to text: in the right charset, bounded, and said to be so where it is not all."""

import pytest
from documents import docx, pdf

from integrations.google.documents import MOST_CHARACTERS, MOST_ROWS, Document, decoded, document, is_readable

PDF = "application/pdf"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


async def test_a_pdf_is_read_page_by_page() -> None:
    read = await document(pdf("Cláusula 1: prazo", "Cláusula 2: preço"), PDF)
    assert read == Document(text="Cláusula 1: prazo\n\nCláusula 2: preço")


async def test_a_pdf_with_an_empty_password_is_read() -> None:
    assert (await document(pdf("aberto a todos", password=""), PDF)).text == "aberto a todos"


@pytest.mark.parametrize(
    ("content", "kind", "trouble"),
    [
        (pdf("segredo", password="x1"), PDF, "encrypted"),
        (pdf("", ""), PDF, "scanned"),
        (b"%PDF-1.7 nothing of the kind", PDF, "broken"),
        (b"", PDF, "broken"),
        (b"PK no archive", WORD, "broken"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", WORD, "encrypted"),
        (docx("<w:p/>"), WORD, "no text"),
        (docx("<w:p>"), WORD, "broken"),
        (b"\x00\x01\x02", "text/plain", "broken"),
        (b" \r\n ", "text/plain", "no text"),
        (b",,\n", "text/csv", "no text"),
    ],
    ids=["password", "scan", "no pdf", "empty", "no zip", "ole", "blank", "half", "binary", "spaces", "cells"],
)
async def test_what_cannot_be_read_says_why(content: bytes, kind: str, trouble: str) -> None:
    assert await document(content, kind) == Document(trouble=trouble, rows=0 if kind == "text/csv" else None)


async def test_a_word_file_keeps_its_paragraphs_and_tables() -> None:
    cells = "".join(f"<w:tc><w:p><w:r><w:t>{each}</w:t></w:r></w:p></w:tc>" for each in ("a", "b"))
    body = f"<w:p><w:r><w:t>Olá, </w:t><w:t>José</w:t></w:r></w:p><w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    assert (await document(docx(body), WORD)).text == "Olá, José\na\n\tb"


async def test_entities_that_grow_for_ever_are_no_document() -> None:
    lines = [f'<!ENTITY e{n} "{f"&e{n - 1};" * 60}">' for n in range(1, 9)]
    bomb = f'<!DOCTYPE x [<!ENTITY e0 "{"a" * 999}">{"".join(lines)}]><x>&e8;</x>'
    assert (await document(docx(bomb, whole=True), WORD)).trouble == "broken"


async def test_what_takes_too_long_is_given_up() -> None:
    assert await document(pdf("x"), PDF, seconds=0.001) == Document(trouble="too large")


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("ação".encode(), "ação"),
        ("ação".encode("utf-8-sig"), "ação"),
        ("ação".encode("utf-16"), "ação"),
        ("ação".encode("utf-32"), "ação"),
        ("ação – “fim”".encode("cp1252"), "ação – “fim”"),
        (b"PK\x03\x04\x00", None),
    ],
    ids=["utf-8", "bom", "utf-16", "utf-32", "windows", "binary"],
)
def test_text_is_read_in_its_charset(content: bytes, text: str | None) -> None:
    assert decoded(content) == text


async def test_a_long_text_is_cut_and_says_so() -> None:
    read = await document(b"a" * (MOST_CHARACTERS + 1), "text/plain")
    assert (len(read.text), read.cut) == (MOST_CHARACTERS, True)


async def test_a_long_table_is_cut_at_a_row_and_says_so() -> None:
    read = await document(b"".join(b'%d,"a, b"\n' % n for n in range(MOST_ROWS + 1)), "text/csv")
    assert (read.rows, read.cut) == (MOST_ROWS, True)
    assert read.text.splitlines()[:2] == ["0 | a, b", "1 | a, b"]


async def test_what_cannot_be_seen_is_left_out() -> None:
    hidden = "a\u202eb\u200bc\x07d"
    assert (await document(hidden.encode(), "text/plain")).text == "abcd"


def test_what_is_no_text_is_not_tried() -> None:
    assert [is_readable(kind) for kind in ("image/png", "application/zip", "text/markdown")] == [False, False, True]
