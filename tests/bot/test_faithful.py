"""Openings of a digest: what stands in its lines may be said, and nothing else."""

import pytest

from bot.firing.faithful import faithful

PT = ("📅 Hoje", "🔔 08:00 · tomar remédio", "📋 pagar a luz")
EN = ("⚠️ Overdue", "📋 renew the insurance (Thu 19 Nov)")


@pytest.mark.parametrize(
    "text",
    [
        "Hoje tem remédio e a conta de luz para pagar.".replace("a conta de luz", "luz"),
        "Bom dia! Hoje você tem o remédio para tomar e a luz para pagar.",
        "  Primeiro o remédio,\ndepois a luz. ",
    ],
)
def test_what_stands_in_the_lines_is_said(text: str) -> None:
    assert faithful(text, PT, "pt-BR") == " ".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Hoje tem remédio, luz e a reunião com a Ana.",
        "Hoje tem remédio às 15h.",
        "Hoje não tem remédio.",
        "Já paguei a luz.",
        "Você tem cinco tarefas hoje.",
        "Pague a luz em https://exemplo.com",
        "Hoje tem **remédio**.",
        "Today there is medicine.",
        "Hoje tem remédio. " * 20,
    ],
    ids=["empty", "stranger", "figure", "denial", "claim", "count", "link", "markup", "other-language", "long"],
)
def test_anything_else_is_not(text: str) -> None:
    assert faithful(text, PT, "pt-BR") is None


def test_it_speaks_english() -> None:
    assert faithful("Today the insurance is overdue.", EN, "en")
    assert faithful("Today the insurance expires.", EN, "en") is None
