"""The package says what it covers, and covers what it says."""

import re
import signal
import subprocess
import sys

import slack_app.sandbox as package
from slack_app.sandbox.acting import Acting
from slack_app.sandbox.arranging import Arranging
from slack_app.sandbox.doing import Doing
from slack_app.sandbox.faults import KINDS
from slack_app.sandbox.manifest import EVENT_SCOPES
from slack_app.sandbox.methods import METHODS
from slack_app.sandbox.rates import TIERS
from slack_app.sandbox.reading import Reading
from slack_app.sandbox.screen import Screen
from tests.sandbox.conftest import MANIFEST_FILE

TEXT = package.__doc__ or ""


def listed(title: str) -> set[str]:
    found = re.search(rf"^{title}:(.*?)\n\n", TEXT + "\n\n", re.DOTALL | re.MULTILINE)
    assert found, f"no paragraph {title!r}"
    return set(re.findall(r"`([^`]+)`", found.group(1)))


def test_the_methods_are_those_that_are_there() -> None:
    assert listed("Methods") == set(METHODS)


def test_the_events_are_those_that_are_sent() -> None:
    assert listed("Events") == set(EVENT_SCOPES) - {"app_uninstalled", "tokens_revoked"}


def test_the_faults_and_the_verbs_are_those_that_are_there() -> None:
    assert listed("Faults") == set(KINDS)
    assert listed("Control API") == {
        verb for part in (Arranging, Acting, Doing, Reading, Screen) for verb in part.VERBS
    }


def test_the_rates_are_those_that_are_kept() -> None:
    stated = {
        name: (float(minute), int(burst))
        for name, minute, burst in re.findall(r"`(\w+)`: (\d+) a minute, (\d+) at once", TEXT)
    }
    assert stated == {name: (rate.per_minute, rate.burst) for name, rate in TIERS.items()}


def test_the_sandbox_runs_as_a_process_and_stops_when_told() -> None:
    command = [sys.executable, "-m", "slack_app.sandbox", "--manifest", str(MANIFEST_FILE)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith('{"url": "http://127.0.0.1:')
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=5) == 0
