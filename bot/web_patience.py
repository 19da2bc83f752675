"""How long a connection may take to say what it wants: uvicorn itself waits for ever."""

import asyncio
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

HEAD_WITHIN = 10.0
"""Seconds from the first byte of a request, or of a connection, to the end of its head."""


class Patient(H11Protocol):
    """Closes a connection whose request does not get on."""

    head_within = HEAD_WITHIN
    _end_of_patience: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:  # noqa: ANN401 - uvicorn's own signature
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_waiting()
        super().connection_lost(exc)

    def _wait(self) -> None:
        if self.cycle is not None and not self.cycle.response_complete:
            self._stop_waiting()
        elif self._end_of_patience is None:
            self._end_of_patience = self.loop.call_later(self.head_within, self._give_up)

    def _stop_waiting(self) -> None:
        if self._end_of_patience is not None:
            self._end_of_patience.cancel()
            self._end_of_patience = None

    def _give_up(self) -> None:
        self._end_of_patience = None
        if self.cycle is None or self.cycle.response_complete:
            self.transport.close()
