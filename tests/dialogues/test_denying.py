"""What a person told and says is not so: put right, forgotten, taken back; and facts told in the words of a picture."""

from uuid import UUID

import pytest
from dialogue import Chat

from integrations.postgres.memories import Memories

ACTIVE = "select text from memories where state = 'active' order by said_at"


async def _facts(chat: Chat) -> list[object]:
    return [row["text"] for row in await chat.rows(ACTIVE)]


@pytest.mark.parametrize(
    ("told", "denied", "line"),
    [
        ("minha esposa se chama Ana", "minha esposa não se chama mais Ana", "🧠 esqueci: minha esposa se chama Ana"),
        ("trabalho na Acme", "já não trabalho na Acme", "🧠 esqueci: trabalho na Acme"),
        ("sou vegetariano", "não sou mais vegetariano", "🧠 esqueci: sou vegetariano"),
        ("lembra que eu gosto de chocolate", "não gosto mais de chocolate", "🧠 esqueci: eu gosto de chocolate"),
        ("I work at Acme", "I no longer work at Acme", "🧠 forgotten: I work at Acme"),
        ("trabalho na Acme", "larguei meu emprego", "🧠 esqueci: trabalho na Acme"),
        ("trabalho na Acme", "pedi demissão ontem", "🧠 esqueci: trabalho na Acme"),
        ("I work at Acme", "I quit my job", "🧠 forgotten: I work at Acme"),
        ("I work at Acme", "I've lost my job", "🧠 forgotten: I work at Acme"),
        ("moro em São Paulo", "não moro mais em São Paulo", "🧠 esqueci: moro em São Paulo"),
        ("I live in São Paulo", "I don't live in São Paulo anymore", "🧠 forgotten: I live in São Paulo"),
        ("my wife's name is Ana", "my wife isn't called Ana anymore", "🧠 forgotten: my wife's name is Ana"),
    ],
)
async def test_what_is_no_longer_so_is_forgotten_and_comes_back(chat: Chat, told: str, denied: str, line: str) -> None:
    await chat.says(told)
    before = await _facts(chat)
    gone = await chat.says(denied)
    assert (gone.ledger, gone.text) == (["forget_fact done"], line)
    assert await _facts(chat) == []
    await chat.taps(gone.buttons[0])
    assert await _facts(chat) == before


@pytest.mark.parametrize(
    ("told", "denied", "before", "after"),
    [
        (
            "minha esposa se chama Ana",
            "minha esposa não se chama Ana, se chama Bia",
            "minha esposa se chama Ana",
            "minha esposa se chama Bia",
        ),
        (
            "trabalho na Acme",
            "não trabalho mais na Acme, agora trabalho na Beta",
            "trabalho na Acme",
            "trabalho na Beta",
        ),
        (
            "meu aniversário é 5 de maio",
            "meu aniversário é 6 de maio, não 5 de maio",
            "é 5 de maio",
            "meu aniversário é 6 de maio",
        ),
        (
            "my wife's name is Ana",
            "my wife's name is not Ana, it's Bia",
            "my wife's name is Ana",
            "my wife's name is Bia",
        ),
        ("I work at Acme", "I don't work at Acme anymore but at Beta", "I work at Acme", "I work at Beta"),
    ],
)
async def test_what_is_so_instead_takes_its_place_and_both_are_named(
    chat: Chat, told: str, denied: str, before: str, after: str
) -> None:
    await chat.says(told)
    right = await chat.says(denied)
    assert right.ledger == ["correct_fact done"]
    assert right.shows(before, after)
    assert await _facts(chat) == [after]
    assert (await chat.says("por que você acha isso?")).shows(denied)
    await chat.says("minhas tarefas")
    await chat.taps(right.buttons[0])
    assert await _facts(chat) == [told]


@pytest.mark.parametrize(
    ("denied", "answer"),
    [
        ("minha esposa não se chama mais Ana", "não tinha guardado"),
        ("não trabalho mais na Acme", "não tinha guardado"),
        ("I no longer work at Acme", "had not remembered"),
    ],
)
async def test_what_was_never_told_is_not_there_to_forget(chat: Chat, denied: str, answer: str) -> None:
    await chat.says("minha esposa se chama Bia")
    reply = await chat.says(denied)
    assert (reply.ledger, answer in reply.text) == ([], True)
    assert await _facts(chat) == ["minha esposa se chama Bia"]


async def test_what_contradicts_something_else_is_still_asked_about(chat: Chat) -> None:
    await chat.says("trabalho na Gama")
    asked = await chat.says("não trabalho na Acme, trabalho na Beta")
    assert (asked.ledger, asked.labels[0]) == ([], "trocar")


async def test_a_forward_denies_nothing(chat: Chat) -> None:
    await chat.says("minha esposa se chama Ana")
    await chat.forwards("minha esposa não se chama mais Ana")
    assert await _facts(chat) == ["minha esposa se chama Ana"]


async def test_an_order_beside_it_is_done_too(chat: Chat) -> None:
    await chat.says("trabalho na Acme")
    reply = await chat.says("não trabalho mais na Acme. Cria uma tarefa devolver o crachá")
    assert reply.ledger == ["forget_fact done", "create_task done"]


@pytest.mark.parametrize("kind", ["photo", "document"])
@pytest.mark.parametrize(
    ("caption", "fact"),
    [
        ("minha esposa se chama Ana", "minha esposa se chama Ana"),
        ("I'm allergic to peanuts", "I'm allergic to peanuts"),
    ],
)
async def test_a_fact_told_with_a_file_of_ones_own_is_kept(chat: Chat, kind: str, caption: str, fact: str) -> None:
    reply = await chat.sends_file(kind, caption)
    assert "remember_fact done" in reply.ledger
    assert await _facts(chat) == [fact]
    why = {"minha": "por que você acha isso?", "I'm": "how do you know that?"}[caption.split(maxsplit=1)[0]]
    assert (await chat.says(why)).shows(caption)


async def test_a_goal_told_with_a_picture_is_kept(chat: Chat) -> None:
    assert "set_goal done" in (await chat.sends_file("photo", "minha meta é correr uma maratona")).ledger


async def test_the_words_of_somebody_elses_picture_tell_nothing(chat: Chat) -> None:
    payload = {
        "text": "minha esposa se chama Ana",
        "forwarded": "Eva",
        "files": [{"kind": "photo", "reference": {"id": "r1"}}],
    }
    await chat.says("", kind="file", payload=payload)
    assert await _facts(chat) == []
    async with chat.session() as session:
        heard = await Memories(session).heard(await _conversation(chat), "minha esposa se chama Ana")
    assert heard is None


async def _conversation(chat: Chat) -> UUID:
    (row,) = await chat.rows("select id from conversations")
    return UUID(str(row["id"]))


async def test_what_ended_and_was_never_told_is_no_task_either(chat: Chat) -> None:
    assert (await chat.says("larguei meu emprego")).ledger == []
    assert (await chat.says("saí do trabalho agora")).ledger == []


async def test_where_somebody_lives_is_remembered_and_tells_the_time_there(chat: Chat) -> None:
    assert (await chat.says("moro em Recife")).ledger == ["remember_fact done", "set_profile done"]
    assert (await chat.says("onde eu moro?")).shows("moro em Recife")
    moved = await chat.says("agora moro em Olinda")
    assert moved.ledger == ["correct_fact done"]
    assert await _facts(chat) == ["moro em Olinda"]
    asked = await chat.says("moro em Lisboa")
    assert asked.ledger == ["set_profile done"]
    assert asked.labels == ["desfazer", "trocar", "guardar os dois", "deixar como estava"]
    await chat.says("trocar")
    assert await _facts(chat) == ["moro em Lisboa"]
    assert (await chat.says("moro em Natal")).shows("moro em Natal")


async def test_where_somebody_is_or_what_they_live_in_is_no_city_of_theirs(chat: Chat) -> None:
    await chat.says("estou em Lisboa")
    await chat.says("moro em casa alugada")
    assert await _facts(chat) == []


async def test_a_city_among_other_facts_is_remembered_too(chat: Chat) -> None:
    await chat.says("moro em Recife e trabalho na Acme")
    assert sorted(map(str, await _facts(chat))) == ["moro em Recife", "trabalho na Acme"]
