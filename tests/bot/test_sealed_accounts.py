"""Where the master key is another, nobody is told that Google does not answer, and nothing is lost."""

from collections.abc import AsyncIterator
from functools import partial

import pytest
from dialogue import Clock, talking
from granted import Grant, granting

from demo.google.person import person
from demo.google.server import google_server
from integrations.google.calendar_sync import OnBehalf, fresh
from integrations.google.errors import SealedError
from integrations.google.grants import Granted
from integrations.google.scopes import DRIVE, WHO
from integrations.vault import Vault
from language.types import LANGUAGES, Language

ASKED = {"pt-BR": "procura no Drive o contrato", "en": "search my Drive for the contract"}
SAID = {
    "pt-BR": "não consigo abrir o que guardei desta conta; quem cuida desta instalação precisa olhar (recado doctor)",
    "en": "I cannot open what I keep of this account; whoever runs this installation needs to have a look (recado doctor)",
}
OTHER = Vault(bytes(32))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_person_is_told_who_can_mend_it(database_url: str, language: Language) -> None:
    clock = Clock()
    async with google_server(clock) as server:
        client = server.oauth.add_client()
        settings = {"google_client_id": client.id, "google_client_secret": client.secret, "google_api_url": server.url}
        async with talking(database_url, clock=clock, language=language, **settings) as chat:
            granted, ana = chat.app.google.grants, person(server, "ana@example.com")
            assert isinstance(granted, Granted)
            credentials = ana.credentials(*WHO, *DRIVE, client=client)
            async with chat.session() as session:
                await granted.connect(
                    session,
                    subject="1",
                    email=ana.email,
                    scopes=(*WHO, *DRIVE),
                    access_token=credentials.token,
                    refresh_token=credentials.refresh_token,
                    expires_at=clock(),
                )
            right, granted.vault = granted.vault, OTHER
            reply = await chat.says(ASKED[language])
            assert SAID[language] in reply.text
            granted.vault = right
            assert SAID[language] not in (await chat.says(ASKED[language])).text


@pytest.fixture
async def there(database_url: str) -> AsyncIterator[Grant]:
    async with granting(database_url) as there:
        yield there


async def test_a_copy_that_cannot_be_renewed_for_that_reason_says_so(there: Grant) -> None:
    await there.connect()
    for vault in (None, OTHER):
        google = there.google(there.granted(vault=vault))
        rows = partial(there.database.as_person, there.person)
        asker = OnBehalf(person=there.person, rows=rows, google=google, clock=there.clock)
        try:
            if vault is None:
                assert (await fresh(asker)).troubles == []
            else:
                there.clock.passes(minutes=2)
                with pytest.raises(SealedError):
                    await fresh(asker)
        finally:
            google.close()
    assert await there.granted().holders(there.person)
