"""What is talked about everywhere is talked about on every messenger."""

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

import pytest
from dialogue import Chat, talking
from messengers import over_telegram, over_whatsapp

if TYPE_CHECKING:
    from house import House

EVERYWHERE = {
    "test_the_issue",
    "test_talking",
    "test_edits",
    "test_reactions",
    "test_replies",
    "test_reminders_everywhere",
    "test_digest_everywhere",
}
MESSENGERS = {"terminal": talking, "telegram": over_telegram, "whatsapp": over_whatsapp}
OUT_OF_ORDER = {
    "test_an_edit_of_an_edit_changes_what_that_did",
    "test_while_it_waits_only_its_last_wording_counts",
    "test_an_edit_that_comes_before_its_message_counts_for_it",
    "test_a_message_deleted_before_it_came_or_was_taken_is_not_acted_on",
}
"""They make events by hand, in an order that a messenger's server would have to be bent to."""
NOT_THERE = {
    "telegram": OUT_OF_ORDER
    | {
        "test_of_a_merged_turn_only_that_part_changes",
        "test_a_deleted_message_takes_back_what_it_did_once_and_can_be_redone",
        "test_a_deletion_of_talk_or_of_something_unknown_says_nothing",
        "test_a_question_goes_with_the_message_that_led_to_it",
        "test_it_is_said_in_english_too",
        "test_a_blank_message_is_met_by_one_sentence",
        "test_what_cannot_be_undone_any_more_is_said",
    },
    "whatsapp": OUT_OF_ORDER
    | {
        "test_a_button_undoes_no_later_than_the_word",
        "test_undo_is_undone_and_done_again",
        "test_its_button_brings_back_how_it_was_and_again_how_it_is",
        "test_a_reply_to_what_was_taken_back_does_nothing_to_others",
        "test_a_deleted_message_takes_back_what_it_did_once_and_can_be_redone",
        "test_second_and_late_taps_are_explained",
    },
}
"""Telegram tells of no deletion and takes no blank message; WhatsApp has no button of an older message, and deletes a message once."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "chat" in metafunc.fixturenames and metafunc.module.__name__.rpartition(".")[2] in EVERYWHERE:
        name = metafunc.definition.name
        metafunc.parametrize(
            "chat", [each for each in MESSENGERS if name not in NOT_THERE.get(each, ())], indirect=True
        )


@pytest.fixture
async def chat(request: pytest.FixtureRequest, house: "House") -> AsyncIterator[Chat]:
    messenger = getattr(request, "param", "terminal")
    if messenger == "terminal" and house.serves(request):
        yield await house.chat()
        return
    async with MESSENGERS[messenger](request.getfixturevalue("database_url")) as chat:
        yield chat
