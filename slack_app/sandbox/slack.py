"""All parts of the sandbox's Slack in one place."""

import asyncio
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from slack_app.sandbox.changes import Changes
from slack_app.sandbox.clocks import Clocks
from slack_app.sandbox.delivery import Delivery
from slack_app.sandbox.events import Events
from slack_app.sandbox.faults import Faults
from slack_app.sandbox.functions import Executions
from slack_app.sandbox.http_transport import HttpTransport
from slack_app.sandbox.manifest import AppManifest
from slack_app.sandbox.people import People
from slack_app.sandbox.product_clock import ProductClock
from slack_app.sandbox.rates import Rates
from slack_app.sandbox.record import Record
from slack_app.sandbox.response_urls import ResponseUrls
from slack_app.sandbox.socket_mode import SocketMode
from slack_app.sandbox.triggers import Triggers
from slack_app.sandbox.views import Views
from slack_app.sandbox.world import World


@dataclass(slots=True)
class Tokens:
    """Which token speaks for whom; revoked ones stay known."""

    workspaces: dict[str, str] = field(default_factory=dict)
    revoked: set[str] = field(default_factory=set)


class Slack:
    """The platform without its doors: the Web API, Socket Mode and the control API all work on this."""

    def __init__(
        self,
        manifest: Mapping[str, Any],
        signing_secret: str,
        app_id: str,
        app_token: str,
        product_clock: ProductClock | None = None,
    ) -> None:
        self.app_id = app_id
        self.app_token = app_token
        self.manifest = AppManifest(manifest)
        self.clocks = Clocks()
        self.product_clock = product_clock
        self.world = World(self.manifest.bot_name, _moments(product_clock))
        self.changes = Changes()
        self.record = Record(self.changes.mark)
        self.faults = Faults()
        self.rates = Rates()
        self.tokens = Tokens()
        ids = self.world.ids
        self.triggers = Triggers(self.clocks, ids)
        self.response_urls = ResponseUrls(self.clocks, ids)
        self.views = Views(ids, app_id)
        self.people = People()
        self.executions = Executions(ids, self.manifest)
        self.http = HttpTransport(self.manifest, self.clocks, signing_secret)
        self.sockets = SocketMode(self.clocks, ids, app_id)
        transport = self.sockets if self.manifest.is_socket_mode else self.http
        self.delivery = Delivery(transport, self.clocks, self.record, self.faults)
        self.events = Events(app_id, self.manifest, self.delivery, ids)
        self.stopping = asyncio.Event()

    async def close(self) -> None:
        """Stop all that runs in the background."""
        self.stopping.set()
        self.changes.end()
        await self.delivery.close()
        await self.sockets.close()
        await self.http.close()


def _moments(clock: ProductClock | None) -> Callable[[], float]:
    return time.time if clock is None else lambda: clock.now().timestamp()
