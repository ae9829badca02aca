"""Search-as-you-type menus, in whatever modal they stand."""

from slack_bolt.async_app import AsyncAck, AsyncApp

from slack_app.blocks.menus import menu_options
from slack_app.domain import ids
from slack_app.edge import InAgency
from slack_app.listeners.payloads import Payload
from slack_app.use_cases.search_menus import candidate_choices, position_choices


def register(app: AsyncApp) -> None:
    """Tell Slack's menus which function answers them."""
    for position_menu in (ids.NOT_SELECTED_POSITION_MENU, ids.LINK_POSITION_MENU):
        app.options(position_menu)(offer_positions)
    for candidate_menu in (ids.OPENINGS_CANDIDATE_MENU, ids.LINK_CANDIDATE_MENU):
        app.options(candidate_menu)(offer_candidates)


async def offer_positions(ack: AsyncAck, payload: Payload, in_agency: InAgency) -> None:
    """Offer positions that go with what was typed."""
    choices = await in_agency.look(position_choices, str(payload.get("value") or ""))
    await ack(options=menu_options(choices))


async def offer_candidates(ack: AsyncAck, payload: Payload, in_agency: InAgency) -> None:
    """Offer candidates who go with what was typed."""
    choices = await in_agency.look(candidate_choices, str(payload.get("value") or ""))
    await ack(options=menu_options(choices))
