"""Whether a message that we may have sent is there: its conversation is read back from a minute before the attempt."""

from datetime import timedelta
from typing import Any

from db.claims import Claim
from slack_app.delivery.calls import SlackCalls
from slack_app.delivery.errands import Post
from slack_app.delivery.failures import CallFailed

_BEFORE = timedelta(minutes=1)  # two clocks, the database's and Slack's, may differ
_PAGES = 50


class Unreadable(Exception):
    """The conversation cannot be read, so nobody knows: nothing is sent blind."""

    def __init__(self, failed: CallFailed) -> None:
        super().__init__(str(failed))
        self.failed = failed


async def look_back(calls: SlackCalls, claim: Claim, post: Post) -> str | None:
    """Give the `ts` of the message if Slack has it, or None.

    Raises:
        Unreadable: Slack does not let us look.
        CallFailed: Slack could not be asked now.
    """
    method = "conversations.replies" if post.thread_ts else "conversations.history"
    arguments: dict[str, Any] = {
        "channel": post.channel,
        "oldest": f"{(claim.first_tried_at - _BEFORE).timestamp():.6f}",
        "include_all_metadata": True,
        "limit": 200,
    }
    if post.thread_ts:
        arguments["ts"] = post.thread_ts
    for _ in range(_PAGES):
        try:
            answer = await calls(claim.agency_id, method, **arguments)
        except CallFailed as failed:
            if failed.code and failed.code != "ratelimited":
                raise Unreadable(failed) from failed
            raise
        for message in answer.get("messages", []):
            if _outbox_id(message) == claim.id:
                return str(message["ts"])
        cursor = answer.get("response_metadata", {}).get("next_cursor")
        if not cursor:
            return None
        arguments["cursor"] = cursor
    return None


def _outbox_id(message: dict[str, Any]) -> object:
    return message.get("metadata", {}).get("event_payload", {}).get("outbox_id")
