"""Plays the story by itself, step by step, and checks each: in the sandbox's record or the database, never from memory."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from db.sample import Story
from slack_app.demo.actor import StepFailed, must
from slack_app.demo.play import Play
from slack_app.demo.scenes import STORY
from slack_app.demo.stage import Stage
from slack_app.sandbox.errors import ControlError


@dataclass
class Player:
    """One story, played from the report on."""

    stage: Stage
    story: Story
    tell: Callable[[int, str, str], None]
    look: Callable[[str], Awaitable[None]]
    """Called after each step with its name, to take a picture."""
    patience: float = 30.0

    async def play(self) -> int:
        """Play all steps, and give their number.

        Raises:
            StepFailed: one did not happen.
        """
        play = Play(self.stage, self.story, self.patience)
        for number, (name, scene) in enumerate(STORY.items(), 1):
            self.stage.onlooker = None
            try:
                happened, seen = await scene(play)
            except (ControlError, TimeoutError, StepFailed, StopIteration, IndexError) as error:
                raise StepFailed(f"Step {number}, {name}: {error}") from error
            self.tell(number, happened, seen)
            await self.look(f"{number:02}-{name.replace(' ', '-')}")
        wrong = await self.stage.slack.violations()
        must(not wrong, f"the app did what Slack would not take: {wrong}")
        return len(STORY)
