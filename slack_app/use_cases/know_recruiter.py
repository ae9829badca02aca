"""Who is acting: the recruiter behind a Slack user."""

from db.models import Recruiter
from db.unit_of_work import UnitOfWork


def recruiter_of_user(work: UnitOfWork, slack_user_id: str) -> int | None:
    """Give the recruiter who is known to be this Slack user, or None; somebody who has left the agency is nobody."""
    found = work.recruiters.by_slack_user(slack_user_id)
    return found.id if found and found.is_active else None


def link_by_email(work: UnitOfWork, slack_user_id: str, email: str) -> int | None:
    """Link a Slack user to the recruiter with the same e-mail address; None where the agency has no such recruiter."""
    found = work.recruiters.by_email(email)
    if found is None:
        return None
    if found.slack_user_id != slack_user_id:  # their own account is new: the old one's messages are closed
        found.slack_user_id, found.direct_channel = slack_user_id, None
    return found.id


def time_zone_of(work: UnitOfWork, recruiter: Recruiter | None) -> str:
    """Name the zone by whose clock somebody works: their own, else the agency's."""
    return (recruiter and recruiter.time_zone) or work.agency.time_zone
