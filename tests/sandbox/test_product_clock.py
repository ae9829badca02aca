"""With a clock of the product's, messages are dated by it; it goes forward only, and Slack's own deadlines stay real."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from slack_app.sandbox import Control, ControlError, ProductClock, Sandbox
from slack_app.sandbox.product_clock import until_next_morning
from tests.sandbox.conftest import Scene, manifest

START = datetime(2026, 3, 6, 20, 0, tzinfo=UTC)


class Wall:
    """A clock that stands still unless it is moved."""

    def __init__(self) -> None:
        self.at = START

    def now(self) -> datetime:
        return self.at

    def move(self, by: timedelta) -> None:
        self.at += by


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
async def sandbox(wall: Wall) -> AsyncIterator[Sandbox]:
    async with Sandbox(manifest(), product_clock=ProductClock(wall.now, wall.move)) as running:
        yield running


async def test_messages_are_dated_by_it_and_never_go_back(scene: Scene, wall: Wall) -> None:
    posted = []
    for minutes in (0, 0, 60, -120, 0):
        wall.move(timedelta(minutes=minutes))
        answer = await scene.client.chat_postMessage(channel=scene.channel, text="Hello")
        posted.append(float(answer["ts"]))
    assert posted[0] == pytest.approx(START.timestamp(), abs=1)
    assert posted[2] == pytest.approx(START.timestamp() + 3600, abs=1)
    assert all(before < after for before, after in pairwise(posted))


async def test_it_is_read_and_moved_through_the_control_api(scene: Scene, wall: Wall) -> None:
    assert (await scene.control.ask("clock"))["now"] == START.timestamp()
    moved = await scene.control.ask("move_clock", minutes=60)
    assert moved["now"] == (START + timedelta(hours=1)).timestamp()
    await scene.control.ask("move_clock", to="next_morning", user=scene.ann)
    assert wall.at == datetime(2026, 3, 9, 13, 12, tzinfo=UTC)  # Monday; New York went to summer time on Sunday


@pytest.mark.parametrize("wrong", [{"minutes": -5}, {"minutes": 0}, {"minutes": "soon"}, {"to": "yesterday"}, {}])
async def test_it_goes_forward_only(scene: Scene, wall: Wall, wrong: dict[str, object]) -> None:
    with pytest.raises(ControlError):
        await scene.control.ask("move_clock", **wrong)
    assert wall.at == START


async def test_trigger_ids_and_rates_keep_real_time(scene: Scene, wall: Wall) -> None:
    trigger = scene.sandbox.slack.triggers.issue(scene.team.id, scene.ann)
    wall.move(timedelta(hours=5))
    view = {"type": "modal", "title": {"type": "plain_text", "text": "Form"}, "blocks": [{"type": "divider"}]}
    assert (await scene.client.views_open(trigger_id=trigger, view=view))["ok"]


async def test_without_one_there_is_nothing_to_move() -> None:
    async with Sandbox(manifest()) as plain, Control(plain.url) as control:
        assert (await control.ask("clock"))["now"] is None
        with pytest.raises(ControlError, match="real time"):
            await control.ask("move_clock", minutes=5)
        team = await control.workspace("Acme")
        channel = await control.channel(team.id, "general", bot=True)
        client = AsyncWebClient(team.bot_token, base_url=f"{plain.url}/api/", retry_handlers=[])
        posted = await client.chat_postMessage(channel=channel.id, text="Hello")
        assert float(posted["ts"]) == pytest.approx(datetime.now(UTC).timestamp(), abs=5)


@pytest.mark.parametrize(
    ("now", "morning"),
    [
        (datetime(2026, 3, 2, 15, 0, tzinfo=UTC), datetime(2026, 3, 3, 15, 12, tzinfo=UTC)),
        (datetime(2026, 3, 6, 15, 0, tzinfo=UTC), datetime(2026, 3, 9, 14, 12, tzinfo=UTC)),
        (datetime(2026, 3, 3, 4, 0, tzinfo=UTC), datetime(2026, 3, 3, 15, 12, tzinfo=UTC)),
    ],
)
def test_the_next_morning_is_a_working_day_by_the_wall_of_whoever_asks(now: datetime, morning: datetime) -> None:
    assert now + until_next_morning(now, "America/Chicago") == morning
