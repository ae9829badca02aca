"""Keeps calls apart when they are made: claimed a second apart, two may still leave at once, where the first was held up.

Rows keep the rate of all replicas together (`db.lanes`); this keeps what one process has claimed from bunching, and from
leaving before a `Retry-After` that came in meanwhile.
"""

import asyncio
from collections.abc import Sequence
from time import monotonic

from db.lanes import Rates


class Pacing:
    """When this process may next use a lane of an agency."""

    def __init__(self, rates: Rates) -> None:
        self._rates = rates
        self._until: dict[tuple[int, str], float] = {}

    async def turn(self, agency_id: int, lanes: Sequence[str], longest: float) -> float:
        """Wait for these lanes, and use them; where that takes longer than `longest` seconds, give how long and use none."""
        while (wait := max(self._wait(agency_id, lane) for lane in lanes)) > 0:
            if wait > longest:
                return wait
            await asyncio.sleep(wait)
        now = monotonic()
        if len(self._until) > _MANY:
            self._until = {lane: until for lane, until in self._until.items() if until > now}
        for lane in lanes:
            free_at = max(self._until.get((agency_id, lane), now), now)
            self._until[agency_id, lane] = free_at + self._rates.of(lane).interval
        return 0.0

    def close(self, agency_id: int, lane: str, seconds: float) -> None:
        """Leave a lane alone for as long as Slack says."""
        self._until[agency_id, lane] = monotonic() + seconds + self._rates.ahead(lane).total_seconds()

    def _wait(self, agency_id: int, lane: str) -> float:
        now = monotonic()
        return self._until.get((agency_id, lane), now) - self._rates.ahead(lane).total_seconds() - now


_MANY = 10_000
