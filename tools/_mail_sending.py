"""How a mail leaves exactly once: as a draft, which can be sent but once, and is looked for when nobody knows.

With a grant that only sends there is neither a draft to find nor a copy to look up: asked once, and what was not answered is in doubt.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from integrations.google.errors import GoogleError, RefusedError, UnansweredError, UnavailableError
from integrations.google.gmail import NOT_FOUND, Gmail
from tools._context import InDoubtError, Words
from tools._context import UnavailableError as UnavailableNowError
from tools._errand import Errand
from tools._google import asking

Written = Callable[[], Awaitable[bytes]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """One mail on its way out, of one call."""

    errand: Errand
    gmail: Gmail
    call: str
    """The header it bears: the id of the call that wrote it."""
    thread: str | None = None

    async def sent(self, raw: Written) -> str:
        """Sends it through a draft of its own; what an earlier attempt kept is gone on with."""
        draft = self.errand.kept.get("draft")
        if draft is None:
            async with asking(self.errand):
                draft = await self.drafted(raw)
            await self._keep(draft=draft)
        return await self.send(str(draft))

    async def drafted(self, raw: Written) -> str:
        """The draft, made once: one that an earlier attempt left behind is found by its header."""
        found = await self.gmail.draft_of(self.call)
        if found is not None:
            return found
        written = await raw()
        try:
            return await self.gmail.create_draft(written, thread=self.thread)
        except UnansweredError:
            found = await self.gmail.draft_of(self.call)
            if found is None:
                raise UnavailableError("unanswered") from None
            return found

    async def send(self, draft: str) -> str:
        """Sends a draft of ours; a draft that is gone was sent, or else nobody knows.

        Raises:
            InDoubtError: it may have gone.
            tools._context.UnavailableError: it surely has not: the draft is still there.
        """
        try:
            return await self.gmail.send_draft(draft)
        except RefusedError as refusal:
            if refusal.status != NOT_FOUND:
                async with asking(self.errand):
                    raise
        except UnavailableError:
            async with asking(self.errand):
                raise
        except UnansweredError:
            if await self._is_there(draft):
                raise UnavailableNowError(SILENT) from None
        return await self._looked_up()

    async def became(self) -> str | None:
        """What an unfinished attempt came to: the id of the mail, or None when there surely is none.

        Raises:
            InDoubtError: nobody knows.
        """
        try:
            found = await self.gmail.sent_of(self.call)
            if found is not None:
                return found
            draft = self.errand.kept.get("draft")
            if draft is None or await self.gmail.draft_exists(str(draft)):
                return None
        except GoogleError:
            raise InDoubtError(DOUBT) from None
        raise InDoubtError(DOUBT)

    async def sent_at_once(self, raw: bytes) -> str:
        """With a grant that only sends: one question, and no second one."""
        await self._keep(asked=True)
        try:
            async with asking(self.errand, writes=True):
                return await self.gmail.send(raw, thread=self.thread)
        except InDoubtError:
            raise InDoubtError(DOUBT) from None

    async def _is_there(self, draft: str) -> bool:
        try:
            return await self.gmail.draft_exists(draft)
        except GoogleError:
            raise InDoubtError(DOUBT) from None

    async def _looked_up(self) -> str:
        try:
            found = await self.gmail.sent_of(self.call)
        except GoogleError:
            raise InDoubtError(DOUBT) from None
        if found is None:
            raise InDoubtError(DOUBT)
        return found

    async def _keep(self, **facts: object) -> None:
        if self.errand.keep is not None:
            await self.errand.keep(facts)


DOUBT: Words = {
    "pt-BR": "Pedi ao Gmail para enviar, e ele não respondeu: pode ter ido. Confira em Enviados.",
    "en": "I asked Gmail to send it, and it did not answer: it may have gone. Please check Sent.",
}
SILENT: Words = {
    "pt-BR": "o Gmail não está respondendo; o e-mail ficou como rascunho e não saiu.",
    "en": "Gmail is not answering; the mail is still a draft and has not left.",
}
