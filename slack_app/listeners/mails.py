"""*Mail it*: the button below a draft, and the mail to look at, which the recruiter sends from their own mailbox."""

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from db.vocabulary import TemplateKind, ToldHow
from slack_app.blocks.drafts import DraftState, read_draft
from slack_app.blocks.mail_modal import mail_modal
from slack_app.domain import ids
from slack_app.edge import InAgency
from slack_app.listeners.cases import asked
from slack_app.listeners.payloads import Payload, remembered
from slack_app.use_cases.ask_client import ask_client
from slack_app.use_cases.tell_candidate import TellCandidate, tell_candidate
from slack_app.use_cases.write_mails import MailWanted, mail_card


def register(app: AsyncApp) -> None:
    """Tell Slack's button and modal which function answers them."""
    app.action(ids.MAIL_DRAFT)(look_at_mail)
    app.view(ids.MAIL_MODAL)(remember_that_it_was_sent)


async def look_at_mail(ack: AsyncAck, body: Payload, client: AsyncWebClient, in_agency: InAgency) -> None:
    """Show the draft, as it was changed, as a mail."""
    view = body["view"]
    state = remembered(DraftState.from_text, view["private_metadata"])
    text, drafted = read_draft(view)
    card = await in_agency.look(mail_card, MailWanted(state.case_id, state.kind, text, drafted, state.also))
    await client.views_push(trigger_id=body["trigger_id"], view=mail_modal(card, state))
    await ack()


async def remember_that_it_was_sent(ack: AsyncAck, view: Payload, in_agency: InAgency, recruiter_id: int) -> None:
    """Remember it, then close both modals."""
    state, key = remembered(DraftState.from_text, view["private_metadata"]), view["id"]
    if state.kind is TemplateKind.ANSWER:
        await in_agency(tell_candidate, TellCandidate(state.case_id, recruiter_id, ToldHow.MAIL, None, key))
    else:
        await in_agency(ask_client, asked(state, recruiter_id, key))
    await ack(response_action="clear")
