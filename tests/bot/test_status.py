"""What "/status" tells of the model, used or not, in both languages."""

import pytest
from dialogue import Chat, Clock, MemoryChannel, introduced
from scripted import ScriptedModels

from bot.app import open_app
from bot.settings import Settings


class _Resting(ScriptedModels):
    @property
    def health(self) -> dict[str, str]:
        return {"gemini": "open"}


async def _status(database_url: str, models: ScriptedModels, *said: str, **settings: object) -> str:
    channel, clock = MemoryChannel(), Clock()
    given = Settings.model_validate({"database_url": database_url, **settings})
    async with open_app(given, channels=[channel], clock=clock, models=models) as app:
        chat: Chat = await introduced(app, channel, clock, name="ana")
        replies = [await chat.says(text) for text in said]
        return replies[-1].text


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("/status", ("🤖 Modelo de IA: Gemini, scripted (pronto)", "Ainda não mandei nada para ele")),
        ("are you working?", ("🤖 AI model: Gemini, scripted (ready)", "I haven't sent it anything yet")),
    ],
)
async def test_the_model_is_named_before_it_was_ever_used(database_url: str, said: str, told: tuple[str, str]) -> None:
    status = await _status(database_url, ScriptedModels(), said)
    assert all(each in status for each in told), status


async def test_a_model_that_is_left_alone_is_said_to_be(database_url: str) -> None:
    assert "(em pausa: não vinha respondendo)" in await _status(database_url, _Resting(), "/status")
    assert "(paused: it was not answering)" in await _status(database_url, _Resting(), "are you working?")


async def test_without_a_model_it_says_so(database_url: str) -> None:
    assert "nenhum configurado" in await _status(database_url, ScriptedModels(names=()), "/status")


async def test_what_is_left_is_told(database_url: str) -> None:
    said = ("pode usar o modelo", "/status")
    assert "🔋 Usado: 0% do que cabe" in await _status(database_url, ScriptedModels(), *said)


async def test_a_no_is_remembered(database_url: str) -> None:
    assert "Você não deixou usar" in await _status(database_url, ScriptedModels(), "não use o modelo", "/status")
