"""The whole examination, in the order in which one thing needs the other."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import yaml
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from db.engine import Database
from slack_app.clock import Clock
from slack_app.operating.doctor.agency import check_agency, fallback_of
from slack_app.operating.doctor.database import check_database
from slack_app.operating.doctor.fallback import NOT_ASKED, NOT_SET, check_channel
from slack_app.operating.doctor.findings import Finding, fix, note, ok
from slack_app.operating.doctor.index_folder import check_index_folder
from slack_app.operating.doctor.mail import check_mail
from slack_app.operating.doctor.workspace import SlackSide, check_slack
from slack_app.operating.manifest import bot_scopes, manifest_text
from slack_app.settings import Settings, SettingsWrong, read_settings, strange_names

Result = TypeVar("Result")
ENV_FILE = Path(".env")


def examine(clock: Clock) -> Iterator[Finding]:
    """Look at everything, and say one thing after the other.

    Nothing that can be wrong with an installation raises, and no token, secret or password is ever part of what is said.
    """
    try:
        settings = read_settings(ENV_FILE)
    except SettingsWrong as error:
        yield fix("Settings", f"{error}.", "Correct .env or the environment; .env.example explains every setting.")
        return
    yield _describe_settings()
    is_usable = yield from check_database(settings.database_url)
    if is_usable:
        yield check_index_folder(settings)
    side = asyncio.run(check_slack(settings, bot_scopes(yaml.safe_load(manifest_text()))))
    yield from side.findings
    yield check_mail(settings)
    yield from _check_rest(settings, side, clock) if is_usable else _check_without_database(settings, side)


def _check_rest(settings: Settings, side: SlackSide, clock: Clock) -> Iterator[Finding]:
    try:
        remembered = _ask(settings, lambda session: fallback_of(session, side.workspace, clock.now()))
        in_agency = _ask(settings, lambda session: check_agency(session, side.workspace, clock.now()))
    except DBAPIError as error:
        reason = " ".join(str(error.orig).split())
        in_agency = [fix("Agency", f"The database cannot be asked: {reason}.", "See what is said of it above.")]
        remembered = None
    yield _check_fallback(settings, side, settings.fallback_channel or remembered)
    yield _judge_trust(settings)
    yield from in_agency


def _check_without_database(settings: Settings, side: SlackSide) -> Iterator[Finding]:
    yield _check_fallback(settings, side, settings.fallback_channel)
    yield _judge_trust(settings)
    yield note("Agency", "Not looked at, nor recruiters, endpoints and messages: that needs the database.")


def _ask(settings: Settings, question: Callable[[Session], Result]) -> Result:
    database = Database(settings.database_url, writers=1, readers=1)
    try:
        return database.read(question)
    finally:
        database.close()


def _describe_settings() -> Finding:
    where = ENV_FILE.absolute()
    if not ENV_FILE.exists():
        return note("Settings", f"There is no {where}; what the environment says counts.")
    strange = strange_names(ENV_FILE)
    if strange:
        return note(
            "Settings", f"In {where}, these mean nothing to Rebound: {', '.join(strange)}.", "Are they misspelt?"
        )
    return ok("Settings", f"{where} can be read.")


def _check_fallback(settings: Settings, side: SlackSide, channel: str | None) -> Finding:
    if channel is None:
        return NOT_SET
    if side.workspace is None or side.is_silent or settings.slack_bot_token is None:
        return NOT_ASKED
    return asyncio.run(check_channel(settings.slack_api_url, settings.slack_bot_token.get_secret_value(), channel))


def _judge_trust(settings: Settings) -> Finding:
    if settings.trusted_app_ids:
        return ok("Trusted apps", f"{', '.join(sorted(settings.trusted_app_ids))} may report by message.")
    return note("Trusted apps", "TRUSTED_APP_IDS is empty: no other Slack app may report by message.")
