"""A workspace and what is in it: people, conversations, messages."""

from dataclasses import dataclass, field
from typing import Any

from slack_app.sandbox.payload import Payload

_TOMBSTONE = "This message was deleted."


@dataclass(slots=True)
class User:
    """A member of a workspace."""

    id: str
    team_id: str
    name: str
    real_name: str
    email: str | None
    tz: str = "America/New_York"
    tz_offset: int = -18000
    is_bot: bool = False
    deleted: bool = False
    last_read: dict[str, str] = field(default_factory=dict)
    thread_read: dict[str, str] = field(default_factory=dict)

    def as_payload(self, with_email: bool) -> Payload:
        """The user as `users.info` shows it; the address needs a scope of its own."""
        profile: Payload = {"real_name": self.real_name, "display_name": self.name, "team": self.team_id}
        if with_email and self.email:
            profile["email"] = self.email
        return {
            "id": self.id,
            "team_id": self.team_id,
            "name": self.name,
            "deleted": self.deleted,
            "real_name": self.real_name,
            "tz": self.tz,
            "tz_label": self.tz,
            "tz_offset": self.tz_offset,
            "profile": profile,
            "is_bot": self.is_bot,
            "is_app_user": False,
            "is_admin": False,
            "is_restricted": False,
            "updated": 1760000000,
        }


@dataclass(slots=True)
class Message:
    """A message; an ephemeral one has the one person it is for in `only_for`."""

    ts: str
    author: str
    text: str
    posted_at: float
    team_id: str
    blocks: list[Payload] = field(default_factory=list)
    attachments: list[Payload] = field(default_factory=list)
    bot_id: str | None = None
    app_id: str | None = None
    username: str | None = None
    thread_ts: str | None = None
    parent_author: str | None = None
    metadata: Payload | None = None
    subtype: str | None = None
    edited: Payload | None = None
    only_for: str | None = None
    client_msg_id: str | None = None
    replies: list["Message"] = field(default_factory=list)

    @property
    def in_channel(self) -> bool:
        """Whether it stands in the conversation itself rather than only in a thread."""
        return self.thread_ts in (None, self.ts) or self.subtype == "thread_broadcast"

    def as_payload(self, include_metadata: bool = False) -> Payload:
        """The message as the Web API and events show it."""
        shown: Payload = {
            "type": "message",
            "user": self.author,
            "text": self.text,
            "ts": self.ts,
            "team": self.team_id,
        }
        optional: dict[str, Any] = {
            "subtype": self.subtype,
            "bot_id": self.bot_id,
            "app_id": self.app_id,
            "username": self.username,
            "client_msg_id": self.client_msg_id,
            "blocks": self.blocks,
            "attachments": self.attachments,
            "edited": self.edited,
            "thread_ts": self.thread_ts,
            "parent_user_id": self.parent_author,
            "metadata": self.metadata if include_metadata else None,
        }
        shown.update({key: value for key, value in optional.items() if value})
        if self.replies:
            authors = list(dict.fromkeys(reply.author for reply in self.replies))
            shown.update(
                thread_ts=self.ts,
                reply_count=len(self.replies),
                reply_users=authors,
                reply_users_count=len(authors),
                latest_reply=self.replies[-1].ts,
                is_locked=False,
                subscribed=False,
            )
        return shown

    def bury(self) -> None:
        """Leave a tombstone: what Slack does with a deleted message that has replies."""
        self.text, self.subtype, self.blocks, self.attachments = _TOMBSTONE, "tombstone", [], []
        self.author, self.bot_id, self.app_id, self.metadata = "USLACKBOT", None, None, None


@dataclass(slots=True)
class Conversation:
    """A channel, a private channel (`group`) or a direct message with the app (`im`)."""

    id: str
    kind: str
    name: str
    creator: str
    members: dict[str, None]
    person: str | None = None
    is_archived: bool = False
    messages: dict[str, Message] = field(default_factory=dict)
    ephemerals: list[Message] = field(default_factory=list)

    @property
    def scope(self) -> str:
        """How scopes name this kind of conversation."""
        return {"channel": "channels", "group": "groups", "im": "im"}[self.kind]

    def add(self, message: Message) -> None:
        """Put a new message at the end, and into its thread."""
        self.messages[message.ts] = message
        if message.thread_ts and message.thread_ts != message.ts:
            self.messages[message.thread_ts].replies.append(message)

    def remove(self, message: Message) -> None:
        """Take a message away, or bury it if it has replies."""
        if message.replies:
            message.bury()
            return
        del self.messages[message.ts]
        root = self.messages.get(message.thread_ts or "")
        if root is not None:
            root.replies.remove(message)

    def as_payload(self) -> Payload:
        """The conversation as `conversations.info` shows it."""
        if self.kind == "im":
            return {"id": self.id, "is_im": True, "user": self.person, "created": 1760000000, "is_archived": False}
        return {
            "id": self.id,
            "name": self.name,
            "name_normalized": self.name,
            "is_channel": self.kind == "channel",
            "is_group": self.kind == "group",
            "is_im": False,
            "is_private": self.kind == "group",
            "is_archived": self.is_archived,
            "is_general": False,
            "is_mpim": False,
            "created": 1760000000,
            "creator": self.creator,
            "num_members": len(self.members),
            "topic": {"value": "", "creator": "", "last_set": 0},
            "purpose": {"value": "", "creator": "", "last_set": 0},
        }


@dataclass(slots=True)
class Workspace:
    """A workspace in which the app is installed."""

    id: str
    name: str
    domain: str
    bot: User
    bot_id: str
    token: str
    url: str
    users: dict[str, User] = field(default_factory=dict)
    conversations: dict[str, Conversation] = field(default_factory=dict)

    def direct_message(self, person: str) -> Conversation | None:
        """The app's direct messages with somebody, if opened."""
        return next((c for c in self.conversations.values() if c.kind == "im" and c.person == person), None)
