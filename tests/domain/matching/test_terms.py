from decimal import Decimal
from typing import Any

import pytest

from db.vocabulary import EmploymentType, PayUnit, WorkMode
from slack_app.domain.matching import Verdict, near_misses, prepare, rank
from tests.domain.matching.samples import criterion, only, person, position

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN
A_YEAR: dict[str, Any] = {"pay_unit": PayUnit.YEAR}


@pytest.mark.parametrize(
    ("wanted", "offered", "verdict"),
    [
        ({}, {}, MET),
        ({"pay_wanted": Decimal(75)}, {}, UNMET),
        ({}, {"pay_low": Decimal(120_000), "pay_high": Decimal(140_000), **A_YEAR}, MET),
        ({}, {"pay_low": Decimal(100_000), "pay_high": Decimal(130_000), **A_YEAR}, UNMET),
        ({"pay_wanted": Decimal(135_200), **A_YEAR}, {"pay_high": Decimal(65)}, MET),
        ({"pay_wanted": Decimal(135_300), **A_YEAR}, {"pay_high": Decimal(65)}, UNMET),
        ({"pay_currency": "CAD"}, {}, UNKNOWN),
        ({"pay_currency": None}, {}, UNKNOWN),
        ({"pay_currency": None}, {"pay_currency": None}, MET),
        ({"pay_currency": "usd "}, {}, MET),
        ({"pay_wanted": None}, {}, UNKNOWN),
        ({"pay_unit": None}, {}, UNKNOWN),
        ({}, {"pay_unit": None}, UNKNOWN),
        ({}, {"pay_low": None, "pay_high": None}, UNKNOWN),
        ({}, {"pay_low": Decimal(0), "pay_high": Decimal(0)}, UNKNOWN),
        ({}, {"pay_low": Decimal(0), "pay_high": Decimal(66)}, MET),
        ({}, {"pay_low": Decimal(66), "pay_high": None}, MET),
        ({}, {"pay_low": Decimal(60), "pay_high": None}, UNKNOWN),
        ({}, {"pay_low": Decimal(70), "pay_high": Decimal(60)}, MET),
    ],
)
def test_pay_is_compared_by_the_hour_and_within_one_currency(
    wanted: dict[str, Any], offered: dict[str, Any], verdict: Verdict
) -> None:
    assert criterion(only(person(**wanted), position(**offered)), "pay").verdict == verdict


def test_pay_is_written_as_it_was_stated() -> None:
    one = position(pay_low=None, pay_high=Decimal("140000"), **A_YEAR | {"pay_currency": "usd"})
    assert criterion(only(person(), one), "pay").detail == "up to 140,000 USD a year"
    one = position(pay_low=Decimal("67.50"), pay_high=None)
    assert criterion(only(person(), one), "pay").detail == "from 67.50 USD an hour"


def test_a_top_that_is_far_below_takes_a_position_out_and_makes_it_a_near_miss() -> None:
    one = position(pay_low=Decimal(30), pay_high=Decimal(40))
    assert rank(person(), [one]) == []
    (miss,) = near_misses(person(), [one])
    assert miss.missing == "pays up to 40 USD an hour"


@pytest.mark.parametrize(
    ("title", "mode"),
    [
        ("Remote Coder", WorkMode.REMOTE),
        ("Coder (remote)", WorkMode.REMOTE),
        ("Hybrid Payroll Analyst", WorkMode.HYBRID),
        ("Remote Sensing Analyst", None),
        ("Coder", None),
        ("", None),
    ],
)
def test_a_title_may_state_the_work_mode_which_a_field_states_better(title: str, mode: WorkMode | None) -> None:
    assert prepare(position(title=title, work_mode=None)).position.work_mode == mode
    assert prepare(position(title=title, work_mode=WorkMode.ON_SITE)).position.work_mode == WorkMode.ON_SITE


@pytest.mark.parametrize(
    ("lives", "town", "said"),
    [
        ("Austin, TX", "Round Rock, TX", "Round Rock, TX, 17 miles away"),
        ("Austin, TX", "Killeen, TX", "whether Killeen, TX, 59 miles away, is near enough"),
        ("Austin, TX", "Dallas, TX", "in Dallas, TX, 182 miles away"),
        ("Essen, Germany", "Bochum", "Bochum, 14 km away"),
        ("Austin, TX", "Nowhere At All, TX", "whether Nowhere At All, TX is near enough"),
    ],
)
def test_a_distance_is_written_as_people_there_write_it(lives: str, town: str, said: str) -> None:
    assert criterion(only(person(town=lives), position(town=town)), "place").detail == said


def test_pay_costs_more_the_farther_away_it_is() -> None:
    tops = [66, 64, 60, 55]
    points = [criterion(only(person(), position(pay_high=Decimal(top), pay_low=None)), "pay").points for top in tops]
    assert points == sorted(points, reverse=True)
    assert len(set(points)) == len(points)


@pytest.mark.parametrize(
    ("lives", "offered", "verdict"),
    [
        ("Austin, TX", {"town": "austin, Texas 78701"}, MET),
        ("Austin", {"town": "Austin, TX"}, MET),
        ("San Jose, CA", {"town": "San José, CA"}, MET),
        ("St. Louis, MO", {"town": "Saint Louis, Missouri"}, MET),
        ("NYC", {"town": "New York City, NY"}, MET),
        ("Springfield, IL", {"town": "Springfield, MA"}, UNMET),
        ("Austin, TX", {"town": "Boston, MA"}, UNMET),
        ("Austin", {"town": "Boston"}, UNMET),
        ("Austin, TX", {"town": "Boston, MA", "work_mode": WorkMode.REMOTE}, MET),
        ("Austin, TX", {"town": "Boston, MA", "work_mode": None}, UNKNOWN),
        ("Austin, TX", {"town": "Round Rock, TX"}, MET),
        ("Austin", {"town": "Pflugerville"}, MET),
        ("Austin, TX", {"town": "Killeen, TX"}, UNKNOWN),
        ("Austin, TX", {"town": "San Antonio, TX"}, UNMET),
        ("Austin, TX", {"town": "San Antonio, TX", "work_mode": None}, UNKNOWN),
        ("Austin, TX", {"town": "Nowhere At All, TX"}, UNKNOWN),
        ("Portland", {"town": "Portland, ME"}, MET),
        ("Hoboken, NJ", {"town": "New York, NY"}, MET),
        ("Windsor, ON", {"town": "Detroit, MI"}, MET),
        ("Köln, Germany", {"town": "Bonn"}, MET),
        ("Cologne", {"town": "Munich"}, UNMET),
        ("Austin, TX", {"town": None}, UNKNOWN),
        ("Austin, TX", {"town": "Remote"}, UNKNOWN),
        (None, {}, UNKNOWN),
        ("78701", {}, UNKNOWN),
    ],
)
def test_a_place_is_met_in_the_same_town_and_unmet_only_where_it_is_known_to_be_elsewhere(
    lives: str | None, offered: dict[str, Any], verdict: Verdict
) -> None:
    assert criterion(only(person(town=lives), position(**offered)), "place").verdict == verdict


@pytest.mark.parametrize(
    ("wanted", "offered", "verdict"),
    [
        (WorkMode.REMOTE, WorkMode.REMOTE, MET),
        (WorkMode.REMOTE, WorkMode.HYBRID, UNMET),
        (WorkMode.HYBRID, WorkMode.ON_SITE, UNMET),
        (WorkMode.HYBRID, WorkMode.REMOTE, MET),
        (WorkMode.ON_SITE, WorkMode.HYBRID, MET),
        (WorkMode.ON_SITE, WorkMode.REMOTE, UNMET),
        (None, WorkMode.ON_SITE, UNKNOWN),
        (WorkMode.REMOTE, None, UNKNOWN),
    ],
)
def test_a_day_at_home_more_than_asked_for_is_fine(
    wanted: WorkMode | None, offered: WorkMode | None, verdict: Verdict
) -> None:
    assert criterion(only(person(work_mode=wanted), position(work_mode=offered)), "work_mode").verdict == verdict


@pytest.mark.parametrize(
    ("wanted", "offered", "verdict"),
    [
        (EmploymentType.CONTRACT, EmploymentType.CONTRACT, MET),
        (EmploymentType.PERMANENT, EmploymentType.CONTRACT, UNMET),
        (EmploymentType.PERMANENT, EmploymentType.CONTRACT_TO_HIRE, UNKNOWN),
        (EmploymentType.CONTRACT_TO_HIRE, EmploymentType.CONTRACT, UNKNOWN),
        (None, EmploymentType.CONTRACT, UNKNOWN),
        (EmploymentType.CONTRACT, None, UNKNOWN),
    ],
)
def test_contract_to_hire_is_asked_and_not_judged(
    wanted: EmploymentType | None, offered: EmploymentType | None, verdict: Verdict
) -> None:
    match = only(person(employment_type=wanted), position(employment_type=offered))
    assert criterion(match, "employment_type").verdict == verdict


def test_what_is_unknown_is_what_there_is_to_ask() -> None:
    match = only(person(work_mode=None), position(town=None, pay_low=None, pay_high=None))
    assert match.ask == ("where it is", "what it pays", "work mode wanted")
