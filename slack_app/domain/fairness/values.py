"""What a rule of fair wording is, and what it finds."""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True)
class Rule:
    """One rule, all of it data. The five tables hold a pattern a line, in the language that `patterns` explains."""

    id: str
    about: str
    """For people, behind "this is about"."""
    catches: str
    """For the documents: all that it looks for."""
    why: str
    source: str
    """Law or guideline. No legal advice: where to read on."""
    instead: str
    says: str
    """Words that break the rule."""
    unless: str = ""
    """Words that overlap with what was found, and mean something else."""
    before: str = ""
    """Words right before what was found that make it about work."""
    after: str = ""
    """Words right behind what was found that make it about work."""
    allowed: str = ""
    """Words anywhere in the sentence that make all of it fair by this rule."""
    likely: float = 0.6
    """What the model thinks as likely is found where no words say so: a guess. `make bench` prints how many are right."""


class Finding(NamedTuple):
    """Words of a text that break a rule. `text[start:end]` is `words`."""

    rule: str
    start: int
    end: int
    words: str
    about: str
    why: str
    source: str
    instead: str
    is_guess: bool
    """No pattern has these words; the model takes them for such."""
