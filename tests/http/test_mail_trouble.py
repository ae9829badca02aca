"""A mail server that refuses, is busy, silent or not to be trusted: nothing is sent twice, and the writer hears of it."""

from datetime import timedelta

import pytest

from db.vocabulary import MailState, OutboxState
from slack_app.domain import ids
from slack_app.domain.errors import TooLate
from slack_app.use_cases.send_mails import mail_was_sent, want_mail
from slack_app.use_cases.write_mails import look_again, mail_card
from tests.agency import NOW
from tests.http.conftest import OpenMailing
from tests.mail_server import MailServer, serve_mail
from tests.mailing import OWN, audit, becomes, head_of, note_of, outbox, owe_mail, press, send, shown, told_at
from tests.office import Office

REFUSALS = {
    "its receiver": ("to_receiver", "550 5.1.1 No such mailbox"),
    "its text": ("to_text", "554 5.7.1 Looks like spam"),
}


@pytest.mark.parametrize("where", REFUSALS)
async def test_a_refused_mail_is_told_to_its_writer_who_corrects_it(
    mailing: Office, mail_server: MailServer, where: str
) -> None:
    what, answer = REFUSALS[where]
    getattr(mail_server, what).append(answer)
    await send(mailing)
    await becomes(mailing, MailState.REFUSED)
    assert mail_server.mails == []
    assert outbox(mailing) == [OutboxState.GIVEN_UP]
    assert told_at(mailing) is None
    note = await note_of(mailing)
    assert f"Your mail to Maria wasn't sent: {answer}." in note.words
    assert f"<@{mailing.sam.id}>" in note.text
    head = await head_of(mailing)
    assert "Sam's mail to Maria wasn't sent." in head.words
    assert "is waiting to hear" in head.words
    mailing.ask(lambda work: work.candidates.change(mailing.agency.maria, email="maria.lopez@example.com"))
    await press(mailing, note, ids.LOOK_AT_MAIL)
    view = await shown(mailing)
    assert "maria.lopez@example.com" in view.words
    assert OWN in view.words
    await mailing.slack.submit(mailing.sam.id)
    await becomes(mailing, MailState.SENT)
    assert mail_server.receivers[-1] == "maria.lopez@example.com"
    assert len(mail_server.mails) == 1
    note = await note_of(mailing)
    assert "Your mail to Maria was sent." in note.words
    assert note.actions == []
    assert " by mail, by Sam" in (await head_of(mailing)).words
    assert await mailing.slack.violations() == []


@pytest.mark.parametrize("where", ["to_receiver", "to_text"])
async def test_a_server_that_is_busy_gets_it_later_once(mailing: Office, mail_server: MailServer, where: str) -> None:
    getattr(mail_server, where).extend(["451 4.7.1 Greylisted, try again"] * 3)
    await send(mailing)
    await becomes(mailing, MailState.SENT)
    assert len(mail_server.mails) == 1
    assert mailing.the("send_mail").attempts == 4


async def test_a_server_that_stays_busy_is_not_asked_for_ever(mailing: Office, mail_server: MailServer) -> None:
    mail_server.to_receiver += ["451 4.3.2 Busy"] * 20
    await send(mailing)
    await becomes(mailing, MailState.REFUSED)
    assert mailing.the("send_mail").attempts == 10
    assert "wasn't sent: 451 4.3.2 Busy." in (await note_of(mailing)).words


async def test_while_it_waits_the_head_says_so_and_a_case_that_is_over_calls_it_off(
    mailing: Office, mail_server: MailServer
) -> None:
    mail_server.to_receiver += ["451 4.3.2 Busy"] * 4
    await send(mailing)

    async def is_on_its_way() -> bool:
        return "Sam's mail to Maria is on its way." in (await mailing.slack.messages(mailing.sam.id))[0].words

    await mailing.slack.wait_for(is_on_its_way)
    later = (NOW + timedelta(hours=1)).isoformat()
    await mailing.report(event_type="candidate_reconsidered", payload={"decided_at": later})
    await becomes(mailing, MailState.CALLED_OFF)
    assert mail_server.mails == []
    assert told_at(mailing) is None
    assert "on its way" not in (await head_of(mailing)).words


async def test_a_server_that_cannot_be_reached_gets_it_when_it_is_back(open_mailing: OpenMailing) -> None:
    async with serve_mail() as server:
        port = server.port
    async with open_mailing(server) as office:
        await send(office)

        async def was_tried() -> bool:
            return office.the("send_mail").attempts > 1

        await office.slack.wait_for(was_tried)
        async with serve_mail(port=port) as back:
            await becomes(office, MailState.SENT)
            assert len(back.mails) == 1


@pytest.mark.parametrize("answer", ["", None])
async def test_silence_before_the_text_is_tried_again(
    mailing: Office, mail_server: MailServer, answer: str | None
) -> None:
    mail_server.to_receiver.append(answer)
    await send(mailing)
    await becomes(mailing, MailState.SENT)
    assert len(mail_server.mails) == 1


@pytest.mark.parametrize("answer", ["", None])
async def test_after_the_last_byte_nobody_knows_and_it_is_never_sent_again_by_itself(
    mailing: Office, mail_server: MailServer, answer: str | None
) -> None:
    mail_server.to_text.append(answer)
    await send(mailing)
    mail = await becomes(mailing, MailState.MAY_BE_SENT)
    assert outbox(mailing) == [OutboxState.GIVEN_UP]
    assert told_at(mailing) is None
    note = await note_of(mailing)
    why = "the connection broke before the mail server had answered"
    assert f"Your mail to Maria may have been sent: {why}." in note.words
    assert "It is not sent again by itself." in note.words
    assert "Sam's mail to Maria may have been sent; nobody knows." in (await head_of(mailing)).words
    assert len(mail_server.mails) == 1
    await press(mailing, note, ids.LOOK_AT_MAIL)
    view = await shown(mailing)
    assert "This may have been sent already. Sent again, Maria may get it twice." in view.words
    assert view.raw["submit"]["text"] == "Send again"
    await mailing.slack.submit(mailing.sam.id)
    await becomes(mailing, MailState.SENT)
    # a receiver that has it already can tell by its number
    assert [one["Message-ID"] for one in mail_server.mails] == [f"<{mail.token}@brightside.example>"] * 2
    assert told_at(mailing) is not None


async def test_who_knows_that_it_arrived_says_so(mailing: Office, mail_server: MailServer) -> None:
    mail_server.to_text.append(None)
    await send(mailing)
    await becomes(mailing, MailState.MAY_BE_SENT)
    note = await note_of(mailing)
    await press(mailing, note, ids.MAIL_WAS_SENT)
    await becomes(mailing, MailState.SENT)
    assert len(mail_server.mails) == 1
    assert "was sent." in (await note_of(mailing)).words
    assert " by mail, by Sam" in (await head_of(mailing)).words
    mailing.ask(lambda work: mail_was_sent(work, 1, mailing.agency.sam))  # once more, on what it showed before
    assert audit(mailing).count("candidate_told") == 1


WRONG = {
    "another authority": ({"by": "theirs"}, {}, "the mail server's certificate can't be trusted"),
    "another authority from the start": (
        {"by": "theirs", "security": "tls"},
        {"smtp_security": "tls"},
        "the mail server's certificate can't be trusted",
    ),
    "another name": ({"name": "mail.example.com"}, {}, "the mail server's certificate can't be trusted"),
    "no encryption": ({"security": "none"}, {}, "the mail server can't do what the settings ask for"),
    "no encryption from the start": (
        {"security": "none"},
        {"smtp_security": "tls"},
        "the mail server doesn't speak TLS as SMTP_SECURITY says",
    ),
    "another password": ({}, {"smtp_password": "wrong"}, "the mail server doesn't accept SMTP_USER and SMTP_PASSWORD"),
}


@pytest.mark.parametrize("what", WRONG)
async def test_a_server_that_cannot_be_trusted_gets_nothing(open_mailing: OpenMailing, what: str) -> None:
    served, settings, says = WRONG[what]
    async with serve_mail(**served) as server, open_mailing(server, **settings) as office:
        await send(office)
        await becomes(office, MailState.REFUSED)
        assert says in (await note_of(office)).words
        assert server.mails == []
        assert server.receivers == []


async def test_encryption_from_the_start_works_too(open_mailing: OpenMailing) -> None:
    async with serve_mail(security="tls") as server, open_mailing(server, smtp_security="tls") as office:
        await send(office)
        await becomes(office, MailState.SENT)
        assert len(server.mails) == 1


async def test_who_wrote_it_hears_of_it_in_their_own_messages(mailing: Office, mail_server: MailServer) -> None:
    mail_server.to_receiver.append("550 No such mailbox")
    mailing.ask(lambda work: owe_mail(work, mailing.agency.jo))
    await becomes(mailing, MailState.REFUSED)
    (note,) = await mailing.heads(mailing.jo)
    assert "Your mail to Maria wasn't sent: 550 No such mailbox." in note.words
    assert "Jo's mail to Maria wasn't sent." in (await head_of(mailing)).words


async def test_a_newer_mail_calls_off_one_that_waits(mailing: Office, mail_server: MailServer) -> None:
    mail_server.to_receiver += ["451 4.3.2 Busy"] * 5
    await send(mailing)
    mailing.ask(lambda work: owe_mail(work, mailing.agency.sam, "Hello Maria,\n\nI'll call you.\n\nSam"))

    async def newer_is_sent() -> bool:
        return mailing.ask(lambda work: work.mails.get(2)).state == MailState.SENT

    await mailing.slack.wait_for(newer_is_sent, 15)
    await becomes(mailing, MailState.CALLED_OFF)
    assert ["I'll call you." in one.get_content() for one in mail_server.mails] == [True]


async def test_who_has_sent_it_by_hand_meanwhile_calls_it_off(mailing: Office, mail_server: MailServer) -> None:
    mail_server.to_receiver += ["451 4.3.2 Busy"] * 5
    await send(mailing)
    mailing.ask(lambda work: mail_was_sent(work, 1, mailing.agency.sam))
    await becomes(mailing, MailState.SENT_BY_HAND)
    assert mail_server.mails == []
    assert outbox(mailing) == [OutboxState.WITHDRAWN]


async def test_what_is_on_its_way_or_was_sent_is_not_looked_at_again(mailing: Office, mail_server: MailServer) -> None:
    mail_server.to_receiver += ["451 4.3.2 Busy"] * 4
    await send(mailing)
    with pytest.raises(TooLate, match="on its way already"):
        mailing.ask(lambda work: look_again(work, 1))
    await becomes(mailing, MailState.SENT)
    with pytest.raises(TooLate, match="was sent already"):
        mailing.ask(lambda work: look_again(work, 1))
    mailing.ask(lambda work: want_mail(work, mail_card(work, work.mails.get(1)).seen, mailing.agency.sam))
    await becomes(mailing, MailState.SENT)
    assert len(mail_server.mails) == 1


async def test_while_it_is_handed_over_nobody_can_say_that_it_was_sent(
    mailing: Office, mail_server: MailServer
) -> None:
    mail_server.to_text.append("")
    await send(mailing)

    async def is_being_handed_over() -> bool:
        return mailing.ask(lambda work: work.mails.get(1)).state == MailState.HANDING_OVER

    await mailing.slack.wait_for(is_being_handed_over)
    with pytest.raises(TooLate, match="on its way already"):
        mailing.ask(lambda work: mail_was_sent(work, 1, mailing.agency.sam))


async def test_where_no_mail_is_sent_any_more_its_writer_hears_of_it(open_mailing: OpenMailing) -> None:
    async with serve_mail() as server, open_mailing(server, smtp_host="") as office:
        office.ask(lambda work: owe_mail(work, office.agency.sam))
        await becomes(office, MailState.REFUSED)
        assert "wasn't sent: Rebound is not set up to send mail any more." in (await note_of(office)).words
