"""Which open positions fit a candidate, and why: pure functions over frozen values."""

from slack_app.domain.matching.likeness import Work, WorkIndex, WorkText, read_work
from slack_app.domain.matching.limits import ABOUT_THE_PERSON
from slack_app.domain.matching.places import Region, Town, read_region, read_town
from slack_app.domain.matching.prepared import PreparedPosition, prepare, work_of
from slack_app.domain.matching.ranking import compare, compare_work, near_misses, rank, sift, work_wanted
from slack_app.domain.matching.rules import CAN_BE_MUSTS, RULES, USUAL, USUAL_MUSTS, WEIGHTS, Rules, learned_weights
from slack_app.domain.matching.shifts import shifts_in
from slack_app.domain.matching.skills import skill_key
from slack_app.domain.matching.standing import Seeker, best_for, first_for, likeness_apart
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
    "Seeker",
    "Town",
    "Verdict",
    "Work",
    "WorkIndex",
    "WorkText",
    "best_for",
    "compare",
    "compare_work",
    "first_for",
    "learned_weights",
    "likeness_apart",
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
    "work_wanted",
]
