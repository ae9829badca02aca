"""The lists of what recruiters are prompted for on a day, as they stand when they are sent."""

from db.claims import Claim
from db.unit_of_work import UnitOfWork
from slack_app.blocks.prompt_list import prompt_list_message
from slack_app.delivery.errands import Edit, Errand, FindRecruiter, Nothing, Post, Renderers
from slack_app.domain.messages import PostPromptList, RedrawPromptList
from slack_app.edge import InAgency
from slack_app.use_cases.list_cases import let_go_if_empty
from slack_app.use_cases.prompt_owner import prompt_singly
from slack_app.use_cases.read_prompt_list import prompt_list_card


async def post_prompt_list(in_agency: InAgency, claim: Claim, find_recruiter: FindRecruiter) -> Errand:
    """Post the list, unless it stands already or nothing in it waits any more: what is empty is not sent."""
    list_id, recruiter_id = int(claim.facts["list_id"]), int(claim.facts["recruiter_id"])
    card = await in_agency.look(prompt_list_card, list_id)
    if card.ts:
        return Nothing()
    is_needed = claim.is_unknown or any(one.may_open for one in card.cases)
    if not is_needed and await in_agency(let_go_if_empty, list_id):
        return Nothing()
    channel = await find_recruiter(in_agency, recruiter_id)
    if channel == await in_agency.look(_fallback_channel):
        await in_agency(prompt_singly, list_id)
        return Nothing()
    card = await in_agency.look(prompt_list_card, list_id)
    return Post(channel, prompt_list_message(card))


async def redraw_prompt_list(in_agency: InAgency, claim: Claim, _find: FindRecruiter) -> Errand:
    """Show what has come in since, and what has become of the rest."""
    card = await in_agency.look(prompt_list_card, int(claim.facts["list_id"]))
    if not card.channel or not card.ts:
        return Nothing()
    return Edit(card.channel, card.ts, prompt_list_message(card))


def _fallback_channel(work: UnitOfWork) -> str | None:
    return work.agency.fallback_channel


RENDERERS: Renderers = {PostPromptList.kind: post_prompt_list, RedrawPromptList.kind: redraw_prompt_list}
