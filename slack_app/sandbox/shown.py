"""What the control API answers with, as values."""

from dataclasses import dataclass, field
from typing import Any

from slack_app.sandbox.elements import elements_of
from slack_app.sandbox.payload import Payload, walk


@dataclass(frozen=True, slots=True)
class Team:
    """A workspace with the app's token in it."""

    id: str
    name: str
    bot_token: str
    bot_user_id: str
    bot_id: str


@dataclass(frozen=True, slots=True)
class Person:
    """A member of a workspace."""

    id: str
    name: str
    email: str | None


@dataclass(frozen=True, slots=True)
class Channel:
    """A conversation, with what is unread in it if somebody's sidebar was asked for."""

    id: str
    name: str
    kind: str
    person: str | None = None
    unread: int = 0
    thread_unread: int = 0


def read_words(blocks: list[Payload]) -> str:
    """All that is written in blocks, one text a line."""
    return "\n".join(str(node["text"]) for _, node in walk(blocks) if isinstance(node.get("text"), str))


def button_ids(blocks: list[Payload]) -> list[str]:
    """The action ids of all interactive elements in blocks, in their order."""
    return [element["action_id"] for _, element in elements_of(blocks)]


@dataclass(frozen=True, slots=True)
class Message:
    """A message as somebody sees it; `raw` holds all of it."""

    ts: str
    author: str
    text: str
    blocks: list[Payload]
    thread_ts: str | None
    reply_count: int
    is_edited: bool
    is_ephemeral: bool
    is_unread: bool
    metadata: Payload | None
    raw: Payload = field(repr=False)

    @property
    def words(self) -> str:
        """All that the blocks say."""
        return read_words(self.blocks)

    @property
    def actions(self) -> list[str]:
        """The action ids that can be used in it."""
        return button_ids(self.blocks)


@dataclass(frozen=True, slots=True)
class View:
    """A modal or Home tab as somebody sees it; `raw` holds all of it."""

    id: str
    type: str
    callback_id: str
    title: str
    blocks: list[Payload]
    state: Payload
    errors: dict[str, str]
    private_metadata: str
    raw: Payload = field(repr=False)

    @property
    def words(self) -> str:
        """All that the blocks say."""
        return read_words(self.blocks)

    @property
    def actions(self) -> list[str]:
        """The action ids that can be used in it."""
        return button_ids(self.blocks)


@dataclass(frozen=True, slots=True)
class Seen:
    """What somebody saw after an act.

    `view` is the modal now on top, `errors` stand below its fields, `sent` is false if the client refused the entries;
    `ts`, `channel` and `execution` name what the act made; `raw` holds all of it.
    """

    acknowledged: bool
    toast: str | None
    view: View | None
    errors: dict[str, str]
    sent: bool
    options: list[Payload]
    ts: str
    channel: str
    execution: str
    raw: Payload = field(repr=False)


def message(raw: Payload) -> Message:
    """A message out of the control API's answer."""
    return Message(
        ts=raw["ts"],
        author=raw["user"],
        text=raw["text"],
        blocks=raw.get("blocks", []),
        thread_ts=raw.get("thread_ts"),
        reply_count=raw.get("reply_count", 0),
        is_edited="edited" in raw,
        is_ephemeral=raw["is_ephemeral"],
        is_unread=raw["is_unread"],
        metadata=raw.get("metadata"),
        raw=raw,
    )


def view(raw: Any) -> View | None:
    """A view out of the control API's answer, if there is one."""
    if raw is None:
        return None
    return View(
        id=raw["id"],
        type=raw["type"],
        callback_id=raw["callback_id"],
        title=(raw.get("title") or {}).get("text", ""),
        blocks=raw["blocks"],
        state=raw["state"]["values"],
        errors=raw["errors"],
        private_metadata=raw["private_metadata"],
        raw=raw,
    )


def seen(raw: Payload) -> Seen:
    """What somebody saw, out of the control API's answer."""
    return Seen(
        acknowledged=raw["acknowledged"],
        toast=raw["toast"],
        view=view(raw["view"]),
        errors=raw.get("errors", {}),
        sent=raw.get("sent", True),
        options=raw.get("options", []),
        ts=raw.get("ts", ""),
        channel=raw.get("channel", ""),
        execution=raw.get("execution", ""),
        raw=raw,
    )


def person(raw: Payload) -> Person:
    """A person out of the control API's answer."""
    return Person(raw["id"], raw["name"], raw["profile"].get("email"))


def channel(raw: Payload) -> Channel:
    """A conversation out of the control API's answer."""
    return Channel(
        id=raw["id"],
        name=raw.get("name", ""),
        kind=raw["kind"],
        person=raw.get("user"),
        unread=raw.get("unread", 0),
        thread_unread=raw.get("thread_unread", 0),
    )
