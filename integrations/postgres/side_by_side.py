"""Statements of one transaction that need not wait for each other's answers travel together."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

import psycopg

Parameters = dict[str, object]
_Cursor = psycopg.AsyncCursor[dict[str, Any]]  # a column's type is the schema's business


@dataclass(slots=True)
class Line:
    """Gathers what is asked before anybody is answered, and sends it in one journey, in the order asked."""

    connection: psycopg.AsyncConnection[dict[str, Any]]
    waiting: list[tuple[bytes, Parameters, "asyncio.Future[_Cursor]"]] = field(default_factory=list)
    sending: "asyncio.Task[None] | None" = None

    async def executed(self, query: bytes, bound: Parameters) -> _Cursor:
        """The cursor with its answer.

        Raises:
            psycopg.Error: the database refused a statement of the journey.
        """
        answer: asyncio.Future[_Cursor] = asyncio.get_running_loop().create_future()
        self.waiting.append((query, bound, answer))
        if self.sending is None or self.sending.done():
            # It begins after everybody who is ready now has asked.
            self.sending = asyncio.create_task(self._send())
        return await answer

    async def sent(self) -> None:
        """Waits for what is under way: nobody may use the connection meanwhile."""
        if self.sending is not None:
            await self.sending

    async def _send(self) -> None:
        while self.waiting:
            together, self.waiting = self.waiting, []
            asked = [(query, bound) for query, bound, _ in together]
            try:
                cursors = await (self._journey(asked) if len(asked) > 1 else self._alone(*asked[0]))
            except psycopg.Error as error:
                for _, _, answer in together:
                    if not answer.done():
                        answer.set_exception(error)
                continue
            for cursor, (_, _, answer) in zip(cursors, together, strict=True):
                if not answer.done():
                    answer.set_result(cursor)

    async def _alone(self, query: bytes, bound: Parameters) -> list[_Cursor]:
        # A pipeline may end in a flush, behind which the server does not count how long we have been silent in the transaction.
        return [await self.connection.execute(query, bound)]

    async def _journey(self, asked: list[tuple[bytes, Parameters]]) -> list[_Cursor]:
        async with self.connection.pipeline():
            return [await self.connection.execute(query, bound) for query, bound in asked]
