"""Many rows at once, by what their ATS calls them: what an import needs."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import (
    ColumnElement,
    CursorResult,
    Dialect,
    String,
    Table,
    and_,
    bindparam,
    case,
    func,
    literal,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from db.models import AgencyRow, Candidate, Case, Client, JobOrder, Recruiter, Submission
from db.unit_of_work import UnitOfWork
from db.vocabulary import CaseStatus, JobOrderStatus, SubmissionStatus
from db.work_versions import NUMBERED, next_work_version

Facts = Mapping[str, Any]


@dataclass(frozen=True)
class Upserted:
    """What became of a batch: how many rows are new, how many were changed, how many were so already."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0

    def __add__(self, other: "Upserted") -> "Upserted":
        return Upserted(self.new + other.new, self.changed + other.changed, self.unchanged + other.unchanged)


@dataclass(frozen=True)
class Standing:
    """What the database knows of a submission that a file tells: its status, and that of its case, where it has one."""

    status: str
    case_status: str | None


def upsert(
    work: UnitOfWork, model: type[AgencyRow], rows: Sequence[Facts], *, by: Sequence[str], defaults: Facts
) -> Upserted:
    """Insert rows, or bring those that are there to what is told.

    All rows have the same columns, among them `by`, which a unique index covers and no two rows share. A row that is new
    takes `defaults` for the columns not told; a row that is there keeps what it has in them. What is so already is not
    written. A job order that becomes open notes that it was opened again.

    Raises:
        IntegrityError: another unique index is violated, or a reference leads nowhere.
    """
    if not rows:
        return Upserted()
    table = _table(model)
    known = len(_known(work, table, rows, by))
    alike = {name: value for name, value in defaults.items() if name not in rows[0]} | {"agency_id": work._agency_id}
    insert = _insertion(work, table, tuple(rows[0]), alike)
    told = {name: insert.excluded[name] for name in rows[0] if name not in by}
    numbered = {"work_version": next_work_version(work._session, work._agency_id)} if model in NUMBERED else {}
    if told:
        differs = or_(*(table.c[name].is_distinct_from(value) for name, value in told.items()))
        statement = insert.on_conflict_do_update(
            index_elements=["agency_id", *by],
            set_={**told, **numbered, **_opened_again(work, table, told)},
            where=differs,
        )
    else:
        statement = insert.on_conflict_do_nothing(index_elements=["agency_id", *by])
    parameters = _parameters(work, table, rows, alike)
    result = work._session.execute(statement, parameters, execution_options={"preserve_rowcount": True})
    written = result.rowcount if isinstance(result, CursorResult) else 0
    new = len(rows) - known
    return Upserted(new, written - new, known - (written - new))


def _opened_again(work: UnitOfWork, table: Table, told: Mapping[str, ColumnElement[Any]]) -> Facts:
    """Say what else changes where a status is told: the database sees by itself which job orders become open by it."""
    if table is not _table(JobOrder) or "status" not in told:
        return {}
    becomes_open = and_(table.c.status != JobOrderStatus.OPEN.value, told["status"] == JobOrderStatus.OPEN.value)
    now = literal(work.now, table.c.reopened_at.type)
    return {"reopened_at": case((becomes_open, now), else_=table.c.reopened_at)}


def ids_by_external_id(work: UnitOfWork, model: type[AgencyRow], external_ids: Collection[str]) -> dict[str, int]:
    """Give the ids of those rows that the ATS knows by one of these (some hundreds at a time)."""
    table = _table(model)
    found = select(table.c.external_id, table.c.id).where(
        table.c.agency_id == work._agency_id, table.c.external_id.in_(external_ids)
    )
    return {row.external_id: row.id for row in work._session.execute(found)}


def candidate_ids_by_email(work: UnitOfWork, emails: Collection[str]) -> dict[str, list[int]]:
    """Give the ids of those candidates who have one of these e-mail addresses (small letters, some hundreds at a time)."""
    ids: dict[str, list[int]] = {}
    found = select(Candidate.email, Candidate.id).where(
        Candidate.agency_id == work._agency_id, Candidate.email.in_(emails)
    )
    for row in work._session.execute(found):
        ids.setdefault(row.email or "", []).append(row.id)
    return ids


def recruiter_ids(work: UnitOfWork) -> dict[str, int]:
    """Give the agency's recruiters by e-mail address (small letters) and by external id; for each, who was added first."""
    found = work._session.execute(
        select(Recruiter.id, Recruiter.external_id, Recruiter.email)
        .where(Recruiter.agency_id == work._agency_id)
        .order_by(Recruiter.id.desc())
    ).all()
    by_email = {row.email.lower(): row.id for row in found if row.email}
    return by_email | {row.external_id: row.id for row in found if row.external_id}


def client_ids_by_name(work: UnitOfWork) -> dict[str, list[int]]:
    """Give the agency's clients by name, case and outer spaces aside; several may have the same name."""
    ids: dict[str, list[int]] = {}
    found = select(Client.id, Client.name).where(Client.agency_id == work._agency_id).order_by(Client.id)
    for row in work._session.execute(found):
        ids.setdefault(row.name.strip().casefold(), []).append(row.id)
    return ids


def add_clients(work: UnitOfWork, names: Collection[str]) -> dict[str, int]:
    """Add clients of whom only the name is known; give their ids by name."""
    return {name: work.clients.add(name).id for name in names}


def adopt(work: UnitOfWork, model: type[Client | Recruiter], rows: Sequence[Facts], *, column: str) -> None:
    """Give an external id to rows that were known by `column` alone so far, so that an upsert finds them.

    A recruiter whom the ATS told without an id has the e-mail address for one, and counts as known by it alone.
    """
    table = _table(model)
    known = ids_by_external_id(work, model, [row["external_id"] for row in rows])
    wanted = {
        row[column].casefold(): row["external_id"]
        for row in rows
        if row.get(column) and row["external_id"] not in known
    }
    strangers = select(table.c.id, table.c[column]).where(
        table.c.agency_id == work._agency_id,
        or_(table.c.external_id.is_(None), table.c.external_id == table.c[column]),
    )
    for row_id, told in work._session.execute(strangers.order_by(table.c.id)).all():
        external_id = wanted.pop((told or "").casefold(), None)
        if external_id is not None:
            work._session.execute(update(table).where(table.c.id == row_id).values(external_id=external_id))


def move_submissions(work: UnitOfWork, rows: Sequence[Facts]) -> set[str]:
    """Bring submissions to the candidate and job order that their ATS tells for them now.

    Gives the external ids of those that cannot be, because that pair is another submission already; they stay as they are.
    """
    told = {row["external_id"]: (row["candidate_id"], row["job_order_id"]) for row in rows if row.get("external_id")}
    ours = select(Submission.id, Submission.external_id, Submission.candidate_id, Submission.job_order_id).where(
        Submission.agency_id == work._agency_id
    )
    moved = [
        row
        for row in work._session.execute(ours.where(Submission.external_id.in_(told)))
        if told[row.external_id] != (row.candidate_id, row.job_order_id)
    ]
    if not moved:
        return set()
    wanted = {told[row.external_id][0] for row in moved}
    taken = {
        (row.candidate_id, row.job_order_id)
        for row in work._session.execute(ours.where(Submission.candidate_id.in_(wanted)))
    }
    clashes: set[str] = set()
    for row in moved:
        pair = told[row.external_id]
        if pair in taken:
            clashes.add(row.external_id)
        else:
            values = {"candidate_id": pair[0], "job_order_id": pair[1]}
            work._session.execute(update(Submission).where(Submission.id == row.id).values(**values))
            taken.add(pair)
    return clashes


def standings(work: UnitOfWork, rows: Sequence[Facts]) -> Mapping[tuple[int, int], Standing]:
    """Give, by candidate and job order, how those submissions stand that are told and placed, or have a case in the way."""
    if not rows:
        return {}
    found = (
        select(Submission.candidate_id, Submission.job_order_id, Submission.status, Case.status.label("case_status"))
        .outerjoin(Case, Case.submission_id == Submission.id)
        .where(
            Submission.agency_id == work._agency_id,
            Submission.candidate_id.in_({row["candidate_id"] for row in rows}),
            or_(
                Submission.status == SubmissionStatus.PLACED.value,
                Case.status.in_([CaseStatus.OPEN.value, CaseStatus.TAKEN_BACK.value]),
            ),
        )
    )
    return {
        (row.candidate_id, row.job_order_id): Standing(row.status, row.case_status)
        for row in work._session.execute(found)
    }


def _known(work: UnitOfWork, table: Table, rows: Sequence[Facts], by: Sequence[str]) -> set[tuple[Any, ...]]:
    """The keys of those rows that are there already, asked for by the key's first column, which an index begins with."""
    keys = {tuple(row[name] for name in by) for row in rows}
    found = select(*(table.c[name] for name in by)).where(
        table.c.agency_id == work._agency_id, table.c[by[0]].in_({key[0] for key in keys})
    )
    return keys & {tuple(row) for row in work._session.execute(found)}


def _insertion(work: UnitOfWork, table: Table, columns: Sequence[str], alike: Facts) -> Any:
    """Begin an insertion of rows that come as parameters; on SQLite of all of them, as one text of JSON.

    There a statement a row costs twice as much: the index of words is brought up to date at the end of each. What is
    `alike` in all rows is not in that text, but written into the statement.
    """
    if _dialect(work).name != "sqlite":
        return postgresql.insert(table)
    rows = func.json_each(bindparam("rows", type_=String())).table_valued("value")
    # with a limit SQLite puts a row together once, and not anew for each of its values
    row = select(rows.c.value.label("row")).limit(-1).subquery()
    values = (func.json_extract(row.c.row, f"$[{number}]") for number in range(len(columns)))
    constants = (literal(value, table.c[name].type) for name, value in alike.items())
    # without a condition SQLite takes ON CONFLICT for a part of the question
    told = select(*values, *constants).select_from(row).where(true())
    return sqlite.insert(table).from_select([*columns, *alike], told, include_defaults=False)


def _parameters(work: UnitOfWork, table: Table, rows: Sequence[Facts], alike: Facts) -> Facts | Sequence[Facts]:
    dialect = _dialect(work)
    if dialect.name != "sqlite":
        return [{**row, **alike} for row in rows]
    values = {name: [row[name] for row in rows] for name in rows[0]}
    for name, told in values.items():
        if process := table.c[name].type.dialect_impl(dialect).bind_processor(dialect):
            values[name] = list(map(process, told))
    return {"rows": json.dumps(list(zip(*values.values(), strict=True)))}


def _dialect(work: UnitOfWork) -> Dialect:
    return work._session.get_bind().dialect


def _table(model: type[AgencyRow]) -> Table:
    return cast(Table, model.__table__)
