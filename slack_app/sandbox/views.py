"""Modals and Home tabs: what is open for whom, in which order, in which version."""

import copy
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from slack_app.sandbox.elements import elements_of, initial_value, with_ids
from slack_app.sandbox.errors import SlackError
from slack_app.sandbox.ids import Ids, base36
from slack_app.sandbox.payload import Payload
from slack_app.sandbox.workspace import Workspace

STACK_LIMIT = 3


@dataclass(slots=True)
class View:
    """A view that stands open, with what the person entered so far."""

    id: str
    user_id: str
    workspace: Workspace
    app_id: str
    content: Payload
    hash: str
    root_id: str
    previous_id: str | None = None
    entered: dict[tuple[str, str], Payload] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def external_id(self) -> str:
        """The app's own id of the view, unique in the workspace."""
        return str(self.content.get("external_id") or "")

    @property
    def blocks(self) -> list[Payload]:
        """What the view shows."""
        blocks: list[Payload] = self.content["blocks"]
        return blocks

    def value(self, block: Payload, element: Payload) -> Payload:
        """What an element holds now: entered, or as the app filled it."""
        entered = self.entered.get((block["block_id"], element["action_id"]))
        return initial_value(element) if entered is None else entered

    def state(self) -> Payload:
        """`view.state`: a value for every element that holds one."""
        values: Payload = {}
        for block, element in elements_of(self.blocks):
            value = self.value(block, element)
            if value:
                values.setdefault(block["block_id"], {})[element["action_id"]] = value
        return {"values": values}

    def as_payload(self) -> Payload:
        """The view as answers and payloads show it."""
        shown: Payload = {
            "id": self.id,
            "team_id": self.workspace.id,
            "type": self.content["type"],
            "blocks": self.blocks,
            "private_metadata": self.content.get("private_metadata", ""),
            "callback_id": self.content.get("callback_id", ""),
            "external_id": self.external_id,
            "state": self.state(),
            "hash": self.hash,
            "root_view_id": self.root_id,
            "previous_view_id": self.previous_id,
            "app_id": self.app_id,
            "app_installed_team_id": self.workspace.id,
            "bot_id": self.workspace.bot_id,
        }
        if self.content["type"] == "modal":
            shown.update(
                title=self.content["title"],
                submit=self.content.get("submit"),
                close=self.content.get("close"),
                clear_on_close=bool(self.content.get("clear_on_close")),
                notify_on_close=bool(self.content.get("notify_on_close")),
                submit_disabled=bool(self.content.get("submit_disabled")),
            )
        return shown


class Views:
    """The stack of modals and the Home tab of each person."""

    def __init__(self, ids: Ids, app_id: str) -> None:
        self._ids = ids
        self._app_id = app_id
        self._stacks: dict[str, list[View]] = {}
        self._homes: dict[str, View] = {}

    def stack(self, user_id: str) -> list[View]:
        """The open modals of a person, the visible one last."""
        return self._stacks.setdefault(user_id, [])

    def home(self, user_id: str) -> View | None:
        """The Home tab of a person, if the app published one."""
        return self._homes.get(user_id)

    def open(self, workspace: Workspace, user_id: str, content: Payload) -> View:
        """Start a new stack."""
        self._refuse_known_external_id(workspace, content)
        view = self._new(workspace, user_id, content)
        self._stacks[user_id] = [view]
        return view

    def push(self, workspace: Workspace, user_id: str, content: Payload) -> View:
        """Put a view on top of the stack; raises `SlackError` when three are open."""
        stack = self.stack(user_id)
        if not stack:
            raise SlackError("not_found")
        if len(stack) >= STACK_LIMIT:
            raise SlackError("push_limit_reached")
        self._refuse_known_external_id(workspace, content)
        view = self._new(workspace, user_id, content)
        view.root_id, view.previous_id = stack[0].id, stack[-1].id
        stack.append(view)
        return view

    def update(self, view: View, content: Payload, seen_hash: str | None = None) -> View:
        """Put other content into an open view; what was entered stays where the ids stay."""
        if seen_hash and seen_hash != view.hash:
            raise SlackError("hash_conflict")
        if content["type"] != view.content["type"]:
            raise SlackError("invalid_arguments", "[ERROR] the type of a view cannot change [json-pointer:/view/type]")
        self._refuse_known_external_id(view.workspace, content, besides=view)
        if "external_id" not in content and view.external_id:
            content = {**content, "external_id": view.external_id}
        view.content = with_ids(content, self._ids)
        view.hash = self._hash()
        kept = {(block["block_id"], element["action_id"]) for block, element in elements_of(view.blocks)}
        view.entered = {key: value for key, value in view.entered.items() if key in kept}
        view.errors = {}
        return view

    def publish(self, workspace: Workspace, user_id: str, content: Payload, seen_hash: str | None = None) -> View:
        """Show a Home tab to one person."""
        known = self._homes.get(user_id)
        if known is not None:
            return self.update(known, content, seen_hash)
        self._refuse_known_external_id(workspace, content)
        view = self._homes[user_id] = self._new(workspace, user_id, content)
        return view

    def find(self, workspace: Workspace, view_id: str | None, external_id: str | None) -> View:
        """An open view of the workspace by either id; raises `SlackError` if it is closed."""
        for view in self._all(workspace):
            if view.id == view_id or (external_id and view.external_id == external_id):
                return view
        raise SlackError("not_found")

    def close(self, view: View) -> None:
        """Take one view off the stack of its person."""
        self._stacks[view.user_id] = [other for other in self.stack(view.user_id) if other is not view]

    def clear(self, user_id: str) -> None:
        """Take all views off the stack."""
        self._stacks[user_id] = []

    def is_open(self, view: View) -> bool:
        """Whether the person can still see the view or go back to it."""
        return any(view is other for other in self.stack(view.user_id)) or self._homes.get(view.user_id) is view

    def _all(self, workspace: Workspace) -> Iterable[View]:
        for user_id in workspace.users:
            yield from self._stacks.get(user_id, ())
            if user_id in self._homes:
                yield self._homes[user_id]

    def _refuse_known_external_id(self, workspace: Workspace, content: Payload, besides: View | None = None) -> None:
        external_id = content.get("external_id")
        if not external_id:
            return
        if any(view.external_id == external_id and view is not besides for view in self._all(workspace)):
            raise SlackError("duplicate_external_id")

    def _new(self, workspace: Workspace, user_id: str, content: Payload) -> View:
        view_id = self._ids.next("V")
        content = with_ids(copy.deepcopy(content), self._ids)
        return View(view_id, user_id, workspace, self._app_id, content, self._hash(), view_id)

    def _hash(self) -> str:
        return f"{int(time.time())}.{base36(self._ids.number('hash')):0>8}".lower()


def describe(view: View | None) -> Any:
    """A view for the control API, or nothing."""
    return None if view is None else {**view.as_payload(), "user": view.user_id, "errors": view.errors}
