"""That something has happened: whoever watches is told at once, and asks for what they show."""

import asyncio
from contextlib import suppress

from aiohttp import web

_STILL_HERE = 15.0
_BREATH = 0.03
"""What happens together is told together."""


class Changes:
    """Counts all that changes what somebody could see."""

    def __init__(self) -> None:
        self.count = 0
        self._watchers: set[asyncio.Event] = set()
        self._has_ended = False

    def mark(self) -> None:
        """Something has changed."""
        self.count += 1
        for watcher in self._watchers:
            watcher.set()

    def end(self) -> None:
        """Nothing will change any more: let those go who watch."""
        self._has_ended = True
        self.mark()

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Stream the count as server-sent events, each time that it has grown."""
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        await response.prepare(request)
        watcher = asyncio.Event()
        self._watchers.add(watcher)
        try:
            with suppress(ConnectionError):
                while not self._has_ended:
                    watcher.clear()
                    await response.write(f"data: {self.count}\n\n".encode())
                    await _woken(watcher)
        finally:
            self._watchers.discard(watcher)
        return response


async def _woken(watcher: asyncio.Event) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(_STILL_HERE):
            await watcher.wait()
            await asyncio.sleep(_BREATH)
