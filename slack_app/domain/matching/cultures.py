"""Client culture, by declared facts alone: like what a candidate liked, unlike what they disliked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from slack_app.domain.matching.scale import Measured, unknown
from slack_app.domain.matching.text import fold
from slack_app.domain.matching.values import Culture, Verdict

_TRAITS = "traits"
_ASK_PERSON, _ASK_CLIENT = "what they liked about a client", "what the client is like"

Fact = tuple[str, str]
"""The name of a fact and what is declared of it, as it is compared: ("pace", "calm")."""


@dataclass(frozen=True, slots=True)
class Taste:
    """What clients were like that a candidate liked, and that they disliked; what stands in both is `torn`, and in neither."""

    liked: frozenset[Fact]
    disliked: frozenset[Fact]
    torn: frozenset[Fact]
    names_liked: frozenset[str]
    names_disliked: frozenset[str]
    names: frozenset[str]


class _Says(Enum):
    """What a fact of a client says to a candidate."""

    LIKED = auto()
    NOT_DISLIKED = auto()
    DISLIKED = auto()
    NOT_LIKED = auto()


_FOR = {_Says.LIKED: 1.0, _Says.NOT_DISLIKED: 0.5}
"""What speaks for a client, and how much: there are many ways of not being like those that were disliked."""
_AGAINST = {_Says.DISLIKED: 1.0, _Says.NOT_LIKED: 1.0}


class _Said(NamedTuple):
    """A fact that says something: its name, and the traits that are shared."""

    name: str
    traits: tuple[str, ...]


def read_taste(liked: Iterable[Culture], disliked: Iterable[Culture]) -> Taste:
    """Join what clients were like that a candidate liked, and that they disliked; in any order."""
    likes, dislikes = _facts_of(liked), _facts_of(disliked)
    torn = likes & dislikes
    return Taste(
        liked=likes - torn,
        disliked=dislikes - torn,
        torn=torn,
        names_liked=frozenset(name for name, _ in likes - torn),
        names_disliked=frozenset(name for name, _ in dislikes - torn),
        names=frozenset(name for name, _ in likes | dislikes),
    )


def compare_cultures(taste: Taste, offered: Culture) -> Measured:
    """Compare the facts that both declare; traits are one fact together.

    To share a fact with clients that were liked speaks for one, with those that were disliked against. To be otherwise
    than all that were liked speaks against, than all that were disliked for, by half; where both are known it says nothing,
    and so does what is torn. Smoothed as skills are. As much for as against is unknown: nobody has said which counts more.
    """
    if not taste.names:
        return unknown(_ASK_PERSON, is_asked=False)
    comparable = {name: facts for name, facts in _declared(offered).items() if name in taste.names}
    if not comparable:
        return unknown(_ASK_CLIENT, is_asked=False)
    said: dict[_Says, list[_Said]] = {}
    for name, facts in comparable.items():
        if says := _judge(name, facts, taste):
            shared = tuple(text for fact, text in facts.items() if fact in taste.liked or fact in taste.disliked)
            said.setdefault(says, []).append(_Said(name, shared))
    if not said:
        return unknown(_ASK_PERSON, is_asked=False)
    (good, speaks_for), (bad, speaks_against) = _side(said, _FOR), _side(said, _AGAINST)
    if speaks_for == speaks_against:
        return unknown(f"what counts more: {good}, or {bad}", is_asked=False)
    value = (speaks_for + 0.5) / (speaks_for + speaks_against + 1)
    if speaks_for > speaks_against:
        return Measured(Verdict.MET, f"{good}, though {bad}" if bad else good, value)
    return Measured(Verdict.UNMET, f"{bad}, though {good}" if good else bad, value)


def _judge(name: str, declared: Iterable[Fact], taste: Taste) -> _Says | None:
    telling = {fact for fact in declared if fact not in taste.torn}
    is_liked, is_disliked = not taste.liked.isdisjoint(telling), not taste.disliked.isdisjoint(telling)
    if is_liked or is_disliked:
        return None if is_liked and is_disliked else _Says.LIKED if is_liked else _Says.DISLIKED
    knows_liked, knows_disliked = name in taste.names_liked, name in taste.names_disliked
    if not telling or knows_liked == knows_disliked:
        return None
    return _Says.NOT_LIKED if knows_liked else _Says.NOT_DISLIKED


def _side(said: Mapping[_Says, Sequence[_Said]], weights: Mapping[_Says, float]) -> tuple[str, float]:
    """Give what speaks on one side, in words and by its weight."""
    texts = [_in_words(says, said) for says in weights if says in said]
    return ", and ".join(texts), sum(weight * len(said.get(says, ())) for says, weight in weights.items())


def _in_words(says: _Says, said: Mapping[_Says, Sequence[_Said]]) -> str:
    found = said[says]
    names = ", ".join(one.name.replace("_", " ") for one in found if one.name != _TRAITS)
    traits = [", ".join(one.traits) for one in found if one.name == _TRAITS]
    if says in {_Says.LIKED, _Says.DISLIKED}:
        shared = ", ".join([*([f"the same {names}"] if names else []), *traits])
        return shared if says is _Says.LIKED else f"{shared} as where they would not go"
    others = ", ".join([*([f"another {names}"] if names else []), *(["other traits"] if traits else [])])
    # named once: beside what is as there, it is plain than what this is otherwise
    is_plain = says is _Says.NOT_LIKED or _Says.DISLIKED in said
    return others if is_plain else f"{others} than where they would not go"


def _facts_of(cultures: Iterable[Culture]) -> frozenset[Fact]:
    return frozenset(fact for one in cultures for declared in _declared(one).values() for fact in declared)


@lru_cache(maxsize=4096)
def _declared(culture: Culture) -> Mapping[str, Mapping[Fact, str]]:
    """Give what is declared, by the fact's name, with the client's words for it. Kept: clients are few, positions many."""
    texts = {
        "industry": (culture.industry,),
        "size": (culture.size,),
        "pace": (culture.pace,),
        "work_mode": (culture.work_mode,),
        _TRAITS: culture.traits,
    }
    found = {
        name: {(name, key): text for text in several if text and (key := _key(text))} for name, several in texts.items()
    }
    return {name: declared for name, declared in found.items() if declared}


def _key(text: str) -> str:
    """Give a fact as it is compared: "Non-profit" and "nonprofit" are one."""
    return "".join(sign for sign in fold(text) if sign.isalnum())
