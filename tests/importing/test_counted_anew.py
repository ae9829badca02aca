from db.engine import Database
from tests.importing.conftest import Import, Rows


def test_the_server_knows_at_once_how_much_has_come(run_import: Import, rows: Rows, database: Database) -> None:
    """Otherwise it would search a large table from end to end until it looks by itself."""
    many = "ID,Title,Client\n" + "".join(f"j{number},Nurse,Northwind\n" for number in range(5100))
    assert run_import("job-orders", many).code == 0
    if database.dialect == "postgresql":  # SQLite keeps no such numbers
        assert rows("SELECT CAST(reltuples AS INT) FROM pg_class WHERE relname = 'job_orders'") == [(5100,)]
