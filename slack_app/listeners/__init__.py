"""Slack calls us, one file a feature: read, use case, answer."""

from slack_bolt.async_app import AsyncApp

from slack_app.listeners import (
    away,
    cases,
    check_ins,
    feedback,
    later,
    mails,
    matches,
    menus,
    not_selected,
    openings,
    owed,
    prompt_list,
    reports,
    steps,
    templates,
    told,
    unmatched,
)
from slack_app.settings import Settings


def register(app: AsyncApp, settings: Settings) -> None:
    """Tell Bolt which function answers what: this file shows all that Slack can ask."""
    reports.register(app, settings.trusted_app_ids)
    steps.register(app)
    not_selected.register(app)
    feedback.register(app)
    cases.register(app)
    matches.register(app)
    openings.register(app)
    check_ins.register(app)
    later.register(app)
    told.register(app)
    mails.register(app, settings.mail_from if settings.smtp_host else None)
    prompt_list.register(app)
    owed.register(app)
    away.register(app)
    templates.register(app)
    unmatched.register(app)
    menus.register(app)
