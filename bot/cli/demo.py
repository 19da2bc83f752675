"""`recado demo`: a conversation with a calendar, a mailbox and files that are only on this machine, and gone at its end."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.chat import converse
from bot.cli.demo_words import WELCOME
from bot.cli.run import run
from bot.cli.words import say
from bot.clock import utc_now
from bot.logs import configure_logs, log_path
from bot.settings import Settings, read_settings
from language.types import Language

if TYPE_CHECKING:
    from bot.app import App
    from demo.google.person import Person
    from demo.google.server import GoogleServer


def demo(language: Language) -> None:
    settings = read_settings()
    # Its log stays: what goes wrong in a demo is worth knowing.
    configure_logs(settings.log_level, settings.log_file or log_path(settings.data_dir))
    run(_demo(settings, language))


async def _demo(settings: Settings, language: Language) -> None:
    from demo.day import seeded  # noqa: PLC0415 - for this alone
    from demo.google.server import google_server  # noqa: PLC0415

    async with google_server(utc_now) as server:
        client = server.oauth.add_client(redirect_uris=["http://127.0.0.1/"])
        ana = seeded(server, now=utc_now(), zone=settings.time_zone, language=language)
        with _folder() as folder:
            here = settings.model_copy(
                update={
                    **_ALONE,
                    "data_dir": folder,
                    "google_client_id": client.id,
                    "google_client_secret": client.secret,
                    "google_api_url": server.url,
                }
            )

            async def ready(app: "App") -> None:
                await _connect(app, server, ana)

            await converse(here, language, welcome=say(WELCOME, language), ready=ready)


async def _connect(app: "App", server: "GoogleServer", ana: "Person") -> None:
    """As if the person had opened the link and said yes: a consent page adds nothing here."""
    from bot.channels.terminal import ACCOUNT, NAME  # noqa: PLC0415
    from bot.channels.terminal_seat import user_name  # noqa: PLC0415
    from integrations.google import scopes  # noqa: PLC0415
    from integrations.google.grants import Granted  # noqa: PLC0415

    settings = app.settings
    known = await app.identity.person_of(
        channel=NAME,
        channel_account=ACCOUNT,
        external_id=user_name(settings),
        language=settings.language,
        zone=settings.time_zone,
    )
    allowed = (*scopes.WHO, *scopes.CALENDAR, *scopes.SEND, *scopes.MAIL, *scopes.DRIVE)
    given = ana.credentials(*allowed, client=server.oauth.clients[settings.google_client_id])
    grants = app.google.grants
    assert isinstance(grants, Granted)
    async with app.database.as_person(known.person) as session:
        await grants.connect(
            session,
            subject=ana.email,
            email=ana.email,
            scopes=allowed,
            access_token=str(given.token),
            refresh_token=str(given.refresh_token),
            expires_at=utc_now() + timedelta(minutes=50),
        )


@contextmanager
def _folder() -> Iterator[Path]:
    """For a database that is gone at the end; readable by its server's user, who is somebody else when we are root."""
    folder = Path(tempfile.mkdtemp(prefix="recado-demo-"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


_ALONE: dict[str, object] = {
    "database_url": None,
    "database_direct_url": None,
    "public_url": "",
    "telegram_token": "",
    "evolution_url": "",
    "master_key": "",
    "old_master_keys": "",
    "log_file": None,
}
"""Nothing of the installation around it."""
