"""What a message is for, decided from what is handed in and nothing else."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from bot.asked import Offer, Question, Situation
from bot.batching import mergeable, next_batch
from bot.messages import MAX_TEXT, InboundMessage
from bot.router import (
    Again,
    Amend,
    Late,
    Qualified,
    Refuse,
    Retract,
    Stop,
    Take,
    Understand,
    route,
)

YES = Offer(id="y", position=1, label="Sim", action={})
NO = Offer(id="n", position=2, label="Não", action={})
APPROVAL = Question(
    id=uuid4(), kind="approval", arguments_hash="h", seen=True, open=True, expired=False, offers=(YES, NO)
)
TASK = Offer(id="a", position=1, label="Tarefa: leite", action={})
NOTE = Offer(id="b", position=2, label="Nota: leite", action={})
THIRD = Offer(id="t", position=3, label="Deixa pra lá", action={})
CHOICE = replace(APPROVAL, kind="choice", arguments_hash=None, offers=(TASK, NOTE, THIRD))
ASKED = Situation(question=APPROVAL)
PAST = Situation(question=replace(APPROVAL, past=True, receipts=frozenset({"9"})))
DELETES = Situation(question=replace(APPROVAL, text="Apagar 6 tarefas?\n• pão"))


def said(text: str, **given: object) -> InboundMessage:
    whole: dict[str, object] = {
        "id": uuid4(),
        "seq": 1,
        "external_id": "1",
        "kind": "text",
        "text": text,
        "button": None,
        "said_at": datetime(2026, 11, 21, tzinfo=UTC),
    }
    return InboundMessage(**{**whole, **given})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("message", "situation", "intent"),
    [
        (said("parar", kind="stop"), ASKED, Stop()),
        (said("", kind="edit"), ASKED, Amend()),
        (said("", kind="deletion"), ASKED, Retract()),
        (said("", kind="other"), Situation(), Refuse("not_text")),
        (said("  "), ASKED, Refuse("empty")),
        (said("/"), ASKED, Refuse("signs")),
        (said(" -\n- "), Situation(), Refuse("signs")),
        (said("\u200b\u200d\u2060"), Situation(), Refuse("signs")),
        (said("\u3164\u2800"), Situation(), Refuse("signs")),
        (said("👍"), Situation(), Refuse("no_question")),
        (said("❤️"), Situation(), Refuse("emoji")),
        (said("😂😂 !"), ASKED, Refuse("emoji")),
        (said("👨‍👩‍👧"), Situation(question=CHOICE), Refuse("emoji")),
        (said("obrigado ❤️"), Situation(), Understand()),
        (said("tudo bem?"), Situation(), Understand()),
        (said("a" * (MAX_TEXT + 1)), ASKED, Refuse("too_long")),
        (said("sim", late=True), ASKED, Late()),
        (said("comprar leite"), Situation(), Understand()),
        (said("sim"), Situation(), Refuse("no_question")),
        (said("sim"), ASKED, Take(YES, APPROVAL)),
        (said("👍"), ASKED, Take(YES, APPROVAL)),
        (said("1"), ASKED, Take(YES, APPROVAL)),
        (said("Sim!"), ASKED, Take(YES, APPROVAL)),
        (said("não"), ASKED, Take(NO, APPROVAL)),
        (said("2"), ASKED, Take(NO, APPROVAL)),
        (said("7"), ASKED, Understand()),
        (said("não, deixa"), ASKED, Take(NO, APPROVAL)),
        (said("no, leave them"), ASKED, Take(NO, APPROVAL)),
        (said("não esquece de comprar pão"), ASKED, Understand()),
        (said("pode apagar"), ASKED, Understand()),
        (said("pode apagar"), DELETES, Take(YES, DELETES.question)),
        (said("pode apagar a 2"), DELETES, Understand()),
        (said("apagar"), DELETES, Understand()),
        (said("não, deixa"), Situation(question=CHOICE), Take(THIRD, CHOICE)),
        (said("não, apaga o leite"), Situation(question=CHOICE), Understand()),
        (said("comprar leite"), ASKED, Understand()),
        (said("sim"), Situation(question=replace(APPROVAL, seen=False)), Refuse("no_question")),
        (said("comprar pão"), Situation(question=replace(APPROVAL, seen=False)), Understand()),
        (said("sim"), Situation(question=replace(APPROVAL, expired=True)), Refuse("expired")),
        (said("sim"), Situation(question=CHOICE), Refuse("choose")),
        (said("não"), Situation(question=CHOICE), Take(THIRD, CHOICE)),
        (said("2"), Situation(question=CHOICE), Take(NOTE, CHOICE)),
        (said("deixa pra lá"), Situation(question=CHOICE), Take(THIRD, CHOICE)),
        (said("sim?"), ASKED, Again(APPROVAL)),
        (said("sim, né?"), ASKED, Again(APPROVAL)),
        (said("acho que sim"), ASKED, Again(APPROVAL)),
        (said("I guess so"), ASKED, Again(APPROVAL)),
        (said("acho que não"), ASKED, Take(NO, APPROVAL)),
        (said("sim, na sexta"), ASKED, Qualified(APPROVAL, "na sexta")),
        (said("yes, tomorrow"), ASKED, Qualified(APPROVAL, "tomorrow")),
        (said("pode ser amanhã"), ASKED, Qualified(APPROVAL, "amanhã")),
        (said("sim se for sexta"), ASKED, Qualified(APPROVAL, "se for sexta")),
        (said("ok comprar leite"), ASKED, Understand()),
        (said("ok, amanhã me lembra de pagar a luz"), ASKED, Understand()),
        (said("pode apagar a 2"), ASKED, Understand()),
        (said("sim"), PAST, Again(PAST.question)),
        (said("👍"), PAST, Again(PAST.question)),
        (said("1"), PAST, Again(PAST.question)),
        (said("não"), PAST, Take(NO, PAST.question)),
        (said("sim, na sexta"), PAST, Understand()),
        (said("sim", reply_to="9"), PAST, Take(YES, PAST.question)),
        (said("sim", reply_to="8"), PAST, Again(PAST.question)),
        (said("Sim", kind="tap"), Situation(), Refuse("gone_tap")),
        (said("desfazer", kind="tap"), Situation(tapped=YES), Take(YES, None)),
        (said("desfazer", kind="tap"), Situation(tapped=replace(YES, used=True)), Refuse("stale_tap")),
        (said("Sim", kind="tap"), Situation(tapped=YES, asked=APPROVAL), Take(YES, APPROVAL)),
        (said("Sim", kind="tap"), Situation(tapped=YES, asked=replace(APPROVAL, open=False)), Refuse("expired")),
        (said("Sim", kind="tap"), Situation(tapped=YES, asked=replace(APPROVAL, expired=True)), Refuse("expired")),
        (said("Sim", kind="tap"), Situation(tapped=YES, asked=replace(APPROVAL, seen=False)), Refuse("gone_tap")),
    ],
)
def test_a_message_is_for_one_thing(message: InboundMessage, situation: Situation, intent: object) -> None:
    assert route([message], situation) == intent


def test_merged_messages_answer_nothing() -> None:
    assert route([said("comprar leite"), said("e pão")], ASKED) == Understand()


@pytest.mark.parametrize(
    "message",
    [
        said("/tarefas"),
        said("sim"),
        said("não"),
        said("3"),
        said(""),
        said("a" * (MAX_TEXT + 1)),
        said("oi", late=True),
        said("oi", whole=True),
        said("oi", alone=True),
        said("oi", kind="tap"),
        said("oi", kind="stop"),
        said("oi", kind="edit"),
    ],
)
def test_only_plain_texts_are_merged(message: InboundMessage) -> None:
    assert not mergeable(message)
    assert len(next_batch([said("leite"), message, said("pão")], limit=10)) == 1
    assert len(next_batch([message, said("leite")], limit=10)) == 1


def test_a_batch_has_a_limit_in_messages_and_in_letters() -> None:
    texts = [said("leite") for _ in range(12)]
    assert len(next_batch(texts, limit=10)) == 10
    assert next_batch([], limit=10) == []
    long = [said("a" * (MAX_TEXT - 10)) for _ in range(3)]
    assert len(next_batch(long, limit=10)) == 1
