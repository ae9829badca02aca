"""What is owed to whom: `/rebound`, `/check-ins`."""

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from slack_app.blocks.agenda_modal import agenda_modal
from slack_app.blocks.owed import help_message, owed_message
from slack_app.domain import ids
from slack_app.edge import InAgency
from slack_app.listeners.away import open_away
from slack_app.listeners.cases import open_case
from slack_app.listeners.payloads import Payload
from slack_app.listeners.templates import open_templates
from slack_app.use_cases.read_owed import agenda, owed_card

HELP, AWAY, WORDING, CASE = "help", "away", "wording", "case"
"""What may stand behind `/rebound`."""
MODALS = {AWAY: open_away, WORDING: open_templates, CASE: open_case}


def register(app: AsyncApp) -> None:
    """Tell Slack's commands which function answers them."""
    app.command(ids.REBOUND_COMMAND)(say_what_is_owed)
    app.command(ids.CHECK_INS_COMMAND)(open_agenda)


async def say_what_is_owed(
    ack: AsyncAck, body: Payload, client: AsyncWebClient, in_agency: InAgency, recruiter_id: int
) -> None:
    """Answer privately with what the recruiter owes, or with help alone; or open what was asked for."""
    wants = str(body.get("text") or "").strip().lower()
    first, _, _ = wants.partition(" ")
    if wants in MODALS or first == CASE:
        await MODALS[first](ack, body, client, in_agency, recruiter_id)
        return
    message = help_message() if wants == HELP else owed_message(await in_agency.look(owed_card, recruiter_id))
    await ack(response_type="ephemeral", **message.as_arguments())


async def open_agenda(
    ack: AsyncAck, body: Payload, client: AsyncWebClient, in_agency: InAgency, recruiter_id: int
) -> None:
    """List the recruiter's talks."""
    view = agenda_modal(await in_agency.look(agenda, recruiter_id))
    await client.views_open(trigger_id=body["trigger_id"], view=view)
    await ack()
