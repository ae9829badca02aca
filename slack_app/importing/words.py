"""The words of an ATS for status, work mode, type of employment and pay unit, and ours for the same."""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import lru_cache

from db.vocabulary import CandidateStatus, EmploymentType, JobOrderStatus, PayUnit, SubmissionStatus, WorkMode

Words = Mapping[str, str]
_SIGNS = re.compile(r"[\W_]+")


class StatusWrong(Exception):
    """A status word that was told means none of ours; the text says which there are."""


@lru_cache(maxsize=4096)
def plain(word: str) -> str:
    """Give a word as it is compared: without case, spaces and signs."""
    return _SIGNS.sub("", word).lower()


def _table(told: Mapping[StrEnum, str]) -> Words:
    """Make a table of words from lists of them, with our own words among them."""
    words: dict[str, str] = {}
    for ours, theirs in told.items():
        words |= {plain(word): ours.value for word in (ours.value, *theirs.split(","))}
    return words


JOB_ORDER_STATUS = _table(
    {
        JobOrderStatus.OPEN: "active, accepting candidates, accepting applications, new, in progress, live, released,"
        " reopened, interviewing, offer out, sourcing, covering",
        JobOrderStatus.ON_HOLD: "hold, paused, suspended, pending, upcoming, lead",
        JobOrderStatus.FILLED: "placed, full, hired, won",
        JobOrderStatus.CLOSED: "archive, archived, cancelled, canceled, lost, expired, inactive, completed, withdrawn",
    }
)
SUBMISSION_STATUS = _table(
    {
        SubmissionStatus.SUBMITTED: "new lead, new, contacted, candidate responded, qualifying, internally submitted,"
        " internal submission, client submission, client submitted, submitted to client, external submission, presented,"
        " sent out, sendout, in review, no contact, no status",
        SubmissionStatus.INTERVIEWING: "interview, interview scheduled, interview requested, client interview,"
        " first interview, second interview, third interview, final interview, 1st interview, 2nd interview",
        SubmissionStatus.OFFERED: "offer, offer extended, offer made, offer out",
        SubmissionStatus.PLACED: "hired, offer accepted, placement, started, start",
        SubmissionStatus.NOT_SELECTED: "client rejected, client declined, rejected, rejected by client, sales rep rejected,"
        " not in consideration, not hired, declined by client, disqualified",
        SubmissionStatus.WITHDRAWN: "candidate withdrew, candidate rejected, candidate declined, offer rejected,"
        " offer declined, candidate not interested, withdrew, not interested",
    }
)
CANDIDATE_STATUS = _table(
    {
        CandidateStatus.AVAILABLE: "active, new, new lead, online applicant, open, interviewing, submitted, actively looking",
        CandidateStatus.PLACED: "hired, on assignment, working, employed by us",
        CandidateStatus.DO_NOT_CONTACT: "dnc, do not use, do not call, do not hire, blacklisted, not interested",
    }
)
WORK_MODE = _table(
    {
        WorkMode.ON_SITE: "in office, office, at client",
        WorkMode.HYBRID: "partly remote, partially remote",
        WorkMode.REMOTE: "off-site, fully remote, home office, telecommute, work from home, wfh",
    }
)
EMPLOYMENT_TYPE = _table(
    {
        EmploymentType.CONTRACT: "c, temp, temporary, freelance, fl, contractor, 1099, w2, corp to corp, c2c, contract w2",
        EmploymentType.CONTRACT_TO_HIRE: "c2h, temp to hire, temp to perm, contract to perm, right to hire, cth",
        EmploymentType.PERMANENT: "h, hire, perm, direct hire, full time, fulltime, employee, direct placement",
    }
)
PAY_UNIT = _table(
    {
        PayUnit.HOUR: "h, hr, hourly, per hour, an hour",
        PayUnit.YEAR: "y, yr, yearly, per year, annual, annually, annum, per annum, pa, a year, salary",
    }
)


def with_told(words: Words, told: Mapping[str, str]) -> Words:
    """Add the agency's own words for a status to a table; each must mean one of ours.

    Raises:
        StatusWrong: one means a word that is not ours.
    """
    ours = known_to(words)
    for theirs, word in told.items():
        if word not in ours:
            raise StatusWrong(f"--status {theirs}={word}: write one of {', '.join(ours)} after the =.")
    return {**words, **{plain(theirs): word for theirs, word in told.items()}}


def known_to(words: Words) -> Iterable[str]:
    """Give our own words of a table, in their order."""
    return list(dict.fromkeys(words.values()))
