"""Lines of rich text: what is in them is never read as markup."""

from collections.abc import Sequence
from datetime import datetime

from slack_sdk.models.blocks import RichTextBlock
from slack_sdk.models.blocks.block_elements import RichTextElement, RichTextElementParts, RichTextSectionElement

Line = Sequence[RichTextElement]
_BOLD = RichTextElementParts.TextStyle(bold=True)


def words(text: str) -> RichTextElement:
    """Plain words."""
    return RichTextElementParts.Text(text=text)


def bold(text: str) -> RichTextElement:
    """Words that stand out."""
    return RichTextElementParts.Text(text=text, style=_BOLD)


def day(moment: datetime) -> RichTextElement:
    """A day in the reader's own time zone: "yesterday", "Mar 2nd"."""
    return RichTextElementParts.Date(
        timestamp=int(moment.timestamp()), format="{date_short_pretty}", fallback=f"{moment:%B} {moment.day}"
    )


def clock_time(moment: datetime) -> RichTextElement:
    """A time of day in the reader's own time zone: "9:12 AM"."""
    return RichTextElementParts.Date(timestamp=int(moment.timestamp()), format="{time}", fallback=f"{moment:%H:%M} UTC")


def point_in_time(moment: datetime) -> RichTextElement:
    """A day and a time of day in the reader's own time zone: "tomorrow 9:00 AM"."""
    return RichTextElementParts.Date(
        timestamp=int(moment.timestamp()),
        format="{date_short_pretty} {time}",
        fallback=f"{moment:%B} {moment.day}, {moment:%H:%M} UTC",
    )


def person(user_id: str) -> RichTextElement:
    """A mention, which notifies."""
    return RichTextElementParts.User(user_id=user_id)


def paragraph(*lines: Line) -> RichTextBlock:
    """Put lines below each other; empty words, which Slack refuses, and empty lines are left out."""
    elements: list[RichTextElement] = []
    for line in lines:
        if told := [one for one in line if getattr(one, "text", None) != ""]:
            elements += [*([words("\n")] if elements else []), *told]
    return RichTextBlock(elements=[RichTextSectionElement(elements=elements)])
