"""What a person reads when Google refuses, breaks or says nothing: the truth in one sentence, whichever part of Google it is."""

from datetime import datetime

import pytest
from connected import connected
from consenting import consenting, link_in
from dialogue import ZONE, Clock

from demo.google import faults
from demo.google.calendars import keep
from integrations.google.client import Patience
from language.types import LANGUAGES, Language
from tools import _google_words as words
from tools._context import Words

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=ZONE)
BRIEF = Patience(seconds=0.1, pauses=(0.01, 0.01, 0.01), longest=0.02)
SAYS: dict[str, Words] = {
    "calendar.events.patch": {"pt-BR": "adia o almoço 1 hora", "en": "push almoço back 1 hour"},
    "gmail.users.threads.get": {"pt-BR": "abre o e-mail 1", "en": "open email 1"},
    "drive.files.list": {"pt-BR": "procura no Drive o contrato", "en": "search my Drive for the contract"},
}
SURELY_NOT: dict[str, tuple[faults.Fault, int, Words]] = {
    "rate limit": (faults.RATE_LIMIT, 4, words.TOO_MUCH),
    "too many": (faults.too_many(retry_after=1), 4, words.TOO_MUCH),
    "forbidden": (faults.refuses(403, "forbidden", "No."), 1, words.FORBIDDEN),
    "switched off": (faults.API_DISABLED, 1, words.DISABLED),
    "deleted": (faults.DELETED, 1, words.MISSING),
    "changed": (faults.PRECONDITION, 1, words.CHANGED),
    "broken": (faults.broken(500), 4, words.SILENT),
    "away": (faults.broken(503), 4, words.SILENT),
}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_each_trouble_is_said_as_it_is(database_url: str, language: Language) -> None:
    async with connected(database_url, clock=Clock(MONDAY), language=language, patience=BRIEF) as there:
        lunch = there.ana.calendar.has("Almoço", at="2026-11-24T12:00")
        there.ana.mail.gets("Contrato", sender="Bia <bia@fora.com>", text="Oi")
        there.ana.drive.has("contrato.txt", text="x")
        await there.chat.says({"pt-BR": "meus e-mails", "en": "my emails"}[language])

        async def after(method: str, fault: faults.Fault, times: int) -> str:
            there.server.faults.clear()
            there.server.fails(method, fault, times=times)
            reply = await there.chat.says(SAYS[method][language])
            there.server.faults.clear()
            there.chat.clock.passes(minutes=3)
            return reply.text

        for name, (fault, times, said) in SURELY_NOT.items():
            for method in SAYS:
                assert said[language] in await after(method, fault, times), (name, method)
        for fault in (faults.DROP, faults.SILENCE):
            assert words.UNANSWERED[language] in await after("calendar.events.patch", fault, 9)
            for method in list(SAYS)[1:]:
                assert words.SILENT[language] in await after(method, fault, 4)
        for method in SAYS:
            start = words.LOST[language].partition("{email}")[0]
            text = await after(method, faults.UNAUTHORIZED, 2)
            assert start in text
            assert "/google/start/" in text
        assert lunch["start"]["dateTime"][11:16] == "12:00"

        # Somebody else moves it between two words: that is said, and what is asked again moves it from there.
        await there.chat.says({"pt-BR": "agenda de amanhã", "en": "what's on my calendar tomorrow"}[language])
        calendar = there.server.world.calendars[there.ana.email]
        later = {
            at: {**lunch[at], "dateTime": f"2026-11-24T{hour}:00:00-03:00"} for at, hour in (("start", 15), ("end", 16))
        }
        keep(there.server.world, calendar, {**calendar.events[lunch["id"]], **later})
        moving = SAYS["calendar.events.patch"][language]
        assert words.CHANGED[language] in (await there.chat.says(moving)).text
        for method, said in SAYS.items():
            assert (await there.chat.says(said[language])).ledger[0].endswith(" done"), method
        assert calendar.events[lunch["id"]]["start"]["dateTime"][11:16] == "16:00"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_permission_that_is_taken_back_in_the_middle_is_explained_with_a_link(
    database_url: str, language: Language
) -> None:
    async with consenting(database_url, language=language) as there:
        await there.connects({"pt-BR": "conectar google", "en": "connect google"}[language])
        asked = {"pt-BR": "marca dentista amanhã às 8", "en": "schedule dentist tomorrow at 8"}[language]
        there.server.fails("calendar.*", faults.UNAUTHORIZED)
        assert (await there.chat.says(asked)).ledger == ["create_event done"]
        there.server.oauth.forget("ana@example.com")
        reply = await there.chat.says(asked.replace("8", "10"))
        assert words.LOST[language].partition("{email}")[0] in reply.text
        link = link_in(there.chat.channel.sent[-1].text)
        assert (await there.browser.looks(link)).status_code == 200
