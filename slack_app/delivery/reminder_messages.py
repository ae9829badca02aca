"""The lists of talks that are due, as they stand when they are sent."""

from db.claims import Claim
from db.vocabulary import CheckInStatus
from slack_app.blocks.check_ins import reminder_message
from slack_app.delivery.errands import Edit, Errand, FindRecruiter, Nothing, Post, Renderers
from slack_app.domain.messages import RedrawReminder, RemindOfCheckIns
from slack_app.edge import InAgency
from slack_app.use_cases.growing_lists import is_time
from slack_app.use_cases.read_reminder import reminder_card
from slack_app.use_cases.remind_due import let_go_if_answered, list_later


async def remind_of_check_ins(in_agency: InAgency, claim: Claim, find_recruiter: FindRecruiter) -> Errand:
    """Post the list, unless it stands already or nothing in it is due any more: what is empty is not sent."""
    reminder_id = int(claim.facts["reminder_id"])
    card = await in_agency.look(reminder_card, reminder_id)
    if card.ts:
        return Nothing()
    is_due = claim.is_unknown or any(one.status is CheckInStatus.REMINDED for one in card.check_ins)
    if not is_due and await in_agency(let_go_if_answered, reminder_id):
        return Nothing()
    if not claim.is_unknown and not await in_agency.look(is_time, card.recruiter_id):
        await in_agency(list_later, reminder_id)
        return Nothing()
    return Post(await find_recruiter(in_agency, card.recruiter_id), reminder_message(card))


async def redraw_reminder(in_agency: InAgency, claim: Claim, _find: FindRecruiter) -> Errand:
    """Show what has been answered."""
    card = await in_agency.look(reminder_card, int(claim.facts["reminder_id"]))
    if not card.channel or not card.ts:
        return Nothing()
    return Edit(card.channel, card.ts, reminder_message(card))


RENDERERS: Renderers = {RemindOfCheckIns.kind: remind_of_check_ins, RedrawReminder.kind: redraw_reminder}
