"""Nothing that is said after anything breaks the reading, points at what is not there, or takes long."""

import time
from datetime import datetime
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

import language.en.following as en
import language.pt.following as pt
from language.context import NOWHERE, Context, Thing, after, references
from language.following.follow import leans
from language.types import LANGUAGES
from language.understanding import understand

ZONE = ZoneInfo("America/Sao_Paulo")
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=ZONE)
SLOWEST = 0.5
WORDS = sorted(
    {
        word
        for table in (pt, en)
        for listed in (
            table.AND,
            table.ALSO_BEFORE,
            table.MEANT,
            table.STRONG,
            table.WEAK,
            table.LINKS,
            *table.VOCABULARY.values(),
        )
        for word in listed.replace("|", " ").split()
    }
    | {
        "é",
        "quinta",
        "15h",
        "não",
        ",",
        ".",
        "?",
        "leite",
        "pão",
        "sexta",
        "às",
        "amanhã",
        "a",
        "2",
        "segunda",
        "never",
        "thursday",
        "5pm",
        "de",
        "do",
    }
)
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join) | st.text(max_size=60)
THINGS = st.builds(
    Thing,
    kind=st.sampled_from(["task", "note", "inbox_item", "event", "list"]),
    title=st.sampled_from(["comprar leite", "buy milk", "", "a senha é 1234", "ligar pro médico"]),
    due=st.sampled_from([None, NOW, NOW.date()]),
)
EARLIER = [
    understand(text, now=NOW, zone=ZONE, language="pt-BR").requests
    for text in ("comprar leite amanhã às 10h", "feito 1", "minhas tarefas de hoje", "adia a 2", "anota que sim")
]
CONTEXTS = st.builds(
    Context,
    requests=st.sampled_from([(), *EARLIER]),
    written=st.lists(THINGS, max_size=3).map(tuple),
    listed=st.lists(THINGS, max_size=7).map(tuple),
    made=st.booleans(),
    newest=st.sampled_from(["", "written", "listed", "asked"]),
)


@settings(max_examples=300)
@given(text=SENTENCES, context=CONTEXTS, language=st.sampled_from(LANGUAGES))
def test_every_reference_is_to_something_that_is_there(text: str, context: Context, language: str) -> None:
    found = understand(text, now=NOW, zone=ZONE, language="en" if language == "en" else "pt-BR", context=context)
    for request in (*found.requests, *found.alternatives):
        assert 0 <= request.confidence <= 1
        if found.follows:
            assert all(1 <= at <= len(context.things) for at in references(request))
    assert isinstance(after(found, context), Context)
    assert leans(text) or not found.follows


@settings(max_examples=60)
@given(text=SENTENCES, times=st.integers(min_value=50, max_value=400))
def test_a_long_message_is_quickly_told_to_stand_on_its_own(text: str, times: int) -> None:
    begun = time.process_time()
    leans(" ".join([text] * times)[:4096])
    assert time.process_time() - begun < SLOWEST


@settings(max_examples=100)
@given(text=SENTENCES)
def test_with_nothing_said_before_no_row_is_meant(text: str) -> None:
    found = understand(text, now=NOW, zone=ZONE, language="pt-BR", context=NOWHERE)
    assert not any(references(request) for request in found.requests)
