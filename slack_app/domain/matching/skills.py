"""Skills under one name each, and skills found in sentences."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from slack_app.domain.matching.skill_names import EVERYDAY, ORDINARY_WORDS, OTHER_NAMES
from slack_app.domain.matching.text import DENIALS, Sentence, words

_SAYS_NOTHING = {"certified", "experience", "language", "preferred", "programming", "required", "skills", "software"}
_DEMANDS = {"mandatory", "must", "require", "required", "requirement", "requirements", "requires"}
_DEMANDS_BRITISH = (" is essential ", " are essential ")
# one such word, and the sentence demands nothing for certain: "Java or Python required", "no SQL required"
_SOFTENS = DENIALS | {
    "bonus", "desired", "ideally", "learn", "or", "plus", "prefer", "preferably", "preferred", "willing",
}  # fmt: skip
_LISTED, _MENTIONED, _EVERYDAY = 1.0, 0.5, 0.3


def _phrase(name: str) -> str:
    return " ".join(words(name))


_SHOWN = {_phrase(shown): shown for shown in OTHER_NAMES}
_KEYS = {_phrase(name): _phrase(shown) for shown, names in OTHER_NAMES.items() for name in (shown, *names)}
_BY_FIRST_WORD: dict[str, list[tuple[list[str], str]]] = {}
# the longest names first, so that "SQL Server" is not found as SQL
for _name, _key in sorted(_KEYS.items(), key=lambda pair: -len(pair[0].split())):
    _BY_FIRST_WORD.setdefault(_name.split()[0], []).append((_name.split(), _key))


@lru_cache(maxsize=20_000)
def skill_key(name: str) -> str:
    """Give what all names of a skill share: "K8s" and "Kubernetes (required)" have one key, "C#" and "C" two."""
    parts = words(name)
    whole = " ".join(parts)
    while parts:
        if known := _KEYS.get(" ".join(parts)):
            return known
        # a version or a filler is left off only where a known name remains: "Java 17" is Java, "SOX 404" stays
        if not (parts[-1] in _SAYS_NOTHING or parts[-1][0].isdigit()):
            break
        parts.pop()
    return whole


def by_key(names: Iterable[str]) -> dict[str, str]:
    """Give the skills of a list by their keys, as people write them; of two names of one skill the first."""
    found: dict[str, str] = {}
    for name in names:
        if key := skill_key(name):
            found.setdefault(key, _SHOWN.get(key, name.strip()))
    return found


def skills_in(sentences: Iterable[Sentence]) -> dict[str, str]:
    """Give the known skills that sentences mention, by their keys, in the order of the text."""
    return {key: _SHOWN[key] for sentence in sentences for key in _found_in(sentence)}


def musts_in(sentences: Iterable[Sentence], listed: Mapping[str, str]) -> dict[str, str]:
    """Give the skills, known or listed, that sentences demand for certain: "Must have Snowflake", not "SQL or R required".

    A skill of every day is no must: records leave it out, so that its absence says nothing.
    """
    found: dict[str, str] = {}
    for sentence in sentences:
        if _demands(sentence) and _SOFTENS.isdisjoint(sentence.folded):
            found.update({key: _SHOWN[key] for key in _found_in(sentence)})
            found.update({key: shown for key, shown in listed.items() if f" {key} " in sentence.phrase})
    return {key: shown for key, shown in found.items() if key not in EVERYDAY}


def weight_of(key: str, *, is_listed: bool) -> float:
    """Say how much a skill tells: one that is listed more than one that a description mentions."""
    base = _LISTED if is_listed else _MENTIONED
    return base * _EVERYDAY if key in EVERYDAY else base


def is_worth_a_search(key: str) -> bool:
    """Whether a skill can be looked for in a text by itself: it is not one of the table, a letter, or an everyday word."""
    return key not in _SHOWN and len(key) > 1 and key not in ORDINARY_WORDS


def _demands(sentence: Sentence) -> bool:
    return not _DEMANDS.isdisjoint(sentence.folded) or any(sign in sentence.phrase for sign in _DEMANDS_BRITISH)


def _found_in(sentence: Sentence) -> list[str]:
    found: list[str] = []
    if _BY_FIRST_WORD.keys().isdisjoint(sentence.folded):
        return found
    at = 0
    while at < len(sentence.folded):
        length, key = _at(sentence.folded, at)
        if key is not None and not (length == 1 and _is_doubtful(sentence, at)) and not _is_denied(sentence, at):
            found.append(key)
        at += length
    return found


def _at(folded: Sequence[str], at: int) -> tuple[int, str | None]:
    for name, key in _BY_FIRST_WORD.get(folded[at], ()):
        if folded[at : at + len(name)] == name:
            return len(name), key
    return 1, None


def _is_denied(sentence: Sentence, at: int) -> bool:
    """Whether the words before deny it: "no SAP", "we do not use SAP"; but not "not only SAP"."""
    before = sentence.folded[max(0, at - 2) : at]
    return not DENIALS.isdisjoint(before) and "only" not in before


def _is_doubtful(sentence: Sentence, at: int) -> bool:
    folded = sentence.folded[at]
    if len(folded) == 1:
        return True
    return folded in ORDINARY_WORDS and (at == 0 or not sentence.written[at][0].isupper())
