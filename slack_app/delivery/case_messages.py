"""The messages of a case, as its state asks for when they are sent."""

from db.claims import Claim
from db.vocabulary import CaseStatus
from slack_app.blocks.case_head import case_head
from slack_app.delivery.errands import Edit, Errand, FindRecruiter, Nothing, Post, Renderers
from slack_app.domain.cards import CaseCard
from slack_app.domain.messages import PromptForFeedback, RedrawHead
from slack_app.edge import InAgency
from slack_app.use_cases.read_case import case_card


async def prompt_for_feedback(in_agency: InAgency, claim: Claim, find_recruiter: FindRecruiter) -> Errand:
    """Prompt the recruiter, unless that was done or the client has changed its mind."""
    card = await _card(in_agency, claim)
    if card.head_ts or card.status is not CaseStatus.OPEN:
        return Nothing()
    channel = await find_recruiter(in_agency, claim.facts.get("recruiter_id"))
    return Post(channel, case_head(card, channel))


async def redraw_head(in_agency: InAgency, claim: Claim, _find: FindRecruiter) -> Errand:
    """Show the present state at the head of the thread, where there is one."""
    card = await _card(in_agency, claim)
    if not card.channel or not card.head_ts:
        return Nothing()
    return Edit(card.channel, card.head_ts, case_head(card, card.channel))


async def _card(in_agency: InAgency, claim: Claim) -> CaseCard:
    assert claim.case_id is not None, f"{claim.kind} without a case"
    return await in_agency.look(case_card, claim.case_id)


RENDERERS: Renderers = {
    PromptForFeedback.kind: prompt_for_feedback,
    RedrawHead.kind: redraw_head,
}
