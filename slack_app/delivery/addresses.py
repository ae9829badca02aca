"""Where to write to a recruiter: found in Slack by e-mail at first need, and remembered."""

from dataclasses import dataclass
from time import monotonic
from typing import Any

from db.lanes import Rates, close_lane, reserve
from db.unit_of_work import UnitOfWork
from slack_app.delivery.calls import SlackCalls
from slack_app.delivery.errands import Nowhere
from slack_app.delivery.failures import NO_SUCH_PLACE, CallFailed, Failure
from slack_app.domain.messages import conversation_with
from slack_app.edge import Edge, InAgency
from slack_app.use_cases.record_delivery import link_recruiter


@dataclass(frozen=True)
class _Known:
    email: str | None
    slack_user_id: str | None
    direct_channel: str | None
    fallback_channel: str | None


class Addresses:
    """Finds the conversation for a recruiter. Its calls change nothing in Slack, so that they simply repeat."""

    def __init__(self, edge: Edge, calls: SlackCalls, rates: Rates) -> None:
        self._edge = edge
        self._rates = rates
        self._calls = calls
        self._last_turns: dict[tuple[int, str], float] = {}

    async def __call__(self, in_agency: InAgency, recruiter_id: int | None) -> str:
        """Give the recruiter's direct messages, or the fallback channel where Slack knows nobody of that address.

        Raises:
            Nowhere: there is no fallback channel either.
            CallFailed: Slack could not be asked.
        """
        known = await in_agency.look(_known, recruiter_id)
        if known.direct_channel:
            return known.direct_channel
        if recruiter_id and (known.slack_user_id or known.email):
            try:
                return await self._open(in_agency, recruiter_id, known)
            except CallFailed as failed:
                if failed.code not in NO_SUCH_PLACE:
                    raise
        if known.fallback_channel:
            return known.fallback_channel
        raise Nowhere

    async def _open(self, in_agency: InAgency, recruiter_id: int, known: _Known) -> str:
        user_id = known.slack_user_id
        if not user_id:
            found = await self._ask(in_agency, recruiter_id, "users.lookupByEmail", email=known.email)
            user_id = str(found["user"]["id"])
        opened = await self._ask(in_agency, recruiter_id, "conversations.open", users=user_id)
        channel = str(opened["channel"]["id"])
        await in_agency(link_recruiter, recruiter_id, user_id, channel)
        return channel

    async def _ask(
        self, in_agency: InAgency, recruiter_id: int, method: str, **arguments: Any
    ) -> dict[str, dict[str, object]]:
        rate = self._rates.of(method)
        wait = await self._edge.write(lambda session: reserve(session, in_agency.agency_id, method, rate))
        if wait > 0:
            wait = self._turn(in_agency.agency_id, method, wait)
            raise CallFailed(method, Failure.RATE_LIMITED, "ours", wait, lane=conversation_with(recruiter_id))
        try:
            return await self._calls(in_agency.agency_id, method, **arguments)
        except CallFailed as failed:
            if failed.failure is Failure.RATE_LIMITED:
                seconds = failed.retry_after
                await self._edge.write(
                    lambda session: close_lane(session, in_agency.agency_id, method, seconds=seconds, rate=rate)
                )
            raise

    def _turn(self, agency_id: int, method: str, wait: float) -> float:
        """Give in how many seconds a recruiter may be asked about, each in a turn of their own: until then all that is
        owed to them rests, instead of being tried in vain.
        """
        now = monotonic()
        after_the_last = self._last_turns.get((agency_id, method), 0) + self._rates.of(method).interval
        turn = self._last_turns[agency_id, method] = max(now + wait, after_the_last)
        return turn - now


def _known(work: UnitOfWork, recruiter_id: int | None) -> _Known:
    recruiter = work.recruiters.find(recruiter_id) if recruiter_id else None
    return _Known(
        email=recruiter.email if recruiter else None,
        slack_user_id=recruiter.slack_user_id if recruiter else None,
        direct_channel=recruiter.direct_channel if recruiter else None,
        fallback_channel=work.agency.fallback_channel,
    )
