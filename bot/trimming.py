"""After a tap, the message it was on keeps only the buttons that can still do something."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from bot.channel import Channel
from bot.messages import Button
from bot.scene import Scene
from integrations.postgres import questions
from integrations.postgres.database import Database
from integrations.postgres.errors import DatabaseUnavailableError


@runtime_checkable
class Trimmed(Protocol):
    """A messenger in which a message of ours can be changed after it was sent."""

    async def trim(self, external_id: str, buttons: tuple[Button, ...]) -> None:
        """Leaves only these buttons below it; its failures are its own."""
        ...


@dataclass(frozen=True, slots=True)
class Trimming:
    """Only a courtesy: a button that is left is explained when it is tapped, so nothing is lost when this fails or is killed."""

    database: Database
    channels: Mapping[str, Channel]

    async def after(self, scene: Scene) -> None:
        """Once the turn of a tap has ended."""
        channel: object = self.channels.get(scene.claim.channel)
        button = scene.messages[0].button
        if scene.messages[0].kind != "tap" or button is None or not isinstance(channel, Trimmed):
            return
        try:
            async with self.database.as_person(scene.known.person) as session:
                left = await questions.left_beside(session, button, conversation_id=scene.claim.conversation_id)
        except DatabaseUnavailableError:
            return
        if left is not None and left["ids"]:
            buttons = tuple(Button(id=each["id"], label=each["label"]) for each in left["buttons"])
            await channel.trim(left["ids"][-1], buttons)
