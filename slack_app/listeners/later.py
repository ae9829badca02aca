"""*Later*: the button, and the modal that asks when."""

from datetime import UTC, date, datetime

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from slack_app.blocks.inputs import chosen, values_of
from slack_app.blocks.later_modal import ANOTHER_DAY, DAY, WHEN, later_modal
from slack_app.blocks.match_modals import read_date
from slack_app.domain import ids
from slack_app.domain.errors import Refused
from slack_app.edge import InAgency
from slack_app.listeners.payloads import TOO_OLD, Payload, case_of, number
from slack_app.use_cases.remind_later import RemindLater, later_card, remind_later


def register(app: AsyncApp) -> None:
    """Tell Slack's button and modal which function answers them."""
    app.action(ids.LATER)(open_modal)
    app.view(ids.LATER_MODAL)(save_moment)


async def open_modal(
    ack: AsyncAck, body: Payload, action: Payload, client: AsyncWebClient, in_agency: InAgency, recruiter_id: int
) -> None:
    """Ask when, with what makes sense now."""
    card = await in_agency.look(later_card, case_of(action), recruiter_id)
    await client.views_open(trigger_id=body["trigger_id"], view=later_modal(card))
    await ack()


async def save_moment(ack: AsyncAck, view: Payload, in_agency: InAgency, recruiter_id: int) -> None:
    """Save first, then close the modal."""
    command = read_wish(view, recruiter_id)
    await in_agency(remind_later, command)
    await ack()


def read_wish(view: Payload, recruiter_id: int) -> RemindLater:
    """Read what was chosen.

    Raises:
        Refused: nothing was, or two things that contradict each other.
    """
    values = values_of(view)
    case_id, when, day = number(view["private_metadata"]), chosen(values, WHEN), read_date(values, DAY)
    if when is None:
        raise Refused("Choose when.", field=WHEN)
    if when == ANOTHER_DAY:
        if day is None:
            raise Refused("Choose the day.", field=DAY)
        return RemindLater(case_id, recruiter_id, key=view["id"], on=_day(day))
    if day is not None:
        raise Refused("Choose “Another day” above for this, or clear it.", field=DAY)
    return RemindLater(case_id, recruiter_id, key=view["id"], at=_moment(when))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Refused("Choose a day.", field=DAY) from error


def _moment(text: str) -> datetime:
    try:
        return datetime.fromtimestamp(number(text), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise Refused(TOO_OLD, field=WHEN) from error
