"""How a person likes to be spoken to is set in words and taken back."""

import pytest
from tool_turns import Hands

from language.types import Request
from tools._context import RejectedError, Say, TryAgainError
from tools.profile import language_named, zone_of


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("meu nome é Ana", "👋 Prazer, Ana!"),
        ("estou em Lisboa", "🕐 Fuso horário: Europe/Lisbon, agora 12:00."),
        ("fala em inglês", "🗣️ Done, I'll speak English now."),
        ("/idioma klingon", "Eu falo português e inglês."),
    ],
)
async def test_what_is_said_about_oneself_is_set(hands: Hands, text, said) -> None:
    assert await hands.hears(text) == said


async def test_all_of_it_is_taken_back(hands: Hands) -> None:
    before = await hands.rows()
    done = await hands.call("set_profile", name="Bia", language="en", zone="Europe/Lisbon")
    assert await hands.line("set_profile", done) == (
        "👋 Prazer, Bia!\n🗣️ Done, I'll speak English now.\n🕐 Fuso horário: Europe/Lisbon, agora 12:00."
    )
    await hands.undo(done)
    assert await hands.rows() == before


async def test_an_unknown_place_or_zone_is_said_to_be(hands: Hands) -> None:
    nowhere = Request(intent="profile_set", confidence=1, slots={"location": "Xyz"})
    with pytest.raises(RejectedError, match="Name the nearest"):
        await hands.propose(nowhere)
    with pytest.raises(RejectedError, match="Name the nearest"):
        await hands.call("set_profile", zone="Xyz")


async def test_nothing_to_set_is_asked_for(hands: Hands) -> None:
    asked = await hands.propose(Request(intent="profile_set", confidence=1, slots={"phone": "99999-1234"}))
    assert isinstance(asked, Say)
    assert asked.text.startswith("O que eu mudo?")
    with pytest.raises(TryAgainError):
        await hands.call("set_profile")


async def test_a_profile_is_what_can_be_set(hands: Hands) -> None:
    assert (await hands.hears("meu perfil")).startswith("⚙️ Suas configurações")


@pytest.mark.parametrize(
    ("place", "zone"),
    [
        ("São Paulo", "America/Sao_Paulo"),
        ("Nova York", "America/New_York"),
        ("Berlin", "Europe/Berlin"),
        ("Pacific time", "America/Los_Angeles"),
        ("america/chicago", "America/Chicago"),
        ("Factory", None),
        ("Lisbon, Portugal", "Europe/Lisbon"),
        ("Xyz", None),
    ],
)
def test_places_have_zones(place, zone) -> None:
    assert zone_of(place) == zone


@pytest.mark.parametrize(("words", "language"), [("português", "pt-BR"), ("inglês", "en"), ("klingon", None)])
def test_languages_have_names(words, language) -> None:
    assert language_named(words) == language
