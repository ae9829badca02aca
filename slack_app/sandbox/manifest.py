"""What the app's manifest grants and subscribes to."""

from collections.abc import Mapping
from typing import Any

from slack_app.sandbox.payload import Payload

EVENT_SCOPES: dict[str, tuple[str, ...]] = {
    "message.channels": ("channels:history",),
    "message.groups": ("groups:history",),
    "message.im": ("im:history",),
    "app_mention": ("app_mentions:read",),
    "app_home_opened": (),
    "app_uninstalled": (),
    "tokens_revoked": (),
    "function_executed": (),
    "message_metadata_posted": ("metadata.message:read",),
    "team_join": ("users:read",),
    "user_change": ("users:read",),
}
"""Bot events that the sandbox sends, with the scopes that they need."""


class AppManifest:
    """Reads a manifest: anything it does not name is not there for the app."""

    def __init__(self, manifest: Mapping[str, Any]) -> None:
        self.features: Payload = dict(manifest.get("features") or {})
        self.settings: Payload = dict(manifest.get("settings") or {})
        self.functions: Payload = dict(manifest.get("functions") or {})
        scopes = (manifest.get("oauth_config") or {}).get("scopes") or {}
        self.scopes = (*(scopes.get("bot") or ()), *(scopes.get("bot_optional") or ()))
        self.subscriptions: Payload = dict(self.settings.get("event_subscriptions") or {})
        self.interactivity: Payload = dict(self.settings.get("interactivity") or {})
        display = manifest.get("display_information") or {}
        bot_user = self.features.get("bot_user") or {}
        self.name = str(display.get("name", "App"))
        self.bot_name = str(bot_user.get("display_name", self.name))
        self.description = str(display.get("description", ""))
        self.colour = str(display.get("background_color", ""))

    @property
    def is_socket_mode(self) -> bool:
        """Whether Slack reaches the app over Socket Mode when the sandbox starts."""
        return bool(self.settings.get("socket_mode_enabled"))

    def subscribes_to(self, event: str) -> bool:
        """Whether the event is subscribed to and its scope granted."""
        named = event in (self.subscriptions.get("bot_events") or [])
        return named and all(scope in self.scopes for scope in EVENT_SCOPES.get(event, ()))

    def follows_metadata(self, app_id: str | None, event_type: str) -> bool:
        """Whether `metadata_subscriptions` asks for such metadata of that app."""
        return self.subscribes_to("message_metadata_posted") and any(
            wanted.get("app_id") in (app_id, "*") and wanted.get("event_type") in (event_type, "*")
            for wanted in self.subscriptions.get("metadata_subscriptions") or []
        )

    def command(self, name: str) -> Payload | None:
        """The manifest's entry of a slash command."""
        return next((c for c in self.features.get("slash_commands") or [] if c.get("command") == name), None)

    def shortcut(self, callback_id: str, kind: str) -> Payload | None:
        """The manifest's entry of a shortcut; the kind is `global` or `message`."""
        entries = self.features.get("shortcuts") or []
        return next((s for s in entries if s.get("callback_id") == callback_id and s.get("type") == kind), None)

    def has_home(self) -> bool:
        """Whether the app has a Home tab."""
        return bool((self.features.get("app_home") or {}).get("home_tab_enabled"))

    def takes_messages(self) -> bool:
        """Whether people may write to the app."""
        home = self.features.get("app_home") or {}
        return bool(home.get("messages_tab_enabled", True)) and not home.get("messages_tab_read_only_enabled")

    def address(self, kind: str, command: str | None = None) -> str | None:
        """The request URL that the manifest gives for a kind of request."""
        if kind == "events_api":
            return self.subscriptions.get("request_url")
        if kind == "slash_commands":
            return (self.command(command or "") or {}).get("url")
        key = "message_menu_options_url" if kind == "block_suggestion" else "request_url"
        return self.interactivity.get(key)
