"""Plays the story by itself, step by step, and checks each: in the sandbox's record or the database, never from memory."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from db.models import CheckIn
from db.sample import Story
from db.unit_of_work import UnitOfWork
from db.vocabulary import CandidateStatus, CheckInStatus, SubmissionStatus
from slack_app.demo.actor import Actor, StepFailed, listed_ids, must
from slack_app.demo.reading import readable
from slack_app.demo.stage import Stage
from slack_app.domain import ids
from slack_app.sandbox.errors import ControlError
from slack_app.sandbox.shown import Message

Told = tuple[str, str]
"""What happened, and what could then be seen."""
Step = Callable[[], Awaitable[Told]]
NOTE = "Prefers to be called after five"
PRIVATE = "Between us: they took the owner's nephew"


@dataclass
class Player:
    """One story, played from the report on."""

    stage: Stage
    story: Story
    tell: Callable[[int, str, str], None]
    look: Callable[[str], Awaitable[None]]
    """Called after each step with its name, to take a picture."""
    patience: float = 15.0

    def __post_init__(self) -> None:
        self._actor = Actor(self.stage, self.story.submission_id, self.patience)
        self._first_list = ""

    async def play(self) -> int:
        """Play all steps, and give their number.

        Raises:
            StepFailed: one did not happen.
        """
        number = 0
        for number, (name, step) in enumerate(self._steps(), 1):
            try:
                happened, seen = await step()
            except (ControlError, TimeoutError, StepFailed, StopIteration, IndexError) as error:
                raise StepFailed(f"Step {number}, {name}: {error}") from error
            self.tell(number, happened, seen)
            await self.look(f"{number:02}-{name.replace(' ', '-')}")
        wrong = await self.stage.slack.violations()
        must(not wrong, f"the app did what Slack would not take: {wrong}")
        return number

    def _steps(self) -> Iterator[tuple[str, Step]]:
        yield "report", self._report
        yield "prompt", self._prompt
        yield "matches", self._matches
        yield "show more", self._show_more
        yield "ask the client", self._ask_client
        yield "feedback", self._feedback
        yield "matches again", self._matches_again
        yield "not a fit", self._not_a_fit
        yield "ask the candidate", self._ask_candidate
        yield "submission", self._submission
        yield "note", self._note
        yield "take a case", self._take_case
        yield "check-in reminder", self._reminder
        yield "skip", self._skip
        yield "snooze", self._snooze
        yield "done", self._done

    async def _report(self) -> Told:
        await self.stage.report(self.story.submission_id)
        return "The agency's ATS posts that a client picked somebody else.", f"Case {self._actor.case_id()} is open."

    async def _prompt(self) -> Told:
        head = await self._actor.until(self._actor.head)
        must(head.is_unread, "the prompt notifies nobody")
        must(self._candidate() in head.text, f"the prompt does not name the candidate: {head.text}")
        return f"{self._actor.name} is prompted.", readable(head.blocks)

    async def _matches(self) -> Told:
        listed = await self._actor.until(self._actor.list)
        found = set(listed_ids(listed)) & set(self.story.fit_ids)
        must(bool(found), f"none of the positions that fit is in the list: {readable(listed.blocks)}")
        self._first_list = readable(listed.blocks)
        return "Open positions that fit stand in the thread.", self._first_list

    async def _show_more(self) -> Told:
        listed, channel = await self._actor.until(self._actor.list), await self._actor.channel()
        before = len(listed_ids(listed))
        who = self.stage.recruiter.id
        await self._actor.acknowledged(self.stage.slack.click(who, channel, listed.ts, ids.SHOW_MORE_MATCHES))
        listed = await self._actor.until(self._actor.list, lambda one: len(listed_ids(one)) > before)
        self._first_list = readable(listed.blocks)
        return "The whole list is shown at a press.", f"{len(listed_ids(listed))} positions are listed."

    async def _ask_client(self) -> Told:
        view = await self._actor.press(ids.ASK_CLIENT)
        await self._actor.submit({})
        asked_at = self.stage.ask(lambda work: work.cases.get(self._actor.case_id()).client_asked_at)
        must(asked_at is not None, "nobody remembers that the client was asked")
        await self._actor.until(self._actor.head, lambda head: "was asked" in head.words)
        return f"{self._actor.name} asks the client, with a draft to copy.", readable(view.blocks)

    async def _feedback(self) -> Told:
        await self._actor.press(ids.SHARE_FEEDBACK)
        who, skill = self.stage.recruiter.id, self._a_skill()
        await self._actor.acknowledged(self.stage.slack.enter(who, ids.REASON_CHOSEN, "missing_skill"))
        answers = {"strengths": "Calm and clear in the interview", "skill": skill, "client_words": PRIVATE}
        await self._actor.submit({(block, "input"): text for block, text in answers.items()})
        kept = self.stage.ask(lambda work: work.feedback.newest(self._actor.case_id()))
        must(kept is not None and kept.client_words == PRIVATE, "the feedback is not in the database")
        head = await self._actor.until(self._actor.head, lambda head: skill in head.words)
        said = [call for call in await self.stage.slack.record(kind="call") if PRIVATE in str(call.data["args"])]
        must(not said, "the client's private words were sent to Slack")
        return f"{self._actor.name} shares feedback; the head shows it, and pings nobody.", readable(head.blocks)

    async def _matches_again(self) -> Told:
        listed = await self._actor.until(self._actor.list, lambda one: readable(one.blocks) != self._first_list)
        must(listed.is_edited, "the list was not edited in its place")
        return "The positions are ranked again.", readable(listed.blocks)

    async def _not_a_fit(self) -> Told:
        gone = await self._actor.press_match(ids.NOT_A_FIT)
        who = self.stage.recruiter.id
        await self._actor.acknowledged(self.stage.slack.enter(who, ids.NOT_A_FIT_REASON_CHOSEN, "other"))
        await self._actor.submit({})
        match = self.stage.ask(lambda work: work.matches.pair(self._actor.case_id(), gone))
        must(match is not None and match.not_a_fit == "other", "the answer is not in the database")
        listed = await self._actor.until(self._actor.list, lambda one: gone not in listed_ids(one))
        return "One is not a fit, and leaves the list.", readable(listed.blocks)

    async def _ask_candidate(self) -> Told:
        asked = await self._actor.press_match(ids.ASK_CANDIDATE)
        view = await self._actor.view()
        await self._actor.submit({})
        match = self.stage.ask(lambda work: work.matches.pair(self._actor.case_id(), asked))
        must(
            match is not None and match.candidate_asked_at is not None, "nobody remembers that the candidate was asked"
        )
        await self._actor.until(self._actor.list, lambda one: "You asked" in one.words)
        return f"{self._actor.name} asks the candidate about another, with a draft.", readable(view.blocks)

    async def _submission(self) -> Told:
        position = await self._actor.press_match(ids.SUBMIT_CANDIDATE)
        view = await self._actor.view()
        agreed_on = self.stage.clock.now().date().isoformat()
        await self._actor.submit({("agreed_on", "input"): agreed_on, ("note", "input"): "Starts in two weeks"})
        made = self.stage.ask(lambda work: work.submissions.of(self.story.candidate_id, position))
        must(made is not None and made.status == "submitted", "the submission is not in the database")
        await self._actor.until(self._actor.list, lambda one: position not in listed_ids(one))
        return f"{self._candidate()} is submitted, with what stands against it in view.", readable(view.blocks)

    async def _note(self) -> Told:
        head, channel = await self._actor.until(self._actor.head), await self._actor.channel()
        await self._actor.acknowledged(self.stage.slack.say(self.stage.recruiter.id, NOTE, channel, head.ts))
        notes = self.stage.ask(lambda work: [note.text for note in work.notes.of_case(self._actor.case_id())])
        must(notes == [NOTE], f"the notes are {notes}")
        head = await self._actor.until(self._actor.head, lambda one: "1 private note" in one.words)
        return "A reply in the thread becomes a private note.", readable(head.blocks)

    async def _take_case(self) -> Told:
        """A colleague's candidate is not selected, and the colleague is not in Slack."""
        submission_id = self.stage.ask(_of_somebody_without_account(set(self.stage.people)))
        colleague = Actor(self.stage, submission_id, self.patience)
        await self.stage.report(submission_id)
        posted = await colleague.until(lambda: colleague.head(self.stage.channel.id))
        must(ids.TAKE_CASE in posted.actions, "nobody can take the case")
        who = self.stage.recruiter.id
        await colleague.acknowledged(self.stage.slack.click(who, self.stage.channel.id, posted.ts, ids.TAKE_CASE))
        owner_id = self.stage.ask(lambda work: work.cases.get(colleague.case_id()).owner_id)
        must(owner_id == self.stage.sample.recruiter_id, "the case has not changed hands")
        first_name = self._actor.name.split()[0]
        taken = await colleague.until(
            lambda: colleague.head(self.stage.channel.id), lambda one: first_name in one.words
        )
        must(ids.TAKE_CASE not in taken.actions, "the case is still offered")
        return f"{self._actor.name} takes the case of a colleague who is not in Slack.", readable(taken.blocks)

    async def _reminder(self) -> Told:
        first = self.stage.ask(lambda work: work.check_ins.of_case(self._actor.case_id())[0].due_at)
        self.stage.clock.move_to(first + timedelta(minutes=12))
        listed = await self._actor.until(self._reminder_list)
        must(self._candidate() in listed.words, f"the list does not name the candidate: {listed.words}")
        must(listed.is_unread, "the reminder notifies nobody")
        return "Days later, in the morning: one list of the talks that are due.", readable(listed.blocks)

    async def _skip(self) -> Told:
        await self._answer(ids.CHECK_IN_SKIP)
        skipped = await self._actor.until(self._reminder_list, lambda one: "Skipped." in one.words)
        must(self._check_in_status() == CheckInStatus.SKIPPED, "the talk is not skipped")
        await self._undo()
        return "Skipped by mistake: Undo brings it back.", readable(skipped.blocks)

    async def _snooze(self) -> Told:
        await self._answer(ids.CHECK_IN_SNOOZE)
        await self._actor.submit({})
        moved = await self._actor.until(self._reminder_list, lambda one: "Moved to" in one.words)
        must(self._check_in_status() == CheckInStatus.PLANNED, "the talk is not moved")
        await self._undo()
        return "Snoozed to another day, and back.", readable(moved.blocks)

    async def _done(self) -> Told:
        await self._answer(ids.CHECK_IN_DONE)
        await self._actor.submit({("outcome", "input"): "talked", ("note", "input"): "Sounds well"})
        listed = await self._actor.until(self._reminder_list, lambda one: "Done: you talked." in one.words)
        talk = self.stage.ask(lambda work: work.check_ins.of_case(self._actor.case_id())[0])
        must(talk.outcome == "talked" and talk.note == "Sounds well", "the talk is not in the database")
        return f"{self._actor.name} has talked to {self._candidate()}; the next talk is planned.", readable(
            listed.blocks
        )

    async def _reminder_list(self) -> Message | None:
        reminder_id = self._talk().reminder_id
        if reminder_id is None:
            return None
        ts = self.stage.ask(lambda work: work.reminders.get(reminder_id).ts)
        messages = await self.stage.slack.messages(self.stage.recruiter.id)
        return next((message for message in messages if message.ts == ts), None)

    async def _answer(self, action_id: str) -> None:
        """Press a button of the story's own talk in the list."""
        listed, value = await self._actor.until(self._reminder_list), str(self._talk().id)
        rows = [block for block in listed.blocks if block["type"] == "actions"]
        block = next(row for row in rows if row["elements"][0]["value"] == value)
        who, channel = self.stage.recruiter.id, await self._actor.channel()
        await self._actor.acknowledged(self.stage.slack.click(who, channel, listed.ts, action_id, block["block_id"]))

    async def _undo(self) -> None:
        await self._answer(ids.CHECK_IN_UNDO)
        must(self._check_in_status() == CheckInStatus.REMINDED, "the answer was not taken back")
        await self._actor.until(self._reminder_list, lambda one: ids.CHECK_IN_UNDO not in one.actions)

    def _talk(self) -> CheckIn:
        return self.stage.ask(lambda work: work.check_ins.of_case(self._actor.case_id())[0])

    def _check_in_status(self) -> str:
        return self._talk().status

    def _candidate(self) -> str:
        return self.stage.ask(lambda work: work.candidates.get(self.story.candidate_id).name)

    def _a_skill(self) -> str:
        """Name a skill of the candidate that a position of the list asks for."""
        skills = self.stage.ask(lambda work: work.candidates.get(self.story.candidate_id).skills)
        return next(skill for skill in skills if skill in self._first_list)


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
