"""Rate limits, with a clock of their own so that no test waits."""

import pytest
from slack_sdk.errors import SlackApiError

from slack_app.sandbox.rates import TIERS, RateLimitedError, Rates
from tests.sandbox.conftest import Scene

KEY = (("method", "T1"), "3")


class Clock:
    now = 1000.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr("slack_app.sandbox.rates.time", clock)
    return clock


@pytest.mark.parametrize("tier", sorted(TIERS))
def test_a_tier_gives_its_burst_and_then_its_rate(tier: str, clock: Clock) -> None:
    rates, key = Rates(), [(("method", "T1"), tier)]
    for _ in range(TIERS[tier].burst):
        rates.spend(key)
    with pytest.raises(RateLimitedError) as limited:
        rates.spend(key)
    assert not limited.value.early
    clock.now += limited.value.retry_after
    rates.spend(key)


def test_a_call_before_its_time_is_early_and_does_not_lengthen_the_wait(clock: Clock) -> None:
    rates = Rates()
    rates.close(*KEY, seconds=5)
    for left in (5, 4, 3):
        with pytest.raises(RateLimitedError) as limited:
            rates.spend([KEY])
        assert limited.value.early
        assert limited.value.retry_after == left
        clock.now += 1


def test_another_workspace_is_not_held_up(clock: Clock) -> None:
    rates = Rates()
    rates.close(*KEY, seconds=5)
    rates.spend([(("method", "T2"), "3")])


def test_a_steady_post_a_second_is_never_refused(clock: Clock) -> None:
    rates = Rates()
    for _ in range(120):
        rates.spend([(("post", "T1", "C1"), "post"), (("posts", "T1"), "posts")])
        clock.now += 1


async def test_posts_to_one_conversation_are_one_a_second_after_a_short_burst(scene: Scene) -> None:
    await scene.control.limits(1)
    for _ in range(TIERS["post"].burst):
        await scene.client.chat_postMessage(channel=scene.channel, text="hi")
    with pytest.raises(SlackApiError) as refused:
        await scene.client.chat_postMessage(channel=scene.channel, text="hi")
    assert refused.value.response.status_code == 429
    assert refused.value.response["error"] == "ratelimited"
    assert refused.value.response.headers["Retry-After"] == "1"
    await scene.client.chat_postMessage(channel=scene.ann, text="another conversation is open")
