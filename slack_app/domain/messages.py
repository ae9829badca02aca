"""The messages that can be owed to Slack: a kind and ids each. Kinds are stored for ever: add, never rename."""

from dataclasses import dataclass, fields
from typing import Any, ClassVar

_IN_CLAIMS = {"case_id"}


@dataclass(frozen=True)
class Message:
    """A message that is owed: what it is about, in ids. It is rendered when it is sent."""

    kind: ClassVar[str]
    method: ClassVar[str] = "chat.postMessage"
    priority: ClassVar[int] = 50

    case_id: int | None

    @property
    def conversation(self) -> str | None:
        """The conversation whose rate it uses; an edit uses none."""
        return None

    @property
    def merge_key(self) -> str | None:
        """What makes one waiting message say all that two would."""
        return None

    def facts(self) -> dict[str, Any]:
        """Give the ids that it needs beside the case's."""
        return {field.name: getattr(self, field.name) for field in fields(self) if field.name not in _IN_CLAIMS}


@dataclass(frozen=True)
class PromptForFeedback(Message):
    """The head of a case's thread: who was not selected, and what can be done."""

    kind: ClassVar[str] = "prompt_for_feedback"
    priority: ClassVar[int] = 10

    case_id: int
    recruiter_id: int | None

    @property
    def conversation(self) -> str:
        """The recruiter's direct messages, or the fallback channel."""
        return f"recruiter:{self.recruiter_id}" if self.recruiter_id else "fallback"


@dataclass(frozen=True)
class RedrawHead(Message):
    """An edit of the head, so that it shows the present state."""

    kind: ClassVar[str] = "redraw_head"
    method: ClassVar[str] = "chat.update"
    priority: ClassVar[int] = 90

    case_id: int

    @property
    def merge_key(self) -> str:
        """One redraw shows whatever has changed."""
        return f"{self.kind}:{self.case_id}"


@dataclass(frozen=True)
class PostMatches(Message):
    """The list of open positions that fit, in the thread of a case."""

    kind: ClassVar[str] = "post_matches"
    priority: ClassVar[int] = 20

    case_id: int
    recruiter_id: int | None

    @property
    def conversation(self) -> str:
        """The same as the head's."""
        return PromptForFeedback(self.case_id, self.recruiter_id).conversation


@dataclass(frozen=True)
class RedrawMatches(Message):
    """An edit of the list: ranked anew, it shows what fits now."""

    kind: ClassVar[str] = "redraw_matches"
    method: ClassVar[str] = "chat.update"
    priority: ClassVar[int] = 80

    case_id: int

    @property
    def merge_key(self) -> str:
        """One redraw shows whatever has changed."""
        return f"{self.kind}:{self.case_id}"


KINDS: dict[str, type[Message]] = {
    kind.kind: kind for kind in (PromptForFeedback, RedrawHead, PostMatches, RedrawMatches)
}
