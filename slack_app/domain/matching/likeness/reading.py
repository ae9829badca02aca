"""Texts read for the index: titles, lists of skills and descriptions become words, skills and vectors."""

from collections.abc import Callable, Collection, Iterable

from slack_app.domain.matching.likeness.values import TITLE_SIZE, WorkText
from slack_app.domain.matching.likeness.word_vectors import rounded, sum_of
from slack_app.domain.matching.skills import by_key, is_worth_a_search, skills_in
from slack_app.domain.matching.text import read_sentences, words
from slack_app.domain.matching.titles import spelled_out

_EMPTY_WORDS = (
    "a all also an and any are as at be been both but by can do each etc for from had has have he her hers him his "
    "i if in into is it its may me my no not of on or other our own she so such than that the their them they this "
    "to us use used using was we were which who will with within would you your"
)
_EMPTY = frozenset(_EMPTY_WORDS.split())
"""Words that say nothing of the work; pronouns are among them."""
_LONGEST = 4
"""So many words a skill's name may have to be found in a text."""


def read_work(title: str, skills: Collection[str], text: str) -> WorkText:
    """Read the work of a position or a person. Skills that the text names count as those of the list."""
    titled, described = spelled_out(title), words(text)
    sentences = read_sentences(text)
    listed = [word for name in skills for word in words(name)]
    keys = by_key(skills) | skills_in(sentences)
    return WorkText(
        words=tuple(sorted(stems((*titled, *listed, *described)))),
        skills=tuple(sorted(keys)),
        title=rounded(sum_of(titled)[:TITLE_SIZE]).tobytes(),
        text=rounded(sum_of(word for word in (*titled, *described) if word not in _EMPTY)).tobytes(),
    )


def read_wanted(
    title: str, skills: Collection[str], text: str, is_known: Callable[[str], bool], known_skills: Collection[str]
) -> WorkText:
    """Read the work that a person looks for.

    Of the text only words count that positions of the agency hold, so that a name in it says nothing; skills that the
    agency's positions name are found in it.
    """
    said = " ".join(word for word in words(text) if is_known(_singular(word)))
    named = [phrase for phrase in _phrases(words(text)) if phrase in known_skills]
    return read_work(title, (*skills, *named), said)


def _phrases(found: list[str]) -> Iterable[str]:
    for at in range(len(found)):
        for end in range(at + 1, min(at + _LONGEST, len(found)) + 1):
            phrase = " ".join(found[at:end])
            if end - at > 1 or is_worth_a_search(phrase):
                yield phrase


def stems(found: Iterable[str]) -> set[str]:
    """Give the words that say something, in the singular."""
    return {_singular(word) for word in found if word not in _EMPTY}


def _singular(word: str) -> str:
    if len(word) > 3 and word.endswith("s") and word.isalpha():
        if word.endswith("ies"):
            return f"{word[:-3]}y"
        if not word.endswith(("ss", "us", "is")):
            return word[:-1]
    return word
