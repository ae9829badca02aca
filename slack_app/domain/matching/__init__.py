"""Which open positions fit a candidate, and why: pure functions over frozen values."""

from slack_app.domain.matching.likeness import Work, WorkIndex, read_work
from slack_app.domain.matching.limits import ABOUT_THE_PERSON
from slack_app.domain.matching.prepared import PreparedPosition, prepare, work_of
from slack_app.domain.matching.ranking import RULES, WEIGHTS, compare, compare_work, near_misses, rank
from slack_app.domain.matching.shifts import shifts_in
from slack_app.domain.matching.skills import skill_key
from slack_app.domain.matching.tables import read_tables
from slack_app.domain.matching.values import (
    Criterion,
    Culture,
    Feedback,
    Match,
    NearMiss,
    NotAFit,
    Obstacle,
    Person,
    Position,
    Ranking,
    Verdict,
)

__all__ = [
    "ABOUT_THE_PERSON",
    "RULES",
    "WEIGHTS",
    "Criterion",
    "Culture",
    "Feedback",
    "Match",
    "NearMiss",
    "NotAFit",
    "Obstacle",
    "Person",
    "Position",
    "PreparedPosition",
    "Ranking",
    "Verdict",
    "Work",
    "WorkIndex",
    "compare",
    "compare_work",
    "near_misses",
    "prepare",
    "rank",
    "read_tables",
    "read_work",
    "shifts_in",
    "skill_key",
    "work_of",
]
