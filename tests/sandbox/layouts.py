"""One full sample of every element and block: all fields set, everything within its limits."""

from typing import Any

from tests.sandbox.samples import Payload, mrkdwn, option, plain

CONFIRM = {"title": plain("Sure?"), "text": plain("Really"), "confirm": plain("Yes"), "deny": plain("No")}
RICH = {
    "type": "rich_text",
    "elements": [
        {
            "type": "rich_text_section",
            "elements": [
                {"type": "text", "text": "Hello", "style": {"bold": True}},
                {"type": "link", "url": "https://example.com", "text": "there"},
                {"type": "emoji", "name": "wave"},
                {"type": "user", "user_id": "U0000000001"},
                {"type": "channel", "channel_id": "C0000000001"},
                {"type": "usergroup", "usergroup_id": "S0000000001"},
                {"type": "team", "team_id": "T0000000001"},
                {"type": "broadcast", "range": "here"},
                {"type": "date", "timestamp": 1760000000, "format": "{date}", "fallback": "then"},
                {"type": "color", "value": "#F405B3"},
            ],
        },
        {
            "type": "rich_text_list",
            "style": "bullet",
            "indent": 1,
            "border": 0,
            "offset": 1,
            "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "One"}]}],
        },
        {"type": "rich_text_quote", "elements": [{"type": "text", "text": "Said"}], "border": 1},
        {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "x = 1"}], "border": 0},
    ],
}
PICTURE = {"type": "image", "image_url": "https://example.com/a.png", "alt_text": "A"}
CHOICES = {"options": [option("one"), option("two")]}
COMMON = {"action_id": "act", "confirm": CONFIRM, "focus_on_load": True}
SELECT = {**COMMON, "placeholder": plain("Choose")}
MULTI = {**SELECT, "max_selected_items": 2}
FIELD = {"action_id": "act", "placeholder": plain("Type"), "focus_on_load": True}
DISPATCH = {"dispatch_action_config": {"trigger_actions_on": ["on_enter_pressed"]}}
FILTER = {"include": ["public", "im"], "exclude_external_shared_channels": True, "exclude_bot_users": True}

ELEMENTS: dict[str, Payload] = {
    "button": {
        "text": plain("Go"),
        "action_id": "act",
        "url": "https://example.com",
        "value": "v",
        "style": "primary",
        "confirm": CONFIRM,
        "accessibility_label": "Go there",
    },
    "workflow_button": {
        "text": plain("Go"),
        "action_id": "act",
        "style": "danger",
        "accessibility_label": "Go",
        "workflow": {
            "trigger": {
                "url": "https://slack.com/shortcuts/Ft1/x",
                "customizable_input_parameters": [{"name": "a", "value": "b"}],
            }
        },
    },
    "overflow": {"action_id": "act", "options": [option("one")], "confirm": CONFIRM},
    "checkboxes": {**COMMON, **CHOICES, "initial_options": [option("one")]},
    "radio_buttons": {**COMMON, **CHOICES, "initial_option": option("one")},
    "datepicker": {**SELECT, "initial_date": "2026-01-31"},
    "timepicker": {**SELECT, "initial_time": "09:30", "timezone": "America/Chicago"},
    "datetimepicker": {**COMMON, "initial_date_time": 1760000000},
    "static_select": {**SELECT, **CHOICES, "initial_option": option("one")},
    "external_select": {**SELECT, "initial_option": option("one"), "min_query_length": 0},
    "users_select": {**SELECT, "initial_user": "U0000000001"},
    "conversations_select": {
        **SELECT,
        "initial_conversation": "C0000000001",
        "default_to_current_conversation": True,
        "filter": FILTER,
    },
    "channels_select": {**SELECT, "initial_channel": "C0000000001"},
    "multi_static_select": {**MULTI, **CHOICES, "initial_options": [option("one")]},
    "multi_external_select": {**MULTI, "initial_options": [option("one")], "min_query_length": 0},
    "multi_users_select": {**MULTI, "initial_users": ["U0000000001"]},
    "multi_conversations_select": {
        **MULTI,
        "initial_conversations": ["C0000000001"],
        "default_to_current_conversation": True,
        "filter": FILTER,
    },
    "multi_channels_select": {**MULTI, "initial_channels": ["C0000000001"]},
    "plain_text_input": {
        **FIELD,
        **DISPATCH,
        "initial_value": "x",
        "multiline": True,
        "min_length": 0,
        "max_length": 3000,
    },
    "number_input": {
        **FIELD,
        **DISPATCH,
        "is_decimal_allowed": False,
        "initial_value": "1",
        "min_value": "0",
        "max_value": "9",
    },
    "email_text_input": {**FIELD, **DISPATCH, "initial_value": "a@example.com"},
    "url_text_input": {**FIELD, **DISPATCH, "initial_value": "https://example.com"},
    "rich_text_input": {**FIELD, **DISPATCH, "initial_value": RICH, "min_lines": 1, "max_lines": 9},
    "file_input": {"action_id": "act", "filetypes": ["pdf"], "max_files": 2},
    "icon_button": {
        "icon": "trash",
        "text": plain("Delete"),
        "action_id": "act",
        "value": "v",
        "confirm": CONFIRM,
        "accessibility_label": "Delete",
        "visible_to_user_ids": ["U0000000001"],
    },
    "feedback_buttons": {
        "action_id": "act",
        "positive_button": {"text": plain("Good"), "value": "good", "accessibility_label": "Good"},
        "negative_button": {"text": plain("Bad"), "value": "bad", "accessibility_label": "Bad"},
    },
}
ELEMENTS = {name: {"type": name, **fields} for name, fields in ELEMENTS.items()}

INPUTS = [
    name
    for name in ELEMENTS
    if name not in ("button", "workflow_button", "overflow", "icon_button", "feedback_buttons")
]
IN_SECTIONS = [
    name
    for name in ELEMENTS
    if name.endswith("_select")
    or name in ("button", "overflow", "workflow_button", "checkboxes", "radio_buttons", "datepicker", "timepicker")
]


def cells(*texts: str) -> list[Payload]:
    return [{"type": "raw_text", "text": text} for text in texts]


def series(name: str) -> Payload:
    return {"name": name, "data": [{"label": "Mon", "value": 1}, {"label": "Tue", "value": 2.5}]}


def in_input(name: str) -> Payload:
    return {"type": "input", "label": plain("Label"), "element": ELEMENTS[name]}


BLOCKS: dict[str, Payload] = {
    "actions": {"elements": [{**ELEMENTS["button"], "action_id": "a"}, {**ELEMENTS["overflow"], "action_id": "b"}]},
    "alert": {"text": mrkdwn("Careful"), "level": "warning"},
    "card": {
        "hero_image": PICTURE,
        "icon": PICTURE,
        "title": plain("Title"),
        "subtitle": plain("Subtitle"),
        "body": mrkdwn("Body"),
        "actions": [ELEMENTS["button"]],
    },
    "carousel": {"elements": [{"type": "card", "title": plain("Title")}]},
    "container": {
        "title": plain("Title"),
        "subtitle": plain("Subtitle"),
        "icon": PICTURE,
        "width": "wide",
        "is_collapsible": True,
        "default_collapsed": True,
        "child_blocks": [{"type": "divider"}],
    },
    "context": {"elements": [PICTURE, mrkdwn("a"), plain("b")]},
    "context_actions": {"elements": [ELEMENTS["feedback_buttons"], {**ELEMENTS["icon_button"], "action_id": "other"}]},
    "data_table": {
        "caption": "Figures",
        "rows": [cells("a", "b"), [{"type": "raw_text", "text": "x"}, {"type": "raw_number", "value": 1, "text": "1"}]],
        "page_size": 5,
        "row_header_column_index": 0,
    },
    "data_visualization": {
        "title": "Chart",
        "chart": {
            "type": "bar",
            "series": [series("one"), series("two")],
            "axis_config": {"categories": ["Mon", "Tue"], "x_label": "Day", "y_label": "Calls"},
        },
    },
    "divider": {},
    "header": {"text": plain("Header")},
    "image": {"image_url": "https://example.com/a.png", "alt_text": "A", "title": plain("Picture")},
    "input": {
        "label": plain("Label"),
        "hint": plain("Hint"),
        "optional": True,
        "dispatch_action": True,
        "element": ELEMENTS["plain_text_input"],
    },
    "markdown": {"text": "**Hello**"},
    "plan": {
        "title": "Plan",
        "tasks": [{"type": "task_card", "task_id": "t", "title": "Task", "status": "pending"}],
    },
    "rich_text": {"elements": RICH["elements"]},
    "section": {
        "text": mrkdwn("Text"),
        "fields": [plain("a"), mrkdwn("b")],
        "accessory": ELEMENTS["button"],
        "expand": True,
    },
    "table": {
        "rows": [cells("a", "b"), [RICH, {"type": "raw_number", "value": 2, "text": "2"}]],
        "column_settings": [{"align": "right", "is_wrapped": True}, None],
    },
    "task_card": {
        "task_id": "t",
        "title": "Task",
        "status": "complete",
        "details": RICH,
        "output": RICH,
        "sources": [{"type": "url", "url": "https://example.com", "text": "Source"}],
    },
    "video": {
        "title": plain("Video"),
        "alt_text": "A video",
        "video_url": "https://example.com/v",
        "thumbnail_url": "https://example.com/t.png",
        "title_url": "https://example.com/t",
        "author_name": "Ann",
        "description": plain("What it is"),
        "provider_name": "Example",
        "provider_icon_url": "https://example.com/i.png",
    },
}
BLOCKS = {name: {"type": name, "block_id": "block", **fields} for name, fields in BLOCKS.items()}
PIE = {
    "type": "data_visualization",
    "title": "Pie",
    "chart": {"type": "pie", "segments": [{"label": "a", "value": 1}, {"label": "b", "value": 2}]},
}
MODAL: Payload = {
    "type": "modal",
    "title": plain("Title"),
    "submit": plain("Save"),
    "close": plain("Cancel"),
    "private_metadata": "x",
    "callback_id": "form",
    "external_id": "mine",
    "clear_on_close": True,
    "notify_on_close": True,
    "blocks": [BLOCKS["input"]],
}
HOME: Payload = {
    "type": "home",
    "private_metadata": "x",
    "callback_id": "home",
    "external_id": "home",
    "blocks": [BLOCKS["section"]],
}


def surface_of(block: Payload) -> str:
    return "modal" if block["type"] in ("alert", "input") else "message"


def samples() -> list[tuple[str, list[Any]]]:
    """Every sample with a surface that it works on."""
    found = [(surface_of(block), [block]) for block in BLOCKS.values()]
    found += [("message", [PIE])]
    found += [("modal", [in_input(name)]) for name in INPUTS]
    found += [("message", [{**BLOCKS["section"], "accessory": ELEMENTS[name]}]) for name in IN_SECTIONS]
    found += [("message", [{"type": "actions", "elements": [ELEMENTS[name]]}]) for name in IN_SECTIONS]
    return found
