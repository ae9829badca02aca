"""One agency's transaction: every query starts here, so that none can forget which agency it is about."""

from datetime import datetime
from functools import cached_property
from typing import TypeVar

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from db.engine import address_of
from db.models import Agency
from db.queries.audit import Audit
from db.queries.base import AgencyQueries, NotFound
from db.queries.candidates import Candidates
from db.queries.cases import Cases, Feedback, Notes
from db.queries.check_ins import CheckIns, Reminders
from db.queries.clients import Clients
from db.queries.endpoint_keys import EndpointKeys
from db.queries.escalations import Escalations
from db.queries.inbound import Inbound
from db.queries.job_orders import JobOrders
from db.queries.mails import Mails
from db.queries.matches import Matches
from db.queries.outbox import Outbox, Owed
from db.queries.prompt_lists import PromptListRows, PromptLists
from db.queries.reason_changes import ReasonChanges
from db.queries.recruiters import Recruiters
from db.queries.submissions import Submissions
from db.queries.templates import Templates
from db.sessions import BY_KEY, be_in, held
from db.vocabulary import Source

Noun = TypeVar("Noun", bound=AgencyQueries)
_AGENCY = select(Agency).where(Agency.id == bindparam("id")).execution_options(**BY_KEY)


class UnitOfWork:
    """All that a use case may touch: one agency's rows, in one transaction, at one moment of the product's clock."""

    def __init__(self, session: Session, agency_id: int, now: datetime) -> None:
        self._session = session
        self._agency_id = agency_id
        self.now = now
        enter_agency(session, agency_id)

    @cached_property
    def agency(self) -> Agency:
        """The agency itself.

        Raises:
            NotFound: it was deleted.
        """
        key = Agency, self._agency_id
        found: Agency | None = held(self._session).get(key)
        if found is None:
            found = held(self._session)[key] = self._session.scalars(_AGENCY, {"id": self._agency_id}).one_or_none()
        if found is None:
            raise NotFound("Agency", self._agency_id)
        return found

    @cached_property
    def recruiters(self) -> Recruiters:
        """The agency's recruiters."""
        return self._ask(Recruiters)

    @cached_property
    def clients(self) -> Clients:
        """The agency's clients."""
        return self._ask(Clients)

    @cached_property
    def candidates(self) -> Candidates:
        """The agency's candidates."""
        return self._ask(Candidates)

    @cached_property
    def job_orders(self) -> JobOrders:
        """The agency's job orders."""
        return self._ask(JobOrders)

    @cached_property
    def submissions(self) -> Submissions:
        """Who was put forward for what."""
        return self._ask(Submissions)

    @cached_property
    def cases(self) -> Cases:
        """The files on candidates who were not selected."""
        return self._ask(Cases)

    @cached_property
    def feedback(self) -> Feedback:
        """What recruiters wrote down of clients' feedback."""
        return self._ask(Feedback)

    @cached_property
    def notes(self) -> Notes:
        """What recruiters typed into threads."""
        return self._ask(Notes)

    @cached_property
    def mails(self) -> Mails:
        """What recruiters mail to candidates and clients."""
        return self._ask(Mails)

    @cached_property
    def matches(self) -> Matches:
        """What was shown to fit whom."""
        return self._ask(Matches)

    @cached_property
    def check_ins(self) -> CheckIns:
        """Planned talks with candidates."""
        return self._ask(CheckIns)

    @cached_property
    def reminders(self) -> Reminders:
        """The lists that recruiters get once a day."""
        return self._ask(Reminders)

    @cached_property
    def escalations(self) -> Escalations:
        """Who hears of which cases beside their owners."""
        return self._ask(Escalations)

    @cached_property
    def prompt_lists(self) -> PromptLists:
        """What recruiters are prompted for by the day."""
        return self._ask(PromptLists)

    @cached_property
    def prompt_list_rows(self) -> PromptListRows:
        """The cases on the lists of those days."""
        return self._ask(PromptListRows)

    @cached_property
    def templates(self) -> Templates:
        """How the agency words what its recruiters write."""
        return self._ask(Templates)

    @cached_property
    def reason_changes(self) -> ReasonChanges:
        """What the agency has changed of the reasons."""
        return self._ask(ReasonChanges)

    @property
    def database(self) -> str:
        """The database's address, for telling databases apart."""
        return address_of(self._session.get_bind().engine.url)

    @cached_property
    def outbox(self) -> Outbox:
        """What the agency owes Slack."""
        return self._ask(Outbox)

    @cached_property
    def endpoint_keys(self) -> EndpointKeys:
        """The keys by which systems outside report."""
        return self._ask(EndpointKeys)

    @cached_property
    def inbound(self) -> Inbound:
        """Events that others sent us."""
        return self._ask(Inbound)

    @cached_property
    def audit(self) -> Audit:
        """The agency's history."""
        return self._ask(Audit)

    def send_later(self, *messages: Owed, due_at: datetime | None = None) -> None:
        """Owe messages to Slack, in this order, if this transaction commits."""
        for message in messages:
            self.outbox.add(message, due_at=due_at)

    def first_time(self, source: Source, key: str) -> bool:
        """Remember an idempotency key, and say whether it is new."""
        return self.inbound.first_time(source, key)

    def _ask(self, noun: type[Noun]) -> Noun:
        return noun(self._session, self._agency_id, self.now)


def enter_agency(session: Session, agency_id: int) -> None:
    """Show PostgreSQL's row-level security which agency this transaction is about; it ends with the transaction."""
    be_in(session, agency_id)
