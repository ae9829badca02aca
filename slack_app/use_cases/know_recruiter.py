"""Who is acting: the recruiter behind a Slack user."""

from db.models import Recruiter
from db.unit_of_work import UnitOfWork
from slack_app.domain.working_hours import WorkingHours, read_away


def recruiter_of_user(work: UnitOfWork, slack_user_id: str) -> int | None:
    """Give the recruiter who is known to be this Slack user, or None; somebody who has left the agency is nobody."""
    found = work.recruiters.by_slack_user(slack_user_id)
    return found.id if found and found.is_active else None


def known_channel(work: UnitOfWork, recruiter_id: int | None) -> str | None:
    """Give a recruiter's direct messages, where they are known already."""
    recruiter = work.recruiters.find(recruiter_id) if recruiter_id else None
    return recruiter.direct_channel if recruiter else None


def name_of(work: UnitOfWork, recruiter_id: int | None) -> str | None:
    """Give a recruiter's name, or None where nobody is meant."""
    recruiter = work.recruiters.find(recruiter_id) if recruiter_id else None
    return recruiter.name if recruiter else None


def link_by_email(work: UnitOfWork, slack_user_id: str, email: str) -> int | None:
    """Link a Slack user to the recruiter with the same e-mail address; None where the agency has no such recruiter."""
    found = work.recruiters.by_email(email)
    if found is None:
        return None
    if found.slack_user_id != slack_user_id:  # their own account is new: the old one's messages are closed
        found.slack_user_id, found.direct_channel = slack_user_id, None
    return found.id


def leads_of(work: UnitOfWork) -> list[Recruiter]:
    """Give those who lead the agency's recruiters; none where it has named nobody."""
    return [one for one in work.recruiters.all() if one.is_lead and one.is_active]


def names_of_other_leads(work: UnitOfWork, recruiter_id: int) -> tuple[str, ...]:
    """Name the leads beside somebody."""
    return tuple(lead.name for lead in leads_of(work) if lead.id != recruiter_id)


def is_lead(work: UnitOfWork, recruiter_id: int) -> bool:
    """Say whether a recruiter may do what leads may: everybody may where the agency has named none."""
    leads = {one.id for one in leads_of(work)}
    return recruiter_id in leads or not leads


def hours_of(work: UnitOfWork, recruiter: Recruiter | None) -> WorkingHours:
    """Give the hours in which somebody works: by their own clock, else the agency's, but for holidays and days off."""
    agency = work.agency
    zone = (recruiter and recruiter.time_zone) or agency.time_zone
    away = tuple(read_away(one) for one in recruiter.away) if recruiter else ()
    return WorkingHours(zone, agency.country, agency.region, away)


def is_away(work: UnitOfWork, recruiter: Recruiter) -> bool:
    """Say whether somebody is away today."""
    hours = hours_of(work, recruiter)
    return any(one.holds(hours.day_of(work.now)) for one in hours.away)


def agency_hours(work: UnitOfWork) -> WorkingHours:
    """Give the hours of the agency itself, which count where nobody in particular is meant."""
    return hours_of(work, None)
