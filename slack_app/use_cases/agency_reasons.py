"""The reasons from which an agency's recruiters choose: the usual ones, renamed, hidden and added to."""

import re
from typing import Any

from db.unit_of_work import UnitOfWork
from db.vocabulary import Reason
from slack_app.domain.reasons import (
    ALWAYS_OFFERED,
    LONGEST_LABEL,
    MOST,
    ReasonChange,
    ReasonChoice,
    Reasons,
    usual_reasons,
)

_CODE = re.compile("[a-z][a-z0-9_]{1,39}")


class ReasonsWrong(Exception):
    """A change that cannot be; the text says why, and what can."""


def reasons_of(work: UnitOfWork) -> Reasons:
    """Give the reasons of the agency."""
    changes = [
        ReasonChange(
            one.code, one.label, one.heading, Reason(one.reason) if one.reason else None, one.phrase, one.is_hidden
        )
        for one in work.reason_changes.all()
    ]
    return usual_reasons().changed_by(changes) if changes else usual_reasons()


def choice_of(work: UnitOfWork, reason: str, choice: str | None) -> ReasonChoice:
    """Give a reason that is stored, as the agency words it now."""
    return reasons_of(work).of(Reason(reason), choice)


def rename_reason(work: UnitOfWork, code: str, label: str) -> None:
    """Let the agency word a reason in its own way.

    Raises:
        ReasonsWrong: there is no such reason, or the words are none, or too many.
    """
    _known(work, code)
    _keep(work, code, label=_fitting(label))


def hide_reason(work: UnitOfWork, code: str, *, is_hidden: bool = True) -> None:
    """Offer a reason no more, or again. What was given with it stays.

    Raises:
        ReasonsWrong: there is no such reason, or it must be offered.
    """
    _known(work, code)
    if is_hidden and code in ALWAYS_OFFERED:
        raise ReasonsWrong(f"{code} can't be hidden: there must be something to choose where nothing else is true.")
    _keep(work, code, is_hidden=is_hidden)


def add_reason(work: UnitOfWork, code: str, label: str, group: str, stands_for: str, phrase: str | None = None) -> None:
    """Offer a reason of the agency's own, which counts as one of the usual ones. `phrase` is how a candidate may hear it.

    Raises:
        ReasonsWrong: its code is taken or no code, it stands for nothing that is known, or there are too many.
    """
    known = reasons_of(work).choices
    if not _CODE.fullmatch(code):
        raise ReasonsWrong("A code is 2 to 40 small letters, digits and underscores: notice_period.")
    if code in known or code in set(Reason):
        raise ReasonsWrong(f"{code} is there already. Rename it, or choose another code.")
    if len(known) >= MOST:
        raise ReasonsWrong(
            f"There are {MOST} reasons already, and nobody reads so many. Hiding some helps who chooses."
        )
    if stands_for not in known:
        raise ReasonsWrong(f"It must count as one of these: {', '.join(known)}.")
    reason = known[stands_for].reason.value
    told = {"label": _fitting(label), "heading": _fitting(group), "reason": reason}
    _keep(work, code, **told, phrase=phrase if phrase is not None else known[stands_for].phrase)


def usual_again(work: UnitOfWork, code: str) -> None:
    """Go back to how a reason usually is. One that the agency has added is only hidden: feedback may be kept with it.

    Raises:
        ReasonsWrong: there is no such reason.
    """
    _known(work, code)
    if code in usual_reasons().choices:
        work.reason_changes.forget(code)
        work.audit.add("reason_changed", code=code, to="usual")
    else:
        _keep(work, code, is_hidden=True)


def _keep(work: UnitOfWork, code: str, **told: Any) -> None:
    work.reason_changes.keep(code, **told)
    work.audit.add("reason_changed", code=code, **told)


def _known(work: UnitOfWork, code: str) -> None:
    known = reasons_of(work).choices
    if code not in known:
        raise ReasonsWrong(f"There is no reason {code}. There are: {', '.join(known)}.")


def _fitting(text: str) -> str:
    text = " ".join(text.split())
    if not 1 <= len(text) <= LONGEST_LABEL:
        raise ReasonsWrong(f"Write between 1 and {LONGEST_LABEL} characters.")
    return text
