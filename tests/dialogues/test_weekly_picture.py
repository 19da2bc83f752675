"""The review of a week, asked for: a photo with a caption, as each messenger has it."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

import pytest
from dialogue import Chat
from messengers import MessengerChat, over_telegram, over_whatsapp


@pytest.mark.parametrize(
    ("messenger", "kind"),
    [(over_telegram, "photo"), (over_whatsapp, "image")],
    ids=["telegram", "whatsapp"],
)
async def test_it_arrives_behind_its_words(
    database_url: str, messenger: Callable[[str], AbstractAsyncContextManager[Chat]], kind: str
) -> None:
    async with messenger(database_url) as chat:
        assert isinstance(chat, MessengerChat)
        await chat.says("comprar leite")
        await chat.says("feito 1")
        before = len(chat.heard())
        await chat.says("uma revisão da semana")
        words, picture = chat.heard()[before:]
        assert words.startswith("📊 Sua semana")
        assert picture == f"[{kind}] Tarefas feitas por dia, de dom 15/11 a sáb 21/11"
