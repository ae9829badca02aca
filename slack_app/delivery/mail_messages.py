"""What the writer of a mail is told of it, when it was not sent, or may not have been."""

from dataclasses import replace

from db.claims import Claim
from db.vocabulary import MailState
from slack_app.blocks.mail_note import mail_note_message
from slack_app.delivery.errands import Edit, Errand, FindRecruiter, Nothing, Post, Renderers
from slack_app.domain.messages import RedrawMail, TellOfMail
from slack_app.edge import InAgency
from slack_app.use_cases.send_mails import mail_note


async def tell_of_mail(in_agency: InAgency, claim: Claim, find_recruiter: FindRecruiter) -> Errand:
    """Tell its writer: in the case's thread where that is theirs, else in their own direct messages."""
    note = await in_agency.look(mail_note, int(claim.facts["mail_id"]))
    needs_somebody = note.card.state in {MailState.REFUSED, MailState.MAY_BE_SENT, MailState.CALLED_OFF}
    if not needs_somebody and not claim.is_unknown:
        return Nothing()
    channel = await find_recruiter(in_agency, note.writer_id)
    is_their_thread = channel == note.case_channel and note.case_ts
    return Post(channel, mail_note_message(note), thread_ts=note.case_ts if is_their_thread else None)


async def redraw_mail(in_agency: InAgency, claim: Claim, _find: FindRecruiter) -> Errand:
    """Show what has become of the mail."""
    note = await in_agency.look(mail_note, int(claim.facts["mail_id"]))
    if not note.channel or not note.ts:
        return Nothing()
    shown = note
    if claim.facts.get("is_tried_again"):
        shown = replace(note, card=replace(note.card, state=MailState.WAITING))
    return Edit(note.channel, note.ts, mail_note_message(shown))


RENDERERS: Renderers = {TellOfMail.kind: tell_of_mail, RedrawMail.kind: redraw_mail}
