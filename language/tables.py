"""What a language's package must offer for slots to be read: the seam where a third language plugs in."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Protocol

import language.en.ongoing as en_ongoing
import language.en.slots as en_slots
import language.en.verbs as en_verbs
import language.pt.ongoing as pt_ongoing
import language.pt.slots as pt_slots
import language.pt.verbs as pt_verbs
from language.types import Language


class SlotTables(Protocol):
    @property
    def EDGES(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def LEADS(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def ARTICLES(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def COURTESY(self) -> tuple[str, ...]: ...  # noqa: N802
    @property
    def PRIORITIES(self) -> tuple[tuple[str, str], ...]: ...  # noqa: N802
    @property
    def PROJECT(self) -> str: ...  # noqa: N802
    @property
    def GUESTS(self) -> str: ...  # noqa: N802
    @property
    def DUE(self) -> str: ...  # noqa: N802
    @property
    def PLACES(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def LINKS(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def TAGS(self) -> str: ...  # noqa: N802
    @property
    def STATES(self) -> Mapping[str, str]: ...  # noqa: N802
    @property
    def PRIORITY_WORDS(self) -> Mapping[str, str]: ...  # noqa: N802
    @property
    def PROJECT_WORDS(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def TAG_WORDS(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def ALL(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def NOISE(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def ABOUT(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def JOINERS(self) -> str: ...  # noqa: N802
    @property
    def PAST(self) -> Mapping[str, str]: ...  # noqa: N802
    @property
    def PAST_ENDINGS(self) -> tuple[tuple[str, str], ...]: ...  # noqa: N802
    @property
    def NOT_PAST(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def CONTRAST(self) -> frozenset[str]: ...  # noqa: N802


class VerbTables(Protocol):
    @property
    def TASK_VERBS(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def NOT_TASKS(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def ORDERS(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def ORDERS_UNLESS_TIMED(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def OWN(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def PARTICLES(self) -> Mapping[str, str]: ...  # noqa: N802
    @property
    def BEFALLS(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def REPORTS(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def SHARES(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def OVER(self) -> tuple[str, ...]: ...  # noqa: N802
    @property
    def INFINITIVES(self) -> tuple[str, ...]: ...  # noqa: N802
    @property
    def NOW(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def NEGATIONS(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def EVENTS(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def GENERIC_EVENTS(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def ARTICLES(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def DEVICE_VERBS(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def DEVICES(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def WORLD(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def FINITE(self) -> frozenset[str]: ...  # noqa: N802


class OngoingTables(Protocol):
    """An empty pattern or set: the language does without."""

    @property
    def ORDER(self) -> str: ...  # noqa: N802
    @property
    def LED(self) -> tuple[str, ...]: ...  # noqa: N802
    @property
    def COUNTED(self) -> str: ...  # noqa: N802
    @property
    def HENCE(self) -> str: ...  # noqa: N802
    @property
    def KEEP(self) -> str: ...  # noqa: N802
    @property
    def EVE(self) -> str: ...  # noqa: N802
    @property
    def BEFORE(self) -> str: ...  # noqa: N802
    @property
    def WITHIN(self) -> str: ...  # noqa: N802
    @property
    def GOES(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def DUES(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def FILLERS(self) -> tuple[str, ...]: ...  # noqa: N802
    @property
    def ALREADY(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def ANOTHER(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def MAKES(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def KINDS(self) -> Mapping[str, str]: ...  # noqa: N802
    @property
    def TASKS(self) -> frozenset[str]: ...  # noqa: N802


SLOTS: Mapping[Language, SlotTables] = MappingProxyType({"pt-BR": pt_slots, "en": en_slots})
VERBS: Mapping[Language, VerbTables] = MappingProxyType({"pt-BR": pt_verbs, "en": en_verbs})
ONGOING: Mapping[Language, OngoingTables] = MappingProxyType({"pt-BR": pt_ongoing, "en": en_ongoing})
