"""Where the master key is another, nobody is told that Google does not answer, and nothing is lost."""

from collections.abc import AsyncIterator
from functools import partial

import pytest
from consenting import consenting
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
    "pt-BR": "quem cuida desta instalação precisa trazer de volta a chave-mestra certa (`recado doctor` diz como)",
    "en": "whoever runs this installation needs to bring back the right master key (`recado doctor` says how)",
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


@pytest.mark.parametrize("language", LANGUAGES)
async def test_whoever_connects_meanwhile_is_told_the_same_at_each_step(
    database_url: str, language: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    async with consenting(database_url, language=language) as there:
        browser = there.another_browser(**{"accept-language": language})
        granted = there.chat.app.google.grants
        assert isinstance(granted, Granted)
        right = granted.vault
        connect = {"pt-BR": "conectar google", "en": "connect google"}[language]
        first, link = [await there.link(connect) for _ in range(2)]
        await browser.consents(first, there.ana)
        [question] = await there.is_told()
        granted.vault = OTHER
        page = await browser.goes_on(link)
        assert (page.status_code, SAID[language] in page.text) == (503, True)
        said = await there.chat.taps(question.buttons[0])
        assert SAID[language] in said.text
        assert await there.accounts() == []
        granted.vault = right
        back = await browser.led_back(link, there.ana)
        granted.vault = OTHER
        page = await browser.comes_back(back)
        assert (page.status_code, SAID[language] in page.text) == (503, True)
        granted.vault = right
        assert (await browser.comes_back(back)).status_code == 200
        [question] = await there.is_told()
        granted.vault = OTHER
        said = await there.chat.taps(question.buttons[1])
        assert "ana@example.com" in said.text
        assert [each["tokens"] for each in await there.starts() if each["state"] == "refused"] == [None]
    assert "Traceback" not in "".join(capsys.readouterr())
