"""*Share feedback*: the button, the modal, and its answers."""

from dataclasses import replace

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from db.unit_of_work import UnitOfWork
from db.vocabulary import Reason
from slack_app.blocks.feedback_modal import REASON, FeedbackState, feedback_modal, read_feedback
from slack_app.domain import ids
from slack_app.domain.cards import CaseCard
from slack_app.domain.errors import ChangedMeanwhile, Refused
from slack_app.domain.feedback import Feedback
from slack_app.edge import InAgency
from slack_app.listeners.payloads import Payload, case_of
from slack_app.use_cases.read_case import case_card
from slack_app.use_cases.share_feedback import ShareFeedback, newest_feedback, share_feedback


def register(app: AsyncApp) -> None:
    """Tell Slack's button, menu and modal which function answers them."""
    app.action(ids.SHARE_FEEDBACK)(open_modal)
    app.action(ids.REASON_CHOSEN)(ask_what_the_reason_needs)
    app.view(ids.FEEDBACK_MODAL)(save_answers)


async def open_modal(
    ack: AsyncAck, body: Payload, action: Payload, client: AsyncWebClient, in_agency: InAgency, recruiter_id: int
) -> None:
    """Open the modal with what is known already."""
    del recruiter_id  # whoever works for the agency may
    card, feedback, number = await in_agency.look(_known, case_of(action))
    state = FeedbackState(card.case_id, number)
    view = feedback_modal(card, state, feedback, has_skill=_needs_skill(feedback))
    await client.views_open(trigger_id=body["trigger_id"], view=view)
    await ack()


async def ask_what_the_reason_needs(ack: AsyncAck, body: Payload, client: AsyncWebClient, in_agency: InAgency) -> None:
    """Ask which skill was missing, if that is the reason now; what was typed stays."""
    view = body["view"]
    state, feedback = FeedbackState.from_text(view["private_metadata"]), read_feedback(view)
    card = await in_agency.look(case_card, state.case_id)
    changed = feedback_modal(card, state, feedback, has_skill=_needs_skill(feedback))
    await client.views_update(view_id=view["id"], hash=view["hash"], view=changed)
    await ack()


async def save_answers(ack: AsyncAck, view: Payload, in_agency: InAgency, recruiter_id: int) -> None:
    """Save first, then close the modal: an answer that Slack saw accepted is never lost."""
    state, feedback = FeedbackState.from_text(view["private_metadata"]), read_feedback(view)
    if feedback is None:
        raise Refused("Choose the main reason.", field=REASON)
    command = ShareFeedback(state.case_id, recruiter_id, feedback, state.seen_number, key=view["id"])
    try:
        await in_agency(share_feedback, command)
    except ChangedMeanwhile as changed:
        card, _, number = await in_agency.look(_known, state.case_id)
        seen = replace(state, seen_number=number)
        again = feedback_modal(card, seen, feedback, has_skill=_needs_skill(feedback), warning=changed.text)
        await ack(response_action="update", view=again)
        return
    await ack()


def _known(work: UnitOfWork, case_id: int) -> tuple[CaseCard, Feedback | None, int]:
    return case_card(work, case_id), *newest_feedback(work, case_id)


def _needs_skill(feedback: Feedback | None) -> bool:
    return feedback is not None and feedback.reason is Reason.MISSING_SKILL
