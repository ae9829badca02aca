"""A mail that waits to be sent by an app that dies under it: it is sent once, or its writer hears that nobody knows."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from db.unit_of_work import UnitOfWork
from db.vocabulary import MailState, Source, TemplateKind
from slack_app.sandbox.shown import Message
from slack_app.use_cases.open_case import CandidateNotSelected, open_case
from slack_app.use_cases.send_mails import want_mail
from slack_app.use_cases.write_mails import MailWanted, look_at_mail
from tests.agency import NOW, SmallAgency, in_agency
from tests.mail_server import MailServer
from tests.stress.story import Stage, only

WANTED = MailWanted(1, TemplateKind.ANSWER, "Hello Maria,\n\nthey chose somebody with Snowflake.\n\nSam")


@dataclass
class MailStage(Stage):
    """The case is open and the mail is owed before the app starts, so that all of its life is about sending."""

    server: MailServer = field(default_factory=MailServer)
    became: list[MailState] = field(default_factory=list)
    """What mails have become, of all lives that share this list."""

    async def prepare(self) -> None:
        await asyncio.to_thread(in_agency, self.database, self.agency.id, _owe_mail, self.agency)

    async def play(self) -> None:
        await self.slack.wait_for(self._mail_is_over, 20)
        await self.slack.wait_for(self._all_is_settled, 15)

    async def check(self) -> None:
        """Check that the mail was sent once, or may have been, and that the right people know."""
        mail, case = only(await self._ask(lambda work: list(work.mails.all()))), only(await self._cases())
        notes = [one for one in await self._thread() if "Your mail to Maria" in one.words]
        self.became.append(MailState(mail.state))
        if mail.state == MailState.SENT:
            assert (len(self.server.mails), len(notes)) == (1, 0)
            assert case.told_how == "mail"
        else:
            assert mail.state == MailState.MAY_BE_SENT
            assert len(self.server.mails) <= 1
            assert "may have been sent" in only(notes).words
            assert case.told_at is None
        assert await self.slack.violations() == []

    async def _mail_is_over(self) -> bool:
        mail = only(await self._ask(lambda work: list(work.mails.all())))
        return not MailState(mail.state).is_on_its_way

    async def _cases(self) -> list[object]:
        return await self._ask(lambda work: list(work.cases.all()))

    async def _thread(self) -> list[Message]:
        prompt, channel = only(await self._prompt()), await self.slack.direct_message(self.sam.id)
        return await self.slack.thread(self.sam.id, channel, prompt.ts)


def _owe_mail(work: UnitOfWork, agency: SmallAgency) -> None:
    work.candidates.change(agency.maria, email="maria@example.com")
    open_case(work, CandidateNotSelected(agency.submission, NOW, Source.WEBHOOK))
    want_mail(work, look_at_mail(work, WANTED, agency.sam).seen, agency.sam)
