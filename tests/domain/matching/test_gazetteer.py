"""Towns on the map, as records name them."""

import pytest

from slack_app.domain.matching.gazetteer import distance_for_people, find_spot, kilometres_between
from slack_app.domain.matching.places import read_town


@pytest.mark.parametrize(
    ("written", "country", "region"),
    [
        ("Austin", "US", "TX"),
        ("Austin, Texas 78701", "US", "TX"),
        ("Austin, MN", "US", "MN"),
        ("Austin, Travis County", "US", "TX"),
        ("Salt Lake City UT", "US", "UT"),
        ("Charleston West Virginia", "US", "WV"),
        ("Ottawa, Ontario K1A 0B1", "CA", "08"),
        ("Leeds LS1 4AP", "GB", "ENG"),
        ("St. Louis, MO", "US", "MO"),
        ("Ft. Worth", "US", "TX"),
        ("NYC", "US", "NY"),
        ("Toronto, ON", "CA", "08"),
        ("London", "GB", "ENG"),
        ("London, Canada", "CA", "08"),
        ("Cambridge, UK", "GB", "ENG"),
        ("Cambridge, MA", "US", "MA"),
        ("Berlin, DE", "DE", "16"),
        ("Dover, DE", "US", "DE"),
        ("Munich", "DE", "02"),
        ("MÜNCHEN", "DE", "02"),
    ],
)
def test_a_town_is_found_as_it_is_written(written: str, country: str, region: str) -> None:
    town = read_town(written)
    assert town is not None
    assert town.spot is not None
    assert (town.spot.country, town.spot.region) == (country, region)


@pytest.mark.parametrize("written", ["Springfield", "Portland", "Nowhere At All, TX"])
def test_a_town_that_may_be_several_or_none_is_nowhere(written: str) -> None:
    town = read_town(written)
    assert town is not None
    assert town.spot is None


@pytest.mark.parametrize("written", ["78701", "K1A 0B1", "Texas", "Ontario", "Germany", "Remote", "", ", TX"])
def test_what_names_no_town_is_none(written: str) -> None:
    assert read_town(written) is None


@pytest.mark.parametrize("written", ["New York", "Washington", "Quebec", "Singapore"])
def test_a_town_that_is_called_as_its_state_is_a_town(written: str) -> None:
    town = read_town(written)
    assert town is not None
    assert town.spot is not None


def test_a_distance_is_the_same_from_both_ends_and_nothing_at_home() -> None:
    austin, sydney = find_spot("austin", "tx"), find_spot("sydney", None)
    assert austin
    assert sydney
    assert kilometres_between(austin, austin) == 0
    assert kilometres_between(austin, sydney) == kilometres_between(sydney, austin) == pytest.approx(13_610, abs=60)


def test_next_door_is_a_mile_away_and_not_none() -> None:
    austin, berlin = find_spot("austin", "tx"), find_spot("berlin", None)
    assert austin
    assert berlin
    assert (distance_for_people(0.2, austin), distance_for_people(0.2, berlin)) == ("1 mile", "1 km")
    assert (distance_for_people(3, austin), distance_for_people(2400, berlin)) == ("2 miles", "2,400 km")
