"""Answers that touch nothing: the time, help, what was said before."""

import pytest
from dialogue import Chat, talking

from bot.replies import NO_QUESTION
from bot.talk_words import HELLO, HELP, PLAIN, PRIVACY, PRIVACY_OF_MODEL
from language.types import LANGUAGES, Language

_PRIVATE = {each: PRIVACY[each].format(model=PRIVACY_OF_MODEL[False][each]) for each in LANGUAGES}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("que horas são", "sábado, 21 de novembro de 2026, 09:00 (America/Sao_Paulo)"),
        ("what time is it", "Saturday, 21 November 2026, 09:00 (America/Sao_Paulo)"),
        ("/xyz", "Não conheço o comando “/xyz”. Mande /ajuda para ver os comandos."),
        (
            "qual a capital da França?",
            "Com isso eu não consigo ajudar. Cuido de tarefas e notas: mande /ajuda para ver como.",
        ),
        ("talvez", "Não tem nada esperando uma resposta sua. Se precisar de algo, é só escrever."),
        ("/", "Só com sinais eu não entendo. Escreva o que você precisa ou mande /ajuda."),
    ],
)
async def test_a_plain_question_gets_one_exact_sentence(chat: Chat, said: str, told: str) -> None:
    reply = await chat.says(said)
    assert reply.text == told
    assert (reply.ledger, reply.labels) == ([], [])


@pytest.mark.parametrize(
    ("said", "language", "told"),
    [
        ("oi", "pt-BR", HELLO),
        ("/start", "pt-BR", HELLO),
        ("/help", "en", HELP),
        ("/privacidade", "pt-BR", _PRIVATE),
        ("obrigado", "pt-BR", PLAIN["thanks"]),
        ("tô triste", "pt-BR", PLAIN["mood_negative"]),
        ("quero falar com um atendente", "pt-BR", PLAIN["handoff"]),
    ],
)
async def test_small_talk_is_answered_in_the_language_it_is_made_in(
    chat: Chat, said: str, language: Language, told: dict[Language, str]
) -> None:
    assert (await chat.says(said)).text == told[language]


async def test_the_status_counts_what_is_open(chat: Chat) -> None:
    for said in ("nova tarefa: a1", "nova tarefa: b2", "anota que a chave fica no vaso", "/captura ideia"):
        await chat.says(said)
    status = await chat.says("/status")
    assert status.shows("Tarefas abertas: 2", "notas: 1", "na caixa de entrada: 1", "America/Sao_Paulo")
    await chat.says("minhas tarefas")
    await chat.says("feito 1")
    assert (await chat.says("/status")).shows("Tarefas abertas: 1")


async def test_what_was_said_last_is_said_again_and_nothing_done_again(chat: Chat) -> None:
    assert (await chat.says("repete")).text == HELLO["pt-BR"]
    made = await chat.says("nova tarefa: comprar leite")
    again = await chat.says("repete")
    assert again.text == made.text
    assert again.ledger == []
    assert len(await chat.rows("select from tasks")) == 1


async def test_what_turns_the_direction_of_writing_is_not_quoted(chat: Chat) -> None:
    reply = await chat.says("\u202eabc")
    assert reply.text == "Não tenho certeza do que você quer com “abc”. O que eu faço?"
    assert not any("\u202e" in label for label in reply.labels)


@pytest.mark.parametrize(
    ("said", "language", "what"),
    [("hmm talvez o leite", "pt-BR", "Criar tarefa"), ("hmm maybe the milk", "en", "Create a task")],
)
async def test_a_maybe_with_something_in_it_is_offered_to_be_kept(
    database_url: str, said: str, language: Language, what: str
) -> None:
    async with talking(database_url, language=language) as chat:
        offered = await chat.says(said)
        assert said in offered.text
        assert any(label.startswith(what) for label in offered.labels)
        alone = await chat.says("talvez" if language == "pt-BR" else "maybe")
        assert alone.text == NO_QUESTION[language]
