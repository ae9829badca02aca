"""Sending one message: render it, look for it where it may be there already, make one call, say what became of it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, Protocol

import structlog

from db.claims import Claim, Outcome
from db.unit_of_work import UnitOfWork
from db.vocabulary import OutboxState
from slack_app.delivery.addresses import Addresses
from slack_app.delivery.calls import SlackCalls
from slack_app.delivery.errands import Edit, Errand, Nothing, Nowhere, Post, Renderers
from slack_app.delivery.failures import DEAD_WAIT, NO_SUCH_PLACE, CallFailed, Failure, Next, decide
from slack_app.delivery.looking_back import Unreadable, look_back
from slack_app.edge import Edge, InAgency
from slack_app.use_cases.record_delivery import unlink_channel

log = structlog.get_logger()
METADATA_TYPE = "rebound_message"


@dataclass(frozen=True)
class Sent:
    """What became of a message, and the lane that must be left alone for a while, if there is one."""

    outcome: Outcome
    closed_lane: str | None = None
    retry_after: float = 0
    then: Callable[[UnitOfWork], None] | None = None
    """What else there is to keep, in the same transaction, and even if the claim is somebody else's by now."""


class Carrier(Protocol):
    """Who takes a claimed message to where it goes."""

    async def send(self, claim: Claim, begin_by: float) -> Sent:
        """Send a message; whatever goes wrong becomes an outcome. What cannot be undone begins by `begin_by`."""


class Sender:
    """Makes the one call that a claimed message takes."""

    def __init__(
        self, edge: Edge, calls: SlackCalls, addresses: Addresses, renderers: Renderers, *, look_back_after: timedelta
    ) -> None:
        self._edge, self._calls, self._addresses, self._renderers = edge, calls, addresses, renderers
        self._look_back_after = look_back_after

    async def send(self, claim: Claim, begin_by: float) -> Sent:
        """Send a message. What Slack or the network does becomes an outcome, never an exception.

        What changes something in Slack begins by `begin_by`, by the monotonic clock: later the claim might be somebody
        else's before Slack has answered.
        """
        in_agency = self._edge.agency(claim.agency_id)
        try:
            errand = await self._render(in_agency, claim)
            if claim.is_unknown and isinstance(errand, Post):
                if found := await look_back(self._calls, claim, errand):
                    return Sent(Outcome(OutboxState.SENT, channel=errand.channel, ts=found))
                # it is not there: it is sent only if it has something to say still
                errand = await self._render(in_agency, replace(claim, is_unknown=False))
            if isinstance(errand, Nothing):
                return Sent(Outcome(OutboxState.WITHDRAWN))
            if isinstance(errand, Edit):
                return await self._edit(claim, errand, begin_by)
            return await self._post(in_agency, claim, errand, begin_by)
        except Nowhere:
            return self._wait_for_operator(claim, "no recruiter in Slack and no FALLBACK_CHANNEL")
        except Unreadable as unreadable:
            return self._wait_for_operator(claim, f"cannot read back whether it was sent: {unreadable.failed}")
        except CallFailed as failed:  # while finding the recruiter, which simply repeats
            return self._after_failure(claim, failed, is_post=False)

    async def _render(self, in_agency: InAgency, claim: Claim) -> Errand:
        """Ask what a message comes to now. One that may be in Slack already comes to something even where it is needless."""
        return await self._renderers[claim.kind](in_agency, claim, self._addresses)

    async def _edit(self, claim: Claim, edit: Edit, begin_by: float) -> Sent:
        try:
            await self._calls(
                claim.agency_id,
                "chat.update",
                begin_by=begin_by,
                channel=edit.channel,
                ts=edit.ts,
                parse="none",
                **edit.message.as_arguments(),
            )
        except CallFailed as failed:
            return self._after_failure(claim, failed, is_post=False)
        return Sent(Outcome(OutboxState.SENT))

    async def _post(self, in_agency: InAgency, claim: Claim, post: Post, begin_by: float) -> Sent:
        try:
            return await self._post_to(claim, post, post.channel, begin_by)
        except CallFailed as failed:
            fallback = await in_agency.look(_fallback_channel)
            is_closed = failed.failure is Failure.SLACK_SAID_NO and failed.code in NO_SUCH_PLACE
            if not is_closed or post.thread_ts or not fallback or fallback == post.channel:
                return self._after_failure(claim, failed, is_post=True)
        await in_agency(unlink_channel, post.channel)
        again = await self._renderers[claim.kind](in_agency, claim, self._addresses)  # it may offer more to colleagues
        if isinstance(again, Nothing):
            return Sent(Outcome(OutboxState.WITHDRAWN))
        try:
            return await self._post_to(claim, again if isinstance(again, Post) else post, fallback, begin_by)
        except CallFailed as failed:
            return self._after_failure(claim, failed, is_post=True)

    async def _post_to(self, claim: Claim, post: Post, channel: str, begin_by: float) -> Sent:
        thread: dict[str, Any] = {}
        if post.thread_ts:
            thread = {"thread_ts": post.thread_ts, "reply_broadcast": post.is_broadcast}
        answer = await self._calls(
            claim.agency_id,
            "chat.postMessage",
            begin_by=begin_by,
            channel=channel,
            metadata={"event_type": METADATA_TYPE, "event_payload": {"outbox_id": claim.id}},
            unfurl_links=False,
            unfurl_media=False,
            **thread,
            **post.message.as_arguments(),
        )
        return Sent(Outcome(OutboxState.SENT, channel=str(answer["channel"]), ts=str(answer["ts"])))

    def _after_failure(self, claim: Claim, failed: CallFailed, *, is_post: bool) -> Sent:
        decision = decide(failed, claim.attempts, is_post=is_post, look_back_after=self._look_back_after)
        level = log.error if decision.tell_operator else log.info
        level("a call to Slack failed", outbox_id=claim.id, kind=claim.kind, failure=str(failed), next=decision.next)
        states = {
            Next.REPEAT: _still(claim),
            Next.LOOK_BACK: OutboxState.UNKNOWN,
            Next.GIVE_UP: OutboxState.GIVEN_UP,
        }
        outcome = Outcome(states[decision.next], wait=decision.wait, error=str(failed))
        if failed.failure is Failure.RATE_LIMITED:
            return Sent(outcome, closed_lane=failed.lane, retry_after=failed.retry_after)
        return Sent(outcome)

    def _wait_for_operator(self, claim: Claim, reason: str) -> Sent:
        log.error("a message waits for the person who runs Rebound", outbox_id=claim.id, kind=claim.kind, reason=reason)
        return Sent(Outcome(_still(claim), wait=DEAD_WAIT, error=reason))


def _still(claim: Claim) -> OutboxState:
    """Give the state of a message that is to be tried again: one that may be there already must be looked for again."""
    return OutboxState.UNKNOWN if claim.is_unknown else OutboxState.WAITING


def _fallback_channel(work: UnitOfWork) -> str | None:
    return work.agency.fallback_channel
