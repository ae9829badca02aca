"""A mail to a candidate or a client: what it says, the link that opens it in a mail program, and when it is tried again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.errors import HeaderParseError
from email.headerregistry import Address
from enum import StrEnum
from urllib.parse import quote, urlencode

from db.vocabulary import MailState, TemplateKind
from slack_app.domain.wording import PointedOut

LONGEST_LINK = 2000
"""Characters: Windows hands a program no address of more than 2,083."""
LONGEST_SUBJECT = 200
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
MOST_ATTEMPTS = 10
LONGEST_WAIT = 60
"""Times as long as the first: a quarter of an hour, if that is 15 seconds."""


@dataclass(frozen=True)
class Mail:
    """What is sent, and to which address; None where the agency knows none."""

    to: str | None
    subject: str
    text: str


@dataclass(frozen=True)
class MailCard:
    """A mail to look at before it is sent; `whom` is what a recruiter calls the candidate or the client."""

    mail_id: int
    kind: TemplateKind
    whom: str
    writer: str
    mail: Mail
    state: MailState
    answer: str | None
    """Why it was not sent, or may not have been."""
    token: str
    attempt: int
    has_another: bool = False
    """Whether an earlier mail about the case has reached the candidate, or may have."""

    @property
    def seen(self) -> "SeenMail":
        """What whoever looks at it has seen."""
        return SeenMail(self.mail_id, self.token, self.attempt, self.mail.to)


@dataclass(frozen=True)
class SeenMail:
    """A mail as it was when somebody looked at it: what was not seen is not sent."""

    mail_id: int
    token: str
    attempt: int
    to: str | None


@dataclass(frozen=True)
class MailNote:
    """What its writer is told of a mail that was not sent, or may not have been, and where."""

    card: MailCard
    writer_id: int
    writer_user_id: str | None
    case_channel: str | None
    case_ts: str | None
    channel: str | None
    ts: str | None


@dataclass(frozen=True)
class Letter:
    """A mail as a mail server gets it. `token` is the same however often it is sent."""

    to: str
    subject: str
    text: str
    writer: str
    reply_to: str | None
    token: str
    at: datetime


class MailTrouble(StrEnum):
    """How handing a mail to a mail server failed."""

    NOT_NOW = "not_now"
    """Certain: it does not have the mail, and may take it later."""
    REFUSED = "refused"
    """Certain: it does not want this mail."""
    NOT_SET_UP = "not_set_up"
    """Certain: it does not talk to us, until somebody changes a setting."""
    UNKNOWN = "unknown"
    """It was given the mail, and did not say what became of it."""


def next_try(trouble: MailTrouble, attempts: int, first_wait: timedelta) -> timedelta | None:
    """Say how long to wait after so many tries, or None where it is not tried again.

    Only what is certainly not there, and may be taken later, is tried again: for an hour, if the first wait is 15 seconds.
    """
    if trouble is not MailTrouble.NOT_NOW or attempts >= MOST_ATTEMPTS:
        return None
    return first_wait * min(1 << (attempts - 1), LONGEST_WAIT)


def one_address(text: str | None) -> str | None:
    """Give the address that a text is, as a mail server takes it; None where it is none, or more than one.

    Raises nothing: what an ATS exports as an address may be anything.
    """
    try:
        address = Address(addr_spec=(text or "").strip())
        domain = address.domain.encode("idna").decode("ascii")
    except (HeaderParseError, ValueError, IndexError, AttributeError):
        return None  # Python's reader trips over “0@[” and the like
    if "=?" in address.addr_spec:  # what is encoded in it would be decoded in a header
        return None
    is_plain = address.username.isascii() and address.username.isprintable() and " " not in address.addr_spec
    return f"{Address(username=address.username, domain=domain).addr_spec}" if is_plain and domain else None


def subject_line(text: str) -> str:
    """Keep a subject in its line: whatever stands in it is a value, never a further header.

    What looks like an encoded word (RFC 2047) is kept from being decoded: a line break may be encoded in it (CVE-2024-6923).
    """
    return " ".join(_CONTROLS.sub(" ", text).replace("=?", "= ?").split())[:LONGEST_SUBJECT]


def mail_link(mail: Mail) -> tuple[str, bool]:
    """Give the address that opens a mail in a mail program (RFC 6068), and whether the text is in it.

    A text that would make it longer than `LONGEST_LINK` is left out. Whatever stands in the mail is a value, never a
    further header.
    """
    said = {"subject": subject_line(mail.subject)}
    text = "\r\n".join(mail.text.splitlines())
    whole = _link(mail.to, {**said, "body": text})
    if len(whole) <= LONGEST_LINK:
        return whole, True
    return _link(mail.to, said), False


def _link(to: str | None, said: dict[str, str]) -> str:
    return f"mailto:{quote(to or '', safe='@')}?{urlencode(said, quote_via=quote, safe='')}"


def what_to_change(found: Sequence[PointedOut], candidate: str) -> str:
    """Say what of a text can't go to a candidate, and how to put it."""
    lines = [
        f"“{one.words}” is about {one.about}, so it can't go to {candidate}. Instead: {one.instead}" for one in found
    ]
    return "\n".join([*lines, "Your text is still there: go back, and put it another way."])
