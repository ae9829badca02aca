"""Interactive elements and what they are made of, with the limits of each."""

from slack_app.sandbox.blocks.kinds import Anything, Choice, Flag, Kind, Many, Number, Shape, Text, Typed, Words, typed
from slack_app.sandbox.blocks.rich_text import RICH_TEXT

_URL = Text(3000)
_ID = Text(255)
_PLACEHOLDER = Words(150, markup=False)
_USER_IDS = Many(Text())


def plain(most: int) -> Words:
    """Plain text of a length."""
    return Words(most, markup=False)


CONFIRM = Shape(
    {"text": Words(300)},
    {"title": plain(100), "confirm": plain(30), "deny": plain(30), "style": Choice(("primary", "danger"))},
)
_OPTION = Shape({"text": plain(75), "value": Text(150)}, {"description": plain(75)})
_OVERFLOW_OPTION = Shape({"text": plain(75)}, {"value": Text(150), "description": plain(75), "url": _URL})
_RICH_OPTION = Shape({"text": Words(75), "value": Text(150)}, {"description": Words(75)})
_GROUP = Shape({"label": plain(75), "options": Many(_OPTION, 0, 100)})

_FILTER = Shape(
    {},
    {
        "include": Many(Choice(("im", "mpim", "private", "public"))),
        "exclude_external_shared_channels": Flag(),
        "exclude_bot_users": Flag(),
    },
)
_DISPATCH = Shape({}, {"trigger_actions_on": Many(Choice(("on_enter_pressed", "on_character_entered")))})
_STYLE = Choice(("primary", "danger"))

_ACTION: dict[str, Kind] = {"action_id": _ID}
_CHOOSER: dict[str, Kind] = {**_ACTION, "confirm": CONFIRM, "focus_on_load": Flag()}
_SELECT: dict[str, Kind] = {**_CHOOSER, "placeholder": _PLACEHOLDER}
_MULTI: dict[str, Kind] = {**_SELECT, "max_selected_items": Number(1)}
_TYPED: dict[str, Kind] = {
    **_ACTION,
    "placeholder": _PLACEHOLDER,
    "focus_on_load": Flag(),
    "dispatch_action_config": _DISPATCH,
}
_LISTED: dict[str, Kind] = {"options": Many(_OPTION, 1, 100), "option_groups": Many(_GROUP, 1, 100)}
_CONVERSATIONS: dict[str, Kind] = {"default_to_current_conversation": Flag(), "filter": _FILTER}

IMAGE_FIELDS: dict[str, Kind] = {"image_url": _URL, "slack_file": Shape({}, {"id": Text(), "url": Text()})}
_FEEDBACK = Shape({"text": plain(75), "value": Text(2000)}, {"accessibility_label": Text(75)})
_WORKFLOW_INPUT = Shape({"name": Text(), "value": Text()})
_TRIGGER = Shape({"url": Text()}, {"customizable_input_parameters": Many(_WORKFLOW_INPUT)})

ELEMENTS: dict[str, Shape] = {
    "button": typed(
        {"text": plain(75)},
        {
            **_ACTION,
            "url": _URL,
            "value": Text(2000),
            "style": _STYLE,
            "confirm": CONFIRM,
            "accessibility_label": Text(75),
            "agent_prompt": Text(4000),
            "agent_prompt_display": Text(),
            "visible_to_user_ids": _USER_IDS,
        },
    ),
    "workflow_button": typed(
        {"text": plain(75), "workflow": Shape({"trigger": _TRIGGER})},
        {**_ACTION, "style": _STYLE, "confirm": CONFIRM, "accessibility_label": Text(75)},
    ),
    "icon_button": typed(
        {"icon": Text(), "text": plain(75)},
        {
            **_ACTION,
            "value": Text(2000),
            "confirm": CONFIRM,
            "accessibility_label": Text(75),
            "visible_to_user_ids": Many(Text(), 0, 10),
        },
    ),
    "feedback_buttons": typed({"positive_button": _FEEDBACK, "negative_button": _FEEDBACK}, _ACTION),
    "overflow": typed({"options": Many(_OVERFLOW_OPTION, 1, 5)}, {**_ACTION, "confirm": CONFIRM}),
    "checkboxes": typed({"options": Many(_RICH_OPTION, 1, 10)}, {**_CHOOSER, "initial_options": Many(_RICH_OPTION)}),
    "radio_buttons": typed({"options": Many(_RICH_OPTION, 1, 10)}, {**_CHOOSER, "initial_option": _RICH_OPTION}),
    "datepicker": typed({}, {**_SELECT, "initial_date": Text(pattern=r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")}),
    "timepicker": typed({}, {**_SELECT, "initial_time": Text(pattern=r"([01]\d|2[0-3]):[0-5]\d"), "timezone": Text()}),
    "datetimepicker": typed({}, {**_CHOOSER, "initial_date_time": Number(1_000_000_000, 9_999_999_999)}),
    "static_select": typed({}, {**_SELECT, **_LISTED, "initial_option": _OPTION}),
    "external_select": typed({}, {**_SELECT, "initial_option": _OPTION, "min_query_length": Number()}),
    "users_select": typed({}, {**_SELECT, "initial_user": Text()}),
    "conversations_select": typed(
        {}, {**_SELECT, **_CONVERSATIONS, "initial_conversation": Text(), "response_url_enabled": Flag()}
    ),
    "channels_select": typed({}, {**_SELECT, "initial_channel": Text(), "response_url_enabled": Flag()}),
    "multi_static_select": typed({}, {**_MULTI, **_LISTED, "initial_options": Many(_OPTION)}),
    "multi_external_select": typed({}, {**_MULTI, "initial_options": Many(_OPTION), "min_query_length": Number()}),
    "multi_users_select": typed({}, {**_MULTI, "initial_users": Many(Text())}),
    "multi_conversations_select": typed({}, {**_MULTI, **_CONVERSATIONS, "initial_conversations": Many(Text())}),
    "multi_channels_select": typed({}, {**_MULTI, "initial_channels": Many(Text())}),
    "plain_text_input": typed(
        {},
        {
            **_TYPED,
            "initial_value": Text(),
            "multiline": Flag(),
            "min_length": Number(0, 3000),
            "max_length": Number(1, 3000),
        },
    ),
    "number_input": typed(
        {"is_decimal_allowed": Flag()},
        {**_TYPED, "initial_value": Text(), "min_value": Text(), "max_value": Text()},
    ),
    "email_text_input": typed({}, {**_TYPED, "initial_value": Text()}),
    "url_text_input": typed({}, {**_TYPED, "initial_value": Text()}),
    "rich_text_input": typed(
        {}, {**_TYPED, "initial_value": Typed(RICH_TEXT), "min_lines": Number(1), "max_lines": Number(None, 100)}
    ),
    "file_input": typed({}, {**_ACTION, "filetypes": Many(Text()), "max_files": Number(1, 10)}),
    "image": typed({"alt_text": Text(2000)}, IMAGE_FIELDS),
    "url": typed({"url": Text(), "text": Text()}),
}
"""Every element, with the fields and limits that Slack documents."""

_EVERYWHERE = frozenset(
    {"button", "workflow_button", "overflow", "checkboxes", "radio_buttons", "datepicker", "timepicker"}
    | {name for name in ELEMENTS if name.endswith("_select")}
)
IN_ACTIONS = _EVERYWHERE | {"datetimepicker", "rich_text_input"}
IN_SECTION = _EVERYWHERE | {"image"}
IN_INPUT = (
    _EVERYWHERE - {"button", "workflow_button", "overflow"}
    | {"datetimepicker", "file_input"}
    | {name for name in ELEMENTS if name.endswith("_input")}
)
OBJECT = Anything()
