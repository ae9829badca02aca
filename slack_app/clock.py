"""The product's one clock. Signatures, time-outs and leases keep time of their own."""

from datetime import UTC, datetime, timedelta


class Clock:
    """The time that the product goes by: the real one."""

    def now(self) -> datetime:
        """Tell the time, in UTC."""
        return datetime.now(UTC)


class MovableClock(Clock):
    """A clock that a demo or a test can move while the product runs; it goes on ticking from there."""

    def __init__(self, ahead: timedelta = timedelta()) -> None:
        self._ahead = ahead

    def now(self) -> datetime:
        """Tell the time, in UTC, moved by as much as was asked."""
        return super().now() + self._ahead

    def move(self, by: timedelta) -> datetime:
        """Move the clock, and tell the new time."""
        self._ahead += by
        return self.now()

    def move_to(self, moment: datetime) -> datetime:
        """Set the clock, and tell the new time."""
        self._ahead = moment - super().now()
        return self.now()
