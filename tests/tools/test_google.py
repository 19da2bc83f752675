"""What a tool says when Google does not do as asked."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from uuid import uuid4

import pytest
from connected import Connected, connected

from integrations.google import scopes
from integrations.google.client import Google
from integrations.google.errors import (
    GoogleError,
    GrantLostError,
    NotConnectedError,
    RefusedError,
    UnansweredError,
    UnavailableError,
)
from language.types import Language
from tools import _context
from tools._context import InDoubtError, RejectedError
from tools._errand import Errand
from tools._google import asking, holder_of


async def errand_of(there: Connected, language: Language = "pt-BR", google: Google | None = None) -> Errand:
    chat = there.chat
    await chat.says("oi")
    conversation = (await chat.rows("select id from conversations where user_id = :user_id"))[0]["id"]
    return Errand(
        person=chat.known.person,
        conversation_id=conversation,
        rows=partial(chat.app.database.as_person, chat.known.person),
        google=google or chat.app.google,
        blobs=chat.app.enclosing.blobs,
        clock=chat.clock,
        now=chat.clock(),
        zone=chat.clock().tzinfo,
        language=language,
        call_id=uuid4(),
        message="minha agenda de amanhã",
    )


@asynccontextmanager
async def sent(database_url: str, **more: object) -> AsyncIterator[tuple[Connected, Errand]]:
    async with connected(database_url, **more) as there:
        yield there, await errand_of(there)


async def words_of(errand: Errand, error: GoogleError, *, writes: bool = False) -> RejectedError:
    with pytest.raises(RejectedError) as told:
        async with asking(errand, writes=writes):
            raise error
    return told.value


def said(error: RejectedError, language: Language = "pt-BR") -> str:
    return error.words[language].format(**error.facts)


async def test_what_is_missing_is_asked_for_by_a_link_of_its_own(database_url: str) -> None:
    async with sent(database_url, allows=scopes.CALENDAR) as (there, errand):
        with pytest.raises(RejectedError) as told:
            await holder_of(errand, scopes.MAIL)
        rows = await there.chat.rows("select * from google_starts where user_id = :user_id")
    [row] = rows
    assert (row["scopes"], row["email"], row["wanted"]) == (
        list(scopes.MAIL),
        "ana@example.com",
        "minha agenda de amanhã",
    )
    assert row["link_hash"] == f"unsent:{row['id']}"
    assert said(told.value) == (
        "a conta ana@example.com ainda não me permite isso (ler e organizar e-mails). "
        f"Abra no navegador (vale 10 minutos e uma vez só):\nhttps://recado.test/google/start/⟦google:{row['id']}⟧"
    )


async def test_an_account_is_meant_by_a_part_of_its_address(database_url: str) -> None:
    async with sent(database_url) as (_, errand):
        assert (await holder_of(errand, scopes.CALENDAR, "ana@")).email == "ana@example.com"
        with pytest.raises(RejectedError) as told:
            await holder_of(errand, scopes.CALENDAR, "bia@example.com")
    assert "a conta bia@example.com não está conectada" in said(told.value)


async def test_without_a_public_address_the_terminal_is_the_way(database_url: str) -> None:
    async with sent(database_url) as (there, errand):
        there.chat.app.google.entrance = type(there.chat.app.google.entrance)(configured=True)
        told = said(await words_of(errand, NotConnectedError((*scopes.CALENDAR, *scopes.SEND))))
    assert told.endswith("recado google connect calendar send")
    assert "Google (agenda, envio de e-mail)" in told


async def test_without_google_the_owner_is_told_where_it_is_explained(database_url: str) -> None:
    async with sent(database_url) as (there, errand):
        there.chat.app.google.entrance = type(there.chat.app.google.entrance)()
        told = said(await words_of(errand, NotConnectedError(scopes.CALENDAR)))
    assert "docs/google.md" in told


@pytest.mark.parametrize(("lived", "why"), [(7, "modo de teste"), (30, "retirada ou venceu")], ids=["a-week", "longer"])
async def test_a_lost_grant_is_explained_and_its_account_asked_for_again(
    database_url: str, lived: int, why: str
) -> None:
    async with sent(database_url, allows=scopes.CALENDAR) as (there, errand):
        async with there.chat.session() as session:
            await session.run(
                "update google_accounts set state = 'lost', ended_at = connected_at + make_interval(days => :lived)",
                lived=lived,
            )
        first = said(await words_of(errand, GrantLostError(scopes.CALENDAR, email="ana@example.com")))
        there.grants.connected.clear()
        with pytest.raises(RejectedError) as later:
            await holder_of(errand, scopes.SEND)
        rows = await there.chat.rows("select * from google_starts where user_id = :user_id order by created_at, scopes")
    assert why in first
    assert why in said(later.value)
    assert {row["email"] for row in rows} == {"ana@example.com"}
    assert {tuple(sorted(row["scopes"])) for row in rows} == {
        scopes.CALENDAR,
        tuple(sorted((*scopes.CALENDAR, *scopes.SEND))),
    }


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (RefusedError(404, "notFound"), "não está mais no Google"),
        (RefusedError(403, "forbidden"), "não permite"),
        (RefusedError(403, "accessNotConfigured"), "docs/google.md"),
        (RefusedError(412, "conditionNotMet"), "mudou no Google"),
        (RefusedError(400, "invalid"), "recusou o pedido (invalid)"),
    ],
    ids=["404", "403", "disabled", "412", "400"],
)
async def test_a_refusal_is_worded(database_url: str, error: RefusedError, told: str) -> None:
    async with sent(database_url) as (_, errand):
        assert told in said(await words_of(errand, error))


async def test_silence_is_told_by_what_is_known(database_url: str) -> None:
    async with sent(database_url) as (_, errand):
        quota = await words_of(errand, UnavailableError("userRateLimitExceeded"))
        away = await words_of(errand, UnavailableError("ConnectionRefusedError"))
        read = await words_of(errand, UnansweredError("TimeoutError"))
        wrote = await words_of(errand, UnansweredError("TimeoutError"), writes=True)
    assert isinstance(quota, _context.UnavailableError)
    assert "pausa" in said(quota)
    assert isinstance(away, _context.UnavailableError)
    assert said(away) == said(read)
    assert isinstance(wrote, InDoubtError)
