"""The Bot API: python-telegram-bot makes the calls, its answers are read here, and the token stays here."""

import asyncio
import json
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

import telegram
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import HTTPXRequest, RequestData

CONNECT_WITHIN, ANSWER_WITHIN, UPLOAD_WITHIN = 5.0, 15.0, 60.0
"""Seconds."""
POLL_FOR = 25
"""Seconds that Telegram keeps a question for updates open."""
MOST_AT_ONCE = 100
"""Updates in one answer."""
_CONNECTIONS = 64
_OK = range(200, 300)


class RefusedError(TelegramError):
    """Telegram answered no. Its message is Telegram's description, without the token."""

    def __init__(self, code: int, description: str, *, retry_after: float | None, moved_to: int | None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after
        """Seconds."""
        self.moved_to = moved_to
        """The id of the supergroup that the group has become."""


class UnansweredError(TelegramError):
    """There was no answer, or none that can be read: what was asked may have been done."""


class HungError(UnansweredError):
    """A question for updates that was never answered: the connection may be half gone, so it was given up."""


class Answers(HTTPXRequest):
    """Reads refusals itself: the library's own errors quote bodies and addresses, and round what they are told to wait."""

    def __init__(self, token: str) -> None:
        super().__init__(
            connection_pool_size=_CONNECTIONS,
            connect_timeout=CONNECT_WITHIN,
            read_timeout=ANSWER_WITHIN,
            write_timeout=ANSWER_WITHIN,
            media_write_timeout=UPLOAD_WITHIN,
            pool_timeout=ANSWER_WITHIN,
        )
        self._token = token

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *args: Any,  # noqa: ANN401 - the library's timeouts, handed on
        **timeouts: Any,  # noqa: ANN401
    ) -> tuple[int, bytes]:
        try:
            code, body = await super().do_request(url, method, request_data, *args, **timeouts)
        except TimedOut:
            raise UnansweredError("no answer in time") from None
        except NetworkError as error:
            cause = type(error.__cause__).__name__ if error.__cause__ else "NetworkError"
            raise UnansweredError(cause) from None
        if code in _OK and "/file/bot" in url:
            return code, body
        answer = _answer(body)
        if code not in _OK or answer.get("ok") is not True:
            raise self._refusal(code, answer)
        return code, body

    def _refusal(self, code: int, answer: Mapping[str, Any]) -> TelegramError:
        description = str(answer.get("description") or "").replace(self._token, "***")
        parameters = answer.get("parameters")
        asked = parameters if isinstance(parameters, dict) else {}
        if code >= 500 or not answer:  # noqa: PLR2004
            return UnansweredError(f"HTTP {code}")
        return RefusedError(
            code if code not in _OK else int(answer.get("error_code") or 400),
            description or f"HTTP {code}",
            retry_after=_number(asked.get("retry_after")),
            moved_to=moved if isinstance(moved := asked.get("migrate_to_chat_id"), int) else None,
        )


class Client:
    """One bot. Nothing is asked before it is used, so a network that is away does not keep a process from starting."""

    def __init__(self, token: str, *, url: str) -> None:
        self._answers = Answers(token)
        # Long questions for updates must not wait behind replies.
        self._polling = Answers(token)
        self.bot = telegram.Bot(
            token,
            base_url=f"{url}/bot",
            base_file_url=f"{url}/file/bot",
            request=self._answers,
            get_updates_request=self._polling,
        )

    async def updates(
        self, offset: int | None, *, kinds: Sequence[str], wait: int = POLL_FOR, patience: float = ANSWER_WITHIN
    ) -> list[Mapping[str, Any]]:
        """The oldest hundred that are not confirmed, as they came; those before `offset` are confirmed and gone.

        `patience` is how many seconds longer than `wait` the whole answer may take.

        Raises:
            HungError: it took longer; the next question gets a connection of its own.
            RefusedError, UnansweredError: nothing is confirmed.
        """
        asked = {"timeout": wait, "limit": MOST_AT_ONCE, "allowed_updates": json.dumps(kinds)}
        if offset is not None:
            asked["offset"] = offset
        # Not the library's own reading: one update that it cannot read would come back with every other, for ever.
        try:
            # In all: an answer that comes byte by byte would never run out of a limit between two bytes.
            async with asyncio.timeout(wait + patience):
                found = await self._polling.post(
                    f"{self.bot.base_url}/getUpdates?{urlencode(asked)}", read_timeout=wait + patience * 2
                )
        except TimeoutError:
            await self._polling.shutdown()
            await self._polling.initialize()
            raise HungError("no answer in time") from None
        return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []

    async def fetch(self, file_id: str, *, limit: int) -> bytes | None:
        """The bytes of a file; None when they are more than `limit`.

        Raises:
            RefusedError, UnansweredError: not now, or not any more.
        """
        found = await self.bot.get_file(file_id)
        if (found.file_size or 0) > limit or not found.file_path:
            return None
        content = await self._answers.retrieve(found.file_path, read_timeout=UPLOAD_WITHIN)
        return content if len(content) <= limit else None

    async def close(self) -> None:
        await self._answers.shutdown()
        await self._polling.shutdown()


def _answer(body: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return answer if isinstance(answer, dict) else {}


def _number(said: object) -> float | None:
    return float(said) if isinstance(said, int | float) and not isinstance(said, bool) and said >= 0 else None
