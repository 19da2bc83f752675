"""Google is asked to push when a calendar changes: a channel for each, with a token that only Google has and we know by its hash."""

import secrets
from datetime import timedelta
from uuid import uuid4

import structlog

from integrations.google import calendar_channels as client
from integrations.google.calendar_sync import Asker
from integrations.google.client import Holder
from integrations.google.errors import GoogleError, RefusedError
from integrations.postgres.calendar_watchers import hash_of
from integrations.postgres.calendars import Calendar, Calendars

log = structlog.get_logger()

RENEWED = timedelta(days=1)
"""So long before its end a channel is replaced; they live for a week."""
AGAIN = timedelta(hours=12)
"""Where Google refuses, as it does for some calendars, it is asked again after this."""


async def watch(asker: Asker, holder: Holder, calendar: Calendar, address: str) -> None:
    """Opens a channel where there is none, or where it ends soon, and stops the old one.

    Raises:
        GoogleError: it will be asked again.
    """
    now = asker.clock()
    if calendar.channel_until is not None and calendar.channel_until > now + RENEWED:
        return
    name, token = str(uuid4()), secrets.token_urlsafe(32)
    async with asker.rows() as session:
        # Google pushes before it answers: the channel is known before it is there.
        await Calendars(session).open_channel(calendar.id, name, hash_of(token))
    try:
        channel = await client.watch(asker.google, holder, calendar.google_id, id_=name, token=token, address=address)
    except RefusedError as refusal:
        log.info("a calendar is not watched", reason=refusal.reason)
        async with asker.rows() as session:
            await Calendars(session).close_channel(calendar.id, not_before=now + RENEWED + AGAIN)
        return
    async with asker.rows() as session:
        store = Calendars(session)
        kept = await store.channel_opened(calendar.id, name, channel.resource, channel.until)
        # What changed between the channels was told to neither.
        await store.pushed(calendar.id, now=now)
    if not kept:
        await client.stop(asker.google, holder, id_=name, resource=channel.resource)
    elif calendar.channel_id and calendar.channel_resource:
        await client.stop(asker.google, holder, id_=calendar.channel_id, resource=calendar.channel_resource)


async def unwatch(asker: Asker, holder: Holder) -> None:
    """Stops all channels of an account, as well as it can: before its grant is given back. Nothing is raised."""
    async with asker.rows() as session:
        store = Calendars(session)
        open_ = [each for each in await store.all() if each.account_id == holder.id and each.channel_id]
        for each in open_:
            await store.close_channel(each.id)
    for each in open_:
        try:
            if each.channel_id and each.channel_resource:
                await client.stop(asker.google, holder, id_=each.channel_id, resource=each.channel_resource)
        except GoogleError as error:
            log.info("a channel ends by itself", error=type(error).__name__)


async def forget(asker: Asker, holder: Holder) -> None:
    """Before an account is disconnected: its channels are stopped, and nothing of its calendars is kept."""
    await unwatch(asker, holder)
    async with asker.rows() as session:
        await Calendars(session).keep(holder.id, (), now=asker.clock())
