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
NOT_SET_UP = "Rebound isn't set up for this workspace. Ask whoever installed it to run `rebound doctor`."


def create_bolt(edge: Edge, installations: Installations, client: AsyncWebClient, settings: Settings) -> AsyncApp:
    """Build the app. `client` is the listeners': its time-out leaves room to answer Slack within three seconds."""

    async def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult | None:
        found = installations.of_workspace(enterprise_id, team_id)
        return found.as_authorization() if found else None

    app = AsyncApp(
        client=client,
        authorize=authorize,  # type: ignore[arg-type]  # None is documented: "no installation"
        process_before_response=True,
        request_verification_enabled=False,  # the front door has checked; Socket Mode needs no signature
        raise_error_for_unhandled_request=True,
        user_facing_authorize_error_message=NOT_SET_UP,
    )

    @app.use
    async def _enter_agency(context: AsyncBoltContext, next_: Callable[[], Awaitable[None]]) -> None:
        installation = installations.of_workspace(context.enterprise_id, context.team_id)
        if installation is not None:
            context["in_agency"] = edge.agency(installation.agency_id)
            await next_()

    app.error(_answer_error)
    listeners.register(app, settings)
    return app


async def _answer_error(error: Exception, body: Mapping[str, Any]) -> BoltResponse:
    """Turn what a listener raised into an answer: events are sent again by Slack, people read a text."""
    if isinstance(error, BoltUnhandledRequestError):
        log.warning("nobody listens for this", type=body.get("type"), event=_event_type(body))
        return BoltResponse(status=200, body="")
    reference = secrets.token_hex(2).upper()
    if isinstance(error, Refused):
        text = error.text
    else:
        log.error("a listener failed", reference=reference, type=body.get("type"), exc_info=error)
        text = f"That didn't work, and nothing was changed. Please try again. Ref {reference}"
    if "event" in body:
        return BoltResponse(status=200 if isinstance(error, Refused) else 500, body="")
    return BoltResponse(status=200, body={"response_type": "ephemeral", "text": text})


def _event_type(body: Mapping[str, Any]) -> str | None:
    event = body.get("event")
    return event.get("type") if isinstance(event, dict) else None
