"""Step 3: the agency's open positions that fit the candidate of a case."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace

from db.models import Candidate, Case, Client, JobOrder
from db.unit_of_work import UnitOfWork
from db.vocabulary import CandidateStatus, CaseStatus, Reason
from slack_app.domain.match_cards import MatchCard, MatchesCard, NearMissCard, RunnerUp
from slack_app.domain.matching import (
    RULES,
    USUAL,
    Feedback,
    Match,
    NotAFit,
    Obstacle,
    Person,
    PreparedPosition,
    Ranking,
    Rules,
    compare,
    compare_work,
    likeness_apart,
    sift,
)
from slack_app.use_cases.agency_rules import AgencyRules, newest_in, read_rules
from slack_app.use_cases.index_files import IndexFolder
from slack_app.use_cases.open_work import AgencyWork, OpenWork
from slack_app.use_cases.position_cards import match_card, position_card
from slack_app.use_cases.put_forward_again import runner_up_at
from slack_app.use_cases.read_matching import read_feedback, read_not_a_fit, read_person, read_position, read_text

_open_work = OpenWork(most_positions=500_000, most_prepared=20_000)
"""Some 400 bytes a position, and 4,000 for one that is prepared: 280 MB at most."""

MOST_COMPARED = 2048
"""Of how many positions, those of the most alike work, the terms are compared."""

LISTED, NEARLY = 5, 3
"""How many positions a list holds at most, and how many that nearly fit are named."""

MOST_LISTED = 2 * LISTED
"""Those that are ranked, and those where nothing is."""

MOST_KEPT = 50
"""How many positions that were left out are kept, for each thing that took some out."""

_NUMBER, _NOTHING = "candidate_id", Ranking([], [], {})


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
        rules=ranked.rules,
        answers=ranked.answers,
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
    rules: Rules = USUAL
    answers: int = 0


def rank_for(
    work: UnitOfWork, candidate: Candidate, feedback: Feedback | None = None, *, asked_in: Case | None = None
) -> Ranked:
    """Rank the open positions for a candidate. Nothing fits who is not available."""
    if candidate.status != CandidateStatus.AVAILABLE:
        return Ranked()
    before, remembered = work.submissions.put_forward(candidate.id), read_not_a_fit(work, candidate)
    has_judged = any(one.is_client_liked is not None for one in before) or any(
        one.reason is Reason.TEAM_FIT for one in remembered
    )
    person, agency_rules = read_person(work, candidate, has_judged=has_judged), read_rules(work)
    taken = {one.job_order_id for one in before}
    open_again = runner_up_at(work, candidate.id) if any(one.reopened_at for one in before) else {}
    found = _find(
        work, person, feedback, remembered, agency_rules, taken=taken - open_again.keys(), open_again=open_again
    )
    shown = {row.job_order_id: row for row in work.matches.of_case(asked_in.id)} if asked_in else {}
    said_no = client_of(work, asked_in) if asked_in else None
    owners = (job_order.owner_id for job_order, _ in found.rows.values())
    work.recruiters.hold(owner_id for owner_id in owners if owner_id is not None)
    ranked, unranked = (
        tuple(
            match_card(
                work,
                match,
                *found.rows[match.job_order_id],
                asked=shown.get(match.job_order_id),
                said_no=said_no,
                weights=weights,
                runner_up=found.open_again.get(match.job_order_id),
            )
            for match in matches
        )
        for matches, weights in ((found.ranking.matches, agency_rules.rules.weights), (found.unranked, None))
    )
    return Ranked(
        ranked + unranked,
        tuple(
            NearMissCard(position_card(work, *found.rows[one.match.job_order_id]), one.missing)
            for one in found.ranking.near_misses
        ),
        (*_inputs(person, feedback, remembered), *(["runner_up"] if found.open_again else [])),
        found.left_out,
        agency_rules.rules,
        agency_rules.answers,
    )


def open_work_of(work: UnitOfWork) -> AgencyWork:
    """Give the agency's open work as it is now."""
    return _open_work.of(work)


def keep_shown(work: UnitOfWork, card: MatchesCard) -> None:
    """Remember a list as it is about to be shown: its order, by which rules and facts, and what was left out by what."""
    order = [(match.position.job_order_id, match.score) for match in card.matches]
    work.matches.show(card.case_id, order)
    work.audit.add(
        "matches_shown",
        case_id=card.case_id,
        rules=RULES,
        weights=card.rules.weights,
        musts=sorted(card.rules.musts),
        inputs=card.inputs,
        order=order,
        unranked=[match.position.job_order_id for match in card.matches if not match.is_ranked],
        left_out=card.left_out,
    )


@dataclass(frozen=True)
class _Found:
    """A ranking, the rows of what it shows, the positions left out, by what took them out, and those open again."""

    ranking: Ranking
    unranked: Sequence[Match]
    rows: Mapping[int, tuple[JobOrder, Client]]
    left_out: Mapping[str, Sequence[int]]
    open_again: Mapping[int, RunnerUp]


def _find(
    work: UnitOfWork,
    person: Person,
    feedback: Feedback | None,
    remembered: Sequence[NotAFit],
    agency_rules: AgencyRules,
    *,
    taken: set[int],
    open_again: Mapping[int, RunnerUp],
) -> _Found:
    """Give what fits and what nearly does, with its rows, which may be shown at this moment."""
    open_work = open_work_of(work)
    works = compare_work(person, open_work.index, feedback, remembered, limit=MOST_COMPARED)
    reopened = {
        one: works.get(one) or likeness_apart(person, open_work.index, read_text(work, one), feedback, remembered)
        for one in open_again
    }
    barred = work.candidates.may_not_go_to(person.candidate_id, work.now.date())
    left_out = {"submitted": [one for one in works if one in taken], "client": list[int]()}

    regions, rules = agency_rules.regions, agency_rules.rules

    def positions(
        job_order_ids: Iterable[int], without: Container[int] = taken, *, are_ranked: bool = True
    ) -> Iterator[PreparedPosition]:
        for one in open_work.positions(work, job_order_ids, read_position, without=without):
            if one.position.client_id in barred:
                left_out["client"].append(one.position.job_order_id)
            elif are_ranked != any(region.holds(one.town) for region in regions):
                yield one

    while True:
        left_out["client"].clear()
        again = _NOTHING
        if open_again:
            found = positions(open_again)
            again = compare(person, found, feedback, remembered, rules=rules, limit=LISTED, nearly=0, works=reopened)
        others = positions(works, {*taken, *open_again})
        ranking = compare(
            person,
            others,
            feedback,
            remembered,
            rules=rules,
            limit=LISTED,
            nearly=NEARLY,
            works=works,
            are_in_order=True,
        )
        ranking = replace(
            ranking,
            matches=[*again.matches, *ranking.matches][:LISTED],
            left_out={**again.left_out, **ranking.left_out},
        )
        newest = positions(newest_in(work, regions), are_ranked=False)
        unranked = sift(person, newest, feedback, remembered, rules=rules, limit=LISTED) if regions else []
        shown = (*ranking.matches, *unranked, *(one.match for one in ranking.near_misses))
        ids = [match.job_order_id for match in shown]
        rows = {job_order.id: (job_order, client) for job_order, client in work.job_orders.shown_of(ids)}
        if len(rows) == len(ids):
            return _Found(ranking, unranked, rows, _by_obstacle(left_out, ranking.left_out), open_again)
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


def client_of(work: UnitOfWork, case: Case) -> int:
    """Give the client who did not select the candidate of a case."""
    return work.job_orders.get(work.submissions.get(case.submission_id).job_order_id).client_id
