"""A list is posted once, whatever happens to it before and while it is under way."""

from dataclasses import dataclass

import pytest

from db.engine import Database
from db.unit_of_work import UnitOfWork
from slack_app.domain.messages import PostUnmatched, RedrawUnmatched
from slack_app.use_cases import growing_lists
from tests.agency import in_agency, small_agency

POST, REDRAW = PostUnmatched(None, 1, None), RedrawUnmatched(None, 1)


@dataclass
class Listed:
    version: int = 0
    channel: str | None = None
    ts: str | None = None


def steps(work: UnitOfWork, listed: Listed, done: str) -> list[str]:
    """Do so with a list: s(how), c(hange), k(eep its place), l(et go); give the kinds of what is owed then."""
    for step in done:
        if step == "s":
            growing_lists.show(work, listed, post=POST, redraw=REDRAW)
        elif step == "c":
            growing_lists.show_change(work, listed, redraw=REDRAW)
        elif step == "k":
            growing_lists.keep_place(work, listed, "D1", "1.0", redraw=REDRAW)
        else:
            growing_lists.let_go(listed, is_needed=False)
    return [row.kind for row in work.outbox.all()]


@pytest.mark.parametrize(
    ("done", "owed"),
    [
        ("s", ["post_unmatched"]),
        ("ss", ["post_unmatched"]),
        ("sk", ["post_unmatched"]),
        ("ssk", ["post_unmatched", "redraw_unmatched"]),
        ("sck", ["post_unmatched", "redraw_unmatched"]),
        ("sks", ["post_unmatched", "redraw_unmatched"]),
        ("skc", ["post_unmatched", "redraw_unmatched"]),
        ("c", []),
        ("cs", ["post_unmatched"]),
    ],
)
def test_a_list_is_posted_once_and_edited_afterwards(database: Database, done: str, owed: list[str]) -> None:
    assert in_agency(database, small_agency(database).id, steps, Listed(), done) == owed


def test_a_list_that_was_let_go_is_owed_again_whatever_changed_meanwhile(database: Database) -> None:
    listed = Listed()
    in_agency(database, small_agency(database).id, steps, listed, "slc")
    assert listed.version == 0


def test_a_list_that_is_needed_stays_owed(database: Database) -> None:
    listed = Listed(version=2)
    assert not growing_lists.let_go(listed, is_needed=True)
    assert listed.version == 2
