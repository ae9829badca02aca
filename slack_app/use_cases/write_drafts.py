"""What a draft to the candidate or the client of a case may say, and nothing else."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from db.models import Case, FeedbackRevision
from db.unit_of_work import UnitOfWork
from db.vocabulary import CheckInStatus, Reason, TemplateKind
from slack_app.domain.cards import first_name
from slack_app.domain.draft_cards import DraftCard
from slack_app.domain.drafts import AnswerFacts, ClientFacts
from slack_app.domain.match_cards import PositionCard
from slack_app.use_cases.agency_reasons import choice_of
from slack_app.use_cases.know_recruiter import hours_of
from slack_app.use_cases.position_cards import position_card

OPENINGS = 3


def answer_card(work: UnitOfWork, case_id: int, recruiter_id: int) -> DraftCard:
    """Give what to say to the candidate: what they liked, the reason in kind words, what helps, what comes next.

    Raises:
        NotFound: the agency has no such case or recruiter.
    """
    case = work.cases.get(case_id)
    submission = work.submissions.get(case.submission_id)
    job_order = work.job_orders.get(submission.job_order_id)
    client = work.clients.get(job_order.client_id)
    strengths, reason, improvement = _passed_on(work, case, work.feedback.newest(case_id))
    facts = AnswerFacts(
        candidate=first_name(work.candidates.get(submission.candidate_id).name),
        position=job_order.title,
        recruiter=work.recruiters.get(recruiter_id).name,
        agency=work.agency.name,
        client=client.name if job_order.client_may_be_named else "",
        strengths=strengths,
        reason=reason,
        improvement=improvement,
        next_talk=_next_talk(work, case, recruiter_id),
    )
    return DraftCard(
        facts, work.templates.text_of(TemplateKind.ANSWER), _openings(work, case_id, submission.candidate_id)
    )


def client_card(work: UnitOfWork, kind: TemplateKind, case_ids: Sequence[int], recruiter_id: int) -> DraftCard:
    """Give what to ask the client, or to thank them with, about one or more cases of a position.

    Raises:
        NotFound: the agency has no such case or recruiter.
    """
    submissions = [work.submissions.get(work.cases.get(one).submission_id) for one in case_ids]
    work.candidates.hold(one.candidate_id for one in submissions)
    submission = submissions[0]
    job_order = work.job_orders.get(submission.job_order_id)
    facts = ClientFacts(
        candidate=_listed([work.candidates.get(one.candidate_id).name for one in submissions]),
        position=job_order.title,
        recruiter=work.recruiters.get(recruiter_id).name,
        agency=work.agency.name,
        client=work.clients.get(job_order.client_id).name,
        stage=submission.stage or "",
        contact=job_order.contact_name or "",
    )
    return DraftCard(facts, work.templates.text_of(kind))


def _listed(names: Sequence[str]) -> str:
    """Name people as one does in a sentence: "Maria Lopez, Ben Ito and Ann Weber"."""
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def _passed_on(work: UnitOfWork, case: Case, newest: FeedbackRevision | None) -> tuple[str, str, str]:
    """Give what of the feedback may reach the candidate: what was liked, the reason, and what to work on.

    Nothing that is locked, kept for the agency or not to be heard is in it.
    """
    if newest is None or newest.number <= case.feedback_before:
        return "", choice_of(work, Reason.NO_REASON_YET, None).phrase, ""
    if newest.is_locked:
        return "", "", ""
    strengths, skill, improvement = (
        (getattr(newest, name) or "") if name not in newest.internal else ""
        for name in ("strengths", "missing_skill", "improvements")
    )
    if newest.candidate_may_hear is False:
        return strengths, "", ""
    reason = Reason(newest.reason)
    phrase = choice_of(work, newest.reason, newest.choice).phrase
    named = f"They needed {skill}, and that decided it." if reason is Reason.MISSING_SKILL and skill else ""
    return strengths, named or phrase, improvement


def _openings(work: UnitOfWork, case_id: int, candidate_id: int) -> tuple[PositionCard, ...]:
    """Give the best of the positions in the list of the case that are open still, fit, and are new to the candidate.

    They are without what is for recruiters alone.
    """
    listed = work.matches.of_case(case_id)
    newest = max((one.ranked_at for one in listed), default=None)
    known = {one.job_order_id for one in work.submissions.of_candidate(candidate_id)}
    fitting = [
        one.job_order_id
        for one in listed
        if one.ranked_at == newest and one.not_a_fit is None and one.job_order_id not in known
    ]
    found = {job_order.id: (job_order, client) for job_order, client in work.job_orders.shown_of(fitting)}
    shown = [found[one] for one in fitting if one in found][:OPENINGS]
    return tuple(
        replace(position_card(work, *one), owner=None, client=one[1].name if one[0].client_may_be_named else "")
        for one in shown
    )


def _next_talk(work: UnitOfWork, case: Case, recruiter_id: int) -> str:
    planned = [one.due_at for one in work.check_ins.of_case(case.id) if one.status == CheckInStatus.PLANNED]
    if not planned:
        return ""
    day: datetime = min(planned).astimezone(hours_of(work, work.recruiters.get(recruiter_id)).zone)
    return f"{day:%A}, {day:%B} {day.day}"
