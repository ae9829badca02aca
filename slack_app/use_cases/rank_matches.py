"""Step 3: the agency's open positions that fit the candidate of a case."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields

from db.models import Candidate, Case, Client, JobOrder
from db.models import Match as ShownMatch
from db.unit_of_work import UnitOfWork
from db.vocabulary import CandidateStatus, CaseStatus
from slack_app.domain.match_cards import MatchCard, MatchesCard, NearMissCard, Pay, PositionCard, ReasonLine
from slack_app.domain.matching import (
    RULES,
    WEIGHTS,
    Feedback,
    Match,
    NotAFit,
    Obstacle,
    Person,
    PreparedPosition,
    Ranking,
    Verdict,
    compare,
    compare_work,
)
from slack_app.use_cases.index_files import IndexFolder
from slack_app.use_cases.open_work import OpenWork
from slack_app.use_cases.read_matching import read_feedback, read_not_a_fit, read_person, read_position

_TERMS = {
    "place": "place",
    "pay": "pay",
    "work_mode": "work mode",
    "employment_type": "type of employment",
    "schedule": "hours",
}
"""The criteria that are named beside skills; titles and cultures are seen."""

_open_work = OpenWork(most_positions=500_000, most_prepared=20_000)
"""Some 400 bytes a position, and 4,000 for one that is prepared: 280 MB at most."""

MOST_COMPARED = 2048
"""Of how many positions, those of the most alike work, the terms are compared."""

LISTED, NEARLY = 5, 3
"""How many positions a list holds at most, and how many that nearly fit are named."""

MOST_KEPT = 50
"""How many positions that were left out are kept, for each thing that took some out."""

_NUMBER = "candidate_id"


def keep_indexes(database: str, folder: IndexFolder | None) -> None:
    """Keep the indexes of a database's agencies in a folder as well, for the next start; None: no longer."""
    _open_work.keep_files(database, folder)


def rank_matches(work: UnitOfWork, case_id: int) -> MatchesCard:
    """Rank the open positions as they are now; reads only, so that no writer waits for it.

    Raises:
        NotFound: the agency has no such case.
    """
    case = work.cases.whole(case_id)
    submission = work.submissions.get(case.submission_id)
    candidate = work.candidates.get(submission.candidate_id)
    ranked = rank_for(work, candidate, read_feedback(work, case), asked_in=case)
    return MatchesCard(
        case_id=case_id,
        status=CaseStatus(case.status),
        candidate=candidate.name,
        checked_at=work.now,
        matches=ranked.matches,
        shown=case.matches_shown,
        near_misses=ranked.near_misses,
        inputs=ranked.inputs,
        left_out=ranked.left_out,
        channel=case.channel,
        head_ts=case.head_ts,
        matches_ts=case.matches_ts,
    )


@dataclass(frozen=True)
class Ranked:
    """What fits a candidate and what nearly does, as people read it; by which facts, and what was left out by what."""

    matches: tuple[MatchCard, ...] = ()
    near_misses: tuple[NearMissCard, ...] = ()
    inputs: tuple[str, ...] = ()
    left_out: Mapping[str, Sequence[int]] = field(default_factory=dict)


def rank_for(
    work: UnitOfWork, candidate: Candidate, feedback: Feedback | None = None, *, asked_in: Case | None = None
) -> Ranked:
    """Rank the open positions for a candidate. Nothing fits who is not available."""
    if candidate.status != CandidateStatus.AVAILABLE:
        return Ranked()
    person, remembered = read_person(candidate), read_not_a_fit(work, candidate)
    found = _find(work, person, feedback, remembered)
    shown = {row.job_order_id: row for row in work.matches.of_case(asked_in.id)} if asked_in else {}
    said_no = _client_of(work, asked_in) if asked_in else None
    owners = (job_order.owner_id for job_order, _ in found.rows.values())
    work.recruiters.hold(owner_id for owner_id in owners if owner_id is not None)
    return Ranked(
        tuple(
            _match_card(
                work, match, *found.rows[match.job_order_id], asked=shown.get(match.job_order_id), said_no=said_no
            )
            for match in found.ranking.matches
        ),
        tuple(
            NearMissCard(position_card(work, *found.rows[one.match.job_order_id]), one.missing)
            for one in found.ranking.near_misses
        ),
        _inputs(person, feedback, remembered),
        found.left_out,
    )


def keep_shown(work: UnitOfWork, card: MatchesCard) -> None:
    """Remember a list as it is about to be shown: its order, by which rules and facts, and what was left out by what."""
    order = [(match.position.job_order_id, match.score) for match in card.matches]
    work.matches.show(card.case_id, order)
    work.audit.add(
        "matches_shown", case_id=card.case_id, rules=RULES, inputs=card.inputs, order=order, left_out=card.left_out
    )


def position_card(work: UnitOfWork, job_order: JobOrder, client: Client) -> PositionCard:
    """Give what people read of a position."""
    owner = work.recruiters.find(job_order.owner_id) if job_order.owner_id else None
    return PositionCard(
        job_order_id=job_order.id,
        title=job_order.title,
        client=client.name,
        town=job_order.town,
        work_mode=job_order.work_mode,
        pay=Pay(job_order.pay_low, job_order.pay_high, job_order.pay_unit, job_order.pay_currency),
        employment_type=job_order.employment_type,
        owner=owner.name if owner else None,
    )


@dataclass(frozen=True)
class _Found:
    """A ranking, the rows of what it shows, and the positions left out, by what took them out."""

    ranking: Ranking
    rows: Mapping[int, tuple[JobOrder, Client]]
    left_out: Mapping[str, Sequence[int]]


def _find(work: UnitOfWork, person: Person, feedback: Feedback | None, remembered: Sequence[NotAFit]) -> _Found:
    """Give what fits and what nearly does, with its rows, which may be shown at this moment."""
    open_work = _open_work.of(work)
    works = compare_work(person, open_work.index, feedback, remembered, limit=MOST_COMPARED)
    taken = {submission.job_order_id for submission in work.submissions.of_candidate(person.candidate_id)}
    barred = work.candidates.may_not_go_to(person.candidate_id, work.now.date())
    left_out = {"submitted": [one for one in works if one in taken], "client": list[int]()}

    def positions() -> Iterator[PreparedPosition]:
        for one in open_work.positions(work, works, read_position, without=taken):
            if one.position.client_id in barred:
                left_out["client"].append(one.position.job_order_id)
            else:
                yield one

    while True:
        left_out["client"].clear()
        ranking = compare(
            person, positions(), feedback, remembered, limit=LISTED, nearly=NEARLY, works=works, are_in_order=True
        )
        ids = [match.job_order_id for match in (*ranking.matches, *(one.match for one in ranking.near_misses))]
        rows = {job_order.id: (job_order, client) for job_order, client in work.job_orders.shown_of(ids)}
        if len(rows) == len(ids):
            return _Found(ranking, rows, _by_obstacle(left_out, ranking.left_out))
        taken.update(one for one in ids if one not in rows)  # closed since the index was read


def _by_obstacle(
    before: Mapping[str, Sequence[int]], compared: Mapping[int, Sequence[Obstacle]]
) -> Mapping[str, Sequence[int]]:
    """Give the positions that were left out by what took them out; the first of many, which are the most alike."""
    found = {name: list(ids) for name, ids in before.items()}
    for job_order_id, obstacles in compared.items():
        for name in dict.fromkeys(one.criterion for one in obstacles):
            found.setdefault(name, []).append(job_order_id)
    return {name: ids[:MOST_KEPT] for name, ids in found.items() if ids}


def _inputs(person: Person, feedback: Feedback | None, remembered: Sequence[NotAFit]) -> tuple[str, ...]:
    """Name the facts that are known and go into a ranking."""
    stated = [one.name for one in fields(person) if getattr(person, one.name) not in (None, ()) and one.name != _NUMBER]
    return (*stated, *(["feedback"] if feedback else []), *(["not_a_fit"] if remembered else []))


def _match_card(
    work: UnitOfWork,
    match: Match,
    job_order: JobOrder,
    client: Client,
    *,
    asked: ShownMatch | None,
    said_no: int | None,
) -> MatchCard:
    by_verdict = {
        verdict: tuple(one.name for one in match.criteria if one.verdict is verdict and one.name in _TERMS)
        for verdict in Verdict
    }
    return MatchCard(
        position=position_card(work, job_order, client),
        score=match.score,
        fits=(*match.shared_skills, *(_TERMS[name] for name in by_verdict[Verdict.MET])),
        missing=(*match.missing_skills, *(_TERMS[name] for name in by_verdict[Verdict.UNMET])),
        ask=tuple(_TERMS[name] for name in by_verdict[Verdict.UNKNOWN]),
        asked_at=asked.candidate_asked_at if asked else None,
        reasons=tuple(
            ReasonLine(one.name, one.verdict, one.detail, one.points * 100, WEIGHTS.get(one.name, 0.0) * 100)
            for one in match.criteria
        ),
        is_same_client=client.id == said_no,
    )


def _client_of(work: UnitOfWork, case: Case) -> int:
    return work.job_orders.get(work.submissions.get(case.submission_id).job_order_id).client_id
