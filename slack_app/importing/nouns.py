"""What each noun's rows become: the columns of our tables, and the rows elsewhere that they lead to."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Table

from db.models import AgencyRow, Candidate, Client, JobOrder, Recruiter, Submission
from db.vocabulary import CandidateStatus, JobOrderStatus, SubmissionStatus
from slack_app.importing import words
from slack_app.importing.cells import Cells, Unfit
from slack_app.importing.headers import CANDIDATES, CLIENTS, JOB_ORDERS, RECRUITERS, SUBMISSIONS, Headers
from slack_app.importing.terms import read_terms

_FINAL = {SubmissionStatus.PLACED, SubmissionStatus.NOT_SELECTED, SubmissionStatus.WITHDRAWN}


@dataclass(slots=True)
class Record:
    """A row as read: its values, and by what names it knows rows that are still to be found."""

    line: int
    cells: list[str]
    values: dict[str, Any]
    owner: tuple[str, list[str]] | None = None
    """The column of the recruiter, and what the file tells of them, best first."""
    references: dict[str, str] = field(default_factory=dict)
    """External ids of a client, candidate or job order, by the column that refers to it."""
    client_name: str | None = None
    candidate_email: str | None = None


@dataclass(frozen=True)
class Noun:
    """A kind of row that can be imported."""

    name: str
    model: type[AgencyRow]
    headers: Headers
    needed: Sequence[Sequence[str]]
    """Fields that must have a column: of each group, one."""
    read: Callable[[Cells, words.Words], Record]
    statuses: words.Words
    defaults: Mapping[str, Any]
    """What a new row has in columns that the file lacks."""
    key: Sequence[str] = ("external_id",)

    @property
    def table(self) -> Table:
        """The table its rows are in."""
        table = self.model.__table__
        assert isinstance(table, Table)
        return table


def _record(values: dict[str, Any], **links: Any) -> Record:
    return Record(0, [], values, **links)


def _name(cells: Cells) -> str:
    both = " ".join(part for part in (cells.first("first_name"), cells.first("last_name")) if part)
    return cells.fitting("name", both) if both else cells.needed("name")


def _email(cells: Cells, field: str = "email") -> dict[str, Any]:
    email = cells.texts(field)
    return {column: address.lower() if address else None for column, address in email.items()}


def _owner(cells: Cells, column: str = "owner_id", told: str = "owner") -> dict[str, Any]:
    return {"owner": (column, cells.all(told))} if cells.has(told) else {}


def _recruiter(cells: Cells, _statuses: words.Words) -> Record:
    email = _email(cells)
    external_id = cells.fitting("external_id", cells.first("external_id")) or email.get("email")
    if not external_id:
        raise Unfit("There is neither an id nor an e-mail address")
    values = {"external_id": external_id, "name": _name(cells), **email, **cells.texts("time_zone")}
    flags = {column: cells.flag(column) for column in ("is_lead", "is_active") if cells.has(column)}
    return _record(values | {column: flag for column, flag in flags.items() if flag is not None})


def _client(cells: Cells, _statuses: words.Words) -> Record:
    values = {
        "external_id": cells.needed("external_id"),
        "name": cells.needed("name"),
        **cells.texts("industry", "size", "pace"),
        **cells.lists("traits"),
        **cells.words({"work_mode": words.WORK_MODE}),
    }
    return _record(values, **_owner(cells))


def _candidate(cells: Cells, statuses: words.Words) -> Record:
    values = {
        "external_id": cells.needed("external_id"),
        "name": _name(cells),
        **cells.texts("title", "town", "phone"),
        **_email(cells),
        **cells.lists("skills"),
        **cells.words({"work_mode": words.WORK_MODE, "employment_type": words.EMPLOYMENT_TYPE}),
        **read_terms(cells, day="available_on", sponsorship="needs_sponsorship"),
    }
    pay = cells.pay()
    if pay:
        values |= {"pay_wanted": pay["low"], "pay_unit": pay["unit"], "pay_currency": pay["currency"]}
    if cells.has("status"):
        values["status"] = cells.status(statuses) or CandidateStatus.AVAILABLE.value
    return _record(values, **_owner(cells))


def _job_order(cells: Cells, statuses: words.Words) -> Record:
    values = {
        "external_id": cells.needed("external_id"),
        "title": cells.needed("title"),
        **cells.texts("town", "contact_name"),
        **_email(cells, "contact_email"),
        **cells.lists("skills"),
        **cells.words({"work_mode": words.WORK_MODE, "employment_type": words.EMPLOYMENT_TYPE}),
        **read_terms(cells, day="starts_on", sponsorship="can_sponsor"),
        **cells.days("opened_on"),
        **cells.moments("closed_at"),
        **_job_order_status(cells, statuses),
    }
    if cells.has("description"):
        values["description"] = "\n".join(cells.all("description")[:1]).replace("\0", " ") or None
    pay = cells.pay()
    if pay:
        values |= {f"pay_{part}": figure for part, figure in pay.items()}
    client, client_name = cells.first("client"), cells.first("client_name")
    if client:
        return _record(values, references={"client_id": client}, **_owner(cells))
    if not client_name:
        raise Unfit("There is no client")
    limit = Client.__table__.c.name.type.length  # type: ignore[attr-defined]
    if len(client_name) > limit:
        raise Unfit(f"The client's name is longer than {limit} characters")
    return _record(values, client_name=client_name, **_owner(cells))


def _job_order_status(cells: Cells, statuses: words.Words) -> dict[str, Any]:
    """Join the agency's own word and the yes or no beside it; a word nobody knows does no harm where that says enough."""
    if not cells.has("status") and not cells.has("is_open"):
        return {}
    is_open = cells.flag("is_open")
    try:
        status = cells.status(statuses)
    except Unfit:
        if is_open is None:
            raise
        status = None
    if is_open is False and status in {None, JobOrderStatus.OPEN.value}:
        return {"status": JobOrderStatus.CLOSED.value}
    return {"status": status or JobOrderStatus.OPEN.value}


def _submission(cells: Cells, statuses: words.Words) -> Record:
    values = {**cells.texts("external_id"), **cells.moments("submitted_at", "stage_at"), **cells.texts("stage")}
    if not values.get("external_id"):
        values.pop("external_id", None)
    if cells.has("status"):
        status = cells.status(statuses) or SubmissionStatus.SUBMITTED.value
        values["status"] = status
        if not cells.has("stage") and status not in _FINAL:
            # the word for an outcome is no stage: how far they got stays as it was known before
            values["stage"] = cells.fitting("stage", cells.first("status")) or None
    references = {"job_order_id": cells.needed("job_order")}
    links = _owner(cells, "submitted_by_id", "submitted_by")
    candidate, email = cells.first("candidate"), cells.first("candidate_email").lower()
    if candidate:
        return _record(values, references=references | {"candidate_id": candidate}, **links)
    if not email:
        raise Unfit("There is no candidate")
    return _record(values, references=references, candidate_email=email, **links)


NOUNS = {
    noun.name: noun
    for noun in (
        Noun(
            name="recruiters",
            model=Recruiter,
            headers=RECRUITERS,
            needed=[["external_id", "email"], ["name", "last_name"]],
            read=_recruiter,
            statuses={},
            defaults={"is_lead": False, "is_active": True},
        ),
        Noun(
            name="clients",
            model=Client,
            headers=CLIENTS,
            needed=[["external_id"], ["name"]],
            read=_client,
            statuses={},
            defaults={"traits": []},
        ),
        Noun(
            name="candidates",
            model=Candidate,
            headers=CANDIDATES,
            needed=[["external_id"], ["name", "last_name"]],
            read=_candidate,
            statuses=words.CANDIDATE_STATUS,
            defaults={"skills": [], "credentials": [], "tax_terms": [], "status": CandidateStatus.AVAILABLE.value},
        ),
        Noun(
            name="job-orders",
            model=JobOrder,
            headers=JOB_ORDERS,
            needed=[["external_id"], ["title"], ["client", "client_name"]],
            read=_job_order,
            statuses=words.JOB_ORDER_STATUS,
            defaults={"skills": [], "credentials": [], "tax_terms": [], "status": JobOrderStatus.OPEN.value},
        ),
        Noun(
            name="submissions",
            model=Submission,
            headers=SUBMISSIONS,
            needed=[["candidate", "candidate_email"], ["job_order"]],
            read=_submission,
            statuses=words.SUBMISSION_STATUS,
            defaults={"status": SubmissionStatus.SUBMITTED.value},
            key=("candidate_id", "job_order_id"),
        ),
    )
}
