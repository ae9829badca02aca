"""The Bolt app: who may come in, which agency it is about, and what happens when a listener raises."""

import secrets
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import structlog
from slack_bolt.async_app import AsyncApp, AsyncBoltContext
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.error import BoltUnhandledRequestError
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from slack_app import listeners
from slack_app.domain.errors import Refused
from slack_app.edge import Edge
from slack_app.installations import Installations
from slack_app.settings import Settings

log = structlog.get_logger()
Next = Callable[[], Awaitable[None]]
NOT_SET_UP = "Rebound isn't set up for this workspace. Ask whoever installed it to run `rebound doctor`."


def create_bolt(edge: Edge, installations: Installations, client: AsyncWebClient, settings: Settings) -> AsyncApp:
    """Build the app. `client` is the listeners': its time-out leaves room to answer Slack within three seconds."""

    async def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult:
        return installations.get(enterprise_id, team_id).as_authorization()

    async def enter_agency(context: AsyncBoltContext, next_: Next, body: Mapping[str, Any]) -> BoltResponse | None:
        installation = installations.of_workspace(context.enterprise_id, context.team_id)
        if body.get("type") == "url_verification":  # Slack asks before any workspace is known
            await next_()
            return None
        if installation is None:
            log.warning("called by a workspace that is not set up", team_id=context.team_id)
            return _refusal(body, NOT_SET_UP)
        context["in_agency"] = edge.agency(installation.agency_id)
        await next_()
        return None

    app = AsyncApp(
        client=client,
        authorize=authorize,
        before_authorize=enter_agency,
        process_before_response=True,
        request_verification_enabled=False,  # the front door has checked; Socket Mode needs no signature
        raise_error_for_unhandled_request=True,
    )
    app.error(_answer_error)
    listeners.register(app, settings)
    return app


async def _answer_error(error: Exception, body: Mapping[str, Any]) -> BoltResponse:
    """Turn what a listener raised into an answer: events are sent again by Slack, people read a text."""
    if isinstance(error, BoltUnhandledRequestError):
        log.warning("nobody listens for this", type=body.get("type"), event_type=_event_type(body))
        return BoltResponse(status=200, body="")
    reference = secrets.token_hex(2).upper()
    if isinstance(error, Refused):
        text = error.text
    else:
        log.error("a listener failed", reference=reference, type=body.get("type"), exc_info=error)
        text = f"That didn't work, and nothing was changed. Please try again. Ref {reference}"
    if "event" in body and not isinstance(error, Refused):
        return BoltResponse(status=500, body="")  # Slack tells it again
    return _refusal(body, text)


def _refusal(body: Mapping[str, Any], text: str) -> BoltResponse:
    """Tell a person, where one is waiting; Slack shows the body of an answer to a command alone."""
    if "command" not in body:
        return BoltResponse(status=200, body="")
    return BoltResponse(status=200, body={"response_type": "ephemeral", "text": text})


def _event_type(body: Mapping[str, Any]) -> str | None:
    event = body.get("event")
    return event.get("type") if isinstance(event, dict) else None
