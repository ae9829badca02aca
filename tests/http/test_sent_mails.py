"""*Send*: a mail goes through the outbox to a real mail server, once, as it was looked at."""

import asyncio
from itertools import pairwise

from db.unit_of_work import UnitOfWork
from db.vocabulary import MailState, TemplateKind
from slack_app.domain import ids
from tests.agency import NOW
from tests.mail_server import MailServer
from tests.mailing import ADDRESS, OWN, audit, becomes, head_of, look, owe_mail, press, send, shown, told_at
from tests.office import QUICK_MAIL, Office


async def test_what_was_looked_at_is_sent_and_the_candidates_clock_stops(
    mailing: Office, mail_server: MailServer
) -> None:
    view = await look(mailing)
    assert view.title == "Mail to Maria"
    for said in (
        ADDRESS,
        "Sam Okafor <rebound@brightside.example>; answers go to Sam",
        "The Data Engineer position",
        OWN,
    ):
        assert said in view.words
    assert view.raw["submit"]["text"] == "Send"
    assert mail_server.mails == []
    assert (await mailing.slack.submit(mailing.sam.id)).acknowledged
    assert await mailing.slack.open_view(mailing.sam.id) is None
    mail = await becomes(mailing, MailState.SENT)
    (sent,) = mail_server.mails
    assert mail_server.receivers == [ADDRESS]
    assert (sent["From"], sent["Reply-To"]) == (
        "Sam Okafor <rebound@brightside.example>",
        "Sam Okafor <sam@brightside.example>",
    )
    assert (sent["To"], sent["Subject"]) == (ADDRESS, "The Data Engineer position")
    assert sent["Message-ID"] == f"<{mail.token}@brightside.example>"
    assert sent.get_content().splitlines() == OWN.splitlines()
    case = mailing.ask(lambda work: work.cases.get(1))
    assert (case.told_how, case.told_by_id) == ("mail", mailing.agency.sam)
    assert case.told_at >= NOW
    assert " by mail, by Sam" in (await head_of(mailing)).words
    assert [one for one in audit(mailing) if "mail" in one or "told" in one] == [
        "mail_wanted",
        "mail_sent",
        "candidate_told",
    ]
    assert await mailing.slack.violations() == []


async def test_what_was_sent_when_and_by_whom_is_in_the_case(mailing: Office) -> None:
    await send(mailing)
    mail = await becomes(mailing, MailState.SENT)
    await press(mailing, await head_of(mailing), ids.SHOW_CASE)
    view = await shown(mailing)
    for said in ("Mail to Maria Lopez", f", by Sam, to {ADDRESS}", "Subject: The Data Engineer position", OWN):
        assert said in view.words
    (when,) = [
        one["timestamp"]
        for block in view.blocks
        for line in block["elements"]
        for before, one in pairwise(line["elements"])
        if before.get("text") == "Sent "
    ]
    assert when == int(mail.settled_at.timestamp())


async def test_sent_twice_at_once_it_goes_once(mailing: Office, mail_server: MailServer) -> None:
    await look(mailing)
    await asyncio.gather(
        mailing.slack.submit(mailing.sam.id), mailing.slack.submit(mailing.sam.id), return_exceptions=True
    )
    await becomes(mailing, MailState.SENT)
    assert len(mail_server.mails) == 1


async def test_without_an_address_it_is_sent_from_the_recruiters_own_mailbox(
    mailing: Office, mail_server: MailServer
) -> None:
    for address in (None, "maria@example.com\r\nRCPT TO:<eve@example.com>", "a@example.com, b@example.com"):
        mailing.ask(lambda work, it=address: work.candidates.change(mailing.agency.maria, email=it))
        view = await look(mailing)
        assert view.raw["submit"]["text"] == "I've sent it"
        await mailing.slack.close_view(mailing.sam.id)
        await mailing.slack.close_view(mailing.sam.id)
    await look(mailing)
    await mailing.slack.submit(mailing.sam.id)
    await becomes(mailing, MailState.SENT_BY_HAND)
    assert told_at(mailing) is not None
    assert mail_server.mails == []


async def test_a_line_break_in_a_subject_starts_no_header(mailing: Office, mail_server: MailServer) -> None:
    title = "Engineer\r\nBcc: eve@example.com\r\n\r\nHello Eve"
    mailing.ask(lambda work: work.job_orders.change(mailing.agency.data_engineer, title=title))
    await send(mailing)
    await becomes(mailing, MailState.SENT)
    (sent,) = mail_server.mails
    assert sent["Subject"] == "The Engineer Bcc: eve@example.com Hello Eve position"
    assert sent["Bcc"] is None
    assert sent.get_content().splitlines() == OWN.splitlines()
    assert mail_server.receivers == [ADDRESS]


async def test_a_client_is_asked_and_thanked_by_mail(mailing: Office, mail_server: MailServer) -> None:
    contact = {"contact_name": "Kim Park", "contact_email": "kim@northwind.example"}
    mailing.ask(lambda work: work.job_orders.change(mailing.agency.data_engineer, **contact))
    await press(mailing, await head_of(mailing), ids.ASK_CLIENT)
    await mailing.slack.press(mailing.sam.id, ids.MAIL_DRAFT)
    await mailing.slack.submit(mailing.sam.id)
    await becomes(mailing, MailState.SENT)
    assert mail_server.receivers == ["kim@northwind.example"]
    assert mailing.ask(lambda work: work.cases.get(1)).client_asks == 1
    assert "Northwind was asked" in (await head_of(mailing)).words


async def test_a_server_that_says_nothing_holds_up_no_message(mailing: Office, mail_server: MailServer) -> None:
    mail_server.to_receiver += [""] * 20
    sam, order = mailing.agency.sam, mailing.agency.data_engineer

    def owe_many(work: UnitOfWork) -> None:
        work.job_orders.change(order, contact_email="kim@northwind.example")
        ben = work.candidates.add("Ben Ito", external_id="4472", owner_id=sam)
        work.submissions.add(ben.id, order, submitted_by_id=sam)
        for _ in range(20):
            owe_mail(work, sam, kind=TemplateKind.THANK_CLIENT)

    mailing.ask(owe_many)

    async def as_many_as_may_be_under_way() -> bool:
        return 20 - len(mail_server.to_receiver) == QUICK_MAIL.at_once

    async def has_second_prompt() -> bool:
        return len(await mailing.slack.messages(mailing.sam.id)) == 2

    await mailing.slack.wait_for(as_many_as_may_be_under_way)
    await mailing.report(candidate="4472")
    await mailing.slack.wait_for(has_second_prompt)
    assert await as_many_as_may_be_under_way()
