"""Settings, ids, manifest and documents say the same."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from slack_bolt.async_app import AsyncApp

from slack_app import listeners
from slack_app.blocks.owed import HELP
from slack_app.delivery import (
    case_messages,
    escalation_messages,
    mail_messages,
    prompt_list_messages,
    reminder_messages,
    unmatched_messages,
)
from slack_app.domain import ids
from slack_app.domain.messages import KINDS, SendMail
from slack_app.domain.reports import MESSAGE_TYPES, json_schema
from slack_app.settings import Settings, setting_names

ROOT = Path(__file__).parents[2]
MANIFEST = yaml.safe_load((ROOT / "manifest.yml").read_text())


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_every_setting_is_explained_to_the_person_who_installs_and_none_else() -> None:
    explained = re.findall(r"^([A-Z_]+)=", read(".env.example"), re.MULTILINE)
    assert sorted(explained) == sorted(setting_names())
    assert all(setting_names().values())


def test_the_example_holds_the_defaults() -> None:
    given = dict(re.findall(r"^([A-Z_]+)=(.+)$", read(".env.example"), re.MULTILINE))
    for name, value in given.items():
        assert str(Settings.model_fields[name.lower()].default) == value, name


def test_only_the_settings_read_the_environment() -> None:
    readers = [
        path.relative_to(ROOT).as_posix()
        for folder in ("db", "slack_app")
        for path in (ROOT / folder).rglob("*.py")
        if re.search(r"os\.environ|getenv|load_dotenv", path.read_text(encoding="utf-8"))
    ]
    assert readers == []


def test_nobody_asks_for_the_time_but_the_clock() -> None:
    askers = [
        path.relative_to(ROOT).as_posix()
        for folder in ("db", "slack_app")
        for path in (ROOT / folder).rglob("*.py")
        if "sandbox" not in path.parts  # it keeps Slack's time, which is real
        and re.search(r"datetime\.(now|utcnow)\(|date\.today\(", path.read_text(encoding="utf-8"))
    ]
    assert askers == ["slack_app/clock.py"]


def registered() -> AsyncApp:
    app = AsyncApp(token="xoxb-none", signing_secret="none")
    listeners.register(app, Settings(_env_file=None))
    return app


def answers(app: AsyncApp, body: dict[str, object]) -> bool:
    """Say whether a listener would take this."""
    import asyncio

    from slack_bolt.async_app import AsyncBoltRequest
    from slack_bolt.response import BoltResponse

    request = AsyncBoltRequest(body=body, mode="socket_mode")

    async def ask() -> bool:
        matched = [await one.async_matches(req=request, resp=BoltResponse(status=200)) for one in app._async_listeners]
        return any(matched)

    return asyncio.run(ask())


@pytest.mark.parametrize("name", [name for name in dir(ids) if name.isupper()])
def test_every_id_that_is_emitted_has_a_listener(name: str) -> None:
    assert answers(registered(), payload_of(name.rpartition("_")[2], getattr(ids, name)))


def payload_of(kind: str, value: str) -> dict[str, object]:
    """Give what Slack sends for an id of ours, by the last word of its name."""
    match kind:
        case "MODAL":
            return {"type": "view_submission", "view": {"type": "modal", "callback_id": value}}
        case "MENU":
            return {"type": "block_suggestion", "action_id": value, "block_id": "b", "value": ""}
        case "COMMAND":
            return {"command": value, "text": ""}
        case "SHORTCUT":
            return {"type": "message_action" if "words" in value else "shortcut", "callback_id": value}
        case "STEP":
            event = {"type": "function_executed", "function": {"callback_id": value}, "function_execution_id": "Fx1"}
            return {"type": "event_callback", "event": {**event, "inputs": {}}}
        case _:
            return {"type": "block_actions", "actions": [{"type": "button", "action_id": value, "block_id": "b"}]}


def test_an_id_that_nobody_emits_has_none() -> None:
    body = {"type": "block_actions", "actions": [{"type": "button", "action_id": "nobody", "block_id": "b"}]}
    assert not answers(registered(), body)


EVENTS = {
    "message.im": {"type": "message", "channel_type": "im"},
    "function_executed": {
        "type": "function_executed",
        "function": {"callback_id": ids.NOT_SELECTED_STEP},
        "function_execution_id": "Fx1",
        "inputs": {},
    },
}


@pytest.mark.parametrize("event", MANIFEST["settings"]["event_subscriptions"]["bot_events"])
def test_every_event_that_the_manifest_asks_for_has_a_listener(event: str) -> None:
    body = {"type": "event_callback", "event": EVENTS.get(event, {"type": event})}
    assert answers(registered(), body)


def test_the_manifest_promises_nothing_that_does_not_work_yet() -> None:
    assert set(MANIFEST["features"]) == {"app_home", "bot_user", "shortcuts", "slash_commands"}
    assert not MANIFEST["features"]["app_home"]["home_tab_enabled"]
    offered = {
        "COMMAND": {one["command"] for one in MANIFEST["features"]["slash_commands"]},
        "SHORTCUT": {one["callback_id"] for one in MANIFEST["features"]["shortcuts"]},
        "STEP": set(MANIFEST["functions"]),
    }
    for kind, names in offered.items():
        assert names == {getattr(ids, name) for name in dir(ids) if name.endswith(f"_{kind}")}


def test_help_names_every_command() -> None:
    assert sorted(HELP) == sorted(one["command"] for one in MANIFEST["features"]["slash_commands"])


def test_every_scope_is_needed_for_something() -> None:
    asked = set(MANIFEST["oauth_config"]["scopes"]["bot"])
    assert ("commands" in asked) == bool(MANIFEST["features"]["slash_commands"])


def test_the_manifest_subscribes_to_every_kind_of_report() -> None:
    subscribed = MANIFEST["settings"]["event_subscriptions"]["metadata_subscriptions"]
    assert {one["event_type"] for one in subscribed} == set(MESSAGE_TYPES)


def test_every_kind_of_message_has_somebody_who_renders_it() -> None:
    files = (
        case_messages,
        escalation_messages,
        mail_messages,
        prompt_list_messages,
        reminder_messages,
        unmatched_messages,
    )
    assert {kind for file in files for kind in file.RENDERERS} == {*KINDS} - {
        SendMail.kind
    }  # which is no message in Slack


def test_the_documentation_shows_the_schema_of_a_report() -> None:
    shown = [json.loads(block) for block in re.findall(r"```json\n(.*?)```", read("docs/reports.md"), re.DOTALL)]
    assert json_schema() in shown


def test_the_manifest_is_what_slack_takes() -> None:
    folder = Path(os.environ.get("SLACK_CONTRACT_DIR", ROOT.parent / "shared" / "slack-contract"))
    if not folder.exists():
        pytest.skip("set SLACK_CONTRACT_DIR to the folder of the contract's checkers")
    checker = [sys.executable, str(folder / "check_manifest.py"), str(ROOT / "manifest.yml")]
    done = subprocess.run(checker, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_every_command_of_the_readme_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):.*##", read("Makefile"), re.MULTILINE))
    assert set(re.findall(r"`{0,3}make ([a-z]+)", read("README.md"))) <= targets
    asked = set(re.findall(r"rebound ([a-z]+)", read("README.md")))
    help_text = subprocess.run(
        [sys.executable, "-m", "slack_app", "--help"], capture_output=True, text=True, check=True, cwd=ROOT
    ).stdout
    assert all(re.search(rf"\b{command}\b", help_text) for command in asked)


def test_no_file_grows_beyond_three_hundred_lines() -> None:
    long = {
        path.relative_to(ROOT).as_posix(): lines
        for folder in ("db", "slack_app", "tests")
        for path in (ROOT / folder).rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 300
    }
    assert long == {}
