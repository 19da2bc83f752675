from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from language.intents.numerals import numbers
from language.slots import infinitive, items, titled
from language.types import Language, SlotValue
from language.understanding import understand

ZONE = ZoneInfo("America/Sao_Paulo")
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ligar pra Ana #casa prioridade alta", {"title": "ligar pra Ana", "project": "casa", "priority": "high"}),
        ("revisar texto no projeto Site Novo", {"title": "revisar texto", "project": "Site Novo"}),
        ("comprar tinta #casa @loja", {"title": "comprar tinta", "project": "casa", "tags": ("loja",)}),
        ("escrever para bob@ex.com", {"title": "escrever para bob@ex.com"}),
        ("ler livro com prioridade baixa", {"title": "ler livro", "priority": "low"}),
        ("só texto", {"title": "só texto"}),
    ],
)  # fmt: skip
def test_a_title_gives_up_project_tags_and_priority(typed: str, found: dict[str, SlotValue]) -> None:
    assert titled(typed, "pt-BR") == found


@pytest.mark.parametrize(
    ("typed", "language", "found"),
    [
        ("leite, pão e 2 kg de arroz", "pt-BR", ("leite", "pão", "2 kg de arroz")),
        ("Leite; ovos\nqueijo", "pt-BR", ("Leite", "ovos", "queijo")),
        ("eggs, milk, and bread", "en", ("eggs", "milk", "bread")),
        ("milk", "en", ("milk",)),
    ],
)
def test_items_are_parted_where_a_reader_would(typed: str, language: Language, found: tuple[str, ...]) -> None:
    assert items(typed, language) == found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("1", (1,)),
        ("a 2 e a 3", (2, 3)),
        ("a segunda", (2,)),
        ("o ultimo", (-1,)),
        ("the first one", (1,)),
        ("one", (1,)),
        ("2a", (2,)),
        ("1 1", (1,)),
    ],
)
def test_numbers_of_a_list_are_read_in_words_and_digits(said: str, found: tuple[int, ...]) -> None:
    assert numbers(said) == found


@pytest.mark.parametrize(
    ("typed", "language", "found"),
    [
        ("comprei o leite", "pt-BR", "comprar o leite"),
        ("liguei pra Ana", "pt-BR", "ligar pra Ana"),
        ("fiz o bolo", "pt-BR", "fazer o bolo"),
        ("paid the rent", "en", "pay the rent"),
        ("o leite acabou", "pt-BR", None),
        ("comprei", "pt-BR", None),
    ],
)
def test_what_was_done_names_what_was_to_do(typed: str, language: Language, found: str | None) -> None:
    assert infinitive(typed, language) == found


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("me lembra amanhã às 10h de ligar pro médico", "ligar pro médico"),
        ("me lembra de ligar pro médico amanhã às 10h, por favor", "ligar pro médico"),
        ("tarefa: 🎂 bolo da Ana!!! amanhã", "🎂 bolo da Ana"),
        ("Comprar Presente do João até sexta", "Comprar Presente do João"),
        ("tarefa: “Ler Dom Casmurro”", "Ler Dom Casmurro"),
        ("comprar   pão    francês", "comprar pão francês"),
    ],
)
def test_titles_keep_what_was_typed_and_lose_the_time(text: str, title: str) -> None:
    (request,) = understand(text, now=NOW, zone=ZONE, language="pt-BR").requests
    assert request.slots["title"] == title


def test_a_verbatim_text_keeps_its_times_and_marks() -> None:
    (request,) = understand("anota: reunião sexta, 10h (sala 3)!", now=NOW, zone=ZONE, language="pt-BR").requests
    assert (request.slots["text"], request.when) == ("reunião sexta, 10h (sala 3)!", None)
    (request,) = understand('anota: "entre aspas"', now=NOW, zone=ZONE, language="pt-BR").requests
    assert request.slots["text"] == '"entre aspas"'
