"""Google on behalf of a person: the right account, a good token, a thread for the blocking client, patience within bounds."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol
from uuid import UUID

from integrations.google.entrance import Entrance
from integrations.google.errors import (
    UNAUTHORIZED,
    GrantLostError,
    NotConnectedError,
    RefusedError,
    UnansweredError,
    UnavailableError,
)
from integrations.google.scopes import allowed
from integrations.postgres.database import Person

if TYPE_CHECKING:
    from googleapiclient.http import HttpRequest
    from tenacity import RetryCallState

AT_ONCE = 16
"""Calls in their threads at the same time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """An account that a person has connected."""

    person: Person
    id: UUID
    email: str
    scopes: tuple[str, ...]


class Grants(Protocol):
    """Whoever keeps accounts and their tokens."""

    async def holders(self, person: Person) -> Sequence[Holder]:
        """The connected accounts, the preferred one first."""

    async def token(self, holder: Holder, *, instead_of: str | None = None) -> str:
        """An access token good for some minutes; with `instead_of`, another one than that, which was refused.

        Raises:
            GrantLostError: it was revoked or has expired; the account is not connected any more.
            UnavailableError: Google does not renew it now.
            SealedError: what is kept of it cannot be opened.
        """


Method = Callable[[Any], "HttpRequest"]
"""From a service's client to one request: `lambda calendar: calendar.events().list(calendarId="primary")`."""


class Page(Protocol):
    """From a service's client and a page's token to the request of that page."""

    def __call__(self, service: Any, *, token: str | None) -> "HttpRequest": ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long a call may take."""

    seconds: float = 20.0
    """Without a byte."""
    pauses: tuple[float, ...] = (0.4, 1.2, 3.0)
    """Seconds before each further attempt; what Google asks for instead counts up to `longest`."""
    longest: float = 5.0


class Google:
    """Built once for each process."""

    def __init__(
        self, grants: Grants, *, root: str = "", patience: Patience | None = None, entrance: Entrance | None = None
    ) -> None:
        """`root`: another server's address, such as that of the demo; empty: Google's."""
        self.grants = grants
        self.entrance = entrance or Entrance()
        self._root = root.rstrip("/")
        self._patience = patience or Patience()
        self._threads = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="google")

    def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def holder(self, person: Person, scopes: Sequence[str], *, email: str | None = None) -> Holder:
        """The account that is meant: the one of that address, else the first that allows it.

        Raises:
            NotConnectedError: there is none, or it does not allow this.
        """
        named = [each for each in await self.grants.holders(person) if email in {None, each.email}]
        able = [each for each in named if allowed(each.scopes, scopes)]
        if not able:
            raise NotConnectedError(scopes, email=named[0].email if named else email)
        return able[0]

    async def ask(self, holder: Holder, name: str, method: Method, *, once: bool = False) -> Any:
        """Asks a service (`calendar`, `gmail`, `drive`) and answers the decoded body.

        What only reads, or may be done twice without harm, is asked again after an error that may pass. With `once` it is
        asked again only where it surely was not done.

        Raises:
            GrantLostError, SealedError, UnavailableError, UnansweredError, RefusedError: see there.
        """
        from tenacity import AsyncRetrying, retry_if_exception_type, stop_after_attempt  # noqa: PLC0415 - only who asks

        again = (UnavailableError,) if once else (UnavailableError, UnansweredError)
        patience = self._patience
        async for attempt in AsyncRetrying(
            retry=retry_if_exception_type(again),
            stop=stop_after_attempt(len(patience.pauses) + 1),
            wait=self._pause,
            reraise=True,
        ):
            with attempt:
                return await self._asked(holder, name, method)
        raise AssertionError("unreachable")

    async def pages(self, holder: Holder, name: str, page: Page, *, most: int) -> AsyncIterator[Any]:
        """The answers of a list, page by page, at most so many: whether there was more stands in `nextPageToken` of the last."""
        token: str | None = None
        for _ in range(most):
            following = partial(page, token=token)
            answer = await self.ask(holder, name, following)
            yield answer
            token = answer.get("nextPageToken")
            if token is None:
                return

    async def _asked(self, holder: Holder, name: str, method: Method) -> Any:
        token = await self.grants.token(holder)
        try:
            return await self._executed(name, method, token)
        except RefusedError as refusal:
            if refusal.status != UNAUTHORIZED:
                raise
        fresh = await self.grants.token(holder, instead_of=token)
        try:
            return await self._executed(name, method, fresh)
        except RefusedError as refusal:
            if refusal.status == UNAUTHORIZED:
                raise GrantLostError(holder.scopes, email=holder.email) from None
            raise

    async def _executed(self, name: str, method: Method, token: str) -> Any:
        from integrations.google import wire  # noqa: PLC0415 - a quarter of a second, for those who ask Google

        def work() -> Any:
            request = method(wire.service(name, self._root))
            return wire.execute(request, token=token, seconds=self._patience.seconds)

        return await asyncio.get_running_loop().run_in_executor(self._threads, work)

    def _pause(self, state: "RetryCallState") -> float:
        # It is asked for one more than is ever waited.
        pauses = self._patience.pauses
        pause = pauses[min(state.attempt_number, len(pauses)) - 1]
        error = state.outcome.exception() if state.outcome else None
        if isinstance(error, UnavailableError) and error.retry_after is not None:
            pause = max(pause, min(error.retry_after.total_seconds(), self._patience.longest))
        return pause
