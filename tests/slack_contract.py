"""A pytest plugin that holds everything a sandbox saw to the contract made from Slack's own published types.

Load it with `pytest_plugins = ["tests.slack_contract"]`. Every sandbox that a test starts in its process, and every
one that it drives through a `Control`, hands its record to the checker when the test ends: Web API calls (also those
that the sandbox refused), views and acknowledgement bodies. A test that sends nonsense on purpose carries the marker
`deliberately_wrong`.
"""

import contextlib
import importlib.util
import json
import os
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from slack_app.sandbox import Control, Sandbox

MARKER = "deliberately_wrong"
WARNINGS_THAT_FAIL = {"broadcast_mention", "unescaped", "no_fallback_text"}
ACKNOWLEDGEMENTS = {
    "view_submission": "view_submission",
    "block_suggestion": "block_suggestion",
    "block_actions": "block_actions",
    "shortcut": "shortcut",
    "message_action": "shortcut",
}
_ROOT = Path(__file__).resolve().parent.parent


def contract_folder() -> Path | None:
    """Where the checkers are: `SLACK_CONTRACT_DIR`, or beside the project."""
    named = os.environ.get("SLACK_CONTRACT_DIR")
    folder = Path(named) if named else _ROOT.parent / "shared" / "slack-contract"
    return folder if (folder / "check_payload.py").is_file() else None


def load_checker() -> ModuleType | None:
    """The module `check_payload`, if it is there."""
    folder = contract_folder()
    if folder is None:
        return None
    spec = importlib.util.spec_from_file_location("check_payload", folder / "check_payload.py")
    if spec is None or spec.loader is None:
        return None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def serious(problems: list[Any]) -> list[str]:
    """What fails a test: errors, and three kinds of warnings."""
    return [
        f"{problem.pointer or '/'} [{problem.code}] {problem.message}"
        for problem in problems
        if problem.level == "error" or problem.code in WARNINGS_THAT_FAIL
    ]


class Contract:
    """Collects the sandboxes of a test and checks what they saw."""

    def __init__(self) -> None:
        self.checker = load_checker()
        self.checked = 0
        self.sandboxes_seen = 0
        self._known: set[str] = set()
        self._running: dict[Sandbox, int] = {}
        self._stopped: set[Sandbox] = set()
        self._driven: dict[str, int] = {}
        self._handed: list[dict[str, Any]] = []

    def started(self, sandbox: Sandbox) -> None:
        """A test started a sandbox in its own process."""
        self._running[sandbox] = 0
        self.sandboxes_seen += 1

    def stopped(self, sandbox: Sandbox) -> None:
        """Such a sandbox says no more."""
        self._stopped.add(sandbox)

    def driven(self, url: str) -> None:
        """A test drives the sandbox of some process."""
        if url not in self._driven and all(sandbox.url != url for sandbox in self._running):
            self._driven[url] = 0
            self.sandboxes_seen += 1

    def read(self, url: str) -> None:
        """Fetch what the sandbox of some process saw since the last time, while it still serves."""
        if url not in self._driven:
            return
        body = json.dumps({"since": self._driven[url]}).encode()
        request = urllib.request.Request(f"{url}/control/record", data=body)
        with contextlib.suppress(OSError), urllib.request.urlopen(request, timeout=5) as response:
            answer = json.load(response)
            self._driven[url] = answer["last"]
            self._handed += answer["entries"]

    def finish(self, *, check: bool = True) -> list[str]:
        """Check all that sandboxes saw since the last test, if asked to; gives what is wrong with it."""
        for url in self._driven:
            self.read(url)
        entries, self._handed = self._handed, []
        for sandbox, position in self._running.items():
            entries += [entry.as_payload() for entry in sandbox.record.entries[position:]]
            self._running[sandbox] = len(sandbox.record.entries)
        for sandbox in self._stopped:
            self._running.pop(sandbox, None)
        self._stopped.clear()
        if self.checker is None or not check:
            return []
        return [problem for entry in entries for problem in self._problems(entry)]

    def _problems(self, entry: dict[str, Any]) -> Iterator[str]:
        kind, name, data = entry["kind"], entry["name"], entry["data"]
        what: Any = None
        if kind == "call":
            what = ("call", name, data["args"])
        elif kind == "view":
            what = ("view", name, data["view"])
        elif kind == "request" and data["status"] == 200 and data["body"] and data["transport"] != "events_api":
            what = ("ack", "slash_command" if name.startswith("/") else name, data["body"])
        elif kind == "violation" and name == "invalid_ack":
            # Among them the keys of `errors` that belong to no input block of the open view.
            yield f"{data['request']}: {data['why']} (entry {entry['number']})"
        if what is None:
            return
        self.checked += 1
        # Many calls of a long run are alike: the checker is slow, so each is checked once.
        key = json.dumps(what, sort_keys=True)
        if key in self._known:
            return
        problems = serious(self._check(*what))
        if not problems:
            self._known.add(key)
        yield from (f"{name} (entry {entry['number']}): {problem}" for problem in problems)

    def _check(self, kind: str, name: str, value: Any) -> list[Any]:
        assert self.checker is not None
        if kind == "call":
            found: list[Any] = self.checker.check_call(name, value)
        elif kind == "view":
            found = self.checker.check_view(value)
        else:
            found = self.checker.check_ack(ACKNOWLEDGEMENTS.get(name, name), value)
        return found


_contract = pytest.StashKey[Contract]()
_counts = pytest.StashKey[dict[str, int]]()


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", f"{MARKER}: sends on purpose what Slack refuses; the contract is not asked")
    contract = config.stash[_contract] = Contract()
    config.stash[_counts] = {"checked": 0, "sandboxes": 0}
    start, stop, ask, close = Sandbox.start, Sandbox.stop, Control.ask, Control.close

    async def started(self: Sandbox, *args: Any, **named: Any) -> None:
        await start(self, *args, **named)
        contract.started(self)

    async def stopped(self: Sandbox) -> None:
        await stop(self)
        contract.stopped(self)

    async def asked(self: Control, verb: str, /, **values: Any) -> dict[str, Any]:
        answer = await ask(self, verb, **values)
        contract.driven(self.url)
        return answer

    async def closed(self: Control) -> None:
        contract.read(self.url)
        await close(self)

    def restore() -> None:
        Sandbox.start, Sandbox.stop = start, stop  # type: ignore[method-assign]
        Control.ask, Control.close = ask, close  # type: ignore[method-assign]

    Sandbox.start, Sandbox.stop = started, stopped  # type: ignore[method-assign]
    Control.ask, Control.close = asked, closed  # type: ignore[method-assign]
    config.add_cleanup(restore)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    report: pytest.TestReport = yield  # type: ignore[assignment]
    if call.when == "teardown":
        contract = item.config.stash[_contract]
        problems = contract.finish(check=item.get_closest_marker(MARKER) is None)
        if problems and report.passed:
            report.outcome = "failed"
            report.longrepr = "Slack's contract is broken:\n" + "\n".join(problems)
    return report  # type: ignore[return-value]


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    config = session.config
    contract, counts = config.stash[_contract], config.stash[_counts]
    counts["checked"] += contract.checked
    counts["sandboxes"] += contract.sandboxes_seen
    if hasattr(config, "workeroutput"):
        config.workeroutput["contract"] = dict(counts)
    elif contract.checker is not None and counts["sandboxes"] and not counts["checked"] and exitstatus == 0:
        # A run in which every sandbox test is deliberately wrong proves nothing about the product.
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any, error: Any) -> None:
    handed = getattr(node, "workeroutput", {}).get("contract", {})
    counts = node.config.stash[_counts]
    for name in counts:
        counts[name] += handed.get(name, 0)


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    checked = config.stash[_counts]["checked"]
    ran = config.stash[_contract].checker is not None
    terminalreporter.write_line(f"contract: {checked} checked" if ran else "contract: NOT RUN")
