"""Where people say they are, and the time zone there."""

import re
from collections.abc import Mapping
from functools import cache
from zoneinfo import available_timezones

from language.listed import listed
from language.normal import normalise
from language.types import Language


def zone_of(place: str) -> str | None:
    """The IANA zone of a city, state or zone as people name it; None when it is not known."""
    folded = _AROUND.sub("", normalise(place).text.partition(",")[0].strip(" .!"))
    named = place.strip().casefold() if "/" in place else folded
    return _ZONES.get(folded) or city_zone(folded) or _names().get(named.replace(" ", "_"))


def city_zone(place: str) -> str | None:
    """The zone of a city or state; None also for what only names a zone, such as "Pacific"."""
    folded = normalise(place).text.strip(" .!")
    return _PLACES.get(folded) or _PLACES.get(folded.replace(" ", "_")) or _cities().get(folded.replace(" ", "_"))


def place_of(zone: str, language: Language) -> str:
    """The city of a zone, as it is called."""
    city = zone.rpartition("/")[2].replace("_", " ")
    return _CALLED.get(city, city) if language == "pt-BR" else city


@cache
def _cities() -> Mapping[str, str]:
    """The last part of each zone that is named after a place."""
    zones = sorted(available_timezones(), reverse=True)
    return {zone.casefold().rpartition("/")[2]: zone for zone in zones if zone.partition("/")[0] in _CONTINENTS}


@cache
def _names() -> Mapping[str, str]:
    """Each zone by its whole name; "posixrules" and its like are none."""
    return {zone.casefold(): zone for zone in available_timezones() if "/" in zone or zone == "UTC"}


_CALLED: Mapping[str, str] = {
    "Amsterdam": "Amsterdã",
    "Araguaina": "Araguaína",
    "Asuncion": "Assunção",
    "Athens": "Atenas",
    "Azores": "Açores",
    "Belem": "Belém",
    "Berlin": "Berlim",
    "Bogota": "Bogotá",
    "Brussels": "Bruxelas",
    "Copenhagen": "Copenhague",
    "Cuiaba": "Cuiabá",
    "Istanbul": "Istambul",
    "Jerusalem": "Jerusalém",
    "Johannesburg": "Joanesburgo",
    "Lisbon": "Lisboa",
    "London": "Londres",
    "Maceio": "Maceió",
    "Madrid": "Madri",
    "Mexico City": "Cidade do México",
    "Montevideo": "Montevidéu",
    "Moscow": "Moscou",
    "New York": "Nova York",
    "Noronha": "Fernando de Noronha",
    "Panama": "Panamá",
    "Prague": "Praga",
    "Rome": "Roma",
    "Santarem": "Santarém",
    "Sao Paulo": "São Paulo",
    "Seoul": "Seul",
    "Shanghai": "Xangai",
    "Singapore": "Singapura",
    "Stockholm": "Estocolmo",
    "Tokyo": "Tóquio",
    "Vienna": "Viena",
    "Warsaw": "Varsóvia",
    "Zurich": "Zurique",
}
"""In Portuguese, where that is not what the zone calls it."""
_CONTINENTS = listed("Africa America Antarctica Asia Atlantic Australia Europe Indian Pacific")
_AROUND = re.compile(r"^(?:o )?horario (?:de|do|da) |^cidade (?:de|do|da) |^the | (?:standard |daylight )?time$")
_BRASILIA_TIME = """brasil brazil brasilia rio sp rj mg pr sc rs es go df curitiba florianopolis vitoria goiania campinas
    santos niteroi sampa sao_paulo rio_de_janeiro belo_horizonte porto_alegre minas_gerais"""
_PLACES: Mapping[str, str] = {
    **dict.fromkeys(_BRASILIA_TIME.split(), "America/Sao_Paulo"),
    "salvador": "America/Bahia",
    "natal": "America/Fortaleza",
    "joao pessoa": "America/Fortaleza",
    "sao luis": "America/Fortaleza",
    "teresina": "America/Fortaleza",
    "aracaju": "America/Maceio",
    "campo grande": "America/Campo_Grande",
    "palmas": "America/Araguaina",
    "macapa": "America/Belem",
    "lisboa": "Europe/Lisbon",
    "porto": "Europe/Lisbon",
    "portugal": "Europe/Lisbon",
    "londres": "Europe/London",
    "nova york": "America/New_York",
    "nova iorque": "America/New_York",
    "nyc": "America/New_York",
    "miami": "America/New_York",
    "boston": "America/New_York",
    "sao francisco": "America/Los_Angeles",
    "san francisco": "America/Los_Angeles",
    "roma": "Europe/Rome",
    "berlim": "Europe/Berlin",
    "madri": "Europe/Madrid",
    "barcelona": "Europe/Madrid",
    "toquio": "Asia/Tokyo",
}
_ZONES = {
    "pacific": "America/Los_Angeles",
    "mountain": "America/Denver",
    "central": "America/Chicago",
    "eastern": "America/New_York",
}
