"""What a digest that is asked for tells of the world is fetched before it is written."""

import asyncio
from contextlib import suppress
from datetime import timedelta

from integrations.google.calendar_sync import fresh
from integrations.google.errors import GoogleError
from integrations.postgres.manners import manners_of
from language.types import Request
from tools._errand import Errand
from tools._mail_waiting import looked
from tools._toolbox import prepares

NEEDS = "google"
MAIL_MAY_BE = timedelta(minutes=5)
"""So old."""


@prepares("digest")
async def renew(errand: Errand, _: Request) -> None:
    """A digest is told of the copies there are, and says how old they are."""
    await asyncio.gather(_calendar(errand), _mail(errand))


async def _calendar(errand: Errand) -> None:
    with suppress(GoogleError):
        await fresh(errand)


async def _mail(errand: Errand) -> None:
    async with errand.rows() as session:
        muted = (await manners_of(session)).muted
    if "mails" not in muted:
        with suppress(GoogleError):
            await looked(errand, max_age=MAIL_MAY_BE)
