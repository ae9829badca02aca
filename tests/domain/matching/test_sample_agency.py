from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

import pytest
from sqlalchemy.orm import Session

from db.engine import Database
from db.models import Candidate, Client, JobOrder
from db.sample import Sample, Story, create_sample
from db.sample.families import FAMILIES
from db.unit_of_work import UnitOfWork
from db.vocabulary import CandidateStatus, EmploymentType, JobOrderStatus, PayUnit, WorkMode
from slack_app.domain.matching import Culture, Person, Position, near_misses, rank
from tests.agency import NOW

FAMILY_OF = {title: name for name, family in FAMILIES.items() for title in family.titles}


class Agency(NamedTuple):
    """A sample as the ranking sees it."""

    sample: Sample
    people: dict[int, Person]
    positions: dict[int, Position]
    open_ids: frozenset[int]
    tried: frozenset[tuple[int, int]]

    def offered(self, person: Person) -> list[Position]:
        """What is open, and was not tried with this person."""
        return [self.positions[one] for one in self.open_ids if (person.candidate_id, one) not in self.tried]

    def in_stories(self) -> Iterator[tuple[Story, Person]]:
        """Whoever is about to hear, liking what the client is like that they were put forward to."""
        for story in self.sample.stories:
            liked = self.positions[story.job_order_id].culture
            yield story, replace(self.people[story.candidate_id], liked=(liked,))


def culture_of(client: Client) -> Culture:
    return Culture(client.industry, client.size, client.pace, client.work_mode, tuple(client.traits))


def person_of(row: Candidate) -> Person:
    return Person(
        candidate_id=row.id,
        title=row.title,
        town=row.town,
        skills=tuple(row.skills),
        pay_wanted=row.pay_wanted,
        pay_unit=PayUnit(row.pay_unit) if row.pay_unit else None,
        pay_currency=row.pay_currency,
        work_mode=WorkMode(row.work_mode) if row.work_mode else None,
        employment_type=EmploymentType(row.employment_type) if row.employment_type else None,
    )


def position_of(row: JobOrder, culture: Culture) -> Position:
    return Position(
        job_order_id=row.id,
        client_id=row.client_id,
        title=row.title,
        town=row.town,
        skills=tuple(row.skills),
        description=row.description,
        pay_low=row.pay_low,
        pay_high=row.pay_high,
        pay_unit=PayUnit(row.pay_unit) if row.pay_unit else None,
        pay_currency=row.pay_currency,
        work_mode=WorkMode(row.work_mode) if row.work_mode else None,
        employment_type=EmploymentType(row.employment_type) if row.employment_type else None,
        culture=culture,
        opened_on=row.opened_on,
    )


def read_agency(session: Session, sample: Sample) -> Agency:
    work = UnitOfWork(session, sample.agency_id, NOW)
    cultures = {client.id: culture_of(client) for client in work.clients.all()}
    orders = work.job_orders.all()
    waiting = [one for one in work.candidates.all() if one.status == CandidateStatus.AVAILABLE]
    return Agency(
        sample=sample,
        people={one.id: person_of(one) for one in waiting},
        positions={one.id: position_of(one, cultures[one.client_id]) for one in orders},
        open_ids=frozenset(one.id for one in orders if one.status == JobOrderStatus.OPEN),
        tried=frozenset((one.candidate_id, one.job_order_id) for one in work.submissions.all()),
    )


@pytest.fixture(params=[1, pytest.param(2, marks=pytest.mark.stress), pytest.param(3, marks=pytest.mark.stress)])
def agency(request: pytest.FixtureRequest, database: Database) -> Agency:
    sample = database.write(lambda session: create_sample(session, now=NOW, seed=request.param))
    return database.read(lambda session: read_agency(session, sample))


def test_the_best_five_are_of_the_work_that_the_person_does(agency: Agency) -> None:
    for _, person in agency.in_stories():
        best = rank(person, agency.offered(person), limit=5)
        assert [FAMILY_OF[agency.positions[match.job_order_id].title] for match in best] == [
            FAMILY_OF[person.title]
        ] * 5
        assert all(match.score > 0.6 for match in best)


def test_what_was_made_to_fit_ranks_well(agency: Agency) -> None:
    for story, person in agency.in_stories():
        scores = {match.job_order_id: match.score for match in rank(person, agency.offered(person), limit=500)}
        assert set(story.fit_ids) <= set(scores)
        assert min(scores[one] for one in story.fit_ids) > 0.6


def test_what_nearly_fits_is_a_near_miss_that_names_a_skill(agency: Agency) -> None:
    for story, person in agency.in_stories():
        missed = {miss.match.job_order_id: miss for miss in near_misses(person, agency.offered(person), limit=50)}
        lacked = FAMILIES[FAMILY_OF[person.title]].core[-1]
        assert missed[story.near_miss_id].missing == f"needs {lacked}"


def test_nearly_everybody_who_waits_is_offered_their_own_work_first(agency: Agency) -> None:
    tops = [(one, match) for one in agency.people.values() for match in rank(one, agency.offered(one), limit=1)]
    own = [
        match for one, match in tops if FAMILY_OF[agency.positions[match.job_order_id].title] == FAMILY_OF[one.title]
    ]
    assert len(tops) > 0.95 * len(agency.people)
    assert len(own) > 0.9 * len(tops)
