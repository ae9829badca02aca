from datetime import date

import pytest

from db.vocabulary import Reason, TaxTerm
from slack_app.domain.matching import CAN_BE_MUSTS, WEIGHTS, Rules, Verdict, learned_weights, near_misses, rank
from tests.domain.matching.samples import criterion, only, person, position

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN
TODAY, BEFORE, SOON, LATER = date(2026, 11, 27), date(2026, 11, 2), date(2026, 12, 7), date(2027, 1, 11)
ANYTHING = Rules(musts=frozenset())


@pytest.mark.parametrize(
    ("free_on", "starts_on", "verdict", "detail"),
    [
        (SOON, SOON, MET, "starts Dec 7, 2026"),
        (BEFORE, BEFORE, MET, "starts Nov 2, 2026"),
        (TODAY, BEFORE, MET, "starts Nov 2, 2026"),
        (SOON, BEFORE, UNKNOWN, "whether it waits until Dec 7, 2026"),
        (LATER, SOON, UNMET, "starts Dec 7, 2026, before they can on Jan 11, 2027"),
        (SOON, None, UNKNOWN, "when it starts"),
        (None, SOON, UNKNOWN, "when they can start"),
    ],
)
def test_who_can_start_in_time_is_met(
    free_on: date | None, starts_on: date | None, verdict: Verdict, detail: str
) -> None:
    found = criterion(only(person(available_on=free_on, today=TODAY), position(starts_on=starts_on)), "start")
    assert (found.verdict, found.detail) == (verdict, detail)


def test_the_sooner_they_can_start_the_less_it_costs() -> None:
    starts = [date(2027, 1, day) for day in (1, 8, 15, 22)]
    points = [
        criterion(only(person(available_on=day), position(starts_on=starts[0])), "start").points for day in starts
    ]
    assert points == sorted(points, reverse=True)
    assert len(set(points)) == 4


@pytest.mark.parametrize(
    ("wanted", "offered", "verdict", "detail"),
    [
        ((40, 40), (40, 40), MET, "40 hours a week"),
        ((40, 40), (38, 38), MET, "38 hours a week"),
        ((35, None), (40, 45), MET, "40–45 hours a week"),
        ((None, 34), (40, 40), UNMET, "40 hours a week"),
        ((40, 40), (None, 20), UNMET, "up to 20 hours a week"),
        ((20, 30), (35, None), UNMET, "35 hours a week or more"),
        ((None, None), (35, None), UNKNOWN, "hours they want a week"),
        ((20, 30), (None, None), UNKNOWN, "hours a week"),
    ],
)
def test_hours_are_ranges_that_touch_or_do_not(
    wanted: tuple[int | None, int | None], offered: tuple[int | None, int | None], verdict: Verdict, detail: str
) -> None:
    someone = person(hours_low=wanted[0], hours_high=wanted[1])
    found = criterion(only(someone, position(hours_low=offered[0], hours_high=offered[1])), "hours")
    assert (found.verdict, found.detail) == (verdict, detail)


@pytest.mark.parametrize(
    ("held", "demanded", "verdict", "detail"),
    [
        (["RN license"], ["Registered Nurse"], MET, "Registered Nurse"),
        (["CPA"], ["Certified Public Accountant (CPA)"], MET, "Certified Public Accountant (CPA)"),
        (["CPA"], ["Certified Public Accountant"], MET, "Certified Public Accountant"),
        (["BLS", "ACLS"], ["Basic Life Support", "PALS"], UNMET, "needs PALS"),
        (["TS/SCI"], ["Secret clearance"], MET, "Secret clearance"),
        (["Active Secret"], ["Top Secret"], UNMET, "needs Top Secret"),
        (["SC cleared"], ["Secret"], UNMET, "needs Secret"),
        (["TS/SCI"], ["TS/SCI with poly"], UNKNOWN, "whether they hold TS/SCI with poly"),
        ([], ["RN"], UNKNOWN, "whether they hold RN"),
        (["RN"], [], UNKNOWN, "which licences it takes"),
    ],
)
def test_a_credential_is_met_where_it_is_held_and_unmet_only_where_others_are_stated(
    held: list[str], demanded: list[str], verdict: Verdict, detail: str
) -> None:
    one = position(credentials=tuple(demanded))
    found = criterion(only(person(credentials=tuple(held)), one, rules=ANYTHING), "credentials")
    assert (found.verdict, found.detail) == (verdict, detail)


def test_a_licence_among_the_skills_is_held() -> None:
    someone = person(skills=("Python", "CDL A"))
    assert criterion(only(someone, position(credentials=("Class A CDL",))), "credentials").verdict == MET


@pytest.mark.parametrize(
    "said",
    [
        "US citizen",
        "Citizenship: US",
        "Green Card",
        "GC holder",
        "H-1B",
        "H1B visa",
        "Permanent resident",
        "EAD",
        "OPT",
        "EU national",
        "Work permit",
        "authorized to work in the US",
        "right to work",
    ],
)
def test_of_citizenship_and_visas_nothing_is_read(said: str) -> None:
    assert only(person(credentials=(said,)), position()) == only(person(), position())
    assert only(person(), position(credentials=(said,))) == only(person(), position())


@pytest.mark.parametrize(
    ("taken", "offered", "verdict", "detail"),
    [
        ((TaxTerm.W2,), (TaxTerm.W2, TaxTerm.C2C), MET, "W-2"),
        ((TaxTerm.C2C, TaxTerm.T1099), (TaxTerm.W2,), UNMET, "W-2 only"),
        ((TaxTerm.W2,), (TaxTerm.C2C, TaxTerm.T1099), UNMET, "C2C or 1099 only"),
        ((), (TaxTerm.W2,), UNKNOWN, "W-2, C2C or 1099 wanted"),
        ((TaxTerm.W2,), (), UNKNOWN, "W-2, C2C or 1099"),
    ],
)
def test_one_tax_term_in_common_is_enough(
    taken: tuple[TaxTerm, ...], offered: tuple[TaxTerm, ...], verdict: Verdict, detail: str
) -> None:
    found = criterion(only(person(tax_terms=taken), position(tax_terms=offered)), "tax_terms")
    assert (found.verdict, found.detail) == (verdict, detail)


@pytest.mark.parametrize(
    ("needs", "can", "verdict"),
    [
        (True, True, MET),
        (False, None, MET),
        (False, False, MET),
        (None, True, MET),
        (True, False, UNMET),
        (True, None, UNKNOWN),
        (None, False, UNKNOWN),
        (None, None, UNKNOWN),
    ],
)
def test_sponsorship_is_what_both_declare(needs: bool | None, can: bool | None, verdict: Verdict) -> None:
    found = only(person(needs_sponsorship=needs), position(can_sponsor=can), rules=ANYTHING)
    assert criterion(found, "sponsorship").verdict == verdict


def test_what_neither_side_has_spoken_of_is_not_asked() -> None:
    assert only(person(), position()).ask == ()
    told = position(starts_on=SOON, credentials=("RN",), can_sponsor=False)
    assert only(person(), told).ask == (
        "when they can start",
        "whether they hold RN",
        "whether they need a sponsor",
    )
    wanting = person(available_on=SOON, hours_high=20, tax_terms=(TaxTerm.W2,), needs_sponsorship=True)
    assert only(wanting, position()).ask == (
        "when it starts",
        "hours a week",
        "W-2, C2C or 1099",
        "whether it sponsors",
    )


UNMET_FACTS: dict[str, tuple[dict[str, object], dict[str, object], str]] = {
    "place": ({}, {"town": "Boston, MA"}, "in Boston, MA, 1,694 miles away"),
    "pay": ({}, {"pay_high": 62}, "pays up to 62 USD an hour"),
    "work_mode": ({"work_mode": "remote"}, {"work_mode": "on_site"}, "on site"),
    "employment_type": ({}, {"employment_type": "permanent"}, "permanent"),
    "start": ({"available_on": LATER}, {"starts_on": SOON}, "starts Dec 7, 2026, before they can on Jan 11, 2027"),
    "hours": ({"hours_high": 20}, {"hours_low": 40, "hours_high": 40}, "40 hours a week"),
    "credentials": ({"credentials": ("CPA",)}, {"credentials": ("RN",)}, "needs RN"),
    "tax_terms": ({"tax_terms": (TaxTerm.W2,)}, {"tax_terms": (TaxTerm.C2C,)}, "C2C only"),
    "sponsorship": ({"needs_sponsorship": True}, {"can_sponsor": False}, "does not sponsor"),
}


@pytest.mark.parametrize("name", CAN_BE_MUSTS)
def test_a_must_that_is_unmet_takes_a_position_out_and_is_named(name: str) -> None:
    wanted, offered, missing = UNMET_FACTS[name]
    someone, one = person(**wanted), position(**offered)
    assert criterion(only(someone, one, rules=ANYTHING), name).verdict == UNMET
    must = Rules(musts=frozenset({name}))
    assert rank(someone, [one], rules=must) == []
    assert [miss.missing for miss in near_misses(someone, [one], rules=must)] == [missing]


@pytest.mark.parametrize("name", CAN_BE_MUSTS)
def test_a_must_takes_nothing_out_that_is_unknown(name: str) -> None:
    wanted, offered, _ = UNMET_FACTS[name]
    must = Rules(musts=frozenset({name}))
    forgotten = wanted or {"town": None, "pay_wanted": None, "employment_type": None}
    unstated = person(**dict.fromkeys(forgotten, () if name in {"credentials", "tax_terms"} else None))
    assert len(rank(unstated, [position(**offered)], rules=must)) == 1


def test_without_answers_an_agency_has_the_usual_weights() -> None:
    assert learned_weights({}) == WEIGHTS
    assert learned_weights({Reason.OTHER: 9, Reason.POSITION_FILLED: 3}) == WEIGHTS


def test_what_recruiters_name_counts_for_more_in_their_agency() -> None:
    weights = learned_weights({Reason.PAY: 30, Reason.PLACE: 2})
    assert weights["pay"] > WEIGHTS["pay"]
    assert weights["work"] < WEIGHTS["work"]
    assert sum(weights.values()) == pytest.approx(1)
    few, many = (learned_weights({Reason.PAY: count})["pay"] for count in (2, 20))
    assert WEIGHTS["pay"] < few < many


@pytest.mark.parametrize("reason", [Reason.PAY, Reason.PLACE, Reason.TEAM_FIT, Reason.MISSING_SKILL])
def test_answers_have_a_bounded_say(reason: Reason) -> None:
    weights = learned_weights({reason: 1_000_000})
    gained = sum(max(0.0, weight - WEIGHTS[name]) for name, weight in weights.items())
    assert 0 < gained <= 0.12
    assert all(weight >= 0.87 * WEIGHTS[name] for name, weight in weights.items())
    assert sum(weights.values()) == pytest.approx(1)


def test_an_agencys_weights_change_the_order_and_the_points() -> None:
    someone, near, paid = person(), position(1, pay_high=61), position(2, town="Boston, MA")
    assert [match.job_order_id for match in rank(someone, [near, paid])] == [1, 2]
    of_pay = Rules(weights=learned_weights({Reason.PAY: 500}))
    (first, _) = rank(someone, [near, paid], rules=of_pay)
    assert criterion(first, "pay").points <= of_pay.weights["pay"]
    assert sum(one.points for one in first.criteria) == pytest.approx(first.score, abs=1e-6)
