"""Step 5: a draft, as the recruiter has changed it, becomes a mail to the candidate or the client."""

from dataclasses import dataclass

from db.unit_of_work import UnitOfWork
from db.vocabulary import TemplateKind
from slack_app.domain.cards import first_name
from slack_app.domain.drafts import says_rejected
from slack_app.domain.errors import Refused
from slack_app.domain.mail import Mail, MailCard, what_to_change
from slack_app.domain.wording import point_out_in
from slack_app.use_cases.share_feedback import refuse_if_over


@dataclass(frozen=True)
class MailWanted:
    """A draft as it stands in the modal, and as Rebound `drafted` it; `also` are further cases that a question is about."""

    case_id: int
    kind: TemplateKind
    text: str
    drafted: str = ""
    also: tuple[int, ...] = ()


def mail_card(work: UnitOfWork, wanted: MailWanted) -> MailCard:
    """Give the mail to look at: to whom, about what, and the text as it was written.

    What the recruiter wrote to a candidate is held to the rules of fair wording. Lines that stand as they were drafted are not
    held against them: the name of a client or a position is no remark about a person.

    Raises:
        Refused: there is no text, or it says what no candidate is told.
        TooLate: the case is over.
        NotFound: the agency has no such case.
    """
    case = work.cases.get(wanted.case_id)
    refuse_if_over(case)
    if not wanted.text:
        raise Refused("There is no text yet. Go back, and write one.")
    submission = work.submissions.get(case.submission_id)
    candidate, job_order = work.candidates.get(submission.candidate_id), work.job_orders.get(submission.job_order_id)
    client = work.clients.get(job_order.client_id)
    about = f"The {job_order.title} position"
    if wanted.kind is TemplateKind.ANSWER:
        _refuse_what_no_candidate_is_told(wanted, first_name(candidate.name))
        where = f" at {client.name}" if job_order.client_may_be_named else ""
        return MailCard(wanted.kind, first_name(candidate.name), Mail(candidate.email, f"{about}{where}", wanted.text))
    subject = about if wanted.also else f"{candidate.name}: {job_order.title}"
    return MailCard(wanted.kind, client.name, Mail(job_order.contact_email, subject, wanted.text))


def _refuse_what_no_candidate_is_told(wanted: MailWanted, candidate: str) -> None:
    if says_rejected(wanted.text):
        raise Refused("“Rejected” is no word for a person. Your text is still there: say what the client decided.")
    drafted = set(wanted.drafted.splitlines())
    if found := point_out_in("\n".join(line for line in wanted.text.splitlines() if line not in drafted)):
        raise Refused(what_to_change(found, candidate))
