"""What there is to show of a case."""

from collections.abc import Iterable

from db.models import Case
from db.unit_of_work import UnitOfWork
from db.vocabulary import CandidateStatus, CaseStatus, MailState, Reason, ToldHow
from slack_app.domain.cards import CaseCard, FeedbackCard, PromptCard, ToldCard, WantedMail
from slack_app.use_cases.agency_reasons import choice_of
from slack_app.use_cases.know_recruiter import known_channel, name_of
from slack_app.use_cases.prompt_owner import is_time_to_prompt
from slack_app.use_cases.put_forward_again import is_put_forward_again
from slack_app.use_cases.who_speaks import speaker_of


def hold_cases(work: UnitOfWork, case_ids: Iterable[int]) -> None:
    """Ask at once for cases and whom, which position and which client they are about, where many will be shown."""
    ids = list(case_ids)
    work.cases.hold(ids)
    cases = [work.cases.get(one) for one in ids]
    work.submissions.hold(case.submission_id for case in cases)
    submissions = [work.submissions.get(case.submission_id) for case in cases]
    work.candidates.hold(one.candidate_id for one in submissions)
    work.job_orders.hold(one.job_order_id for one in submissions)
    clients = {work.job_orders.get(one.job_order_id).client_id for one in submissions}
    work.clients.hold(clients)
    people = [*(case.owner_id for case in cases), *(work.clients.get(one).owner_id for one in clients)]
    work.recruiters.hold(one for one in people if one is not None)


def case_card(work: UnitOfWork, case_id: int) -> CaseCard:
    """Give the present state of a case.

    Raises:
        NotFound: the agency has no such case.
    """
    case = work.cases.whole(case_id)
    submission = work.submissions.get(case.submission_id)
    job_order = work.job_orders.get(submission.job_order_id)
    client = work.clients.get(job_order.client_id)
    candidate = work.candidates.get(submission.candidate_id)
    work.recruiters.hold(one for one in (case.owner_id, client.owner_id) if one is not None)
    owner = work.recruiters.find(case.owner_id) if case.owner_id else None
    note_count, is_shared = work.cases.around(case.id)
    speaker = speaker_of(work, candidate.id) if is_shared and case.status == CaseStatus.OPEN else None
    return CaseCard(
        case_id=case.id,
        status=CaseStatus(case.status),
        candidate=candidate.name,
        job_order=job_order.title,
        client=client.name,
        client_owner=name_of(work, client.owner_id),
        stage=submission.stage,
        stage_at=submission.stage_at,
        owner=owner.name if owner else None,
        feedback=_feedback(work, case) if case.feedback_number else None,
        client_asked_at=case.client_asked_at,
        note_count=note_count,
        channel=case.channel,
        head_ts=case.head_ts,
        is_owner_in_slack=owner is not None and owner.slack_user_id is not None,
        remind_at=None if case.is_chase else case.remind_at,
        remind_number=case.remind_number,
        owner_user_id=owner.slack_user_id if owner else None,
        tell_by=case.tell_by,
        told=how_told(work, case),
        mail=_mail(work, case) if case.mail_id and case.told_at is None else None,
        speaker=speaker.name if speaker else None,
        is_placed=candidate.status == CandidateStatus.PLACED,
        is_put_forward_again=is_put_forward_again(work, case),
    )


def prompt_card(
    work: UnitOfWork, case_id: int, recruiter_id: int | None, channel: str | None, *, may_be_there: bool
) -> PromptCard:
    """Give what a prompt shows, and where and whether it may go now: into `channel`, else where the recruiter is known to be.

    Raises:
        NotFound: the agency has no such case.
    """
    card, channel = case_card(work, case_id), channel or known_channel(work, recruiter_id)
    return PromptCard(
        card,
        channel,
        is_time=channel is not None
        and is_time_to_prompt(work, case_id, recruiter_id, channel, may_be_there=may_be_there),
    )


def how_told(work: UnitOfWork, case: Case) -> ToldCard | None:
    """Give how the candidate was told, or None."""
    if case.told_at is None or case.told_how is None:
        return None
    return ToldCard(case.told_at, ToldHow(case.told_how), name_of(work, case.told_by_id))


def _feedback(work: UnitOfWork, case: Case) -> FeedbackCard | None:
    newest = work.feedback.newest(case.id)
    if newest is None or newest.number <= case.feedback_before:
        return None  # the client has decided anew since
    return FeedbackCard(
        Reason(newest.reason),
        choice_of(work, newest.reason, newest.choice).label,
        newest.missing_skill,
        name_of(work, newest.recruiter_id),
        is_locked=newest.is_locked,
        is_partly_internal=bool(newest.internal),
    )


def _mail(work: UnitOfWork, case: Case) -> WantedMail | None:
    mail = work.mails.find(case.mail_id) if case.mail_id else None
    return WantedMail(MailState(mail.state), name_of(work, mail.recruiter_id)) if mail else None
