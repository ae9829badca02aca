"""Claiming messages that are owed to Slack: which replica sends what, in which order and how fast.

A claim is a lease by the database's clock: whoever holds it may send, and when it has run out without an answer nobody
knows whether Slack got the message. How fast is a matter of lanes (`db.lanes`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from functools import cache
from typing import Any, cast

from sqlalchemy import (
    CursorResult,
    Integer,
    Select,
    Table,
    Update,
    and_,
    bindparam,
    case,
    exists,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.orm import Session, aliased
from sqlalchemy.orm.util import identity_key

from db.across_agencies import database_time, open_door
from db.insertions import among
from db.lanes import Lanes, Rates
from db.models import OutboxMessage, SlackLane
from db.sessions import be_in
from db.types import UtcDateTime
from db.vocabulary import MAIL, OutboxState

_OWED = (OutboxState.WAITING.value, OutboxState.SENDING.value, OutboxState.UNKNOWN.value)
_IN_WORDS = "('waiting', 'sending', 'unknown')"
_LOOK_AHEAD = 4
"""So many times as many as can be claimed are looked at: several may want the same lane, which takes one."""
_CLAIM_LOCK = 7_205_001  # any number that nothing else in this database locks


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
class Due:
    """What may be sent now, and in how many seconds a lane that is busy now may be used again."""

    ids: Sequence[int]
    next_in: float | None


def look_for_due(
    session: Session, *, product_now: datetime, rates: Rates, limit: int = 50, is_mail: bool | None = None
) -> Due:
    """Look, beside the writers, for what `claim_due` may claim: a backlog is long to look through.

    `is_mail` looks for mail alone, or for all but mail.
    """
    open_door(session)
    now = database_time(session)
    asked = _told(now, product_now, rates, limit)
    wanted = _due(_Of.IDS, tuple(rates.methods), session.get_bind().dialect.name, is_mail)
    ids = session.scalars(wanted, asked).all()
    busy = session.execute(select(SlackLane.name, SlackLane.free_at).where(SlackLane.free_at > now))
    waits = [(row.free_at - rates.ahead(row.name) - now).total_seconds() for row in busy]
    return Due(ids, min((wait for wait in waits if wait > 0), default=None))


def claim_due(
    session: Session,
    *,
    product_now: datetime,
    lease: timedelta,
    rates: Rates,
    limit: int = 50,
    ids: Sequence[int] | None = None,
) -> tuple[list[Claim], datetime | None]:
    """Claim what may be sent now, most urgent first; and say when the next that waits for a lane may go.

    A message waits for the earlier ones of its case, for its due time, and for its conversation and method to be free.
    `ids` are those that were found to be due a moment ago.
    """
    open_door(session)
    if not _alone(session):
        return [], None
    now = database_time(session)
    wanted = _due(_Of.ROWS if ids is None else _Of.ROWS_AMONG, tuple(rates.methods), session.get_bind().dialect.name)
    waiting = session.scalars(
        wanted, _told(now, product_now, rates, limit) | ({} if ids is None else {"ids": list(ids)})
    ).all()
    lanes = Lanes(session, now, rates, {(row.agency_id, name) for row in waiting for name in _lane_names(row)})
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


class _Of(Enum):
    """What is asked of messages that may go."""

    IDS = "ids"
    ROWS = "rows"
    ROWS_AMONG = "rows among"


@cache
def _due(what: _Of, methods: tuple[str, ...], dialect: str, is_mail: bool | None = None) -> Select[Any]:
    """Build the question once: that takes longer than to ask it."""
    if what is _Of.IDS:
        found = _may_go(select(OutboxMessage.id), methods)
        if is_mail is None:
            return found
        return found.where(OutboxMessage.method == MAIL if is_mail else OutboxMessage.method != MAIL)
    found = _may_go(select(OutboxMessage), methods).with_for_update(of=OutboxMessage, skip_locked=True)
    outbox = cast(Table, OutboxMessage.__table__)
    return found.where(among(outbox.c.id, "ids", dialect)) if what is _Of.ROWS_AMONG else found


def _told(now: datetime, product_now: datetime, rates: Rates, limit: int) -> dict[str, Any]:
    """Give what the question of `_may_go` leaves open; each method, and what is none, has its own `usable_until`."""
    until = {f"until_{number}": now + rates.ahead(name) for number, name in enumerate([*rates.methods, ""])}
    return {"now": now, "product_now": product_now, "most": limit * _LOOK_AHEAD, **until}


def _may_go(asked: Select[Any], methods: Sequence[str]) -> Select[Any]:
    """Ask for what nothing stands in the way of, most urgent first; a busy lane's messages hide no others behind them."""
    earlier = aliased(OutboxMessage, name="earlier")
    lane = aliased(SlackLane)
    now = bindparam("now", type_=UtcDateTime)
    is_ready = or_(
        and_(
            OutboxMessage.state.in_([OutboxState.WAITING.value, OutboxState.UNKNOWN.value]),
            or_(OutboxMessage.not_before.is_(None), OutboxMessage.not_before <= now),
        ),
        and_(OutboxMessage.state == OutboxState.SENDING.value, OutboxMessage.lease_until <= now),
    )
    usable_until = case(
        *((lane.name == name, bindparam(f"until_{number}", type_=UtcDateTime)) for number, name in enumerate(methods)),
        (lane.name.is_not(None), bindparam(f"until_{len(methods)}", type_=UtcDateTime)),
    )
    return (
        asked.where(
            # in the words of the partial indexes, and not as parameters, so that both databases see that these are enough
            text(f"outbox.state IN {_IN_WORDS}"),
            is_ready,
            or_(OutboxMessage.due_at.is_(None), OutboxMessage.due_at <= bindparam("product_now", type_=UtcDateTime)),
            ~exists().where(
                earlier.case_id == OutboxMessage.case_id,
                earlier.id < OutboxMessage.id,
                text(f"earlier.state IN {_IN_WORDS}"),
            ),
            ~exists().where(
                lane.agency_id == OutboxMessage.agency_id,
                lane.name.in_([OutboxMessage.method, OutboxMessage.conversation]),
                lane.free_at > usable_until,
            ),
        )
        .order_by(OutboxMessage.priority, OutboxMessage.id)
        .limit(bindparam("most", type_=Integer))
    )


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
    be_in(session, claim.agency_id)
    if known := session.identity_map.get(identity_key(OutboxMessage, claim.id)):
        session.expire(known)
    told = {
        "claimed_id": claim.id,
        "claimed_until": claim.lease_until,
        "new_state": outcome.state.value,
        "new_start": database_time(session) + outcome.wait if outcome.wait else None,
        "new_error": outcome.error,
    }
    sent = {"new_channel": outcome.channel, "new_ts": outcome.ts} if outcome.ts else {}
    result = session.execute(_settlement(is_sent=bool(sent)), told | sent)
    return isinstance(result, CursorResult) and result.rowcount == 1


@cache
def _settlement(*, is_sent: bool) -> Update:
    """Build the statement once: that takes five times as long as running it."""
    table = cast(Table, OutboxMessage.__table__)
    values: dict[str, Any] = {
        "state": bindparam("new_state"),
        "not_before": bindparam("new_start"),
        "lease_until": None,
        "error": bindparam("new_error"),
        # a redraw that came in meanwhile waits under the same key, and it says all that this one would
        "merge_key": None,
    }
    if is_sent:
        values |= {"channel": bindparam("new_channel"), "ts": bindparam("new_ts")}
    return (
        update(table)
        .where(
            table.c.id == bindparam("claimed_id"),
            table.c.lease_until == bindparam("claimed_until"),
            table.c.state.in_(_OWED),
        )
        .values(values)
    )


def backlog(session: Session) -> int:
    """Count the messages of all agencies that are not over yet."""
    open_door(session)
    owed = select(OutboxMessage.id).where(text(f"outbox.state IN {_IN_WORDS}"))
    return len(session.execute(owed).all())
