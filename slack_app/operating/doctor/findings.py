"""What the doctor says: one line for each thing looked at."""

from collections.abc import Generator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

Known = TypeVar("Known")


class Mark(StrEnum):
    """Words, not signs: they can be read out, searched for and seen without colours."""

    OK = "ok"
    NOTE = "note"
    FIX = "fix"


@dataclass(frozen=True)
class Finding:
    """What was looked at, how it is, and what to do next where there is something to do."""

    mark: Mark
    about: str
    says: str
    then: str = ""


Findings = Generator[Finding, None, Known]
"""One finding after the other, and in the end what later ones need to know."""


def ok(about: str, says: str) -> Finding:
    """Say that something is as it must be."""
    return Finding(Mark.OK, about, says)


def note(about: str, says: str, then: str = "") -> Finding:
    """Say something that may be meant so."""
    return Finding(Mark.NOTE, about, says, then)


def fix(about: str, says: str, then: str) -> Finding:
    """Say what is wrong and what to do."""
    return Finding(Mark.FIX, about, says, then)
