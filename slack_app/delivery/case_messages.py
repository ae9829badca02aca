"""The messages of a case, as its state asks for when they are sent."""

from db.claims import Claim
from db.vocabulary import CaseStatus
from slack_app.blocks.case_head import case_head, case_reminder
from slack_app.blocks.matches import matches_message
from slack_app.delivery.errands import Edit, Errand, FindRecruiter, Nothing, Post, Renderers
from slack_app.domain.cards import CaseCard
from slack_app.domain.match_cards import MatchesCard
from slack_app.domain.messages import PostMatches, PromptForFeedback, RedrawHead, RedrawMatches, RemindOfCase
from slack_app.edge import InAgency
from slack_app.use_cases.prompt_owner import find_time_to_prompt
from slack_app.use_cases.rank_matches import keep_shown, rank_matches
from slack_app.use_cases.read_case import case_card, prompt_card
from slack_app.use_cases.remind_of_cases import is_time_to_remind, remind_again
from slack_app.use_cases.who_speaks import redraw_others


async def prompt_for_feedback(in_agency: InAgency, claim: Claim, find_recruiter: FindRecruiter) -> Errand:
    """Prompt the recruiter, unless that was done or the client has changed its mind."""
    assert claim.case_id is not None, f"{claim.kind} without a case"
    about = (claim.case_id, claim.facts.get("recruiter_id"))
    prompt = await in_agency.look(prompt_card, *about, None, may_be_there=claim.is_unknown)
    if not prompt.channel and not _is_needless(prompt.case, claim):
        channel = await find_recruiter(in_agency, claim.facts.get("recruiter_id"))
        prompt = await in_agency.look(prompt_card, *about, channel, may_be_there=claim.is_unknown)
    if not prompt.channel or _is_needless(prompt.case, claim):
        return Nothing()
    if (
        prompt.is_time
        or claim.facts.get("is_asked_for")
        or await in_agency(find_time_to_prompt, *about, prompt.channel)
    ):
        if prompt.case.speaker:
            await in_agency(redraw_others, prompt.case.case_id)
        return Post(prompt.channel, case_head(prompt.case))
    return Nothing()


async def redraw_head(in_agency: InAgency, claim: Claim, _find: FindRecruiter) -> Errand:
    """Show the present state at the head of the thread, where there is one."""
    card = await _card(in_agency, claim)
    if not card.channel or not card.head_ts:
        return Nothing()
    return Edit(card.channel, card.head_ts, case_head(card))


async def post_matches(in_agency: InAgency, claim: Claim, _find: FindRecruiter) -> Errand:
    """Post what fits into the thread, ranked at this moment."""
    card = await _ranked(in_agency, claim)
    if card.matches_ts or (card.status is not CaseStatus.OPEN and not claim.is_unknown):
        return Nothing()
    await in_agency(keep_shown, card)  # the ranking waits for nobody, even where the prompt does
    if not card.channel or not card.head_ts:
        return Nothing()
    return Post(card.channel, matches_message(card), thread_ts=card.head_ts)


async def redraw_matches(in_agency: InAgency, claim: Claim, _find: FindRecruiter) -> Errand:
    """Rank anew, and show what fits now, where the list stands already."""
    card = await _ranked(in_agency, claim)
    await in_agency(keep_shown, card)
    if not card.channel or not card.matches_ts:
        return Nothing()
    return Edit(card.channel, card.matches_ts, matches_message(card))


async def remind_of_case(in_agency: InAgency, claim: Claim, _find: FindRecruiter) -> Errand:
    """Remind the owner in the thread, where everybody sees it, unless that has become needless meanwhile."""
    card, number = await _card(in_agency, claim), int(claim.facts["number"])
    is_needless = card.status is not CaseStatus.OPEN or card.is_placed or card.remind_number != number
    if is_needless and not claim.is_unknown:
        return Nothing()
    if not card.channel or not card.head_ts:
        return Nothing()
    is_asked_for = claim.is_unknown or claim.facts.get("is_asked_for")
    if not is_asked_for and not await in_agency.look(is_time_to_remind, card.case_id):
        await in_agency(remind_again, card.case_id, number)
        return Nothing()
    return Post(
        card.channel,
        case_reminder(card, is_chase=bool(claim.facts.get("is_chase"))),
        thread_ts=card.head_ts,
        is_broadcast=True,
    )


def _is_needless(card: CaseCard, claim: Claim) -> bool:
    return card.head_ts is not None or (card.status is not CaseStatus.OPEN and not claim.is_unknown)


async def _ranked(in_agency: InAgency, claim: Claim) -> MatchesCard:
    assert claim.case_id is not None, f"{claim.kind} without a case"
    return await in_agency.look(rank_matches, claim.case_id)


async def _card(in_agency: InAgency, claim: Claim) -> CaseCard:
    assert claim.case_id is not None, f"{claim.kind} without a case"
    return await in_agency.look(case_card, claim.case_id)


RENDERERS: Renderers = {
    PromptForFeedback.kind: prompt_for_feedback,
    RedrawHead.kind: redraw_head,
    PostMatches.kind: post_matches,
    RedrawMatches.kind: redraw_matches,
    RemindOfCase.kind: remind_of_case,
}
