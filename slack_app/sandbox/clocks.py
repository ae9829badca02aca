"""The clocks of the platform; tests may set shorter ones."""

from dataclasses import dataclass


@dataclass(slots=True)
class Clocks:
    """Seconds that Slack waits for things."""

    acknowledgement: float = 3.0
    trigger: float = 3.0
    response_url: float = 1800.0
    event_retries: tuple[float, ...] = (0.0, 60.0, 300.0)
