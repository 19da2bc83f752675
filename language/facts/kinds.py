"""What each form of sentence tells of a person, and whether that is sure."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from language.cities import city_zone
from language.facts.tables import TABLES, Words
from language.facts.values import FITS, Value, bare, birthday, is_name
from language.intents.match import Fit
from language.intents.sentence import Sentence
from language.readings import Reader
from language.words import Word, fold

OWNED = re.compile(r"['’´`]?s$", re.IGNORECASE)
"""The ending of an owner, also where its apostrophe is left out."""
RESIDENCE = "cidade"
OLDEST = 120
MOST_OF_A_FAMILY = 15
MOST_OF_A_THING = 3
MOST_LIKED = 8
SIGNS = frozenset("+-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something a person said of themselves."""

    text: str = ""
    """As said, without "lembra que"."""
    about: str | None = None
    """What it is about, the same in both languages; None when nothing else can contradict it."""
    value: str = ""
    """What it says of that, folded."""
    sure: bool = True
    corrects: bool = False
    """It puts right what was said before."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One template that fits, and the words in its slots."""

    own: Reader
    said: Sentence
    fit: Fit

    def words(self, slot: str) -> list[Word]:
        first, last = self.fit.spans[slot]
        return list(self.fit.view.words[first:last])

    def typed(self, slot: str) -> str:
        words = self.words(slot)
        return self.said.text[words[0].start : words[-1].end]

    def signed(self, slot: str) -> str:
        """Folded, with the sign right behind it: "O+" is not "O-"."""
        end = self.words(slot)[-1].end
        return self.key(slot) + (sign if (sign := self.said.text[end : end + 1]) in SIGNS else "")

    def keys(self, slot: str) -> list[str]:
        return [word.key for word in self.words(slot)]

    def key(self, slot: str) -> str:
        return " ".join(self.keys(slot))

    @property
    def thing(self) -> str:
        """What is told of, without the 's of an owner."""
        if "owner" not in self.fit.spans:
            return self.key("thing")
        last = self.words("owner")[-1]
        return " ".join([*self.keys("owner")[:-1], fold(OWNED.sub("", self.said.text[last.start : last.end]))])

    @property
    def owned(self) -> bool:
        """Whether an owner is written as one: "wife's", or "wifes" of somebody who leaves it out."""
        return "owner" not in self.fit.spans or self.key("owner") != self.thing

    @property
    def tables(self) -> Words:
        return TABLES[self.own.language]

    @property
    def about(self) -> str:
        return self.fit.template.given.get("about", "").replace("_", " ")

    @property
    def dated(self) -> bool:
        return any(self.said.start <= when.span[0] < self.said.end for when in self.own.whens)

    def fits(self, kind: str) -> bool:
        return FITS[kind](Value(self.typed("value"), self.key("value"), self.tables))

    def named(self, *, small: bool) -> bool:
        return is_name(self.typed("name"), self.words("name"), self.tables, small=small)


def topic(thing: str, tables: Words) -> str:
    return tables.RELATIONS.get(thing, thing)


def _named(told: Telling) -> Fact | None:
    return _naming(told, small=True) if told.owned else None


def _called(told: Telling) -> Fact | None:
    return _naming(told, small=False)


def _naming(told: Telling, *, small: bool) -> Fact | None:
    if not told.named(small=small) or len(told.thing.split()) > MOST_OF_A_THING:
        return None
    return Fact(about=topic(told.thing, told.tables), value=told.key("name"))


def _is_name(told: Telling) -> Fact | None:
    """A name: "minha esposa é Ana" names her; "my wife is American" only looks like it."""
    fact = _called(told) if told.thing in told.tables.RELATIONS else None
    return replace(fact, sure=told.tables.NAMES_BY_IS) if fact else None


def _birthday(told: Telling) -> Fact | None:
    value = birthday(told.own, told.typed("date"), told.tables)
    return Fact(about="aniversário", value=value) if value else None


def _birthday_of(told: Telling) -> Fact | None:
    value = birthday(told.own, told.typed("date"), told.tables)
    if value is None or not told.owned or len(told.thing.split()) > MOST_OF_A_THING:
        return None
    return Fact(about=f"aniversário: {topic(told.thing, told.tables)}", value=value)


def _attribute(told: Telling) -> Fact | None:
    known = told.tables.ATTRIBUTES.get(told.thing)
    if known is None or not told.fits(known[1]):
        return None
    # The O of a blood type is no article.
    value = told.signed("value") if known[0] == "tipo sanguíneo" else bare(told.key("value"))
    return Fact(about=known[0], value=value)


def _favorite(told: Telling) -> Fact | None:
    if not told.fits("any") or len(told.thing.split()) > MOST_OF_A_THING:
        return None
    return Fact(about=favorite(told.thing, told.tables), value=bare(told.key("value")))


def favorite(thing: str, tables: Words) -> str:
    return f"favorito: {tables.FAVORITES.get(thing, thing)}"


def _of_thing(told: Telling) -> Fact | None:
    """Part of a thing: "a placa do meu carro é RTX4B21"."""
    part = told.tables.PARTS.get(told.key("part"))
    if part is None or not told.fits("any") or len(told.thing.split()) > MOST_OF_A_THING:
        return None
    return (
        Fact(about=part, value=told.key("value"))
        if part == "placa"
        else Fact(about=f"{part}: {told.thing}", value=told.key("value"))
    )


def _size(told: Telling) -> Fact | None:
    return Fact(about=told.about, value=told.key("value")) if told.fits("size") else None


def _state(told: Telling) -> Fact | None:
    about = told.tables.STATES.get(told.key("state"))
    return Fact(about=about, value=told.key("state")) if about else None


def _allergy(told: Telling) -> Fact | None:
    """A known cause is a fact; "alergia a segunda-feira" is a joke, so anything else is asked about."""
    keys = set(told.keys("value"))
    if len(keys) > MOST_LIKED or keys & told.tables.HEDGES:
        return None
    telling = keys - told.tables.IDLE
    return Fact(about="alergia", value=told.key("value"), sure=bool(telling) and telling <= told.tables.ALLERGENS)


def _profession(told: Telling) -> Fact | None:
    keys = told.keys("value")
    if len(keys) > MOST_OF_A_THING or not told.fits("any") or not set(keys) & told.tables.PROFESSIONS:
        return None
    plain = set(keys) <= told.tables.PROFESSIONS | told.tables.PARTICLES
    return Fact(about="profissão", value=told.key("value"), sure=plain or keys[0] in told.tables.PROFESSIONS)


def _work(told: Telling) -> Fact | None:
    if (
        len(told.keys("name")) > MOST_LIKED
        or told.dated
        or set(told.keys("name")) & (told.tables.HEDGES | told.tables.NOT_NAMES)
    ):
        return None
    return Fact(about="trabalho", value=bare(told.key("name")), sure=told.named(small=False))


def _lives(told: Telling) -> Fact | None:
    """A place is written as a name, or known as one: "moro em casa alugada" names none."""
    known = city_zone(told.typed("name")) is not None
    # Natal is a city, too.
    dated = told.dated and told.key("name") != "natal"
    if dated or not (known or told.named(small=False)):
        return None
    return Fact(about=RESIDENCE, value=told.key("name"))


def _moved(told: Telling) -> Fact | None:
    """What people move to may be anything: a bank, a team, a plan."""
    return _lives(told) if city_zone(told.typed("name")) is not None else None


def _age(told: Telling) -> Fact | None:
    value = told.key("value")
    return Fact(about="idade", value=value) if value.isdecimal() and 0 < int(value) <= OLDEST else None


def _family(told: Telling) -> Fact | None:
    count = told.key("count")
    known = count in told.tables.COUNTS or (count.isdecimal() and 0 < int(count) <= MOST_OF_A_FAMILY)
    return Fact() if known else None


def _pet(told: Telling) -> Fact | None:
    return Fact() if told.named(small=True) and len(told.thing.split()) <= MOST_OF_A_THING else None


def _married(told: Telling) -> Fact | None:
    return Fact(about=told.about, value=told.key("name")) if told.named(small=False) else None


def _liked(told: Telling) -> Fact | None:
    """What people say they like is too often said in passing to be kept without asking."""
    keys = set(told.keys("value"))
    return Fact(sure=False) if len(keys) <= MOST_LIKED and not told.dated and not keys & told.tables.HEDGES else None


KINDS: Mapping[str, Callable[[Telling], Fact | None]] = {
    "named": _named,
    "called": _called,
    "is_name": _is_name,
    "birthday": _birthday,
    "birthday_of": _birthday_of,
    "attribute": _attribute,
    "favorite": _favorite,
    "of_thing": _of_thing,
    "size": _size,
    "state": _state,
    "allergy": _allergy,
    "profession": _profession,
    "work": _work,
    "lives": _lives,
    "moved": _moved,
    "age": _age,
    "family": _family,
    "pet": _pet,
    "married": _married,
    "liked": _liked,
}
"""By the name of a form in the tables."""
