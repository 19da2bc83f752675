"""What comes by itself, brought about at a moment: the clock is set, and whoever is due is told."""

from datetime import datetime

from dialogue import ZONE, Chat
from messengers import MessengerChat

from integrations.postgres.schedules import people_due


def at(hour: int, minute: int = 0, *, day: int = 21) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


async def told(chat: Chat, moment: datetime) -> list[str]:
    """What comes by itself at that moment."""
    chat.clock.now = moment
    before = len(chat.channel.sent)
    while True:
        async with chat.app.database.as_worker() as session:
            people = await people_due(session, chat.clock.now, most=10)
        if not people:
            return [message.text for message in chat.channel.sent[before:]]
        for person in people:
            await chat.app.firing.fire(person)


async def arrived(chat: Chat, moment: datetime) -> list[str]:
    """The same, as it reached whichever messenger the person has."""
    if not isinstance(chat, MessengerChat):
        return await told(chat, moment)
    before = len(chat.heard())
    await told(chat, moment)
    return chat.heard()[before:]
