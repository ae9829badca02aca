"""Talks with the candidate, as they come due."""

from datetime import timedelta

from db.models import CheckIn
from db.vocabulary import CheckInStatus
from slack_app.demo.actor import must
from slack_app.demo.play import Play, Told
from slack_app.demo.reading import readable
from slack_app.domain import ids
from slack_app.sandbox.shown import Message


async def reminder(play: Play) -> Told:
    """The clock moves to the first talk, and the list comes."""
    first = play.stage.ask(lambda work: work.check_ins.of_case(play.actor.case_id())[0].due_at)
    play.stage.clock.move_to(first + timedelta(minutes=12))
    listed = await play.actor.until(lambda: _reminder_list(play))
    must(play.candidate() in listed.words, f"the list does not name the candidate: {listed.words}")
    must(listed.is_unread, "the reminder notifies nobody")
    return "Days later, in the morning: one list of the talks that are due.", readable(listed.blocks)


async def skip(play: Play) -> Told:
    """A talk is skipped, and brought back."""
    await _answer(play, ids.CHECK_IN_SKIP)
    skipped = await play.actor.until(lambda: _reminder_list(play), lambda one: "Skipped." in one.words)
    must(_check_in_status(play) == CheckInStatus.SKIPPED, "the talk is not skipped")
    await _undo(play)
    return "Skipped by mistake: Undo brings it back.", readable(skipped.blocks)


async def snooze(play: Play) -> Told:
    """A talk is moved, and brought back."""
    await _answer(play, ids.CHECK_IN_SNOOZE)
    await play.actor.submit({})
    moved = await play.actor.until(lambda: _reminder_list(play), lambda one: "Moved to" in one.words)
    must(_check_in_status(play) == CheckInStatus.PLANNED, "the talk is not moved")
    await _undo(play)
    return "Snoozed to another day, and back.", readable(moved.blocks)


async def done(play: Play) -> Told:
    """A talk is recorded."""
    await _answer(play, ids.CHECK_IN_DONE)
    answers = {("outcome", "input"): "talked", ("client_liked", "input"): "yes", ("note", "input"): "Sounds well"}
    await play.actor.submit(answers)
    listed = await play.actor.until(lambda: _reminder_list(play), lambda one: "Done: you talked." in one.words)
    talk = play.stage.ask(lambda work: work.check_ins.of_case(play.actor.case_id())[0])
    must(talk.outcome == "talked" and talk.note == "Sounds well", "the talk is not in the database")
    liked = play.stage.ask(lambda work: work.submissions.get(play.story.submission_id).is_client_liked)
    must(liked is True, "what the candidate thinks of the client is not in the database")
    return f"{play.actor.name} has talked to {play.candidate()}; the next talk is planned.", readable(listed.blocks)


async def _reminder_list(play: Play) -> Message | None:
    reminder_id = _talk(play).reminder_id
    if reminder_id is None:
        return None
    ts = play.stage.ask(lambda work: work.reminders.get(reminder_id).ts)
    messages = await play.stage.slack.messages(play.stage.recruiter.id)
    return next((message for message in messages if message.ts == ts), None)


async def _answer(play: Play, action_id: str) -> None:
    """Press a button of the story's own talk in the list."""
    listed, value = await play.actor.until(lambda: _reminder_list(play)), str(_talk(play).id)
    rows = [block for block in listed.blocks if block["type"] == "actions"]
    block = next(row for row in rows if row["elements"][0]["value"] == value)
    who, channel = play.stage.recruiter.id, await play.actor.channel()
    await play.actor.acknowledged(play.stage.slack.click(who, channel, listed.ts, action_id, block["block_id"]))


async def _undo(play: Play) -> None:
    await _answer(play, ids.CHECK_IN_UNDO)
    must(_check_in_status(play) == CheckInStatus.REMINDED, "the answer was not taken back")
    await play.actor.until(lambda: _reminder_list(play), lambda one: ids.CHECK_IN_UNDO not in one.actions)


def _talk(play: Play) -> CheckIn:
    return play.stage.ask(lambda work: work.check_ins.of_case(play.actor.case_id())[0])


def _check_in_status(play: Play) -> str:
    return _talk(play).status
