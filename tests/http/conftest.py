"""What tests over real HTTP and Socket Mode share."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.databases import Databases
from tests.mail_server import MailServer, mail_settings, serve_mail
from tests.mailing import ADDRESS
from tests.office import TRANSPORTS, Office, open_office

OpenMailing = Callable[..., AbstractAsyncContextManager[Office]]


@pytest.fixture
async def office(databases: Databases, database_url: str) -> AsyncIterator[Office]:
    """An office in which it was reported that Maria was not selected, and Sam has been prompted."""
    async with open_office(database_url, transport=TRANSPORTS[databases.kind]) as office:
        await office.report()
        await office.settled()
        yield office


@pytest.fixture
async def mail_server() -> AsyncIterator[MailServer]:
    async with serve_mail() as server:
        yield server


@pytest.fixture
def open_mailing(databases: Databases, database_url: str, tmp_path: Path) -> OpenMailing:
    """Open an office that mails, in which Sam has been prompted for Maria."""

    @asynccontextmanager
    async def opening(server: MailServer, **settings: Any) -> AsyncIterator[Office]:
        settings = mail_settings(server, tmp_path, **settings)
        transport = TRANSPORTS[databases.kind]
        async with open_office(database_url, transport=transport, **settings) as office:
            office.ask(lambda work: work.candidates.change(office.agency.maria, email=ADDRESS))
            await office.report()
            await office.settled()
            yield office

    return opening


@pytest.fixture
async def mailing(open_mailing: OpenMailing, mail_server: MailServer) -> AsyncIterator[Office]:
    async with open_mailing(mail_server) as office:
        yield office
