"""The sandbox refuses what the contract refuses, and takes the rest: both are asked, the answers compared."""

from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.sandbox.conftest import Scene
from tests.sandbox.limits import Case, cases
from tests.slack_contract import load_checker

ENOUGH = 150
CHECKER = load_checker()

pytestmark = [
    pytest.mark.deliberately_wrong,
    pytest.mark.skipif(CHECKER is None, reason="Slack's contract is not here: set SLACK_CONTRACT_DIR"),
]


async def sandbox_refuses(scene: Scene, case: Case) -> bool:
    client: AsyncWebClient = scene.client
    try:
        if case.surface == "message":
            await client.chat_postMessage(channel=scene.channel, text="fallback", blocks=case.content)
        elif case.surface == "modal":
            trigger = scene.sandbox.slack.triggers.issue(scene.team.id, scene.ann)
            scene.sandbox.slack.views.clear(scene.ann)
            await client.views_open(trigger_id=trigger, view=case.content)
        else:
            await client.views_publish(user_id=scene.ben, view=case.content)
    except SlackApiError as problem:
        answer = problem.response.data
    else:
        return False
    assert answer["error"] in ("invalid_blocks", "invalid_arguments"), (case.name, answer)
    messages = answer["response_metadata"]["messages"]
    assert all("json-pointer:/" in message for message in messages), (case.name, messages)
    return True


def contract_refuses(case: Case) -> list[Any]:
    assert CHECKER is not None
    if case.surface == "message":
        args = {"channel": "C0000000001", "text": "fallback", "blocks": case.content}
        problems = CHECKER.check_call("chat.postMessage", args)
    else:
        problems = CHECKER.check_view(case.content)
    return [problem for problem in problems if problem.level == "error"]


def test_the_cases_are_many_and_different() -> None:
    all_cases = list(cases())
    assert len(all_cases) >= ENOUGH
    assert 0.2 < sum(bool(contract_refuses(case)) for case in all_cases[::7]) / len(all_cases[::7]) < 0.9


async def test_sandbox_and_contract_give_the_same_answers(scene: Scene) -> None:
    different = []
    for case in cases():
        refused, problems = await sandbox_refuses(scene, case), contract_refuses(case)
        if refused != bool(problems):
            different.append((case.name, "sandbox refuses" if refused else problems))
    assert different == []
