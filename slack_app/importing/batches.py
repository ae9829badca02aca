"""One batch of rows: finding what they lead to, and writing them in one transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from db.models import Candidate, Client, JobOrder, Recruiter
from db.queries.bulk import (
    Standing,
    Upserted,
    add_clients,
    adopt,
    candidate_ids_by_email,
    ids_by_external_id,
    move_submissions,
    standings,
    upsert,
)
from db.unit_of_work import UnitOfWork
from db.vocabulary import CaseStatus, SubmissionStatus
from slack_app.importing.nouns import Noun, Record

ClientNames = Mapping[str, Sequence[int]]
_UNDECIDED = {SubmissionStatus.SUBMITTED, SubmissionStatus.INTERVIEWING, SubmissionStatus.OFFERED}
_OF_BEFORE = {"status", "submitted_by_id", "submitted_at", "stage", "stage_at"}
"""What a file that does not know yet that somebody is in the running again tells of the time before."""

_REFERENCES: Mapping[str, tuple[type[Client | Candidate | JobOrder], str]] = {
    "client_id": (Client, "client"),
    "candidate_id": (Candidate, "candidate"),
    "job_order_id": (JobOrder, "job order"),
}


@dataclass
class Linked:
    """The records of a batch that lead somewhere, and those that do not, each with the reason."""

    records: list[Record] = field(default_factory=list)
    refused: list[tuple[Record, str]] = field(default_factory=list)


@dataclass(frozen=True)
class Written:
    """What a batch has become, once it is committed."""

    upserted: Upserted
    clients: Mapping[str, int] = field(default_factory=dict)
    """Clients added by name: their ids by that name."""
    refused: Sequence[tuple[Record, str]] = ()


def link(work: UnitOfWork, records: Sequence[Record], names: ClientNames) -> Linked:
    """Find the clients, candidates and job orders that records refer to; a client known by name only may be missing."""
    found = {
        column: ids_by_external_id(
            work, model, {record.references[column] for record in records if column in record.references}
        )
        for column, (model, _) in _REFERENCES.items()
        if any(column in record.references for record in records)
    }
    emails = {record.candidate_email for record in records if record.candidate_email}
    by_email = candidate_ids_by_email(work, emails) if emails else {}
    linked = Linked()
    for record in records:
        reason = _link_one(record, found, by_email, names)
        if reason:
            linked.refused.append((record, reason))
        else:
            linked.records.append(record)
    return linked


def _link_one(
    record: Record,
    found: Mapping[str, Mapping[str, int]],
    by_email: Mapping[str, Sequence[int]],
    names: ClientNames,
) -> str | None:
    """Fill in the ids a record leads to, or give the reason why not."""
    for column, external_id in record.references.items():
        row_id = found[column].get(external_id)
        if row_id is None:
            noun = _REFERENCES[column][1]
            return f"There is no {noun} {external_id} in the database; import the {noun}s first"
        record.values[column] = row_id
    if record.candidate_email:
        ids = by_email.get(record.candidate_email, ())
        if len(ids) != 1:
            return f"{len(ids) or 'No'} candidates have the e-mail address {record.candidate_email}; give the candidate's id"
        record.values["candidate_id"] = ids[0]
    if record.client_name:
        ids = names.get(record.client_name.casefold(), ())
        if len(ids) > 1:
            return f"{len(ids)} clients are called {record.client_name}; give the client's id"
        if ids:
            record.values["client_id"] = ids[0]
    return None


def write(work: UnitOfWork, noun: Noun, records: Sequence[Record]) -> Written:
    """Write linked records in the transaction of `work`.

    Raises:
        IntegrityError: a unique index is violated.
        DataError: the database cannot hold a value.
    """
    clients = _add_clients(work, records)
    values: list[Mapping[str, Any]] = [_values(record, clients) for record in records]
    refused: list[tuple[Record, str]] = []
    fallen_off: set[int] = set()
    if noun.model is Recruiter:
        adopt(work, Recruiter, values, column="email")
    elif noun.model is Client:
        adopt(work, Client, values, column="name")
    elif noun.name == "submissions":
        clashes = move_submissions(work, values)
        refused = [
            (record, "This candidate's submission to this job order has another id already")
            for record in records
            if record.values.get("external_id") in clashes
        ]
        values = [row for row in values if row.get("external_id") not in clashes]
        known = standings(work, [row for row in values if "status" in row])
        values = [_as_known_since(row, known.get(_pair(row))) for row in values]
        fallen_off = {row["job_order_id"] for row in values if _falls_off(row, known.get(_pair(row)))}
    upserted = Upserted()
    for rows in _by_columns(values):
        upserted += upsert(work, noun.model, rows, by=noun.key, defaults=noun.defaults)
    work.job_orders.open_again(fallen_off)
    return Written(upserted, clients, refused)


def _pair(row: Mapping[str, Any]) -> tuple[int, int]:
    return row["candidate_id"], row["job_order_id"]


def _as_known_since(row: Mapping[str, Any], known: Standing | None) -> Mapping[str, Any]:
    """Leave a submission as it is where the file does not know yet what has happened since.

    An export is a picture of yesterday: a decision on which a case is open, the client's change of mind that took it back, and
    that somebody was put forward again are all told in their own way.
    """
    if known and known.case_status == CaseStatus.OPEN and row.get("status") in _UNDECIDED:
        return {name: value for name, value in row.items() if name != "status"}
    is_back = known and known.case_status == CaseStatus.TAKEN_BACK and known.status in _UNDECIDED
    if is_back and row.get("status") == SubmissionStatus.NOT_SELECTED:
        return {name: value for name, value in row.items() if name not in _OF_BEFORE}
    return row


def _falls_off(row: Mapping[str, Any], known: Standing | None) -> bool:
    """Whether a placement is none any more."""
    is_placed = known is not None and known.status == SubmissionStatus.PLACED
    return is_placed and row.get("status", SubmissionStatus.PLACED) != SubmissionStatus.PLACED


def _add_clients(work: UnitOfWork, records: Sequence[Record]) -> dict[str, int]:
    names = {
        record.client_name.casefold(): record.client_name
        for record in records
        if record.client_name and "client_id" not in record.values
    }
    ids = add_clients(work, names.values())
    return {folded: ids[name] for folded, name in names.items()}


def _values(record: Record, clients: Mapping[str, int]) -> dict[str, Any]:
    """Give a record's values without changing it: a transaction may be run again."""
    if record.client_name and "client_id" not in record.values:
        return {**record.values, "client_id": clients[record.client_name.casefold()]}
    return record.values


def _by_columns(rows: Sequence[Mapping[str, Any]]) -> list[list[Mapping[str, Any]]]:
    """Part rows by the columns they have: what a row does not tell must not be overwritten."""
    groups: dict[tuple[str, ...], list[Mapping[str, Any]]] = {}
    for row in rows:
        groups.setdefault(tuple(sorted(row)), []).append(row)
    return list(groups.values())
