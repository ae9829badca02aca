"""*Share feedback*: the button, the modal, and its answers."""

from dataclasses import dataclass, replace

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.models.views import View
from slack_sdk.web.async_client import AsyncWebClient

from db.unit_of_work import UnitOfWork
from db.vocabulary import Reason
from slack_app.blocks.feedback_modal import REASON, FeedbackState, feedback_modal, read_feedback
from slack_app.blocks.wording import Wording, read_wording
from slack_app.domain import ids
from slack_app.domain.cards import CaseCard
from slack_app.domain.errors import ChangedMeanwhile, Refused
from slack_app.domain.feedback import Feedback
from slack_app.domain.reasons import Reasons
from slack_app.domain.wording import PointedOut, WordingChoice, WordingPointedOut, point_out
from slack_app.edge import InAgency
from slack_app.listeners.payloads import Payload, case_of
from slack_app.use_cases.agency_reasons import reasons_of
from slack_app.use_cases.know_recruiter import names_of_other_leads
from slack_app.use_cases.read_case import case_card
from slack_app.use_cases.share_feedback import ShareFeedback, newest_feedback, refuse_if_locked, share_feedback


@dataclass(frozen=True)
class _Known:
    """What the modal shows beside what was typed."""

    card: CaseCard
    feedback: Feedback | None
    number: int
    leads: tuple[str, ...]
    reasons: Reasons
    skills: tuple[str, ...]
    """What the position asks for."""


def register(app: AsyncApp) -> None:
    """Tell Slack's button, menu and modal which function answers them."""
    app.action(ids.SHARE_FEEDBACK)(open_modal)
    app.action(ids.REASON_CHOSEN)(ask_what_the_reason_needs)
    app.view(ids.FEEDBACK_MODAL)(save_answers)


async def open_modal(
    ack: AsyncAck, body: Payload, action: Payload, client: AsyncWebClient, in_agency: InAgency, recruiter_id: int
) -> None:
    """Open the modal with what is known already; whoever works for the agency may."""
    known = await in_agency.look(_known_to, case_of(action), recruiter_id)
    view = _modal(known, FeedbackState(known.card.case_id, known.number), known.feedback)
    await client.views_open(trigger_id=body["trigger_id"], view=view)
    await ack()


async def ask_what_the_reason_needs(
    ack: AsyncAck, body: Payload, client: AsyncWebClient, in_agency: InAgency, recruiter_id: int
) -> None:
    """Ask which skill was missing, if that is the reason now; what was typed stays."""
    view = body["view"]
    state, feedback = FeedbackState.from_text(view["private_metadata"]), read_feedback(view)
    known = await in_agency.look(_known, state.case_id, recruiter_id)
    found = point_out(feedback, known.card.candidate) if feedback and state.pointed_out else ()
    changed = _modal(known, state, feedback, found=found, choice=read_wording(view))
    await client.views_update(view_id=view["id"], hash=view["hash"], view=changed)
    await ack()


async def save_answers(ack: AsyncAck, view: Payload, in_agency: InAgency, recruiter_id: int) -> None:
    """Save first, then close the modal: an answer that Slack saw accepted is never lost.

    What needs another look is shown in the modal, with everything that was typed.
    """
    state, feedback, choice = _read(view)
    command = ShareFeedback(
        state.case_id,
        recruiter_id,
        feedback,
        state.seen_number,
        key=view["id"],
        choice=choice,
        pointed_out=state.pointed_out,
    )
    try:
        await in_agency(share_feedback, command)
    except ChangedMeanwhile as changed:
        known = await in_agency.look(_known, state.case_id, recruiter_id)
        found = point_out(feedback, known.card.candidate) if state.pointed_out else ()
        seen = replace(state, seen_number=known.number)
        again = _modal(known, seen, feedback, warning=changed.text, found=found, choice=choice)
        await ack(response_action="update", view=again)
    except WordingPointedOut as pointed_out:
        known = await in_agency.look(_known, state.case_id, recruiter_id)
        rules = sorted({*state.pointed_out, *(one.rule for one in pointed_out.found)})
        seen = replace(state, pointed_out=tuple(rules))
        await ack(response_action="update", view=_modal(known, seen, feedback, found=pointed_out.found, choice=choice))
    else:
        await ack()


def _read(view: Payload) -> tuple[FeedbackState, Feedback, WordingChoice | None]:
    feedback = read_feedback(view)
    if feedback is None:
        raise Refused("Choose the main reason.", field=REASON)
    return FeedbackState.from_text(view["private_metadata"]), feedback, read_wording(view)


def _modal(
    known: _Known,
    state: FeedbackState,
    feedback: Feedback | None,
    *,
    warning: str | None = None,
    found: tuple[PointedOut, ...] = (),
    choice: WordingChoice | None = None,
) -> View:
    has_skill = feedback is not None and feedback.reason is Reason.MISSING_SKILL
    wording = Wording(found, choice, known.leads) if found else None
    return feedback_modal(
        known.card,
        state,
        feedback,
        known.reasons,
        has_skill=has_skill,
        skills=known.skills,
        warning=warning,
        wording=wording,
    )


def _known_to(work: UnitOfWork, case_id: int, recruiter_id: int) -> _Known:
    refuse_if_locked(work, work.cases.get(case_id), recruiter_id)
    return _known(work, case_id, recruiter_id)


def _known(work: UnitOfWork, case_id: int, recruiter_id: int) -> _Known:
    job_order = work.job_orders.get(work.submissions.get(work.cases.get(case_id).submission_id).job_order_id)
    return _Known(
        case_card(work, case_id),
        *newest_feedback(work, case_id),
        names_of_other_leads(work, recruiter_id),
        reasons_of(work),
        tuple(job_order.skills),
    )
