"""A prompt to somebody who is known in Slack is asked about once: where it goes is answered with what it shows."""

from db.engine import Database
from db.vocabulary import Source
from slack_app.domain.cards import PromptCard
from slack_app.use_cases.open_case import CandidateNotSelected, open_case
from slack_app.use_cases.read_case import prompt_card
from slack_app.use_cases.record_delivery import link_recruiter
from tests.agency import NOW, SmallAgency, in_agency, small_agency


def look(database: Database, agency: SmallAgency, channel: str | None = None) -> PromptCard:
    return in_agency(database, agency.id, lambda work: prompt_card(work, 1, agency.sam, channel, may_be_there=False))


def test_it_says_where_it_goes_as_soon_as_that_is_known(database: Database) -> None:
    agency = small_agency(database)
    in_agency(database, agency.id, open_case, CandidateNotSelected(agency.submission, NOW, Source.WEBHOOK))
    unknown = look(database, agency)
    assert (unknown.channel, unknown.is_time) == (None, False)
    assert look(database, agency, "C9").channel == "C9"
    in_agency(database, agency.id, link_recruiter, agency.sam, "U1", "D1")
    assert look(database, agency).channel == "D1"
    assert look(database, agency, "C9").channel == "C9"
