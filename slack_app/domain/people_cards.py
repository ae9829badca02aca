"""Candidates and positions as menus and lists show them: with what tells two of the same name apart."""

from dataclasses import dataclass
from datetime import date

from slack_app.domain.reasons import Reasons
from slack_app.domain.working_hours import Away


@dataclass(frozen=True)
class PersonCard:
    """A candidate who was put forward for a position."""

    submission_id: int
    name: str
    title: str | None
    town: str | None
    external_id: str | None
    stage: str | None


@dataclass(frozen=True)
class PositionPeople:
    """A position with those who wait for the client's decision."""

    job_order_id: int
    title: str
    client: str
    town: str | None
    external_id: str | None
    people: tuple[PersonCard, ...]
    reasons: Reasons
    """What the agency's recruiters choose from."""
    skills: tuple[str, ...]
    """What the position asks for."""


@dataclass(frozen=True)
class ReportedPerson:
    """What telling it has led to for one candidate: an `Opened` value, and who is prompted or has placed them."""

    name: str
    outcome: str
    colleague: str | None


@dataclass(frozen=True)
class Choice:
    """A candidate or a position in a menu; `note` says why it may not be what is wanted: "closed", "placed"."""

    id: int
    name: str
    details: tuple[str, ...]
    note: str | None = None


@dataclass(frozen=True)
class AwayCard:
    """The days on which a recruiter is or will be away, in order."""

    away: tuple[Away, ...]
    today: date
