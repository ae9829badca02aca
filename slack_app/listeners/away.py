"""`/rebound away`: when a recruiter is away."""

from datetime import date

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from slack_app.blocks.away_modal import FIRST_ON, LAST_ON, away_modal
from slack_app.blocks.inputs import Values, values_of
from slack_app.blocks.match_modals import read_date
from slack_app.domain import ids
from slack_app.domain.errors import Refused
from slack_app.edge import InAgency
from slack_app.listeners.modals import refresh
from slack_app.listeners.payloads import Payload
from slack_app.use_cases.be_away import BeAway, away_card, be_away, come_back


def register(app: AsyncApp) -> None:
    """Tell Slack's modal and button which function answers them."""
    app.view(ids.AWAY_MODAL)(save_days)
    app.action(ids.AWAY_REMOVE)(forget_days)


async def open_away(
    ack: AsyncAck, body: Payload, client: AsyncWebClient, in_agency: InAgency, recruiter_id: int
) -> None:
    """Show what is known, and ask for more."""
    view = away_modal(await in_agency.look(away_card, recruiter_id))
    await client.views_open(trigger_id=body["trigger_id"], view=view)
    await ack()


async def save_days(ack: AsyncAck, view: Payload, in_agency: InAgency, recruiter_id: int) -> None:
    """Save first, then close the modal."""
    values = values_of(view)
    await in_agency(be_away, BeAway(recruiter_id, _day(values, FIRST_ON), _day(values, LAST_ON), key=view["id"]))
    await ack()


async def forget_days(
    ack: AsyncAck, body: Payload, action: Payload, client: AsyncWebClient, in_agency: InAgency, recruiter_id: int
) -> None:
    """Forget an interval, and show what is left."""
    await in_agency(come_back, recruiter_id, str(action.get("value")))
    await refresh(client, body["view"]["id"], away_modal(await in_agency.look(away_card, recruiter_id)))
    await ack()


def _day(values: Values, block_id: str) -> date:
    try:
        return date.fromisoformat(read_date(values, block_id) or "")
    except ValueError as error:
        raise Refused("Choose a day.", field=block_id) from error
