"""Sending one mail: what is certainly not there is tried again, what may be there never is, and its writer hears of both."""

from collections.abc import Callable
from time import monotonic

import structlog

from db.claims import Claim, Outcome
from db.unit_of_work import UnitOfWork
from db.vocabulary import MailState, OutboxState
from slack_app.delivery.post_office import MailFailed, PostOffice
from slack_app.delivery.relay import Timings
from slack_app.delivery.sending import Sent
from slack_app.domain.mail import MailTrouble, next_try
from slack_app.edge import Edge
from slack_app.use_cases.send_mails import hand_over, keep_outcome, letter_to_send

log = structlog.get_logger()
NOT_CONFIGURED = "Rebound is not set up to send mail any more"
DIED = "Rebound was stopped while it was sending"


class Mailer:
    """Hands claimed mails to the mail server, where there is one."""

    def __init__(self, edge: Edge, office: PostOffice | None, timings: Timings) -> None:
        self._edge, self._office, self._timings = edge, office, timings

    async def send(self, claim: Claim, begin_by: float) -> Sent:
        """Send a mail. What the mail server or the network does becomes an outcome, never an exception.

        The text is handed over by `begin_by`, by the monotonic clock, or not at all: later the claim might be somebody else's.
        """
        in_agency, mail_id = self._edge.agency(claim.agency_id), int(claim.facts["mail_id"])
        found = await in_agency.look(letter_to_send, mail_id)
        if found is MailState.HANDING_OVER:  # whoever did that has died, or has not heard from the server
            return _end(mail_id, OutboxState.GIVEN_UP, MailState.MAY_BE_SENT, DIED)
        if isinstance(found, MailState):
            return self._without_right(mail_id, found)
        if self._office is None:
            return _end(mail_id, OutboxState.GIVEN_UP, MailState.REFUSED, NOT_CONFIGURED)
        attempt: int | None = None
        try:
            async with self._office.counter(found, begin_by - monotonic()) as counter:
                if monotonic() > begin_by:
                    return Sent(Outcome(_still(claim)))
                right = await in_agency(hand_over, mail_id)
                if isinstance(right, MailState):
                    return self._without_right(mail_id, right)
                attempt = right
                answer = await counter.hand_over(self._timings.call_seconds)
        except MailFailed as failed:
            return self._after_failure(claim, mail_id, failed, attempt)
        return _end(mail_id, OutboxState.SENT, MailState.SENT, answer, attempt)

    def _without_right(self, mail_id: int, state: MailState) -> Sent:
        """Give up the claim to a mail that is over. One that is being handed over, by whomever, is looked at once more."""
        if state is MailState.CALLED_OFF:
            return _end(mail_id, OutboxState.WITHDRAWN, MailState.CALLED_OFF)
        if state is MailState.HANDING_OVER:
            return Sent(Outcome(OutboxState.UNKNOWN, wait=self._timings.lease))
        return Sent(Outcome(OutboxState.WITHDRAWN))

    def _after_failure(self, claim: Claim, mail_id: int, failed: MailFailed, attempt: int | None) -> Sent:
        wait = next_try(failed.trouble, claim.attempts, self._timings.first_wait)
        if failed.trouble is MailTrouble.NOT_SET_UP:
            log.error("no mail can be sent", outbox_id=claim.id, reason=failed.words)
        else:  # without the server's words, which may name the candidate's address
            log.info("a mail was not handed over", outbox_id=claim.id, trouble=failed.trouble, again_in=wait)
        if wait is not None:
            again = _keeping(mail_id, MailState.WAITING, failed.words, attempt) if attempt else None
            return Sent(Outcome(_still(claim), wait=wait, error=failed.words), then=again)
        state = MailState.MAY_BE_SENT if failed.trouble is MailTrouble.UNKNOWN else MailState.REFUSED
        return _end(mail_id, OutboxState.GIVEN_UP, state, failed.words, attempt)


def _end(
    mail_id: int, outbox: OutboxState, became: MailState, answer: str | None = None, attempt: int | None = None
) -> Sent:
    return Sent(Outcome(outbox, error=answer), then=_keeping(mail_id, became, answer, attempt))


def _keeping(mail_id: int, became: MailState, answer: str | None, attempt: int | None) -> Callable[[UnitOfWork], None]:
    return lambda work: keep_outcome(work, mail_id, became, answer, attempt=attempt)


def _still(claim: Claim) -> OutboxState:
    return OutboxState.UNKNOWN if claim.is_unknown else OutboxState.WAITING
