"""The recruiter asks the client what decided it, or thanks for the answer; Rebound drafts and remembers."""

from dataclasses import dataclass

from db.unit_of_work import UnitOfWork
from db.vocabulary import Source, TemplateKind
from slack_app.domain.cards import CaseCard
from slack_app.domain.draft_cards import DraftCard
from slack_app.domain.messages import RedrawHead
from slack_app.use_cases.read_case import case_card
from slack_app.use_cases.share_feedback import refuse_if_over
from slack_app.use_cases.write_drafts import client_card


@dataclass(frozen=True)
class AskClient:
    """A recruiter says that they have asked, or with `is_thanks` thanked. `key` is the same when told twice."""

    case_id: int
    recruiter_id: int
    key: str
    is_thanks: bool = False


def ask_client_card(work: UnitOfWork, case_id: int, recruiter_id: int) -> tuple[CaseCard, str, TemplateKind, DraftCard]:
    """Give a case, the name of whoever asks, and what to say to the client: thanks, when the reason is in.

    Raises:
        NotFound: the agency has no such case or recruiter.
    """
    card = case_card(work, case_id)
    kind = TemplateKind.THANK_CLIENT if card.owes_thanks else TemplateKind.ASK_CLIENT
    return card, work.recruiters.get(recruiter_id).name, kind, client_card(work, kind, case_id, recruiter_id)


def ask_client(work: UnitOfWork, command: AskClient) -> None:
    """Remember that the client was asked, and when; or that they were thanked.

    Raises:
        TooLate: the case is over.
        NotFound: the agency has no such case.
    """
    if not work.first_time(Source.SLACK_VIEW, command.key):
        return
    case = work.cases.get(command.case_id, to_change=True)
    refuse_if_over(case)
    if not command.is_thanks:
        case.client_asked_at = work.now
        work.send_later(RedrawHead(case.id))
    what = "client_thanked" if command.is_thanks else "client_asked"
    work.audit.add(what, recruiter_id=command.recruiter_id, case_id=case.id)
