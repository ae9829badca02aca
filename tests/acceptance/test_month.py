"""A month of twenty recruiters and 800 cases: never more than the budget, never out of hours, no promise broken in silence."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from db.vocabulary import CaseStatus, Reason
from slack_app.domain.chasing import DAYS as CHASED
from tests.simulation.month import BEGIN, DAYS, STEP, Report, play

MOST_A_DAY = 6
pytestmark = [pytest.mark.stress, pytest.mark.xdist_group("month")]  # one process plays it, and all look at it


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Report]:
    report = play(f"sqlite:///{tmp_path_factory.mktemp('month') / 'rebound.db'}", seed=1)
    yield report
    report.month.database.close()


def cases(report: Report) -> list[Any]:
    return list(report.month.ask(lambda work: work.cases.all()))


def name_of(report: Report, case: Any) -> str:
    return str(
        report.month.ask(lambda work: work.candidates.get(work.submissions.get(case.submission_id).candidate_id).name)
    )


def test_it_was_a_month_of_work(report: Report) -> None:
    assert len(cases(report)) == 800
    kinds = Counter(report.kinds[one.outbox_id].kind for one in report.notified())
    wanted = ("prompt_for_feedback", "post_prompt_list", "remind_of_check_ins", "remind_of_case", "post_escalations")
    assert all(kinds[kind] > 20 for kind in wanted), kinds


def test_nothing_is_sent_twice(report: Report) -> None:
    assert not [
        key for key, number in Counter(one.outbox_id for one in report.month.slack.posted).items() if number > 1
    ]
    prompts = Counter(report.kinds[one.outbox_id].case_id for one in report.of_kind("prompt_for_feedback"))
    assert max(prompts.values()) == 1


def test_nobody_gets_more_than_the_budget(report: Report) -> None:
    too_many = {key: [one.text[:60] for one in day] for key, day in report.by_day().items() if len(day) > MOST_A_DAY}
    assert too_many == {}


def test_nothing_notifies_out_of_hours(report: Report) -> None:
    late = [one for one in report.notified() if not report.hours[one.channel].is_open(one.at)]
    assert late == []


def test_no_promise_is_broken_in_silence(report: Report) -> None:
    """Whoever was not told in time is on the list of somebody else within two days of their work; nobody else is."""
    end = BEGIN + timedelta(days=DAYS)
    rows = report.month.ask(lambda work: work.escalations.all())
    heard = {row.case_id: row for row in rows}
    shown = " ".join(
        [one.shown for one in report.of_kind("post_escalations")] + [text for _, _, text in report.month.slack.edits]
    )
    broken = 0
    for case in cases(report):
        is_broken = case.tell_by < end and (case.told_at is None or case.told_at > case.tell_by + timedelta(hours=1))
        if case.status == CaseStatus.OPEN and is_broken:
            broken += 1
            assert case.id in heard, f"nobody heard of case {case.id}"
            if heard[case.id].raised_at < end - timedelta(days=5):
                assert name_of(report, case) in shown
        elif case.id in heard and case.status == CaseStatus.OPEN:
            assert case.told_at is None or case.told_at > case.tell_by
    assert broken > 100
    owners = {case.id: case.owner_id for case in cases(report)}
    assert not [row for row in rows if row.recruiter_id == owners[row.case_id]]


def test_each_hears_of_each_promise_once(report: Report) -> None:
    rows = report.month.ask(lambda work: work.escalations.all())
    assert max(Counter((row.case_id, row.recruiter_id) for row in rows).values()) == 1


def test_a_client_is_asked_after_in_the_thread_at_most_once_a_day_and_never_when_the_reason_is_in(
    report: Report,
) -> None:
    chases = [one for one in report.of_kind("remind_of_case") if report.kinds[one.outbox_id].facts.get("is_chase")]
    assert len(chases) > 20
    of_case: dict[int, list[Any]] = {}
    for one in chases:
        of_case.setdefault(report.kinds[one.outbox_id].case_id or 0, []).append(one)
    for case_id, asked in of_case.items():
        days = [report.hours[one.channel].day_of(one.at) for one in asked]
        assert len(set(days)) == len(days) <= CHASED + 1
        revisions = report.month.ask(lambda work, case_id=case_id: work.feedback.newest(case_id))
        if revisions is not None and revisions.reason != Reason.NO_REASON_YET:
            assert max(one.at for one in asked) <= revisions.given_at + STEP


def test_every_open_case_reached_its_owner(report: Report) -> None:
    settled = BEGIN + timedelta(days=DAYS - 4)
    on_lists = {row.case_id for row in report.month.ask(lambda work: work.prompt_list_rows.all())}
    missing = [
        case.id
        for case in cases(report)
        if case.status == CaseStatus.OPEN and case.opened_at < settled and not case.head_ts and case.id not in on_lists
    ]
    away = report.month.ask(lambda work: {one.id for one in work.recruiters.all() if one.away})
    assert [
        one for one in missing if report.month.ask(lambda work, one=one: work.cases.get(one).owner_id) not in away
    ] == []
