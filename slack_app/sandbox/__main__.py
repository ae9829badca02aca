"""`python -m slack_app.sandbox --manifest manifest.yml [--port 0] [--world FILE.json]`."""

import argparse
import asyncio
import json
import signal
from pathlib import Path

import yaml

from slack_app.sandbox.seed import build
from slack_app.sandbox.server import DEFAULT_APP_ID, DEFAULT_APP_TOKEN, DEFAULT_SIGNING_SECRET, Sandbox


async def serve(options: argparse.Namespace) -> None:
    """Serve until SIGTERM or SIGINT; one line of JSON says where."""
    manifest = yaml.safe_load(options.manifest.read_text(encoding="utf-8"))
    sandbox = Sandbox(
        manifest, signing_secret=options.signing_secret, app_id=options.app_id, app_token=options.app_token
    )
    loop, ended = asyncio.get_running_loop(), asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, ended.set)
    await sandbox.start(options.host, options.port)
    made = await build(sandbox.url, options.world) if options.world else {}
    print(json.dumps({"url": sandbox.url, **made}), flush=True)
    await ended.wait()
    await sandbox.stop()


def main() -> None:
    """Read the command line and serve."""
    parser = argparse.ArgumentParser(prog="python -m slack_app.sandbox", description="A strict Slack on localhost.")
    parser.add_argument("--manifest", type=Path, required=True, help="the app's manifest, YAML or JSON")
    parser.add_argument("--world", type=Path, help="workspaces, people and channels to start with, JSON")
    parser.add_argument("--host", default="127.0.0.1", help="a loopback address")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--signing-secret", default=DEFAULT_SIGNING_SECRET)
    parser.add_argument("--app-id", default=DEFAULT_APP_ID)
    parser.add_argument("--app-token", default=DEFAULT_APP_TOKEN)
    asyncio.run(serve(parser.parse_args()))


if __name__ == "__main__":
    main()
