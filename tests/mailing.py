"""A recruiter who sends mails: what tests of it share."""

from typing import Any

from db.unit_of_work import UnitOfWork
from db.vocabulary import MailState, TemplateKind
from slack_app.domain import ids
from slack_app.sandbox.shown import Message, View
from slack_app.use_cases.send_mails import want_mail
from slack_app.use_cases.write_mails import MailWanted, look_at_mail
from tests.office import Office

OWN = "Hello Maria,\n\nthey chose somebody with Snowflake. I'll call you.\n\nSam"
ADDRESS = "maria@example.com"


async def look(office: Office, text: str = OWN) -> View:
    (head, *_) = await office.heads()
    channel = await office.slack.direct_message(office.sam.id)
    await office.slack.click(office.sam.id, channel, head.ts, ids.TOLD)
    await office.slack.fill(office.sam.id, {("draft", "input"): text})
    await office.slack.press(office.sam.id, ids.MAIL_DRAFT)
    return await shown(office)


async def shown(office: Office) -> View:
    view = await office.slack.open_view(office.sam.id)
    assert view is not None
    return view


async def send(office: Office) -> None:
    await look(office)
    assert (await office.slack.submit(office.sam.id)).acknowledged
    assert await office.slack.open_view(office.sam.id) is None


async def becomes(office: Office, state: MailState) -> Any:
    """Wait until a mail has become something, and nothing is owed; give the mail."""

    async def has_become() -> bool:
        return office.ask(lambda work: work.mails.all())[0].state == state

    await office.slack.wait_for(has_become, 15)
    await office.settled()
    return office.ask(lambda work: work.mails.all())[0]


async def head_of(office: Office) -> Message:
    return (await office.heads())[0]


async def note_of(office: Office) -> Message:
    """Give what Sam was told in the thread of the case, after the list of positions."""
    head, channel = await head_of(office), await office.slack.direct_message(office.sam.id)
    (note,) = [one for one in await office.slack.thread(office.sam.id, channel, head.ts) if "Your mail" in one.words]
    return note


async def press(office: Office, note: Message, action_id: str) -> None:
    channel = await office.slack.direct_message(office.sam.id)
    assert (await office.slack.click(office.sam.id, channel, note.ts, action_id)).acknowledged


def told_at(office: Office) -> Any:
    return office.ask(lambda work: work.cases.get(1)).told_at


def audit(office: Office) -> list[str]:
    return office.ask(lambda work: [row.what for row in work.audit.of_case(1)])


def outbox(office: Office) -> list[str]:
    return [row.state for row in office.owed() if row.kind == "send_mail"]


def owe_mail(work: UnitOfWork, recruiter_id: int, text: str = OWN, kind: TemplateKind = TemplateKind.ANSWER) -> None:
    """Let a recruiter send a mail about Maria, as the buttons do."""
    want_mail(work, look_at_mail(work, MailWanted(1, kind, text), recruiter_id).seen, recruiter_id)
