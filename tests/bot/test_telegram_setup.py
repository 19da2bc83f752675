"""What Telegram is told at a start, and what it says of us."""

import json
import re
from collections.abc import AsyncIterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from servers.telegram import Fault
from servers.telegram_rules import complaints
from telegram_stage import ANA, Stage, staged

from bot.channel import Checked, DeliveryFailedError, Fetching, ForgedError
from bot.channels.telegram import SECRET_HEADER
from bot.channels.telegram_setup import commands
from bot.channels.telegram_updates import KINDS
from bot.talk_words import HELP
from language.intents.commands import COMMANDS
from language.types import LANGUAGES, Language

PUBLIC = "https://recado.exemplo"


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    async with staged() as stage:
        yield stage
        assert stage.server.complaints() == []


async def test_a_webhook_is_registered_with_its_secret_and_everything_we_read() -> None:
    async with staged(public_url=PUBLIC) as stage:
        await stage.telegram.repair()
        (given,) = stage.server.called("setWebhook")
        assert given["url"] == f"{PUBLIC}{stage.telegram.path}"
        assert given["secret_token"] == stage.telegram.secret_token
        assert given["allowed_updates"] == [*KINDS]
        assert "message_reaction" in KINDS
        assert "drop_pending_updates" not in given
        assert stage.server.complaints() == []


async def test_without_a_public_address_nothing_that_waits_is_dropped(stage: Stage) -> None:
    stage.server.webhook = {"url": "https://outro.exemplo/x", "secret_token": "s"}
    stage.server.webhook.clear()
    stage.server.users.says(ANA, "oi")
    await stage.telegram.repair()
    assert stage.server.called("deleteWebhook") == [{"drop_pending_updates": False}]
    assert len(stage.server.pending) == 1


async def test_our_name_is_learnt(stage: Stage) -> None:
    await stage.telegram.repair()
    assert stage.telegram.me.username == "recado_bot"


async def test_the_menu_is_set_in_every_language(stage: Stage) -> None:
    await stage.telegram.repair()
    assert set(stage.server.commands) == {"", "pt", "en"}
    assert stage.server.commands[""] == stage.server.commands["pt"] != stage.server.commands["en"]
    assert {"command": "tarefas", "description": "Ver as tarefas"} in stage.server.commands["pt"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menu_has_what_help_tells_and_nothing_that_is_unknown(language: Language) -> None:
    menu = {command.command for command in commands(language)}
    told = {
        COMMANDS[name].intent
        for name in re.findall(r"(?<!\S|\()/([a-z]+)|\(ou /([a-z]+)", HELP[language])
        for name in name
        if name
    }
    assert menu <= set(COMMANDS)
    assert told <= {COMMANDS[name].intent for name in menu}


async def test_a_repair_that_cannot_be_done_says_so(stage: Stage) -> None:
    stage.server.fails("getMe", Fault(status=401, description="Unauthorized"))
    with pytest.raises(DeliveryFailedError):
        await stage.telegram.repair()


async def test_the_state_is_whether_messages_reach_us() -> None:
    async with staged(public_url=PUBLIC) as stage:
        assert isinstance(stage.telegram, Checked)
        assert isinstance(stage.telegram, Fetching)
        assert (await stage.telegram.state()).reason == "webhook"
        await stage.telegram.repair()
        assert (await stage.telegram.state()).state == "open"
        stage.server.webhook["url"] = "https://outro.exemplo"
        assert (await stage.telegram.state()).state == "closed"
        stage.server.fails("getWebhookInfo", Fault(status=401, description="Unauthorized"), Fault(fault="drop"))
        assert [(await stage.telegram.state()).reason for _ in range(2)] == ["token", "unreachable"]


async def test_a_webhook_that_fails_is_not_open() -> None:
    async with staged(public_url=PUBLIC) as stage:
        await stage.telegram.repair()
        stage.server.trouble = {
            "last_error_date": int(stage.telegram._clock().timestamp()) - 60,
            "last_error_message": "503",
        }
        assert (await stage.telegram.state()).state == "open", "nothing waits"
        stage.server.pending = [{"update_id": 1}]
        signal = await stage.telegram.state()
        assert (signal.state, signal.reason, signal.facts["last_error"]) == ("closed", "webhook", "503")


async def test_only_who_knows_the_secret_is_telegram(stage: Stage) -> None:
    stage.telegram.check({SECRET_HEADER: stage.telegram.secret_token})
    stage.telegram.check({SECRET_HEADER.lower(): stage.telegram.secret_token})
    wrong = ["", "x", stage.telegram.secret_token[:-1], stage.telegram.secret_token + " ", "é\udcff"]
    for headers in ({}, *({SECRET_HEADER: each} for each in wrong)):
        with pytest.raises(ForgedError):
            stage.telegram.check(headers)


@given(st.text(min_size=1, max_size=30))
def test_the_tests_own_server_takes_no_half_of_a_character(text: str) -> None:
    """The judge must be right before it judges us."""
    raw = text.encode("utf-16-le", "surrogatepass")
    halves = [at for at in range(1, len(raw) // 2) if 0xDC <= raw[at * 2 + 1] <= 0xDF]
    for at in halves:
        entities = [{"type": "bold", "offset": at, "length": 1}]
        given = {"chat_id": 1, "text": text, "entities": entities, "link_preview_options": {"is_disabled": True}}
        assert complaints("sendMessage", given)
    json.dumps(text)
