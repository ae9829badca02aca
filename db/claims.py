"""Claiming messages that are owed to Slack: which replica sends what, in which order and how fast.

A claim is a lease by the database's clock: whoever holds it may send, and when it has run out without an answer nobody
knows whether Slack got the message. Rates are rows as well (`slack_lanes`), so that all replicas keep them together: each
use of a lane moves its `free_at` on by the interval that the rate leaves between two, and a burst is how far `free_at` may
lie ahead (the generic cell rate algorithm).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import CursorResult, and_, exists, or_, select, text, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session, aliased

from db.across_agencies import database_time, open_door
from db.models import OutboxMessage, SlackLane
from db.vocabulary import OutboxState

_OWED = (OutboxState.WAITING.value, OutboxState.SENDING.value, OutboxState.UNKNOWN.value)
_CLAIM_LOCK = 7_205_001  # any number that nothing else in this database locks


@dataclass(frozen=True)
class Rate:
    """How often a lane may be used: `interval` seconds between two on the long run, `burst` at once."""

    interval: float
    burst: int = 1


@dataclass(frozen=True)
class Claim:
    """A message that this replica may send until its lease ends."""

    id: int
    agency_id: int
    case_id: int | None
    kind: str
    facts: Mapping[str, Any]
    attempts: int
    is_unknown: bool
    """An earlier attempt may have reached Slack: look before sending."""
    first_tried_at: datetime
    """By the database's clock."""
    lease_until: datetime


@dataclass(frozen=True)
class Rates:
    """The rates of Slack's methods, and of posting into one conversation."""

    methods: Mapping[str, Rate]
    conversation: Rate

    def of(self, lane: str) -> Rate:
        """Give the rate of a lane by its name."""
        return self.methods.get(lane, self.conversation)


def claim_due(
    session: Session, *, product_now: datetime, lease: timedelta, rates: Rates, limit: int = 50
) -> tuple[list[Claim], datetime | None]:
    """Claim what may be sent now, most urgent first; and say when the next that waits for a lane may go.

    A message waits for the earlier ones of its case, for its due time, and for its conversation and method to be free.
    """
    open_door(session)
    if not _alone(session):
        return [], None
    now = database_time(session)
    waiting = _candidates(session, now, product_now, limit * 4)
    lanes = _Lanes(session, now, rates, {(row.agency_id, name) for row in waiting for name in _lane_names(row)})
    taken: list[Claim] = []
    next_at: datetime | None = None
    for row in waiting:
        free_at = lanes.free_at(row.agency_id, _lane_names(row))
        if free_at > now:
            next_at = min(next_at or free_at, free_at)
        elif len(taken) < limit:
            lanes.use(row.agency_id, _lane_names(row))
            taken.append(_take(row, now, lease))
    lanes.store()
    session.flush()
    return taken, next_at


def _alone(session: Session) -> bool:
    """One replica claims at a time, so that no two use the last free place of a lane; the others try again soon."""
    if session.get_bind().dialect.name == "sqlite":
        return True  # BEGIN IMMEDIATE has seen to it
    return bool(session.scalar(text("SELECT pg_try_advisory_xact_lock(:lock)"), {"lock": _CLAIM_LOCK}))


def _candidates(session: Session, now: datetime, product_now: datetime, limit: int) -> Sequence[OutboxMessage]:
    earlier = aliased(OutboxMessage)
    lane = aliased(SlackLane)
    is_ready = or_(
        and_(
            OutboxMessage.state.in_([OutboxState.WAITING.value, OutboxState.UNKNOWN.value]),
            or_(OutboxMessage.not_before.is_(None), OutboxMessage.not_before <= now),
        ),
        and_(OutboxMessage.state == OutboxState.SENDING.value, OutboxMessage.lease_until <= now),
    )
    statement = (
        select(OutboxMessage)
        .where(
            # said on its own so that both databases see that the small partial index is enough
            text("outbox.state IN ('waiting', 'sending', 'unknown')"),
            is_ready,
            or_(OutboxMessage.due_at.is_(None), OutboxMessage.due_at <= product_now),
            ~exists().where(
                earlier.case_id == OutboxMessage.case_id, earlier.id < OutboxMessage.id, earlier.state.in_(_OWED)
            ),
            ~exists().where(
                lane.agency_id == OutboxMessage.agency_id,
                lane.name.in_([OutboxMessage.method, OutboxMessage.conversation]),
                lane.free_at > now + timedelta(seconds=5),
            ),
        )
        .order_by(OutboxMessage.priority, OutboxMessage.id)
        .limit(limit)
        .with_for_update(of=OutboxMessage, skip_locked=True)
    )
    return session.scalars(statement).all()


def _lane_names(row: OutboxMessage) -> list[str]:
    return [row.method, row.conversation] if row.conversation else [row.method]


def _take(row: OutboxMessage, now: datetime, lease: timedelta) -> Claim:
    if row.state == OutboxState.SENDING.value:
        row.state = OutboxState.UNKNOWN.value  # its lease ran out, so somebody died while sending it
    is_unknown = row.state == OutboxState.UNKNOWN.value
    if not is_unknown:
        row.state = OutboxState.SENDING.value
        row.attempted_at = now
    row.attempts += 1
    row.lease_until = now + lease
    row.not_before = row.lease_until
    return Claim(
        id=row.id,
        agency_id=row.agency_id,
        case_id=row.case_id,
        kind=row.kind,
        facts=dict(row.facts),
        attempts=row.attempts,
        is_unknown=is_unknown,
        first_tried_at=row.attempted_at or now,
        lease_until=row.lease_until,
    )


class _Lanes:
    """The lanes that one claim looks at, kept in memory until it ends."""

    def __init__(self, session: Session, now: datetime, rates: Rates, wanted: set[tuple[int, str]]) -> None:
        self._session, self._now, self._rates = session, now, rates
        agencies = {agency_id for agency_id, _ in wanted}
        found = session.execute(
            select(SlackLane.agency_id, SlackLane.name, SlackLane.free_at).where(
                SlackLane.agency_id.in_(agencies), SlackLane.name.in_({name for _, name in wanted})
            )
        )
        self._until: dict[tuple[int, str], datetime] = {(row.agency_id, row.name): row.free_at for row in found}
        self._used: set[tuple[int, str]] = set()

    def free_at(self, agency_id: int, names: Sequence[str]) -> datetime:
        """Tell when all these lanes may be used."""
        return max(self._one_free_at(agency_id, name) for name in names)

    def _one_free_at(self, agency_id: int, name: str) -> datetime:
        rate = self._rates.of(name)
        until = self._until.get((agency_id, name), self._now)
        return until - timedelta(seconds=rate.interval * (rate.burst - 1))

    def use(self, agency_id: int, names: Sequence[str]) -> None:
        """Count one use of each lane."""
        for name in names:
            until = max(self._until.get((agency_id, name), self._now), self._now)
            self._until[agency_id, name] = until + timedelta(seconds=self._rates.of(name).interval)
            self._used.add((agency_id, name))

    def store(self) -> None:
        """Write down the lanes that were used."""
        for agency_id, name in sorted(self._used):
            _set_free_at(self._session, agency_id, name, self._until[agency_id, name])


def _set_free_at(session: Session, agency_id: int, name: str, free_at: datetime) -> None:
    dialect = sqlite if session.get_bind().dialect.name == "sqlite" else postgresql
    insert = dialect.insert(SlackLane).values(agency_id=agency_id, name=name, free_at=free_at)
    session.execute(
        insert.on_conflict_do_update(index_elements=["agency_id", "name"], set_={"free_at": insert.excluded.free_at})
    )


def reserve(session: Session, agency_id: int, name: str, rate: Rate) -> float:
    """Use a lane now and give 0, or give the seconds until it may be used."""
    open_door(session)
    now = database_time(session)
    lanes = _Lanes(session, now, Rates({name: rate}, rate), {(agency_id, name)})
    wait = (lanes.free_at(agency_id, [name]) - now).total_seconds()
    if wait > 0:
        return wait
    lanes.use(agency_id, [name])
    lanes.store()
    return 0.0


def close_lane(session: Session, agency_id: int, name: str, *, seconds: float, rate: Rate) -> None:
    """Leave a lane alone for as long as Slack's `Retry-After` says."""
    open_door(session)
    burst = timedelta(seconds=rate.interval * (rate.burst - 1))
    _set_free_at(session, agency_id, name, database_time(session) + timedelta(seconds=seconds) + burst)


@dataclass(frozen=True)
class Outcome:
    """What became of a claim: its new state, and what there is to remember."""

    state: OutboxState
    wait: timedelta | None = None
    """Not before this long from now, by the database's clock."""
    channel: str | None = None
    ts: str | None = None
    error: str | None = None


def settle(session: Session, claim: Claim, outcome: Outcome) -> bool:
    """Record what became of a claim. False when the claim was lost: the lease ran out and somebody else has it."""
    open_door(session)
    now = database_time(session)
    values: dict[str, Any] = {
        "state": outcome.state.value,
        "not_before": now + outcome.wait if outcome.wait else None,
        "lease_until": None,
        "error": outcome.error,
        # a redraw that came in meanwhile waits under the same key, and it says all that this one would
        "merge_key": None,
    }
    if outcome.ts:
        values |= {"channel": outcome.channel, "ts": outcome.ts}
    statement = update(OutboxMessage).where(
        OutboxMessage.id == claim.id,
        OutboxMessage.lease_until == claim.lease_until,
        OutboxMessage.state.in_(_OWED),
    )
    result = session.execute(statement.values(**values))
    return isinstance(result, CursorResult) and result.rowcount == 1


def backlog(session: Session) -> int:
    """Count the messages of all agencies that are not over yet."""
    open_door(session)
    owed = select(OutboxMessage.id).where(text("outbox.state IN ('waiting', 'sending', 'unknown')"))
    return len(session.execute(owed).all())
