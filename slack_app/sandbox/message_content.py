"""What a message may say: text, blocks, attachments and metadata, within Slack's limits."""

import json
from typing import Any

from slack_app.sandbox.arguments import Arguments
from slack_app.sandbox.blocks import block_problems
from slack_app.sandbox.errors import SlackError
from slack_app.sandbox.payload import Payload, utf16_length

TEXT_LIMIT = 40_000
UPDATE_TEXT_LIMIT = 4_000
MARKDOWN_LIMIT = 12_000
ATTACHMENTS_LIMIT = 100
BLOCKS_BYTES = 250_000
"""Slack publishes no number for `msg_blocks_too_long`; this is the one it gives for views."""
METADATA_BYTES = 8_192
"""Slack publishes no number for `metadata_too_large`."""


def content_of(arguments: Arguments, text_limit: int = TEXT_LIMIT) -> Payload:
    """Text, blocks and attachments of a call, all checked; raises `SlackError`."""
    blocks = arguments.items("blocks", "invalid_blocks_format")
    attachments = arguments.items("attachments", "invalid_attachments")
    text = arguments.text("text")
    markdown = arguments.text("markdown_text")
    if markdown and ("text" in arguments or blocks):
        raise SlackError("markdown_text_conflict")
    if not (text or blocks or attachments or markdown):
        raise SlackError("no_text")
    if utf16_length(text) > text_limit or utf16_length(markdown) > MARKDOWN_LIMIT:
        raise SlackError("msg_too_long")
    if len(attachments) > ATTACHMENTS_LIMIT:
        raise SlackError("too_many_attachments")
    check_blocks(blocks)
    for index, attachment in enumerate(attachments):
        check_blocks(attachment.get("blocks") or [], f"/attachments/{index}/blocks")
    return {"text": text or markdown, "blocks": blocks, "attachments": attachments}


def check_blocks(blocks: list[Payload], pointer: str = "/blocks") -> None:
    """Raise `invalid_blocks` with a JSON pointer for each thing wrong."""
    problems = block_problems(blocks, "message", pointer)
    if problems:
        raise SlackError("invalid_blocks", *(str(problem) for problem in problems))
    if len(blocks) > 1 and len(json.dumps(blocks)) > BLOCKS_BYTES:
        raise SlackError("msg_blocks_too_long")


def metadata_of(arguments: Arguments) -> Payload | None:
    """The metadata of a call, checked; `{}` clears it where there was some."""
    if "metadata" not in arguments:
        return None
    metadata = arguments.members("metadata", "invalid_metadata_format")
    if metadata:
        check_metadata(metadata)
    return metadata


def check_metadata(metadata: Payload) -> None:
    """Raise `SlackError` unless it is an event type and a flat payload."""
    event_type, payload = metadata.get("event_type"), metadata.get("event_payload")
    if not isinstance(event_type, str) or not event_type or not isinstance(payload, dict):
        raise SlackError("invalid_metadata_format")
    if set(metadata) - {"event_type", "event_payload"}:
        raise SlackError("invalid_metadata_format")
    if not all(_is_shallow(value) for value in payload.values()):
        raise SlackError("invalid_metadata_format")
    if len(json.dumps(metadata)) > METADATA_BYTES:
        raise SlackError("metadata_too_large")


def _is_plain(value: Any) -> bool:
    return isinstance(value, str | int | float | bool)


def _is_flat(value: Any) -> bool:
    return isinstance(value, dict) and all(_is_plain(inner) for inner in value.values())


def _is_shallow(value: Any) -> bool:
    if isinstance(value, list):
        return all(_is_plain(item) or _is_flat(item) for item in value)
    return _is_plain(value) or _is_flat(value)
