"""The modal with a draft by which a recruiter asks the client, or thanks them for their answer."""

from datetime import timedelta

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from db.vocabulary import TemplateKind
from slack_app.blocks.drafts import DraftState, draft_input
from slack_app.blocks.lines import Line, bold, day, paragraph, point_in_time, words
from slack_app.blocks.mail_modal import mail_button
from slack_app.blocks.text import one_line
from slack_app.domain import ids
from slack_app.domain.asking import AskCard
from slack_app.domain.cards import first_name

_HOURS_A_DAY = 24


def ask_client_modal(card: AskCard) -> View:
    """Offer a draft to copy, which asks or thanks; who presses the button has done so. Who was asked lately is let be."""
    case, is_thanks = card.case, card.kind is TemplateKind.THANK_CLIENT
    client = one_line(case.client, 60)
    whom: Line = [bold(one_line(case.candidate)), words(f": {one_line(case.job_order)}, {client}")]
    title = "Thank the client" if is_thanks else "Ask the client"
    if card.is_enough or card.not_before:
        return View(type="modal", title=title, close="Close", blocks=[paragraph(whom, *_not_now(card))])
    instead = "" if is_thanks else ", or ask by telephone"
    to = f"{one_line(card.contact, 60)} at {client}" if card.contact else client
    intro = f"Mail this to {to}{instead}.{_whose_client(card)}{_also(card)}{_usually(card)}"
    blocks: list[Block] = [paragraph(whom, [words(intro)]), draft_input(card.kind, card.draft), mail_button()]
    return View(
        type="modal",
        callback_id=ids.ASK_CLIENT_MODAL,
        private_metadata=DraftState(case.case_id, card.kind, card.also).as_text(),
        title=title,
        submit="I've thanked them" if is_thanks else "I've asked",
        close="Not now",
        blocks=blocks,
    )


def _not_now(card: AskCard) -> list[Line]:
    """Say why a further mail would do no good, and what would."""
    client, asked_at = one_line(card.case.client, 60), card.case.client_asked_at
    if card.is_enough:
        last: Line = [words(", last "), day(asked_at)] if asked_at else []
        return [
            [words(f"{client} was asked twice"), *last, words(". A call may help more than a third mail.")],
            [words("Nothing yet? You can still tell them where things stand.")],
        ]
    asked: Line = [words(f"{client} was asked about this position "), day(asked_at)] if asked_at else []
    first: Line = [*asked, words(".")] if asked else [words(f"{client} was asked about this position lately.")]
    again: Line = [words("Ask again from "), point_in_time(card.not_before), words(" on.")] if card.not_before else []
    return [[*first, words(_usually(card))], again]


def _whose_client(card: AskCard) -> str:
    owner = card.case.client_owner
    if owner is None or owner == card.recruiter:
        return ""
    return f" {one_line(card.case.client, 60)} is {one_line(first_name(owner), 40)}'s client."


def _also(card: AskCard) -> str:
    if not card.also:
        return ""
    others = "another person" if len(card.also) == 1 else f"{len(card.also)} others"
    return f" It asks about {others} not selected there too, and is noted in their threads."


def _usually(card: AskCard) -> str:
    if card.usual_wait is None:
        return ""
    return f" They usually answer {_within(card.usual_wait)}."


def _within(wait: timedelta) -> str:
    hours = max(round(wait.total_seconds() / 3600), 1)
    if hours < _HOURS_A_DAY:
        return "within an hour" if hours == 1 else f"within {hours} hours"
    days = round(hours / _HOURS_A_DAY)
    return "within a day" if days == 1 else f"within {days} days"
