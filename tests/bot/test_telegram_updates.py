"""What Telegram delivers, read without asking anybody. Every person and id here is made up."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram_content import Me
from bot.channels.telegram_updates import Reading, read_body, read_update
from bot.messages import RawEvent, Received

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
READING = Reading(me=Me(id=7000000001, username="recado_bot"), now=NOW)
ANA = {"id": 5012345678, "is_bot": False, "first_name": "Ana", "last_name": "Sá", "language_code": "pt-br"}
BOT = {"id": 7000000001, "is_bot": True, "first_name": "Recado", "username": "recado_bot"}
PRIVATE = {"id": 5012345678, "first_name": "Ana", "type": "private"}
GROUP = {"id": -1001234567890, "title": "Família 🏡", "type": "supergroup"}
OURS = {"message_id": 42, "from": BOT, "chat": PRIVATE, "date": 1763720104, "text": "Qual delas?"}
Json = dict[str, Any]


def message(**more: object) -> Json:
    return {"message_id": 43, "from": ANA, "chat": PRIVATE, "date": 1763720110, **more}


def in_group(text: str, **more: object) -> Json:
    return message(chat=GROUP, text=text, **more)


def entity(kind: str, offset: int, length: int, **more: object) -> list[Json]:
    return [{"type": kind, "offset": offset, "length": length, **more}]


def read(**update: object) -> Received:
    return read_update({"update_id": 730000001, **update}, READING)


def only(**update: object) -> RawEvent:
    received = read(**update)
    assert received.strays == (), received.strays
    (event,) = received.events
    return event


def payload(**more: object) -> Json:
    return dict(only(message=message(**more)).payload)


def test_a_text_is_whose_and_when_and_where() -> None:
    event = only(message=message(text="comprar leite amanhã"))
    assert (event.channel, event.channel_account) == ("telegram", "7000000001")
    assert (event.peer, event.sender, event.private, event.name) == ("5012345678", "5012345678", True, "Ana Sá")
    assert (event.external_id, event.kind, event.provider_order) == ("5012345678:43", "text", 43)
    assert event.said_at == datetime(2025, 11, 21, 10, 15, 10, tzinfo=UTC)
    assert event.payload == {"text": "comprar leite amanhã"}


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("/start lead_42 👋", "/start lead_42 👋"),
        ("/tarefa@recado_bot pão", "/tarefa pão"),
        ("/tarefa@Recado_Bot", "/tarefa"),
        ("/tarefa@outro_bot pão", "/tarefa@outro_bot pão"),
        ("@recado_bot, comprar pão", "comprar pão"),
        ("@recado_bot", "oi"),
        ("@ana comprar pão", "@ana comprar pão"),
        ("fala com @recado_bot", "fala com @recado_bot"),
        ("a@recado_bot b", "a@recado_bot b"),
        ("\u200fمرحبا\u200b", "\u200fمرحبا\u200b"),
    ],
)
def test_our_own_name_is_not_part_of_what_was_said(text: str, read_as: str) -> None:
    assert payload(text=text).get("text", "") == read_as


def test_the_largest_photo_with_its_caption_is_a_file() -> None:
    sizes = [
        {"file_id": f"p{width}", "file_unique_id": f"u{width}", "width": width, "height": 10}
        for width in (90, 1280, 320)
    ]
    sizes[1]["file_size"] = 48213
    event = only(message=message(photo=sizes, caption="o boleto", media_group_id="7"))
    assert event.kind == "file"
    assert event.payload == {
        "text": "o boleto",
        "files": [
            {"kind": "photo", "reference": {"id": "p1280", "unique": "u1280"}, "mime": "image/jpeg", "bytes": 48213}
        ],
        "album": "7",
    }


@pytest.mark.parametrize(
    ("name", "found", "kind"),
    [
        ("voice", {"duration": 7, "mime_type": "audio/ogg", "file_size": 24013}, "voice"),
        ("audio", {"duration": 200, "mime_type": "audio/mpeg", "title": "Samba"}, "audio"),
        ("video", {"duration": 21, "mime_type": "video/mp4"}, "video"),
        ("video_note", {"duration": 3, "length": 240}, "video"),
        ("document", {"mime_type": "application/pdf", "file_name": "contrato.pdf"}, "document"),
        ("sticker", {"emoji": "👍", "is_animated": False}, "sticker"),
    ],
)
def test_a_file_is_described_and_not_fetched(name: str, found: Json, kind: str) -> None:
    said = payload(**{name: {"file_id": "f", "file_unique_id": "u", **found}})
    (file,) = said["files"]
    assert (file["kind"], file["reference"]) == (kind, {"id": "f", "unique": "u"})
    assert file.get("seconds") == found.get("duration")
    assert file.get("bytes") == found.get("file_size")
    assert file.get("name") == found.get("file_name", found.get("title"))


def test_a_gif_is_one_file() -> None:
    gif = {"file_id": "g", "file_unique_id": "u", "duration": 2, "mime_type": "video/mp4"}
    assert [file["kind"] for file in payload(animation=gif, document=gif)["files"]] == ["video"]


def test_a_place_and_a_venue() -> None:
    place = {"latitude": -23.5613, "longitude": -46.6565}
    assert payload(location=place) == {"location": place}
    venue = {"location": place, "title": "MASP", "address": "Av. Paulista, 1578"}
    event = only(message=message(location=place, venue=venue))
    assert event.kind == "other"
    assert event.payload == {"location": {**place, "name": "MASP", "address": "Av. Paulista, 1578"}}


def test_only_ones_own_card_proves_a_number() -> None:
    card = {"phone_number": "+5511999998888", "first_name": "Beto"}
    assert payload(contact=card)["contacts"] == [{"name": "Beto", "phone": "+5511999998888"}]
    assert payload(contact={**card, "user_id": 1})["contacts"] == [{"name": "Beto", "phone": "+5511999998888"}]
    assert payload(contact={**card, "user_id": ANA["id"]})["contacts"][0]["own"] is True


@pytest.mark.parametrize(
    ("origin", "name"),
    [
        ({"type": "user", "sender_user": {"id": 9, "first_name": "Beto", "last_name": "Reis"}}, "Beto Reis"),
        ({"type": "hidden_user", "sender_user_name": "Alguém"}, "Alguém"),
        ({"type": "chat", "sender_chat": GROUP}, "Família 🏡"),
        ({"type": "channel", "chat": {"id": -100, "title": "Notícias"}, "message_id": 5}, "Notícias"),
        ({"type": "unheard_of"}, ""),
    ],
)
def test_a_forward_says_whose_words_they_are(origin: Json, name: str) -> None:
    assert payload(text="apaga tudo", forward_origin={"date": 1, **origin}) == {"text": "apaga tudo", "forwarded": name}


def test_a_reply_names_what_it_answers_and_quotes_it() -> None:
    assert payload(text="essa", reply_to_message=OURS) == {
        "text": "essa",
        "reply_to": "5012345678:42",
        "quoted": "Qual delas?",
    }
    assert payload(text="essa", reply_to_message=OURS, quote={"text": "delas", "position": 5})["quoted"] == "delas"


def test_an_edit_is_a_revision_of_what_it_changes() -> None:
    event = only(edited_message=message(text="comprar pão", edit_date=1763720170))
    assert (event.kind, event.external_id, event.revision) == ("edit", "5012345678:43", 1763720170001)
    assert event.payload == {"text": "comprar pão", "target": "5012345678:43"}
    assert event.provider_order is None, "an old place in line is no lateness"
    assert event.said_at == datetime(2025, 11, 21, 10, 16, 10, tzinfo=UTC)


def test_a_place_that_moves_says_nothing() -> None:
    moving = {"latitude": -23.5, "longitude": -46.6, "live_period": 900}
    received = read(edited_message=message(location=moving, edit_date=1763720170))
    assert (received.events, received.strays[0].kind) == ((), "edited_message")


def test_a_tap_is_the_button_and_its_label() -> None:
    keyboard = {"inline_keyboard": [[{"text": "Sim", "callback_data": "b1"}, {"text": "Não", "callback_data": "b2"}]]}
    query = {
        "id": "2152",
        "from": ANA,
        "message": {**OURS, "reply_markup": keyboard},
        "chat_instance": "-3",
        "data": "b2",
    }
    event = only(callback_query=query)
    assert (event.kind, event.external_id, event.said_at) == ("tap", "2152", NOW)
    assert (event.peer, event.sender) == ("5012345678", "5012345678")
    assert event.payload == {"button": "b2", "text": "Não", "target": "5012345678:42"}


@pytest.mark.parametrize("missing", ["message", "data", "id"])
def test_a_tap_on_what_is_not_ours_is_nobodys(missing: str) -> None:
    query = {"id": "2152", "from": ANA, "message": OURS, "data": "b2"}
    query.pop(missing)
    assert read(callback_query=query).events == ()


@pytest.mark.parametrize(
    ("old", "new", "emoji"),
    [([], ["👍"], "👍"), (["👍"], [], ""), (["👍"], ["👍", "🔥"], "🔥"), (["👍", "🔥"], ["👍"], "👍")],
)
def test_a_reaction_is_what_was_added(old: list[str], new: list[str], emoji: str) -> None:
    signs = {
        name: [{"type": "emoji", "emoji": each} for each in emojis] for name, emojis in (("old", old), ("new", new))
    }
    reaction = {"chat": PRIVATE, "message_id": 42, "user": ANA, "date": 1763720150}
    event = only(message_reaction={**reaction, "old_reaction": signs["old"], "new_reaction": signs["new"]})
    assert (event.kind, event.payload) == ("reaction", {"emoji": emoji, "target": "5012345678:42"})
    assert event.external_id == "5012345678:42:730000001", "another one is another event"


def test_a_sign_of_their_own_is_not_taken_for_one_we_know() -> None:
    own = [{"type": "custom_emoji", "custom_emoji_id": "5"}]
    reaction = {
        "chat": PRIVATE,
        "message_id": 42,
        "user": ANA,
        "date": 1763720150,
        "old_reaction": [],
        "new_reaction": own,
    }
    assert read(message_reaction=reaction).events == ()


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("@recado_bot, comprar pão", "comprar pão"),
        ("comprar pão @recado_bot", "comprar pão"),
        ("minhas tarefas, @Recado_Bot?", "minhas tarefas?"),
        ("gente, @recado_bot qual a próxima?", "gente, qual a próxima?"),
        ("pão\n@recado_bot leite", "pão\nleite"),
        ("a@recado_bot e @recado_botx", "a@recado_bot e @recado_botx"),
        ("@recado_bot", "oi"),
        ("@recado_bot ?", "oi"),
        ("@recado_bot 👍", "👍"),
        ("Recado!", "oi"),
        ("Recado, minhas tarefas", "Recado, minhas tarefas"),
        ("...", "..."),
    ],
)
def test_in_a_group_our_name_only_calls_us(text: str, read_as: str) -> None:
    event = only(message=in_group(text))
    assert (event.kind, event.payload["text"]) == ("text", read_as)


def test_our_name_alone_means_what_it_answers() -> None:
    said = in_group("@recado_bot", reply_to_message=message(chat=GROUP, text="pagar a luz"))
    event = only(message=said)
    assert (event.kind, event.payload["quoted"]) == ("text", "pagar a luz")
    assert "text" not in event.payload
    ours = in_group("@recado_bot", reply_to_message={**OURS, "chat": GROUP})
    assert only(message=ours).payload["text"] == "oi"


@pytest.mark.parametrize(
    ("said", "spoken_to"),
    [
        (in_group("bom dia"), False),
        (in_group("Recado, minhas tarefas"), True),
        (in_group("recado minhas tarefas"), True),
        (in_group("Recado da diretora: amanhã não tem aula"), False),
        (in_group("👋 @recado_bot anota", entities=entity("mention", 3, 11)), True),
        (in_group("👋 @outro_bot anota", entities=entity("mention", 3, 10)), False),
        (in_group("Recado anota", entities=entity("text_mention", 0, 6, user=BOT)), True),
        (in_group("Beto anota", entities=entity("text_mention", 0, 4, user=ANA)), False),
        (in_group("/tarefas", entities=entity("bot_command", 0, 8)), True),
        (in_group("/ban @fulano", entities=entity("bot_command", 0, 4)), False),
        (in_group("/ban@recado_bot", entities=entity("bot_command", 0, 15)), True),
        (in_group("/Tarefas", entities=entity("bot_command", 0, 8)), True),
        (in_group("/tarefas@recado_bot", entities=entity("bot_command", 0, 19)), True),
        (in_group("/tarefas@outro_bot", entities=entity("bot_command", 0, 18)), False),
        (in_group("veja /tarefas", entities=entity("bot_command", 5, 8)), False),
        (in_group("a segunda", reply_to_message={**OURS, "chat": GROUP}), True),
        (in_group("a segunda", reply_to_message=message(chat=GROUP)), False),
    ],
)
def test_in_a_group_we_know_when_we_are_spoken_to(said: Json, spoken_to: bool) -> None:
    event = only(message=said)
    assert (event.peer, event.sender, event.private) == ("-1001234567890", "5012345678", False)
    assert (event.payload["group"], event.payload["addressed"]) == ("Família 🏡", spoken_to)


def test_before_our_name_is_known_nobody_is_taken_to_have_said_it() -> None:
    reading = Reading(me=Me(id=7000000001), now=NOW)
    said = in_group("@ anota", entities=entity("mention", 0, 1))
    assert read_update({"update_id": 1, "message": said}, reading).events[0].payload["addressed"] is False


def test_what_is_said_in_a_topic_is_answered_there() -> None:
    opened = {"message_id": 7, "chat": GROUP, "forum_topic_created": {"name": "Compras"}}
    event = only(message=in_group("oi", message_thread_id=7, is_topic_message=True, reply_to_message=opened))
    assert event.peer == "-1001234567890/7"
    assert "reply_to" not in event.payload


@pytest.mark.parametrize(
    "said",
    [
        message(pinned_message=OURS),
        in_group("", new_chat_members=[ANA]),
        in_group("", migrate_to_chat_id=-100),
        *(
            message(**{name: {"x": 1}})
            for name in (
                *("gift", "unique_gift", "giveaway", "giveaway_winners", "chat_owner_changed", "chat_owner_left"),
                *("paid_message_price_changed", "refunded_payment", "successful_payment", "checklist_tasks_done"),
                *("web_app_data", "passport_data", "suggested_post_paid", "not_yet_invented"),
            )
        ),
        in_group("compre já", is_automatic_forward=True, sender_chat=GROUP),
        message(text="oi", **{"from": {**ANA, "is_bot": True}}),
    ],
)
def test_what_no_person_said_is_nobodys(said: Json) -> None:
    received = read(message=said)
    assert received.events == ()
    assert (received.strays[0].kind, received.strays[0].error) == ("message", None)


def test_who_speaks_as_the_group_is_the_group() -> None:
    anonymous = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
    event = only(message=in_group("oi", sender_chat=GROUP, **{"from": anonymous}))
    assert (event.sender, event.name, event.private) == ("-1001234567890", "Família 🏡", False)


@pytest.mark.parametrize("kind", ["poll", "channel_post", "business_message", "chat_boost", "subscription", "made_up"])
def test_kinds_we_do_not_know_are_kept_and_skipped(kind: str) -> None:
    received = read(**{kind: message(text="oi")})
    assert received.events == ()
    (stray,) = received.strays
    assert (stray.external_id, stray.kind, stray.error) == ("730000001", kind, None)
    assert dict(stray.payload)[kind]["text"] == "oi"


@pytest.mark.parametrize("name", ["from", "chat", "date", "message_id"])
@pytest.mark.parametrize("wrong", [None, "x", [], {"id": "7"}, True, 10**30])
def test_a_message_that_lacks_what_each_has_is_kept_as_it_is(name: str, wrong: object) -> None:
    received = read(message=message(text="oi", **{name: wrong}))
    if received.events:
        assert name == "message_id"
    else:
        assert received.strays[0].error or received.strays[0].kind == "message"


@pytest.mark.parametrize("body", [b"", b"\xff\xfe", b"[]", b"7", b"null", b"[" * 100_000, b'{"update_id": NaN}'])
def test_a_body_that_is_no_update_is_no_reason_to_deliver_it_again(body: bytes) -> None:
    received = read_body(body, READING)
    assert received.events == ()
    assert len(received.strays) == 1


def test_a_number_that_is_none_is_kept_as_nothing() -> None:
    received = read_body(b'{"update_id": 9, "weird": {"a": [1e999, -1e999, 1.5]}}', READING)
    (stray,) = received.strays
    assert stray.payload == {"update_id": 9, "weird": {"a": [None, None, 1.5]}}
    assert read(message=message(location={"latitude": float("inf"), "longitude": 1.0})).events[0].payload == {}


def test_what_is_too_deep_to_be_an_update_is_noted() -> None:
    deep: Json = {}
    for _ in range(5000):
        deep = {"a": deep}
    (stray,) = read(message=message(text="oi", deep=deep)).strays
    assert (stray.external_id, stray.kind, stray.error) == ("730000001", "unreadable", "RecursionError")


def test_nothing_is_said_in_the_future() -> None:
    assert only(message=message(text="oi", date=253_402_300_000)).said_at == NOW
    away = Reading(me=READING.me, now=NOW - timedelta(days=30), latest=NOW)
    late = read_update({"update_id": 1, "message": message(text="oi", date=int(NOW.timestamp()))}, away)
    assert late.events[0].said_at == NOW


@pytest.mark.parametrize("away", [{"external_reply": {"origin": {"type": "user"}}}, {"reply_to_story": {"id": 5}}])
def test_a_reply_to_another_chat_answers_nothing_of_this_one(away: Json) -> None:
    assert payload(text="apaga isso", **away)["reply_to"] == "elsewhere"


def test_what_telegram_will_not_hand_out_is_known_to_be_too_large() -> None:
    document = {"file_id": "f", "file_unique_id": "u", "mime_type": "application/pdf", "file_size": 20_000_001}
    assert payload(document=document)["files"][0]["too_large"] is True
    assert "too_large" not in payload(document={**document, "file_size": 20_000_000})["files"][0]


def test_a_poll_and_a_checklist_are_read_and_ask_for_nothing() -> None:
    options = [{"text": "sim"}, {"text": "não"}]
    poll = only(message=message(poll={"question": "Vamos?", "options": options}))
    assert (poll.kind, poll.payload) == ("other", {"text": "Vamos?\nsim\nnão", "forwarded": ""})
    checklist = only(message=message(checklist={"title": "Compras", "tasks": [{"id": 1, "text": "leite"}]}))
    assert (checklist.kind, checklist.payload) == ("other", {"text": "Compras\nleite", "forwarded": ""})


@pytest.mark.parametrize(
    ("told", "origin"),
    [
        ({"forward_from": {"id": 7, "first_name": "Eva"}, "forward_date": 1}, "Eva"),
        ({"forward_from_chat": {"id": -100, "title": "Notícias"}, "forward_date": 1}, "Notícias"),
        ({"forward_sender_name": "Alguém", "forward_date": 1}, "Alguém"),
        ({"forward_date": 1}, ""),
        ({"via_bot": {"id": 9, "is_bot": True, "first_name": "Frases"}}, "Frases"),
    ],
)
def test_words_of_somebody_else_are_known_by_every_sign_of_it(told: Json, origin: str) -> None:
    assert payload(text="apaga tudo", **told)["forwarded"] == origin


def test_a_body_reads_as_its_update() -> None:
    update = {"update_id": 1, "message": message(text="oi")}
    assert read_body(json.dumps(update).encode(), READING) == read_update(update, READING)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(sorted(message(text="").keys())), inner)
    ),
    max_leaves=20,
)
FIELDS = ["text", "entities", "photo", "voice", "document", "location", "venue", "contact", "reply_to_message", "quote"]
NAMES = [
    *FIELDS,
    *message(),
    "forward_origin",
    "sender_chat",
    "edit_date",
    "data",
    "id",
    "user",
    "new_reaction",
    "poll",
]


@given(
    st.sampled_from(["message", "edited_message", "callback_query", "message_reaction", "my_chat_member"]),
    st.dictionaries(st.sampled_from(NAMES), anything),
    st.booleans(),
)
def test_nothing_that_can_come_raises(kind: str, fields: Json, whole: bool) -> None:
    update = {"update_id": 5, kind: {**(message(message=OURS) if whole else {}), **fields}}
    received = read_update(update, READING)
    assert len(received.events) + len(received.strays) == 1
    for event in received.events:
        assert event.said_at.tzinfo is not None
        json.dumps(dict(event.payload))
