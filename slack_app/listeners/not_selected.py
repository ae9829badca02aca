"""A recruiter reports in Slack: by slash command, by shortcut, or from a message that holds the client's words."""

from collections.abc import Sequence
from dataclasses import replace

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.models.views import View
from slack_sdk.web.async_client import AsyncWebClient

from slack_app.blocks.not_selected_modal import (
    NotSelectedAnswers,
    not_selected_modal,
    people_block,
    read_not_selected,
    reported_modal,
)
from slack_app.blocks.wording import Wording
from slack_app.domain import ids
from slack_app.domain.errors import Refused
from slack_app.domain.feedback import LONGEST_TEXT
from slack_app.domain.people_cards import Choice, PositionPeople
from slack_app.domain.wording import PointedOut, WordingPointedOut
from slack_app.edge import InAgency
from slack_app.listeners.payloads import Payload, typed
from slack_app.use_cases.know_recruiter import names_of_other_leads
from slack_app.use_cases.report_not_selected import (
    ReportNotSelected,
    position_people,
    read_pointed_out,
    report_not_selected,
)
from slack_app.use_cases.search_menus import position_choices


def register(app: AsyncApp) -> None:
    """Tell Slack's command, shortcuts and modal which function answers them."""
    app.command(ids.NOT_SELECTED_COMMAND)(open_by_command)
    app.shortcut(ids.NOT_SELECTED_SHORTCUT)(open_by_shortcut)
    app.shortcut(ids.CLIENT_WORDS_SHORTCUT)(open_with_client_words)
    app.action(ids.NOT_SELECTED_POSITION_MENU)(show_what_follows)
    app.action(ids.NOT_SELECTED_CHANGED)(show_what_follows)
    app.view(ids.NOT_SELECTED_MODAL)(report)


async def open_by_command(
    ack: AsyncAck, body: Payload, client: AsyncWebClient, in_agency: InAgency, recruiter_id: int
) -> None:
    """Open the modal; what was typed after the command chooses the position where it names exactly one."""
    del recruiter_id  # whoever works for the agency may
    text = typed(str(body.get("text") or "")).strip()
    found = await in_agency.look(position_choices, text) if text else []
    position = await in_agency.look(position_people, found[0].id) if len(found) == 1 else None
    view = not_selected_modal(position, NotSelectedAnswers(), hint=None if position else _hint(text, found))
    await client.views_open(trigger_id=body["trigger_id"], view=view)
    await ack()


async def open_by_shortcut(ack: AsyncAck, body: Payload, client: AsyncWebClient) -> None:
    """Open the modal."""
    await client.views_open(trigger_id=body["trigger_id"], view=not_selected_modal(None, NotSelectedAnswers()))
    await ack()


async def open_with_client_words(ack: AsyncAck, body: Payload, client: AsyncWebClient) -> None:
    """Open the modal with a message's text as the client's words."""
    words = typed(str(body["message"].get("text") or ""))[:LONGEST_TEXT]
    answers = NotSelectedAnswers(has_words=True, client_words=words)
    await client.views_open(trigger_id=body["trigger_id"], view=not_selected_modal(None, answers))
    await ack()


async def show_what_follows(
    ack: AsyncAck, body: Payload, client: AsyncWebClient, in_agency: InAgency, recruiter_id: int
) -> None:
    """Show the questions that follow from what stands in the modal now; what was entered stays."""
    view = body["view"]
    answers = read_not_selected(view)
    command = _command(answers, view["id"], recruiter_id)
    found = await in_agency.look(read_pointed_out, command) if answers.wording else ()
    changed = await _modal(in_agency, answers, recruiter_id, found)
    await client.views_update(view_id=view["id"], hash=view["hash"], view=changed)
    await ack()


async def report(ack: AsyncAck, view: Payload, in_agency: InAgency, recruiter_id: int) -> None:
    """Save first, then say what it has led to."""
    answers = read_not_selected(view)
    if answers.job_order_id is None:
        raise Refused("Choose the position.", field="position")
    asked = any(block["block_id"] == people_block(answers.job_order_id) for block in view["blocks"])
    if not asked:  # submitted before Slack showed the people of this position
        await ack(response_action="update", view=not_selected_modal(await _position(in_agency, answers), answers))
        return
    if answers.client_words and answers.feedback is None:
        raise Refused("What decided it? Choose what comes closest to their words.", field="reason")
    command = _command(answers, view["id"], recruiter_id)
    try:
        reported = await in_agency(report_not_selected, command)
    except WordingPointedOut:
        found = await in_agency.look(read_pointed_out, command)
        again = await _modal(in_agency, answers, recruiter_id, found)
        await ack(response_action="update", view=again)
        return
    except Refused as refused:
        field = people_block(answers.job_order_id) if refused.field == "people" else refused.field
        raise Refused(refused.text, field=field) from refused
    await ack(response_action="update", view=reported_modal(reported))


def _command(answers: NotSelectedAnswers, key: str, recruiter_id: int) -> ReportNotSelected:
    feedback = answers.feedback
    exceptions = dict(answers.exceptions) if answers.reasons_differ else {}
    if feedback and answers.client_words:
        feedback = replace(feedback, client_words=answers.client_words)
        exceptions = {one: replace(told, client_words=answers.client_words) for one, told in exceptions.items()}
    return ReportNotSelected(
        answers.job_order_id or 0, answers.ticked, recruiter_id, key, feedback, exceptions, answers.wording
    )


async def _modal(
    in_agency: InAgency, answers: NotSelectedAnswers, recruiter_id: int, found: tuple[PointedOut, ...] = ()
) -> View:
    leads = await in_agency.look(names_of_other_leads, recruiter_id) if found else ()
    wording = Wording(found, answers.wording, leads) if found else None
    return not_selected_modal(await _position(in_agency, answers), answers, wording=wording)


async def _position(in_agency: InAgency, answers: NotSelectedAnswers) -> PositionPeople | None:
    if answers.job_order_id is None:
        return None
    return await in_agency.look(position_people, answers.job_order_id)


def _hint(text: str, found: Sequence[Choice]) -> str | None:
    if not text:
        return None
    if not found:
        return f"No position goes with “{text}”. Type a part of its title, client, town or number below."
    return f"Several positions go with “{text}”. Choose one below."
