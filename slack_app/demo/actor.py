"""What the player sees and does in Slack, as a person would, and what it reads in the database."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from slack_app.blocks.matches import MatchRef
from slack_app.demo.stage import Stage
from slack_app.domain import ids
from slack_app.sandbox.shown import Message, Seen, View


class StepFailed(Exception):
    """A step of the story did not happen; the text says which, and what was seen instead."""


@dataclass
class Actor:
    """The recruiter of one story: presses, fills in and looks."""

    stage: Stage
    submission_id: int
    patience: float
    """Seconds that a step may take."""

    @property
    def name(self) -> str:
        """What colleagues call them."""
        return self.stage.recruiter_name

    async def channel(self) -> str:
        """The app's direct messages."""
        return await self.stage.slack.direct_message(self.stage.recruiter.id)

    async def head(self, channel: str | None = None) -> Message | None:
        """The head of the case's thread, in the app's direct messages unless a channel is named; or None."""
        head_ts = self.stage.ask(lambda work: work.cases.get(self.case_id()).head_ts)
        messages = await self.stage.slack.messages(self.stage.recruiter.id, channel)
        return next((message for message in messages if message.ts == head_ts), None)

    async def list(self) -> Message | None:
        """The list of matches in the thread, or None."""
        head = await self.head()
        if head is None:
            return None
        thread = await self.stage.slack.thread(self.stage.recruiter.id, await self.channel(), head.ts)
        return thread[1] if len(thread) > 1 else None

    async def last_reply(self) -> Message | None:
        """The newest message of the thread, or None."""
        head = await self.head()
        if head is None:
            return None
        *_, last = await self.stage.slack.thread(self.stage.recruiter.id, await self.channel(), head.ts)
        return last

    async def view(self) -> View:
        """The modal that is open."""
        view = await self.stage.slack.open_view(self.stage.recruiter.id)
        if view is None:
            raise StepFailed("no modal has opened")
        return view

    async def press(self, action_id: str) -> View:
        """Press a button of the head, and give the modal that opens."""
        head = await self.until(self.head)
        who, channel = self.stage.recruiter.id, await self.channel()
        await self.acknowledged(self.stage.slack.click(who, channel, head.ts, action_id))
        return await self.view()

    async def press_match(self, action_id: str) -> int:
        """Press a button of the first match, and give the position it is about."""
        listed = await self.until(self.list)
        block = next(block for block in listed.blocks if block["type"] == "actions")
        who, channel = self.stage.recruiter.id, await self.channel()
        await self.acknowledged(self.stage.slack.click(who, channel, listed.ts, action_id, block["block_id"]))
        return listed_ids(listed)[0]

    async def submit(self, values: dict[tuple[str, str], str]) -> None:
        """Fill in the modal and submit it; it must close."""
        await self.acknowledged(self.stage.slack.submit(self.stage.recruiter.id, values))
        left = await self.stage.slack.open_view(self.stage.recruiter.id)
        must(left is None, "the modal stays open")

    async def acknowledged(self, act: Awaitable[Seen]) -> None:
        """Do something that the app must acknowledge."""
        seen = await act
        must(seen.acknowledged, f"Slack shows {seen.toast or seen.errors}")

    async def until(
        self, look: Callable[[], Awaitable[Message | None]], is_there: Callable[[Message], bool] = lambda _: True
    ) -> Message:
        """Look until a message is as it should be, and give it."""

        async def looked() -> Message | None:
            message = await look()
            return message if message is not None and is_there(message) else None

        found = await self.stage.slack.wait_for(looked, self.patience)
        assert found is not None
        return found

    def case_id(self) -> int:
        """The case of the story, as the database knows it."""
        case = self.stage.ask(lambda work: work.cases.of_submission(self.submission_id))
        if case is None:
            raise StepFailed("there is no case")
        return case.id


def listed_ids(message: Message) -> list[int]:
    """Name the positions of a list, by the values of its buttons."""
    buttons = [button for block in message.blocks if block["type"] == "actions" for button in block["elements"]]
    refs = [MatchRef.from_text(one["value"]) for one in buttons if one["action_id"] == ids.SUBMIT_CANDIDATE]
    return [ref.job_order_id for ref in refs]


def must(is_so: bool, otherwise: str) -> None:
    """Fail the step unless something is so."""
    if not is_so:
        raise StepFailed(otherwise)
