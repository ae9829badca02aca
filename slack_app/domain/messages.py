"""The messages that can be owed to Slack: a kind and ids each. Kinds are stored for ever: add, never rename."""

from dataclasses import dataclass, fields
from typing import Any, ClassVar

from db.vocabulary import MAIL

POST, EDIT = "chat.postMessage", "chat.update"


def conversation_with(recruiter_id: int) -> str:
    """Name the conversation with a recruiter, before it is known which channel that is."""
    return f"recruiter:{recruiter_id}"


@dataclass(frozen=True)
class Message:
    """A message that is owed: what it is about, in ids. It is rendered when it is sent."""

    kind: ClassVar[str]
    method: ClassVar[str] = POST
    priority: ClassVar[int] = 50
    is_merged: ClassVar[bool] = False
    """Whether one waiting message says all that two would."""

    case_id: int | None

    @property
    def conversation(self) -> str | None:
        """The conversation whose rate it uses, the recruiter's own or the fallback channel; none unless it is a post."""
        if self.method != POST:
            return None
        recruiter_id = self.facts().get("recruiter_id")
        return conversation_with(recruiter_id) if recruiter_id else "fallback"

    @property
    def merge_key(self) -> str | None:
        """What two wishes for the same message have in common, where they are merged."""
        about = (self.case_id, *self.facts().values())
        return ":".join([self.kind, *(str(one) for one in about if one is not None)]) if self.is_merged else None

    def facts(self) -> dict[str, Any]:
        """Give the ids that it needs beside the case's."""
        return {field.name: getattr(self, field.name) for field in fields(self) if field.name != "case_id"}


@dataclass(frozen=True)
class PromptForFeedback(Message):
    """The head of a case's thread: who was not selected, and what can be done."""

    kind: ClassVar[str] = "prompt_for_feedback"
    priority: ClassVar[int] = 10

    case_id: int
    recruiter_id: int | None
    is_asked_for: bool = False
    """Whether the recruiter asked for it: it then waits for no working hours, and counts in no budget."""


@dataclass(frozen=True)
class RedrawHead(Message):
    """An edit of the head, so that it shows the present state."""

    kind: ClassVar[str] = "redraw_head"
    method: ClassVar[str] = EDIT
    priority: ClassVar[int] = 90
    is_merged: ClassVar[bool] = True

    case_id: int


@dataclass(frozen=True)
class PostMatches(Message):
    """The list of open positions that fit, in the thread of a case."""

    kind: ClassVar[str] = "post_matches"
    priority: ClassVar[int] = 20

    case_id: int
    recruiter_id: int | None


@dataclass(frozen=True)
class RedrawMatches(Message):
    """An edit of the list: ranked anew, it shows what fits now."""

    kind: ClassVar[str] = "redraw_matches"
    method: ClassVar[str] = EDIT
    priority: ClassVar[int] = 80
    is_merged: ClassVar[bool] = True

    case_id: int


@dataclass(frozen=True)
class RemindOfCheckIns(Message):
    """The list of a recruiter's talks that are due on a day; it belongs to no single case."""

    kind: ClassVar[str] = "remind_of_check_ins"
    priority: ClassVar[int] = 30
    is_merged: ClassVar[bool] = True

    case_id: None
    reminder_id: int
    recruiter_id: int | None


@dataclass(frozen=True)
class RedrawReminder(Message):
    """An edit of such a list."""

    kind: ClassVar[str] = "redraw_reminder"
    method: ClassVar[str] = EDIT
    priority: ClassVar[int] = 80
    is_merged: ClassVar[bool] = True

    case_id: None
    reminder_id: int


@dataclass(frozen=True)
class PostUnmatched(Message):
    """The list of a day's reports whose candidate or position nobody knows; it belongs to no case."""

    kind: ClassVar[str] = "post_unmatched"
    priority: ClassVar[int] = 40
    is_merged: ClassVar[bool] = True

    case_id: None
    reminder_id: int
    recruiter_id: int | None


@dataclass(frozen=True)
class RedrawUnmatched(Message):
    """An edit of such a list."""

    kind: ClassVar[str] = "redraw_unmatched"
    method: ClassVar[str] = EDIT
    priority: ClassVar[int] = 85
    is_merged: ClassVar[bool] = True

    case_id: None
    reminder_id: int


@dataclass(frozen=True)
class RemindOfCase(Message):
    """The reminder of a case that its owner wanted, or that is due: a reply in its thread that mentions them."""

    kind: ClassVar[str] = "remind_of_case"
    priority: ClassVar[int] = 25

    case_id: int
    recruiter_id: int | None
    number: int
    """Which wish it fulfils: it is out of date when the case has another."""
    is_asked_for: bool = False
    """Whether the recruiter has asked for it now: it then waits for no working hours."""
    is_chase: bool = False
    """Whether it asks what the client said, because nobody has told it yet."""


@dataclass(frozen=True)
class PostPromptList(Message):
    """The list of the cases of a recruiter's day that came beyond the single prompts; it belongs to no single case."""

    kind: ClassVar[str] = "post_prompt_list"
    priority: ClassVar[int] = 15
    is_merged: ClassVar[bool] = True

    case_id: None
    list_id: int
    recruiter_id: int


@dataclass(frozen=True)
class RedrawPromptList(Message):
    """An edit of such a list."""

    kind: ClassVar[str] = "redraw_prompt_list"
    method: ClassVar[str] = EDIT
    priority: ClassVar[int] = 80
    is_merged: ClassVar[bool] = True

    case_id: None
    list_id: int


@dataclass(frozen=True)
class PostEscalations(Message):
    """The list of a day's cases that somebody hears of who does not own them; it belongs to no single case."""

    kind: ClassVar[str] = "post_escalations"
    priority: ClassVar[int] = 12
    is_merged: ClassVar[bool] = True

    case_id: None
    reminder_id: int
    recruiter_id: int | None


@dataclass(frozen=True)
class RedrawEscalations(Message):
    """An edit of such a list."""

    kind: ClassVar[str] = "redraw_escalations"
    method: ClassVar[str] = EDIT
    priority: ClassVar[int] = 80
    is_merged: ClassVar[bool] = True

    case_id: None
    reminder_id: int


@dataclass(frozen=True)
class SendMail(Message):
    """A mail, as its writer has looked at it. It holds up no message of its case: it belongs to none, as order is concerned."""

    kind: ClassVar[str] = "send_mail"
    method: ClassVar[str] = MAIL
    priority: ClassVar[int] = 25

    case_id: None
    mail_id: int


@dataclass(frozen=True)
class TellOfMail(Message):
    """That a mail was not sent, or may not have been: its writer hears of it, and decides."""

    kind: ClassVar[str] = "tell_of_mail"
    priority: ClassVar[int] = 12

    case_id: int
    recruiter_id: int
    mail_id: int


@dataclass(frozen=True)
class RedrawMail(Message):
    """An edit of that, so that it shows what has become of the mail."""

    kind: ClassVar[str] = "redraw_mail"
    method: ClassVar[str] = EDIT
    priority: ClassVar[int] = 80
    is_merged: ClassVar[bool] = True

    case_id: int
    mail_id: int
    is_tried_again: bool = False
    """Whether it is to say so, whatever becomes of the mail then: a further failure has a message of its own."""


KINDS: dict[str, type[Message]] = {
    kind.kind: kind
    for kind in (
        PromptForFeedback,
        RedrawHead,
        PostMatches,
        RedrawMatches,
        RemindOfCheckIns,
        RedrawReminder,
        PostUnmatched,
        RedrawUnmatched,
        RemindOfCase,
        PostPromptList,
        RedrawPromptList,
        PostEscalations,
        RedrawEscalations,
        SendMail,
        TellOfMail,
        RedrawMail,
    )
}
