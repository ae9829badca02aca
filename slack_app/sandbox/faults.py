"""What goes wrong on demand."""

from dataclasses import dataclass

CALL_FAULTS = (
    "429",
    "5xx",
    "error",
    "timeout",
    "accepted_then_dropped",
    "accepted_late",
    "done_after_timeout",
)
"""Faults of Web API calls: refused or not done, done but not answered, done or answered late."""

EVENT_FAULTS = ("duplicate_event", "late_event")
STANDING_FAULTS = ("history_lag",)
KINDS = (*CALL_FAULTS, *EVENT_FAULTS, *STANDING_FAULTS)


@dataclass(slots=True)
class Fault:
    """One fault: what it is, which calls it hits and how many of them are left."""

    kind: str
    method: str | None = None
    channel: str | None = None
    team: str | None = None
    count: int = 1
    seconds: float = 1.0
    code: str = "internal_error"

    def hits(self, name: str, channel: str | None, team: str | None) -> bool:
        """Whether a call or event is one of those meant."""
        return (
            self.count > 0
            and self.method in (None, name)
            and self.channel in (None, channel)
            and self.team in (None, team)
        )


class Faults:
    """The faults that wait for their calls."""

    def __init__(self) -> None:
        self.waiting: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Let something go wrong from now on."""
        self.waiting.append(fault)

    def clear(self) -> None:
        """Let all be well again."""
        self.waiting.clear()

    def take(self, kinds: tuple[str, ...], name: str, channel: str | None, team: str | None) -> Fault | None:
        """The first fault that hits this, used up by one."""
        if not self.waiting:
            return None
        for fault in self.waiting:
            if fault.kind in kinds and fault.hits(name, channel, team):
                fault.count -= 1
                if fault.count <= 0:
                    self.waiting.remove(fault)
                return fault
        return None

    def history_lag(self, channel: str, team: str) -> float:
        """How many seconds the history of a conversation stays behind."""
        lags = [f.seconds for f in self.waiting if f.kind == "history_lag" and f.hits(f.method or "", channel, team)]
        return max(lags, default=0.0)
