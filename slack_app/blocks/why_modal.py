"""Why a list is as it is: for each position what every criterion has added, and what nearly fits."""

from collections.abc import Sequence

from slack_sdk.models.blocks import Block, DividerBlock
from slack_sdk.models.views import View

from slack_app.blocks.lines import Line, bold, paragraph, words
from slack_app.blocks.matches import nearly, open_again, verdict_of
from slack_app.blocks.positions import title_of
from slack_app.blocks.text import clip, one_line
from slack_app.domain.cards import first_name
from slack_app.domain.match_cards import MatchCard, MatchesCard, NearMissCard, ReasonLine
from slack_app.domain.matching import CAN_BE_MUSTS, WEIGHTS, Verdict

_NAMES = {
    "work": "Work alike",
    "skills": "Skills",
    "title": "Title",
    "place": "Place",
    "pay": "Pay",
    "work_mode": "On site or remote",
    "employment_type": "Contract or permanent",
    "culture": "Company",
    "start": "Start",
    "hours": "Hours a week",
    "credentials": "Licences",
    "tax_terms": "Tax terms",
    "sponsorship": "Sponsor",
    "schedule": "Shifts",
    "feedback": "Feedback",
}
_MUCH = 1.05
"""From so much on a weight is worth a word."""
_VERDICTS = {Verdict.MET: "", Verdict.UNMET: "does not fit: ", Verdict.UNKNOWN: "not known yet: "}


def why_modal(card: MatchesCard) -> View:
    """Show the points of each position in the list, then what nearly fits, then how points come about."""
    name = one_line(first_name(card.candidate), 40)
    blocks: list[Block] = []
    for match in card.matches:
        blocks += [_reasons(match, name), DividerBlock()]
    if not card.matches:
        blocks += [paragraph([words(f"Nothing open fits {name} today.")]), DividerBlock()]
    if card.near_misses:
        blocks += [_nearly(card.near_misses, name), DividerBlock()]
    return View(type="modal", title="Why these", close="Close", blocks=[*blocks, paragraph(*_how(card))])


def _reasons(match: MatchCard, name: str) -> Block:
    order = list(_NAMES)
    score = f"{sum(round(one.points) for one in match.reasons)} of 100" if match.is_ranked else "not ranked"
    head: Line = [bold(title_of(match.position)), words(f": {score}")]
    lines = [[words(f"• {_reason(one)}")] for one in sorted(match.reasons, key=lambda one: order.index(one.name))]
    again: Line = [words(f"• {open_again(match.runner_up, name)} So it comes first.")] if match.runner_up else []
    return paragraph(head, again, *lines, verdict_of(match))


def _reason(one: ReasonLine) -> str:
    points = f", {round(one.points)} of {round(one.most)}" if one.most else ""
    return clip(f"{_NAMES[one.name]}{points}: {_VERDICTS[one.verdict]}{one_line(one.told)}", 300)


def _nearly(near_misses: Sequence[NearMissCard], name: str) -> Block:
    return paragraph([bold(f"Nearly right for {name}")], *[[words(f"• {nearly(one)}")] for one in near_misses])


def _how(card: MatchesCard) -> list[Line]:
    weights, musts = card.rules.weights, [_NAMES[name].lower() for name in CAN_BE_MUSTS if name in card.rules.musts]
    shares = ", ".join(f"{_NAMES[name].lower()} {round(weight * 100)}" for name, weight in weights.items())
    told = (
        f"Of 100 points: {shares}. What nobody has said counts half, and takes nothing out. "
        "Nothing about the person beyond their work and these terms goes in."
    )
    lines: list[Line] = [[words(told)]]
    if musts:
        lines.append([words(f"What does not fit in {', '.join(musts)} is left out.")])
    changed = {name: weight / WEIGHTS[name] for name, weight in weights.items()}
    more = [f"{_NAMES[name].lower()} {factor:.1f}" for name, factor in changed.items() if factor >= _MUCH]
    if more:
        told = f"By {card.answers} answers to Not a fit, these count for more here, times the usual: {', '.join(more)}."
        lines.append([words(told)])
    return lines
