"""A person in front of Slack's client: clicks, chooses, types, submits, strictly as the client lets them."""

from typing import Any

from slack_app.sandbox import interactions
from slack_app.sandbox.acknowledgements import (
    UnacceptableError,
    carry_out_submission,
    expect_nothing,
    offered_options,
    refuse,
)
from slack_app.sandbox.elements import elements_of
from slack_app.sandbox.errors import ControlError
from slack_app.sandbox.inputs import EntryError, held, is_empty
from slack_app.sandbox.payload import Payload
from slack_app.sandbox.places import Place, find_place
from slack_app.sandbox.replies import Reply
from slack_app.sandbox.slack import Slack
from slack_app.sandbox.views import View, describe

_DEFAULT_QUERY_LENGTH = 3
_REQUIRED = "Please complete this required field."
_TOASTS = {
    "operation_timeout": "The app did not respond in time.",
    "dispatch_failed": "The app did not respond.",
}


class Acting:
    """What people do with messages, modals and the Home tab; each act answers what they then see."""

    VERBS = ("click", "choose", "suggest", "fill", "submit", "close")

    def __init__(self, slack: Slack) -> None:
        self._slack = slack

    async def click(
        self,
        user: str,
        action_id: str,
        block_id: str | None = None,
        at: str = "message",
        channel: str | None = None,
        ts: str | None = None,
    ) -> Payload:
        """Press a button."""
        place = find_place(self._slack, user, at, channel, ts)
        block, element = place.element(action_id, block_id)
        if element["type"] not in ("button", "icon_button", "workflow_button"):
            raise ControlError(f"{action_id!r} is a {element['type']}, not a button")
        return await self._act(place, block, element, {})

    async def choose(
        self,
        user: str,
        action_id: str,
        value: Any,
        block_id: str | None = None,
        at: str = "message",
        channel: str | None = None,
        ts: str | None = None,
    ) -> Payload:
        """Choose or enter something; the app hears of it unless it stands in an input that does not dispatch."""
        place = find_place(self._slack, user, at, channel, ts)
        block, element = place.element(action_id, block_id)
        try:
            chosen = self._held(place, block, element, value)
        except EntryError as problem:
            raise ControlError(str(problem)) from None
        if element["type"] != "overflow":
            self._keep(place, block, element, chosen)
        if block["type"] == "input" and not block.get("dispatch_action"):
            return self._seen(place, Reply(200))
        return await self._act(place, block, element, chosen)

    async def suggest(
        self,
        user: str,
        action_id: str,
        typed: str = "",
        block_id: str | None = None,
        at: str = "modal",
        channel: str | None = None,
        ts: str | None = None,
    ) -> Payload:
        """Type into an external select: what the app offers is what may be chosen next."""
        place = find_place(self._slack, user, at, channel, ts)
        block, element = place.element(action_id, block_id)
        if not element["type"].endswith("external_select"):
            raise ControlError(f"{action_id!r} asks the app for nothing")
        options: list[Payload] = []
        reply = Reply(200)
        if len(typed) >= element.get("min_query_length", _DEFAULT_QUERY_LENGTH):
            payload = interactions.block_suggestion(
                self._slack, place.workspace, place.user, place.payload(), block, element, typed
            )
            reply = await self._slack.delivery.ask("interactive", payload, place.workspace.id)
            try:
                options = offered_options(reply.body) if reply.acknowledged else []
            except UnacceptableError as problem:
                reply = self._refused(place, "block_suggestion", reply, str(problem))
        self._slack.people.offered[user, place.key, element["action_id"]] = options
        # A late or failing answer is no toast: the menu just stays empty.
        return {**self._seen(place, reply, silent=True), "options": options}

    async def fill(self, user: str, values: list[tuple[str, str, Any]]) -> Payload:
        """Enter values into the open modal without submitting it; problems come back by block."""
        place = find_place(self._slack, user, "modal", None, None)
        return {**self._seen(place, Reply(200)), "errors": self._fill(place, values)}

    async def submit(self, user: str, values: list[tuple[str, str, Any]]) -> Payload:
        """Enter values into the open modal and press its button; what the client refuses is not sent."""
        place = find_place(self._slack, user, "modal", None, None)
        view = _view_of(place)
        if "submit" not in view.content:
            raise ControlError("this modal has no button to submit it with")
        errors = self._fill(place, values) or _missing(view)
        if errors:
            return {**self._seen(place, Reply(200)), "errors": errors, "sent": False}
        view.errors = {}
        payload = interactions.view_submission(self._slack, place.workspace, place.user, view)
        reply = await self._slack.delivery.ask("interactive", payload, place.workspace.id)
        if reply.acknowledged and self._slack.views.is_open(view):
            try:
                carry_out_submission(self._slack, view, reply.body)
            except UnacceptableError as problem:
                inputs = [block["block_id"] for block in view.blocks if block["type"] == "input"]
                reply = self._refused(place, "view_submission", reply, str(problem), input_blocks=inputs)
        return {**self._seen(place, reply), "errors": view.errors, "sent": True}

    async def close(self, user: str, everything: bool = False) -> Payload:
        """Cancel the modal on top, or close all of them with the X."""
        place = find_place(self._slack, user, "modal", None, None)
        stack = self._slack.views.stack(user)
        closed = stack[0] if everything else stack[-1]
        if everything or closed.content.get("clear_on_close"):
            everything, closed = True, stack[0]
            self._slack.views.clear(user)
        else:
            self._slack.views.close(closed)
        reply = Reply(200)
        if closed.content.get("notify_on_close"):
            payload = interactions.view_closed(self._slack, place.workspace, place.user, closed, is_cleared=everything)
            reply = await self._slack.delivery.ask("interactive", payload, place.workspace.id)
        return self._seen(place, reply, silent=True)

    async def _act(self, place: Place, block: Payload, element: Payload, value: Payload) -> Payload:
        payload = interactions.block_actions(
            self._slack, place.workspace, place.user, place.payload(), block, element, value
        )
        reply = await self._slack.delivery.ask("interactive", payload, place.workspace.id)
        if reply.acknowledged:
            try:
                expect_nothing(reply.body)
            except UnacceptableError as problem:
                reply = self._refused(place, "block_actions", reply, str(problem))
        return self._seen(place, reply)

    def _keep(self, place: Place, block: Payload, element: Payload, chosen: Payload) -> None:
        key = block["block_id"], element["action_id"]
        if place.view is not None:
            place.view.entered[key] = chosen
        elif place.message is not None:
            self._slack.people.chosen.setdefault((place.user.id, place.message.ts), {})[key] = chosen

    def _refused(self, place: Place, kind: str, reply: Reply, why: str, **more: Any) -> Reply:
        code = refuse(self._slack, place.workspace, place.user, kind, reply.body, why, **more)
        return Reply(reply.status, reply.body, code)

    def _seen(self, place: Place, reply: Reply, *, silent: bool = False) -> Payload:
        return seen(self._slack, place.user.id, reply, silent=silent)

    def _held(self, place: Place, block: Payload, element: Payload, value: Any) -> Payload:
        offered = self._slack.people.offered.get((place.user.id, place.key, element["action_id"]), [])
        return held(element, value, place.workspace, [*offered, *self._chosen_before(place, block, element)])

    def _chosen_before(self, place: Place, block: Payload, element: Payload) -> list[Payload]:
        """What an external select holds stays choosable, though the app now offers something else."""
        key = block["block_id"], element["action_id"]
        if place.view is not None:
            now = place.view.entered.get(key) or {}
        else:
            now = self._slack.people.chosen.get((place.user.id, place.key.rpartition("/")[2]), {}).get(key) or {}
        return [*now.get("selected_options", []), *filter(None, [now.get("selected_option")])]

    def _fill(self, place: Place, values: list[tuple[str, str, Any]]) -> dict[str, str]:
        view, errors = _view_of(place), {}
        for block_id, action_id, value in values:
            block, element = place.element(action_id, block_id)
            try:
                view.entered[block_id, action_id] = self._held(place, block, element, value)
            except EntryError as problem:
                errors[block["block_id"]] = str(problem)
        return errors


def seen(slack: Slack, user_id: str, reply: Reply, *, silent: bool = False) -> Payload:
    """What a person sees after an act; one that was not acknowledged shows a toast."""
    toast = None
    if not reply.acknowledged and not silent:
        toast = reply.failure if reply.failure == "invalid_ack" else reply.toast
        if toast in _TOASTS:
            slack.people.toast(user_id, toast, _TOASTS[toast])
    stack = slack.views.stack(user_id)
    return {
        "acknowledged": reply.acknowledged,
        "failure": reply.failure,
        "status": reply.status,
        "body": reply.body,
        "toast": toast,
        "view": describe(stack[-1] if stack else None),
    }


def _view_of(place: Place) -> View:
    if place.view is None:
        raise ControlError("no modal is open")
    return place.view


def _missing(view: View) -> dict[str, str]:
    return {
        block["block_id"]: _REQUIRED
        for block, element in elements_of(view.blocks)
        if block["type"] == "input" and not block.get("optional") and is_empty(view.value(block, element))
    }
