"""A mail that a recruiter sends from their own mailbox: what it says, and the link that opens it there."""

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from db.vocabulary import TemplateKind
from slack_app.domain.wording import PointedOut

LONGEST_LINK = 2000
"""Characters: Windows hands a program no address of more than 2,083."""


@dataclass(frozen=True)
class Mail:
    """What is sent, and to which address; None where the agency knows none."""

    to: str | None
    subject: str
    text: str


@dataclass(frozen=True)
class MailCard:
    """A mail to look at before it is sent; `whom` is what a recruiter calls the candidate or the client."""

    kind: TemplateKind
    whom: str
    mail: Mail


def mail_link(mail: Mail) -> tuple[str, bool]:
    """Give the address that opens a mail in a mail program (RFC 6068), and whether the text is in it.

    A text that would make it longer than `LONGEST_LINK` is left out. Whatever stands in the mail is a value, never a
    further header: line breaks of the subject become spaces.
    """
    said = {"subject": " ".join(mail.subject.split())}
    text = "\r\n".join(mail.text.splitlines())
    whole = _link(mail.to, {**said, "body": text})
    if len(whole) <= LONGEST_LINK:
        return whole, True
    return _link(mail.to, said), False


def _link(to: str | None, said: dict[str, str]) -> str:
    return f"mailto:{quote(to or '', safe='@')}?{urlencode(said, quote_via=quote, safe='')}"


def what_to_change(found: tuple[PointedOut, ...], candidate: str) -> str:
    """Say what of a text can't go to a candidate, and how to put it."""
    lines = [
        f"“{one.words}” is about {one.about}, so it can't go to {candidate}. Instead: {one.instead}" for one in found
    ]
    return "\n".join([*lines, "Your text is still there: go back, and put it another way."])
