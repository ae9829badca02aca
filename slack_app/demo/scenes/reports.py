"""What opens a case, and whom it reaches."""

from collections.abc import Callable

from db.unit_of_work import UnitOfWork
from db.vocabulary import CandidateStatus, SubmissionStatus
from slack_app.demo.actor import Actor, must
from slack_app.demo.play import Play, Told
from slack_app.demo.reading import readable
from slack_app.domain import ids


async def report(play: Play) -> Told:
    """The agency's ATS reports the decision."""
    await play.stage.report(play.story.submission_id)
    return "The agency's ATS posts that a client picked somebody else.", f"Case {play.actor.case_id()} is open."


async def prompt(play: Play) -> Told:
    """The recruiter is prompted, and notified."""
    head = await play.actor.until(play.actor.head)
    must(head.is_unread, "the prompt notifies nobody")
    must(play.candidate() in head.text, f"the prompt does not name the candidate: {head.text}")
    return f"{play.actor.name} is prompted.", readable(head.blocks)


async def take_case(play: Play) -> Told:
    """A colleague's candidate is not selected, and the colleague is not in Slack."""
    submission_id = play.stage.ask(_of_somebody_without_account(set(play.stage.people)))
    colleague = Actor(play.stage, submission_id, play.actor.patience)
    await play.stage.report(submission_id)
    posted = await colleague.until(lambda: colleague.head(play.stage.channel.id))
    must(ids.TAKE_CASE in posted.actions, "nobody can take the case")
    who = play.stage.recruiter.id
    await colleague.acknowledged(play.stage.slack.click(who, play.stage.channel.id, posted.ts, ids.TAKE_CASE))
    owner_id = play.stage.ask(lambda work: work.cases.get(colleague.case_id()).owner_id)
    must(owner_id == play.stage.sample.recruiter_id, "the case has not changed hands")
    first_name = play.actor.name.split()[0]
    taken = await colleague.until(lambda: colleague.head(play.stage.channel.id), lambda one: first_name in one.words)
    must(ids.TAKE_CASE not in taken.actions, "the case is still offered")
    return f"{play.actor.name} takes the case of a colleague who is not in Slack.", readable(taken.blocks)


def _of_somebody_without_account(known: set[int]) -> Callable[[UnitOfWork], int]:
    def find(work: UnitOfWork) -> int:
        return next(
            submission.id
            for submission in work.submissions.all()
            if submission.submitted_by_id not in known
            and submission.status in {SubmissionStatus.SUBMITTED, SubmissionStatus.INTERVIEWING}
            and work.candidates.get(submission.candidate_id).status == CandidateStatus.AVAILABLE
        )

    return find
