"""An agency's own rules of ranking: its musts, what its recruiters' answers have taught, where nothing is ranked."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from db.unit_of_work import UnitOfWork
from db.vocabulary import Reason
from slack_app.domain.matching import (
    CAN_BE_MUSTS,
    USUAL_MUSTS,
    Region,
    Rules,
    Town,
    learned_weights,
    read_region,
    read_town,
)

_REASONS = frozenset(Reason)


class RulesWrong(Exception):
    """A must or a place is none that the ranking knows; the text says which, and what to write instead."""


@dataclass(frozen=True)
class AgencyRules:
    """The rules of an agency: `answers` is how many *Not a fit* its weights were learned from."""

    rules: Rules
    answers: int
    unranked_places: tuple[str, ...]

    @property
    def regions(self) -> tuple[Region, ...]:
        """Where nothing is ranked."""
        found = (read_region(place) for place in self.unranked_places)
        return tuple(region for region in found if region)

    def lists_unranked(self, town: Town | None) -> bool:
        """Whether nothing is ranked in a town."""
        return any(region.holds(town) for region in self.regions)


def read_rules(work: UnitOfWork) -> AgencyRules:
    """Give the rules as they are now."""
    agency = work.agency
    counts = {Reason(name): count for name, count in work.matches.not_a_fit_counts().items() if name in _REASONS}
    musts = USUAL_MUSTS if agency.musts is None else frozenset(agency.musts)
    return AgencyRules(Rules(learned_weights(counts), musts), sum(counts.values()), tuple(agency.unranked_places))


def newest_in(work: UnitOfWork, regions: Sequence[Region]) -> Iterator[int]:
    """Give the open positions in some regions, the newest first; they are read as they are asked for."""
    for job_order_id, town in work.job_orders.by_age():
        if any(region.holds(read_town(town)) for region in regions):
            yield job_order_id


def set_musts(work: UnitOfWork, names: Collection[str] | None) -> None:
    """Let these criteria be musts; None for the usual ones.

    Raises:
        RulesWrong: one of them cannot be a must.
    """
    if unknown := sorted(set(names or ()) - set(CAN_BE_MUSTS)):
        raise RulesWrong(f"{', '.join(unknown)} cannot be a must. What can: {', '.join(CAN_BE_MUSTS)}.")
    work.agency.musts = None if names is None else [name for name in CAN_BE_MUSTS if name in names]
    work.audit.add("musts_set", musts=work.agency.musts)


def set_unranked_places(work: UnitOfWork, places: Sequence[str]) -> None:
    """Let positions in these towns, states, provinces and countries be listed without an order by score.

    Raises:
        RulesWrong: a place is on no map, or may be several.
    """
    for place in places:
        if read_region(place) is None:
            raise RulesWrong(
                f"“{place}” is no place that is known. Write a town with its state (“New York, NY”), a state or a country."
            )
    work.agency.unranked_places = list(dict.fromkeys(places))
    work.audit.add("unranked_places_set", places=work.agency.unranked_places)
