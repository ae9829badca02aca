"""The view of a whole case, and the list of cases to choose from."""

from collections.abc import Sequence

from slack_sdk.models.blocks import ActionsBlock, Block
from slack_sdk.models.views import View

from db.vocabulary import CheckInOutcome, CheckInStatus, MailState, TemplateKind
from slack_app.blocks.case_head import case_button, state_of
from slack_app.blocks.drafts import draft_text
from slack_app.blocks.lines import Line, bold, day, paragraph, point_in_time, words
from slack_app.blocks.text import clip, in_sentence, one_line
from slack_app.domain import ids
from slack_app.domain.cards import first_name
from slack_app.domain.case_view import (
    CaseView,
    FeedbackText,
    FoundCase,
    FoundCases,
    Happened,
    ListedMail,
    ListedPosition,
    TalkCard,
)
from slack_app.domain.feedback import NOT_A_FIT_TEXTS

_LONG = 600
_NAMES = {"strengths": "They liked", "improvements": "To work on", "client_words": "The client's own words"}
_OUTCOMES = {
    CheckInOutcome.TALKED: "talked",
    CheckInOutcome.LEFT_MESSAGE: "message left",
    CheckInOutcome.NOT_REACHED: "no answer",
    CheckInOutcome.PLACED: "has a job now",
    CheckInOutcome.STOP: "wants no more calls",
}


_MAILS = {
    MailState.SENT: "Sent",
    MailState.SENT_BY_HAND: "Sent from their own mailbox",
    MailState.MAY_BE_SENT: "May have been sent",
    MailState.REFUSED: "Not sent",
    MailState.CALLED_OFF: "Called off",
}


def case_modal(view: CaseView) -> View:
    """Show where it stands, then what was said, listed, talked, noted and done; what is empty is left out."""
    name = one_line(first_name(view.case.candidate), 40)
    parts: list[tuple[str, list[Line]]] = [
        (_feedback_title(view), _feedback(view.feedback) if view.feedback else []),
        ("Open positions", [_position(one) for one in view.positions]),
        ("Check-ins", [_talk(one) for one in view.talks]),
        ("Private notes", [[day(one.at), words(f" {_by(one.by)}{clip(one.text, _LONG)}")] for one in view.notes]),
        (f"What {name} could be told", _draft(view)),
        *_mails(view),
        ("History", _history(view)),
    ]
    blocks: list[Block] = [state_of(view.case, _put_forward(view))]
    blocks += [paragraph([bold(title)], *lines) for title, lines in parts if lines]
    return View(type="modal", title="Case", close="Close", blocks=blocks)


def cases_modal(found: FoundCases) -> View:
    """List what was found, each with a button, and say how to find others."""
    blocks: list[Block] = [paragraph([bold(_title(found))])]
    for one in found.cases:
        blocks += [_found(one), ActionsBlock(block_id=f"case-{one.case_id}", elements=[case_button(one.case_id)])]
    how = f"Write a name behind {ids.REBOUND_COMMAND} case to find others."
    blocks.append(paragraph([words(f"There are more. {how}" if found.has_more or found.is_cut else how)]))
    return View(type="modal", title="Cases", close="Close", blocks=blocks)


def _title(found: FoundCases) -> str:
    if found.typed:
        typed = one_line(found.typed, 60)
        if found.cases:
            return f"Cases of “{typed}”, newest first"
        if found.is_cut:
            return f"Very many people go with “{typed}”. Write more of the name."
        return f"Nobody with “{typed}” has a case."
    return "Your cases, newest first" if found.cases else "You have no cases."


def _found(one: FoundCase) -> Block:
    owner = f" {one_line(first_name(one.owner), 40)}'s." if one.owner else " Nobody's yet."
    where = f": {one_line(one.job_order)}, {one_line(one.client, 60)}, "
    return paragraph([bold(one_line(one.candidate)), words(where), day(one.decided_at), words(f".{owner}")])


def _put_forward(view: CaseView) -> Sequence[Line]:
    who = f" by {one_line(first_name(view.put_forward_by), 40)}" if view.put_forward_by else ""
    when: Line = [words(" "), day(view.put_forward_at)] if view.put_forward_at else []
    name = one_line(first_name(view.case.candidate), 40)
    agreed = f" {name} agreed {view.agreed_on:%B} {view.agreed_on.day}." if view.agreed_on else ""
    numbers = [
        f"{what} {one_line(number, 60)}"
        for what, number in (("candidate", view.candidate_number), ("position", view.position_number))
        if number
    ]
    put_forward: Line = [words(f"Put forward{who}"), *when, words(f".{agreed}")] if who or when or agreed else []
    return [put_forward, [words(f"In the ATS: {', '.join(numbers)}." if numbers else "")]]


def _feedback_title(view: CaseView) -> str:
    is_locked = view.case.feedback is not None and view.case.feedback.is_locked
    return "Feedback, locked: it goes to nobody" if is_locked else "Feedback"


def _feedback(text: FeedbackText) -> list[Line]:
    feedback = text.feedback
    skill = f" ({one_line(feedback.missing_skill, 60)})" if feedback.missing_skill else ""
    lines: list[Line] = [[words(f"Decided by: {in_sentence(text.label)}{skill}, "), day(text.given_at)]]
    for name, label in _NAMES.items():
        if said := getattr(feedback, name):
            for_us = " (for us only)" if name in text.internal or name == "client_words" else ""
            lines.append([words(f"{label}{for_us}: {clip(said, _LONG)}")])
    if feedback.candidate_may_hear is not None:
        lines.append([words("May be passed on." if feedback.candidate_may_hear else "Not to be passed on.")])
    if feedback.client_would_see_again is not None:
        again = "would" if feedback.client_would_see_again else "would not"
        lines.append([words(f"The client {again} see them again.")])
    return lines


def _position(one: ListedPosition) -> Line:
    said: Line = []
    if one.is_put_forward:
        said = [words(": put forward")]
    elif one.not_a_fit:
        said = [words(f": not a fit, {NOT_A_FIT_TEXTS[one.not_a_fit].lower()}")]
    elif one.asked_at:
        said = [words(": asked "), day(one.asked_at)]
    return [words(f"• {one_line(one.title)}, {one_line(one.client, 60)}"), *said]


def _talk(one: TalkCard) -> Line:
    if one.status is CheckInStatus.DONE and one.outcome:
        note = f". {clip(one.note, _LONG)}" if one.note else ""
        return [words("• "), day(one.done_at or one.due_at), words(f": {_OUTCOMES[one.outcome]}{note}")]
    state = {CheckInStatus.SKIPPED: ": skipped", CheckInStatus.REMINDED: ": due"}.get(one.status, ": planned")
    return [words("• "), day(one.due_at), words(state)]


def _mails(view: CaseView) -> Sequence[tuple[str, list[Line]]]:
    return [(f"Mail to {_receiver(view, one)}", _mail(one)) for one in view.mails]


def _receiver(view: CaseView, mail: ListedMail) -> str:
    return one_line(view.case.candidate if mail.kind is TemplateKind.ANSWER else view.case.client, 60)


def _mail(mail: ListedMail) -> list[Line]:
    by = f", by {one_line(first_name(mail.by), 40)}" if mail.by else ""
    to = f", to {one_line(mail.to)}" if mail.to else ""
    state: Line = [words(f"{_MAILS.get(mail.state, 'On its way')} "), point_in_time(mail.at), words(f"{by}{to}")]
    return [state, [words(f"Subject: {one_line(mail.subject)}")], [words(mail.text)]]


def _draft(view: CaseView) -> list[Line]:
    text = draft_text(TemplateKind.ANSWER, view.answer) if view.answer else ""
    return [[words(clip(text, 2 * _LONG))]] if text else []


def _history(view: CaseView) -> list[Line]:
    if not view.history:
        return [[words("Just opened. Nothing recorded yet.")]]
    earlier: list[Line] = [[words(f"{view.earlier} earlier.")]] if view.earlier else []
    return [*earlier, *map(_happened, view.history)]


def _happened(one: Happened) -> Line:
    times = f" ({one.times} times)" if one.times > 1 else ""
    return [words("• "), point_in_time(one.at), words(f" {_by(one.by)}{one.what}{times}")]


def _by(name: str | None) -> str:
    return f"{one_line(first_name(name), 40)}: " if name else ""
