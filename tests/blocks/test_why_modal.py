"""Every criterion has a name that people read."""

from dataclasses import replace
from datetime import UTC, datetime

from db.vocabulary import CaseStatus, Reason
from slack_app.blocks.why_modal import why_modal
from slack_app.demo.reading import readable
from slack_app.domain.match_cards import MatchCard, MatchesCard, Pay, PositionCard, ReasonLine
from slack_app.domain.matching import USUAL, WEIGHTS, Feedback, Match, Rules, learned_weights, rank
from tests.domain.matching.samples import person, position

SHIFT = Feedback(Reason.SCHEDULE, client_id=99, shifts=frozenset({"nights"}))
SKILL = Feedback(Reason.MISSING_SKILL, missing_skill="Snowflake", client_id=99)


def card_of(match: Match) -> MatchCard:
    lines = tuple(
        ReasonLine(one.name, one.verdict, one.detail, one.points * 100, WEIGHTS.get(one.name, 0) * 100)
        for one in match.criteria
    )
    pay = Pay(None, None, None, None)
    shown = PositionCard(match.job_order_id, "Data Engineer", "Contoso", None, None, pay, None, None)
    return MatchCard(shown, match.score, (), (), (), None, lines)


def test_each_criterion_that_a_ranking_can_name_is_a_line() -> None:
    one = position(skills=("Python", "Snowflake"))
    found = [match for said in (SHIFT, SKILL) for match in rank(person(), [one], said)]
    assert {line.name for match in found for line in match.criteria} == {
        *WEIGHTS,
        "skills",
        "title",
        "schedule",
        "feedback",
    }
    card = MatchesCard(
        1, CaseStatus.OPEN, "Maria Lopez", datetime(2026, 3, 2, tzinfo=UTC), tuple(map(card_of, found)), 5,
        (), (), {}, None, None, None,
    )  # fmt: skip
    shown = readable(why_modal(card).to_dict()["blocks"])
    assert shown.count("• Shifts: not known yet: working hours") == 1
    assert shown.count("• Feedback: does not fit: needs Snowflake, which was missed") == 1


def test_where_nothing_fits_it_says_so() -> None:
    card = MatchesCard(
        1, CaseStatus.OPEN, "Maria Lopez", datetime(2026, 3, 2, tzinfo=UTC), (), 5, (), (), {}, None, None, None
    )
    assert readable(why_modal(card).to_dict()["blocks"]).startswith("Nothing open fits Maria today.\nOf 100 points:")


def test_an_agencys_own_rules_are_told() -> None:
    own = Rules(learned_weights({Reason.PAY: 30}), frozenset({"place", "sponsorship"}))
    (match,) = rank(person(), [position()])
    unranked = replace(card_of(match), is_ranked=False)
    card = MatchesCard(
        1, CaseStatus.OPEN, "Maria Lopez", datetime(2026, 3, 2, tzinfo=UTC), (unranked,), 5,
        (), (), {}, None, None, None, own, 30,
    )  # fmt: skip
    shown = readable(why_modal(card).to_dict()["blocks"])
    assert "Data Engineer, Contoso: not ranked" in shown
    assert "What does not fit in place, sponsor is left out." in shown
    assert "By 30 answers to Not a fit, these count for more here, times the usual: pay 1." in shown
    usual = replace(card, rules=USUAL, answers=0)
    assert "answers to Not a fit" not in readable(why_modal(usual).to_dict()["blocks"])
