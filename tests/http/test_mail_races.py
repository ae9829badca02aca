"""What changes while a mail is looked at, waits, or is announced to the mail server: nothing is sent that nobody saw."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from db.unit_of_work import UnitOfWork
from db.vocabulary import MailState, Source, TemplateKind
from slack_app.domain import ids
from slack_app.domain.errors import ChangedMeanwhile
from slack_app.use_cases.send_mails import hand_over, keep_outcome, mail_was_sent, want_mail
from slack_app.use_cases.take_back import CandidateReconsidered, take_back
from slack_app.use_cases.write_mails import MailWanted, look_at_mail, mail_card
from tests.agency import NOW
from tests.http.conftest import OpenMailing
from tests.mail_server import MailServer, serve_mail
from tests.mailing import OWN, becomes, head_of, look, note_of, owe_mail, press, send, shown, told_at
from tests.office import Office

ANOTHER = "Hello Maria,\n\nI'll call you.\n\nSam"


def reconsider(work: UnitOfWork) -> None:
    take_back(work, CandidateReconsidered(1, NOW + timedelta(hours=1), Source.WEBHOOK))


def write_another(work: UnitOfWork) -> None:
    owe_mail(work, 1, ANOTHER)


@pytest.mark.parametrize("change", [reconsider, write_another], ids=["the case is over", "a newer mail"])
async def test_what_happens_while_the_server_thinks_of_the_receiver_calls_it_off(
    mailing: Office, mail_server: MailServer, change: Callable[[UnitOfWork], None]
) -> None:
    async def change_once() -> None:
        mail_server.hears_of_receiver = None
        mailing.ask(change)

    mail_server.hears_of_receiver = change_once
    await send(mailing)
    await becomes(mailing, MailState.CALLED_OFF)
    await mailing.settled()
    assert [OWN.splitlines()[2] in one.get_content() for one in mail_server.mails] == [False] * len(mail_server.mails)


async def test_an_old_modal_does_not_send_again_what_may_have_been_sent(
    mailing: Office, mail_server: MailServer
) -> None:
    mail_server.to_text.append(None)
    seen = mailing.ask(
        lambda work: look_at_mail(work, MailWanted(1, TemplateKind.ANSWER, OWN), mailing.agency.sam)
    ).seen
    mailing.ask(lambda work: want_mail(work, seen, mailing.agency.sam))
    await becomes(mailing, MailState.MAY_BE_SENT)
    with pytest.raises(ChangedMeanwhile, match="Nothing was sent"):
        mailing.ask(lambda work: want_mail(work, seen, mailing.agency.sam))
    assert len(mail_server.mails) == 1


async def test_what_was_looked_at_elsewhere_since_is_not_sent_by_an_old_modal(
    mailing: Office, mail_server: MailServer
) -> None:
    await look(mailing)
    wanted = MailWanted(1, TemplateKind.ANSWER, ANOTHER)
    mailing.ask(lambda work: look_at_mail(work, wanted, mailing.agency.sam))  # on the telephone, say
    await mailing.slack.submit(mailing.sam.id)
    assert "Nothing was" in (await shown(mailing)).words
    (mail,) = mailing.ask(lambda work: work.mails.all())
    assert (mail.text, mail.state) == (ANOTHER, MailState.LOOKED_AT)
    with pytest.raises(ChangedMeanwhile, match="Nothing was noted"):
        mailing.ask(lambda work: mail_was_sent(work, mail.id, mailing.agency.sam, "another token"))
    assert mail_server.mails == []


async def test_an_address_that_was_corrected_since_is_looked_at_again(mailing: Office, mail_server: MailServer) -> None:
    mail_server.to_receiver.append("550 No such mailbox")
    await send(mailing)
    await becomes(mailing, MailState.REFUSED)
    await press(mailing, await note_of(mailing), ids.LOOK_AT_MAIL)
    mailing.ask(lambda work: work.mails.change(1, address="maria.lopez@example.com"))  # as another look does
    await mailing.slack.submit(mailing.sam.id)
    assert "Nothing was sent" in (await shown(mailing)).words
    assert mail_server.mails == []


async def test_who_writes_another_mail_reads_that_one_may_have_arrived(
    mailing: Office, mail_server: MailServer
) -> None:
    mail_server.to_text.append(None)
    await send(mailing)
    await becomes(mailing, MailState.MAY_BE_SENT)
    view = await look(mailing, ANOTHER)
    assert "Maria has had a mail about this already, or may have had one." in view.words


async def test_whose_mail_a_colleague_has_replaced_hears_of_it(mailing: Office, mail_server: MailServer) -> None:
    mail_server.to_receiver += ["451 4.3.2 Busy"] * 4
    mailing.ask(lambda work: owe_mail(work, mailing.agency.jo))
    mailing.ask(lambda work: owe_mail(work, mailing.agency.sam, ANOTHER))
    await becomes(mailing, MailState.CALLED_OFF)
    (note,) = await mailing.heads(mailing.jo)
    assert "Your mail to Maria was called off: the case was over, or a newer mail took its place." in note.words
    assert note.actions == []


async def test_refused_twice_there_are_two_notes_and_the_first_offers_nothing_any_more(
    mailing: Office, mail_server: MailServer
) -> None:
    mail_server.to_receiver += ["550 No such mailbox", "550 Still no such mailbox"]
    await send(mailing)
    await becomes(mailing, MailState.REFUSED)
    await press(mailing, await note_of(mailing), ids.LOOK_AT_MAIL)
    await mailing.slack.submit(mailing.sam.id)

    async def notes() -> list[str] | None:
        head, channel = await head_of(mailing), await mailing.slack.direct_message(mailing.sam.id)
        told = [one for one in await mailing.slack.thread(mailing.sam.id, channel, head.ts) if "Your mail" in one.words]
        return [f"{one.words} {one.actions}" for one in told] if len(told) == 2 else None

    first, second = await mailing.slack.wait_for(notes, 15)
    assert "is tried once more" in first
    assert ids.LOOK_AT_MAIL not in first
    assert "Still no such mailbox" in second
    assert ids.LOOK_AT_MAIL in second


async def test_a_right_that_was_won_and_never_heard_of_ends_in_doubt_and_not_in_silence(mailing: Office) -> None:
    def win_it_elsewhere(work: UnitOfWork) -> None:
        owe_mail(work, mailing.agency.sam)
        assert hand_over(work, 1) == 1  # by a process whose commit was never answered, or that died

    mailing.ask(win_it_elsewhere)
    await becomes(mailing, MailState.MAY_BE_SENT)
    assert "Rebound was stopped while it was sending." in (await note_of(mailing)).words
    assert told_at(mailing) is None


@pytest.mark.parametrize("answer", ["550 Empfänger unbekannt".encode("latin-1"), b"550 no\x00such mailbox"])
async def test_whatever_letters_a_server_answers_in_its_writer_hears(open_mailing: OpenMailing, answer: bytes) -> None:
    async with serve_mail() as server, open_mailing(server) as office:
        server.to_receiver.append(answer)
        await send(office)
        await becomes(office, MailState.REFUSED)
        assert "wasn't sent: 550 " in (await note_of(office)).words


async def test_an_answer_to_an_earlier_attempt_says_nothing_of_a_later_one(mailing: Office) -> None:
    await look(mailing)

    def twice(work: UnitOfWork) -> None:
        want_mail(work, mail_card(work, work.mails.get(1)).seen, mailing.agency.sam)
        assert hand_over(work, 1) == 1
        assert hand_over(work, 1) is MailState.HANDING_OVER
        keep_outcome(work, 1, MailState.REFUSED, "what another replica says that came not so far")
        keep_outcome(work, 1, MailState.WAITING, "451 later", attempt=1)
        assert hand_over(work, 1) == 2
        keep_outcome(work, 1, MailState.SENT, "250 ok", attempt=1)
        assert work.mails.get(1).state == MailState.HANDING_OVER
        keep_outcome(work, 1, MailState.SENT, "250 ok", attempt=2)
        keep_outcome(work, 1, MailState.MAY_BE_SENT, "late news", attempt=2)
        assert work.mails.get(1).state == MailState.SENT

    mailing.ask(twice)
