"""When a recruiter is prompted: later, in working hours, and many at once as one list."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

from db.models import PromptListRow
from db.unit_of_work import UnitOfWork
from slack_app.demo.actor import Actor, must
from slack_app.demo.play import Play, Told
from slack_app.demo.reading import readable
from slack_app.domain import ids
from slack_app.sandbox.shown import Message
from slack_app.use_cases.know_recruiter import hours_of

OVERNIGHT = 4
"""One more than come singly."""
EVENING = time(18, 30)


async def later(play: Play) -> Told:
    """The recruiter has no time now, and says when they will."""
    view = await play.actor.press(ids.LATER)
    first = next(block for block in view.blocks if block["block_id"] == "when")["element"]["options"][0]
    await play.actor.submit({("when", "input"): first["value"]})
    remind_at = play.stage.ask(lambda work: work.cases.get(play.actor.case_id()).remind_at)
    must(remind_at is not None and int(remind_at.timestamp()) == int(first["value"]), f"to be reminded at {remind_at}")
    head = await play.actor.until(play.actor.head, lambda one: ", reminder " in one.words)
    return f"Not now: {play.actor.name} wants to be reminded. {first['text']['text']}.", readable(head.blocks)


async def reminded(play: Play) -> Told:
    """The time has come: a new message, which mentions the recruiter."""
    head, who = await play.actor.until(play.actor.head), play.stage.recruiter.id
    remind_at = play.stage.ask(lambda work: work.cases.get(play.actor.case_id()).remind_at)
    assert remind_at is not None
    play.stage.clock.move_to(remind_at + timedelta(minutes=1))
    reply = await play.actor.until(lambda: _reply(play, head.ts))
    must(reply.is_unread, "the reminder notifies nobody")
    must(reply.text.startswith(f"<@{who}> ") and who in str(reply.blocks), f"nobody is mentioned: {reply.text}")
    must(ids.SHARE_FEEDBACK in reply.actions, "the reminder has no buttons")
    await play.actor.until(play.actor.head, lambda one: ", reminder " not in one.words)
    return "When it is time, a reply in the thread mentions the recruiter, for all to see.", readable(reply.blocks)


async def overnight(play: Play) -> Told:
    """Clients decide after hours: everything exists at once, and nobody is disturbed."""
    zone = play.stage.ask(lambda work: hours_of(work, work.recruiters.get(play.stage.sample.recruiter_id)).zone)
    play.stage.clock.move_to(datetime.combine(play.stage.clock.now().astimezone(zone).date(), EVENING, zone))
    before = {message.ts for message in await play.stage.slack.messages(play.stage.recruiter.id)}
    for submission_id in _undecided(play):
        await play.stage.report(submission_id)
        must(_has_talks(play, submission_id), "no talk is planned")
    after = {message.ts for message in await play.stage.slack.messages(play.stage.recruiter.id)}
    must(after == before, "the recruiter is disturbed after hours")
    return f"In the evening {OVERNIGHT} more clients decide. The recruiter is left in peace.", "No new message."


async def morning(play: Play) -> Told:
    """They are too many to come singly, and become one list."""
    before = {message.ts for message in await play.stage.slack.messages(play.stage.recruiter.id)}
    hours = play.stage.ask(lambda work: hours_of(work, work.recruiters.get(play.stage.sample.recruiter_id)))
    play.stage.clock.move_to(hours.next_opening(play.stage.clock.now()) + timedelta(minutes=1))
    listed = await play.actor.until(lambda: _list(play))
    now = await play.stage.slack.messages(play.stage.recruiter.id)
    # talks may be due too
    (others,) = await play.stage.slack.wait_for(lambda: _lists_of_talks(play), play.actor.patience)
    new = [one for one in now if one.ts not in before | others]
    must(
        [one.ts for one in new] == [listed.ts] and listed.is_unread, f"the new messages are {[one.text for one in new]}"
    )
    must(listed.actions == [ids.OPEN_LISTED] * OVERNIGHT, f"the list offers {listed.actions}")
    return "In the morning they are one list, one message.", readable(listed.blocks)


async def open_one(play: Play) -> Told:
    """One is opened: its head comes as a message of its own, with its matches, and the list shows it."""
    listed = await play.actor.until(lambda: _list(play))
    row = next(block for block in listed.blocks if "accessory" in block)
    opened = play.stage.ask(lambda work: work.prompt_list_rows.get(int(row["accessory"]["value"])))
    who, channel = play.stage.recruiter.id, await play.actor.channel()
    await play.actor.acknowledged(
        play.stage.slack.click(who, channel, listed.ts, ids.OPEN_LISTED, row["block_id"]),
    )
    submission_id = play.stage.ask(lambda work: work.cases.get(opened.case_id).submission_id)
    actor = Actor(play.stage, submission_id, play.actor.patience)
    head = await actor.until(actor.head)
    must(head.is_unread and ids.SHARE_FEEDBACK in head.actions, "the case does not come as a new message")
    await actor.until(actor.list)
    await play.actor.until(lambda: _list(play), lambda one: "Opened." in one.words and one.is_edited)
    return f"{play.actor.name} opens the first.", readable(head.blocks)


async def _lists_of_talks(play: Play) -> tuple[set[str], ...]:
    """Give where the recruiter's stand, once that is known of all: it is written down after Slack has shown them."""
    mine, nowhere = play.stage.sample.recruiter_id, ""
    known = play.stage.ask(
        lambda work: {one.ts or nowhere for one in work.reminders.all() if one.version and one.recruiter_id == mine}
    )
    return () if nowhere in known else (known,)


def _has_talks(play: Play, submission_id: int) -> bool:
    case_id = Actor(play.stage, submission_id, play.actor.patience).case_id()
    return bool(play.stage.ask(lambda work: work.check_ins.of_case(case_id)))


async def _reply(play: Play, head_ts: str) -> Message | None:
    """Find the newest message that stands in the conversation and in the thread of the head."""
    messages = await play.stage.slack.messages(play.stage.recruiter.id)
    return next((one for one in reversed(messages) if one.thread_ts == head_ts and one.ts != head_ts), None)


async def _list(play: Play) -> Message | None:
    rows = play.stage.ask(_rows(play.stage.sample.recruiter_id))
    if not rows:
        return None
    ts = play.stage.ask(lambda work: work.prompt_lists.get(rows[-1].list_id).ts)
    messages = await play.stage.slack.messages(play.stage.recruiter.id)
    return next((message for message in messages if message.ts == ts), None)


def _rows(recruiter_id: int) -> Callable[[UnitOfWork], list[PromptListRow]]:
    """Give what stands on a recruiter's lists."""

    def find(work: UnitOfWork) -> list[PromptListRow]:
        mine = {one.id for one in work.prompt_lists.all() if one.recruiter_id == recruiter_id}
        return [row for row in work.prompt_list_rows.all() if row.list_id in mine]

    return find


def _undecided(play: Play) -> list[int]:
    """Choose candidates of the same recruiter whose client has not decided yet."""
    waiting = [one.submission_id for one in play.stage.sample.stories if one != play.story]
    undecided = play.stage.ask(lambda work: [one for one in waiting if work.cases.of_submission(one) is None])
    must(len(undecided) >= OVERNIGHT, f"only {len(undecided)} are undecided")
    return undecided[:OVERNIGHT]
