"""The app keeps its index of open work in a folder, and takes it up when it starts anew."""

import asyncio
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from slack_app.bootstrap import Rebound
from slack_app.use_cases import rank_matches
from tests.http.test_matches import add_positions
from tests.office import QUICK, UNLIMITED, open_office
from tests.use_cases.restarts import small_is_enough

__all__ = ["small_is_enough"]


@pytest.mark.usefixtures("small_is_enough")
async def test_an_app_that_starts_anew_takes_up_what_it_knew(database_url: str, tmp_path: Path) -> None:
    folder = tmp_path / "indexes"
    with capture_logs() as logs:
        async with open_office(database_url, index_dir=folder) as office:
            office.ask(add_positions)
            await office.report()
            await office.settled()
            (case,) = office.ask(lambda work: [one.id for one in work.cases.all()])
            first = office.rebound
            await asyncio.to_thread(first._indexes._saver.submit(lambda: None).result)
            assert len(list(folder.glob("*.index"))) == 1

            another = Rebound(first.settings, clock=office.clock, timings=QUICK, rates=UNLIMITED)
            rank_matches._open_work._kept.clear()  # as in a process that has just started
            await another.start()
            card = await another.edge.agency(office.agency.id).look(rank_matches.rank_matches, case)
            await another.stop()
    assert rank_matches._open_work._folders[first.database.address] is None
    assert len(card.matches) == 4
    told = [one["event"] for one in logs if "index of open work" in one["event"]]
    assert told == [f"index of open work {what}" for what in ("read anew", "saved", "taken up")]
