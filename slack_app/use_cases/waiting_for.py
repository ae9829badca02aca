"""The other way round: the candidates who wait, and whom a position fits; by the ranker that ranks positions for them."""

from collections.abc import Iterator, Mapping

from db.models import Candidate, Case, Client, JobOrder
from db.unit_of_work import UnitOfWork
from slack_app.domain.match_cards import RunnerUp
from slack_app.domain.matching import Match, Seeker, best_for, first_for
from slack_app.domain.waiting_cards import WaitingCard, WhoFitsCard
from slack_app.use_cases.agency_rules import read_rules
from slack_app.use_cases.position_cards import match_card, position_card
from slack_app.use_cases.put_forward_again import runners_up_for
from slack_app.use_cases.rank_matches import MOST_COMPARED, client_of, open_work_of
from slack_app.use_cases.read_matching import as_feedback, as_not_a_fit, read_people, read_position, read_text

LISTED = 10
"""How many people are shown at most."""


def who_fits(work: UnitOfWork, job_order_id: int) -> WhoFitsCard:
    """Give those of the candidates who wait whom a position fits, best first; the runners-up of one open again before all.

    Somebody waits who is available and has an open case; the newest of these is the one whose feedback counts. Whoever was
    put forward for the position, or may not go to its client, is left out. In a place where the agency ranks nothing they
    stand in the order in which they have waited.

    Raises:
        NotFound: the agency has no such position.
    """
    job_order = work.job_orders.get(job_order_id)
    client = work.clients.get(job_order.client_id)
    open_work = open_work_of(work)
    shown = position_card(work, job_order, client)
    position = next(open_work.positions(work, [job_order_id], read_position), None)
    if position is None or not work.job_orders.shown_of([job_order_id]):
        return WhoFitsCard(shown, is_open=False)
    runners_up = runners_up_for(work, job_order_id)
    taken = set(work.submissions.people_at(job_order_id)) - set(runners_up)
    rows = work.candidates.waiting(client.id, work.now.date())
    waiting = {candidate.id: (candidate, case) for candidate, case in rows if candidate.id not in taken}
    seekers = list(_seekers(work, waiting, runners_up))
    agency_rules = read_rules(work)
    rules, is_ranked = agency_rules.rules, not agency_rules.lists_unranked(position.town)
    groups = ([one for one in seekers if one.is_known is group] for group in (True, False))
    if is_ranked:
        text, index = read_text(work, job_order_id), open_work.index
        found = [
            match
            for group in groups
            for match in best_for(position, text, group, index, rules=rules, limit=LISTED, most_compared=MOST_COMPARED)
        ]
    else:
        found = [match for group in groups for match in first_for(position, group, rules=rules, limit=LISTED)]
    weights = rules.weights if is_ranked else None
    people = [
        _waiting_card(work, match, job_order, client, *waiting[seeker.number], runners_up.get(seeker.number), weights)
        for seeker, match in found[:LISTED]
    ]
    return WhoFitsCard(shown, people=tuple(people), is_ranked=is_ranked)


def _seekers(
    work: UnitOfWork, waiting: Mapping[int, tuple[Candidate, Case]], runners_up: Mapping[int, RunnerUp]
) -> Iterator[Seeker]:
    """Read all that a ranking for each of them goes by, in a few questions for all."""
    feedback = work.feedback.newest_of_open_cases()
    answers = work.matches.not_a_fit_for_each(waiting)
    work.submissions.hold(case.submission_id for _, case in waiting.values() if case.id in feedback)
    decided = (work.submissions.get(case.submission_id) for _, case in waiting.values() if case.id in feedback)
    judged = (match.job_order_id for matches in answers.values() for match in matches)
    work.job_orders.hold({*judged, *(submission.job_order_id for submission in decided)})
    people = read_people(work, [candidate for candidate, _ in waiting.values()])
    for person, (candidate, case) in zip(people, waiting.values(), strict=True):
        said = feedback.get(case.id)
        yield Seeker(
            person,
            as_feedback(work, case, said) if said else None,
            tuple(as_not_a_fit(work, answers.get(candidate.id, ()))),
            is_known=candidate.id in runners_up,
        )


def _waiting_card(
    work: UnitOfWork,
    match: Match,
    job_order: JobOrder,
    client: Client,
    candidate: Candidate,
    case: Case,
    runner_up: RunnerUp | None,
    weights: Mapping[str, float] | None,
) -> WaitingCard:
    owner = work.recruiters.find(case.owner_id) if case.owner_id else None
    return WaitingCard(
        candidate.name,
        candidate.title,
        candidate.town,
        candidate.external_id,
        owner.name if owner else None,
        match_card(
            work,
            match,
            job_order,
            client,
            asked=None,
            said_no=client_of(work, case),
            weights=weights,
            runner_up=runner_up,
        ),
    )
