"""Reports that could not be matched: *Link*, *Dismiss*."""

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from slack_app.blocks.inputs import values_of
from slack_app.blocks.unmatched import CANDIDATE, POSITION, link_modal, read_link
from slack_app.domain import ids
from slack_app.domain.errors import Refused
from slack_app.edge import InAgency
from slack_app.listeners.payloads import Payload, number
from slack_app.use_cases.unmatched_reports import LinkReport, dismiss_report, link_report, report_card


def register(app: AsyncApp) -> None:
    """Tell Slack's buttons and modal which function answers them."""
    app.action(ids.LINK_REPORT)(open_link)
    app.view(ids.LINK_REPORT_MODAL)(link)
    app.action(ids.DISMISS_REPORT)(dismiss)


async def open_link(
    ack: AsyncAck, body: Payload, action: Payload, client: AsyncWebClient, in_agency: InAgency, recruiter_id: int
) -> None:
    """Ask who is meant."""
    card = await in_agency.look(report_card, number(action.get("value")), recruiter_id)
    await client.views_open(trigger_id=body["trigger_id"], view=link_modal(card))
    await ack()


async def link(ack: AsyncAck, view: Payload, in_agency: InAgency, recruiter_id: int) -> None:
    """Carry the report out for whom it is about, then close the modal."""
    candidate, position = read_link(values_of(view))
    if candidate is None:
        raise Refused("Choose the candidate.", field=CANDIDATE)
    if position is None:
        raise Refused("Choose the position.", field=POSITION)
    report_id = number(view["private_metadata"])
    await in_agency(link_report, LinkReport(report_id, number(candidate), number(position), recruiter_id))
    await ack()


async def dismiss(ack: AsyncAck, action: Payload, in_agency: InAgency, recruiter_id: int) -> None:
    """Let the report be."""
    await in_agency(dismiss_report, number(action.get("value")), recruiter_id)
    await ack()
