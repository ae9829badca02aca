"""What a recruiter does of their own accord: commands and shortcuts."""

from collections.abc import Callable
from datetime import timedelta

from db.models import Candidate, JobOrder, Submission
from db.unit_of_work import UnitOfWork
from db.vocabulary import CandidateStatus, JobOrderStatus
from slack_app.demo.actor import must
from slack_app.demo.play import Play, Told
from slack_app.demo.reading import readable
from slack_app.domain import ids
from slack_app.sandbox.shown import Seen, View

CLIENT_SAID = "We liked her, but another one had done exactly this before."


async def not_selected(play: Play) -> Told:
    """Two people at once, one with a reason of their own; each case opens with its feedback."""
    who, slack = play.stage.recruiter.id, play.stage.slack
    job_order, (first, second) = play.stage.ask(_position_of_others(play.stage.sample.recruiter_id))
    await play.actor.acknowledged(slack.command(who, ids.NOT_SELECTED_COMMAND))
    await slack.suggest(who, ids.NOT_SELECTED_POSITION_MENU, job_order.external_id or "")
    await play.actor.acknowledged(slack.enter(who, ids.NOT_SELECTED_POSITION_MENU, str(job_order.id)))
    changes = (
        (f"people-{job_order.id}", [str(first.id), str(second.id)]),
        ("reason", "others_stronger"),
        ("differ", ["differ"]),
        (f"reason-{second.id}", "pay"),
    )
    for block, value in changes:
        await play.actor.acknowledged(slack.enter(who, ids.NOT_SELECTED_CHANGED, value, block))
    answer = await slack.submit(who)
    must(answer.view is not None and answer.view.title == "Reported", f"it was not reported: {answer.errors}")
    reasons = play.stage.ask(lambda work: [_reason(work, one.id) for one in (first, second)])
    must(reasons == ["others_stronger", "pay"], f"the reasons are {reasons}")
    await slack.close_view(who)
    assert answer.view is not None
    return f"{play.actor.name} reports two people at once with /not-selected.", readable(answer.view.blocks)


async def shortcuts(play: Play) -> Told:
    """The same from anywhere, and from a message with the client's words."""
    who, slack = play.stage.recruiter.id, play.stage.slack
    for callback_id in (ids.NOT_SELECTED_SHORTCUT, ids.OPENINGS_SHORTCUT):
        await _opened(play, await slack.global_shortcut(who, callback_id))
        await slack.close_view(who)
    channel = play.stage.channel.id
    said = await slack.say(who, CLIENT_SAID, channel)
    view = await _opened(play, await slack.message_shortcut(who, ids.CLIENT_WORDS_SHORTCUT, channel, said.ts))
    must(CLIENT_SAID in str(view.state), "the client's words are not in the modal")
    await slack.close_view(who)
    return "Shortcuts open the same, and take a client's words from a message.", readable(view.blocks)


async def openings(play: Play) -> Told:
    """Open positions are found by words, with who waits for one of them, and ranked for a candidate."""
    who, slack = play.stage.recruiter.id, play.stage.slack
    title, other = play.stage.ask(lambda work: (_open_title(work), _somebody_available(work)))
    found = await _opened(play, await slack.command(who, ids.OPENINGS_COMMAND, title))
    must(title in found.words, f"{title!r} is not found")
    beside = next(block["block_id"] for block in found.blocks if block["type"] == "actions")
    await play.actor.acknowledged(slack.press(who, ids.WHO_FITS, beside))
    people = await play.actor.view()
    must(people.title == "Who fits" and "who wait" in people.words, f"nobody says who fits: {people.words}")
    await slack.close_view(who)
    await slack.suggest(who, ids.OPENINGS_CANDIDATE_MENU, other.external_id or "")
    ranked = await _opened(play, await slack.enter(who, ids.OPENINGS_CANDIDATE_MENU, str(other.id)))
    must(other.name in ranked.words or "Nothing open fits" in ranked.words, "nothing was ranked")
    await slack.close_view(who)
    shown = [*people.blocks[:3], *ranked.blocks[1:4]]
    return f"/openings finds positions by words, who fits one, and what fits {other.name}.", readable(shown)


async def owed(play: Play) -> Told:
    """Who waits to hear is named."""
    seen = await play.stage.slack.command(play.stage.recruiter.id, ids.REBOUND_COMMAND)
    body = seen.raw["body"]
    blocks = body["blocks"] if seen.acknowledged and isinstance(body, dict) else []
    waiting = play.stage.ask(_untold(play.stage.sample.recruiter_id))
    must(all(name in str(blocks) for name in waiting), "nobody says who waits to hear")
    must(bool(waiting) or "Nobody is waiting on you" in str(blocks), "nobody says that nobody waits")
    return f"/rebound tells {play.actor.name} what is owed to whom.", readable(blocks)


async def agenda(play: Play) -> Told:
    """The talks that come are listed."""
    who, slack = play.stage.recruiter.id, play.stage.slack
    view = await _opened(play, await slack.command(who, ids.CHECK_INS_COMMAND))
    must(play.candidate() in view.words, "the candidate is not in the list of talks")
    await slack.close_view(who)
    return "/check-ins lists whom to talk to, and when.", readable(view.blocks[:4])


async def away(play: Play) -> Told:
    """Days off are taken down, and forgotten again."""
    who, slack = play.stage.recruiter.id, play.stage.slack
    first = play.stage.clock.now().date() + timedelta(days=200)
    days = {"first_on": first.isoformat(), "last_on": (first + timedelta(days=4)).isoformat()}
    await _opened(play, await slack.command(who, ids.REBOUND_COMMAND, "away"))
    await play.actor.submit({(block, "input"): day for block, day in days.items()})
    must(_away(play) == [f"{days['first_on']}/{days['last_on']}"], f"the days off are {_away(play)}")
    view = await _opened(play, await slack.command(who, ids.REBOUND_COMMAND, "away"))
    await play.actor.acknowledged(slack.press(who, ids.AWAY_REMOVE))
    must(_away(play) == [], "the days off are not forgotten")
    await slack.close_view(who)
    return "/rebound away takes down when a recruiter is away.", readable(view.blocks)


async def step(play: Play) -> Told:
    """A workflow reports, and its step is completed."""
    submission = play.stage.ask(_of_others(play.stage.sample.recruiter_id))
    candidate, job_order = play.stage.external_ids(submission.id)
    inputs = {"candidate_id": candidate, "job_order_id": job_order}
    seen = await play.stage.slack.run_step(play.stage.recruiter.id, ids.NOT_SELECTED_STEP, inputs)
    done = await play.stage.slack.execution(seen.execution)
    must(done["status"] == "completed", f"the step is {done['status']}: {done['error']}")
    case = play.stage.ask(lambda work: work.cases.of_submission(submission.id))
    must(case is not None, "the step opened no case")
    return "A workflow's step reports too.", f"The step ended with: {done['outputs']['outcome']}."


async def _opened(play: Play, seen: Seen) -> View:
    must(seen.acknowledged, f"Slack shows {seen.toast}")
    return await play.actor.view()


def _untold(recruiter_id: int) -> Callable[[UnitOfWork], list[str]]:
    """Name the first of those whom a recruiter still has to tell."""

    def find(work: UnitOfWork) -> list[str]:
        submissions = [work.submissions.get(case.submission_id) for case in work.cases.untold_of_owner(recruiter_id, 3)]
        return [work.candidates.get(one.candidate_id).name for one in submissions]

    return find


def _away(play: Play) -> list[str]:
    return play.stage.ask(lambda work: work.recruiters.get(play.stage.sample.recruiter_id).away)


def _reason(work: UnitOfWork, submission_id: int) -> str | None:
    case = work.cases.of_submission(submission_id)
    feedback = work.feedback.newest(case.id) if case else None
    return feedback.reason if feedback else None


def _position_of_others(recruiter_id: int) -> Callable[[UnitOfWork], tuple[JobOrder, tuple[Submission, Submission]]]:
    """Find a position with two available people whom colleagues put forward."""

    def find(work: UnitOfWork) -> tuple[JobOrder, tuple[Submission, Submission]]:
        for job_order in work.job_orders.all():
            people = [
                submission
                for submission, candidate in work.submissions.undecided(job_order.id)
                if candidate.status == CandidateStatus.AVAILABLE and submission.submitted_by_id != recruiter_id
            ]
            if len(people) > 1:
                return job_order, (people[0], people[1])
        raise StopIteration("no position has two people")

    return find


def _of_others(recruiter_id: int) -> Callable[[UnitOfWork], Submission]:
    def find(work: UnitOfWork) -> Submission:
        return next(
            submission
            for job_order in work.job_orders.all()
            for submission, candidate in work.submissions.undecided(job_order.id)
            if candidate.status == CandidateStatus.AVAILABLE and submission.submitted_by_id != recruiter_id
        )

    return find


def _open_title(work: UnitOfWork) -> str:
    return next(one.title for one in work.job_orders.all() if one.status == JobOrderStatus.OPEN)


def _somebody_available(work: UnitOfWork) -> Candidate:
    return next(one for one in work.candidates.all() if one.status == CandidateStatus.AVAILABLE and one.skills)
