"""What the ranking takes, and what it gives. Nothing here names a person or stands for a protected trait.

A fact that nobody has stated is None or empty, and then it is unknown, which is never the same as unmet.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from db.vocabulary import EmploymentType, PayUnit, Reason, TaxTerm, WorkMode
from slack_app.domain.matching.likeness import Work


@dataclass(frozen=True)
class Culture:
    """What a client declares about itself, in the agency's words; they are compared, never interpreted."""

    industry: str | None = None
    size: str | None = None
    pace: str | None = None
    work_mode: str | None = None
    traits: tuple[str, ...] = ()


@dataclass(frozen=True)
class Person:
    """The work and the terms a candidate looks for. `liked` is what clients are like that they would work at, `disliked` not.

    Hours are by the week, a range that may be open. `today` is the day of the ranking: what should have begun is late.

    Of a `summary` only what speaks of work is read (see `of_the_work`).
    """

    candidate_id: int
    title: str | None = None
    town: str | None = None
    skills: tuple[str, ...] = ()
    pay_wanted: Decimal | None = None
    pay_unit: PayUnit | None = None
    pay_currency: str | None = None
    work_mode: WorkMode | None = None
    employment_type: EmploymentType | None = None
    available_on: date | None = None
    hours_low: int | None = None
    hours_high: int | None = None
    credentials: tuple[str, ...] = ()
    tax_terms: tuple[TaxTerm, ...] = ()
    needs_sponsorship: bool | None = None
    today: date | None = None
    liked: tuple[Culture, ...] = ()
    disliked: tuple[Culture, ...] = ()
    summary: str | None = None


@dataclass(frozen=True)
class Position:
    """An open position as the agency knows it. `opened_on` is for lists by date, and no part of the score."""

    job_order_id: int
    client_id: int
    title: str
    town: str | None = None
    skills: tuple[str, ...] = ()
    description: str | None = None
    pay_low: Decimal | None = None
    pay_high: Decimal | None = None
    pay_unit: PayUnit | None = None
    pay_currency: str | None = None
    work_mode: WorkMode | None = None
    employment_type: EmploymentType | None = None
    starts_on: date | None = None
    hours_low: int | None = None
    hours_high: int | None = None
    credentials: tuple[str, ...] = ()
    tax_terms: tuple[TaxTerm, ...] = ()
    can_sponsor: bool | None = None
    culture: Culture = Culture()
    opened_on: date | None = None


@dataclass(frozen=True)
class Feedback:
    """Why a client did not select the candidate. `shifts` are those of that position (`shifts_in` its description)."""

    reason: Reason
    missing_skill: str | None = None
    client_id: int | None = None
    shifts: frozenset[str] = frozenset()


@dataclass(frozen=True)
class NotAFit:
    """What a recruiter answered when a position was shown for this candidate before."""

    job_order_id: int
    reason: Reason = Reason.OTHER
    missing_skill: str | None = None
    client_id: int | None = None
    shifts: frozenset[str] = frozenset()


class Verdict(StrEnum):
    """Whether a position offers what a person looks for."""

    MET = "met"
    UNMET = "unmet"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Criterion:
    """One line of the explanation. `points` is what it adds to the score; `detail` of an unknown is what to ask.

    What `is_asked` is worth a question; that neither side has ever spoken of is not.
    """

    name: str
    verdict: Verdict
    detail: str
    points: float = 0.0
    is_asked: bool = False


@dataclass(frozen=True)
class Match:
    """A position that fits: the score, from 0 to 1, is the sum of the criteria's points. Skills as people write them.

    `work` keeps the parts apart that the likeness of the work is made of.
    """

    job_order_id: int
    score: float
    criteria: tuple[Criterion, ...]
    shared_skills: tuple[str, ...]
    missing_skills: tuple[str, ...]
    ask: tuple[str, ...]
    work: Work


class Obstacle(NamedTuple):
    """What takes a position out: by which criterion, and in words that complete "it …"."""

    criterion: str
    text: str


@dataclass(frozen=True)
class NearMiss:
    """A position that one filter alone took out, and what is missing."""

    match: Match
    missing: str


@dataclass(frozen=True)
class Ranking:
    """What fits, what nearly fits, and by id what took out each position that was compared and does not fit."""

    matches: list[Match]
    near_misses: list[NearMiss]
    left_out: Mapping[int, tuple[Obstacle, ...]]
