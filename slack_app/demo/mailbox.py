"""The mail server of the demo: what is mailed goes to nobody, and is shown in a channel."""

import asyncio
from collections.abc import Awaitable, Callable
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from aiosmtpd.smtp import SMTP, Envelope, Session

Show = Callable[[EmailMessage], Awaitable[object]]


class Mailbox:
    """A mail server for this machine alone, which takes all mail, keeps it and shows it."""

    def __init__(self, show: Show) -> None:
        self.mails: list[EmailMessage] = []
        self.breaks_after_next = False
        """Whether the connection breaks when the next mail is there, so that its sender gets no answer."""
        self._show = show
        self._server: asyncio.Server | None = None

    async def __aenter__(self) -> "Mailbox":
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: SMTP(self, hostname="localhost", loop=loop), "127.0.0.1", 0)
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.close()

    @property
    def port(self) -> int:
        """Where it listens."""
        assert self._server is not None
        port: int = self._server.sockets[0].getsockname()[1]
        return port

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802  aiosmtpd asks for it
        """Take a mail."""
        content = envelope.content
        assert isinstance(content, bytes)
        mail = message_from_bytes(content, _class=EmailMessage, policy=default)
        self.mails.append(mail)
        await self._show(mail)
        if self.breaks_after_next:
            self.breaks_after_next = False
            assert isinstance(server.transport, asyncio.WriteTransport)
            server.transport.abort()
        return "250 Shown to everybody, and sent to nobody"
