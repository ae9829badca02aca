"""What to do about words in feedback that would be unfair or unlawful to pass on."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from slack_app.domain.errors import Refused
from slack_app.domain.fairness import check_wording
from slack_app.domain.feedback import WRITTEN, Feedback


class WordingChoice(StrEnum):
    """What a recruiter decides about words that were pointed out."""

    REWRITE = "rewrite"
    """They were the recruiter's own, and are put another way."""
    INTERNAL = "internal"
    """They stay, and never go to the candidate."""
    LOCK = "lock"
    """They are the client's real reason: nothing of it is passed on, and no other reason takes its place."""


@dataclass(frozen=True)
class PointedOut:
    """Words in an answer (a column of feedback) that break a rule."""

    answer: str
    rule: str
    words: str
    about: str
    instead: str
    is_guess: bool
    """No rule has these words: a model takes them for such, and may be wrong more often."""


class WordingPointedOut(Refused):
    """Nothing was saved: somebody has to decide first what becomes of these words."""

    def __init__(self, found: Sequence[PointedOut]) -> None:
        super().__init__("Some of these words can't go to a candidate. Put them another way, or say what they are.")
        self.found = tuple(found)


def point_out(feedback: Feedback, candidate: str) -> tuple[PointedOut, ...]:
    """Give the words in feedback on a candidate that break a rule, each once by answer and rule, answer by answer."""
    found = (one for answer in WRITTEN for one in point_out_in(getattr(feedback, answer) or "", candidate, answer))
    # a skill is a name and no sentence, in which there is nothing to guess at
    return tuple(one for one in found if not (one.is_guess and one.answer == "missing_skill"))


def point_out_in(text: str, candidate: str, answer: str = "") -> tuple[PointedOut, ...]:
    """Give the words of a text about a candidate that break a rule, each once by rule, in their order."""
    found = (
        PointedOut(answer, one.rule, one.words, one.about, one.instead, one.is_guess)
        for one in check_wording(text, candidate)
    )
    return tuple({(one.rule, one.words.casefold()): one for one in found}.values())


def rules_by_answer(found: Sequence[PointedOut]) -> dict[str, list[str]]:
    """Give the answers that something was found in, each with its rules, as the database stores them."""
    return {
        answer: sorted({one.rule for one in found if one.answer == answer})
        for answer in dict.fromkeys(one.answer for one in found)
    }
