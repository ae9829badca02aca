"""Others hear of what was not done in time."""

from datetime import timedelta

from db.models import Escalation
from slack_app.demo.actor import must
from slack_app.demo.play import Play, Told
from slack_app.demo.reading import readable
from slack_app.domain import ids
from slack_app.sandbox.shown import Message
from slack_app.use_cases.know_recruiter import hours_of


async def broken_promise(play: Play) -> Told:
    """A lead hears who has not heard in time, and tells one of them."""
    slack, lead = play.stage.slack, play.stage.lead
    play.stage.onlooker = lead
    hours = play.stage.ask(lambda work: hours_of(work, work.recruiters.get(_lead_id(play))))
    now = play.stage.clock.now()
    if not hours.is_open(now):  # they may live further west
        play.stage.clock.move_to(hours.next_opening(now) + timedelta(minutes=1))
    listed = await play.actor.until(lambda: _list(play), lambda one: ids.TOLD in one.actions)
    must(listed.is_unread, "the list notifies nobody")
    row = next(one for one in listed.blocks if one["type"] == "actions" and one["elements"][0]["action_id"] == ids.TOLD)
    case_id, channel = int(row["elements"][0]["value"]), await slack.direct_message(lead.id)
    await play.actor.acknowledged(slack.click(lead.id, channel, listed.ts, ids.TOLD, row["block_id"]))
    await play.actor.acknowledged(slack.submit(lead.id, {("how", "input"): "phone"}))
    told_by = play.stage.ask(lambda work: work.cases.get(case_id).told_by_id)
    must(told_by is not None and play.stage.people[told_by] == lead, "nobody remembers that the lead told them")
    waiting = listed.actions.count(ids.TOLD)
    after = await play.actor.until(lambda: _list(play), lambda one: one.actions.count(ids.TOLD) == waiting - 1)
    return "A promise was broken: a lead hears of it, and tells the candidate.", readable(after.blocks)


async def _list(play: Play) -> Message | None:
    lead_id = _lead_id(play)
    rows: list[Escalation] = play.stage.ask(lambda work: list(work.escalations.all()))
    reminder_id = next(
        (one.reminder_id for one in reversed(rows) if one.recruiter_id == lead_id and one.reminder_id), None
    )
    if reminder_id is None:
        return None
    ts = play.stage.ask(lambda work: work.reminders.get(reminder_id).ts)
    messages = await play.stage.slack.messages(play.stage.lead.id)
    return next((message for message in messages if message.ts == ts), None)


def _lead_id(play: Play) -> int:
    return next(key for key, person in play.stage.people.items() if person == play.stage.lead)
