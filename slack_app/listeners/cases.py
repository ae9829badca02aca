"""What can be done with a case beside feedback: ask the client, take it over, write a note into its thread."""

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from db.vocabulary import TemplateKind
from slack_app.blocks.ask_client_modal import ask_client_modal
from slack_app.blocks.case_modal import case_modal, cases_modal
from slack_app.blocks.drafts import DraftState
from slack_app.domain import ids
from slack_app.edge import InAgency
from slack_app.listeners.modals import show_modal
from slack_app.listeners.payloads import Payload, case_of, remembered, typed
from slack_app.use_cases.ask_client import AskClient, ask_client, ask_client_card
from slack_app.use_cases.keep_note import KeepNote, keep_note
from slack_app.use_cases.own_case import TakeCase, take_case
from slack_app.use_cases.view_case import find_cases, view_case


def register(app: AsyncApp) -> None:
    """Tell Slack's buttons, modal and messages which function answers them."""
    app.action(ids.ASK_CLIENT)(open_draft)
    app.view(ids.ASK_CLIENT_MODAL)(remember_that_client_was_asked)
    app.action(ids.TAKE_CASE)(take)
    app.action(ids.SHOW_CASE)(show)
    app.event("message")(keep_reply)


async def open_draft(
    ack: AsyncAck, body: Payload, action: Payload, client: AsyncWebClient, in_agency: InAgency, recruiter_id: int
) -> None:
    """Open a modal with a draft to the client."""
    card = await in_agency.look(ask_client_card, case_of(action), recruiter_id)
    await client.views_open(trigger_id=body["trigger_id"], view=ask_client_modal(card))
    await ack()


async def remember_that_client_was_asked(ack: AsyncAck, view: Payload, in_agency: InAgency, recruiter_id: int) -> None:
    """Remember it, then close the modal."""
    state = remembered(DraftState.from_text, view["private_metadata"])
    await in_agency(ask_client, asked(state, recruiter_id, view["id"]))
    await ack()


def asked(state: DraftState, recruiter_id: int, key: str) -> AskClient:
    """Give what a recruiter has done who used this draft to a client."""
    return AskClient(state.case_id, recruiter_id, key, state.kind is TemplateKind.THANK_CLIENT, state.also)


async def take(ack: AsyncAck, action: Payload, in_agency: InAgency, recruiter_id: int) -> None:
    """Make whoever pressed the button the owner."""
    await in_agency(take_case, TakeCase(case_of(action), recruiter_id))
    await ack()


async def show(
    ack: AsyncAck, body: Payload, action: Payload, client: AsyncWebClient, in_agency: InAgency, recruiter_id: int
) -> None:
    """Open the whole case; from a list of cases, on top of it."""
    view = await in_agency.look(view_case, case_of(action), recruiter_id)
    await show_modal(client, body, case_modal(view))
    await ack()


async def open_case(
    ack: AsyncAck, body: Payload, client: AsyncWebClient, in_agency: InAgency, recruiter_id: int
) -> None:
    """Open the case that goes with what was typed behind the command; where there are several, list them."""
    wanted = typed(str(body.get("text") or "")).strip().partition(" ")[2].strip()
    found = await in_agency.look(find_cases, wanted, recruiter_id)
    if wanted and len(found.cases) == 1:
        shown = case_modal(await in_agency.look(view_case, found.cases[0].case_id, recruiter_id))
    else:
        shown = cases_modal(found)
    await client.views_open(trigger_id=body["trigger_id"], view=shown)
    await ack()


async def keep_reply(event: Payload, in_agency: InAgency, recruiter_id: int | None) -> None:
    """Keep what a person writes into a thread; what apps post, edits and all else is none of ours."""
    text, thread_ts = event.get("text"), event.get("thread_ts")
    is_persons = "bot_id" not in event and event.get("subtype") in {None, "file_share", "thread_broadcast"}
    if is_persons and text and thread_ts:
        await in_agency(keep_note, KeepNote(event["channel"], thread_ts, event["ts"], typed(text), recruiter_id))
