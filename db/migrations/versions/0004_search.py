"""Search-as-you-type: the words of candidates and job orders, kept by triggers so that nobody can forget them.

On both databases a trigger writes the column `search` when a row, or its client's name, changes.

On PostgreSQL it is a `tsvector`, by which rows are checked. They are found by a table of single words: under row-level
security no index of a `tsvector` is used, because its operator is not leakproof, but one of plain text is.

On SQLite it is plain text, and a second trigger carries it into a full-text table that stores no text of its own: the
row's number there is its id, plus `OPEN_FIRST` while it is open, so that walking the numbers backwards gives open rows
first and the newest first; and one more word names the agency.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from db.queries.search import AGENCY_WORD, OPEN_FIRST
from db.types import Id

revision = "0004"
down_revision = "0003"

_RULE = (
    "({column} = nullif(current_setting('rebound.agency_id', true), '')::bigint"
    " OR current_setting('rebound.door', true) = 'across')"
)
_DOCUMENTS = {
    "job_orders": (
        ("title", "client_id", "town", "external_id"),
        "coalesce({new}.title, '') || ' ' || coalesce((SELECT name FROM clients WHERE id = {new}.client_id), '')"
        " || ' ' || coalesce({new}.town, '') || ' ' || coalesce({new}.external_id, '')",
        "open",
    ),
    "candidates": (
        ("name", "title", "town", "external_id"),
        "coalesce({new}.name, '') || ' ' || coalesce({new}.title, '')"
        " || ' ' || coalesce({new}.town, '') || ' ' || coalesce({new}.external_id, '')",
        "available",
    ),
}


def is_modelled(name: str | None, kind: str, _parents: object) -> bool:
    """Tell Alembic's comparison to leave out the full-text tables, which SQLite itself keeps: an `include_name`."""
    return kind != "table" or not any((name or "").startswith(f"{table}_search") for table in _DOCUMENTS)


def upgrade() -> None:
    """Go one step forward."""
    op.drop_index("ix_job_orders_status", "job_orders")
    op.create_index("ix_job_orders_status", "job_orders", ["agency_id", "status", "id"])
    op.create_index("ix_candidates_status", "candidates", ["agency_id", "status", "id"])
    op.create_index("ix_candidates_email", "candidates", ["agency_id", "email"])
    op.create_index("ix_job_orders_client_id", "job_orders", ["client_id"])
    for table in _DOCUMENTS:
        op.add_column(
            table, sa.Column("search", sa.Text().with_variant(postgresql.TSVECTOR(), "postgresql"), nullable=True)
        )
        op.create_table(
            _words_table(table),
            sa.Column("agency_id", Id, autoincrement=False, nullable=False),
            sa.Column("word", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False),
            sa.Column("row_id", Id, autoincrement=False, nullable=False),
            sa.PrimaryKeyConstraint("agency_id", "word", "row_id", name=f"pk_{_words_table(table)}"),
        )
    if op.get_bind().dialect.name == "postgresql":
        _on_postgresql()
    else:
        _on_sqlite()


def _words_table(table: str) -> str:
    return f"{table.removesuffix('s')}_words"


def _on_sqlite() -> None:
    for table, (columns, document, is_open) in _DOCUMENTS.items():
        text = document.format(new="NEW")
        # + and # belong to words, because people look for C++ and C#; single letters begin so many words that they have
        # lists of their own, longer prefixes are found as fast without, and each list costs a third of an import's time
        op.execute(
            f"CREATE VIRTUAL TABLE {table}_search USING fts5(words, content='', columnsize=0, prefix='1',"
            " tokenize=\"unicode61 remove_diacritics 2 tokenchars '#+'\")"
        )
        forget = (
            f"INSERT INTO {table}_search ({table}_search, rowid, words)"
            f" SELECT 'delete', {_rank('OLD', is_open)}, {_words('OLD')} WHERE OLD.search IS NOT NULL;"
        )
        op.execute(
            f"CREATE TRIGGER {table}_search_changed AFTER UPDATE OF search, status ON {table}"
            f" WHEN OLD.search IS NOT NEW.search OR (OLD.status = '{is_open}') <> (NEW.status = '{is_open}')"
            f" BEGIN {forget} INSERT INTO {table}_search (rowid, words)"
            f" SELECT {_rank('NEW', is_open)}, {_words('NEW')} WHERE NEW.search IS NOT NULL; END"
        )
        op.execute(f"CREATE TRIGGER {table}_search_removed AFTER DELETE ON {table} BEGIN {forget} END")
        write = f"UPDATE {table} SET search = {text} WHERE id = NEW.id;"
        op.execute(f"CREATE TRIGGER {table}_search_added AFTER INSERT ON {table} BEGIN {write} END")
        op.execute(
            f"CREATE TRIGGER {table}_search_edited AFTER UPDATE OF {', '.join(columns)} ON {table} BEGIN {write} END"
        )
        op.execute(f"UPDATE {table} SET search = {document.format(new=table)}")
    op.execute(
        "CREATE TRIGGER clients_search_renamed AFTER UPDATE OF name ON clients WHEN OLD.name IS NOT NEW.name BEGIN"
        f" UPDATE job_orders SET search = {_DOCUMENTS['job_orders'][1].format(new='job_orders')}"
        " WHERE client_id = NEW.id; END"
    )


def _rank(row: str, is_open: str) -> str:
    return f"{row}.id + ({row}.status = '{is_open}') * {OPEN_FIRST}"


def _words(row: str) -> str:
    return f"'{AGENCY_WORD}' || {row}.agency_id || ' ' || {row}.search"


def _on_postgresql() -> None:
    bind = op.get_bind()
    # under the locale "C" letters beyond ASCII are none; PostgreSQL 17 and later bring a collation that knows them all
    knows_letters = bind.scalar(sa.text("SELECT count(*) FROM pg_collation WHERE collname = 'pg_c_utf8'"))
    collation = ' COLLATE "pg_c_utf8"' if knows_letters else ""
    op.execute(
        "CREATE FUNCTION rebound_words(told text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$"
        " SELECT array_remove(regexp_split_to_array("
        f"lower(regexp_replace(normalize(told, NFD), '[\\u0300-\\u036f]', '', 'g'){collation}),"
        " '[^[:alnum:]#+]+'), '') $$"
    )
    for table, (columns, document, _) in _DOCUMENTS.items():
        op.execute(
            f"CREATE FUNCTION {table}_search() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            f" NEW.search := array_to_tsvector(rebound_words({document.format(new='NEW')})); RETURN NEW; END $$"
        )
        op.execute(
            f"CREATE TRIGGER {table}_search BEFORE INSERT OR UPDATE OF {', '.join(columns)} ON {table}"
            f" FOR EACH ROW EXECUTE FUNCTION {table}_search()"
        )
        _keep_words(table)
    op.execute(
        "CREATE FUNCTION clients_search() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        " UPDATE job_orders SET title = title WHERE client_id = NEW.id; RETURN NULL; END $$"
    )
    op.execute(
        "CREATE TRIGGER clients_search AFTER UPDATE OF name ON clients FOR EACH ROW"
        " WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION clients_search()"
    )
    # row-level security is forced, so even the tables' owner sees no row without this
    op.execute("SELECT set_config('rebound.door', 'across', true)")
    op.execute("UPDATE job_orders SET title = title")
    op.execute("UPDATE candidates SET name = name")
    op.execute("SELECT set_config('rebound.door', '', true)")


def _keep_words(table: str) -> None:
    words = _words_table(table)
    rule = _RULE.format(column="agency_id")
    op.execute(f"ALTER TABLE {words} ENABLE ROW LEVEL SECURITY")
    op.execute(f"ALTER TABLE {words} FORCE ROW LEVEL SECURITY")
    op.execute(f"CREATE POLICY one_agency ON {words} USING {rule} WITH CHECK {rule}")
    op.execute(
        f"CREATE FUNCTION {words}_keep() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        " IF TG_OP <> 'INSERT' THEN"
        f" DELETE FROM {words} WHERE agency_id = OLD.agency_id AND row_id = OLD.id"
        " AND word = ANY (tsvector_to_array(OLD.search)); END IF;"
        f" IF TG_OP <> 'DELETE' THEN INSERT INTO {words} (agency_id, word, row_id)"
        " SELECT NEW.agency_id, word, NEW.id FROM unnest(tsvector_to_array(NEW.search)) AS word; END IF;"
        " RETURN NULL; END $$"
    )
    op.execute(
        f"CREATE TRIGGER {words}_added AFTER INSERT OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {words}_keep()"
    )
    op.execute(
        f"CREATE TRIGGER {words}_changed AFTER UPDATE ON {table} FOR EACH ROW"
        f" WHEN (OLD.search IS DISTINCT FROM NEW.search) EXECUTE FUNCTION {words}_keep()"
    )
