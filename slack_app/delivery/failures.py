"""What can go wrong with a call to Slack, and what follows: a pure function of the failure and the attempts."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class Failure(StrEnum):
    """How a call failed."""

    RATE_LIMITED = "rate_limited"
    NOT_SENT = "not_sent"
    """Certain: the connection was never made."""
    OUT_OF_TIME = "out_of_time"
    """Certain: the answer might have come when somebody else had the message already, so it was not sent."""
    NO_ANSWER = "no_answer"
    """A time-out, a dropped connection or a 5xx: Slack may have done it."""
    SLACK_SAID_NO = "slack_said_no"


class CallFailed(Exception):
    """A call to Slack that did not succeed; `code` is Slack's error code, where it gave one.

    `lane` is what must not be used before `retry_after`: the method, if nothing else is named.
    """

    def __init__(
        self, method: str, failure: Failure, code: str = "", retry_after: float = 0, *, lane: str | None = None
    ) -> None:
        super().__init__(f"{method}: {code or failure.value}")
        self.method = method
        self.failure = failure
        self.code = code
        self.retry_after = retry_after
        self.lane = lane or method


class Next(StrEnum):
    """What to do about a message whose call failed."""

    REPEAT = "repeat"
    LOOK_BACK = "look_back"
    GIVE_UP = "give_up"


@dataclass(frozen=True)
class Decision:
    """What to do next, when, and whether the person who runs Rebound must hear of it."""

    next: Next
    wait: timedelta = timedelta()
    tell_operator: bool = False


MAY_HAVE_HAPPENED = {"internal_error", "fatal_error", "request_timeout"}
NOT_NOW = {"service_unavailable", "message_limit_exceeded", "ratelimited", "rate_limited"}
INSTALLATION_DEAD = {
    "account_inactive",
    "invalid_auth",
    "missing_scope",
    "no_permission",
    "not_allowed_token_type",
    "not_authed",
    "org_login_required",
    "team_access_not_granted",
    "token_expired",
    "token_revoked",
}
NO_SUCH_PLACE = {
    "cannot_dm_bot",
    "channel_not_found",
    "is_archived",
    "messages_tab_disabled",
    "not_in_channel",
    "restricted_action",
    "user_disabled",
    "user_not_found",
    "user_not_visible",
    "users_not_found",
}
LOOK_BACK_AFTER = timedelta(seconds=30)
DEAD_WAIT = timedelta(minutes=10)
LONGEST_WAIT = timedelta(minutes=5)


def decide(
    failed: CallFailed, attempts: int, *, is_post: bool, look_back_after: timedelta = LOOK_BACK_AFTER
) -> Decision:
    """Say what follows from a failure after `attempts` tries. Only posting can do harm twice; all else simply repeats.

    What may pass is never given up: Slack's longest outages end, and a candidate still waits then.
    """
    if failed.failure is Failure.RATE_LIMITED:
        return Decision(Next.REPEAT, timedelta(seconds=max(failed.retry_after, 1)))
    if failed.failure is Failure.OUT_OF_TIME:
        return Decision(Next.REPEAT)  # what took the time, such as finding the recruiter, is done by now
    if failed.code in INSTALLATION_DEAD:
        return Decision(Next.REPEAT, DEAD_WAIT, tell_operator=True)
    if failed.code in NO_SUCH_PLACE:
        return Decision(Next.REPEAT, DEAD_WAIT, tell_operator=True)
    may_have_happened = failed.failure is Failure.NO_ANSWER or failed.code in MAY_HAVE_HAPPENED
    if may_have_happened and is_post:
        return Decision(Next.LOOK_BACK, look_back_after)
    if may_have_happened or failed.failure is Failure.NOT_SENT or failed.code in NOT_NOW:
        return Decision(Next.REPEAT, min(timedelta(seconds=2 ** min(attempts, 10) / 2), LONGEST_WAIT))
    return Decision(Next.GIVE_UP, tell_operator=True)
