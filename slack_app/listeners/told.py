"""*I've told …*: the button, and the modal that asks how and when."""

from datetime import date

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from db.vocabulary import ToldHow
from slack_app.blocks.drafts import DraftState
from slack_app.blocks.inputs import chosen, values_of
from slack_app.blocks.match_modals import read_date
from slack_app.blocks.told_modal import DAY, HOW, told_modal
from slack_app.domain import ids
from slack_app.domain.errors import Refused
from slack_app.edge import InAgency
from slack_app.listeners.payloads import Payload, case_of, remembered
from slack_app.use_cases.tell_candidate import TellCandidate, tell_candidate, told_card


def register(app: AsyncApp) -> None:
    """Tell Slack's button and modal which function answers them."""
    app.action(ids.TOLD)(open_modal)
    app.view(ids.TOLD_MODAL)(save)


async def open_modal(
    ack: AsyncAck, body: Payload, action: Payload, client: AsyncWebClient, in_agency: InAgency, recruiter_id: int
) -> None:
    """Ask how and when."""
    card, today, answer = await in_agency.look(told_card, case_of(action), recruiter_id)
    await client.views_open(trigger_id=body["trigger_id"], view=told_modal(card, today, answer))
    await ack()


async def save(ack: AsyncAck, view: Payload, in_agency: InAgency, recruiter_id: int) -> None:
    """Save first, then close the modal."""
    await in_agency(tell_candidate, read_told(view, recruiter_id))
    await ack()


def read_told(view: Payload, recruiter_id: int) -> TellCandidate:
    """Read what was chosen.

    Raises:
        Refused: something was not.
    """
    values = values_of(view)
    how, day = chosen(values, HOW), read_date(values, DAY)
    if how is None:
        raise Refused("Choose how.", field=HOW)
    if day is None:
        raise Refused("Choose the day.", field=DAY)
    state = remembered(DraftState.from_text, view["private_metadata"])
    return TellCandidate(state.case_id, recruiter_id, ToldHow(how), date.fromisoformat(day), key=view["id"])
