"""Whom a position fits of those who wait: by the same ranker, with the same score and criteria, as positions for them."""

from collections.abc import Callable
from datetime import timedelta
from random import Random

import pytest

from db.engine import Database
from db.unit_of_work import UnitOfWork
from db.vocabulary import CandidateStatus, CaseStatus, Reason, Source
from slack_app.domain.feedback import Feedback
from slack_app.domain.match_cards import MatchCard
from slack_app.domain.waiting_cards import WaitingCard
from slack_app.use_cases import rank_matches as ranking
from slack_app.use_cases import waiting_for
from slack_app.use_cases.judge_match import SayNotAFit, say_not_a_fit
from slack_app.use_cases.open_case import CandidateNotSelected, open_case
from slack_app.use_cases.share_feedback import ShareFeedback, share_feedback
from slack_app.use_cases.waiting_for import who_fits
from tests.agency import NOW, SmallAgency, in_agency, small_agency

TITLES = ["Data Engineer", "Data Analyst", "Software Engineer", "Nurse", "Welder", "Analytics Engineer"]
SKILLS = ["Python", "SQL", "Airflow", "Java", "Nursing", "TIG welding", "Power BI", "Snowflake"]
TOWNS = ["Austin", "Dallas", None, "Round Rock"]


@pytest.fixture
def agency(database: Database) -> SmallAgency:
    """Maria waits: she was not selected by Northwind. Fabrikam's position fits her."""
    agency = small_agency(database)

    def add(work: UnitOfWork) -> None:
        fabrikam = work.clients.add("Fabrikam", external_id="c2")
        work.job_orders.add(
            fabrikam.id, "Data Engineer", external_id="open", town="Austin", skills=["Python", "Airflow"]
        )
        tell(work, agency.submission)

    in_agency(database, agency.id, add)
    return agency


def tell(work: UnitOfWork, submission_id: int, after: timedelta = timedelta()) -> int:
    opened = open_case(work, CandidateNotSelected(submission_id, NOW + after, Source.WEBHOOK))
    assert opened.case_id is not None
    return opened.case_id


def opened(work: UnitOfWork) -> int:
    row = work.job_orders.by_external_id("open")
    assert row is not None
    return row.id


def people(database: Database, agency: SmallAgency) -> list[WaitingCard]:
    return list(in_agency(database, agency.id, lambda work: who_fits(work, opened(work))).people)


def names(database: Database, agency: SmallAgency) -> list[str]:
    return [one.name for one in people(database, agency)]


def test_who_waits_is_shown_as_their_own_list_shows_the_position(database: Database, agency: SmallAgency) -> None:
    (maria,) = people(database, agency)
    assert (maria.name, maria.title, maria.town, maria.external_id) == (
        "Maria Lopez",
        "Data Engineer",
        "Austin",
        "4471",
    )
    assert maria.owner == "Sam Okafor"
    assert maria.match.fits == ("Python", "place")
    assert maria.match.missing == ("Airflow",)
    (shown,) = in_agency(database, agency.id, ranking.rank_matches, 1).matches
    assert maria.match == shown


def put_forward(work: UnitOfWork, agency: SmallAgency) -> None:
    work.submissions.add(agency.maria, opened(work))


def place(work: UnitOfWork, agency: SmallAgency) -> None:
    work.candidates.get(agency.maria).status = CandidateStatus.PLACED.value


def end(work: UnitOfWork, agency: SmallAgency) -> None:
    del agency
    work.cases.get(1).status = CaseStatus.ENDED.value


def keep(work: UnitOfWork, agency: SmallAgency) -> None:
    client = work.clients.by_external_id("c2")
    assert client is not None
    work.candidates.keep_from(agency.maria, client.id, NOW.date())


def judge(work: UnitOfWork, agency: SmallAgency) -> None:
    work.matches.show(1, [(opened(work), 0.5)])
    say_not_a_fit(work, SayNotAFit(1, opened(work), agency.sam, Reason.OTHER, key="N"))


@pytest.mark.parametrize("change", [put_forward, place, end, keep, judge])
def test_who_does_not_wait_for_it_is_left_out(
    database: Database, agency: SmallAgency, change: Callable[[UnitOfWork, SmallAgency], None]
) -> None:
    assert names(database, agency) == ["Maria Lopez"]
    in_agency(database, agency.id, change, agency)
    assert names(database, agency) == []


def test_exclusivity_ends_with_its_day(database: Database, agency: SmallAgency) -> None:
    in_agency(database, agency.id, keep, agency)
    later = NOW + timedelta(days=1)
    found = in_agency(database, agency.id, lambda work: who_fits(work, opened(work)), now=later)
    assert [one.name for one in found.people] == ["Maria Lopez"]


@pytest.mark.parametrize("column", ["status", "is_off_limits"])
def test_a_position_that_may_not_be_shown_fits_nobody(database: Database, agency: SmallAgency, column: str) -> None:
    def close(work: UnitOfWork) -> None:
        if column == "status":
            work.job_orders.get(opened(work)).status = "filled"
        else:
            work.clients.get(work.job_orders.get(opened(work)).client_id).is_off_limits = True

    in_agency(database, agency.id, close)
    card = in_agency(database, agency.id, lambda work: who_fits(work, opened(work)))
    assert (card.is_open, card.people) == (False, ())


def test_the_newest_case_counts_and_its_feedback_limits(database: Database, agency: SmallAgency) -> None:
    def another_case_at_fabrikam(work: UnitOfWork) -> int:
        client = work.job_orders.get(opened(work)).client_id
        other = work.job_orders.add(client, "BI Engineer", status="filled")
        return tell(work, work.submissions.add(agency.maria, other.id).id, timedelta(days=1))

    newest = in_agency(database, agency.id, another_case_at_fabrikam)
    (maria,) = people(database, agency)
    assert maria.match.is_same_client
    command = ShareFeedback(newest, agency.sam, Feedback(Reason.INTERVIEW), seen_number=0, key="F")
    in_agency(database, agency.id, share_feedback, command)
    assert names(database, agency) == []


def test_runners_up_come_first(database: Database, agency: SmallAgency) -> None:
    def add(work: UnitOfWork) -> None:
        for name, skills, title in (("Ana Better", ["Python", "SQL"], "Data Engineer"), ("Ben Other", [], "Welder")):
            person = work.candidates.add(name, title=title, skills=skills, town="Austin")
            other = work.job_orders.add(agency.northwind, "Filled", status="filled")
            tell(work, work.submissions.add(person.id, other.id).id)

    in_agency(database, agency.id, add)
    in_agency(
        database,
        agency.id,
        lambda work: work.job_orders.open_again([agency.data_engineer]),
        now=NOW + timedelta(days=1),
    )
    found = in_agency(database, agency.id, who_fits, agency.data_engineer).people
    assert [(one.name, one.match.runner_up is not None) for one in found] == [
        ("Maria Lopez", True),
        ("Ana Better", False),
    ]
    assert found[0].match.score < found[1].match.score


def many(database: Database, agency: SmallAgency, chance: Random) -> None:
    """Twenty positions and people with what chance gives them; some with feedback, some with *Not a fit*."""

    def add(work: UnitOfWork) -> None:
        clients = [work.clients.add(f"Client {number}").id for number in range(6)]
        orders = [
            work.job_orders.add(
                chance.choice(clients),
                chance.choice(TITLES),
                town=chance.choice(TOWNS),
                skills=chance.sample(SKILLS, 3),
                description=" ".join(chance.sample(SKILLS, 2)),
            )
            for _ in range(20)
        ]
        for number in range(20):
            person = work.candidates.add(
                f"Person {number}",
                title=chance.choice(TITLES),
                town=chance.choice(TOWNS),
                skills=chance.sample(SKILLS, 3),
            )
            case_id = tell(work, work.submissions.add(person.id, chance.choice(orders).id).id)
            if number % 3 == 0:
                said = Feedback(chance.choice([Reason.PLACE, Reason.TEAM_FIT, Reason.OTHERS_STRONGER]))
                share_feedback(work, ShareFeedback(case_id, agency.sam, said, seen_number=0, key=f"F{number}"))
            if number % 4 == 0:
                judged = chance.choice(orders).id
                work.matches.show(case_id, [(judged, 0.5)])
                said_no = SayNotAFit(case_id, judged, agency.sam, Reason.MISSING_SKILL, f"N{number}", "SQL")
                say_not_a_fit(work, said_no)

    in_agency(database, agency.id, add)


@pytest.mark.parametrize(("seed", "compared"), [(1, 2048), (2, 6)])
def test_both_ways_give_the_same_score_and_criteria(
    database: Database, agency: SmallAgency, monkeypatch: pytest.MonkeyPatch, seed: int, compared: int
) -> None:
    many(database, agency, Random(seed))
    for module in (ranking, waiting_for):
        monkeypatch.setattr(module, "LISTED", 1000)
        monkeypatch.setattr(module, "MOST_COMPARED", compared)

    def lists(work: UnitOfWork) -> dict[tuple[str, int], MatchCard]:
        cards = [ranking.rank_matches(work, case.id) for case in work.cases.all()]
        return {(card.candidate, one.position.job_order_id): one for card in cards for one in card.matches}

    def standing(work: UnitOfWork) -> dict[tuple[str, int], MatchCard]:
        cards = [who_fits(work, one.id) for one in work.job_orders.all()]
        return {(one.name, card.position.job_order_id): one.match for card in cards for one in card.people}

    one_way = in_agency(database, agency.id, lists)
    assert len(one_way) > 20
    assert in_agency(database, agency.id, standing) == one_way

    monkeypatch.setattr(waiting_for, "LISTED", 3)

    def first_three(work: UnitOfWork) -> dict[int, list[tuple[str, float]]]:
        cards = [who_fits(work, one.id) for one in work.job_orders.all()]
        return {card.position.job_order_id: [(one.name, one.match.score) for one in card.people] for card in cards}

    best: dict[int, list[tuple[float, int, str]]] = {}
    ids = in_agency(database, agency.id, lambda work: {one.name: one.id for one in work.candidates.all()})
    for (name, job_order_id), match in one_way.items():
        best.setdefault(job_order_id, []).append((-match.score, ids[name], name))
    for job_order_id, found in in_agency(database, agency.id, first_three).items():
        assert found == [(name, -score) for score, _, name in sorted(best.get(job_order_id, []))[:3]]
