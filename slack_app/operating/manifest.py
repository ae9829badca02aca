"""The app's manifest in the forms that Slack takes: for Socket Mode, for HTTP, and without steps for free plans."""

from copy import deepcopy
from importlib.resources import files
from typing import Any

import yaml

from slack_app.web import SLACK_PATH

Manifest = dict[str, Any]

_OF_STEPS = ("functions", "workflows")
_STEP_EVENT = "function_executed"


def manifest_text() -> str:
    """Give manifest.yml as it is written, also where Rebound was installed as a wheel."""
    return (files("slack_app") / "manifest.yml").read_text(encoding="utf-8")


def bot_scopes(manifest: Manifest) -> list[str]:
    """Give the scopes without which something does not work."""
    return list(((manifest.get("oauth_config") or {}).get("scopes") or {}).get("bot") or [])


def over_http(manifest: Manifest, address: str) -> Manifest:
    """Give the form in which Slack calls Rebound at an address (https://host) instead of waiting for its connection."""
    changed, url = deepcopy(manifest), f"{address}{SLACK_PATH}"
    settings = changed.setdefault("settings", {})
    settings["socket_mode_enabled"] = False
    if events := settings.get("event_subscriptions"):
        settings["event_subscriptions"] = {"request_url": url, **events}
    interactivity = settings.get("interactivity") or {}
    if interactivity.get("is_enabled"):
        # without the second, menus that are searched while typing stay empty
        settings["interactivity"] = {**interactivity, "request_url": url, "message_menu_options_url": url}
    for command in (changed.get("features") or {}).get("slash_commands") or []:
        command["url"] = url
    return changed


def without_steps(manifest: Manifest) -> Manifest:
    """Give the form for workspaces without workflow steps, which free plans do not have."""
    changed = {key: deepcopy(value) for key, value in manifest.items() if key not in _OF_STEPS}
    settings = changed.get("settings") or {}
    settings.pop("function_runtime", None)
    if "org_deploy_enabled" in settings:
        settings["org_deploy_enabled"] = False  # steps demand it, nothing else does
    events = settings.get("event_subscriptions") or {}
    if _STEP_EVENT in (events.get("bot_events") or []):
        events["bot_events"] = [event for event in events["bot_events"] if event != _STEP_EVENT]
    return changed


def written(manifest: Manifest) -> str:
    """Write a manifest down as YAML, in the order it has."""
    return yaml.safe_dump(manifest, sort_keys=False, allow_unicode=True, width=120)


def form(text: str, *, address: str | None, has_steps: bool) -> str:
    """Give the text of a manifest in the form that is asked for; untouched, comments and all, where nothing changes."""
    original = yaml.safe_load(text)
    changed = original if has_steps else without_steps(original)
    if address is not None:
        changed = over_http(changed, address)
    return text if changed == original else written(changed)
