"""Events: which of them the app hears of, and in what envelope."""

import asyncio
import time

from slack_app.sandbox.delivery import Delivery
from slack_app.sandbox.ids import Ids
from slack_app.sandbox.manifest import AppManifest
from slack_app.sandbox.payload import Payload
from slack_app.sandbox.replies import Reply
from slack_app.sandbox.workspace import Conversation, Message, User, Workspace

Sent = list["asyncio.Future[Reply | None]"]
"""The first answers to the events that were sent, each still to come."""

_KINDS = {"channel": "channels", "group": "groups", "im": "im"}
VERIFICATION_TOKEN = "deprecated-verification-token"


class Events:
    """Tells the app of what it subscribes to, if its scopes and memberships let it hear."""

    def __init__(self, app_id: str, manifest: AppManifest, delivery: Delivery, ids: Ids) -> None:
        self._app_id = app_id
        self._manifest = manifest
        self._delivery = delivery
        self._ids = ids

    def emit(self, workspace: Workspace, subscription: str, event: Payload) -> Sent:
        """Send an event if it is subscribed to."""
        if not self._manifest.subscribes_to(subscription):
            return []
        envelope: Payload = {
            "token": VERIFICATION_TOKEN,
            "team_id": workspace.id,
            "api_app_id": self._app_id,
            "event": event,
            "type": "event_callback",
            "event_id": self._ids.next("Ev"),
            "event_time": int(time.time()),
            "authorizations": [
                {
                    "enterprise_id": None,
                    "team_id": workspace.id,
                    "user_id": workspace.bot.id,
                    "is_bot": True,
                    "is_enterprise_install": False,
                }
            ],
            "is_ext_shared_channel": False,
            "event_context": f"4-{self._ids.number('context')}",
        }
        return [self._delivery.notify(envelope)]

    def posted(self, workspace: Workspace, conversation: Conversation, message: Message) -> Sent:
        """Tell of a new message, of a mention in it and of its metadata."""
        sent: Sent = []
        if workspace.bot.id not in conversation.members:
            return sent
        subscription = f"message.{_KINDS[conversation.kind]}"
        if self._manifest.subscribes_to(subscription):
            event = {**message.as_payload(), "channel": conversation.id, "event_ts": message.ts}
            sent += self.emit(workspace, subscription, {**event, "channel_type": conversation.kind})
        if f"<@{workspace.bot.id}>" in message.text and conversation.kind != "im":
            mention = {**message.as_payload(), "type": "app_mention", "channel": conversation.id}
            sent += self.emit(workspace, "app_mention", {**mention, "event_ts": message.ts})
        if message.metadata:
            sent += self._metadata_posted(workspace, conversation, message, message.metadata)
        return sent

    def changed(self, workspace: Workspace, conversation: Conversation, message: Message, before: Payload) -> None:
        """Tell of an edit."""
        event = {"subtype": "message_changed", "message": message.as_payload(), "previous_message": before}
        self._hidden(workspace, conversation, event)

    def deleted(self, workspace: Workspace, conversation: Conversation, before: Payload) -> None:
        """Tell of a deletion."""
        event = {"subtype": "message_deleted", "previous_message": before, "deleted_ts": before["ts"]}
        self._hidden(workspace, conversation, event)

    def user(self, workspace: Workspace, kind: str, user: User) -> Sent:
        """Tell of a person who is new or changed: `team_join` or `user_change`."""
        with_email = "users:read.email" in self._manifest.scopes
        event = {"type": kind, "user": user.as_payload(with_email), "event_ts": f"{time.time():.6f}"}
        return self.emit(workspace, kind, event)

    def _hidden(self, workspace: Workspace, conversation: Conversation, event: Payload) -> None:
        if workspace.bot.id not in conversation.members:
            return
        now = f"{time.time():.6f}"
        shared = {"type": "message", "hidden": True, "channel": conversation.id, "ts": now, "event_ts": now}
        subscription = f"message.{_KINDS[conversation.kind]}"
        self.emit(workspace, subscription, {**shared, **event, "channel_type": conversation.kind})

    def _metadata_posted(
        self, workspace: Workspace, conversation: Conversation, message: Message, metadata: Payload
    ) -> Sent:
        if not self._manifest.follows_metadata(message.app_id, metadata["event_type"]):
            return []
        event = {
            "type": "message_metadata_posted",
            "app_id": message.app_id,
            "bot_id": message.bot_id,
            "user_id": message.author,
            "team_id": workspace.id,
            "channel_id": conversation.id,
            "metadata": metadata,
            "message_ts": message.ts,
            "event_ts": message.ts,
        }
        return self.emit(workspace, "message_metadata_posted", event)
