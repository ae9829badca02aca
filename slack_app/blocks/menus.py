"""Search-as-you-type menus: what tells two of the same name apart stands beside each."""

from collections.abc import Sequence

from slack_sdk.models.blocks import ExternalDataSelectElement, Option

from slack_app.blocks.text import clip, one_line, units
from slack_app.domain.people_cards import Choice

OPTION_LIMIT = 75
"""What Slack shows of an option, in UTF-16 units."""
OFFERED = 100
_SHORTEST_NAME = 40


def menu_options(choices: Sequence[Choice]) -> list[Option]:
    """Turn what was found into options, in the same order."""
    return [menu_option(choice) for choice in choices[:OFFERED]]


def menu_option(choice: Choice) -> Option:
    """Write one choice: its name, what tells it apart, and its note. The ATS number, which comes last, is never cut."""
    details = [one_line(detail, 30) for detail in choice.details]
    note = f" ({choice.note})" if choice.note else ""
    while True:
        tail = f" · {', '.join(details)}{note}" if details else note
        room = OPTION_LIMIT - units(tail)
        if room >= min(units(choice.name), _SHORTEST_NAME) or len(details) < 2:
            break
        details.pop(0)
    return Option(value=str(choice.id), label=one_line(choice.name, max(room, 20)) + clip_tail(tail))


def clip_tail(tail: str) -> str:
    """Keep a tail within what an option leaves beside the shortest name."""
    return tail if units(tail) <= OPTION_LIMIT - 20 else f" {clip(tail, OPTION_LIMIT - 21)}"


def search_menu(action_id: str, placeholder: str, chosen: Option | None = None) -> ExternalDataSelectElement:
    """A menu that asks us at each letter, and at once when it is opened."""
    return ExternalDataSelectElement(
        action_id=action_id, placeholder=placeholder, min_query_length=0, initial_option=chosen
    )
