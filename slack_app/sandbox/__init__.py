"""A strict Slack on localhost."""

from slack_app.sandbox.control import Control
from slack_app.sandbox.errors import ControlError
from slack_app.sandbox.server import Sandbox

__all__ = ["Control", "ControlError", "Sandbox"]
