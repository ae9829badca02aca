"""Whether the mail server talks to us, where there is one."""

import asyncio

from slack_app.delivery.post_office import MailFailed, open_post_office
from slack_app.domain.mail import MailTrouble
from slack_app.installations import CannotStart
from slack_app.operating.doctor.findings import Finding, fix, note, ok
from slack_app.settings import Settings

SECONDS = 5


def check_mail(settings: Settings) -> Finding:
    """Connect to the mail server as before a mail, and send none."""
    try:
        office = open_post_office(settings, lambda _moment: None)
        if office is None:
            return note("Mail", "SMTP_HOST is empty: recruiters send mails from their own mailboxes.")
        asyncio.run(office.check(SECONDS))
    except CannotStart as error:
        return fix("Mail", f"{error}.".replace("..", "."), "Correct it, or leave it empty for the usual authorities.")
    except MailFailed as failed:
        where = f"{settings.smtp_host}:{settings.smtp_port}"
        what = f"At {where}: {failed.words}."
        if failed.trouble is MailTrouble.NOT_SET_UP:
            return fix("Mail", what, "Correct the SMTP_… settings; .env.example explains each.")
        return fix("Mail", what, "Is SMTP_HOST right, and may this machine reach it? Mails wait, and are tried again.")
    return ok("Mail", f"{settings.smtp_host} takes mail from {settings.mail_from}.")
