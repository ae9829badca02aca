"""A strict Slack on localhost, for one app as its manifest describes it: for tests, the demo and newcomers.

It is in memory, serves on loopback addresses only, and imports nothing of the product. `Sandbox` is the server,
`Control` the client of its control API; `python -m slack_app.sandbox` runs it as a process.

Methods: `auth.test` `team.info` `apps.connections.open` `chat.postMessage` `chat.postEphemeral` `chat.update`
`chat.delete` `chat.getPermalink` `conversations.open` `conversations.info` `conversations.list`
`conversations.members` `conversations.history` `conversations.replies` `conversations.join` `users.info` `users.list`
`users.lookupByEmail` `users.conversations` `views.open` `views.push` `views.update` `views.publish`
`functions.completeSuccess` `functions.completeError`

Events: `message.im` `message.channels` `message.groups` `app_mention` `app_home_opened` `message_metadata_posted`
`function_executed` `team_join` `user_change`

Interactions: block_actions, block_suggestion, view_submission, view_closed, shortcut, message_action, slash commands;
over signed HTTP requests or Socket Mode (ten connections at most). Response URLs work five times within half an hour,
trigger ids once within three seconds; an event that is not acknowledged within three seconds is sent again at once,
after one minute and after five.

Faults: `429` `5xx` `error` `timeout` `accepted_then_dropped` `accepted_late` `done_after_timeout` `duplicate_event`
`late_event` `history_lag`

Control API: `workspace` `user` `channel` `invite` `transport` `clocks` `limits` `fault` `clear_faults` `deactivate`
`archive` `delete_channel` `revoke` `disconnect` `drop_connections` `click` `choose` `suggest` `fill` `submit` `close`
`command` `global_shortcut` `message_shortcut` `say` `open_home` `post_as_app` `run_step` `workspaces` `users`
`conversations` `messages` `thread` `views` `home` `toasts` `record` `execution` `state` `mark_read` `catalogue`
`screen` `clock` `move_clock`

The page at `/` acts through the control API and is told by `GET /control/changes` that something has changed. Both answer
only requests whose `Host`, and `Origin` if there is one, are the sandbox's own loopback address: whoever reaches them
may act as anybody. With a `ProductClock` messages are dated by it, and `move_clock` moves it on; all that Slack itself
waits for keeps real time.

Rates, for each method and workspace by its tier (Slack names the tiers and not the bursts):
`1`: 1 a minute, 1 at once; `2`: 20 a minute, 5 at once; `3`: 50 a minute, 10 at once; `4`: 100 a minute, 20 at once;
`many`: 600 a minute, 100 at once, for methods with a limit of their own; posting besides keeps, for one conversation,
`post`: 60 a minute, 3 at once, and for the workspace `posts`: 300 a minute, 60 at once. Beyond them a call gets 429
and the same key is closed until `Retry-After` is over; a call before that is the violation `early_after_429`.

Numbers that Slack does not publish: 250,000 bytes of blocks in a message, 8,192 bytes of metadata.
"""

from slack_app.sandbox.control import Control
from slack_app.sandbox.errors import ControlError
from slack_app.sandbox.product_clock import ProductClock
from slack_app.sandbox.server import Sandbox

__all__ = ["Control", "ControlError", "ProductClock", "Sandbox"]
