"""What the doctor says of settings, and that a secret is never part of it."""

from pathlib import Path

import pytest

from tests.operating.examination import Installation, call_doctor


@pytest.mark.parametrize(
    ("line", "what_to_do"),
    [
        ("SLACK_BOT_TOKEN=abc-4711", "SLACK_BOT_TOKEN must start with xoxb-"),
        ("PORT=eighty", "PORT: Input should be a valid integer"),
        ("LOG_LEVEL=loud", "LOG_LEVEL: String should match pattern"),
        ("SLACK_API_URL=slack.com", "write an address such as https://slack.com/api/"),
        ("SMTP_HOST=mail.example.com", "SMTP_HOST needs MAIL_FROM, the address that mails come from"),
        ("MAIL_FROM=Recruiting <a@example.com>", "write one address, such as rebound@agency.example"),
        ("SMTP_USER=rebound", "SMTP_USER and SMTP_PASSWORD go together"),
        ("SMTP_SECURITY=ssl", "SMTP_SECURITY: String should match pattern"),
        ("SMTP_PORT=0", "SMTP_PORT: Input should be greater than or equal to 1"),
        (
            "SMTP_SECURITY=none\nSMTP_HOST=mail.example.com\nMAIL_FROM=a@example.com",
            "mails would travel readable for all",
        ),
    ],
)
def test_a_setting_that_cannot_work_is_explained_in_one_line(folder: Path, line: str, what_to_do: str) -> None:
    (folder / ".env").write_text(line + "\n")
    told = call_doctor()
    assert (told.code, list(told.lines), told.wrong) == (1, ["Settings"], {"Settings"})
    assert what_to_do in told.output
    assert "4711" not in told.output


def test_a_file_in_another_encoding_is_explained(folder: Path) -> None:
    (folder / ".env").write_bytes("AGENCY_NAME=Büro\n".encode("cp1252"))
    told = call_doctor()
    assert (told.code, ".env is not written in UTF-8" in told.output) == (1, True)


def test_where_nothing_is_set_up_yet_it_says_what_is_missing_and_makes_nothing(folder: Path) -> None:
    told = call_doctor()
    assert (told.code, told.wrong) == (1, {"Slack token", "Slack's way in"})
    assert f"There is no {folder}/.env" in told.lines["Settings"][1]
    assert told.lines["Database"][0] == "note"
    assert list(folder.iterdir()) == []


async def test_a_misspelt_setting_is_named_and_its_value_is_not(place: Installation) -> None:
    told = await place.examine(SLACK_BOT_TOKN="xoxb-4711", **{"xapp-4712": "4713"})
    assert told.code == 0
    assert "SLACK_BOT_TOKN, a line that is not NAME=value" in told.lines["Settings"][1]
    assert "471" not in told.output.replace(str(place.folder), "")
