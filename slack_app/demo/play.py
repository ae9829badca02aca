"""One play of the story: what all its scenes share."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from db.sample import Story
from slack_app.demo.actor import Actor
from slack_app.demo.stage import Stage

Told = tuple[str, str]
"""What happened, and what could then be seen."""


@dataclass
class Play:
    """The stage, the story that is played on it, and the recruiter who acts."""

    stage: Stage
    story: Story
    patience: float = 30.0
    first_list: str = ""
    """The list of matches as it was before the feedback."""
    actor: Actor = field(init=False)

    def __post_init__(self) -> None:
        self.actor = Actor(self.stage, self.story.submission_id, self.patience)

    def candidate(self) -> str:
        """The candidate's name, as the agency has it."""
        return self.stage.ask(lambda work: work.candidates.get(self.story.candidate_id).name)

    def a_skill(self) -> str:
        """Name a skill of the candidate that a position of the list asks for."""
        skills = self.stage.ask(lambda work: work.candidates.get(self.story.candidate_id).skills)
        return next(skill for skill in skills if skill in self.first_list)


Scene = Callable[[Play], Awaitable[Told]]
"""A step of the story: it acts, and checks in the sandbox's record or the database that it really happened."""
