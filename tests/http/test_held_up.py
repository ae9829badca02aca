"""A list that Slack would not take until its reader had gone home comes on the next working day, and only then."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.office import open_office
from tests.prompting import tick

LATE = datetime(2026, 3, 5, 21, 55, tzinfo=UTC)
"""Thursday, 16:55 in New York, where Sam works: his first talk is due since the morning. Jo's clock is the agency's."""
GONE_HOME, NEXT_MORNING = LATE + timedelta(minutes=20), LATE + timedelta(hours=16, minutes=10)


@pytest.mark.parametrize("who", ["sam", "jo"])
async def test_it_waits_for_the_next_working_day(database_url: str, who: str) -> None:
    async with open_office(database_url) as office:
        reader = getattr(office, who)
        await office.report()
        await office.settled()
        before = len(await office.slack.messages(reader.id))
        await office.slack.fault("429", "chat.postMessage", count=1000, seconds=1)
        office.clock.move_to(LATE)
        kind = "remind_of_check_ins" if who == "sam" else "post_escalations"

        async def is_owed() -> bool:
            return any(row.kind == kind for row in office.owed())

        async def is_quiet() -> bool:
            return all(row.state != "sending" for row in office.owed())

        await office.slack.wait_for(is_owed)
        office.clock.move_to(GONE_HOME)
        await tick(office)
        await office.slack.wait_for(is_quiet)  # what was on its way before is refused as well
        await office.slack.clear_faults()
        await tick(office)
        assert len(await office.slack.messages(reader.id)) == before
        office.clock.move_to(NEXT_MORNING)
        await tick(office)
        messages = await office.slack.messages(reader.id)
        assert len(messages) > before
        states = [row.state for row in office.owed() if row.kind == kind]
        assert states == ["withdrawn", "sent"]
