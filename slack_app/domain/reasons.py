"""The reasons that recruiters choose from, on two levels: groups, and what is in them. They are data, which an agency changes.

Each counts as a `Reason` of the database's: by that lists are ranked and reminders sent, however an agency names it.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from db.vocabulary import Reason

USUAL = Path(__file__).with_name("reasons.json")
LONGEST_LABEL = 75
"""What an option of Slack's menus holds, in characters."""
MOST = 60
"""A menu of Slack's holds a hundred; nobody reads so many."""
ALWAYS_OFFERED = frozenset({Reason.NO_REASON_YET.value, Reason.OTHER.value})
"""The codes that no agency can hide: something is always true of these."""
_NOT_OFFERED = {Reason.TEAM_FIT: "Fit with the team"}
"""What is stored of earlier days: a fit without an observation is no reason."""


@dataclass(frozen=True)
class ReasonChoice:
    """A reason as an agency words it; `phrase` is how a candidate may hear it, empty where a code alone says nothing."""

    code: str
    group: str
    reason: Reason
    label: str
    phrase: str
    is_hidden: bool = False


@dataclass(frozen=True)
class ReasonChange:
    """What an agency has changed of a reason, or added; what is None is as usual."""

    code: str
    label: str | None = None
    group: str | None = None
    reason: Reason | None = None
    phrase: str | None = None
    is_hidden: bool = False


@dataclass(frozen=True)
class Reasons:
    """All reasons of an agency, by code, in the order in which they are offered."""

    choices: Mapping[str, ReasonChoice]

    def of(self, reason: Reason, code: str | None = None) -> ReasonChoice:
        """Give the reason with this code; where it is not known, the usual one that stands for the same."""
        found = self.choices.get(code or reason.value) or self.choices.get(reason.value)
        if found is not None and found.reason is reason:
            return found
        return ReasonChoice(reason.value, "", reason, _NOT_OFFERED.get(reason, reason.value.replace("_", " ")), "")

    def offered(self, chosen: str | None = None) -> Mapping[str, Sequence[ReasonChoice]]:
        """Give what may be chosen, by group; what was chosen before it was hidden is among it."""
        groups: dict[str, list[ReasonChoice]] = {}
        for one in self.choices.values():
            if not one.is_hidden or one.code == chosen:
                groups.setdefault(one.group, []).append(one)
        return groups

    def changed_by(self, changes: Iterable[ReasonChange]) -> "Reasons":
        """Give the reasons as an agency has them; what it has added stands behind the others of its group."""
        choices = dict(self.choices)
        for one in changes:
            usual = choices.get(one.code)
            if usual is not None:
                choices[one.code] = replace(usual, label=one.label or usual.label, is_hidden=one.is_hidden)
            elif one.label and one.group and one.reason:
                phrase = self.of(one.reason).phrase if one.phrase is None else one.phrase
                choices[one.code] = ReasonChoice(one.code, one.group, one.reason, one.label, phrase, one.is_hidden)
        order = list(dict.fromkeys(one.group for one in choices.values()))
        last = self.of(Reason.OTHER).group
        ordered = sorted(choices.values(), key=lambda one: (one.group == last, order.index(one.group)))
        return Reasons({one.code: one for one in ordered})


@cache
def usual_reasons() -> Reasons:
    """Give the reasons of an agency that has changed nothing."""
    groups = json.loads(USUAL.read_text("utf-8"))
    return Reasons(
        {
            one["code"]: ReasonChoice(one["code"], group["group"], Reason(one["reason"]), one["label"], one["phrase"])
            for group in groups
            for one in group["reasons"]
        }
    )
