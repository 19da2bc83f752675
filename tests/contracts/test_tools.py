"""What every tool keeps to, whoever wrote it: documented, understood, safe from junk, and taken back whole."""

import json
import random
from collections.abc import Awaitable, Callable, Mapping, Sequence
from uuid import UUID, uuid4

import pytest
from pydantic import ValidationError
from tool_turns import SATURDAY, ZONE, Hands, id_of

from integrations.postgres.fires import Fire, Fires
from language import understand
from language.types import LANGUAGES, Language
from tools._choose import speaks
from tools._context import Ask, Proposal, RejectedError, ToolResult
from tools._toolbox import Tool, discover

TOOLBOX = discover()
TOOLS = sorted(TOOLBOX, key=lambda tool: tool.name)
OFFERED = [tool for tool in TOOLS if tool.offered]
ANSWERS = {"done_reminders", "put_off_reminders", "skip_reminders", "stop_reminders"}
"""What these answer is a reminder that came: tests/dialogues/test_reminders.py says their examples to one."""
DOOR = {"tools.accounts", "tools.admitting", "tools.moving"}
"""What these change is an account at the door, which no sample can own; tests/bot plays them with strangers."""
OF_CALLS = {"tools.holding"}
"""What these change is a call that waits: tests/bot/test_releasing.py holds some."""
OF_ACCOUNTS = {"tools.google_accounts"}
"""What these change is an account at Google: tests/bot/test_web_google.py connects some."""
OF_EVENTS = {"tools.event_reminders"}
"""What these make hangs on events at Google: tests/dialogues/test_event_reminders.py says their examples, undoes and redoes them."""
OF_MAIL = {"tools.mail_waiting"}
"""What these change is mail that was found to wait at the local Google: tests/dialogues/test_mail_waiting.py and test_mail_tools.py."""
ELSEWHERE = DOOR | OF_CALLS | OF_ACCOUNTS | OF_EVENTS | OF_MAIL
AT_HOME = [tool for tool in TOOLS if not tool.abroad]
CHANGING = [
    # What is abroad is held to its own contract, at the local Google.
    tool
    for tool in TOOLS
    if tool.effect != "read" and not tool.abroad and tool.function.__module__ not in ELSEWHERE
]
EXAMPLES = [
    (tool.name, language, text)
    for tool in OFFERED
    # Those of tools that are abroad are said at the local Google: tests/dialogues/test_drive_tools.py and test_mail_tools.py.
    if tool.name not in ANSWERS and not tool.abroad and tool.function.__module__ not in OF_EVENTS | OF_MAIL
    for language in LANGUAGES
    for text in tool.examples[language]
]

Schema = Mapping[str, object]


def name(tool: Tool) -> str:
    return tool.name


@pytest.mark.parametrize("tool", TOOLS, ids=name)
def test_every_tool_and_argument_is_described(tool: Tool) -> None:
    assert tool.description.endswith(".")
    properties = mapping(tool.schema["properties"])
    assert all(mapping(each)["description"] for each in properties.values())
    assert list(properties) == list(tool.parameters.model_fields)


@pytest.mark.parametrize("tool", TOOLS, ids=name)
def test_every_schema_is_closed_json_and_all_its_parts_are_there(tool: Tool) -> None:
    schema = json.loads(json.dumps(tool.schema))
    assert schema["type"] == "object"
    assert schema["additionalProperties"] is False
    for part in parts(schema):
        assert {"type", "anyOf", "$ref", "enum", "const"} & set(part), part
        assert ref(part).removeprefix("#/$defs/") in {"", *schema.get("$defs", {})}


def test_no_tool_takes_who_it_acts_for() -> None:
    taken = {argument for tool in TOOLS for argument in tool.parameters.model_fields}
    assert not taken & {"org_id", "user_id", "person", "conversation_id"}


@pytest.mark.parametrize(("tool", "language", "text"), EXAMPLES)
async def test_every_example_leads_to_its_tool(hands: Hands, tool: str, language: Language, text: str) -> None:
    await world(hands)
    for listing in ("list_tasks", "list_notes", "list_inbox_items", "list_facts", "list_goals", "list_reminders"):
        await hands.call(listing, **({"state": "all"} if listing == "list_tasks" else {}))
    requests = understand(text, now=SATURDAY, zone=ZONE, language=language).requests
    assert len(requests) == 1
    assert requests[0].confidence >= 0.8
    async with hands.turn() as turn:
        proposal = await TOOLBOX.planners[requests[0].intent](turn, requests[0])
    assert tool in tools_of(proposal)


@pytest.mark.parametrize("tool", AT_HOME, ids=name)
async def test_junk_that_fits_the_schema_never_breaks_a_tool(hands: Hands, tool: Tool) -> None:
    owned = await world(hands)
    dice = random.Random(tool.name)
    schema = tool.schema
    for _ in range(25):
        given = junk(schema, mapping(schema.get("$defs", {})), dice, owned)
        async with hands.turn() as turn:
            try:
                result = await tool.call(turn, json.loads(json.dumps(given)))
            except ValidationError:
                continue
            except RejectedError as error:
                refusals = [error.words[language].format(**error.facts) for language in LANGUAGES]
                assert all(refusals)
                continue
        await said(hands, tool, result)


@pytest.mark.parametrize("tool", CHANGING, ids=name)
async def test_every_change_is_taken_back_whole_and_done_again_whole(hands: Hands, tool: Tool) -> None:
    owned = await world(hands)
    arguments = await SAMPLES[tool.name](hands, owned)
    before = await hands.rows()
    done = await hands.call(tool.name, **arguments)
    await said(hands, tool, done)
    after = await hands.rows()
    assert before != after
    undone = await through(hands, done)
    assert await hands.rows() == before
    redone = await through(hands, undone)
    assert await hands.rows() == after
    await through(hands, redone)
    assert await hands.rows() == before


def test_every_tool_that_changes_something_has_a_sample() -> None:
    assert sorted(SAMPLES) == [tool.name for tool in CHANGING]


Owned = Mapping[str, str]


async def world(hands: Hands) -> Owned:
    """Something of everything, some of it done."""
    owned = {
        "milk": await hands.task("comprar leite"),
        "english": await hands.task("buy milk", due="2026-11-20", project="Casa", tags=["mercado"]),
        "other": await hands.task("buy milk powder"),
        "done": await hands.task("comprar leite de coco", due="2026-11-22T10:00:00-03:00"),
        "note": await hands.note("a senha do wifi fica na gaveta"),
        "pinned": await hands.note("the plumber, o contador: call before"),
        "item": await hands.item("ligar pro encanador"),
        "later": await hands.item("ideia de presente"),
        "turned": await hands.item("gift idea"),
        "fact": await hands.fact("meu aniversário é 5 de maio"),
        "liked": await hands.fact("eu prefiro reunião de manhã"),
        "goal": await hands.goal("correr 3 vezes por semana"),
        "aim": await hands.goal("to run a marathon"),
    }
    remind = {"pills": {"text": "tomar remédio", "at": "2026-11-22T08:00:00-03:00", "rrule": "FREQ=DAILY"}}
    remind["call"] = {
        "text": "ligar pra Ana",
        "at": "2026-11-23T18:00:00-03:00",
        "notices": [3600, 0],
        "task_id": owned["milk"],
    }
    owned |= {name: id_of(await hands.call("create_reminder", **each), "reminder") for name, each in remind.items()}
    await hands.call("complete_tasks", ids=[owned["done"], owned["other"]])
    await hands.call("pin_notes", ids=[owned["pinned"]])
    await hands.call("inbox_item_to_note", item_id=owned["turned"])
    return owned


Sample = Callable[[Hands, Owned], Awaitable[dict[str, object]]]


def takes(**arguments: object) -> Sample:
    """These arguments; the name of something owned stands for its id."""

    async def sample(hands: Hands, owned: Owned) -> dict[str, object]:
        def named(value: object) -> object:
            if isinstance(value, list):
                return [named(each) for each in value]
            if isinstance(value, dict):
                return {name: named(each) for name, each in value.items()}
            return owned.get(value, value) if isinstance(value, str) else value

        return {key: named(value) for key, value in arguments.items()}

    return sample


def takes_back(tool: str, **arguments: object) -> Sample:
    """The arguments that take back another call."""

    async def sample(hands: Hands, owned: Owned) -> dict[str, object]:
        done = await hands.call(tool, **await takes(**arguments)(hands, owned))
        return json.loads(json.dumps(dict(done.inverse[0].arguments)))

    return sample


async def again(hands: Hands, owned: Owned) -> dict[str, object]:
    back = await hands.call("return_inbox_item", item_id=owned["turned"])
    return json.loads(json.dumps(dict(back.inverse[0].arguments)))


def told(text: str, **arguments: object) -> Sample:
    """The arguments of a call that keeps what was just said."""

    async def sample(hands: Hands, owned: Owned) -> dict[str, object]:
        await hands.hear(text)
        return {"text": text, **await takes(**arguments)(hands, owned)}

    return sample


async def agreed(hands: Hands, owned: Owned) -> dict[str, object]:
    """The arguments of a yes after a no."""
    await hands.call("allow_model", given=False)
    return {"given": True}


async def sent(hands: Hands, owned: Owned) -> dict[str, object]:
    """The arguments that keep what was just sent."""
    file = {"kind": "photo", "name": "gato.jpg", "reference": {"id": "1"}}
    await hands.hear("olha", files=[file, {"kind": "voice", "seconds": 7}, {"kind": "?", "bytes": -1}])
    async with hands.turn() as turn:
        [row] = await turn.session.rows("select id from inbound_messages order by seq desc limit 1")
    return {"messages": [str(row["id"])]}


async def sent_before(hands: Hands, owned: Owned) -> dict[str, object]:
    """The arguments that delete what was kept."""
    kept = await hands.call("keep_files", **await sent(hands, owned))
    return json.loads(json.dumps(dict(kept.inverse[0].arguments)))


async def deleted_before(hands: Hands, owned: Owned) -> dict[str, object]:
    gone = await hands.call("delete_files", **await sent_before(hands, owned))
    return json.loads(json.dumps(dict(gone.inverse[0].arguments)))


def came(**arguments: object) -> Sample:
    """The arguments that answer a reminder that came."""

    async def sample(hands: Hands, owned: Owned) -> dict[str, object]:
        fire = Fire(
            id=uuid4(),
            kind="reminder",
            subject_id=UUID(owned["call"]),
            due_at=SATURDAY,
            fired_at=SATURDAY,
            notice=0,
            state="told",
        )
        async with hands.turn() as turn:
            await Fires(turn.session).insert([fire])
        return {"ids": [str(fire.id)], **arguments}

    return sample


SAMPLES: Mapping[str, Sample] = {
    "achieve_goals": takes(ids=["goal", "aim"]),
    "allow_model": agreed,
    "append_note": takes(note_id="note", text="e o roteador na sala"),
    "back_to_zone": takes_back("set_profile", zone="Europe/Lisbon"),
    "change_goal": told("ler um livro por mês", goal_id="goal"),
    "capture": takes(text="ideia"),
    "complete_tasks": takes(ids=["milk", "english", "done"]),
    "correct_fact": told("meu aniversário é 6 de maio", memory_id="fact"),
    "create_note": takes(text="nova", tags=["x"]),
    "create_reminder": takes(
        text="nova", at="2026-12-01", rrule="FREQ=WEEKLY;BYDAY=MO", notices=[86400, 0], task_id="milk"
    ),
    "create_task": takes(title="nova", due="2026-11-22", description="d", priority="high", project="P", tags=["x"]),
    "delete_files": sent_before,
    "delete_inbox_items": takes(ids=["item", "turned"]),
    "delete_notes": takes(ids=["note", "pinned"]),
    "delete_reminders": takes(ids=["pills", "call"]),
    "delete_tasks": takes(ids=["milk", "english", "done"]),
    "done_reminders": came(),
    "edit_note": takes(note_id="note", text="outra"),
    "edit_reminder": takes(
        reminder_id="pills",
        changes={"text": "b", "at": "2026-12-01T10:00:00-03:00", "notices": [60], "clear": ["rrule"]},
    ),
    "edit_task": takes(task_id="english", changes={"title": "b", "due": "2026-12-01", "clear": ["project", "tags"]}),
    "forget_everything": takes(ids=["fact", "liked"]),
    "forget_fact": takes(ids=["fact"]),
    "inbox_item_to_note": takes(item_id="item"),
    "inbox_item_to_task": takes(item_id="item", due="2026-11-23"),
    "keep_contacts": takes(contacts=[{"name": "Bia", "phone": "+55 11 98888-7777"}]),
    "keep_files": sent,
    "keep_place": takes(latitude=-23.55052, longitude=-46.633308, name="Praça da Sé"),
    "move_reminders": takes(zone="Europe/Lisbon"),
    "mute_in_digests": takes(kind="late", on=True),
    "pause_messages": takes(until="2026-11-22T07:00:00-03:00"),
    "pin_notes": takes(ids=["note", "pinned"]),
    "postpone_tasks": takes(ids=["milk", "english"], due="2026-11-30T08:00:00-03:00"),
    "put_off_reminders": came(words="1h"),
    "remember_fact": told("sou vegetariano"),
    "remove_goals": takes(ids=["goal", "aim"]),
    "reopen_goals": takes_back("achieve_goals", ids=["goal"]),
    "reopen_tasks": takes(ids=["done", "milk"]),
    "restore_completions": takes_back("reopen_tasks", ids=["done"]),
    "restore_files": deleted_before,
    "restore_inbox_items": takes_back("delete_inbox_items", ids=["item", "turned"]),
    "restore_manners": takes_back("set_digest", part="evening", on=True),
    "restore_notes": takes_back("delete_notes", ids=["note", "pinned"]),
    "restore_reminders": takes_back("delete_reminders", ids=["pills", "call"]),
    "restore_tasks": takes_back("delete_tasks", ids=["milk", "done"]),
    "return_inbox_item": takes(item_id="turned"),
    "set_conventions": takes(
        dates="month first", morning_from=5, next_weekday="week after", next_weekend="coming", week_starts="sunday"
    ),
    "set_fact_states": takes_back("forget_fact", ids=["fact"]),
    "set_goal": told("ler um livro por mês"),
    "set_digest": takes(part="morning", on=True, at="07:00"),
    "set_narration": takes(on=True),
    "set_most_messages": takes(most=2),
    "set_profile": takes(name="Bia", language="en", zone="Europe/Lisbon"),
    "set_quiet_hours": takes(start="22:00", end="07:00"),
    "set_reminders": takes_back("stop_reminders", ids=["pills"]),
    "set_task_dues": takes_back("postpone_tasks", ids=["milk", "english"], due="2026-11-30"),
    "set_tone": takes(tone="formal"),
    "skip_reminders": takes(rows=[{"reminder_id": "pills", "at": "2026-11-22T08:00:00-03:00"}]),
    "stop_reminders": takes(ids=["pills", "call"]),
    "suggest_only": takes(only=True),
    "turn_inbox_item_again": again,
    "unpin_notes": takes(ids=["note", "pinned"]),
}


async def through(hands: Hands, done: ToolResult) -> ToolResult:
    (inverse,) = done.inverse
    assert all(isinstance(each, str) for each in inverse.arguments.get("ids", ()))  # type: ignore[attr-defined]
    return await hands.take(inverse)


async def said(hands: Hands, tool: Tool, result: ToolResult) -> None:
    """The success line can be said in every language from what the ledger stores."""
    facts = json.loads(json.dumps(dict(result.facts)))
    for language in LANGUAGES:
        hands.language = language
        async with hands.turn() as turn:
            assert tool.says(facts, speaks(turn)).strip()


def tools_of(proposal: Proposal) -> set[str]:
    if isinstance(proposal, Ask):
        offered = [call for choice in proposal.choices for call in choice.calls]
        return {call.tool for call in (*proposal.first, *offered)}
    assert isinstance(proposal, tuple), proposal
    return {call.tool for call in proposal}


def mapping(value: object) -> Mapping[str, object]:
    assert isinstance(value, dict)
    return value


def parts(schema: Schema) -> Sequence[Schema]:
    """The schema of every value, however deep."""
    inner = [*mapping(schema.get("properties", {})).values(), *mapping(schema.get("$defs", {})).values()]
    inner += [each for key in ("anyOf", "prefixItems") for each in schema.get(key, ())]  # type: ignore[attr-defined]
    inner += [schema["items"]] if "items" in schema else []
    return [part for each in inner for part in (mapping(each), *parts(mapping(each)))]


def ref(schema: Schema) -> str:
    return str(schema.get("$ref", ""))


def junk(schema: Schema, defs: Schema, dice: random.Random, owned: Owned) -> object:
    """A value that fits the schema; ids are now and then of something that exists."""
    if "$ref" in schema:
        return junk(mapping(defs[ref(schema).removeprefix("#/$defs/")]), defs, dice, owned)
    if "anyOf" in schema:
        return junk(mapping(dice.choice(list(schema["anyOf"]))), defs, dice, owned)  # type: ignore[call-overload]
    if "enum" in schema:
        return dice.choice(list(schema["enum"]))  # type: ignore[call-overload]
    return _JUNK[str(schema.get("type", schema.get("const")))](schema, defs, dice, owned)


def _object(schema: Schema, defs: Schema, dice: random.Random, owned: Owned) -> object:
    required = schema.get("required", ())
    assert isinstance(required, list | tuple)
    return {
        key: junk(mapping(each), defs, dice, owned)
        for key, each in mapping(schema["properties"]).items()
        if key in required or dice.random() < 0.5
    }


def _array(schema: Schema, defs: Schema, dice: random.Random, owned: Owned) -> object:
    least = int(str(schema.get("minItems", 0)))
    return [junk(mapping(schema["items"]), defs, dice, owned) for _ in range(least + dice.randrange(3))]


def _string(schema: Schema, _: Schema, dice: random.Random, owned: Owned) -> object:
    if schema.get("format") == "uuid":
        return dice.choice([*owned.values(), str(UUID(int=dice.getrandbits(128)))])
    if schema.get("format") == "date":
        return dice.choice(["2026-11-22", "1900-01-01", "0001-01-01", "9999-12-31", "2024-02-29"])
    if schema.get("format") == "date-time":
        return dice.choice(
            ["2026-11-22T10:00:00-03:00", "2026-11-22T10:00:00", "2999-12-31T23:59:59-12:00", "2026-W01"]
        )
    letters = "a é{}%s\"'<&;:\\/\n\t\0🎉ש\u200f\u202e"
    longest = min(int(str(schema.get("maxLength", 200))), 600)
    length = dice.choice([int(str(schema.get("minLength", 0))), 1, 7, longest])
    return "".join(dice.choice(letters) for _ in range(length))


_JUNK: Mapping[str, Callable[[Schema, Schema, random.Random, Owned], object]] = {
    "object": _object,
    "array": _array,
    "string": _string,
    "number": lambda _schema, _defs, dice, _owned: dice.choice([0, -23.55, 46.6, 1e9]),
    "integer": lambda _schema, _defs, dice, _owned: dice.randrange(-3, 30),
    "boolean": lambda _schema, _defs, dice, _owned: dice.random() < 0.5,
    "null": lambda *_: None,
}
