"""What a modal shows of the people whom a position fits, as plain values."""

from dataclasses import dataclass

from slack_app.domain.match_cards import MatchCard, PositionCard


@dataclass(frozen=True)
class WaitingCard:
    """Somebody who waits, with what tells them from others of the same name; `match` says how the position fits them."""

    name: str
    title: str | None
    town: str | None
    external_id: str | None
    owner: str | None
    """Who owns their case."""
    match: MatchCard


@dataclass(frozen=True)
class WhoFitsCard:
    """A position, and whom it fits of those who wait, best first. It `is_open` no more where it has closed meanwhile.

    Where nothing `is_ranked`, who has waited longest comes first.
    """

    position: PositionCard
    is_open: bool = True
    people: tuple[WaitingCard, ...] = ()
    is_ranked: bool = True
