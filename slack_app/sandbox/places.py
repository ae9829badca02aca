"""Where a person clicks: a message, the open modal or the Home tab."""

from dataclasses import dataclass

from slack_app.sandbox.elements import elements_of
from slack_app.sandbox.errors import ControlError
from slack_app.sandbox.interactions import message_place, view_place
from slack_app.sandbox.payload import Payload
from slack_app.sandbox.slack import Slack
from slack_app.sandbox.views import View
from slack_app.sandbox.workspace import Conversation, Message, User, Workspace


@dataclass(frozen=True, slots=True)
class Place:
    """A person and the blocks before them; either a view or a message in a conversation."""

    slack: Slack
    workspace: Workspace
    user: User
    view: View | None = None
    conversation: Conversation | None = None
    message: Message | None = None

    @property
    def blocks(self) -> list[Payload]:
        """What the person sees there."""
        if self.view is not None:
            return self.view.blocks
        return self.message.blocks if self.message else []

    @property
    def key(self) -> str:
        """A name of the place that stays the same as long as it exists."""
        if self.view is not None:
            return self.view.id
        return f"{self.conversation and self.conversation.id}/{self.message and self.message.ts}"

    def element(self, action_id: str, block_id: str | None) -> tuple[Payload, Payload]:
        """The one element that is meant; raises `ControlError` when it is not there or not the only one."""
        found = [
            (block, element)
            for block, element in elements_of(self.blocks)
            if element.get("action_id") == action_id and block_id in (None, block["block_id"])
        ]
        if not found:
            raise ControlError(f"there is no element {action_id!r} here")
        if len(found) > 1:
            raise ControlError(f"there are {len(found)} elements {action_id!r} here: name the block")
        return found[0]

    def payload(self) -> Payload:
        """The part of an interaction payload that names the place."""
        if self.view is not None:
            return view_place(self.view)
        if self.conversation is None or self.message is None:
            raise ControlError("a place is a view or a message")
        return message_place(self.slack, self.workspace, self.user, self.conversation, self.message)


def find_place(slack: Slack, user_id: str, at: str, channel: str | None, ts: str | None) -> Place:
    """The place that a person means; `at` is `message`, `modal` or `home`."""
    workspace = slack.world.workspace_of(user_id)
    user = workspace.users[user_id]
    if user.deleted:
        raise ControlError(f"{user_id} is deactivated")
    if at == "modal":
        stack = slack.views.stack(user_id)
        if not stack:
            raise ControlError("no modal is open")
        return Place(slack, workspace, user, view=stack[-1])
    if at == "home":
        home = slack.views.home(user_id)
        if home is None:
            raise ControlError("the Home tab is empty")
        return Place(slack, workspace, user, view=home)
    conversation = seen_conversation(workspace, user_id, channel or "")
    return Place(
        slack, workspace, user, conversation=conversation, message=seen_message(conversation, user_id, ts or "")
    )


def seen_conversation(workspace: Workspace, user_id: str, channel: str) -> Conversation:
    """A conversation that a person can see; raises `ControlError`."""
    conversation = workspace.conversations.get(channel)
    if conversation is None or (conversation.kind != "channel" and user_id not in conversation.members):
        raise ControlError(f"{user_id} sees no conversation {channel!r}")
    return conversation


def seen_message(conversation: Conversation, user_id: str, ts: str) -> Message:
    """A message that a person can see; an ephemeral one only if it is theirs."""
    message = conversation.messages.get(ts)
    if message is None:
        message = next((m for m in conversation.ephemerals if m.ts == ts and m.only_for == user_id), None)
    if message is None:
        raise ControlError(f"{user_id} sees no message {ts!r} in {conversation.id}")
    return message
