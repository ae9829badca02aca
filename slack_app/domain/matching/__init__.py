"""Which open positions fit a candidate, and why: pure functions over frozen values."""

from slack_app.domain.matching.likeness import Work, WorkIndex, read_work
from slack_app.domain.matching.places import Region, read_region, read_town
from slack_app.domain.matching.prepared import PreparedPosition, prepare, work_of
from slack_app.domain.matching.ranking import compare, compare_work, near_misses, rank, sift
from slack_app.domain.matching.rules import CAN_BE_MUSTS, RULES, USUAL, USUAL_MUSTS, WEIGHTS, Rules, learned_weights
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
    "CAN_BE_MUSTS",
    "RULES",
    "USUAL",
    "USUAL_MUSTS",
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
    "Region",
    "Rules",
    "Verdict",
    "Work",
    "WorkIndex",
    "compare",
    "compare_work",
    "learned_weights",
    "near_misses",
    "prepare",
    "rank",
    "read_region",
    "read_tables",
    "read_town",
    "read_work",
    "shifts_in",
    "sift",
    "skill_key",
    "work_of",
]
