"""Events of who lives where clocks are changed: the echo has weekday and hour as they will be there, and Google is told the zone."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from connected import connected
from dialogue import Clock
from house import House

from language.types import Language

LISBON, NEW_YORK = "Europe/Lisbon", "America/New_York"


@pytest.mark.parametrize(
    ("zone", "at", "language", "says"),
    [
        (
            LISBON,
            datetime(2027, 3, 22, 9, 0, tzinfo=ZoneInfo(LISBON)),
            "pt-BR",
            {
                "marca ioga toda segunda às 8": (
                    "seg 29/03 das 08:00 às 09:00, toda segunda",
                    "2027-03-29T08:00:00+01:00",
                ),
                # There is no half past one that night: it moves on by the gap.
                "marca treino domingo à 1h30": ("dom 28/03 das 02:30 às 03:30", "2027-03-28T02:30:00+01:00"),
            },
        ),
        (
            LISBON,
            datetime(2026, 10, 19, 9, 0, tzinfo=ZoneInfo(LISBON)),
            "pt-BR",
            {
                "marca ioga toda segunda às 8": (
                    "seg 26/10 das 08:00 às 09:00, toda segunda",
                    "2026-10-26T08:00:00+00:00",
                ),
                # There are two: the first.
                "marca treino domingo à 1h30": ("dom 25/10 das 01:30 às 02:30", "2026-10-25T01:30:00+01:00"),
            },
        ),
        (
            NEW_YORK,
            datetime(2027, 3, 8, 9, 0, tzinfo=ZoneInfo(NEW_YORK)),
            "en",
            {
                "schedule yoga every Monday at 8am": ("Mon 15 Mar from 08:00 to 09:00", "2027-03-15T08:00:00-04:00"),
                "schedule call on Sunday at 2:30am": ("Sun 14 Mar from 03:30 to 04:30", "2027-03-14T03:30:00-04:00"),
                "schedule sync tomorrow at 3pm São Paulo time": (
                    "Tue 9 Mar from 13:00 to 14:00",
                    "2027-03-09T13:00:00-05:00",
                ),
            },
        ),
        (
            NEW_YORK,
            datetime(2026, 10, 26, 9, 0, tzinfo=ZoneInfo(NEW_YORK)),
            "en",
            {
                "schedule yoga every Monday at 8am": ("Mon 2 Nov from 08:00 to 09:00", "2026-11-02T08:00:00-05:00"),
                "schedule call on Sunday at 1:30am": ("Sun 1 Nov from 01:30 to 02:30", "2026-11-01T01:30:00-04:00"),
            },
        ),
    ],
    ids=["Lisbon, spring", "Lisbon, autumn", "New York, spring", "New York, autumn"],
)
async def test_hours_are_those_of_the_person_also_where_the_calendar_is_elsewhere(
    house: House, zone: str, at: datetime, language: Language, says: dict[str, tuple[str, str]]
) -> None:
    async with connected(house, clock=Clock(at), language=language) as there:
        calendar = there.server.world.calendars[there.ana.email]
        assert calendar.zone == "America/Sao_Paulo"
        async with there.chat.session() as session:
            await session.run("update users set zone = :zone where id = :user_id", zone=zone)
        for said, (echo, start) in says.items():
            before = set(calendar.events)
            assert echo in (await there.chat.says(said)).text
            (made,) = set(calendar.events) - before
            assert calendar.events[made]["start"] == {"dateTime": start, "timeZone": zone}
