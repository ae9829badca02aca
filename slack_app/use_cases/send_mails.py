"""Step 5: a mail is sent as it was looked at, once; and what became of it."""

from db.models import Case, Mail
from db.unit_of_work import UnitOfWork
from db.vocabulary import CaseStatus, MailState, TemplateKind, ToldHow
from slack_app.domain.errors import ChangedMeanwhile, Refused, TooLate
from slack_app.domain.mail import Letter, MailNote, SeenMail, one_address
from slack_app.domain.messages import RedrawHead, RedrawMail, SendMail, TellOfMail
from slack_app.use_cases.ask_client import keep_asked, keep_thanked
from slack_app.use_cases.share_feedback import refuse_if_over
from slack_app.use_cases.tell_candidate import keep_told
from slack_app.use_cases.write_mails import ON_ITS_WAY, mail_card

_BECOMES = {
    MailState.SENT: {MailState.HANDING_OVER, MailState.MAY_BE_SENT, MailState.REFUSED},
    MailState.WAITING: {MailState.HANDING_OVER},
    MailState.MAY_BE_SENT: {MailState.HANDING_OVER},
    MailState.REFUSED: {MailState.WAITING, MailState.HANDING_OVER},
    MailState.CALLED_OFF: {MailState.WAITING},
}
"""Which state of a mail another may follow, by what is known of it: what is sent stays sent."""


def want_mail(work: UnitOfWork, seen: SeenMail, recruiter_id: int) -> None:
    """Owe a mail, as it was seen. Wanted twice, it is sent once.

    Raises:
        TooLate: the case is over.
        ChangedMeanwhile: it is not what was seen any more.
        Refused: its address is none.
        NotFound: the agency has no such mail.
    """
    mail, case = _to_change(work, seen.mail_id)
    state = MailState(mail.state)
    if mail.token == seen.token and (state.is_on_its_way or state.is_sent):
        return
    refuse_if_over(case)
    if seen != mail_card(work, mail).seen:
        raise ChangedMeanwhile(
            "This mail is not what you looked at any more. Nothing was sent: close this, and look again."
        )
    if one_address(mail.address) is None:
        raise Refused("This address can't be used. Open the mail in your own mailbox, and correct it there.")
    mail.state, mail.settled_at, mail.answer = MailState.WAITING.value, None, None
    work.send_later(SendMail(None, mail.id))
    if mail.kind == TemplateKind.ANSWER:
        case.mail_id = mail.id
    _redraw_head(work, mail)
    if mail.ts:
        work.send_later(RedrawMail(case.id, mail.id, is_tried_again=True))
    work.audit.add("mail_wanted", recruiter_id=recruiter_id, case_id=case.id)


def mail_was_sent(work: UnitOfWork, mail_id: int, recruiter_id: int, token: str | None = None) -> None:
    """Remember that a recruiter has sent a mail from their own mailbox, or that it has arrived after all.

    Raises:
        TooLate: it is being sent at this moment; or the case is over.
        ChangedMeanwhile: what was seen had another token.
        NotFound: the agency has no such mail.
    """
    mail, case = _to_change(work, mail_id)
    if token not in {None, mail.token}:
        raise ChangedMeanwhile(
            "This mail is not what you looked at any more. Nothing was noted: close this, and look again."
        )
    if MailState(mail.state).is_sent:
        return
    if mail.state == MailState.HANDING_OVER:
        raise TooLate(ON_ITS_WAY)
    refuse_if_over(case)
    was_ours = mail.state == MailState.MAY_BE_SENT
    mail.state, mail.settled_at = (MailState.SENT if was_ours else MailState.SENT_BY_HAND).value, work.now
    _keep_what_follows(work, mail, case, recruiter_id)
    _redraw(work, mail)


def letter_to_send(work: UnitOfWork, mail_id: int) -> Letter | MailState:
    """Give a mail that waits, as a mail server gets it; or what has become of it meanwhile.

    Raises:
        NotFound: the agency has no such mail.
    """
    mail = work.mails.get(mail_id)
    state = _state_now(mail, work.cases.get(mail.case_id))
    if state is not MailState.WAITING:
        return state
    writer, to = work.recruiters.get(mail.recruiter_id), one_address(mail.address)
    assert to is not None, "it waits only with an address"
    return Letter(to, mail.subject, mail.text, writer.name, one_address(writer.email), mail.token, work.now)


def hand_over(work: UnitOfWork, mail_id: int) -> int | MailState:
    """Claim the right to give a mail to the mail server, once, and give the number of this attempt.

    Otherwise give what has become of it since it was looked at: a mail server may take its time before it agrees to a receiver.
    """
    mail, case = _to_change(work, mail_id)
    state = _state_now(mail, case)
    if state is not MailState.WAITING:
        return state
    mail.state, mail.attempt = MailState.HANDING_OVER.value, mail.attempt + 1
    return mail.attempt


def _state_now(mail: Mail, case: Case) -> MailState:
    """Say how far a mail is: one that waits is called off by the end of its case, or by a newer one to the candidate."""
    state = MailState(mail.state)
    is_replaced = mail.kind == TemplateKind.ANSWER and case.mail_id != mail.id
    is_over = case.status != CaseStatus.OPEN or is_replaced or one_address(mail.address) is None
    return MailState.CALLED_OFF if state is MailState.WAITING and is_over else state


def keep_outcome(
    work: UnitOfWork, mail_id: int, became: MailState, answer: str | None = None, *, attempt: int | None = None
) -> None:
    """Keep what has become of a mail; its writer hears of it where it was not sent, or may not have been.

    What is said of an earlier `attempt` than the last changes nothing.
    """
    mail, case = _to_change(work, mail_id)
    is_news = mail.state in _BECOMES[became] and attempt in {None, mail.attempt}
    is_of_another = became is MailState.REFUSED and mail.state == MailState.HANDING_OVER and attempt is None
    if not is_news or is_of_another:
        return
    mail.state, mail.answer = became.value, answer
    if became is MailState.WAITING:
        return
    mail.settled_at = work.now
    work.audit.add(f"mail_{became.value}", recruiter_id=mail.recruiter_id, case_id=case.id)
    if became is MailState.SENT:
        _keep_what_follows(work, mail, case, mail.recruiter_id)
    if became in {MailState.REFUSED, MailState.MAY_BE_SENT} or _is_replaced_by_another(work, mail, case):
        _redraw_head(work, mail)
        work.send_later(TellOfMail(case.id, mail.recruiter_id, mail.id))
    else:
        _redraw(work, mail)


def mail_note(work: UnitOfWork, mail_id: int) -> MailNote:
    """Give what its writer is told of a mail.

    Raises:
        NotFound: the agency has no such mail.
    """
    mail = work.mails.get(mail_id)
    case, writer = work.cases.get(mail.case_id), work.recruiters.get(mail.recruiter_id)
    return MailNote(
        mail_card(work, mail), writer.id, writer.slack_user_id, case.channel, case.head_ts, mail.channel, mail.ts
    )


def keep_note_of_mail(work: UnitOfWork, mail_id: int, channel: str, ts: str) -> None:
    """Remember where the writer of a mail was told of it; what has become of it meanwhile is to be seen there."""
    mail = work.mails.get(mail_id, to_change=True)
    mail.channel, mail.ts = channel, ts
    if mail.state not in {MailState.REFUSED, MailState.MAY_BE_SENT}:
        work.send_later(RedrawMail(mail.case_id, mail.id))


def _to_change(work: UnitOfWork, mail_id: int) -> tuple[Mail, Case]:
    mail = work.mails.get(mail_id, to_change=True)
    return mail, work.cases.get(mail.case_id, to_change=True)


def _is_replaced_by_another(work: UnitOfWork, mail: Mail, case: Case) -> bool:
    """Whether a colleague's newer mail has called this one off: its writer may think that it went."""
    if mail.state != MailState.CALLED_OFF or case.status != CaseStatus.OPEN or case.mail_id in {None, mail.id}:
        return False
    return work.mails.get(case.mail_id).recruiter_id != mail.recruiter_id


def _redraw_head(work: UnitOfWork, mail: Mail) -> None:
    if mail.kind == TemplateKind.ANSWER:
        work.send_later(RedrawHead(mail.case_id))


def _redraw(work: UnitOfWork, mail: Mail) -> None:
    _redraw_head(work, mail)
    if mail.ts:
        work.send_later(RedrawMail(mail.case_id, mail.id))


def _keep_what_follows(work: UnitOfWork, mail: Mail, case: Case, recruiter_id: int) -> None:
    """Remember in the case what a mail that was sent has done."""
    if mail.kind == TemplateKind.ANSWER:
        keep_told(work, case, ToldHow.MAIL, work.now, recruiter_id)
    elif mail.kind == TemplateKind.THANK_CLIENT:
        keep_thanked(work, case, recruiter_id)
    else:
        keep_asked(work, case, mail.also, recruiter_id)
