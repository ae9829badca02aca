"""The modal in which a recruiter says that they have told the candidate."""

from datetime import date

from slack_sdk.models.blocks import Block, DatePickerElement, InputBlock, Option, RadioButtonsElement
from slack_sdk.models.views import View

from db.vocabulary import TemplateKind
from slack_app.blocks.case_head import TOLD_HOW, speaks_for_all
from slack_app.blocks.drafts import DraftState, draft_input
from slack_app.blocks.inputs import INPUT
from slack_app.blocks.lines import bold, paragraph, words
from slack_app.blocks.mail_modal import mail_button
from slack_app.blocks.text import one_line
from slack_app.domain import ids
from slack_app.domain.cards import CaseCard, first_name
from slack_app.domain.draft_cards import DraftCard

HOW, DAY = "how", "day"


def told_modal(card: CaseCard, today: date, answer: DraftCard) -> View:
    """Offer a draft to copy or to say, and ask how and when."""
    name = one_line(first_name(card.candidate), 40)
    options = [Option(value=how.value, label=text.capitalize()) for how, text in TOLD_HOW.items()]
    blocks: list[Block] = [
        paragraph(
            [bold(one_line(card.candidate)), words(f": {one_line(card.job_order)}, {one_line(card.client, 60)}")],
            [words(speaks_for_all(card))],
        ),
        draft_input(TemplateKind.ANSWER, answer, "A draft, to mail or to say"),
        mail_button(),
        InputBlock(
            block_id=HOW,
            label=f"How did you tell {name}?",
            element=RadioButtonsElement(action_id=INPUT, options=options),
        ),
        InputBlock(
            block_id=DAY, label="When?", element=DatePickerElement(action_id=INPUT, initial_date=today.isoformat())
        ),
    ]
    return View(
        type="modal",
        callback_id=ids.TOLD_MODAL,
        private_metadata=DraftState(card.case_id, TemplateKind.ANSWER).as_text(),
        title=f"Told {one_line(name, 18)}",
        submit="Save",
        close="Cancel",
        blocks=blocks,
    )
