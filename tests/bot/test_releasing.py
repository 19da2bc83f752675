"""What is held goes out once, at its time, unless it is taken back: whoever dies, whoever wakes late, whatever the world answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from uuid import UUID

import pytest
from dialogue import Chat, Reply, talking

from tools._context import InDoubtError, Proposal, Request, ToolCall, ToolResult, Turn, UnavailableError
from tools._errand import Errand
from tools._toolbox import _TOOL, Held, Toolbox, discover, tool


class KilledError(BaseException):
    """The process dies here."""


@dataclass
class Post:
    """A post office that keeps a letter for thirty seconds."""

    letters: list[str] = field(default_factory=list)
    tries: int = 0
    before: Callable[[int], object] = lambda _: None
    """What happens at each attempt, before the letter leaves."""
    after: Callable[[int], object] = lambda _: None
    kept: list[Mapping[str, object]] = field(default_factory=list)
    """What each attempt knew of the one before."""

    @property
    def toolbox(self) -> Toolbox:
        whole = discover()
        made = getattr(self._letter(), _TOOL)
        return replace(
            whole, tools={**whole.tools, "send_letter": made}, planners={**whole.planners, "note_create": _plan}
        )

    def _letter(self) -> Callable[..., object]:
        async def found(_: Errand, arguments: Mapping[str, object]) -> ToolResult | None:
            return ToolResult(facts={"to": arguments["to"]}) if self.letters else None

        @tool(
            effect="external",
            abroad=True,
            says=lambda facts, _: f"✅ Carta para {facts['to']}",
            examples={},
            offered=False,
            reconcile=found,
            held=Held(
                length=timedelta(seconds=30),
                says=lambda facts, voice: f"📨 Carta para {facts['to']} sai daqui a 30 s",
                cancel={"pt-BR": "Cancelar envio", "en": "Cancel"},
            ),
        )
        async def send_letter(errand: Errand, to: str) -> ToolResult:
            """Sends a letter.

            Args:
                to: Who gets it.
            """
            self.tries += 1
            self.kept.append(errand.kept)
            assert errand.keep is not None
            await errand.keep({"try": self.tries})
            self.before(self.tries)
            self.letters.append(to)
            self.after(self.tries)
            return ToolResult(facts={"to": to})

        return send_letter


async def _plan(turn: Turn, request: Request) -> Proposal:
    return (ToolCall(tool="send_letter", arguments={"to": "bia"}),)


@pytest.fixture
def post() -> Post:
    return Post()


async def held(chat: Chat) -> tuple[Reply, UUID]:
    """A letter that was agreed to."""
    await chat.says("anota carta para bia")
    reply = await chat.says("sim")
    row = (await chat.rows("select id from tool_calls where state = 'held'"))[0]
    return reply, row["id"]


async def state(chat: Chat) -> list[str]:
    return [row["state"] for row in await chat.rows("select state from tool_calls where tool = 'send_letter'")]


async def told(chat: Chat) -> list[str]:
    """What was said by itself since."""
    before = len(chat.channel.sent)
    conversation = (await chat.rows("select id from conversations"))[0]["id"]
    from bot.messages import Address, ConversationId  # noqa: PLC0415

    address = Address(chat.known.person, ConversationId(conversation))
    await chat.app.turns.take(address)
    await chat.app.outbox.deliver(address)
    return [message.text for message in chat.channel.sent[before:]]


async def test_it_goes_out_at_its_time_and_not_before(database_url: str, post: Post) -> None:
    async with talking(database_url, toolbox=post.toolbox) as chat:
        reply, call = await held(chat)
        assert reply.text == "📨 Carta para bia sai daqui a 30 s"
        assert reply.labels == ["Cancelar envio"]
        chat.clock.passes(seconds=29)
        await chat.app.releasing.release(chat.known.person, call)
        assert post.letters == []
        chat.clock.passes(seconds=1)
        for _ in range(3):
            await chat.app.releasing.release(chat.known.person, call)
        assert post.letters == ["bia"]
        assert await told(chat) == ["✅ Carta para bia"]
        assert await state(chat) == ["done"]
        assert await told(chat) == []


@pytest.mark.parametrize("how", ["button", "words", "stop"])
async def test_it_is_taken_back_in_time(database_url: str, post: Post, how: str) -> None:
    async with talking(database_url, toolbox=post.toolbox) as chat:
        reply, call = await held(chat)
        said = await (
            chat.taps(reply.buttons[0]) if how == "button" else chat.says("desfaz" if how == "words" else "parar")
        )
        assert ("nada saiu" if how == "stop" else "🛑 Cancelado: nada saiu.") in said.text
        chat.clock.passes(seconds=60)
        await chat.app.releasing.release(chat.known.person, call)
        assert post.letters == []
        assert await state(chat) == ["cancelled"]


async def test_too_late_is_said(database_url: str, post: Post) -> None:
    async with talking(database_url, toolbox=post.toolbox) as chat:
        reply, call = await held(chat)
        chat.clock.passes(seconds=30)
        await chat.app.releasing.release(chat.known.person, call)
        await told(chat)
        assert (await chat.taps(reply.buttons[0])).text == "Isso já saiu: não dá mais para cancelar."
        assert (await chat.says("desfaz")).text.startswith("Não tem nada para desfazer")
        assert post.letters == ["bia"]


@pytest.mark.parametrize("dies", ["before", "after"])
async def test_a_death_on_the_way_sends_one_letter(database_url: str, post: Post, dies: str) -> None:
    def die(attempt: int) -> None:
        if attempt == 1:
            raise KilledError

    setattr(post, dies, die)
    async with talking(database_url, toolbox=post.toolbox) as chat:
        _, call = await held(chat)
        chat.clock.passes(seconds=31)
        with pytest.raises(KilledError):
            await chat.app.releasing.release(chat.known.person, call)
        await chat.app.releasing.release(chat.known.person, call)
        assert await state(chat) == ["running"]
        # Until its lease is over it is the dead one's.
        chat.clock.passes(minutes=3)
        await chat.app.releasing.sweep()
        await chat.app.releasing.release(chat.known.person, call)
        assert post.letters == ["bia"]
        assert await told(chat) == ["✅ Carta para bia"]
        if dies == "before":
            assert post.kept == [{}, {"try": 1}]


async def test_whoever_wakes_late_does_nothing(database_url: str, post: Post) -> None:
    async with talking(database_url, toolbox=post.toolbox) as chat:
        _, call = await held(chat)
        chat.clock.passes(seconds=31)
        async with chat.session() as session:
            await session.run(
                "update tool_calls set state = 'running', due_at = :at where id = :id", id=call, at=chat.clock()
            )
        row = {"conversation_id": (await chat.rows("select id from conversations"))[0]["id"], "result": {}}
        from bot.plan import PlannedCall  # noqa: PLC0415
        from integrations.postgres.errors import FenceLostError  # noqa: PLC0415

        planned = PlannedCall(id=call, call=ToolCall(tool="send_letter", arguments={"to": "bia"}))
        late = chat.app.releasing._errand(chat.known, planned, row, until=chat.clock() - timedelta(minutes=5))
        assert late.keep is not None
        with pytest.raises(FenceLostError):
            await late.keep({"try": 9})
        assert post.letters == []


async def test_what_does_not_answer_is_tried_again_and_told_once(database_url: str, post: Post) -> None:
    def away(attempt: int) -> None:
        if attempt < 3:
            raise UnavailableError({"pt-BR": "o correio está fechado.", "en": "the post office is closed."})

    post.before = away
    async with talking(database_url, toolbox=post.toolbox) as chat:
        _, call = await held(chat)
        for minutes in (1, 1, 2):
            chat.clock.passes(minutes=minutes)
            await chat.app.releasing.release(chat.known.person, call)
        assert post.letters == ["bia"]
        assert await told(chat) == ["⏳ Ainda não foi: o correio está fechado. Tento de novo sozinho e te aviso."]
        assert await told(chat) == ["✅ Carta para bia"]


async def test_what_never_answers_is_told_in_the_end(database_url: str, post: Post) -> None:
    def away(_: int) -> None:
        raise UnavailableError({"pt-BR": "o correio está fechado.", "en": "the post office is closed."})

    post.before = away
    async with talking(database_url, toolbox=post.toolbox) as chat:
        _, call = await held(chat)
        for _ in range(8):
            chat.clock.passes(minutes=21)
            await chat.app.releasing.release(chat.known.person, call)
        assert post.tries == 6
        assert await state(chat) == ["failed"]
        assert (await told(chat) + await told(chat))[1] == "⚠️ Não fiz: o correio está fechado."


async def test_doubt_is_said_in_its_own_words(database_url: str, post: Post) -> None:
    def lost(_: int) -> None:
        raise InDoubtError({"pt-BR": "Pode ter ido. Confira.", "en": "It may have gone."})

    post.after = lost
    async with talking(database_url, toolbox=post.toolbox) as chat:
        _, call = await held(chat)
        chat.clock.passes(seconds=30)
        await chat.app.releasing.release(chat.known.person, call)
        assert await told(chat) == ["❓ Pode ter ido. Confira."]
        assert await state(chat) == ["unknown"]
        assert post.letters == ["bia"]
