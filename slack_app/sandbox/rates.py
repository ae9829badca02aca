"""Slack's rate limits: a bucket of calls for each method and workspace, and for each conversation's posts."""

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass

from slack_app.sandbox.errors import SlackError


@dataclass(frozen=True, slots=True)
class Rate:
    """So many a minute, of which so many at once."""

    per_minute: float
    burst: int


TIERS: dict[str, Rate] = {
    "1": Rate(1, 1),
    "2": Rate(20, 5),
    "3": Rate(50, 10),
    "4": Rate(100, 20),
    "many": Rate(600, 100),
    "post": Rate(60, 3),
    "posts": Rate(300, 60),
}
"""Tiers 1 to 4 as documented, the bursts are ours; `many` is for methods that Slack calls special; `post` holds for one
conversation, `posts` for all posting in a workspace."""


class RateLimitedError(SlackError):
    """Too many calls: come back after so many seconds."""

    def __init__(self, retry_after: int, *, early: bool = False) -> None:
        super().__init__("ratelimited")
        self.retry_after = retry_after
        self.early = early


@dataclass(slots=True)
class _Bucket:
    left: float
    filled_at: float
    closed_until: float = 0.0


Key = tuple[str, ...]


class Rates:
    """Counts calls; `scale` makes all limits so many times wider, `None` switches them off."""

    def __init__(self) -> None:
        self.scale: float | None = 1.0
        self._buckets: dict[Key, _Bucket] = {}

    def spend(self, keys: Sequence[tuple[Key, str]]) -> None:
        """Take one call out of every bucket, or raise `RateLimitedError` and take none."""
        now = time.monotonic()
        buckets = [self._filled(key, TIERS[tier], now) for key, tier in keys]
        for bucket in buckets:
            if bucket.closed_until > now:
                raise RateLimitedError(math.ceil(bucket.closed_until - now), early=True)
        if self.scale is None:
            return
        for bucket, (_, tier) in zip(buckets, keys, strict=True):
            if bucket.left < 1:
                seconds = math.ceil((1 - bucket.left) * 60 / (TIERS[tier].per_minute * self.scale))
                bucket.closed_until = now + seconds
                raise RateLimitedError(seconds)
        for bucket in buckets:
            bucket.left -= 1

    def close(self, key: Key, tier: str, seconds: float) -> None:
        """Refuse a key for so many seconds, whatever its bucket holds."""
        now = time.monotonic()
        self._filled(key, TIERS[tier], now).closed_until = now + seconds

    def _filled(self, key: Key, rate: Rate, now: float) -> _Bucket:
        scale = self.scale or 1.0
        bucket = self._buckets.get(key)
        if bucket is None:
            bucket = self._buckets[key] = _Bucket(rate.burst * scale, now)
        gained = (now - bucket.filled_at) * rate.per_minute * scale / 60
        bucket.left = min(rate.burst * scale, bucket.left + gained)
        bucket.filled_at = now
        return bucket
