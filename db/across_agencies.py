"""The second door: the few questions that are asked before it is known which agency they are about.

It creates agencies, resolves workspaces and endpoint keys, and claims what is due, ids only. import-linter limits who may
import it.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from db.models import Agency, Case, CheckIn, EndpointKey, Escalation
from db.sessions import BY_KEY, be_in
from db.types import database_now
from db.vocabulary import CaseStatus, CheckInStatus


@dataclass(frozen=True)
class Endpoint:
    """Where a webhook arrived: the agency it is for, and the secrets, one of which its signature must match."""

    agency_id: int
    secrets: tuple[str, ...]


def open_door(session: Session) -> None:
    """Let this transaction see the rows of all agencies."""
    be_in(session, None)


def create_agency(session: Session, name: str, *, now: datetime, **facts: object) -> int:
    """Create a tenant and give its id; `facts` are further columns."""
    open_door(session)
    agency = Agency(name=name, created_at=now, **facts)
    session.add(agency)
    session.flush()
    return agency.id


def agencies(session: Session) -> list[tuple[int, str, str | None]]:
    """Give the id, the name and the workspace of every agency."""
    open_door(session)
    found = session.execute(select(Agency.id, Agency.name, Agency.team_id).order_by(Agency.id))
    return [(row.id, row.name, row.team_id) for row in found]


def agency_of_workspace(session: Session, team_id: str, enterprise_id: str | None) -> int | None:
    """Give the agency whose workspace this is, or None."""
    open_door(session)
    found = select(Agency.id).where(Agency.team_id == team_id, Agency.enterprise_id == (enterprise_id or ""))
    return session.scalars(found).one_or_none()


def bind_workspace(session: Session, agency_id: int, team_id: str, enterprise_id: str | None) -> None:
    """Say which workspace an agency works in."""
    open_door(session)
    agency = session.get_one(Agency, agency_id)
    agency.team_id, agency.enterprise_id = team_id, enterprise_id or ""


def add_endpoint_key(session: Session, agency_id: int, key: str, secrets: Sequence[str], *, now: datetime) -> None:
    """Let a system outside report under this key, signing with one of these secrets (`whsec_…`)."""
    open_door(session)
    session.add(EndpointKey(agency_id=agency_id, key_digest=digest(key), secrets=list(secrets), created_at=now))


def endpoint_of(session: Session, key: str) -> Endpoint | None:
    """Give the agency and the secrets behind an endpoint key, or None."""
    open_door(session)
    found = session.scalars(select(EndpointKey).where(EndpointKey.key_digest == digest(key))).one_or_none()
    return Endpoint(found.agency_id, tuple(found.secrets)) if found else None


def agencies_with_talks_due(session: Session, product_now: datetime) -> list[int]:
    """Give the agencies in which a talk is due."""
    open_door(session)
    due = select(CheckIn.agency_id).where(CheckIn.status == CheckInStatus.PLANNED.value, CheckIn.due_at <= product_now)
    return sorted(session.scalars(due.distinct()))


def agencies_with_cases_due(session: Session, product_now: datetime) -> list[int]:
    """Give the agencies in which a prompt or a reminder that waited for a moment is due, or a promise is broken by now."""
    open_door(session)
    # asked singly, so that each question uses its own small index
    found = {
        agency_id
        for moment in (Case.prompt_at, Case.remind_at, Case.escalate_at)
        for agency_id in session.scalars(
            select(Case.agency_id).where(moment <= product_now, Case.status == CaseStatus.OPEN.value).distinct()
        )
    }
    return sorted(found)


def agencies_with_escalations_waiting(session: Session) -> list[int]:
    """Give the agencies in which somebody shall hear of a case that is not theirs, and is on no list of theirs yet."""
    open_door(session)
    return sorted(session.scalars(select(Escalation.agency_id).where(Escalation.reminder_id.is_(None)).distinct()))


def digest(key: str) -> bytes:
    """Give what is stored of an endpoint key. The key is random and long: a plain hash keeps it secret."""
    return hashlib.sha256(key.encode()).digest()


def database_time(session: Session) -> datetime:
    """Tell the time of the database's own clock."""
    now: datetime = session.execute(_clock(session.get_bind().dialect.name)).scalar_one()
    return now


@cache
def _clock(dialect: str) -> Select[Any]:
    return select(database_now(dialect)).execution_options(**BY_KEY)
