"""What is to be kept from models, said in passing."""

import pytest

from language.privately import kept_from_models


@pytest.mark.parametrize(
    "text",
    [
        "cuida daquele lance da Bia, mas não use o modelo",
        "resolve o lance do dentista sem usar a IA",
        "não use o modelo e cuida daquele lance da Bia",
        "sem IA: o que eu faço primeiro?",
        "não manda isso pra IA: tô com depressão",
        "não manda isso pro Google, tá? o que eu faço com essa dívida?",
        "nem mostra isso pro modelo: minha senha é gato",
        "responde você mesmo, não passa nada pro chatgpt",
        "don't use the model, just sort out that dentist thing",
        "sort out that dentist thing but don't send it to the AI",
        "without AI please: what should I do first?",
        "never share this with the AI: I feel awful",
    ],
)
def test_it_is_heard(text: str) -> None:
    assert kept_from_models(text)


@pytest.mark.parametrize(
    "text",
    [
        "qual o melhor modelo de IA?",
        "não use o modelo T na planilha",
        "o que o Google anunciou ontem?",
        "não sei usar o Google Maps, me explica?",
        "manda isso pra Ia do jeito que der",
        "which AI model is best?",
        "I don't know how to use Google Sheets, help",
        "there is no AI that can do my taxes, right?",
        "como funciona um modelo de IA?",
        "cuida daquele lance do aniversário da Bia pra mim",
    ],
)
def test_what_only_speaks_of_models_is_not_kept(text: str) -> None:
    assert not kept_from_models(text)
