"""`/rebound wording`: how a lead words what recruiters write."""

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from db.vocabulary import TemplateKind
from slack_app.blocks.template_modal import read_kind, read_template, template_block, template_modal
from slack_app.domain import ids
from slack_app.domain.draft_cards import TemplateCard
from slack_app.domain.drafts import TEMPLATES
from slack_app.domain.errors import Refused
from slack_app.edge import InAgency
from slack_app.listeners.payloads import Payload
from slack_app.use_cases.word_templates import WordTemplate, template_card, word_template


def register(app: AsyncApp) -> None:
    """Tell Slack's modal, menu, text and button which function answers them."""
    app.action(ids.TEMPLATE_KIND_CHOSEN)(show_another)
    app.action(ids.TEMPLATE_TYPED)(show_sample)
    app.action(ids.TEMPLATE_USUAL)(take_the_usual)
    app.view(ids.TEMPLATE_MODAL)(save)


async def open_templates(
    ack: AsyncAck, body: Payload, client: AsyncWebClient, in_agency: InAgency, recruiter_id: int
) -> None:
    """Open the modal with what candidates are told."""
    card = await in_agency.look(template_card, TemplateKind.ANSWER, recruiter_id)
    await client.views_open(trigger_id=body["trigger_id"], view=template_modal(card))
    await ack()


async def show_another(
    ack: AsyncAck, body: Payload, client: AsyncWebClient, in_agency: InAgency, recruiter_id: int
) -> None:
    """Show the text that was chosen."""
    await _show(client, body, await in_agency.look(template_card, read_kind(body["view"]), recruiter_id))
    await ack()


async def show_sample(ack: AsyncAck, body: Payload, client: AsyncWebClient) -> None:
    """Show what the text writes as it stands now, or what is wrong with it."""
    await _show(client, body, read_template(body["view"]))
    await ack()


async def take_the_usual(ack: AsyncAck, body: Payload, action: Payload, client: AsyncWebClient) -> None:
    """Put the usual text back; it counts when it is saved."""
    kind = TemplateKind(action["value"])
    await _show(client, body, TemplateCard(kind, TEMPLATES[kind], is_own=False))
    await ack()


async def save(ack: AsyncAck, view: Payload, in_agency: InAgency, recruiter_id: int) -> None:
    """Save first, then close the modal; what cannot be used says in which line, beside the text."""
    card = read_template(view)
    try:
        await in_agency(word_template, WordTemplate(card.kind, card.text, recruiter_id, key=view["id"]))
    except Refused as refused:
        raise Refused(refused.text, field=template_block(card)) from refused
    await ack()


async def _show(client: AsyncWebClient, body: Payload, card: TemplateCard) -> None:
    """Show a text with its sample, unless a later one is shown already: people type faster than Slack tells."""
    view = body["view"]
    try:
        await client.views_update(view_id=view["id"], hash=view["hash"], view=template_modal(card))
    except SlackApiError as error:
        if error.response.get("error") != "hash_conflict":
            raise
