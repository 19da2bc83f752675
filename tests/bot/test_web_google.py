"""Connecting an account: a link from the chat, the consent at Google, and the yes in the same chat."""

import pytest
from consenting import consenting

from integrations.google import scopes
from language.types import Language

FIRST = {*scopes.FIRST, *scopes.WHO}


@pytest.mark.parametrize(
    ("language", "says", "asks", "ends"),
    [
        (
            "pt-BR",
            "conectar google",
            "Conectar ana@example.com (agenda, envio de e-mail)?",
            "Conectado: ana@example.com",
        ),
        ("en", "connect google", "Connect ana@example.com (calendar, sending mail)?", "Connected: ana@example.com"),
    ],
    ids=["pt-BR", "en"],
)
async def test_an_account_is_connected_by_one_link_and_a_yes_in_the_chat(
    database_url: str, language: Language, says: str, asks: str, ends: str
) -> None:
    async with consenting(database_url, language=language) as there:
        link = await there.link(says)
        page = await there.browser.consents(link, there.ana)
        assert page.status_code == 200
        assert "ana@example.com" in page.text
        [waits] = await there.starts()
        assert waits["state"] == "answered"
        assert await there.accounts() == []

        [question] = await there.is_told()
        assert asks in question.text
        done = await there.chat.taps(question.buttons[0])

        assert ends in done.text
        [account] = await there.accounts()
        assert (account["email"], account["state"], account["preferred"]) == ("ana@example.com", "connected", True)
        assert account["subject"] == there.ana.account.id
        assert set(account["scopes"]) >= FIRST
        google = there.chat.app.google
        holder = await google.holder(there.chat.known.person, scopes.CALENDAR)
        calendars = await google.ask(holder, "calendar", lambda it: it.calendarList().list())
    assert [each["id"] for each in calendars["items"]] == ["ana@example.com"]
