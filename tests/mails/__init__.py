"""Nasty mails of our own, each with what a person reads of it. The addresses end in `.test` or `example.com`."""

from mails.case import Case
from mails.charsets import CHARSETS
from mails.headers import HEADERS
from mails.html_texts import HTML
from mails.quoting import QUOTING
from mails.structures import STRUCTURES

CASES: tuple[Case, ...] = (*CHARSETS, *HEADERS, *HTML, *QUOTING, *STRUCTURES)

__all__ = ["CASES", "Case"]
