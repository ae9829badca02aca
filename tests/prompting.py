"""What tests of prompts, lists and reminders share."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime

from slack_sdk.web.async_client import AsyncWebClient

from slack_app.sandbox.shown import Message
from tests.office import Office

EVENING = datetime(2026, 3, 2, 23, 30, tzinfo=UTC)
"""Monday, 18:30 in New York."""
MORNING = datetime(2026, 3, 3, 14, 1, tzinfo=UTC)
"""Tuesday, 9:01 in New York."""
DESK = "C0000000001"


async def introduce(office: Office) -> None:
    """Let Rebound know already who Sam is in Slack, as after the first prompt."""
    client = AsyncWebClient(office.team.bot_token, base_url=f"{office.sandbox.url}/api/")
    opened = await client.conversations_open(users=office.sam.id)
    known = {"slack_user_id": office.sam.id, "direct_channel": opened["channel"]["id"]}
    office.ask(lambda work: work.recruiters.link(office.agency.sam, **known))


async def report_people(office: Office, keys: Sequence[str], **more: object) -> None:
    """Let one client after the other decide about one of Sam's candidates."""

    def add(work) -> None:
        for key in keys:
            facts = {"owner_id": office.agency.sam, "title": "Data Engineer", "town": "Austin", "skills": ["Python"]}
            work.candidates.add(f"Person{key} Lopez", external_id=key, **facts)

    office.ask(add)
    for key in keys:
        await office.report(candidate=key, **more)
        await ask_after_nobody(office)


async def ask_after_nobody(office: Office) -> None:
    """Let nobody be asked what the client said, so that only what a test is about reaches them."""
    office.ask(
        lambda work: [
            work.cases.change(one.id, remind_at=None, is_chase=False) for one in work.cases.all() if one.is_chase
        ]
    )


async def read_all(office: Office) -> None:
    await office.slack.mark_read(office.sam.id, await office.slack.direct_message(office.sam.id))


async def tick(office: Office) -> list[Message]:
    await asyncio.sleep(0.3)  # a tick that has begun already may hold what is due
    await office.rebound._ticker.tick()
    return await office.heads()


def lists(messages: Sequence[Message]) -> list[Message]:
    return [message for message in messages if "open_listed" in message.actions or "Sam." in message.words]


async def press_open(office: Office, listed: Message, index: int = 0) -> None:
    rows = [block for block in listed.blocks if "accessory" in block]
    channel = await office.slack.direct_message(office.sam.id)
    seen = await office.slack.click(office.sam.id, channel, listed.ts, "open_listed", rows[index]["block_id"])
    assert seen.acknowledged


async def private_texts(office: Office) -> list[str]:
    return [message.text for message in await office.slack.messages(office.sam.id) if message.is_ephemeral]


async def at_least(office: Office, count: int) -> list[Message]:
    messages = await office.slack.messages(office.sam.id)
    return messages if len(messages) >= count else []


async def posted_about(office: Office, name: str) -> list[Message]:
    return [one for one in await office.slack.messages(office.jo.id, DESK) if name in one.text]
