"""The lists of cases that somebody hears of who does not own them, as they stand when they are sent."""

from db.claims import Claim
from slack_app.blocks.escalations import escalations_message
from slack_app.delivery.errands import Edit, Errand, FindRecruiter, Nothing, Post, Renderers
from slack_app.domain.messages import PostEscalations, RedrawEscalations
from slack_app.edge import InAgency
from slack_app.use_cases.escalate import let_go_if_over, list_later
from slack_app.use_cases.growing_lists import is_time
from slack_app.use_cases.read_escalations import escalations_card


async def post_escalations(in_agency: InAgency, claim: Claim, find_recruiter: FindRecruiter) -> Errand:
    """Post the list, unless it stands already or nothing in it needs anybody any more."""
    reminder_id = int(claim.facts["reminder_id"])
    card = await in_agency.look(escalations_card, reminder_id)
    is_needed = claim.is_unknown or any(not one.is_over for one in card.cases)
    if card.ts or (not is_needed and await in_agency(let_go_if_over, reminder_id)):
        return Nothing()
    if not claim.is_unknown and not await in_agency.look(is_time, card.recruiter_id):
        await in_agency(list_later, reminder_id)
        return Nothing()
    return Post(await find_recruiter(in_agency, card.recruiter_id), escalations_message(card))


async def redraw_escalations(in_agency: InAgency, claim: Claim, _find: FindRecruiter) -> Errand:
    """Show what has become of the cases."""
    card = await in_agency.look(escalations_card, int(claim.facts["reminder_id"]))
    if not card.channel or not card.ts:
        return Nothing()
    return Edit(card.channel, card.ts, escalations_message(card))


RENDERERS: Renderers = {PostEscalations.kind: post_escalations, RedrawEscalations.kind: redraw_escalations}
