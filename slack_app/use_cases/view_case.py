"""A whole case, for those who may see it; and cases, by words."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby

from sqlalchemy import Row

from db.models import Case
from db.queries.search import search_candidates
from db.unit_of_work import UnitOfWork
from db.vocabulary import CaseStatus, CheckInOutcome, CheckInStatus, MailState, Reason, TemplateKind
from slack_app.domain.cards import first_name
from slack_app.domain.case_view import (
    HISTORY,
    CaseView,
    FeedbackText,
    FoundCase,
    FoundCases,
    Happened,
    ListedMail,
    ListedPosition,
    NoteCard,
    TalkCard,
)
from slack_app.domain.errors import Refused
from slack_app.use_cases.agency_reasons import choice_of
from slack_app.use_cases.know_recruiter import is_away, is_lead, leads_of, name_of
from slack_app.use_cases.read_case import case_card, hold_cases
from slack_app.use_cases.share_feedback import newest_feedback
from slack_app.use_cases.write_drafts import answer_card

LONGEST_HISTORY, NEWEST_NOTES, NEWEST_MAILS, POSITIONS, FOUND = 25, 5, 5, 8, 12
PEOPLE = 100
"""So many of those who go with a name are looked at."""


def view_case(work: UnitOfWork, case_id: int, recruiter_id: int) -> CaseView:
    """Give all of a case to whoever may see it.

    Raises:
        Refused: it is a colleague's case.
        NotFound: the agency has no such case.
    """
    case = work.cases.whole(case_id)
    _refuse_strangers(work, case, recruiter_id)
    card = case_card(work, case_id)
    submission = work.submissions.get(case.submission_id)
    history = list(_history(work, work.audit.history_of_case(case_id)))
    return CaseView(
        case=card,
        candidate_number=work.candidates.get(submission.candidate_id).external_id,
        position_number=work.job_orders.get(submission.job_order_id).external_id,
        put_forward_by=name_of(work, submission.submitted_by_id),
        put_forward_at=submission.submitted_at,
        agreed_on=submission.agreed_on,
        feedback=_feedback(work, case) if card.feedback else None,
        positions=tuple(_positions(work, case_id, submission.candidate_id)),
        talks=tuple(
            TalkCard(
                one.due_at,
                CheckInStatus(one.status),
                CheckInOutcome(one.outcome) if one.outcome else None,
                one.done_at,
                one.note,
            )
            for one in work.check_ins.of_case(case_id)
            if one.status != CheckInStatus.CANCELLED
        ),
        notes=tuple(
            NoteCard(one.written_at, name_of(work, one.recruiter_id), one.text)
            for one in work.notes.of_case(case_id)[-NEWEST_NOTES:]
        ),
        mails=tuple(
            ListedMail(
                TemplateKind(one.kind),
                one.settled_at or one.looked_at,
                name_of(work, one.recruiter_id),
                MailState(one.state),
                one.address,
                one.subject,
                one.text,
            )
            for one in work.mails.wanted_of_case(case_id)[-NEWEST_MAILS:]
        ),
        history=tuple(history[-LONGEST_HISTORY:]),
        earlier=max(len(history) - LONGEST_HISTORY, 0),
        answer=answer_card(work, case_id, recruiter_id)
        if card.status is CaseStatus.OPEN and card.told is None
        else None,
    )


def find_cases(work: UnitOfWork, typed: str, recruiter_id: int) -> FoundCases:
    """Find cases by the candidate's name, town or number; without words, those of the recruiter. Newest first."""
    candidates: list[int] = []
    if typed:
        candidates = [one.id for one in search_candidates(work, typed, PEOPLE)]
        found = work.cases.of_candidates(candidates, FOUND + 1)
    else:
        found = work.cases.newest_of_owner(recruiter_id, FOUND + 1)
    hold_cases(work, [case.id for case in found])
    return FoundCases(
        typed,
        tuple(_found(work, case) for case in found[:FOUND]),
        has_more=len(found) > FOUND,
        is_cut=len(candidates) == PEOPLE,
    )


def _refuse_strangers(work: UnitOfWork, case: Case, recruiter_id: int) -> None:
    """Let in whoever has to do with it, and the leads; a case without an owner is everybody's."""
    owner = work.recruiters.find(case.owner_id) if case.owner_id else None
    if owner is None or is_lead(work, recruiter_id):
        return
    submission = work.submissions.get(case.submission_id)
    client_id = work.job_orders.get(submission.job_order_id).client_id
    concerned = {
        owner.id,
        submission.submitted_by_id,
        work.candidates.get(submission.candidate_id).owner_id,
        work.clients.get(client_id).owner_id,
        owner.backup_id if is_away(work, owner) else None,
    }
    if recruiter_id in concerned or any(one.recruiter_id == recruiter_id for one in work.escalations.of_case(case.id)):
        return
    lead = next((f" or {first_name(one.name)}" for one in leads_of(work) if one.id != owner.id), "")
    name = first_name(owner.name)
    raise Refused(f"This is {name}'s case. Ask {name}{lead} to tell you about it.")


def _found(work: UnitOfWork, case: Case) -> FoundCase:
    submission = work.submissions.get(case.submission_id)
    job_order = work.job_orders.get(submission.job_order_id)
    return FoundCase(
        case.id,
        work.candidates.get(submission.candidate_id).name,
        job_order.title,
        work.clients.get(job_order.client_id).name,
        case.decided_at,
        name_of(work, case.owner_id),
    )


def _feedback(work: UnitOfWork, case: Case) -> FeedbackText | None:
    row, (feedback, _) = work.feedback.newest(case.id), newest_feedback(work, case.id)
    if row is None or feedback is None:
        return None
    label = choice_of(work, row.reason, row.choice).label
    return FeedbackText(row.given_at, label, feedback, frozenset(row.internal))


def _positions(work: UnitOfWork, case_id: int, candidate_id: int) -> Sequence[ListedPosition]:
    listed = work.matches.of_case(case_id)
    newest = max((one.ranked_at for one in listed), default=None)
    shown = [one for one in listed if one.ranked_at == newest or one.not_a_fit or one.candidate_asked_at][:POSITIONS]
    put_forward = {one.job_order_id for one in work.submissions.of_candidate(candidate_id)}
    work.job_orders.hold(one.job_order_id for one in shown)
    job_orders = [work.job_orders.get(one.job_order_id) for one in shown]
    work.clients.hold(one.client_id for one in job_orders)
    return [
        ListedPosition(
            job_order.title,
            work.clients.get(job_order.client_id).name,
            job_order.id in put_forward,
            one.candidate_asked_at,
            Reason(one.not_a_fit) if one.not_a_fit else None,
        )
        for one, job_order in zip(shown, job_orders, strict=True)
    ]


def _history(work: UnitOfWork, entries: Sequence[Row[datetime, str, int | None]]) -> Sequence[Happened]:
    """Tell what was done, oldest first; what was done several times on end, once."""
    work.recruiters.hold(one.recruiter_id for one in entries if one.recruiter_id is not None)
    told = []
    for (what, recruiter_id), on_end in groupby(entries, key=lambda one: (one.what, one.recruiter_id)):
        rows = list(on_end)
        told.append(
            Happened(rows[-1].at, HISTORY.get(what, what.replace("_", " ")), name_of(work, recruiter_id), len(rows))
        )
    return told
