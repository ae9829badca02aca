"""Opening modals, from a message or from another modal, and refreshing the one that lies below."""

import aiohttp
import structlog
from slack_sdk.errors import SlackClientError
from slack_sdk.models.views import View
from slack_sdk.web.async_client import AsyncWebClient

from slack_app.listeners.payloads import Payload

log = structlog.get_logger()


async def show_modal(client: AsyncWebClient, body: Payload, view: View) -> None:
    """Open a modal; where the button stands in one, on top of it."""
    if "view" in body:
        await client.views_push(trigger_id=body["trigger_id"], view=view)
    else:
        await client.views_open(trigger_id=body["trigger_id"], view=view)


async def refresh(client: AsyncWebClient, view_id: str, view: View) -> None:
    """Show a modal as it should be now. What was saved stays saved where Slack does not take it."""
    try:
        await client.views_update(view_id=view_id, view=view)
    except (SlackClientError, aiohttp.ClientError, TimeoutError) as failed:
        log.info("cannot refresh a modal", failure=str(failed))
