"""Step 5: a draft, as the recruiter has changed it, becomes a mail to the candidate or the client, to look at first."""

import secrets
from dataclasses import dataclass, replace

from db import models
from db.unit_of_work import UnitOfWork
from db.vocabulary import MailState, TemplateKind
from slack_app.domain.cards import first_name
from slack_app.domain.drafts import says_rejected
from slack_app.domain.errors import Refused, TooLate
from slack_app.domain.mail import Mail, MailCard, subject_line, what_to_change
from slack_app.domain.wording import point_out_in
from slack_app.use_cases.know_recruiter import name_of
from slack_app.use_cases.share_feedback import refuse_if_over

ON_ITS_WAY = "This mail is on its way already."


@dataclass(frozen=True)
class MailWanted:
    """A draft as it stands in the modal, and as Rebound `drafted` it; `also` are further cases that a question is about."""

    case_id: int
    kind: TemplateKind
    text: str
    drafted: str = ""
    also: tuple[int, ...] = ()


def look_at_mail(work: UnitOfWork, wanted: MailWanted, recruiter_id: int) -> MailCard:
    """Keep a mail as it is looked at, so that nothing else can be sent, and give it: to whom, about what, and the text.

    What the recruiter wrote to a candidate is held to the rules of fair wording. Lines that stand as they were drafted are not
    held against them: the name of a client or a position is no remark about a person.

    Raises:
        Refused: there is no text, or it says what no candidate is told.
        TooLate: the case is over.
        NotFound: the agency has no such case or recruiter.
    """
    case = work.cases.get(wanted.case_id)
    refuse_if_over(case)
    if not wanted.text:
        raise Refused("There is no text yet. Go back, and write one.")
    submission = work.submissions.get(case.submission_id)
    candidate, job_order = work.candidates.get(submission.candidate_id), work.job_orders.get(submission.job_order_id)
    subject = f"The {job_order.title} position"
    if wanted.kind is TemplateKind.ANSWER:
        _refuse_what_no_candidate_is_told(wanted, candidate.name)
        client = work.clients.get(job_order.client_id)
        subject = f"{subject} at {client.name}" if job_order.client_may_be_named else subject
    elif not wanted.also:
        subject = f"{candidate.name}: {job_order.title}"
    mail = work.mails.look_at(
        case.id,
        wanted.kind,
        recruiter_id,
        also=list(wanted.also),
        address=_address(work, case, wanted.kind),
        subject=subject_line(subject),
        text=wanted.text,
        token=secrets.token_hex(16),
    )
    return replace(mail_card(work, mail), has_another=_has_another(work, case, wanted.kind))


def look_again(work: UnitOfWork, mail_id: int) -> MailCard:
    """Give a mail that was not sent, or may not have been, to the address that is known today.

    Raises:
        TooLate: it was sent, or is on its way; or the case is over.
        NotFound: the agency has no such mail.
    """
    mail = work.mails.get(mail_id, to_change=True)
    case = work.cases.get(mail.case_id)
    if MailState(mail.state).is_on_its_way:
        raise TooLate(ON_ITS_WAY)
    if MailState(mail.state).is_sent:
        raise TooLate("This mail was sent already.")
    refuse_if_over(case)
    mail.address = _address(work, case, TemplateKind(mail.kind))
    return mail_card(work, mail)


def mail_card(work: UnitOfWork, mail: models.Mail) -> MailCard:
    """Give a mail as recruiters see it."""
    submission = work.submissions.get(work.cases.get(mail.case_id).submission_id)
    kind = TemplateKind(mail.kind)
    if kind is TemplateKind.ANSWER:
        whom = first_name(work.candidates.get(submission.candidate_id).name)
    else:
        whom = work.clients.get(work.job_orders.get(submission.job_order_id).client_id).name
    return MailCard(
        mail.id,
        kind,
        whom,
        name_of(work, mail.recruiter_id) or "",
        Mail(mail.address, mail.subject, mail.text),
        MailState(mail.state),
        mail.answer,
        mail.token,
        mail.attempt,
    )


def _has_another(work: UnitOfWork, case: models.Case, kind: TemplateKind) -> bool:
    earlier = work.mails.find(case.mail_id) if case.mail_id and kind is TemplateKind.ANSWER else None
    arrived = {MailState.HANDING_OVER, MailState.MAY_BE_SENT, MailState.SENT, MailState.SENT_BY_HAND}
    return earlier is not None and earlier.state in arrived


def _address(work: UnitOfWork, case: models.Case, kind: TemplateKind) -> str | None:
    submission = work.submissions.get(case.submission_id)
    if kind is TemplateKind.ANSWER:
        return work.candidates.get(submission.candidate_id).email
    return work.job_orders.get(submission.job_order_id).contact_email


def _refuse_what_no_candidate_is_told(wanted: MailWanted, candidate: str) -> None:
    if says_rejected(wanted.text):
        raise Refused("“Rejected” is no word for a person. Your text is still there: say what the client decided.")
    drafted = set(wanted.drafted.splitlines())
    found = point_out_in("\n".join(line for line in wanted.text.splitlines() if line not in drafted), candidate)
    # nobody can overrule a refusal, and a guess may be wrong
    if said := [one for one in found if not one.is_guess]:
        raise Refused(what_to_change(said, first_name(candidate)))
