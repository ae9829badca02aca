"""The sandbox as a server."""

from collections.abc import Mapping
from typing import Any

from aiohttp import web

from slack_app.sandbox.control_api import ControlApi
from slack_app.sandbox.loopback import is_loopback
from slack_app.sandbox.own_address import refuse_strangers
from slack_app.sandbox.page import add_page
from slack_app.sandbox.product_clock import ProductClock
from slack_app.sandbox.record import Record
from slack_app.sandbox.responding import Responding
from slack_app.sandbox.slack import Slack
from slack_app.sandbox.web_api import WebApi

DEFAULT_SIGNING_SECRET = "sandbox-signing-secret"
DEFAULT_APP_ID = "A0REBOUND01"
DEFAULT_APP_TOKEN = "xapp-1-A0REBOUND01-1-sandbox"
_LARGEST_BODY = 4 * 1024 * 1024


class Sandbox:
    """A strict Slack on localhost, for one app as its manifest describes it.

    With the clock of the product, messages are dated by it, and the control API and the page can move it.
    """

    def __init__(
        self,
        manifest: Mapping[str, Any],
        *,
        signing_secret: str = DEFAULT_SIGNING_SECRET,
        app_id: str = DEFAULT_APP_ID,
        app_token: str = DEFAULT_APP_TOKEN,
        product_clock: ProductClock | None = None,
    ) -> None:
        self.signing_secret = signing_secret
        self.app_id = app_id
        self.app_token = app_token
        self.slack = Slack(manifest, signing_secret, app_id, app_token, product_clock)
        self.url = ""
        self._runner: web.AppRunner | None = None

    @property
    def record(self) -> Record:
        """All that happened."""
        return self.slack.record

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Serve on a loopback address; raises `ValueError` for any other."""
        if not is_loopback(host):
            raise ValueError(f"the sandbox serves on loopback addresses only, not on {host!r}")
        runner = web.AppRunner(self._routes(), access_log=None, shutdown_timeout=0.5)
        await runner.setup()
        site = web.TCPSite(runner, host, port)
        await site.start()
        bound = runner.addresses[0][1]
        shown = f"[{host}]" if ":" in host else host
        self.url = f"http://{shown}:{bound}"
        self.slack.response_urls.base = self.url
        self.slack.sockets.base = f"ws://{shown}:{bound}"
        self._runner = runner

    async def stop(self) -> None:
        """Stop serving and let go of everything."""
        await self.slack.close()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def __aenter__(self) -> "Sandbox":
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    def _routes(self) -> web.Application:
        app = web.Application(client_max_size=_LARGEST_BODY, middlewares=[refuse_strangers])
        web_api = WebApi(self.slack)
        app.router.add_route("*", "/api/{method}", web_api.serve)
        app.router.add_post("/response/{path:.+}", Responding(self.slack).serve)
        app.router.add_get("/socket", self.slack.sockets.connect)
        app.router.add_post("/control/{verb}", ControlApi(self.slack).serve)
        app.router.add_get("/control/changes", self.slack.changes.serve)
        add_page(app)
        return app
