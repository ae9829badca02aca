"""The list of a recruiter's day: *Open*."""

from slack_bolt.async_app import AsyncAck, AsyncApp

from slack_app.domain import ids
from slack_app.edge import InAgency
from slack_app.listeners.payloads import Payload, number
from slack_app.use_cases.open_listed import open_listed


def register(app: AsyncApp) -> None:
    """Tell Slack's button which function answers it."""
    app.action(ids.OPEN_LISTED)(open_one)


async def open_one(ack: AsyncAck, action: Payload, in_agency: InAgency, recruiter_id: int) -> None:
    """Let the case come, as the recruiter asks."""
    await in_agency(open_listed, number(action.get("value")), recruiter_id)
    await ack()
