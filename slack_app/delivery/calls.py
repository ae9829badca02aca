"""One call to Slack, made once: nothing is repeated behind our back, because Slack has no idempotency key."""

import math
from collections.abc import Callable
from time import monotonic
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from db.lanes import Rate, Rates
from slack_app.delivery.failures import CallFailed, Failure
from slack_app.delivery.pacing import Pacing
from slack_app.installations import Installations

# docs.slack.dev, rate limits: 20, 50 and 100 a minute by tier; "several hundred" posts a minute and workspace
TIER_3 = Rate(60 / 50, burst=5)
POSTING = Rate(60 / 300, burst=10)
SLACKS_RATES = Rates(
    {
        "chat.postMessage": POSTING,
        "chat.update": TIER_3,
        "conversations.history": TIER_3,
        "conversations.open": TIER_3,
        "conversations.replies": TIER_3,
        "users.lookupByEmail": TIER_3,
    },
    conversation=Rate(1.0),
)
UNLIMITED = Rates({}, Rate(0.0))
"""Where there is no Slack to be kind to: a sandbox whose limits are off."""
_LONGEST_WAIT = 5  # seconds, well within a lease
_READS = {"conversations.history", "conversations.replies", "users.lookupByEmail"}  # Slack takes no JSON for these


class SlackCalls:
    """The posting client: one for all workspaces, with a time-out shorter than a lease.

    `watch` is told the moments before each call and after Slack has accepted it.
    """

    def __init__(
        self, client: AsyncWebClient, installations: Installations, watch: Callable[[str], None], rates: Rates
    ) -> None:
        self._client = client
        self._installations = installations
        self._watch = watch
        self._pacing = Pacing(rates)

    async def __call__(
        self, agency_id: int, method: str, *, begin_by: float = math.inf, **arguments: Any
    ) -> dict[str, Any]:
        """Call a Web API method in an agency's workspace, and give Slack's answer; begin by `begin_by`, or not at all.

        Raises:
            CallFailed: it did not succeed, or nobody knows.
        """
        installation = self._installations.of_agency(agency_id)
        if installation is None:
            raise CallFailed(method, Failure.SLACK_SAID_NO, "not_authed")
        lanes = [method, str(arguments["channel"])] if method == "chat.postMessage" else [method]
        if (wait := await self._pacing.turn(agency_id, lanes, _LONGEST_WAIT)) > 0:
            raise CallFailed(method, Failure.RATE_LIMITED, "ours", wait)
        if monotonic() > begin_by:
            raise CallFailed(method, Failure.OUT_OF_TIME)
        self._watch(f"before {method}")
        try:
            is_read = method in _READS
            answer = await self._client.api_call(
                method,
                headers={"Authorization": f"Bearer {installation.bot_token}"},
                params=arguments if is_read else None,
                json=None if is_read else arguments,
            )
        except SlackApiError as error:
            refusal = _refusal(method, error)
            if refusal.failure is Failure.RATE_LIMITED:
                self._pacing.close(agency_id, method, refusal.retry_after)
            raise refusal from error
        except aiohttp.ClientConnectorError as error:
            raise CallFailed(method, Failure.NOT_SENT) from error
        except (TimeoutError, aiohttp.ClientError, SlackClientError, ValueError) as error:
            raise CallFailed(method, Failure.NO_ANSWER) from error
        self._watch(f"after {method}")
        data = answer.data
        return data if isinstance(data, dict) else {}


def _refusal(method: str, error: SlackApiError) -> CallFailed:
    response = error.response
    if not isinstance(response, AsyncSlackResponse):  # an answer that is no JSON
        return CallFailed(method, Failure.NO_ANSWER)
    status, headers = response.status_code, {name.lower(): value for name, value in response.headers.items()}
    if status == 429:
        return CallFailed(method, Failure.RATE_LIMITED, "ratelimited", float(headers.get("retry-after", 30)))
    if status >= 500:
        return CallFailed(method, Failure.NO_ANSWER)
    return CallFailed(method, Failure.SLACK_SAID_NO, str(response.get("error", "")))
