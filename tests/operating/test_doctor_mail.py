"""What the doctor says of the mail server: it talks to it as before a mail, and sends none."""

from pathlib import Path

import pytest

from tests.mail_server import MailServer, mail_settings, serve_mail
from tests.operating.examination import Installation

WRONG = {
    "SMTP_PASSWORD": ("wrong-horse", "doesn't accept SMTP_USER and SMTP_PASSWORD", "Correct the SMTP_… settings"),
    "SMTP_SECURITY": ("tls", "doesn't speak TLS as SMTP_SECURITY says", "Correct the SMTP_… settings"),
    "SMTP_CA_FILE": ("", "certificate can't be trusted", "Correct the SMTP_… settings"),
    "SMTP_PORT": ("1", "the mail server can't be reached", "Is SMTP_HOST right"),
}


def env_of(server: MailServer, folder: Path) -> dict[str, str]:
    """Give the settings of an installation that mails by this server, as `.env` has them."""
    return {name.upper(): str(value) for name, value in mail_settings(server, folder).items()}


async def test_where_there_is_none_mails_open_in_mailboxes(place: Installation) -> None:
    mark, says = (await place.examine()).lines["Mail"]
    assert (mark, says) == ("note", "SMTP_HOST is empty: recruiters send mails from their own mailboxes.")


async def test_one_that_talks_to_us_is_well(place: Installation, tmp_path: Path) -> None:
    async with serve_mail() as server:
        told = await place.examine(**env_of(server, tmp_path))
    assert told.lines["Mail"] == ("ok", "127.0.0.1 takes mail from rebound@brightside.example.")
    assert server.mails == []


@pytest.mark.parametrize("name", WRONG)
async def test_what_does_not_work_is_explained(place: Installation, tmp_path: Path, name: str) -> None:
    value, says, then = WRONG[name]
    async with serve_mail() as server:
        told = await place.examine(**{**env_of(server, tmp_path), name: value})
    assert told.wrong == {"Mail"}
    assert says in told.lines["Mail"][1]
    assert then in told.output


async def test_a_file_of_certificates_that_is_not_there_is_named(place: Installation, tmp_path: Path) -> None:
    async with serve_mail() as server:
        told = await place.examine(**{**env_of(server, tmp_path), "SMTP_CA_FILE": str(tmp_path / "nowhere.pem")})
    assert told.wrong == {"Mail"}
    assert "SMTP_CA_FILE can't be read: No such file or directory." in told.lines["Mail"][1]
