"""The matches of a case: *Submit*, *Ask*, *Not a fit*, *Show more*, *Why these*."""

from datetime import date

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from db.unit_of_work import UnitOfWork
from db.vocabulary import Reason
from slack_app.blocks.inputs import chosen, typed, values_of
from slack_app.blocks.match_modals import (
    AGREED_ON,
    NOTE,
    OVERRIDE,
    RATE,
    ask_candidate_modal,
    not_a_fit_modal,
    read_amount,
    read_date,
    submit_modal,
)
from slack_app.blocks.matches import MatchRef
from slack_app.blocks.why_modal import why_modal
from slack_app.domain import ids
from slack_app.domain.errors import Refused, TooLate
from slack_app.domain.match_cards import PositionCard
from slack_app.edge import InAgency
from slack_app.listeners.payloads import Payload, case_of, remembered
from slack_app.use_cases.judge_match import (
    AskCandidate,
    SayNotAFit,
    ask_candidate,
    ask_card,
    rank_again,
    say_not_a_fit,
    show_more,
)
from slack_app.use_cases.position_cards import position_card
from slack_app.use_cases.rank_matches import rank_matches
from slack_app.use_cases.submit_candidate import SubmitCandidate, submit_candidate, what_stands_against


def register(app: AsyncApp) -> None:
    """Tell Slack's buttons and modals which function answers them."""
    app.action(ids.SUBMIT_CANDIDATE)(open_submit)
    app.view(ids.SUBMIT_MODAL)(submit)
    app.action(ids.ASK_CANDIDATE)(open_ask)
    app.view(ids.ASK_CANDIDATE_MODAL)(remember_asked)
    app.action(ids.NOT_A_FIT)(open_not_a_fit)
    app.action(ids.NOT_A_FIT_REASON_CHOSEN)(ask_what_the_reason_needs)
    app.view(ids.NOT_A_FIT_MODAL)(remember_not_a_fit)
    app.action(ids.SHOW_MORE_MATCHES)(show_all)
    app.action(ids.WHY_MATCHES)(show_why)


async def open_submit(
    ack: AsyncAck, body: Payload, action: Payload, client: AsyncWebClient, in_agency: InAgency, recruiter_id: int
) -> None:
    """Show what stands against it first; a position that has closed leaves the list at once."""
    ref = remembered(MatchRef.from_text, action.get("value"))
    try:
        card = await in_agency.look(what_stands_against, ref.case_id, ref.job_order_id, recruiter_id)
    except TooLate:
        await in_agency(rank_again, ref.case_id)
        raise
    await client.views_open(trigger_id=body["trigger_id"], view=submit_modal(card, ref))
    await ack()


async def submit(ack: AsyncAck, view: Payload, in_agency: InAgency, recruiter_id: int) -> None:
    """Save first, then close the modal."""
    ref, values = remembered(MatchRef.from_text, view["private_metadata"]), values_of(view)
    agreed_on = read_date(values, AGREED_ON)
    if agreed_on is None:
        raise Refused("When did they agree?", field=AGREED_ON)
    command = SubmitCandidate(
        case_id=ref.case_id,
        job_order_id=ref.job_order_id,
        recruiter_id=recruiter_id,
        agreed_on=date.fromisoformat(agreed_on),
        key=view["id"],
        rate=read_amount(values, RATE),
        note=typed(values, NOTE),
        override=typed(values, OVERRIDE),
    )
    try:
        await in_agency(submit_candidate, command)
    except TooLate:
        await in_agency(rank_again, ref.case_id)
        raise
    await ack()


async def open_ask(
    ack: AsyncAck, body: Payload, action: Payload, client: AsyncWebClient, in_agency: InAgency, recruiter_id: int
) -> None:
    """Open a modal with a draft to the candidate."""
    ref = remembered(MatchRef.from_text, action.get("value"))
    card = await in_agency.look(ask_card, ref.case_id, ref.job_order_id, recruiter_id)
    await client.views_open(trigger_id=body["trigger_id"], view=ask_candidate_modal(card, ref))
    await ack()


async def remember_asked(ack: AsyncAck, view: Payload, in_agency: InAgency, recruiter_id: int) -> None:
    """Remember it, then close the modal."""
    ref = remembered(MatchRef.from_text, view["private_metadata"])
    await in_agency(ask_candidate, AskCandidate(ref.case_id, ref.job_order_id, recruiter_id, key=view["id"]))
    await ack()


async def open_not_a_fit(
    ack: AsyncAck, body: Payload, action: Payload, client: AsyncWebClient, in_agency: InAgency, recruiter_id: int
) -> None:
    """Ask why."""
    del recruiter_id  # whoever works for the agency may
    ref = remembered(MatchRef.from_text, action.get("value"))
    position = await in_agency.look(_position, ref.job_order_id)
    await client.views_open(trigger_id=body["trigger_id"], view=not_a_fit_modal(position, ref, None))
    await ack()


async def ask_what_the_reason_needs(ack: AsyncAck, body: Payload, client: AsyncWebClient, in_agency: InAgency) -> None:
    """Ask which skill is missing, if that is the reason now."""
    view = body["view"]
    ref = remembered(MatchRef.from_text, view["private_metadata"])
    position = await in_agency.look(_position, ref.job_order_id)
    changed = not_a_fit_modal(position, ref, _reason(view))
    await client.views_update(view_id=view["id"], hash=view["hash"], view=changed)
    await ack()


async def remember_not_a_fit(ack: AsyncAck, view: Payload, in_agency: InAgency, recruiter_id: int) -> None:
    """Remember it, then close the modal; the list is ranked anew."""
    ref, reason = remembered(MatchRef.from_text, view["private_metadata"]), _reason(view)
    if reason is None:
        raise Refused("Choose what is in the way.", field="reason")
    skill = typed(values_of(view), "skill")
    command = SayNotAFit(ref.case_id, ref.job_order_id, recruiter_id, reason, key=view["id"], missing_skill=skill)
    await in_agency(say_not_a_fit, command)
    await ack()


async def show_all(ack: AsyncAck, action: Payload, in_agency: InAgency) -> None:
    """Show the whole list."""
    await in_agency(show_more, case_of(action))
    await ack()


async def show_why(ack: AsyncAck, body: Payload, action: Payload, client: AsyncWebClient, in_agency: InAgency) -> None:
    """Show what the points of each position are made of, as things are now."""
    card = await in_agency.look(rank_matches, case_of(action))
    await client.views_open(trigger_id=body["trigger_id"], view=why_modal(card))
    await ack()


def _reason(view: Payload) -> Reason | None:
    reason = chosen(values_of(view), "reason", ids.NOT_A_FIT_REASON_CHOSEN)
    return Reason(reason) if reason else None


def _position(work: UnitOfWork, job_order_id: int) -> PositionCard:
    job_order = work.job_orders.get(job_order_id)
    return position_card(work, job_order, work.clients.get(job_order.client_id))
