"""What the view of a case holds, and who may see it."""

import re
from datetime import timedelta
from pathlib import Path

import pytest

from db.engine import Database
from db.unit_of_work import UnitOfWork
from db.vocabulary import CheckInOutcome, EscalationCause, Reason, Source, ToldHow
from slack_app.blocks.case_modal import case_modal, cases_modal
from slack_app.domain.case_view import HISTORY
from slack_app.domain.errors import Refused
from slack_app.domain.feedback import Feedback
from slack_app.domain.wording import WordingChoice
from slack_app.sandbox.shown import read_words
from slack_app.use_cases import view_case as view_case_module
from slack_app.use_cases.answer_check_in import DoneCheckIn, done, skip
from slack_app.use_cases.be_away import BeAway, be_away
from slack_app.use_cases.keep_note import KeepNote, keep_note
from slack_app.use_cases.open_case import CandidateNotSelected, open_case
from slack_app.use_cases.share_feedback import ShareFeedback, share_feedback
from slack_app.use_cases.tell_candidate import TellCandidate, tell_candidate
from slack_app.use_cases.view_case import FOUND, LONGEST_HISTORY, find_cases, view_case
from tests.agency import NOW, SmallAgency, in_agency, small_agency

SOURCES = Path(__file__).parents[2] / "slack_app" / "use_cases"


@pytest.fixture
def agency(database: Database) -> SmallAgency:
    agency = small_agency(database)
    in_agency(database, agency.id, open_case, CandidateNotSelected(agency.submission, NOW, Source.WEBHOOK))
    return agency


def words(database: Database, agency: SmallAgency, recruiter_id: int | None = None) -> str:
    view = in_agency(database, agency.id, view_case, 1, recruiter_id or agency.sam)
    return read_words([block.to_dict() for block in case_modal(view).blocks])


def share(database: Database, agency: SmallAgency, feedback: Feedback, choice: WordingChoice | None = None) -> None:
    command = ShareFeedback(1, agency.sam, feedback, seen_number=0, key="V1", **({"choice": choice} if choice else {}))
    in_agency(database, agency.id, share_feedback, command)


def test_all_there_is_of_a_case_is_shown(database: Database, agency: SmallAgency) -> None:
    feedback = Feedback(
        Reason.MISSING_SKILL,
        strengths="Calm",
        missing_skill="Snowflake",
        client_words="Bring somebody with Snowflake",
        improvements="Build something with it",
        candidate_may_hear=True,
        client_would_see_again=False,
    )
    share(database, agency, feedback)
    first, second, *_ = in_agency(database, agency.id, lambda work: [one.id for one in work.check_ins.of_case(1)])
    in_agency(database, agency.id, done, DoneCheckIn(first, agency.sam, CheckInOutcome.TALKED, "V2", "Likes Austin"))
    in_agency(database, agency.id, skip, second, agency.sam)
    in_agency(database, agency.id, _put_into_slack)
    in_agency(database, agency.id, keep_note, KeepNote("D1", "1.0", "2.0", "Calls after five", agency.sam))
    told = words(database, agency)
    for expected in (
        "Decided by: a skill was missing (Snowflake), ",
        "They liked: Calm",
        "To work on: Build something with it",
        "The client's own words (for us only): Bring somebody with Snowflake",
        "May be passed on.",
        "The client would not see them again.",
        ": talked. Likes Austin",
        ": skipped",
        ": planned",
        "Sam: Calls after five",
        "They needed Snowflake, and that decided it.",  # of the draft
        "Sam: wrote down feedback",
        "Put forward by Sam",
        "In the ATS: candidate 4471, position j1.",
    ):
        assert expected in told, told


def _put_into_slack(work: UnitOfWork) -> None:
    case = work.cases.get(1)
    case.channel, case.head_ts = "D1", "1.0"


def test_what_is_for_us_only_is_marked_and_a_told_candidate_needs_no_draft(
    database: Database, agency: SmallAgency
) -> None:
    share(database, agency, Feedback(Reason.OTHER, improvements="He is too old for it"), WordingChoice.INTERNAL)
    tell = TellCandidate(1, agency.sam, ToldHow.PHONE, NOW.date(), key="V2")
    in_agency(database, agency.id, tell_candidate, tell)
    told = words(database, agency)
    assert "To work on (for us only): He is too old for it" in told
    assert "could be told" not in told
    assert "Sam: kept feedback for us only" in told


def test_a_locked_reason_is_marked(database: Database, agency: SmallAgency) -> None:
    share(database, agency, Feedback(Reason.OTHER, client_words="He is too old for us"), WordingChoice.LOCK)
    assert "Feedback, locked: it goes to nobody" in words(database, agency)


def test_a_long_history_is_cut_and_what_happens_on_end_is_one_line(database: Database, agency: SmallAgency) -> None:
    def do_much(work: UnitOfWork) -> None:
        for number in range(LONGEST_HISTORY + 3):
            work.audit.add(("note_kept", "client_asked")[number % 2], recruiter_id=agency.sam, case_id=1)
        for _ in range(4):
            work.audit.add("candidate_asked", recruiter_id=agency.sam, case_id=1)

    in_agency(database, agency.id, do_much)
    view = in_agency(database, agency.id, view_case, 1, agency.sam)
    assert (len(view.history), view.earlier) == (LONGEST_HISTORY, 5)
    assert (view.history[-1].what, view.history[-1].times) == ("asked about another position", 4)
    told = words(database, agency)
    assert "5 earlier." in told
    assert "asked about another position (4 times)" in told


def test_the_longest_case_is_within_what_a_modal_holds(database: Database, agency: SmallAgency) -> None:
    long = "ü" * 3000
    feedback = Feedback(Reason.OTHER, strengths=long, client_words=long, improvements=long, candidate_may_hear=True)
    share(database, agency, feedback)

    def add(work: UnitOfWork) -> None:
        _put_into_slack(work)
        for number in range(30):
            work.notes.add_once(1, agency.sam, long, "D1", f"{number}.0")
        client = work.clients.add("C" * 200)
        positions = [work.job_orders.add(client.id, "P" * 200).id for _ in range(20)]
        work.matches.show(1, [(one, 50.0) for one in positions])

    in_agency(database, agency.id, add)
    blocks = [block.to_dict() for block in case_modal(in_agency(database, agency.id, view_case, 1, agency.sam)).blocks]
    assert len(blocks) <= 100
    assert max(len(read_words([block])) for block in blocks) < 4000


def test_everything_that_is_written_down_of_a_case_has_words() -> None:
    sources = "\n".join(path.read_text() for path in SOURCES.glob("*.py"))
    calls = [call for call in sources.split("audit.add(")[1:] if "case_id=" in call.split("\n\n")[0]]
    named = {found[1] for call in calls if (found := re.match(r'\s*"([a-z_]+)"', call))}
    assert len(named) > 8
    assert named <= HISTORY.keys()
    assert {f"escalated_{cause}" for cause in EscalationCause} <= HISTORY.keys()


def test_who_has_to_do_with_a_case_may_see_it(database: Database, agency: SmallAgency) -> None:
    ann = in_agency(database, agency.id, lambda work: work.recruiters.add("Ann Weber", "ann@brightside.example").id)
    assert "Maria Lopez" in words(database, agency, agency.sam)
    assert "Maria Lopez" in words(database, agency, agency.jo)
    with pytest.raises(Refused, match=r"^This is Sam's case. Ask Sam or Jo to tell you about it\.$"):
        words(database, agency, ann)
    in_agency(database, agency.id, lambda work: setattr(work.clients.get(agency.northwind), "owner_id", ann))
    assert "Maria Lopez" in words(database, agency, ann)


def test_a_case_without_an_owner_is_everybodys(database: Database, agency: SmallAgency) -> None:
    ann = in_agency(database, agency.id, lambda work: work.recruiters.add("Ann Weber", "ann@brightside.example").id)
    in_agency(database, agency.id, lambda work: setattr(work.cases.get(1), "owner_id", None))
    assert "Maria Lopez" in words(database, agency, ann)


def test_who_stands_in_sees_it_while_its_owner_is_away(database: Database, agency: SmallAgency) -> None:
    def stand_in(work: UnitOfWork) -> int:
        ann = work.recruiters.add("Ann Weber", "ann@brightside.example").id
        work.recruiters.get(agency.sam).backup_id = ann
        return ann

    ann = in_agency(database, agency.id, stand_in)
    with pytest.raises(Refused):
        words(database, agency, ann)
    in_agency(database, agency.id, be_away, BeAway(agency.sam, NOW.date(), NOW.date() + timedelta(days=3), "V1"))
    assert "Maria Lopez" in words(database, agency, ann)


def test_more_cases_than_fit_are_found_by_a_longer_name(database: Database, agency: SmallAgency) -> None:
    def put_forward(work: UnitOfWork) -> list[int]:
        people = [work.candidates.add(f"Maria {number}", owner_id=agency.sam).id for number in range(FOUND + 1)]
        return [work.submissions.add(one, agency.data_engineer, submitted_by_id=agency.sam).id for one in people]

    for submission in in_agency(database, agency.id, put_forward):
        in_agency(database, agency.id, open_case, CandidateNotSelected(submission, NOW, Source.WEBHOOK))
    found = in_agency(database, agency.id, find_cases, "maria", agency.sam)
    assert (len(found.cases), found.has_more) == (FOUND, True)
    assert found.cases[0].candidate == f"Maria {FOUND}"
    told = read_words([block.to_dict() for block in cases_modal(found).blocks])
    assert "There are more. Write a name behind /rebound case to find others." in told


def test_where_not_all_people_could_be_looked_at_a_longer_name_is_asked_for(
    database: Database, agency: SmallAgency, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(view_case_module, "PEOPLE", 1)
    in_agency(database, agency.id, lambda work: work.candidates.add("Maria Newest", owner_id=agency.sam).id)
    found = in_agency(database, agency.id, find_cases, "maria", agency.sam)
    assert (found.cases, found.is_cut) == ((), True)
    told = read_words([block.to_dict() for block in cases_modal(found).blocks])
    assert "Very many people go with “maria”. Write more of the name." in told
