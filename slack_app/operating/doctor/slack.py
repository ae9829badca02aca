"""A few questions to Slack, each asked once and with little patience."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

SECONDS = 5


class Silent(Exception):
    """Slack did not answer, or something answered that is no Slack; the text says which."""


@dataclass(frozen=True)
class SaidNo(Exception):
    """Slack answered with an error code."""

    code: str


async def asked(
    question: Callable[[AsyncWebClient], Awaitable[AsyncSlackResponse]], base_url: str
) -> AsyncSlackResponse:
    """Ask one question, and give Slack's answer.

    Raises:
        SaidNo: Slack refused.
        Silent: nobody knows.
    """
    place = _place(base_url)
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=SECONDS)) as session:
        client = AsyncWebClient(base_url=base_url, session=session, timeout=SECONDS, retry_handlers=[])
        try:
            return await question(client)
        except SlackApiError as error:
            raise _refusal(error, place) from error
        except TimeoutError as error:
            raise Silent(f"{place} did not answer within {SECONDS} seconds.") from error
        except aiohttp.ClientConnectorError as error:
            raise Silent(f"{place} cannot be reached: {error.strerror or 'no connection'}.") from error
        # the last is what slack_sdk makes of an answer in plain text
        except (aiohttp.ClientError, SlackClientError, ValueError, AttributeError) as error:
            raise Silent(f"What {place} answered is not what Slack would.") from error


def _refusal(error: SlackApiError, place: str) -> SaidNo | Silent:
    response = error.response
    code = response.get("error") if isinstance(response, AsyncSlackResponse) else None
    if not code:
        return Silent(f"What {place} answered is not what Slack would.")
    if isinstance(response.status_code, int) and response.status_code >= 500:
        return Silent(f"{place} has trouble of its own ({code}).")
    return SaidNo(str(code))


def _place(base_url: str) -> str:
    parts = urlsplit(base_url)  # never with the name and password that an address may carry
    return f"{parts.hostname}:{parts.port}" if parts.port else str(parts.hostname)
