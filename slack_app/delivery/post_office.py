"""The mail server: one mail, handed over once, over TLS. Nothing is repeated behind our back."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import aiosmtplib

from slack_app.domain.mail import Letter, MailTrouble, subject_line
from slack_app.installations import CannotStart
from slack_app.settings import Settings

_GOODBYE = 1  # second
_POLICY = SMTP.clone(cte_type="7bit")
"""Not every mail server takes eight bits, and only some say so."""
_NOT_WRITTEN = "it can't be written down as mail servers want it"
MILD, HARD = range(400, 500), range(500, 600)
"""What a mail server answers that may take a mail later, and that never will (RFC 5321, 4.2.1)."""


@dataclass(frozen=True)
class MailServer:
    """Where mail is handed over, and under which address. `security` is "starttls", "tls" or "none"."""

    host: str
    port: int
    security: str
    sender: str
    user: str | None = None
    password: str | None = None
    ca_file: Path | None = None


class MailFailed(Exception):
    """A mail was not handed over, or nobody knows; `words` are the server's, or say what is wrong."""

    def __init__(self, trouble: MailTrouble, words: str) -> None:
        super().__init__(words)
        self.trouble = trouble
        self.words = words


class PostOffice:
    """Talks with the mail server. `watch` is told the moments before a mail is handed over and after it was taken."""

    def __init__(self, server: MailServer, watch: Callable[[str], None]) -> None:
        """Read whom to trust.

        Raises:
            OSError: the file that says so cannot be read.
        """
        self._server = server
        self._trust = None if server.security == "none" else ssl.create_default_context(cafile=server.ca_file)
        self._watch = watch

    @asynccontextmanager
    async def counter(self, letter: Letter, seconds: float) -> AsyncIterator["Counter"]:
        """Come as far as the mail server asks for the text: it has agreed to the sender and the receiver.

        Raises:
            MailFailed: it did not come so far within these seconds; the server certainly has no mail.
        """
        text, client = compose(letter, self._server.sender), self._client()
        try:
            async with asyncio.timeout(seconds):
                await self._reach(client)
                await client.rcpt(letter.to)
        except (OSError, aiosmtplib.SMTPException, ssl.SSLError, ValueError) as error:
            await _hang_up(client)
            raise _before_the_text(error) from error
        try:
            yield Counter(client, text, self._watch)
            with suppress(OSError, aiosmtplib.SMTPException):
                await client.execute_command(b"QUIT", timeout=_GOODBYE)
        finally:
            await _hang_up(client)

    async def check(self, seconds: float) -> None:
        """Connect, and say who we are, as before a mail.

        Raises:
            MailFailed: that does not work; the text says why.
        """
        client = self._client()
        try:
            async with asyncio.timeout(seconds):
                await self._reach(client)
                await client.execute_command(b"QUIT")
        except (OSError, aiosmtplib.SMTPException, ssl.SSLError, ValueError) as error:
            raise _before_the_text(error) from error
        finally:
            await _hang_up(client)

    def _client(self) -> aiosmtplib.SMTP:
        server = self._server
        return aiosmtplib.SMTP(
            hostname=server.host,
            port=server.port,
            local_hostname=server.sender.rpartition("@")[2],
            use_tls=server.security == "tls",
            start_tls=server.security == "starttls",
            tls_context=self._trust,
            timeout=None,  # ours is for all of it
        )

    async def _reach(self, client: aiosmtplib.SMTP) -> None:
        await client.connect()
        if self._server.user and self._server.password:
            await client.login(self._server.user, self._server.password)
        await client.mail(self._server.sender)


def open_post_office(settings: Settings, watch: Callable[[str], None]) -> PostOffice | None:
    """Give the way to the mail server, where there is one.

    Raises:
        CannotStart: the file of trusted certificates cannot be read.
    """
    if not settings.smtp_host or not settings.mail_from:
        return None
    password = settings.smtp_password.get_secret_value() if settings.smtp_password else None
    server = MailServer(
        settings.smtp_host,
        settings.smtp_port,
        settings.smtp_security,
        settings.mail_from,
        settings.smtp_user,
        password,
        settings.smtp_ca_file,
    )
    try:
        return PostOffice(server, watch)
    except OSError as error:
        raise CannotStart(f"SMTP_CA_FILE can't be read: {error.strerror or error}") from error


class Counter:
    """A mail server that waits for the text of one mail."""

    def __init__(self, client: aiosmtplib.SMTP, text: bytes, watch: Callable[[str], None]) -> None:
        self._client, self._text, self._watch = client, text, watch

    async def hand_over(self, seconds: float) -> str:
        """Give the text, once; give what the server said when it took it.

        Raises:
            MailFailed: the server refused it, or did not say what became of it.
        """
        self._watch("before mail")
        try:
            async with asyncio.timeout(seconds):
                answer = await self._client.data(self._text)
        except aiosmtplib.SMTPDataError as error:
            troubles = {MailTrouble.NOT_NOW: MILD, MailTrouble.REFUSED: HARD}
            known = (trouble for trouble, codes in troubles.items() if error.code in codes)
            raise MailFailed(next(known, MailTrouble.UNKNOWN), _said(error.code, error.message)) from error
        except (OSError, aiosmtplib.SMTPException) as error:
            raise MailFailed(MailTrouble.UNKNOWN, "the connection broke before the mail server had answered") from error
        self._watch("after mail")
        return _said(answer.code, answer.message)


def compose(letter: Letter, sender: str) -> bytes:
    """Write a mail: from its writer by the agency's address, answered to the writer's own.

    Text from outside stands in values alone, and what was written is read back: a header that nobody meant is no mail.

    Raises:
        MailFailed: it cannot be written down.
    """
    user, _, domain = sender.rpartition("@")
    message = EmailMessage(policy=_POLICY)
    try:
        message["From"] = Address(subject_line(letter.writer), user, domain)
        message["To"] = Address(addr_spec=letter.to)
        if letter.reply_to:
            message["Reply-To"] = Address(subject_line(letter.writer), addr_spec=letter.reply_to)
        message["Subject"] = subject_line(letter.subject)
        message["Date"] = letter.at
        message["Message-ID"] = f"<{letter.token}@{domain}>"
        message.set_content(letter.text)
        written = message.as_bytes()
    except (ValueError, LookupError, TypeError, AttributeError, MessageError) as error:
        raise MailFailed(MailTrouble.REFUSED, _NOT_WRITTEN) from error
    if message_from_bytes(written).keys() != message.keys():
        raise MailFailed(MailTrouble.REFUSED, _NOT_WRITTEN)
    return written


async def _hang_up(client: aiosmtplib.SMTP) -> None:
    """Let go of the connection at once: encryption would say goodbye first, and the event loop may end before that."""
    transport = client.transport
    client.close()
    if isinstance(transport, asyncio.WriteTransport):
        transport.abort()
        await asyncio.sleep(0)


def _before_the_text(error: Exception) -> MailFailed:
    """Say what went wrong while the mail server could not have any mail of ours."""
    if wrong := _wrong_setting(error):
        return MailFailed(MailTrouble.NOT_SET_UP, wrong)
    if isinstance(error, aiosmtplib.SMTPResponseException):
        trouble = MailTrouble.REFUSED if error.code in HARD else MailTrouble.NOT_NOW
        return MailFailed(trouble, _said(error.code, error.message))
    if isinstance(error, ValueError):
        return MailFailed(MailTrouble.REFUSED, _NOT_WRITTEN)
    return MailFailed(MailTrouble.NOT_NOW, "the mail server can't be reached")


def _wrong_setting(error: Exception) -> str | None:
    """Say which setting does not go with the mail server, if that is why it did not come to a mail."""
    tls = next((one for one in (error, error.__cause__) if isinstance(one, ssl.SSLError)), None)
    if isinstance(tls, ssl.SSLCertVerificationError):
        return f"the mail server's certificate can't be trusted: {tls.verify_message or 'it is not valid'}"
    if tls is not None and not isinstance(tls, ssl.SSLEOFError):
        return f"the mail server doesn't speak TLS as SMTP_SECURITY says: {tls.reason or 'no encryption'}"
    if type(error) in {aiosmtplib.SMTPException, aiosmtplib.SMTPNotSupported}:  # of its own: there is no answer in it
        return f"the mail server can't do what the settings ask for: {error.args[0]}"
    if isinstance(error, aiosmtplib.SMTPAuthenticationError) and error.code in HARD:
        return f"the mail server doesn't accept SMTP_USER and SMTP_PASSWORD: {_said(error.code, error.message)}"
    if isinstance(error, aiosmtplib.SMTPSenderRefused) and error.code in HARD:
        return f"the mail server doesn't accept MAIL_FROM: {_said(error.code, error.message)}"
    return None


def _said(code: int, message: str) -> str:
    """Write down what a mail server says, whichever letters it is in."""
    return subject_line(f"{code} {message}")
