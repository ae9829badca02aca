"""What we were told."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from db.models import InboundEvent
from db.queries.base import Queries
from db.vocabulary import InboundState, Source


class Inbound(Queries[InboundEvent]):
    """Events that others sent us."""

    model = InboundEvent

    def first_time(self, source: Source, key: str) -> bool:
        """Remember a key, and say whether it is new: the same thing told again must change nothing."""
        return bool(self.first_times([(source, key)]))

    def first_times(self, told: Sequence[tuple[Source, str]]) -> set[tuple[Source, str]]:
        """Remember keys, and give those that are new."""
        rest = {"received_at": self._now, "state": InboundState.DONE.value}
        rows = [{"source": source.value, "key": key, **rest} for source, key in dict.fromkeys(told)]
        return {(Source(new.source), new.key) for new in self._insert_new(rows, "source", "key")}

    def keep(self, source: Source, key: str, *, state: InboundState, problem: str, body: dict[str, Any]) -> None:
        """Keep an event that somebody must look at."""
        held = select(InboundEvent).where(InboundEvent.agency_id == self._agency_id)
        row = self._session.scalars(held.where(InboundEvent.source == source.value, InboundEvent.key == key)).one()
        row.state, row.problem, row.body = state.value, problem, body

    def is_unmatched(self, source: Source, key: str) -> bool:
        """Say whether an event waits for somebody to say whom it is about."""
        held = self._all().where(InboundEvent.source == source.value, InboundEvent.key == key)
        row = self._session.scalars(held).one_or_none()
        return row is not None and row.state == InboundState.UNMATCHED.value

    def unmatched(self) -> Sequence[InboundEvent]:
        """Give the events whose candidate or position nobody knows, oldest first."""
        found = self._all().where(InboundEvent.state == InboundState.UNMATCHED.value).order_by(InboundEvent.id)
        return self._session.scalars(found).all()
