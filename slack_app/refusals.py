"""What happens when a listener raises: people read a text, events are sent again by Slack, and nothing is swallowed."""

import secrets
from collections.abc import Mapping
from typing import Any

import structlog
from slack_bolt.async_app import AsyncBoltContext, AsyncRespond
from slack_bolt.error import BoltUnhandledRequestError
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.models.views import View
from slack_sdk.web.async_client import AsyncWebClient

from db.queries.base import NotFound
from slack_app.blocks.lines import paragraph, words
from slack_app.blocks.text import clip, escape
from slack_app.domain.errors import Refused

log = structlog.get_logger()
_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # none that are mistaken for each other on the telephone
_TOO_LATE = {"expired_trigger_id", "exchanged_trigger_id", "trigger_expired", "trigger_exchanged"}


async def answer_error(
    error: Exception,
    body: Mapping[str, Any],
    context: AsyncBoltContext,
    respond: AsyncRespond,
    client: AsyncWebClient,
) -> BoltResponse:
    """Turn what a listener raised into an answer that says what happened and what to do next."""
    if isinstance(error, BoltUnhandledRequestError):
        log.warning("nobody listens for this", type=body.get("type"), event_type=_event_type(body))
        # an event need not be told again; a person sees that a button of ours does nothing
        return BoltResponse(status=200 if "event" in body else 404, body="")
    text = _explain(error, body)
    if "event" in body and not isinstance(error, Refused):
        return BoltResponse(status=500, body="")  # Slack tells it again
    try:
        if context.response_url and "command" not in body:
            await respond(text=escape(text), response_type="ephemeral", replace_original=False)
        elif body.get("type") in {"block_actions", "shortcut"} and body.get("trigger_id"):
            await _show(client, body, text)
    except (SlackClientError, OSError, TimeoutError) as failed:
        log.warning("cannot tell a person why something was refused", failure=str(failed))
    return refusal(body, text, field=error.field if isinstance(error, Refused) else None)


async def _show(client: AsyncWebClient, body: Mapping[str, Any], text: str) -> None:
    """Tell a person in a modal: in one, on top of it, and by a global shortcut there is nowhere else to answer."""
    open_on = client.views_push if "view" in body else client.views_open
    await open_on(trigger_id=body["trigger_id"], view=_not_done(text))


def _not_done(text: str) -> View:
    return View(type="modal", title="Not done", close="Close", blocks=[paragraph([words(clip(text, 1000))])])


def refusal(body: Mapping[str, Any], text: str, *, field: str | None = None) -> BoltResponse:
    """Answer Slack itself, in the form that its kind of request takes."""
    answer: Mapping[str, Any] | str = ""
    if "command" in body:
        answer = {"response_type": "ephemeral", "text": escape(text)}
    elif body.get("type") == "view_submission":
        answer = _beside_a_question(field, body["view"], text)
    elif body.get("type") == "block_suggestion":
        answer = {"options": []}
    return BoltResponse(status=200, body=dict(answer) if isinstance(answer, Mapping) else answer)


def _explain(error: Exception, body: Mapping[str, Any]) -> str:
    if isinstance(error, Refused):
        return error.text
    if isinstance(error, NotFound):
        log.warning("asked for what the agency does not have", noun=error.noun, key=error.key)
        return "That isn't in the agency's records any more. Nothing was changed."
    if isinstance(error, SlackApiError) and error.response.get("error") in _TOO_LATE:
        return "That took too long, and Slack closed the door. Please press the button again."
    reference = "".join(secrets.choice(_LETTERS) for _ in range(4))
    log.error("a listener failed", reference=reference, type=body.get("type"), exc_info=error)
    if body.get("type") == "view_submission":
        return f"That didn't save. Your text is still here; please try again. Ref {reference}"
    return f"That didn't work, and nothing was changed. Please try again. Ref {reference}"


def _beside_a_question(field: str | None, view: Mapping[str, Any], text: str) -> Mapping[str, Any]:
    """Say it at its own question, or the first there is; in the place of a modal that asks nothing."""
    inputs = [block["block_id"] for block in view["blocks"] if block["type"] == "input"]
    if not inputs:
        return {"response_action": "update", "view": _not_done(text).to_dict()}
    return {"response_action": "errors", "errors": {field if field in inputs else inputs[0]: text}}


def _event_type(body: Mapping[str, Any]) -> str | None:
    event = body.get("event")
    return event.get("type") if isinstance(event, dict) else None
