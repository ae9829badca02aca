"""What a message shows of open positions that fit, as plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from db.vocabulary import CaseStatus, TaxTerm
from slack_app.domain.matching import USUAL, Rules, Verdict


@dataclass(frozen=True)
class Pay:
    """What a position pays: a range, per hour or year, in a currency. What is None, nobody has said."""

    low: Decimal | None
    high: Decimal | None
    unit: str | None
    currency: str | None


@dataclass(frozen=True)
class PositionCard:
    """An open position as people read it. `owner` is the colleague who looks after it."""

    job_order_id: int
    title: str
    client: str
    town: str | None
    work_mode: str | None
    pay: Pay
    employment_type: str | None
    owner: str | None
    tax_terms: tuple[TaxTerm, ...] = ()
    starts_on: date | None = None


@dataclass(frozen=True)
class ReasonLine:
    """What one criterion adds to a position's 100 points: `points` of the `most` it can; `told` says why."""

    name: str
    verdict: Verdict
    told: str
    points: float
    most: float


@dataclass(frozen=True)
class RunnerUp:
    """A candidate was put forward for a position before, on a day that may be unknown, and it was opened again on another."""

    put_forward_on: date | None
    reopened_on: date


@dataclass(frozen=True)
class MatchCard:
    """A position that fits, with what fits, what is missing and what to ask; `reasons` make up its score of 100.

    `is_same_client` says that the client is the one of the case, who chose somebody else there. A position with a
    `runner_up` is open again, and stands before all others. Where nothing `is_ranked`, the score is 0 and stands for
    nothing.
    """

    position: PositionCard
    score: float
    fits: tuple[str, ...]
    missing: tuple[str, ...]
    ask: tuple[str, ...]
    asked_at: datetime | None
    reasons: tuple[ReasonLine, ...] = ()
    is_same_client: bool = False
    is_ranked: bool = True
    runner_up: RunnerUp | None = None


@dataclass(frozen=True)
class NearMissCard:
    """One of the closest of what does not fit, and the one thing that is missing."""

    position: PositionCard
    missing: str


@dataclass(frozen=True)
class MatchesCard:
    """The list of a case. `shown` of the matches are listed, the others wait behind a button.

    `inputs` are the facts that the ranking went by, by name; `left_out` are the ids of positions, by what took them out.
    `rules` are those it was ranked by, learned from so many `answers` of recruiters.
    """

    case_id: int
    status: CaseStatus
    candidate: str
    checked_at: datetime
    matches: tuple[MatchCard, ...]
    shown: int
    near_misses: tuple[NearMissCard, ...]
    inputs: tuple[str, ...]
    left_out: Mapping[str, Sequence[int]]
    channel: str | None
    head_ts: str | None
    matches_ts: str | None
    rules: Rules = USUAL
    answers: int = 0


@dataclass(frozen=True)
class AskCard:
    """What a draft to a candidate about a position may say, and who writes."""

    candidate: str
    position: PositionCard
    client_may_be_named: bool
    recruiter: str


@dataclass(frozen=True)
class Obstacle:
    """Something that stands against putting a candidate forward; where `only_lead`, only a lead may pass it."""

    text: str
    only_lead: bool


@dataclass(frozen=True)
class SubmitCard:
    """What to see before a candidate is put forward: who, for what, and what stands against it."""

    candidate: str
    position: PositionCard
    obstacles: tuple[Obstacle, ...]
    may_override: bool
    leads: tuple[str, ...]

    @property
    def has_bar(self) -> bool:
        """Whether something stands against it that only a lead may pass."""
        return any(obstacle.only_lead for obstacle in self.obstacles)


@dataclass(frozen=True)
class OpeningsCard:
    """Open positions: those found by words, or those that fit a candidate. `more` were found beside them."""

    typed: str
    positions: tuple[PositionCard, ...] = ()
    more: int = 0
    candidate: str | None = None
    is_available: bool = True
    matches: tuple[MatchCard, ...] = ()
    near_misses: tuple[NearMissCard, ...] = ()
