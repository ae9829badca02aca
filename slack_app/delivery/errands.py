"""What a message of each kind comes to when it is sent: what to call, where, with what."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from db.claims import Claim
from slack_app.blocks.text import SlackMessage
from slack_app.edge import InAgency


@dataclass(frozen=True)
class Post:
    """A new message, into a thread where one is named."""

    channel: str
    message: SlackMessage
    thread_ts: str | None = None
    is_broadcast: bool = False


@dataclass(frozen=True)
class Edit:
    """A new text for a message that is there."""

    channel: str
    ts: str
    message: SlackMessage


@dataclass(frozen=True)
class Nothing:
    """The message has nothing to say any more."""


Errand = Post | Edit | Nothing


class Nowhere(Exception):
    """There is nobody to write to, and no fallback channel: the message waits, and the operator hears of it."""


FindRecruiter = Callable[[InAgency, int | None], Awaitable[str]]
"""Give the conversation in which to write to a recruiter.

Raises:
    Nowhere: neither the recruiter nor a fallback channel is known.
"""

# a claim that is unknown may be in Slack already: its errand says where, even where there is nothing to say any more
Render = Callable[[InAgency, Claim, FindRecruiter], Awaitable[Errand]]
Renderers = Mapping[str, Render]
