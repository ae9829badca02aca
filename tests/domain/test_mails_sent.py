"""What mail servers are told, and when they are asked again."""

from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slack_app.delivery.post_office import MailFailed, compose
from slack_app.domain.mail import MOST_ATTEMPTS, Letter, MailTrouble, next_try, one_address, subject_line
from tests.agency import NOW

FIRST = timedelta(seconds=15)


def test_what_may_be_taken_later_is_tried_for_an_hour_ever_more_rarely() -> None:
    waits = [next_try(MailTrouble.NOT_NOW, attempt, FIRST) for attempt in range(1, MOST_ATTEMPTS + 1)]
    assert [one.total_seconds() for one in waits[:-1] if one] == [15, 30, 60, 120, 240, 480, 900, 900, 900]
    assert waits[-1] is None


@pytest.mark.parametrize("trouble", sorted(set(MailTrouble) - {MailTrouble.NOT_NOW}))
def test_nothing_else_is_tried_again(trouble: MailTrouble) -> None:
    assert next_try(trouble, 1, FIRST) is None


ADDRESSES = {
    "maria@example.com": "maria@example.com",
    "  maria.lopez+jobs@example.com ": "maria.lopez+jobs@example.com",
    "maria@bücher.example": "maria@xn--bcher-kva.example",
    "": None,
    "maria": None,
    "maria@": None,
    "@example.com": None,
    "0@[": None,
    "a@example.com, b@example.com": None,
    "a@example.com;b@example.com": None,
    "Maria <maria@example.com>": None,
    "maria@example.com\r\nRCPT TO:<eve@example.com>": None,
    "maria@example.com\r\nBcc: eve@example.com": None,
    '"maria lopez"@example.com': None,
    "ma\x00ria@example.com": None,
    "josé@example.com": None,
    "maria@exa mple.com": None,
    "n/a": None,
    "=?utf-8?q?a=0ab?=@example.com": None,
}


@pytest.mark.parametrize("text", ADDRESSES)
def test_an_address_is_one_plain_address_or_none(text: str) -> None:
    assert one_address(text) == ADDRESSES[text]


def test_no_address_is_none() -> None:
    assert one_address(None) is None


@given(st.text())
def test_whatever_an_export_holds_is_an_address_in_one_line_or_none(text: str) -> None:
    found = one_address(text)
    assert found is None or (found.isascii() and found.isprintable() and " " not in found and found.count("@") == 1)


@given(st.text(), st.text(), st.text(st.characters(exclude_categories=["Cs"])))
def test_no_text_of_a_mail_becomes_a_header(subject: str, writer: str, text: str) -> None:
    letter = Letter("maria@example.com", subject, text, writer, "sam@agency.example", "token", NOW)
    raw = compose(letter, "rebound@agency.example")
    assert raw.isascii()  # not every mail server takes more
    mail = message_from_bytes(raw, policy=default)
    assert {name.lower() for name in mail} <= {
        *("from", "to", "reply-to", "subject", "date", "message-id"),
        *("content-type", "content-transfer-encoding", "mime-version"),
    }
    assert mail["To"] == "maria@example.com"
    assert mail["From"].addresses[0].addr_spec == "rebound@agency.example"
    assert max(map(len, raw.splitlines())) <= 998  # RFC 5322, 2.1.1


ENCODED = "Eve =?UTF-8?Q?=0AReply-To:_eve@evil.example?= =?UTF-8?Q?=0A=0AHello?="


def test_a_line_break_that_is_encoded_stays_what_it_is() -> None:
    letter = Letter("maria@example.com", ENCODED, "Hello", ENCODED, "sam@agency.example", "token", NOW)
    raw = compose(letter, "rebound@agency.example")
    assert b"\nReply-To: eve" not in raw
    mail = message_from_bytes(raw, policy=default)
    assert mail["Reply-To"].addresses[0].addr_spec == "sam@agency.example"
    assert mail["Subject"].strip() == subject_line(ENCODED)
    assert mail.get_content().strip() == "Hello"


def test_what_cannot_be_written_down_is_no_mail(monkeypatch: pytest.MonkeyPatch) -> None:
    letter = Letter("maria@example.com", ENCODED, "Hello", "Sam", None, "token", NOW)
    monkeypatch.setattr("slack_app.delivery.post_office.subject_line", lambda text: text)
    with pytest.raises(MailFailed, match="can't be written down"):  # Pythons decode it, or refuse it
        compose(letter, "rebound@agency.example")
    with pytest.raises(MailFailed, match="can't be written down"):
        compose(replace(letter, text="\ud800"), "rebound@agency.example")


@given(st.text(max_size=300))
def test_a_subject_is_one_line(subject: str) -> None:
    line = subject_line(subject)
    assert len(line.splitlines()) <= 1
    assert len(line) <= 200
