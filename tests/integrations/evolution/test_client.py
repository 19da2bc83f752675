"""The client of the Evolution API, over real HTTP against a strict server."""

import base64
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from servers import evolution_rules as rules
from servers.evolution import EvolutionServer, Fault, evolution_server
from servers.evolution_user import Phone
from servers.llm import refused_url

from integrations.evolution import EVENTS, Evolution, EvolutionError, Link, Sent, Trouble
from integrations.evolution.client import DEFAULT_KEYS
from integrations.evolution.errors import refusal

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
PHONE = "5511999998888"
JID = f"{PHONE}@s.whatsapp.net"
SHORT = httpx.Timeout(10, read=0.5)


@pytest.fixture
async def server() -> AsyncIterator[EvolutionServer]:
    async with evolution_server(lambda: NOW) as server:
        server.instances.add("loja")
        yield server


@pytest.fixture
async def client(server: EvolutionServer) -> AsyncIterator[Evolution]:
    client = Evolution(server.url, server.key, "loja")
    yield client
    await client.close()


async def test_a_text_is_sent_without_a_preview(server: EvolutionServer, client: Evolution) -> None:
    sent = await client.send_text(PHONE, "Oi, Ana! https://exemplo.com", quoted="3AA1")

    assert sent == Sent(id=server.sent[0].id, jid=JID)
    assert server.requests[-1].body["linkPreview"] is False
    assert server.requests[-1].body["quoted"] == {"key": {"id": "3AA1"}}


async def test_media_voice_and_reactions_are_sent(server: EvolutionServer, client: Evolution) -> None:
    await client.send_media(PHONE, "document", b"%PDF", mime="application/pdf", name="conta.pdf", caption="a conta")
    await client.send_audio(PHONE, b"OggS")
    await client.send_reaction({"id": "3AA1", "remoteJid": JID, "fromMe": False}, "👍")

    assert [bubble.text for bubble in server.sent] == ["a conta", "", "👍"]
    assert base64.b64decode(server.requests[0].body["media"]) == b"%PDF"


async def test_presence_and_reading_are_asked_for(server: EvolutionServer, client: Evolution) -> None:
    key = {"id": "3AA1", "remoteJid": JID, "fromMe": False}
    await client.presence(PHONE, "composing", delay=10)
    await client.mark_read([key])

    assert [seen.path.rpartition("/")[2] for seen in server.requests] == ["sendPresence", "markMessageAsRead"]


async def test_an_instance_is_made_told_where_to_deliver_and_set(server: EvolutionServer, client: Evolution) -> None:
    server.instances.clear()
    await client.create()
    await client.set_webhook("http://recado.test/hooks/x", jwt_key="chave", media=False)
    await client.set_settings()

    assert server.hook["headers"] == {"jwt_key": "chave"}
    assert server.hook["events"] == list(EVENTS)
    assert server.settings["groupsIgnore"] is False
    assert await client.settings() == server.settings
    assert "headers" not in await client.webhook()
    assert (await client.webhook())["url"] == "http://recado.test/hooks/x"


async def test_a_code_may_be_long_in_coming(server: EvolutionServer, client: Evolution) -> None:
    server.state = "connecting"
    assert await client.connect() == Link()
    server.codes = [{"pairingCode": "ABCD1234", "code": "2@abc", "base64": "data:image/png;base64,", "count": 1}]
    assert await client.connect() == Link(code="2@abc", pairing_code="ABCD1234")
    assert await client.state() == "connecting"
    server.state = "open"
    assert await client.connect() == Link(open=True)


async def test_our_own_number_is_known_while_it_is_linked(server: EvolutionServer, client: Evolution) -> None:
    assert await client.own_jids() == [f"{server.number}@s.whatsapp.net"]
    server.state = "close"
    assert await client.own_jids() == []


async def test_logging_out_and_deleting(server: EvolutionServer, client: Evolution) -> None:
    await client.logout()
    assert await client.state() == "close"
    await client.delete()
    with pytest.raises(EvolutionError, match="instance"):
        await client.state()


async def test_a_restart_that_says_200_and_means_no_is_a_failure(server: EvolutionServer, client: Evolution) -> None:
    await client.restart()
    server._instance_restart = lambda *_: (200, {"error": True, "message": "[object Object]"})  # type: ignore[method-assign]
    assert await trouble(client.restart()) == "offline"


async def test_stored_messages_come_by_pages_between_two_moments(server: EvolutionServer, client: Evolution) -> None:
    ana = Phone(server, PHONE)
    for minutes in range(5):
        await ana.says(f"{minutes}", said_at=NOW - timedelta(minutes=minutes))

    page = await client.messages(since=NOW - timedelta(minutes=3), until=NOW, size=3, fromMe=False)
    rest = await client.messages(since=NOW - timedelta(minutes=3), until=NOW, size=3, page=2, fromMe=False)

    said = [record["message"]["conversation"] for found in (page, rest) for record in found.records]  # type: ignore[index]
    assert said == ["0", "1", "2", "3"]
    assert page.pages == 2


async def test_media_are_fetched_up_to_a_limit(server: EvolutionServer, client: Evolution) -> None:
    content = bytes(range(256)) * 1000
    server.media["3AC1"] = {"base64": base64.b64encode(content).decode(), "mimetype": "image/jpeg", "fileName": "x.jpg"}

    found = await client.media("3AC1", limit=len(content))
    assert found is not None
    assert (found.content, found.mime, found.name) == (content, "image/jpeg", "x.jpg")
    assert await client.media("3AC1", limit=len(content) - 1) is None
    assert await client.media("3AC1", limit=1000) is None
    assert await trouble(client.media("3AC9", limit=10)) == "refused"
    server.media["3AC2"] = {"base64": "isto não é base64"}
    assert await trouble(client.media("3AC2", limit=1000)) == "refused"


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        ("offline", "offline"),
        ("license", "license"),
        ("drop", "unknown"),
        ("no_key", "refused"),
        ("graph", "refused"),
        ("broken", "unknown"),
        ("unauthorized", "key"),
    ],
)
async def test_a_failed_message_says_what_can_be_done(
    server: EvolutionServer, client: Evolution, fault: Fault, expected: Trouble
) -> None:
    server.fails(fault)
    assert await trouble(client.send_text(PHONE, "oi")) == expected


async def test_silence_after_a_message_says_nothing_of_it(server: EvolutionServer) -> None:
    client = Evolution(server.url, server.key, "loja", timeout=SHORT)
    server.fails("timeout_after_accept")
    assert await trouble(client.send_text(PHONE, "oi")) == "unknown"
    assert len(server.sent) == 1
    await client.close()


async def test_a_server_that_is_not_there_took_nothing() -> None:
    client = Evolution(refused_url(), "chave", "loja", timeout=SHORT)
    assert await trouble(client.send_text(PHONE, "oi")) == "unreachable"
    await client.close()


async def test_an_instance_that_is_offline_takes_nothing(server: EvolutionServer, client: Evolution) -> None:
    server.state = "close"
    assert await trouble(client.send_text(PHONE, "oi")) == "offline"


@pytest.mark.parametrize("key", sorted(DEFAULT_KEYS))
async def test_a_server_with_the_key_of_the_manual_is_not_spoken_to(server: EvolutionServer, key: str) -> None:
    client = Evolution(server.url, key, "loja")
    assert await trouble(client.send_text(PHONE, "oi")) == "default_key"
    assert server.requests == []
    await client.close()


@pytest.mark.parametrize(
    ("status", "body", "expected"),
    [
        (401, rules.error(401, "Unauthorized", "Unauthorized"), "key"),
        (404, rules.error(404, "Not Found", ['The "x" instance does not exist']), "instance"),
        (404, rules.error(404, "Not Found", ["Cannot GET /nope"]), "refused"),
        (403, rules.error(403, "Forbidden", ['This name "x" is already in use.']), "taken"),
        (400, rules.error(400, "Bad Request", [['instance requires property "text"']]), "refused"),
        (400, rules.error(400, "Bad Request", ["Invalid integration"]), "refused"),
        (400, rules.error(400, "Bad Request", [{"jid": JID, "exists": False, "number": PHONE}]), "number"),
        (
            400,
            {"status": 400, "error": "Internal Server Error", "response": {"message": "Expected property"}},
            "refused",
        ),
        (400, {"status": 400, "error": "Bad Request", "message": [{"exists": False}]}, "number"),
        (400, {}, "refused"),
        (500, rules.error(500, "x", "Cannot read properties of undefined (reading 'onWhatsApp')"), "offline"),
        (500, rules.error(500, "x", ["Read messages fail", "TypeError: x"]), "offline"),
        (500, rules.error(500, "x", "Error: Connection Closed"), "offline"),
        (500, rules.error(500, "x", "Invalid `prisma.message.create()` invocation"), "unknown"),
        (503, {"error": "service not activated", "code": "LICENSE_REQUIRED"}, "license"),
        (503, "<html>", "unknown"),
        (429, None, "unknown"),
        (302, None, "unknown"),
    ],
)
def test_every_shape_of_a_refusal_is_understood(status: int, body: object, expected: Trouble) -> None:
    assert refusal(status, body).trouble == expected


def test_a_refusal_repeats_no_number() -> None:
    told = refusal(400, rules.error(400, "Bad Request", [{"jid": JID, "exists": False, "number": PHONE}]))
    assert PHONE not in str(told)
    assert PHONE not in str(refusal(400, rules.error(400, "Bad Request", [[f"{PHONE} is not valid"]])))


async def test_no_failure_tells_the_key(server: EvolutionServer, client: Evolution) -> None:
    server._webhook_find = lambda *_: (400, rules.error(400, "Bad Request", f"bad {server.key}"))  # type: ignore[method-assign]
    with pytest.raises(EvolutionError) as caught:
        await client.webhook()
    assert server.key not in f"{caught.value!r} {caught.value.__cause__!r}"
    assert caught.value.__suppress_context__ or caught.value.__context__ is None


async def trouble(asking: object) -> Trouble:
    with pytest.raises(EvolutionError) as caught:
        await asking  # type: ignore[misc]
    return caught.value.trouble
