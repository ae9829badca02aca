"""Reports that name somebody unknown."""

from db.vocabulary import CandidateStatus
from slack_app.demo.actor import must
from slack_app.demo.play import Play, Told
from slack_app.demo.reading import readable
from slack_app.domain import ids
from slack_app.sandbox.shown import Message


async def link(play: Play) -> Told:
    """Two reports name somebody unknown; a lead links one and dismisses the other."""
    slack, channel = play.stage.slack, play.stage.channel.id
    lead = play.stage.lead.id
    submission = play.stage.ask(
        lambda work: next(
            submission
            for job_order in work.job_orders.all()
            for submission, candidate in work.submissions.undecided(job_order.id)
            if candidate.status == CandidateStatus.AVAILABLE
            and submission.submitted_by_id != play.stage.sample.recruiter_id
        )
    )
    candidate, job_order = play.stage.external_ids(submission.id)
    await play.stage.post_report({"candidate_id": "unknown-1", "job_order_id": job_order})

    async def listed() -> Message | None:
        messages = await slack.messages(lead, channel)
        return next((one for one in messages if ids.LINK_REPORT in one.actions), None)

    await play.actor.until(listed)
    await play.stage.post_report({"candidate_id": "unknown-2", "job_order_id": job_order})
    posted = await play.actor.until(listed, lambda one: one.actions.count(ids.LINK_REPORT) == 2)
    rows = [block["block_id"] for block in posted.blocks if block["type"] == "actions"]
    await play.actor.acknowledged(slack.click(lead, channel, posted.ts, ids.LINK_REPORT, rows[0]))
    await slack.suggest(lead, ids.LINK_CANDIDATE_MENU, candidate)
    await slack.suggest(lead, ids.LINK_POSITION_MENU, job_order)
    answers = {
        ("candidate", ids.LINK_CANDIDATE_MENU): str(submission.candidate_id),
        ("position", ids.LINK_POSITION_MENU): str(submission.job_order_id),
    }
    await play.actor.acknowledged(slack.submit(lead, answers))
    case = play.stage.ask(lambda work: work.cases.of_submission(submission.id))
    must(case is not None, "linking opened no case")
    await play.actor.until(listed, lambda one: one.actions.count(ids.LINK_REPORT) == 1)
    await play.actor.acknowledged(slack.click(lead, channel, posted.ts, ids.DISMISS_REPORT))
    must(not play.stage.ask(lambda work: work.inbound.unmatched()), "a report still waits")
    return "Two reports name somebody unknown: a lead links one and dismisses the other.", readable(posted.blocks)
