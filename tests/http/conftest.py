"""What tests over real HTTP and Socket Mode share."""

from collections.abc import AsyncIterator

import pytest

from tests.databases import Databases
from tests.office import TRANSPORTS, Office, open_office


@pytest.fixture
async def office(databases: Databases, database_url: str) -> AsyncIterator[Office]:
    """An office in which it was reported that Maria was not selected, and Sam has been prompted."""
    async with open_office(database_url, transport=TRANSPORTS[databases.kind]) as office:
        await office.report()
        await office.settled()
        yield office
