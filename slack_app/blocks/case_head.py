"""The head of a case's thread: first a prompt, then always the present state."""

from collections.abc import Sequence

from slack_sdk.models.blocks import ActionsBlock, Block, ButtonElement

from db.vocabulary import CaseStatus, MailState, ToldHow
from slack_app.blocks.lines import Line, bold, day, paragraph, person, point_in_time, words
from slack_app.blocks.text import SlackMessage, escape, in_sentence, one_line
from slack_app.domain import ids
from slack_app.domain.cards import CaseCard, FeedbackCard, ToldCard, WantedMail, first_name

TOLD_HOW = {
    ToldHow.PHONE: "by telephone",
    ToldHow.TEXT: "by text message",
    ToldHow.MAIL: "by mail",
    ToldHow.IN_PERSON: "in person",
}


def case_head(card: CaseCard) -> SlackMessage:
    """Who was not selected for what, how far they got, what is next, and what can be done about it."""
    name, what = one_line(card.candidate), _what_happened(card)
    position = f"{one_line(card.job_order)}, {one_line(card.client)}"
    buttons = _buttons(card) if card.status is CaseStatus.OPEN else [case_button(card.case_id)]
    blocks: list[Block] = [state_of(card), ActionsBlock(block_id=f"case-{card.case_id}", elements=buttons)]
    return SlackMessage(fallback=escape(f"{name} {what}: {position}"), blocks=blocks)


def state_of(card: CaseCard, more: Sequence[Line] = ()) -> Block:
    """Say who was not selected for what, how far they got, what is next, what is known; and `more` below."""
    position = f"{one_line(card.job_order)}, {one_line(card.client)}"
    first = [
        bold(one_line(card.candidate)),
        words(f" {_what_happened(card)}: {position.removesuffix('.')}."),
        *_how_far(card),
    ]
    return paragraph(first, _next_step(card), _so_far(card), *more)


def case_reminder(card: CaseCard, *, is_chase: bool = False) -> SlackMessage:
    """A reply that mentions the owner: whom it is about, what is next, and the buttons of the head.

    With `is_chase` it asks what the client said.
    """
    name, position = one_line(card.candidate), f"{one_line(card.job_order)}, {one_line(card.client)}"
    whom: Line = [person(card.owner_user_id), words(" ")] if card.owner_user_id else []
    mention = f"<@{card.owner_user_id}> " if card.owner_user_id else ""
    what = f"Has {one_line(card.client, 60)} said what decided it? " if is_chase else "Time to come back to "
    text = f"{what}{name}: {position}"
    still = "" if card.told or not is_chase else "Nothing yet? You can still tell them where things stand."
    blocks: list[Block] = [
        paragraph(
            [*whom, words(what), bold(name), words(f": {position.removesuffix('.')}.")],
            _next_step(card),
            [words(still)],
        ),
        ActionsBlock(block_id=f"case-{card.case_id}", elements=_buttons(card)),
    ]
    return SlackMessage(fallback=mention + escape(text), blocks=blocks)


def case_button(case_id: int) -> ButtonElement:
    """Lead from a message to the whole case."""
    return ButtonElement(text="Whole case", action_id=ids.SHOW_CASE, value=str(case_id))


def _what_happened(card: CaseCard) -> str:
    return "is in the running again" if card.status is CaseStatus.TAKEN_BACK else "wasn't selected"


def _how_far(card: CaseCard) -> Line:
    if not card.stage or card.status is not CaseStatus.OPEN:
        return []
    stage = words(f" {one_line(card.stage)}")
    return [stage, words(" "), day(card.stage_at), words(".")] if card.stage_at else [stage, words(".")]


def _next_step(card: CaseCard) -> Line:
    candidate = one_line(first_name(card.candidate), 40)
    if card.status is CaseStatus.TAKEN_BACK and card.is_put_forward_again:
        return [
            words(f"The position is open again, and {candidate} was put forward once more. Next: the client decides.")
        ]
    if card.status is CaseStatus.TAKEN_BACK:
        return [words(f"The client changed its mind about {candidate}. There is nothing left to do here.")]
    if card.status is CaseStatus.ENDED:
        return [words("There is nothing left to do here.")]
    if card.told:
        return [
            words(f"{candidate} was told "),
            day(card.told.at),
            words(f" {told_text(card.told)}"),
            *_when(card),
            words("."),
        ]
    by: Line = [words(" by "), point_in_time(card.tell_by)] if card.tell_by else []
    return [words(f"{candidate} is waiting to hear{_who_acts(card, candidate)}"), *by, *_when(card), words(".")]


def told_text(told: ToldCard) -> str:
    """Say how, and by whom: "by telephone, by Sam"."""
    by = f", by {one_line(first_name(told.by), 40)}" if told.by else ""
    return f"{TOLD_HOW[told.how]}{by}"


def _who_acts(card: CaseCard, candidate: str) -> str:
    if card.owner is None:
        return ", and nobody owns this case yet"
    owner, speaker = one_line(first_name(card.owner), 40), one_line(first_name(card.speaker or card.owner), 40)
    if card.feedback is None or not card.has_reason:
        and_who = "" if card.speaker in {None, card.owner} else f" {speaker}"
        return f". Next: {owner} finds out what decided it and{and_who} tells {candidate}"
    without = ", without a reason," if card.feedback.is_locked else ""
    return f". Next: {speaker} tells {candidate}{without}"


def _when(card: CaseCard) -> Line:
    return [words(", reminder "), point_in_time(card.remind_at)] if card.remind_at else []


def _so_far(card: CaseCard) -> Line:
    """Say what is known, asked and noted, in one line."""
    if card.status is not CaseStatus.OPEN:
        return []
    parts: list[Line] = []
    if card.speaker and card.told is None:
        parts.append([words(speaks_for_all(card))])
    if card.mail and (text := _mail_text(card.mail, one_line(first_name(card.candidate), 40))):
        parts.append([words(text)])
    if card.feedback:
        parts.append([words(_feedback_text(card.feedback))])
    if card.client_asked_at and not card.feedback:
        parts.append([words(f"{one_line(card.client)} was asked "), day(card.client_asked_at), words(".")])
    if card.note_count:
        parts.append([words("1 private note." if card.note_count == 1 else f"{card.note_count} private notes.")])
    return [element for index, part in enumerate(parts) for element in ([words(" ")] if index else []) + list(part)]


def speaks_for_all(card: CaseCard) -> str:
    """Say who speaks with the candidate, where several could; nothing where there is no question."""
    if card.speaker is None:
        return ""
    candidate = one_line(first_name(card.candidate), 40)
    return f"{one_line(first_name(card.speaker), 40)} speaks with {candidate} for all of us: colleagues have cases too."


def _mail_text(mail: WantedMail, candidate: str) -> str:
    whose = f"{one_line(first_name(mail.writer), 40)}'s mail" if mail.writer else "The mail"
    if mail.state.is_on_its_way:
        return f"{whose} to {candidate} is on its way."
    became = {MailState.MAY_BE_SENT: "may have been sent; nobody knows", MailState.REFUSED: "wasn't sent"}.get(
        mail.state
    )
    return f"{whose} to {candidate} {became}." if became else ""


def _feedback_text(feedback: FeedbackCard) -> str:
    author = f", by {one_line(first_name(feedback.author), 40)}" if feedback.author else ""
    if feedback.is_locked:
        return f"Feedback{author}: the client's reason is locked. It goes to nobody, and changes no list."
    skill = f" ({one_line(feedback.missing_skill, 60)})" if feedback.missing_skill else ""
    internal = " Some of it is for us only." if feedback.is_partly_internal else ""
    return f"Feedback{author}: {in_sentence(feedback.label)}{skill}.{internal}"


def _buttons(card: CaseCard) -> Sequence[ButtonElement]:
    value = str(card.case_id)
    buttons = []
    if card.feedback is None:
        buttons.append(ButtonElement(text="Share feedback", action_id=ids.SHARE_FEEDBACK, value=value, style="primary"))
    elif not card.feedback.is_locked:
        buttons.append(ButtonElement(text="Change feedback", action_id=ids.SHARE_FEEDBACK, value=value))
    client = "Thank the client" if card.owes_thanks else "Ask the client"
    buttons.append(ButtonElement(text=client, action_id=ids.ASK_CLIENT, value=value))
    if card.told is None:
        name = one_line(first_name(card.candidate), 40)
        buttons.append(ButtonElement(text=f"I've told {name}", action_id=ids.TOLD, value=value))
    buttons.append(ButtonElement(text="Later", action_id=ids.LATER, value=value))
    if card.can_be_taken:
        buttons.append(ButtonElement(text="Take this case", action_id=ids.TAKE_CASE, value=value))
    buttons.append(case_button(card.case_id))
    return buttons
