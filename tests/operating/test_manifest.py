"""`rebound manifest`: every form is what Slack takes, wherever Rebound was installed from."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner, Result

from slack_app.__main__ import app
from slack_app.operating.manifest import bot_scopes, form, manifest_text
from tests.slack_contract import contract_folder

ROOT = Path(__file__).parents[2]
ADDRESS = "https://rebound.example.com"
ENDPOINT = f"{ADDRESS}/slack/events"
WITH_EVERYTHING = """
# what a manifest may hold one day
_metadata: {major_version: 2}
display_information: {name: Rebound}
features:
  bot_user: {display_name: Rebound}
  slash_commands:
    - {command: /rebound, description: Help}
    - {command: /openings, description: Open positions}
  shortcuts:
    - {name: Not selected, type: message, callback_id: not_selected, description: Report it}
oauth_config:
  scopes: {bot: [chat:write, commands, im:history]}
settings:
  event_subscriptions: {bot_events: [function_executed, message.im]}
  interactivity: {is_enabled: true}
  org_deploy_enabled: true
  socket_mode_enabled: true
  function_runtime: remote
functions:
  request_feedback:
    title: Request feedback
    description: Ask for it
    input_parameters: {properties: {candidate: {type: string, title: Candidate}}, required: [candidate]}
    output_parameters: {properties: {}, required: []}
"""
EMPTY = "display_information: {name: Rebound}\n"


def call(*options: str) -> Result:
    return CliRunner().invoke(app, ["manifest", *options])


def printed(*options: str) -> dict[str, Any]:
    done = call(*options)
    assert done.exit_code == 0, done.output
    loaded: dict[str, Any] = yaml.safe_load(done.stdout)
    return loaded


def test_without_options_it_is_the_file_with_its_comments() -> None:
    assert call().stdout == (ROOT / "manifest.yml").read_text(encoding="utf-8")


def test_over_http_slack_is_told_where_to_call() -> None:
    original = yaml.safe_load(manifest_text())
    changed = printed("--url", f"{ADDRESS}/")
    settings = changed["settings"]
    assert settings["socket_mode_enabled"] is False
    assert settings["event_subscriptions"].pop("request_url") == ENDPOINT
    assert settings["interactivity"].pop("request_url") == ENDPOINT
    assert settings["interactivity"].pop("message_menu_options_url") == ENDPOINT
    for command in changed["features"].get("slash_commands", []):
        assert command.pop("url") == ENDPOINT
    settings["socket_mode_enabled"] = True
    assert changed == original, "and nothing else is different"


def test_every_slash_command_gets_the_address() -> None:
    changed = yaml.safe_load(form(WITH_EVERYTHING, address=ADDRESS, has_steps=True))
    assert [command["url"] for command in changed["features"]["slash_commands"]] == [ENDPOINT, ENDPOINT]
    assert "request_feedback" in changed["functions"]


def test_without_steps_nothing_of_them_is_left() -> None:
    text = form(WITH_EVERYTHING, address=None, has_steps=False)
    changed = yaml.safe_load(text)
    assert "function" not in text
    assert changed["settings"] == {
        "event_subscriptions": {"bot_events": ["message.im"]},
        "interactivity": {"is_enabled": True},
        "org_deploy_enabled": False,
        "socket_mode_enabled": True,
    }
    assert list(changed) == ["_metadata", "display_information", "features", "oauth_config", "settings"]


def test_where_there_are_no_steps_leaving_them_out_changes_nothing() -> None:
    without = form(WITH_EVERYTHING, address=None, has_steps=False)
    assert form(without, address=None, has_steps=False) == without
    assert form(EMPTY, address=None, has_steps=False) == EMPTY
    assert yaml.safe_load(form(EMPTY, address=ADDRESS, has_steps=False))["settings"] == {"socket_mode_enabled": False}


@pytest.mark.parametrize(
    ("url", "what_is_wrong"),
    [
        ("http://rebound.example.com", "does not begin with https://"),
        ("rebound.example.com", "does not begin with https://"),
        ("https://", "names no host"),
        ("https://sam:secret@rebound.example.com", "names no host"),
        ("https://rebound.example.com:port", "does not begin with https://"),
        ("https://rebound.example.com/slack/events", "has more than a host"),
        ("https://rebound.example.com?x=1", "has more than a host"),
        ("https://rebound.example.com/#here", "has more than a host"),
    ],
)
def test_an_address_that_slack_could_not_call_is_explained(url: str, what_is_wrong: str) -> None:
    done = call("--url", url)
    assert (done.exit_code, what_is_wrong in done.output, done.stdout) == (1, True, "")
    assert "https://rebound.example.com" in done.output


def test_an_address_may_have_a_port() -> None:
    assert printed("--url", "https://localhost:8443")["settings"]["interactivity"]["request_url"] == (
        "https://localhost:8443/slack/events"
    )


def test_the_scopes_are_those_of_the_file() -> None:
    assert "chat:write" in bot_scopes(yaml.safe_load(manifest_text()))
    assert bot_scopes({}) == []


@pytest.mark.parametrize("text", [None, WITH_EVERYTHING], ids=["ours", "with everything"])
@pytest.mark.parametrize("address", [None, ADDRESS], ids=["socket", "http"])
@pytest.mark.parametrize("has_steps", [True, False], ids=["steps", "no steps"])
def test_every_form_is_what_slack_takes(tmp_path: Path, text: str | None, address: str | None, has_steps: bool) -> None:
    folder = contract_folder()
    if folder is None:
        pytest.skip("set SLACK_CONTRACT_DIR to the folder of the contract's checkers")
    file = tmp_path / "manifest.yml"
    file.write_text(form(text or manifest_text(), address=address, has_steps=has_steps), encoding="utf-8")
    checker = [sys.executable, str(folder / "check_manifest.py"), str(file)]
    done = subprocess.run(checker, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_an_installed_wheel_has_the_manifest_too(tmp_path: Path) -> None:
    source, installed = tmp_path / "source", tmp_path / "installed"
    source.mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE", "manifest.yml"):
        shutil.copy(ROOT / name, source)
    for name in ("db", "slack_app"):
        shutil.copytree(ROOT / name, source / name, symlinks=True, ignore=shutil.ignore_patterns("__pycache__"))
    offline = ["--quiet", "--disable-pip-version-check", "--no-index", "--no-deps"]
    pip = [sys.executable, "-m", "pip"]
    build = [*pip, "wheel", *offline, "--no-build-isolation", "--wheel-dir", str(tmp_path), str(source)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("rebound-*.whl")
    shutil.rmtree(source)
    subprocess.run([*pip, "install", *offline, "--target", str(installed), str(wheel)], check=True, capture_output=True)
    asked = f"import sys; sys.path.insert(0, {str(installed)!r}); sys.argv[1:] = ['manifest']; import slack_app.__main__ as m; "
    done = subprocess.run(
        [sys.executable, "-c", asked + "print(m.__file__); m.main()"],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
    )
    place, _, text = done.stdout.partition("\n")
    assert place.startswith(str(installed))
    assert text == (ROOT / "manifest.yml").read_text(encoding="utf-8")
