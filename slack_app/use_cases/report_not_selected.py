"""A recruiter says in Slack who was not selected for a position: one or several people, with one reason or several."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from db.models import Submission
from db.unit_of_work import UnitOfWork
from db.vocabulary import Source
from slack_app.domain.errors import Refused
from slack_app.domain.feedback import Feedback
from slack_app.domain.people_cards import PersonCard, PositionPeople, ReportedPerson
from slack_app.domain.wording import PointedOut, WordingChoice, point_out
from slack_app.use_cases.agency_reasons import reasons_of
from slack_app.use_cases.open_case import CandidateNotSelected, Opened, OpenedCase, open_case
from slack_app.use_cases.share_feedback import ShareFeedback, check_feedback, share_feedback


@dataclass(frozen=True)
class ReportNotSelected:
    """Who was not selected. `feedback` is for all of them but those who have `exceptions`, by submission.

    `choice` is what the recruiter decided about words in it that were pointed out.
    """

    job_order_id: int
    submission_ids: Sequence[int]
    recruiter_id: int
    key: str
    feedback: Feedback | None = None
    exceptions: Mapping[int, Feedback] | None = None
    choice: WordingChoice | None = None

    def told_of(self, submission_id: int) -> Feedback | None:
        """Give what was said of one of them."""
        return (self.exceptions or {}).get(submission_id) or self.feedback


def read_pointed_out(work: UnitOfWork, command: ReportNotSelected) -> tuple[PointedOut, ...]:
    """Give the words in all its feedback that would be unfair to pass on, each once.

    Raises:
        NotFound: the agency has no such submission.
    """
    found: dict[PointedOut, None] = {}
    for submission_id in command.submission_ids:
        if told := command.told_of(submission_id):
            name = work.candidates.get(work.submissions.get(submission_id).candidate_id).name
            found |= dict.fromkeys(point_out(told, name))
    return tuple(found)


def position_people(work: UnitOfWork, job_order_id: int) -> PositionPeople:
    """Give a position with those of whom the client may have decided.

    Raises:
        NotFound: the agency has no such position.
    """
    job_order = work.job_orders.get(job_order_id)
    people = tuple(
        PersonCard(
            submission_id=submission.id,
            name=candidate.name,
            title=candidate.title,
            town=candidate.town,
            external_id=candidate.external_id,
            stage=submission.stage,
        )
        for submission, candidate in work.submissions.undecided(job_order_id)
    )
    return PositionPeople(
        job_order.id,
        job_order.title,
        work.clients.get(job_order.client_id).name,
        job_order.town,
        job_order.external_id,
        people,
        reasons_of(work),
        tuple(job_order.skills),
    )


def report_not_selected(work: UnitOfWork, command: ReportNotSelected) -> list[ReportedPerson]:
    """Open a case for each, with its feedback, in one transaction; say for each what that has led to.

    Raises:
        WordingPointedOut: some words would be unfair to pass on, and it is not said what they are.
        Refused: nobody was named, or an answer cannot be right; then nothing was opened.
        NotFound: the agency has no such submission.
    """
    if not command.submission_ids:
        raise Refused("Tick who wasn't selected.", field="people")
    is_new = work.first_time(Source.SLACK_VIEW, command.key)
    reported = []
    for submission_id in command.submission_ids:
        submission = work.submissions.get(submission_id)
        if submission.job_order_id != command.job_order_id:
            raise Refused("Somebody here wasn't put forward for this position. Choose the position again.")
        told = CandidateNotSelected(submission_id, work.now, Source.SLACK_VIEW, reported_by_id=command.recruiter_id)
        reported.append(_report(work, told, _feedback_for(command, submission_id), command, is_new=is_new))
    return reported


def _feedback_for(command: ReportNotSelected, submission_id: int) -> Feedback | None:
    own = (command.exceptions or {}).get(submission_id)
    if own is None:
        return check_feedback(command.feedback) if command.feedback else None
    try:
        return check_feedback(own)
    except Refused as refused:
        raise Refused(refused.text, field=f"{refused.field}-{submission_id}") from refused


def _report(
    work: UnitOfWork, told: CandidateNotSelected, feedback: Feedback | None, command: ReportNotSelected, *, is_new: bool
) -> ReportedPerson:
    opened = open_case(work, told) if is_new else _as_it_is(work, told.submission_id)
    if is_new and feedback and opened.case_id and opened.opened is not Opened.KNOWN:
        number = work.cases.get(opened.case_id).feedback_number
        key = f"{command.key}:{told.submission_id}"
        share_feedback(work, ShareFeedback(opened.case_id, command.recruiter_id, feedback, number, key, command.choice))
    submission = work.submissions.get(told.submission_id)
    name = work.candidates.get(submission.candidate_id).name
    return ReportedPerson(name, opened.opened.value, _colleague(work, submission, opened))


def _as_it_is(work: UnitOfWork, submission_id: int) -> OpenedCase:
    """What a report that came twice would have led to: nothing."""
    case = work.cases.of_submission(submission_id)
    return OpenedCase(case.id, Opened.KNOWN) if case else OpenedCase(None, Opened.PLACED)


def _colleague(work: UnitOfWork, submission: Submission, opened: OpenedCase) -> str | None:
    """Name who works on the case, or by whom the candidate was placed."""
    if opened.case_id is not None:
        recruiter_id = work.cases.get(opened.case_id).owner_id
    else:
        placed = work.submissions.placed(submission.candidate_id)
        recruiter_id = placed.submitted_by_id if placed else None
    recruiter = work.recruiters.find(recruiter_id) if recruiter_id else None
    return recruiter.name if recruiter else None
