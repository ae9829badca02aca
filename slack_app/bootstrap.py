"""The only file that knows all parts: it builds Rebound from its settings, starts it and stops it."""

import asyncio
import gc
import math
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress

import aiohttp
import structlog
from aiohttp import web
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from db.engine import Database
from db.lanes import Rates
from slack_app.bolt import create_bolt
from slack_app.clock import Clock
from slack_app.delivery import (
    case_messages,
    escalation_messages,
    mail_messages,
    prompt_list_messages,
    reminder_messages,
    unmatched_messages,
)
from slack_app.delivery.addresses import Addresses
from slack_app.delivery.calls import SLACKS_RATES, SlackCalls
from slack_app.delivery.mailing import Mailer
from slack_app.delivery.post_office import PostOffice, open_post_office
from slack_app.delivery.relay import MAIL_TIMINGS, Relay, Timings
from slack_app.delivery.sending import Sender
from slack_app.delivery.ticker import Ticker
from slack_app.domain.fairness import read_rules
from slack_app.domain.matching import read_tables
from slack_app.edge import Edge
from slack_app.installations import CannotStart, Installations, install
from slack_app.settings import Settings
from slack_app.use_cases.index_files import IndexFolder, index_folder
from slack_app.use_cases.rank_matches import keep_indexes
from slack_app.web import create_web
from slack_app.webhooks.not_selected import NotSelectedWebhook

log = structlog.get_logger()
LISTENERS_WAIT, START_WAITS = 2, 10
TURN = 0.0005
"""Seconds after which a worker thread lets the event loop go on: it must not wait ten times as long whenever one computes."""
OBJECTS, YOUNG, MIDDLE = 20_000, 20, 50
"""How many new objects, and how many looks at the younger ones, come before Python looks for those that hold each other."""


def look_for_garbage_less_often() -> None:
    """Say that what is in memory now stays: for a process that has started and will serve for long."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(OBJECTS, YOUNG, MIDDLE)


def read_ahead() -> None:
    """Read what a process needs once, for two seconds or so: nobody waits for it later, and no transaction lasts longer."""
    read_tables()
    read_rules()


def unwatched(_moment: str) -> None:
    """Nobody counts the moments."""


class Rebound:
    """The running product. `watch` is told each moment at which dying would be interesting; `clock` is the product's."""

    def __init__(
        self,
        settings: Settings,
        *,
        clock: Clock | None = None,
        watch: Callable[[str], None] = unwatched,
        timings: Timings | None = None,
        mail_timings: Timings = MAIL_TIMINGS,
        rates: Rates = SLACKS_RATES,
        bot_tokens: Sequence[str] = (),
    ) -> None:
        self.settings = settings
        token = settings.slack_bot_token
        self._tokens = list(bot_tokens) or ([token.get_secret_value()] if token else [])
        self._watch = watch
        self._timings, self._mail_timings = timings or Timings(), mail_timings
        self._rates = rates
        self.database = Database(settings.database_url, watch=watch)
        self.edge = Edge(self.database, clock or Clock())
        self.installations = Installations()
        self._indexes = IndexFolder(index_folder(settings.index_dir, settings.database_url))
        self.port = 0
        self._sessions: list[aiohttp.ClientSession] = []
        self._socket: AsyncSocketModeHandler | None = None
        self._runner: web.AppRunner | None = None
        self._relays: dict[Relay, asyncio.Task[None]] = {}

    async def start(self) -> None:
        """Bind the workspaces, listen, and begin to send what is owed.

        Raises:
            CannotStart: a setting is missing, or Slack refuses it; the text says what to do.
        """
        sys.setswitchinterval(TURN)
        settings = self.settings
        secret = settings.slack_signing_secret.get_secret_value() if settings.slack_signing_secret else None
        if not self._tokens:
            raise CannotStart("SLACK_BOT_TOKEN is missing: copy it from the app's page, OAuth & Permissions.")
        if not settings.has_socket_mode and not secret:
            raise CannotStart("Set SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for HTTP.")
        office = open_post_office(settings, self._watch)
        listeners_client, relay_client = self._client(LISTENERS_WAIT), self._client(self._timings.call_seconds)
        keep_indexes(self.database.address, self._indexes)
        patient_client = self._client(START_WAITS)
        for token in self._tokens:
            self.installations.add(await install(self.edge, patient_client, token, settings))
        read_ahead()
        bolt = create_bolt(self.edge, self.installations, listeners_client, settings)
        self._start_relay(relay_client, office)
        app = create_web(None if settings.has_socket_mode else bolt, secret, self._is_healthy)
        NotSelectedWebhook(self.edge).add_to(app)
        await self._listen(app)
        if settings.slack_app_token:
            self._socket = AsyncSocketModeHandler(bolt, settings.slack_app_token.get_secret_value())
            await self._socket.connect_async()  # type: ignore[no-untyped-call]
        log.info("Rebound is running", port=self.port, socket_mode=settings.has_socket_mode)

    async def stop(self) -> None:
        """Take no more in, finish what is under way, and let go of everything."""
        if self._socket is not None:
            await self._socket.close_async()  # type: ignore[no-untyped-call]
        if self._runner is not None:
            await self._runner.cleanup()
        if self._relays:
            await self._ticker.stop()
            for relay in self._relays:
                relay.stop()
            await asyncio.gather(*self._relays.values())
        for session in self._sessions:
            await session.close()
        keep_indexes(self.database.address, None)
        await asyncio.to_thread(self._let_go)

    def _let_go(self) -> None:
        self.database.close()
        self._indexes.close()

    def _start_relay(self, client: AsyncWebClient, office: PostOffice | None) -> None:
        calls = SlackCalls(client, self.installations, self._watch, self._rates)
        renderers = {
            **case_messages.RENDERERS,
            **escalation_messages.RENDERERS,
            **mail_messages.RENDERERS,
            **prompt_list_messages.RENDERERS,
            **reminder_messages.RENDERERS,
            **unmatched_messages.RENDERERS,
        }
        addresses = Addresses(self.edge, calls, self._rates)
        timings = self._timings
        sender = Sender(self.edge, calls, addresses, renderers, look_back_after=timings.look_back_after)
        self.relay = Relay(self.edge, sender, timings=timings, rates=self._rates)
        mailer = Mailer(self.edge, office, self._mail_timings)
        mail_relay = Relay(self.edge, mailer, timings=self._mail_timings, rates=self._rates, is_for_mail=True)
        self.edge.wake = self.relay.wake  # mail is looked for once a second: each look takes time from those who commit
        self._relays = {relay: asyncio.create_task(relay.run()) for relay in (self.relay, mail_relay)}
        self._ticker = Ticker(self.edge, seconds=self._timings.tick)
        self._ticker.start()

    async def _listen(self, app: web.Application) -> None:
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, self.settings.host, self.settings.port)
        try:
            await site.start()
        except OSError as error:
            raise CannotStart(
                f"Cannot listen on {self.settings.host}:{self.settings.port}: {error.strerror}"
            ) from error
        self.port = self._runner.addresses[0][1]

    def _client(self, seconds: float) -> AsyncWebClient:
        """Build a client that repeats nothing. Given a session, slack_sdk goes by that session's time-out alone."""
        session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=seconds))
        self._sessions.append(session)
        return AsyncWebClient(
            base_url=self.settings.slack_api_url, session=session, timeout=math.ceil(seconds), retry_handlers=[]
        )

    async def _is_healthy(self) -> bool:
        if not self._relays or any(task.done() for task in self._relays.values()):
            return False
        with suppress(DBAPIError):
            await self.edge.read(lambda session: session.execute(text("SELECT 1")))
            return True
        return False
