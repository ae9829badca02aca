"""Small layouts that tests send."""

from typing import Any

Payload = dict[str, Any]


def plain(text: str) -> Payload:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> Payload:
    return {"type": "mrkdwn", "text": text}


def button(action_id: str = "open", **more: Any) -> Payload:
    return {"type": "button", "action_id": action_id, "text": plain("Open"), **more}


def section(text: str = "Hello", **more: Any) -> Payload:
    return {"type": "section", "text": plain(text), **more}


def option(value: str) -> Payload:
    return {"text": plain(value.title()), "value": value}


def button_message() -> list[Payload]:
    return [section(), {"type": "actions", "elements": [button()]}]


def input_block(block_id: str, element: Payload, **more: Any) -> Payload:
    return {"type": "input", "block_id": block_id, "label": plain("Label"), "element": element, **more}


def modal(*blocks: Payload, **more: Any) -> Payload:
    shown = list(blocks) or [input_block("name", {"type": "plain_text_input", "action_id": "text"})]
    return {
        "type": "modal",
        "callback_id": "form",
        "title": plain("Form"),
        "submit": plain("Save"),
        "blocks": shown,
        **more,
    }
