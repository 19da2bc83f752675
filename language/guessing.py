"""What a first message and an account tell of somebody nobody knows yet: their language, and the time zone of their phone number."""

import re

from language.recognise import language_of
from language.types import Language
from language.words import words_of

_PHONE = re.compile(r"\+?(\d{10,15})(?:@s\.whatsapp\.net)?")
_BY_COUNTRY = {
    "351": "Europe/Lisbon",
    "244": "Africa/Luanda",
    "258": "Africa/Maputo",
    "238": "Atlantic/Cape_Verde",
    "44": "Europe/London",
    "353": "Europe/Dublin",
    "64": "Pacific/Auckland",
    "91": "Asia/Kolkata",
}
"""By country code, where a country of our languages has one zone for nearly everybody."""
_BRAZIL = {
    "65": "America/Cuiaba",
    "66": "America/Cuiaba",
    "67": "America/Campo_Grande",
    "68": "America/Rio_Branco",
    "69": "America/Porto_Velho",
    "92": "America/Manaus",
    "95": "America/Boa_Vista",
    "97": "America/Manaus",
}
"""By area code; everywhere else it is as late as in São Paulo."""


def guessed_language(text: str, *, told: str = "", usual: Language) -> Language:
    """The language of the words; where they say nothing, that of the person's messenger, such as "pt-br", else the usual one."""
    messenger: Language | None = "pt-BR" if told[:2] == "pt" else "en" if told[:2] == "en" else None
    return language_of(words_of(text), text, messenger or usual)


def guessed_zone(account: str, *, usual: str) -> str:
    """The zone of a phone number with its country code; the usual one where the account is none, or the country has several."""
    found = _PHONE.fullmatch(account)
    if found is None:
        return usual
    number = found[1]
    if number.startswith("55"):
        return _BRAZIL.get(number[2:4], "America/Sao_Paulo")
    return next((zone for code, zone in _BY_COUNTRY.items() if number.startswith(code)), usual)
