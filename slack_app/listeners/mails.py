"""*Mail it*: the button below a draft, the mail to look at, and what becomes of it."""

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from slack_app.blocks.drafts import DraftState, read_draft
from slack_app.blocks.mail_modal import MailForm, mail_modal
from slack_app.domain import ids
from slack_app.edge import InAgency
from slack_app.listeners.payloads import Payload, number, remembered
from slack_app.use_cases.send_mails import mail_was_sent, want_mail
from slack_app.use_cases.write_mails import MailWanted, look_again, look_at_mail


def register(app: AsyncApp, sender: str | None) -> None:
    """Tell Slack's buttons and modals which function answers them; from `sender` Rebound mails itself, where there is one."""

    async def look(
        ack: AsyncAck, body: Payload, client: AsyncWebClient, in_agency: InAgency, recruiter_id: int
    ) -> None:
        """Show the draft, as it was changed, as a mail."""
        view = body["view"]
        state = remembered(DraftState.from_text, view["private_metadata"])
        text, drafted = read_draft(view)
        wanted = MailWanted(state.case_id, state.kind, text, drafted, state.also)
        card = await in_agency(look_at_mail, wanted, recruiter_id)
        await client.views_push(trigger_id=body["trigger_id"], view=mail_modal(card, sender))
        await ack()

    async def look_once_more(
        ack: AsyncAck, body: Payload, action: Payload, client: AsyncWebClient, in_agency: InAgency
    ) -> None:
        """Show a mail that was not sent, or may not have been."""
        card = await in_agency(look_again, number(action.get("value")))
        await client.views_open(trigger_id=body["trigger_id"], view=mail_modal(card, sender))
        await ack()

    app.action(ids.MAIL_DRAFT)(look)
    app.action(ids.LOOK_AT_MAIL)(look_once_more)
    app.view(ids.MAIL_MODAL)(send)
    app.action(ids.MAIL_WAS_SENT)(remember_that_it_was_sent)


async def send(ack: AsyncAck, view: Payload, in_agency: InAgency, recruiter_id: int) -> None:
    """Owe the mail, or remember that the recruiter has sent it; then close all modals."""
    form = remembered(MailForm.from_text, view["private_metadata"])
    if form.is_to_be_sent:
        await in_agency(want_mail, form.seen, recruiter_id)
    else:
        await in_agency(mail_was_sent, form.seen.mail_id, recruiter_id, form.seen.token)
    await ack(response_action="clear")


async def remember_that_it_was_sent(ack: AsyncAck, action: Payload, in_agency: InAgency, recruiter_id: int) -> None:
    """Remember that a mail was sent after all."""
    await in_agency(mail_was_sent, number(action.get("value")), recruiter_id)
    await ack()
