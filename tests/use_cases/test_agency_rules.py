"""An agency's own rules in the lists that its recruiters see."""

from datetime import date, timedelta
from typing import Any

import pytest

from db.engine import Database
from db.unit_of_work import UnitOfWork
from db.vocabulary import Reason, Source
from slack_app.blocks.who_fits_modal import who_fits_modal
from slack_app.demo.reading import readable
from slack_app.domain.matching import WEIGHTS
from slack_app.use_cases.agency_rules import read_rules, set_musts, set_unranked_places
from slack_app.use_cases.judge_match import SayNotAFit, say_not_a_fit
from slack_app.use_cases.open_case import CandidateNotSelected, open_case
from slack_app.use_cases.rank_matches import LISTED, Ranked, rank_for
from slack_app.use_cases.waiting_for import who_fits
from tests.agency import NOW, SmallAgency, in_agency, small_agency


@pytest.fixture
def agency(database: Database) -> SmallAgency:
    return small_agency(database)


def add(database: Database, agency: SmallAgency, title: str = "Data Engineer", **facts: Any) -> int:
    known = {"town": "Austin", "skills": ["Python"]}
    return in_agency(database, agency.id, lambda work: work.job_orders.add(agency.northwind, title, **known | facts).id)


def ranked(database: Database, agency: SmallAgency, **facts: Any) -> Ranked:
    def rank(work: UnitOfWork) -> Ranked:
        maria = work.candidates.get(agency.maria, to_change=True)
        for name, value in facts.items():
            setattr(maria, name, value)
        return rank_for(work, maria)

    return in_agency(database, agency.id, rank)


def shown(found: Ranked) -> list[int]:
    return [match.position.job_order_id for match in found.matches]


def test_what_an_agency_calls_a_must_is_left_out_and_named(database: Database, agency: SmallAgency) -> None:
    here, far = add(database, agency), add(database, agency, town="Boston, MA", work_mode="on_site")
    assert shown(ranked(database, agency)) == [here, far]
    in_agency(database, agency.id, set_musts, ["place"])
    found = ranked(database, agency)
    assert shown(found) == [here]
    assert [(one.position.job_order_id, one.missing) for one in found.near_misses] == [
        (far, "in Boston, MA, 1,694 miles away")
    ]
    assert found.left_out["place"] == [far]


def test_the_terms_of_both_records_are_compared(database: Database, agency: SmallAgency) -> None:
    add(
        database,
        agency,
        starts_on=date(2026, 3, 16),
        hours_low=40,
        hours_high=40,
        credentials=["Secret clearance"],
        tax_terms=["w2"],
        can_sponsor=False,
    )
    (match,) = ranked(database, agency).matches
    assert match.ask == ("pay", "work mode", "type of employment", "start date", "licences", "sponsorship")
    (match,) = ranked(
        database,
        agency,
        available_on=date(2026, 3, 9),
        hours_low=35,
        credentials=["TS/SCI"],
        tax_terms=["w2", "c2c"],
        needs_sponsorship=False,
    ).matches
    assert match.fits[-5:] == ("start date", "hours a week", "licences", "tax terms", "sponsorship")
    found = ranked(database, agency, needs_sponsorship=True, available_on=date(2026, 4, 1))
    assert (shown(found), found.near_misses[0].missing) == ([], "does not sponsor")
    assert "available_on" in found.inputs
    assert "credentials" in found.inputs


def test_what_recruiters_answer_changes_the_weights_of_their_agency_and_of_no_other(
    database: Database, agency: SmallAgency
) -> None:
    other = small_agency(database, "Another agency")

    def answer(work: UnitOfWork) -> None:
        case = open_case(work, CandidateNotSelected(agency.submission, work.now, Source.WEBHOOK)).case_id
        for reason in [Reason.PAY] * 3 + [Reason.OTHER]:
            position = work.job_orders.add(agency.northwind, "Clerk").id
            work.matches.show(case, [(position, 0.5)])
            say_not_a_fit(work, SayNotAFit(case, position, agency.sam, reason, key=f"V{position}"))

    in_agency(database, agency.id, answer)
    found = in_agency(database, agency.id, read_rules)
    assert (found.answers, found.rules.weights["pay"] > WEIGHTS["pay"]) == (4, True)
    assert in_agency(database, other.id, read_rules).rules.weights == WEIGHTS
    add(database, agency)
    (line,) = [one for one in ranked(database, agency).matches[0].reasons if one.name == "pay"]
    assert line.most == pytest.approx(found.rules.weights["pay"] * 100)


def test_places_without_ranking_are_listed_newest_first_behind_what_is_ranked(
    database: Database, agency: SmallAgency
) -> None:
    old = add(database, agency, town="Chicago, IL", opened_on=date(2026, 2, 1))
    new = add(database, agency, "Data Analyst", town="Naperville, IL", opened_on=date(2026, 3, 1), skills=["Python"])
    other = add(database, agency, "Forklift Operator", town="Chicago, IL", skills=["Forklift"])
    unfit = add(database, agency, town="Chicago, IL", description="Must have Power BI.")
    here = add(database, agency)
    assert set(shown(ranked(database, agency))) == {old, new, here}
    in_agency(database, agency.id, set_unranked_places, ["IL"])
    found = ranked(database, agency)
    assert [(match.position.job_order_id, match.is_ranked) for match in found.matches] == [
        (here, True),
        (new, False),
        (old, False),
    ]
    assert {match.score for match in found.matches if not match.is_ranked} == {0.0}
    assert {line.points for match in found.matches if not match.is_ranked for line in match.reasons} == {0.0}
    assert not {other, unfit} & set(shown(found))


def test_no_more_are_listed_there_than_anywhere(database: Database, agency: SmallAgency) -> None:
    ids = [add(database, agency, town="Chicago, IL") for _ in range(LISTED + 2)]
    in_agency(database, agency.id, set_unranked_places, ["Chicago, IL"])
    assert shown(ranked(database, agency)) == ids[: -LISTED - 1 : -1]


def test_a_town_that_is_listed_does_not_take_its_state_along(database: Database, agency: SmallAgency) -> None:
    town, state = add(database, agency, town="New York, NY"), add(database, agency, town="Buffalo, NY")
    in_agency(database, agency.id, set_unranked_places, ["New York"])
    assert {match.position.job_order_id: match.is_ranked for match in ranked(database, agency).matches} == {
        town: False,
        state: True,
    }


def test_where_nothing_is_ranked_who_has_waited_longest_comes_first(database: Database, agency: SmallAgency) -> None:
    position = add(database, agency, town="Chicago, IL", skills=["Python"])

    def wait(work: UnitOfWork, name: str, skills: list[str], days: int) -> None:
        someone = work.candidates.add(name, title="Data Engineer", town="Chicago, IL", skills=skills)
        submission = work.submissions.add(someone.id, agency.data_engineer, submitted_at=NOW)
        open_case(work, CandidateNotSelected(submission.id, NOW - timedelta(days=days), Source.WEBHOOK))

    for name, skills, days in (("Ada", ["Python", "SQL"], 1), ("Ben", ["Python"], 9), ("Cleo", ["Python", "dbt"], 4)):
        in_agency(database, agency.id, wait, name, skills, days)
    in_agency(database, agency.id, set_unranked_places, ["Illinois"])
    card = in_agency(database, agency.id, who_fits, position)
    assert [one.name for one in card.people] == ["Ben", "Cleo", "Ada"]
    assert (card.is_ranked, {one.match.is_ranked for one in card.people}) == (False, {False})
    assert "who has waited longest first" in readable(who_fits_modal(card).to_dict()["blocks"])
