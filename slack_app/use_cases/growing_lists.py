"""A list that is posted once and then changes in its place: an edit notifies nobody, so that a flood is one message."""

from typing import Protocol

from db.queries.outbox import Owed
from db.unit_of_work import UnitOfWork
from slack_app.use_cases.know_recruiter import hours_of


class GrowingList(Protocol):
    """A list, locked: `version` counts its changes since it is owed, and 0 means that it is not."""

    version: int
    channel: str | None
    ts: str | None


def show(work: UnitOfWork, listed: GrowingList, *, post: Owed, redraw: Owed) -> None:
    """Owe a list, or the edit of one that is owed already."""
    if listed.version == 0:
        listed.version = 1
        work.send_later(post)
    else:
        show_change(work, listed, redraw=redraw)


def show_change(work: UnitOfWork, listed: GrowingList, *, redraw: Owed) -> None:
    """Show what has become of a list's rows, if it is owed; one that is under way shows it when it has arrived."""
    if listed.version == 0:
        return
    listed.version += 1
    if listed.ts is not None:
        work.send_later(redraw)


def keep_place(work: UnitOfWork, listed: GrowingList, channel: str, ts: str, *, redraw: Owed) -> None:
    """Remember where a list stands. What changed while it was under way is shown now."""
    listed.channel, listed.ts = channel, ts
    if listed.version > 1:
        work.send_later(redraw)


def is_time(work: UnitOfWork, recruiter_id: int | None) -> bool:
    """Say whether a list may reach somebody now; one that was held up may find that they have gone home."""
    recruiter = work.recruiters.find(recruiter_id) if recruiter_id else None
    return hours_of(work, recruiter).is_open(work.now)


def let_go(listed: GrowingList, *, is_needed: bool) -> bool:
    """Owe a list no more that is not needed before it was ever sent; say whether that is so."""
    if is_needed:
        return False
    listed.version = 0
    return True
