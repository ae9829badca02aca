"""The modal in which a lead words what recruiters write, with a sample of what comes out."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    DividerBlock,
    InputBlock,
    Option,
    PlainTextInputElement,
    PlainTextObject,
    SectionBlock,
    StaticSelectElement,
)
from slack_sdk.models.blocks.basic_components import DispatchActionConfig
from slack_sdk.models.views import View

from db.vocabulary import TemplateKind
from slack_app.blocks.inputs import chosen, values_of
from slack_app.blocks.lines import bold, paragraph, words
from slack_app.blocks.text import clip
from slack_app.domain import ids
from slack_app.domain.draft_cards import TemplateCard
from slack_app.domain.drafts import FACTS, LONGEST, TemplateRefused, check_template

KIND, TEMPLATE = "kind", "template"
OWN, USUAL = "own", "usual"
KIND_TEXTS: dict[TemplateKind, str] = {
    TemplateKind.ANSWER: "What a candidate is told",
    TemplateKind.ASK_CLIENT: "What a client is asked",
    TemplateKind.THANK_CLIENT: "How a client is thanked",
}
_SAMPLE = 2900


def template_modal(card: TemplateCard) -> View:
    """Choose which text, change it, and see what it writes."""
    options = {kind: Option(value=kind.value, label=text) for kind, text in KIND_TEXTS.items()}
    menu = StaticSelectElement(
        action_id=ids.TEMPLATE_KIND_CHOSEN, options=list(options.values()), initial_option=options[card.kind]
    )
    typed_in = PlainTextInputElement(
        action_id=ids.TEMPLATE_TYPED,
        multiline=True,
        max_length=LONGEST,
        initial_value=card.text,
        dispatch_action_config=DispatchActionConfig(trigger_actions_on=["on_character_entered"]),
    )
    blocks: list[Block] = [
        InputBlock(block_id=KIND, label="Which text?", element=menu, dispatch_action=True),
        InputBlock(
            block_id=template_block(card), label="The text, as a template", element=typed_in, dispatch_action=True
        ),
        paragraph([words(f"Facts, in double braces: {', '.join(_facts(card.kind))}.")]),
    ]
    if card.is_own:
        button = ButtonElement(text="Take the usual text", action_id=ids.TEMPLATE_USUAL, value=card.kind.value)
        blocks.append(ActionsBlock(block_id=USUAL, elements=[button]))
    blocks += [DividerBlock(), *_sample(card)]
    return View(
        type="modal", callback_id=ids.TEMPLATE_MODAL, title="Our wording", submit="Save", close="Close", blocks=blocks
    )


def template_block(card: TemplateCard) -> str:
    """Name the question for a text: what was typed for one is none of another's, nor of the usual one in its place."""
    return f"{TEMPLATE}-{card.kind}-{OWN if card.is_own else USUAL}"


def read_template(view: Mapping[str, Any]) -> TemplateCard:
    """Read what stands in the modal."""
    block_id = next(block["block_id"] for block in view["blocks"] if block["block_id"].startswith(f"{TEMPLATE}-"))
    kind, which = block_id.removeprefix(f"{TEMPLATE}-").split("-")
    text = values_of(view)[block_id][ids.TEMPLATE_TYPED].get("value") or ""
    return TemplateCard(TemplateKind(kind), text, is_own=which == OWN)


def read_kind(view: Mapping[str, Any]) -> TemplateKind:
    """Read which text was chosen."""
    return TemplateKind(chosen(values_of(view), KIND, ids.TEMPLATE_KIND_CHOSEN) or TemplateKind.ANSWER)


def _facts(kind: TemplateKind) -> list[str]:
    return [one.name for one in fields(FACTS[kind])]


def _sample(card: TemplateCard) -> list[Block]:
    try:
        written = check_template(card.kind, card.text)
    except TemplateRefused as refused:
        return [paragraph([bold("This can't be saved yet")], [words(clip(refused.text, 500))])]
    text = PlainTextObject(text=clip(written, _SAMPLE), emoji=False)
    return [paragraph([bold("What it writes, with everything known")]), SectionBlock(text=text)]
