"""The recruiter asks the client what decided it, by mail or telephone; Rebound drafts and remembers."""

from dataclasses import dataclass

from db.unit_of_work import UnitOfWork
from db.vocabulary import Source
from slack_app.domain.messages import RedrawHead
from slack_app.use_cases.share_feedback import refuse_if_over


@dataclass(frozen=True)
class AskClient:
    """A recruiter says that they have asked. `key` is the same when told twice."""

    case_id: int
    recruiter_id: int
    key: str


def ask_client(work: UnitOfWork, command: AskClient) -> None:
    """Remember that the client was asked, and when.

    Raises:
        TooLate: the case is over.
        NotFound: the agency has no such case.
    """
    if not work.first_time(Source.SLACK_VIEW, command.key):
        return
    case = work.cases.get(command.case_id, to_change=True)
    refuse_if_over(case)
    case.client_asked_at = work.now
    work.send_later(RedrawHead(case.id))
    work.audit.add("client_asked", recruiter_id=command.recruiter_id, case_id=case.id)
