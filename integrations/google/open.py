"""Google as this installation is set up for it."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from integrations.google.client import Google, Holder
from integrations.google.entrance import Entrance
from integrations.google.errors import GrantLostError
from integrations.postgres.database import Database, Person


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


def opened_google(settings: GoogleSettings, database: Database, clock: Callable[[], datetime]) -> Google:  # noqa: ARG001
    entrance = Entrance(configured=bool(settings.google_client_id), public_url=settings.public_url)
    return Google(_Nobody(), root=settings.google_api_url, entrance=entrance)


class _Nobody:
    """Until accounts can be connected."""

    async def holders(self, person: Person) -> Sequence[Holder]:  # noqa: ARG002
        return ()

    async def token(self, holder: Holder, *, instead_of: str | None = None) -> str:  # noqa: ARG002
        raise GrantLostError(holder.scopes, email=holder.email)
