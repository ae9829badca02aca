"""A recruiter looks at open positions."""

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from slack_app.blocks.openings_modal import openings_modal
from slack_app.blocks.who_fits_modal import who_fits_modal
from slack_app.domain import ids
from slack_app.edge import InAgency
from slack_app.listeners.modals import show_modal
from slack_app.listeners.payloads import Payload, number, typed
from slack_app.use_cases.read_openings import openings_by_words, openings_for_candidate
from slack_app.use_cases.waiting_for import who_fits


def register(app: AsyncApp) -> None:
    """Tell Slack's command, shortcut, menu and button which function answers them."""
    app.command(ids.OPENINGS_COMMAND)(open_list)
    app.shortcut(ids.OPENINGS_SHORTCUT)(open_list)
    app.action(ids.OPENINGS_CANDIDATE_MENU)(show_for_candidate)
    app.action(ids.WHO_FITS)(show_who_fits)


async def open_list(ack: AsyncAck, body: Payload, client: AsyncWebClient, in_agency: InAgency) -> None:
    """List the open positions that go with what was typed after the command; without that, the newest."""
    card = await in_agency.look(openings_by_words, typed(str(body.get("text") or "")).strip())
    await client.views_open(trigger_id=body["trigger_id"], view=openings_modal(card))
    await ack()


async def show_for_candidate(
    ack: AsyncAck, body: Payload, action: Payload, client: AsyncWebClient, in_agency: InAgency
) -> None:
    """List what fits the candidate who was chosen."""
    view, chosen = body["view"], action.get("selected_option") or {}
    card = await in_agency.look(openings_for_candidate, number(chosen.get("value")))
    await client.views_update(view_id=view["id"], hash=view["hash"], view=openings_modal(card))
    await ack()


async def show_who_fits(
    ack: AsyncAck, body: Payload, action: Payload, client: AsyncWebClient, in_agency: InAgency
) -> None:
    """Show, on top of the list, who waits that a position fits."""
    card = await in_agency.look(who_fits, number(action.get("value")))
    await show_modal(client, body, who_fits_modal(card))
    await ack()
