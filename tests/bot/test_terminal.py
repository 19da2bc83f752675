import asyncio
import io
import unicodedata
from collections.abc import AsyncIterator
from contextlib import ExitStack
from uuid import uuid4

import pytest
from dialogue import SATURDAY, ZONE, Clock
from hypothesis import given
from hypothesis import strategies as st
from postgres import Databases

from bot.app import open_app
from bot.channel import DeliveryFailedError
from bot.channels import terminal_script
from bot.channels.terminal import Offers, Terminal, plain
from bot.channels.terminal_lines import lines
from bot.channels.terminal_markup import styled
from bot.channels.terminal_script import PlainScreen, settled_by, talk_from
from bot.channels.terminal_seat import Seat, seated
from bot.channels.terminal_text import cleaned, printable
from bot.channels.terminal_words import LOST_ANSWER
from bot.cli.trouble import CommandError
from bot.identity import profile
from bot.messages import Button, OutboundMessage
from bot.settings import Settings

YES, NO, UNDO = Button(id="y", label="Sim"), Button(id="n", label="Não"), Button(id="u", label="desfazer")
LITERAL = [
    "*",
    "_",
    "**bold**",
    "<b>x</b>",
    "[x]",
    "[red]x[/red]",
    "`code`",
    "# no heading",
    "1. a\n2. b",
    ":smile:",
    r"\*",
]


def message(text: str = "oi", *buttons: Button, menu: bool = False, peer: str = "ana") -> OutboundMessage:
    return OutboundMessage(id=uuid4(), peer=peer, text=text, buttons=buttons, menu=menu)


@pytest.fixture
def screen() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
async def seat(database_url: str, screen: io.StringIO) -> AsyncIterator[Seat]:
    settings = Settings(database_url=database_url, quiet_seconds=0, pool_size=3, language="pt-BR", time_zone=ZONE.key)
    terminal, clock = Terminal("ana", PlainScreen(screen)), Clock(SATURDAY)
    async with (
        open_app(settings, channels=[terminal], clock=clock) as app,
        seated(app, terminal, clock=clock) as seat,
    ):
        yield seat


@given(st.text(alphabet=st.characters(codec=None)))
def test_what_goes_in_holds_no_control_character_but_newline_and_tab(text: str) -> None:
    went = cleaned(text)

    assert not [c for c in went if unicodedata.category(c) == "Cc" and c not in "\n\t"]
    went.encode("utf-8")
    kept = [c for c in text if unicodedata.category(c) not in {"Cc", "Cs"}]
    assert [c for c in went if c not in "\n\t\N{REPLACEMENT CHARACTER}"] == [
        c for c in kept if c != "\N{REPLACEMENT CHARACTER}"
    ]


@given(st.text(alphabet=st.characters(codec=None)))
def test_what_goes_out_cannot_command_the_terminal(text: str) -> None:
    shown = printable(text)

    assert not [c for c in shown if unicodedata.category(c) in {"Cc", "Cs"} and c not in "\n\t"]
    shown.encode("utf-8")


def test_an_escape_sequence_is_shown_instead_of_obeyed() -> None:
    assert printable("\x1b]0;owned\x07\x9b2J\u202etxt.exe") == "␛]0;owned␇\ufffd2J\ufffdtxt.exe"


@pytest.mark.parametrize(
    "text", ["👩‍👩‍👧 🇧🇷", "مرحبا بالعالم", "שלום", "a\tb\nc", "é e\u0301", "' or 1=1; drop table tasks; --"]
)
def test_what_people_write_passes_both_doors_as_it_is(text: str) -> None:
    assert cleaned(text) == text
    assert printable(text) == text


def test_a_megabyte_passes_as_it_is() -> None:
    assert cleaned("ã" * 1_000_000) == "ã" * 1_000_000


@pytest.mark.parametrize("text", LITERAL)
def test_colour_swallows_nothing_a_person_wrote(text: str) -> None:
    assert styled(message(f"Tarefa criada: {text}")).plain == f"Tarefa criada: {text}"


@given(st.text(alphabet="*_`<b>[]#/1.) x\n"))
def test_colour_changes_no_character(text: str) -> None:
    assert styled(message(text, UNDO)).plain == plain(message(text, UNDO))


def test_a_question_shows_numbered_choices_and_anything_else_its_buttons_beside() -> None:
    assert plain(message("Apago?", YES, NO, menu=True)) == "Apago?\n1) Sim  2) Não"
    assert plain(message("Feito", UNDO)) == "Feito  [desfazer]"
    assert plain(message("Feito", Button(id="x", label="a\x1b[2J"))) == "Feito  [a␛[2J]"


@pytest.mark.parametrize(
    ("typed", "button"),
    [
        ("1", YES),
        ("2", NO),
        ("2)", NO),
        (" 1. ", YES),
        ("sim", YES),
        ("NÃO", NO),
        ("[desfazer]", UNDO),
        ("desfazer", UNDO),
    ],
)
def test_a_number_or_a_label_takes_an_offered_button(typed: str, button: Button) -> None:
    offers = Offers()
    offers.take(message("Feito", UNDO))
    offers.take(message("Apago?", YES, NO, menu=True))

    assert offers.tapped(typed) == button
    assert offers.tapped(typed) is None


@pytest.mark.parametrize(
    "typed", ["0", "3", "-1", "99999999999999999999", "², ", "١", "feito 1", "", "sim, mas", "1 2"]
)
def test_anything_else_is_text(typed: str) -> None:
    offers = Offers()
    offers.take(message("Apago?", YES, NO, menu=True))

    assert offers.tapped(typed) is None


def test_a_number_without_an_open_question_is_text() -> None:
    offers = Offers()
    offers.take(message("Feito", UNDO))

    assert offers.tapped("1") is None


async def test_another_persons_reply_is_not_shown_here(screen: io.StringIO) -> None:
    with pytest.raises(DeliveryFailedError) as refused:
        await Terminal("ana", PlainScreen(screen)).send(message(peer="bia"))

    assert not refused.value.permanent
    assert screen.getvalue() == ""


async def test_a_terminal_that_has_gone_takes_nothing(screen: io.StringIO) -> None:
    screen.close()

    with pytest.raises(DeliveryFailedError):
        await Terminal("ana", PlainScreen(screen)).send(message())


async def test_a_script_is_answered_line_by_line_in_order(seat: Seat, screen: io.StringIO) -> None:
    script = io.StringIO("comprar leite amanhã às 10h\n\n   \nminhas tarefas\nfeito 99\nfeito 1")

    await talk_from(script, seat, PlainScreen(screen))

    replies = screen.getvalue().split("recado: ")[1:]
    assert replies[0] == "✅ Tarefa criada: comprar leite, dom 22/11 às 10:00  [desfazer]\n"
    assert "1. comprar leite" in replies[1]
    assert "1 item" in replies[2]
    assert "comprar leite" in replies[3]
    assert len(replies) == 4
    assert "\x1b" not in screen.getvalue()


async def test_a_database_that_never_comes_back_ends_the_wait_for_an_answer(
    seat: Seat, databases: Databases, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(terminal_script, "INSISTENCE", 0.1)
    stored = await seat.say("oi", whole=True)
    with databases.refusing(), pytest.raises(CommandError) as lost:
        await asyncio.wait_for(settled_by(stored, seat), 60)
    assert lost.value.words == LOST_ANSWER


async def test_a_worker_stopped_while_the_database_is_away_stops(
    database_url: str, databases: Databases, screen: io.StringIO
) -> None:
    async def sits_and_leaves() -> None:
        terminal, clock = Terminal("ana", PlainScreen(screen)), Clock(SATURDAY)
        settings = Settings(database_url=database_url, quiet_seconds=0, pool_size=3)
        async with (
            open_app(settings, channels=[terminal], clock=clock) as app,
            seated(app, terminal, clock=clock) as seat,
        ):
            await seat.answered(await seat.say("oi", whole=True))
            away.enter_context(databases.refusing())

    with ExitStack() as away:
        await asyncio.wait_for(sits_and_leaves(), 60)


async def test_a_label_is_a_tap(seat: Seat) -> None:
    for said in ("anota que a chave está na gaveta", "desfazer"):
        await seat.answered(await seat.say(said, whole=True))

    async with seat.app.database.as_person(seat.known.person) as session:
        rows = await session.rows("select kind, payload from inbound_messages order by seq")
    assert [row["kind"] for row in rows] == ["text", "tap"]
    assert rows[1]["payload"]["text"] == "desfazer"
    assert rows[1]["payload"]["button"]


async def test_a_megabyte_is_stored_whole_and_answered(seat: Seat, screen: io.StringIO) -> None:
    text = "a" * 1_000_000

    stored = await seat.say(text, whole=True)
    await seat.answered(stored)

    async with seat.app.database.as_person(seat.known.person) as session:
        row = await session.row("select payload from inbound_messages")
    assert row is not None
    assert row["payload"]["text"] == text
    assert len(screen.getvalue()) < 500


async def test_nul_and_control_characters_are_left_at_the_door(seat: Seat) -> None:
    await seat.answered(await seat.say("anota que \x00o gato\x1b[2J é \ud800azul", whole=True))

    async with seat.app.database.as_person(seat.known.person) as session:
        row = await session.row("select text from notes")
    assert row is not None
    assert row["text"] == "o gato[2J é \ufffdazul"


async def test_lines_come_one_by_one_however_they_end() -> None:
    assert [line async for line in lines(io.StringIO("a\nb\n\nc"))] == ["a", "b", "", "c"]
    assert [line async for line in lines(io.StringIO("\n".join(map(str, range(100)))))] == list(map(str, range(100)))


async def test_a_zone_and_a_language_that_were_asked_for_become_the_persons(database_url: str) -> None:
    def settings(**more: object) -> Settings:
        return Settings.model_validate({"database_url": database_url, "pool_size": 3, **more})

    seen = []
    for given_settings, asked in (
        (settings(language="pt-BR", time_zone=ZONE.key), {}),
        (settings(), {}),
        (settings(), {"zone": "Europe/Lisbon"}),
        (settings(language="en"), {}),
    ):
        terminal = Terminal("ana", PlainScreen(io.StringIO()))
        async with (
            open_app(given_settings, channels=[terminal]) as app,
            seated(app, terminal, clock=Clock(), **asked) as seat,
        ):
            seen.append((seat.known.language, seat.known.zone))
            async with app.database.as_person(seat.known.person) as session:
                assert await profile(session) == seat.known

    assert seen == [
        ("pt-BR", "America/Sao_Paulo"),
        ("pt-BR", "America/Sao_Paulo"),
        ("pt-BR", "Europe/Lisbon"),
        ("en", "Europe/Lisbon"),
    ]
