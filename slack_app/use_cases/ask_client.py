"""The recruiter asks the client what decided it, or thanks for the answer; Rebound drafts and remembers."""

from collections.abc import Sequence
from dataclasses import dataclass

from db.models import Case
from db.unit_of_work import UnitOfWork
from db.vocabulary import CaseStatus, Source, TemplateKind
from slack_app.domain.asking import ABOUT, ANSWERS, DAYS, MOST, AskCard, usual_wait
from slack_app.domain.messages import RedrawHead
from slack_app.use_cases.know_recruiter import hours_of
from slack_app.use_cases.read_case import case_card
from slack_app.use_cases.remind_of_cases import has_reason
from slack_app.use_cases.share_feedback import refuse_if_over
from slack_app.use_cases.write_drafts import client_card


@dataclass(frozen=True)
class AskClient:
    """A recruiter says that they have asked, or with `is_thanks` thanked. `key` is the same when told twice.

    `also` are the other cases that the same question was about.
    """

    case_id: int
    recruiter_id: int
    key: str
    is_thanks: bool = False
    also: tuple[int, ...] = ()


def ask_client_card(work: UnitOfWork, case_id: int, recruiter_id: int) -> AskCard:
    """Give what to say to the client of a case, and whether it is time to: thanks, when the reason is in.

    A client is asked about a position once for all who were not selected, and once more after two working days.

    Raises:
        NotFound: the agency has no such case or recruiter.
    """
    case, card, recruiter = work.cases.whole(case_id), case_card(work, case_id), work.recruiters.get(recruiter_id)
    job_order = work.job_orders.get(work.submissions.get(case.submission_id).job_order_id)
    if card.owes_thanks:
        draft = client_card(work, TemplateKind.THANK_CLIENT, [case_id], recruiter_id)
        return AskCard(card, recruiter.name, TemplateKind.THANK_CLIENT, draft, contact=job_order.contact_name)
    waiting = [one for one in work.cases.open_of_job_order(job_order.id) if not has_reason(work, one)]
    asked_at = max((one.client_asked_at for one in waiting if one.client_asked_at), default=None)
    again_from = hours_of(work, recruiter).same_hour_later(asked_at, DAYS) if asked_at else None
    about = [case_id, *(one.id for one in waiting if one.id != case_id and one.client_asks < MOST)][:ABOUT]
    return AskCard(
        card,
        recruiter.name,
        TemplateKind.ASK_CLIENT,
        client_card(work, TemplateKind.ASK_CLIENT, about, recruiter_id),
        also=tuple(about[1:]),
        not_before=again_from if again_from and again_from > work.now else None,
        is_enough=case.client_asks >= MOST,
        usual_wait=usual_wait(work.feedback.answers_of_client(job_order.client_id, ANSWERS)),
        contact=job_order.contact_name,
    )


def ask_client(work: UnitOfWork, command: AskClient) -> None:
    """Remember that the client was asked, and when, in all cases that it was asked about; or that they were thanked.

    Raises:
        TooLate: the case is over.
        NotFound: the agency has no such case.
    """
    if not work.first_time(Source.SLACK_VIEW, command.key):
        return
    case = work.cases.get(command.case_id, to_change=True)
    refuse_if_over(case)
    if command.is_thanks:
        keep_thanked(work, case, command.recruiter_id)
    else:
        keep_asked(work, case, command.also, command.recruiter_id)


def keep_thanked(work: UnitOfWork, case: Case, recruiter_id: int) -> None:
    """Remember that the client was thanked."""
    work.audit.add("client_thanked", recruiter_id=recruiter_id, case_id=case.id)


def keep_asked(work: UnitOfWork, case: Case, also: Sequence[int], recruiter_id: int) -> None:
    """Remember that the client was asked about a case, and `also` about others of its position."""
    for one in [case, *_also(work, case, also)]:
        one.client_asked_at, one.client_asks = work.now, one.client_asks + 1
        work.send_later(RedrawHead(one.id))
        work.audit.add("client_asked", recruiter_id=recruiter_id, case_id=one.id)


def _also(work: UnitOfWork, case: Case, case_ids: Sequence[int]) -> list[Case]:
    """Give those of the cases that are of the same position, and still open: what Slack gives back is input."""
    job_order_id = work.submissions.get(case.submission_id).job_order_id
    same = {one.id for one in work.cases.open_of_job_order(job_order_id)} - {case.id}
    found = [work.cases.get(one, to_change=True) for one in sorted(same & set(case_ids))]
    return [one for one in found if one.status == CaseStatus.OPEN]
