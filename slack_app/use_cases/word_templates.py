"""A lead words what the agency's recruiters write to candidates and clients."""

from dataclasses import dataclass

from db.unit_of_work import UnitOfWork
from db.vocabulary import Source, TemplateKind
from slack_app.domain.draft_cards import TemplateCard
from slack_app.domain.drafts import TEMPLATES, check_template
from slack_app.domain.errors import Refused
from slack_app.use_cases.know_recruiter import is_lead, leads_of


@dataclass(frozen=True)
class WordTemplate:
    """A lead's text of a kind; the usual one where it is the same as that."""

    kind: TemplateKind
    text: str
    recruiter_id: int
    key: str


def template_card(work: UnitOfWork, kind: TemplateKind, recruiter_id: int) -> TemplateCard:
    """Give a template as it stands, to somebody who may change it.

    Raises:
        Refused: only a lead may.
    """
    _refuse_others(work, recruiter_id)
    own = work.templates.text_of(kind)
    return TemplateCard(kind, own if own is not None else TEMPLATES[kind], is_own=own is not None)


def word_template(work: UnitOfWork, command: WordTemplate) -> None:
    """Keep a text, if it can be used.

    Raises:
        TemplateRefused: it cannot; the text names the line.
        Refused: only a lead may.
    """
    if not work.first_time(Source.SLACK_VIEW, command.key):
        return
    _refuse_others(work, command.recruiter_id)
    check_template(command.kind, command.text)
    if command.text.strip() == TEMPLATES[command.kind].strip():
        work.templates.forget(command.kind)
    else:
        work.templates.keep(command.kind, command.text, command.recruiter_id)
    work.audit.add("template_changed", recruiter_id=command.recruiter_id, kind=command.kind.value)


def _refuse_others(work: UnitOfWork, recruiter_id: int) -> None:
    if not is_lead(work, recruiter_id):
        leads = ", ".join(one.name for one in leads_of(work))
        raise Refused(f"Only a lead words what everybody sends. Ask {leads}.")
