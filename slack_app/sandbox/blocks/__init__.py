"""Block Kit: what Slack takes, as tables, and a small engine that reads them."""

from slack_app.sandbox.blocks.kinds import Problem
from slack_app.sandbox.blocks.validation import block_problems, option_problems, view_problems, view_size

__all__ = ["Problem", "block_problems", "option_problems", "view_problems", "view_size"]
