"""How often Slack may be asked: the rates of its lanes, kept by all replicas together.

Rates are rows (`slack_lanes`): each use of a lane moves its `free_at` on by the interval that the rate leaves between two, and
a burst is how far `free_at` may lie ahead (the generic cell rate algorithm). The clock is the database's.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any, cast

from sqlalchemy import Insert, Select, Table, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from db.across_agencies import database_time, open_door
from db.insertions import among
from db.models import SlackLane
from db.sessions import BY_KEY


@dataclass(frozen=True)
class Rate:
    """How often a lane may be used: `interval` seconds between two on the long run, `burst` at once."""

    interval: float
    burst: int = 1


@dataclass(frozen=True)
class Rates:
    """The rates of Slack's methods, and of posting into one conversation."""

    methods: Mapping[str, Rate]
    conversation: Rate

    def of(self, lane: str) -> Rate:
        """Give the rate of a lane by its name."""
        return self.methods.get(lane, self.conversation)

    def ahead(self, lane: str) -> timedelta:
        """Give how far `free_at` of a lane may lie ahead while it may still be used."""
        rate = self.of(lane)
        return timedelta(seconds=rate.interval * (rate.burst - 1))


class Lanes:
    """The lanes that one claim looks at, kept in memory until it ends."""

    def __init__(self, session: Session, now: datetime, rates: Rates, wanted: set[tuple[int, str]]) -> None:
        self._session, self._now, self._rates = session, now, rates
        asked = {
            "agencies": sorted({agency_id for agency_id, _ in wanted}),
            "names": sorted({name for _, name in wanted}),
        }
        found = session.execute(_lanes(session.get_bind().dialect.name), asked)
        self._until: dict[tuple[int, str], datetime] = {(row.agency_id, row.name): row.free_at for row in found}
        self._used: set[tuple[int, str]] = set()

    def free_at(self, agency_id: int, names: Sequence[str]) -> datetime:
        """Tell when all these lanes may be used."""
        return max(self._one_free_at(agency_id, name) for name in names)

    def _one_free_at(self, agency_id: int, name: str) -> datetime:
        return self._until.get((agency_id, name), self._now) - self._rates.ahead(name)

    def use(self, agency_id: int, names: Sequence[str]) -> None:
        """Count one use of each lane."""
        for name in names:
            until = max(self._until.get((agency_id, name), self._now), self._now)
            self._until[agency_id, name] = until + timedelta(seconds=self._rates.of(name).interval)
            self._used.add((agency_id, name))

    def store(self) -> None:
        """Write down the lanes that were used."""
        _set_free_at(self._session, {lane: self._until[lane] for lane in sorted(self._used)})


def _set_free_at(session: Session, lanes: Mapping[tuple[int, str], datetime]) -> None:
    if lanes:
        rows = [{"agency_id": agency_id, "name": name, "free_at": until} for (agency_id, name), until in lanes.items()]
        session.execute(_setting_free_at(session.get_bind().dialect.name), rows)


@cache
def _lanes(dialect_name: str) -> Select[Any]:
    columns = cast(Table, SlackLane.__table__).c
    wanted = among(columns.agency_id, "agencies", dialect_name), among(columns.name, "names", dialect_name)
    return select(columns.agency_id, columns.name, columns.free_at).where(*wanted)


@cache
def _setting_free_at(dialect_name: str) -> Insert:
    dialect = sqlite if dialect_name == "sqlite" else postgresql
    insert = dialect.insert(SlackLane)
    statement: Insert = insert.on_conflict_do_update(
        index_elements=["agency_id", "name"], set_={"free_at": insert.excluded.free_at}
    ).execution_options(**BY_KEY)
    return statement


def reserve(session: Session, agency_id: int, name: str, rate: Rate) -> float:
    """Use a lane now and give 0, or give the seconds until it may be used."""
    open_door(session)
    now = database_time(session)
    lanes = Lanes(session, now, Rates({name: rate}, rate), {(agency_id, name)})
    wait = (lanes.free_at(agency_id, [name]) - now).total_seconds()
    if wait > 0:
        return wait
    lanes.use(agency_id, [name])
    lanes.store()
    return 0.0


def close_lane(session: Session, agency_id: int, name: str, *, seconds: float, rate: Rate) -> None:
    """Leave a lane alone for as long as Slack's `Retry-After` says."""
    open_door(session)
    ahead = Rates({name: rate}, rate).ahead(name)
    _set_free_at(session, {(agency_id, name): database_time(session) + timedelta(seconds=seconds) + ahead})
