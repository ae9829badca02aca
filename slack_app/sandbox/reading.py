"""What is there to see: for a person in front of Slack's client, and for a test."""

from slack_app.sandbox.doing import is_unread
from slack_app.sandbox.errors import ControlError
from slack_app.sandbox.interactions import message_state
from slack_app.sandbox.payload import Payload
from slack_app.sandbox.places import seen_conversation
from slack_app.sandbox.slack import Slack
from slack_app.sandbox.views import describe
from slack_app.sandbox.workspace import Conversation, Message, User, Workspace


class Reading:
    """Answers that change nothing, apart from `mark_read`."""

    VERBS = (
        "workspaces",
        "users",
        "conversations",
        "messages",
        "thread",
        "views",
        "home",
        "toasts",
        "record",
        "execution",
        "state",
        "mark_read",
    )

    def __init__(self, slack: Slack) -> None:
        self._slack = slack

    def workspaces(self) -> Payload:
        """Every workspace with the app's token in it."""
        return {"workspaces": [describe_workspace(w) for w in self._slack.world.workspaces.values()]}

    def users(self, team: str) -> Payload:
        """The people of a workspace."""
        workspace = self._slack.world.workspaces.get(team)
        if workspace is None:
            raise ControlError(f"there is no workspace {team!r}")
        return {"users": [user.as_payload(with_email=True) for user in workspace.users.values()]}

    def conversations(self, user: str) -> Payload:
        """What stands in a person's sidebar, with what is unread."""
        workspace, person = self._person(user)
        return {
            "conversations": [
                {
                    **c.as_payload(),
                    "kind": c.kind,
                    "unread": _unread(c, person),
                    "thread_unread": _unread_replies(c, person),
                }
                for c in workspace.conversations.values()
                if user in c.members
            ]
        }

    def messages(self, user: str, channel: str, limit: int = 200) -> Payload:
        """A conversation as a person sees it, oldest first, with what only they see."""
        workspace, person = self._person(user)
        conversation = seen_conversation(workspace, user, channel)
        shown = [m for m in conversation.messages.values() if m.in_channel]
        shown += [m for m in conversation.ephemerals if m.only_for == user and not m.thread_ts]
        return {"messages": self._described(shown, person, conversation)[-limit:]}

    def thread(self, user: str, channel: str, ts: str) -> Payload:
        """A thread as a person sees it: its first message and the replies."""
        workspace, person = self._person(user)
        conversation = seen_conversation(workspace, user, channel)
        root = conversation.messages.get(ts)
        if root is None:
            raise ControlError(f"there is no message {ts!r} in {channel}")
        shown = [root, *root.replies]
        shown += [m for m in conversation.ephemerals if m.only_for == user and m.thread_ts == ts]
        return {"messages": self._described(shown, person, conversation)}

    def views(self, user: str) -> Payload:
        """The open modals of a person, the visible one last."""
        return {"views": [describe(view) for view in self._slack.views.stack(user)]}

    def home(self, user: str) -> Payload:
        """The Home tab of a person."""
        return {"view": describe(self._slack.views.home(user))}

    def toasts(self, user: str) -> Payload:
        """The error messages that a person was shown."""
        toasts = self._slack.people.toasts.get(user, [])
        return {"toasts": [{"at": toast.at, "code": toast.code, "text": toast.text} for toast in toasts]}

    def record(self, since: int = 0, kind: str | None = None, name: str | None = None) -> Payload:
        """What happened after a number."""
        entries = self._slack.record.since(since, kind, name)
        return {"entries": [entry.as_payload() for entry in entries], "last": len(self._slack.record.entries)}

    def execution(self, execution: str) -> Payload:
        """A workflow step that ran."""
        found = self._slack.executions.get(execution)
        if found is None:
            raise ControlError(f"there is no execution {execution!r}")
        return {
            "id": found.id,
            "callback_id": found.callback_id,
            "status": found.status,
            "inputs": found.inputs,
            "outputs": found.outputs,
            "error": found.error,
        }

    def state(self) -> Payload:
        """What is under way: events not yet delivered, open connections, the end of the record, the count of changes."""
        return {
            "events_under_way": self._slack.delivery.waiting,
            "connections": self._slack.sockets.connections,
            "last": len(self._slack.record.entries),
            "changes": self._slack.changes.count,
        }

    def mark_read(self, user: str, channel: str, thread_ts: str | None = None) -> Payload:
        """Note that a person has seen a conversation or a thread to its end."""
        workspace, person = self._person(user)
        conversation = seen_conversation(workspace, user, channel)
        if thread_ts:
            root = conversation.messages[thread_ts]
            person.thread_read[thread_ts] = root.replies[-1].ts if root.replies else root.ts
        elif conversation.messages:
            person.last_read[channel] = next(reversed(conversation.messages))
        return {}

    def _described(self, messages: list[Message], person: User, conversation: Conversation) -> list[Payload]:
        ordered = sorted(messages, key=lambda message: float(message.ts))
        chosen = self._slack.people.chosen
        return [
            {
                **message.as_payload(include_metadata=True),
                "is_ephemeral": message.only_for is not None,
                "is_unread": is_unread(message, person, conversation),
                "unread_replies": sum(_is_news(reply, message, person) for reply in message.replies),
                "state": {"values": message_state(message, chosen.get((person.id, message.ts), {}))},
            }
            for message in ordered
        ]

    def _person(self, user_id: str) -> tuple[Workspace, User]:
        workspace = self._slack.world.workspace_of(user_id)
        return workspace, workspace.users[user_id]


def describe_workspace(workspace: Workspace) -> Payload:
    """A workspace for the control API."""
    return {
        "id": workspace.id,
        "name": workspace.name,
        "bot_token": workspace.token,
        "bot_user_id": workspace.bot.id,
        "bot_id": workspace.bot_id,
    }


def _unread(conversation: Conversation, person: User) -> int:
    read = float(person.last_read.get(conversation.id, "0"))
    count = 0
    for message in reversed(conversation.messages.values()):
        if float(message.ts) <= read:
            break
        count += is_unread(message, person, conversation)
    return count


def _unread_replies(conversation: Conversation, person: User) -> int:
    return sum(
        _is_news(reply, root, person)
        for root in conversation.messages.values()
        if root.replies and _follows(person, root, conversation)
        for reply in root.replies
    )


def _is_news(reply: Message, root: Message, person: User) -> bool:
    return reply.author != person.id and float(reply.ts) > float(person.thread_read.get(root.ts, "0"))


def _follows(person: User, root: Message, conversation: Conversation) -> bool:
    mention = f"<@{person.id}>"
    return conversation.kind == "im" or any(
        message.author == person.id or mention in message.text for message in (root, *root.replies)
    )
