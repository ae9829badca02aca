"""One Web API call, and what a method is."""

from collections.abc import Callable
from dataclasses import dataclass

from slack_app.sandbox.arguments import Arguments
from slack_app.sandbox.errors import SlackError
from slack_app.sandbox.payload import Payload
from slack_app.sandbox.slack import Slack
from slack_app.sandbox.workspace import Conversation, Message, Workspace


@dataclass(slots=True)
class Call:
    """Who calls with what."""

    slack: Slack
    workspace: Workspace
    arguments: Arguments

    def need(self, scope: str) -> None:
        """Raise `missing_scope` unless the manifest grants the scope."""
        granted = self.slack.manifest.scopes
        if scope not in granted:
            raise SlackError("missing_scope", needed=scope, provided=",".join(granted))

    def has(self, scope: str) -> bool:
        """Whether the manifest grants the scope."""
        return scope in self.slack.manifest.scopes

    def conversation(self, *, joined: bool = False) -> Conversation:
        """The conversation of the `channel` argument, if the app may know of it."""
        found = self.workspace.conversations.get(self.arguments.required("channel"))
        if found is None:
            raise SlackError("channel_not_found")
        is_member = self.workspace.bot.id in found.members
        if found.kind != "channel" and not is_member:
            raise SlackError("channel_not_found")
        if joined and not is_member:
            raise SlackError("not_in_channel")
        return found

    def own_message(self, error: str) -> tuple[Conversation, Message]:
        """The app's own message of the `channel` and `ts` arguments."""
        conversation = self.conversation()
        message = conversation.messages.get(self.arguments.required("ts"))
        if message is None:
            raise SlackError("message_not_found")
        if message.bot_id != self.workspace.bot_id or message.subtype == "tombstone":
            raise SlackError(error)
        return conversation, message


Handler = Callable[[Call], Payload]


@dataclass(frozen=True, slots=True)
class Method:
    """A Web API method: what does it, its tier, its scope and the arguments that Slack knows."""

    answer: Handler
    tier: str
    scope: str | None
    arguments: frozenset[str]


def method(answer: Handler, tier: str, scope: str | None, arguments: str = "") -> Method:
    """A method with its arguments as one line."""
    return Method(answer, tier, scope, frozenset(arguments.split()))
