"""The link that opens a mail: a mail program reads back what was written, and nothing else."""

from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slack_app.domain.mail import LONGEST_LINK, Mail, mail_link

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=60)


def read(link: str) -> tuple[str, dict[str, str]]:
    """Read a link as a mail program does."""
    parts = urlsplit(link)
    assert parts.scheme == "mailto"
    return unquote(parts.path), dict(parse_qsl(parts.query, keep_blank_values=True, strict_parsing=True))


@given(WORDS, WORDS)
def test_what_was_written_arrives(subject: str, text: str) -> None:
    link, has_text = mail_link(Mail("maria.lopez+jobs@example.com", subject, text))
    assert link.isascii()
    to, said = read(link)
    assert to == "maria.lopez+jobs@example.com"
    assert said["subject"] == " ".join(subject.split())
    assert said.get("body") == (text if has_text else None)


def test_lines_end_as_the_standard_says() -> None:
    link, _ = mail_link(Mail(None, "The position", "Hello Maria,\n\nthank you & bye"))
    assert link == "mailto:?subject=The%20position&body=Hello%20Maria%2C%0D%0A%0D%0Athank%20you%20%26%20bye"


@pytest.mark.parametrize(
    "subject",
    [
        "Hello\r\nBcc: everybody@example.com",
        "Hello&bcc=everybody@example.com",
        "Hello?cc=a@example.com#x",
        "100%0d%0aBcc:",
    ],
)
def test_a_subject_adds_no_header(subject: str) -> None:
    to, said = read(mail_link(Mail("maria@example.com", subject, "Text"))[0])
    assert to == "maria@example.com"
    assert said == {"subject": " ".join(subject.split()), "body": "Text"}


def test_an_address_adds_no_header() -> None:
    to, said = read(mail_link(Mail("maria@example.com?bcc=x@example.com&a=b", "Hello", "Text"))[0])
    assert to == "maria@example.com?bcc=x@example.com&a=b"
    assert list(said) == ["subject", "body"]


def test_a_text_too_long_for_a_link_is_left_out() -> None:
    fits = LONGEST_LINK - len(mail_link(Mail(None, "", ""))[0])
    assert mail_link(Mail(None, "", "a" * fits)) == (f"mailto:?subject=&body={'a' * fits}", True)
    assert mail_link(Mail(None, "", "a" * (fits + 1))) == ("mailto:?subject=", False)
