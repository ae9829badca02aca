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
        return _conversation(self.recruiter_id)


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
        return _conversation(self.recruiter_id)


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


@dataclass(frozen=True)
class RemindOfCheckIns(Message):
    """The list of a recruiter's talks that are due on a day; it belongs to no single case."""

    kind: ClassVar[str] = "remind_of_check_ins"
    priority: ClassVar[int] = 30

    case_id: None
    reminder_id: int
    recruiter_id: int | None

    @property
    def conversation(self) -> str:
        """The recruiter's direct messages, or the fallback channel."""
        return _conversation(self.recruiter_id)

    @property
    def merge_key(self) -> str:
        """The list shows whatever is due when it is sent."""
        return f"{self.kind}:{self.reminder_id}"


@dataclass(frozen=True)
class RedrawReminder(Message):
    """An edit of such a list."""

    kind: ClassVar[str] = "redraw_reminder"
    method: ClassVar[str] = "chat.update"
    priority: ClassVar[int] = 80

    case_id: None
    reminder_id: int

    @property
    def merge_key(self) -> str:
        """One redraw shows whatever has changed."""
        return f"{self.kind}:{self.reminder_id}"


def _conversation(recruiter_id: int | None) -> str:
    """Name the direct messages of a recruiter, or the fallback channel, as far as a rate is concerned."""
    return f"recruiter:{recruiter_id}" if recruiter_id else "fallback"


KINDS: dict[str, type[Message]] = {
    kind.kind: kind
    for kind in (
        PromptForFeedback,
        RedrawHead,
        PostMatches,
        RedrawMatches,
        RemindOfCheckIns,
        RedrawReminder,
    )
}
