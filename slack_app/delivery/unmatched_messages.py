"""The list of reports that could not be matched, as it stands when it is sent."""

from db.claims import Claim
from slack_app.blocks.unmatched import unmatched_message
from slack_app.delivery.errands import Edit, Errand, FindRecruiter, Nothing, Post, Renderers
from slack_app.domain.messages import PostUnmatched, RedrawUnmatched
from slack_app.edge import InAgency
from slack_app.use_cases.unmatched_reports import let_go_if_linked, unmatched_card


async def post_unmatched(in_agency: InAgency, claim: Claim, find_recruiter: FindRecruiter) -> Errand:
    """Post the list, unless it stands already or nothing waits any more."""
    reminder_id = int(claim.facts["reminder_id"])
    card = await in_agency.look(unmatched_card, reminder_id)
    is_needed = claim.is_unknown or card.reports
    if card.ts or (not is_needed and await in_agency(let_go_if_linked, reminder_id)):
        return Nothing()
    return Post(await find_recruiter(in_agency, claim.facts.get("recruiter_id")), unmatched_message(card))


async def redraw_unmatched(in_agency: InAgency, claim: Claim, _find: FindRecruiter) -> Errand:
    """Show what still waits."""
    card = await in_agency.look(unmatched_card, int(claim.facts["reminder_id"]))
    if not card.channel or not card.ts:
        return Nothing()
    return Edit(card.channel, card.ts, unmatched_message(card))


RENDERERS: Renderers = {PostUnmatched.kind: post_unmatched, RedrawUnmatched.kind: redraw_unmatched}
