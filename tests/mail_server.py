"""A real mail server on this machine, over TLS, which can be told to be difficult."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from functools import cache
from pathlib import Path
from typing import Any

import trustme
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

PASSWORD = "correct-horse"
OURS = {"smtp_user": "rebound", "smtp_password": PASSWORD, "mail_from": "rebound@brightside.example"}


Answer = str | bytes | None


@cache
def authority(name: str) -> trustme.CA:
    """Give an authority that signs certificates; another name, another authority."""
    return trustme.CA(organization_name=name)


@dataclass
class MailServer:
    """What it got, and how it answers: an answer beginning with 2 takes the mail, "" is silence, None breaks the connection."""

    port: int = 0
    mails: list[EmailMessage] = field(default_factory=list)
    receivers: list[str] = field(default_factory=list)
    """To whom mail was announced, and agreed to."""
    to_receiver: list[Answer] = field(default_factory=list)
    """How the next receivers are answered; those after them are welcome."""
    hears_of_receiver: Callable[[], Awaitable[None]] | None = None
    """What happens in the world while it thinks about a receiver."""
    to_text: list[Answer] = field(default_factory=list)
    """How the next texts are answered; those after them are taken."""

    async def handle_RCPT(  # noqa: N802  aiosmtpd asks for it
        self, server: SMTP, _session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str | bytes:
        """Agree to a receiver, or not."""
        del options
        if self.hears_of_receiver is not None:
            await self.hears_of_receiver()
        answer = await self._answer(server, self.to_receiver)
        if isinstance(answer, str) and answer.startswith("2"):
            envelope.rcpt_tos.append(address)
            self.receivers.append(address)
        return answer

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str | bytes:  # noqa: N802
        """Take a text, or not."""
        assert isinstance(envelope.content, bytes)
        mail = message_from_bytes(envelope.content, _class=EmailMessage, policy=default)
        answer = next(iter(self.to_text), "250 taken")
        if not answer or str(answer).startswith("2"):  # whose answer is lost has arrived all the same
            self.mails.append(mail)
        return await self._answer(server, self.to_text)

    async def _answer(self, server: SMTP, planned: list[Answer]) -> str | bytes:
        answer = planned.pop(0) if planned else "250 fine"
        if answer is None:
            server.transport.abort()
            return "250 nobody hears this"
        if answer == "":
            await asyncio.sleep(30)
        return answer

    def login(self, _server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, data: Any) -> AuthResult:
        """Know one password."""
        is_right = isinstance(data, LoginPassword) and data.password == PASSWORD.encode()
        return AuthResult(success=is_right, handled=False)


@asynccontextmanager
async def serve_mail(
    *, security: str = "starttls", port: int = 0, by: str = "ours", name: str = "127.0.0.1"
) -> AsyncIterator[MailServer]:
    """Serve as a mail server does: with encryption that is asked for or from the start, or with none."""
    loop, ours = asyncio.get_running_loop(), MailServer()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority(by).issue_cert(name).configure_cert(context)
    asked = {"tls_context": context, "require_starttls": True} if security == "starttls" else {}

    def answer() -> SMTP:
        return SMTP(
            ours,
            hostname="localhost",
            authenticator=ours.login,
            auth_require_tls=security == "starttls",
            loop=loop,
            **asked,
        )

    server = await loop.create_server(answer, "127.0.0.1", port, ssl=context if security == "tls" else None)
    ours.port = server.sockets[0].getsockname()[1]
    try:
        yield ours
    finally:
        server.close()


def mail_settings(server: MailServer, folder: Path, **other: Any) -> dict[str, Any]:
    """Give the settings of an app that mails by this server, and trusts our own authority."""
    trusted = folder / "authority.pem"
    if not trusted.exists():  # several apps may read it at once
        authority("ours").cert_pem.write_to_path(trusted)
    return {"smtp_host": "127.0.0.1", "smtp_port": server.port, "smtp_ca_file": trusted, **OURS, **other}
