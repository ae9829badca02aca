"""The talks that are due: *Done*, *Snooze*, *Skip*, *Undo*."""

from datetime import date, timedelta

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from db.unit_of_work import UnitOfWork
from db.vocabulary import CheckInOutcome
from slack_app.blocks.agenda_modal import agenda_modal
from slack_app.blocks.check_ins import CLIENT_LIKED, NOTE, OUTCOME, UNTIL_ON, DoneState, done_modal, snooze_modal
from slack_app.blocks.inputs import chosen, said_yes, typed, values_of
from slack_app.blocks.match_modals import read_date
from slack_app.domain import ids
from slack_app.domain.cards import CheckInCard
from slack_app.domain.errors import Refused
from slack_app.edge import InAgency
from slack_app.listeners.modals import refresh, show_modal
from slack_app.listeners.payloads import Payload, number, remembered
from slack_app.use_cases.answer_check_in import DoneCheckIn, SnoozeCheckIn, done, skip, snooze, undo
from slack_app.use_cases.read_owed import agenda
from slack_app.use_cases.read_reminder import check_in_card


def register(app: AsyncApp) -> None:
    """Tell Slack's buttons and modals which function answers them."""
    app.action(ids.CHECK_IN_DONE)(open_done)
    app.view(ids.CHECK_IN_DONE_MODAL)(save_done)
    app.action(ids.CHECK_IN_SNOOZE)(open_snooze)
    app.view(ids.CHECK_IN_SNOOZE_MODAL)(save_snooze)
    app.action(ids.CHECK_IN_SKIP)(skip_talk)
    app.action(ids.CHECK_IN_UNDO)(undo_answer)


async def open_done(ack: AsyncAck, body: Payload, action: Payload, client: AsyncWebClient, in_agency: InAgency) -> None:
    """Ask what the talk came to."""
    card = await in_agency.look(check_in_card, number(action.get("value")))
    await show_modal(client, body, done_modal(card))
    await ack()


async def save_done(
    ack: AsyncAck, view: Payload, client: AsyncWebClient, in_agency: InAgency, recruiter_id: int
) -> None:
    """Save first, then close the modal."""
    state, values = remembered(DoneState.from_text, view["private_metadata"]), values_of(view)
    outcome = chosen(values, OUTCOME)
    if outcome is None:
        raise Refused("How did it go?", field=OUTCOME)
    command = DoneCheckIn(
        check_in_id=number(state.check_in_id),
        recruiter_id=recruiter_id,
        outcome=CheckInOutcome(outcome),
        key=view["id"],
        note=typed(values, NOTE),
        is_client_liked=said_yes(values, CLIENT_LIKED),
        seen_client_liked=state.seen_client_liked,
    )
    await in_agency(done, command)
    await _refresh_agenda(client, view, in_agency, recruiter_id)
    await ack()


async def open_snooze(
    ack: AsyncAck, body: Payload, action: Payload, client: AsyncWebClient, in_agency: InAgency
) -> None:
    """Ask for another day."""
    card, tomorrow = await in_agency.look(_with_tomorrow, number(action.get("value")))
    await show_modal(client, body, snooze_modal(card, tomorrow))
    await ack()


async def save_snooze(
    ack: AsyncAck, view: Payload, client: AsyncWebClient, in_agency: InAgency, recruiter_id: int
) -> None:
    """Save first, then close the modal."""
    until_on = read_date(values_of(view), UNTIL_ON)
    if until_on is None:
        raise Refused("Choose a day.", field=UNTIL_ON)
    check_in_id = number(view["private_metadata"])
    await in_agency(snooze, SnoozeCheckIn(check_in_id, recruiter_id, date.fromisoformat(until_on), key=view["id"]))
    await _refresh_agenda(client, view, in_agency, recruiter_id)
    await ack()


async def skip_talk(
    ack: AsyncAck, body: Payload, action: Payload, client: AsyncWebClient, in_agency: InAgency, recruiter_id: int
) -> None:
    """Leave the talk out."""
    await in_agency(skip, number(action.get("value")), recruiter_id)
    if "view" in body:
        await refresh(client, body["view"]["id"], agenda_modal(await in_agency.look(agenda, recruiter_id)))
    await ack()


async def undo_answer(ack: AsyncAck, action: Payload, in_agency: InAgency, recruiter_id: int) -> None:
    """Take the last answer back."""
    await in_agency(undo, number(action.get("value")), recruiter_id)
    await ack()


async def _refresh_agenda(client: AsyncWebClient, view: Payload, in_agency: InAgency, recruiter_id: int) -> None:
    """Where the question was asked on top of the list of talks, show the list as it is now."""
    below = view.get("previous_view_id")
    if below:
        await refresh(client, below, agenda_modal(await in_agency.look(agenda, recruiter_id)))


def _with_tomorrow(work: UnitOfWork, check_in_id: int) -> tuple[CheckInCard, date]:
    return check_in_card(work, check_in_id), work.now.date() + timedelta(days=1)
