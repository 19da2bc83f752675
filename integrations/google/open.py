"""Google as this installation is set up for it."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from integrations.google.client import Google, Holder
from integrations.google.entrance import Entrance
from integrations.google.errors import GrantLostError
from integrations.postgres.database import Database, Person

if TYPE_CHECKING:
    from integrations.google.grants import Granted, Lost


class GoogleSettings(Protocol):
    """What of the settings is read here."""

    @property
    def google_client_id(self) -> str: ...
    @property
    def google_client_secret(self) -> str: ...
    @property
    def public_url(self) -> str: ...
    @property
    def google_api_url(self) -> str: ...
    @property
    def master_key(self) -> str: ...
    @property
    def old_master_keys(self) -> str: ...
    @property
    def data_dir(self) -> Path: ...


def opened_google(
    settings: GoogleSettings, database: Database, clock: Callable[[], datetime], on_lost: "Lost | None" = None
) -> Google:
    """With a client of the operator's Cloud project, whose `grants` are `Granted`; without one, of nobody.

    Raises:
        OSError, MasterKeyError: the master key can be neither read nor made.
    """
    entrance = Entrance(configured=bool(settings.google_client_id), public_url=settings.public_url)
    grants = _granted(settings, database, clock, on_lost) if entrance.configured else _Nobody()
    return Google(grants, root=settings.google_api_url, entrance=entrance)


def _granted(
    settings: GoogleSettings, database: Database, clock: Callable[[], datetime], on_lost: "Lost | None"
) -> "Granted":
    # Ciphers and an HTTP client, for those who are set up for Google.
    from integrations.google.grants import Granted, telling_nobody  # noqa: PLC0415
    from integrations.google.tokens import TokenEndpoint, endpoints  # noqa: PLC0415
    from integrations.master_key import opened_vault  # noqa: PLC0415

    endpoint = TokenEndpoint(
        client_id=settings.google_client_id,
        client_secret=settings.google_client_secret,
        clock=clock,
        endpoints=endpoints(settings.google_api_url),
    )
    return Granted(database, opened_vault(settings), endpoint, clock, on_lost or telling_nobody)


class _Nobody:
    """Where no client is configured, nobody can have connected an account."""

    async def holders(self, person: Person) -> Sequence[Holder]:  # noqa: ARG002
        return ()

    async def token(self, holder: Holder, *, instead_of: str | None = None) -> str:  # noqa: ARG002
        raise GrantLostError(holder.scopes, email=holder.email)
