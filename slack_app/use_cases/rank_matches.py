"""Step 3: the agency's open positions that fit the candidate of a case."""

from collections.abc import Iterator, Mapping, Sequence

from db.models import Candidate, Case, Client, JobOrder, Submission
from db.models import Match as ShownMatch
from db.unit_of_work import UnitOfWork
from db.vocabulary import CandidateStatus, CaseStatus, EmploymentType, PayUnit, Reason, WorkMode
from slack_app.domain.match_cards import MatchCard, MatchesCard, NearMissCard, Pay, PositionCard
from slack_app.domain.matching import (
    Culture,
    Feedback,
    Match,
    NearMiss,
    NotAFit,
    Person,
    Position,
    PreparedPosition,
    Verdict,
    compare_work,
    near_misses,
    rank,
    shifts_in,
)
from slack_app.use_cases.open_work import OpenWork

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

LISTED = 5
"""How many positions a list holds at most."""


def rank_matches(work: UnitOfWork, case_id: int) -> MatchesCard:
    """Rank the open positions as they are now; reads only, so that no writer waits for it.

    Raises:
        NotFound: the agency has no such case.
    """
    case = work.cases.whole(case_id)
    submission = work.submissions.get(case.submission_id)
    candidate = work.candidates.get(submission.candidate_id)
    cards, near_miss = rank_for(work, candidate, _feedback(work, case), asked_in=case)
    return MatchesCard(
        case_id=case_id,
        status=CaseStatus(case.status),
        candidate=candidate.name,
        checked_at=work.now,
        matches=cards,
        shown=case.matches_shown,
        near_miss=near_miss,
        channel=case.channel,
        head_ts=case.head_ts,
        matches_ts=case.matches_ts,
    )


def rank_for(
    work: UnitOfWork, candidate: Candidate, feedback: Feedback | None = None, *, asked_in: Case | None = None
) -> tuple[tuple[MatchCard, ...], NearMissCard | None]:
    """Rank the open positions for a candidate; where none fits, give the closest. Nothing fits who is not available."""
    if candidate.status != CandidateStatus.AVAILABLE:
        return (), None
    person, remembered = _person(candidate), _not_a_fit(work, candidate)
    matches, missed, rows = _find(work, person, feedback, remembered)
    shown = {row.job_order_id: row for row in work.matches.of_case(asked_in.id)} if asked_in else {}
    owners = (rows[match.job_order_id][0].owner_id for match in matches)
    work.recruiters.hold(owner_id for owner_id in owners if owner_id is not None)
    cards = [
        _match_card(work, match, *rows[match.job_order_id], asked=shown.get(match.job_order_id)) for match in matches
    ]
    return tuple(cards), _near_miss(work, missed, rows)


def keep_shown(work: UnitOfWork, card: MatchesCard) -> None:
    """Remember a list as it is about to be shown."""
    work.matches.show(card.case_id, [(match.position.job_order_id, match.score) for match in card.matches])


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


def _find(
    work: UnitOfWork, person: Person, feedback: Feedback | None, remembered: Sequence[NotAFit]
) -> tuple[list[Match], list[NearMiss], Mapping[int, tuple[JobOrder, Client]]]:
    """Give what fits or, where nothing does, what nearly does; with its rows, which may be shown at this moment."""
    open_work = _open_work.of(work)
    works = compare_work(person, open_work.index, feedback, remembered, limit=MOST_COMPARED)
    taken = {submission.job_order_id for submission in work.submissions.of_candidate(person.candidate_id)}
    barred = work.candidates.may_not_go_to(person.candidate_id, work.now.date())

    def positions() -> Iterator[PreparedPosition]:
        found = open_work.positions(work, works, _position, without=taken)
        return (one for one in found if one.position.client_id not in barred)

    while True:
        matches = rank(person, positions(), feedback, remembered, limit=LISTED, works=works, are_in_order=True)
        missed = []
        if not matches:
            missed = near_misses(person, positions(), feedback, remembered, works=works, are_in_order=True)
        ids = [match.job_order_id for match in (*matches, *(one.match for one in missed))]
        rows = {job_order.id: (job_order, client) for job_order, client in work.job_orders.shown_of(ids)}
        if len(rows) == len(ids):
            return matches, missed, rows
        taken.update(one for one in ids if one not in rows)  # closed since the index was read


def _person(candidate: Candidate) -> Person:
    return Person(
        candidate_id=candidate.id,
        title=candidate.title,
        town=candidate.town,
        skills=tuple(candidate.skills),
        pay_wanted=candidate.pay_wanted,
        pay_unit=PayUnit(candidate.pay_unit) if candidate.pay_unit else None,
        pay_currency=candidate.pay_currency,
        work_mode=WorkMode(candidate.work_mode) if candidate.work_mode else None,
        employment_type=EmploymentType(candidate.employment_type) if candidate.employment_type else None,
    )


def _position(job_order: JobOrder, client: Client) -> Position:
    return Position(
        job_order_id=job_order.id,
        client_id=client.id,
        title=job_order.title,
        town=job_order.town,
        skills=tuple(job_order.skills),
        description=job_order.description,
        pay_low=job_order.pay_low,
        pay_high=job_order.pay_high,
        pay_unit=PayUnit(job_order.pay_unit) if job_order.pay_unit else None,
        pay_currency=job_order.pay_currency,
        work_mode=WorkMode(job_order.work_mode) if job_order.work_mode else None,
        employment_type=EmploymentType(job_order.employment_type) if job_order.employment_type else None,
        culture=Culture(client.industry, client.size, client.pace, client.work_mode, tuple(client.traits)),
        opened_on=job_order.opened_on,
    )


def _feedback(work: UnitOfWork, case: Case) -> Feedback | None:
    newest = work.feedback.newest(case.id) if case.feedback_number else None
    if newest is None:
        return None
    submission: Submission = work.submissions.get(case.submission_id)
    job_order = work.job_orders.get(submission.job_order_id)
    return Feedback(Reason(newest.reason), newest.missing_skill, job_order.client_id, shifts_in(job_order.description))


def _not_a_fit(work: UnitOfWork, candidate: Candidate) -> list[NotAFit]:
    answers = []
    for match in work.matches.not_a_fit_for(candidate.id):
        job_order = work.job_orders.get(match.job_order_id)
        reason = Reason(match.not_a_fit or Reason.OTHER)
        answers.append(
            NotAFit(job_order.id, reason, match.missing_skill, job_order.client_id, shifts_in(job_order.description))
        )
    return answers


def _match_card(
    work: UnitOfWork, match: Match, job_order: JobOrder, client: Client, *, asked: ShownMatch | None
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
    )


def _near_miss(
    work: UnitOfWork, missed: Sequence[NearMiss], rows: Mapping[int, tuple[JobOrder, Client]]
) -> NearMissCard | None:
    if not missed:
        return None
    nearest = missed[0]
    return NearMissCard(position_card(work, *rows[nearest.match.job_order_id]), nearest.missing)
