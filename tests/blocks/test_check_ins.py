"""The modal behind *Done*, as values become blocks."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from db.vocabulary import CheckInStatus
from slack_app.blocks.check_ins import CLIENT_LIKED, NOTE, OUTCOME, DoneState, done_modal
from slack_app.domain.cards import CheckInCard
from tests.slack_contract import load_checker, serious

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
CARD = CheckInCard(
    check_in_id=7,
    case_id=1,
    status=CheckInStatus.REMINDED,
    outcome=None,
    due_at=MONDAY,
    candidate="Maria Lopez",
    phone=None,
    client="Northwind",
    decided_at=MONDAY,
    last_talk_at=None,
    last_outcome=None,
    may_undo=False,
    has_culture=True,
)


def blocks(card: CheckInCard) -> list[dict[str, Any]]:
    view = done_modal(card).to_dict()
    checker = load_checker()
    if checker is not None:
        assert serious(checker.check_view(view)) == []
    return list(view["blocks"])


def test_beside_how_it_went_one_question_may_be_left_out() -> None:
    shown = blocks(CARD)
    assert [block["block_id"] for block in shown] == [OUTCOME, CLIENT_LIKED, NOTE]
    asked = shown[1]
    assert asked["label"]["text"] == "Would Maria still like to work at a company like Northwind?"
    assert [option["text"]["text"] for option in asked["element"]["options"]] == ["Yes", "No"]
    assert asked["optional"] is True
    assert "initial_option" not in asked["element"]


@pytest.mark.parametrize(("known", "chosen"), [(True, "yes"), (False, "no")])
@pytest.mark.parametrize("has_culture", [True, False])
def test_it_is_filled_in_with_what_is_known(known: bool, chosen: str, has_culture: bool) -> None:
    card = replace(CARD, is_client_liked=known, has_culture=has_culture)
    assert blocks(card)[1]["element"]["initial_option"]["value"] == chosen
    state = DoneState.from_text(done_modal(card).to_dict()["private_metadata"])
    assert state == DoneState(check_in_id=7, seen_client_liked=known)


def test_of_a_client_that_declares_nothing_nothing_is_asked() -> None:
    assert [block["block_id"] for block in blocks(replace(CARD, has_culture=False))] == [OUTCOME, NOTE]


def test_names_from_outside_stay_text_and_are_shortened() -> None:
    label = blocks(replace(CARD, candidate="<!channel>\nEve", client="N" * 500))[1]["label"]
    assert label["type"] == "plain_text"
    assert label["text"] == f"Would <!channel> still like to work at a company like {'N' * 59}…?"
