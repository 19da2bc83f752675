"""What a language's package must offer for facts to be told apart, compiled once."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Protocol

import language.en.facts as en
import language.pt.facts as pt
from language.intents.catalogue import Catalogue, compiled
from language.types import Language


class Words(Protocol):
    @property
    def TOLD(self) -> Mapping[str, str]: ...  # noqa: N802
    @property
    def ASKED(self) -> Mapping[str, str]: ...  # noqa: N802
    @property
    def FORGOTTEN(self) -> Mapping[str, str]: ...  # noqa: N802
    @property
    def VOCABULARY(self) -> Mapping[str, str]: ...  # noqa: N802
    @property
    def REMEMBER(self) -> str: ...  # noqa: N802
    @property
    def REMEMBERED(self) -> str: ...  # noqa: N802
    @property
    def CORRECTING(self) -> str: ...  # noqa: N802
    @property
    def ASKING(self) -> str: ...  # noqa: N802
    @property
    def RELATIONS(self) -> Mapping[str, str]: ...  # noqa: N802
    @property
    def ATTRIBUTES(self) -> Mapping[str, tuple[str, str]]: ...  # noqa: N802
    @property
    def FAVORITES(self) -> Mapping[str, str]: ...  # noqa: N802
    @property
    def PARTS(self) -> Mapping[str, str]: ...  # noqa: N802
    @property
    def STATES(self) -> Mapping[str, str]: ...  # noqa: N802
    @property
    def ALLERGENS(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def PROFESSIONS(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def SIGNS(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def COUNTS(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def MONTHS(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def SELF(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def HEDGES(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def REPORTED(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def DUTIES(self) -> str: ...  # noqa: N802
    @property
    def PAST(self) -> str: ...  # noqa: N802
    @property
    def DAY_PARTS(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def NOT_NAMES(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def PARTICLES(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def IDLE(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def EMPTY(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def NAMES_BY_IS(self) -> bool: ...  # noqa: N802


TABLES: Mapping[Language, Words] = MappingProxyType({"pt-BR": pt, "en": en})


@dataclass(frozen=True, slots=True)
class Patterns:
    told: Catalogue
    asked: Catalogue
    forgotten: Catalogue
    remember: re.Pattern[str]
    remembered: re.Pattern[str]
    correcting: re.Pattern[str]
    asking: re.Pattern[str]
    duties: re.Pattern[str]
    past: re.Pattern[str]


@cache
def patterns(language: Language) -> Patterns:
    own = TABLES[language]
    return Patterns(
        told=compiled((own.TOLD,), own.VOCABULARY),
        asked=compiled((own.ASKED,), own.VOCABULARY),
        forgotten=compiled((own.FORGOTTEN,), own.VOCABULARY),
        remember=re.compile(own.REMEMBER),
        remembered=re.compile(own.REMEMBERED),
        correcting=re.compile(own.CORRECTING),
        asking=re.compile(own.ASKING),
        duties=re.compile(own.DUTIES),
        past=re.compile(own.PAST),
    )
