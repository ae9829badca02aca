"""What came back when the app was asked."""

from dataclasses import dataclass
from typing import Any

OPERATION_TIMEOUT = "operation_timeout"
DISPATCH_FAILED = "dispatch_failed"


@dataclass(frozen=True, slots=True)
class Reply:
    """The app's acknowledgement; `failure` is Slack's word for what was wrong with it, if anything."""

    status: int = 0
    body: Any = None
    failure: str | None = None
    no_retry: bool = False

    @property
    def acknowledged(self) -> bool:
        """Whether the app answered in time and well."""
        return self.failure is None

    @property
    def toast(self) -> str:
        """What Slack's client tells the person when it was not acknowledged."""
        return OPERATION_TIMEOUT if self.failure == "http_timeout" else DISPATCH_FAILED
