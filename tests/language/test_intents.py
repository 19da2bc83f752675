import random
from collections import Counter
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from language.intents.catalogue import catalogue
from language.intents.commands import COMMANDS
from language.intents.guess import guesses, stored_weights
from language.intents.labels import effect
from language.intents.learn import Sampler, fingerprint
from language.intents.template import read
from language.listed import listed
from language.types import LANGUAGES, Language
from language.understanding import understand

ZONE = ZoneInfo("America/Sao_Paulo")
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=ZONE)
LABELS = listed("""
    task_create task_list task_complete task_update task_delete task_reopen reminder_create reminder_query reminder_update reminder_cancel
    reminder_missed timer_create timer_query timer_cancel alarm_create alarm_query alarm_cancel list_add list_remove list_query event_create
    event_query event_update event_cancel email_send email_query message_send note_create note_query note_update note_delete note_pin
    note_unpin inbox_create inbox_list inbox_to_task inbox_to_note contact_add contact_query project_create project_query content_create
    checkin_create habit_mark memory_store memory_query datetime_query digest insights_query profile_set change_language help repeat handoff
    mood_negative greet thanks goodbye smalltalk affirm deny maybe cancel undo redo out_of_scope search
""")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_intent_can_be_said_in_every_language(language: Language) -> None:
    said = {template.intent for template in catalogue(language).templates}
    assert not LABELS - said


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_catalogue_says_is_understood_as_it_says(language: Language) -> None:
    sampler = Sampler(language, random.Random(7))
    right = Counter[bool]()
    for template in catalogue(language).templates:
        if template.confidence < 0.8 or template.intent == "out_of_scope" or "when" in template.slots:
            continue
        text = sampler.sentence(template)
        found = understand(text, now=NOW, zone=ZONE, language=language)
        right[template.intent in {request.intent for request in (*found.requests, *found.alternatives)}] += 1
    assert right[True] / right.total() > 0.9


def test_every_template_compiles_and_is_found_by_a_word_of_its_own() -> None:
    for language in LANGUAGES:
        for template in catalogue(language).templates:
            assert template.regex.pattern
            assert template.anchors in template.needs


def test_a_template_no_message_could_find_is_refused() -> None:
    with pytest.raises(ValueError, match="no word"):
        read("task_create", "[<add>] {title}", {"add": "add|put"})


def test_a_template_reads_its_parts() -> None:
    template = read("task_create", "0.7 <add> [the] {title} (to|on) my list => scope=all", {"add": "add|put on"})
    assert (template.confidence, dict(template.given), template.slots, template.raw) == (
        0.7,
        {"scope": "all"},
        ("title",),
        False,
    )
    assert template.regex.fullmatch(" put on the milk § on my list")
    assert not template.regex.fullmatch(" put the milk on a list")


def test_the_weights_were_learnt_from_this_catalogue() -> None:
    assert stored_weights().learnt_from == fingerprint(), "run `python -m language.intents.learn`"


def test_a_guess_is_a_probability_for_each_intent_and_none_without_words() -> None:
    found = guesses(("which", "reminders", "exist", "at", "present"))
    assert found[0].intent == "reminder_query"
    assert 0 < sum(guess.probability for guess in found) <= 1.000001
    assert guesses([]) == []


def test_a_guess_never_writes_without_asking() -> None:
    for text in (
        "tarefinha nova aí pra mim bem rápido viu",
        "would be lovely if a reminder could exist",
        "poderia existir um compromisso",
    ):
        for request in understand(text, now=NOW, zone=ZONE, language="pt-BR").requests:
            assert effect(request.intent) != "write" or request.confidence < 0.8


def test_commands_of_the_product_exist_in_both_languages() -> None:
    wanted = listed("""start ajuda help tarefa tarefas feito nota notas lembrete lembretes agendar agenda email projeto contato ideia checkin habito
        buscar resumo insights desfazer parar conectar config exportar esquecer privacidade status task tasks done note notes reminder
        reminders schedule project contact idea habit search digest undo stop connect settings export forget privacy""")
    assert not wanted - COMMANDS.keys()
