"""Working hours that a description states."""

from collections.abc import Iterable

from slack_app.domain.matching.text import DENIALS, Sentence, read_sentences

_NIGHTS = ("7p 7a", "7pm 7am", "7 pm 7 am", "11p 7a", "11pm 7am", "11 pm 7 am")
_SIGNS = {
    "nights": ("night shift", "night shifts", "nights", "overnight", "third shift", "3rd shift", "graveyard", *_NIGHTS),
    "evenings": ("evening shift", "evenings", "second shift", "2nd shift", "swing shift"),
    "early": ("early shift", "5 am", "5am"),
    "weekends": ("weekend", "weekends", "saturday", "saturdays", "sunday", "sundays"),
    "rotating": ("rotating shift", "rotating shifts", "rotating schedule"),
    "on call": ("on call",),
    "part-time": ("part time",),
    "overtime": ("overtime",),
}
_BEGINNINGS = {sign.split()[0] for signs in _SIGNS.values() for sign in signs}
_DENIES = DENIALS | {"closed", "off"}


def shifts_in(text: str | None) -> frozenset[str]:
    """Name the unusual working hours that a text states; a sentence that denies one states none."""
    return shifts_of(read_sentences(text or ""))


def shifts_of(sentences: Iterable[Sentence]) -> frozenset[str]:
    """Name them in sentences that were read."""
    may_state = (one for one in sentences if not _BEGINNINGS.isdisjoint(one.folded))
    phrases = [sentence.phrase for sentence in may_state if _DENIES.isdisjoint(sentence.folded)]
    if not phrases:
        return frozenset()
    return frozenset(
        shift for shift, signs in _SIGNS.items() if any(f" {sign} " in phrase for sign in signs for phrase in phrases)
    )
