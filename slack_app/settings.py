"""The only reader of the environment: every setting, its meaning and its default."""

import re
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dotenv import dotenv_values
from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from slack_app.domain.mail import one_address
from slack_app.domain.working_hours import check_place

SLACK_API_URL = "https://slack.com/api/"
_NAME = re.compile(r"[A-Z][A-Z0-9_]*")


class SettingsWrong(Exception):
    """A setting has a value that cannot work; the text says which, and what to write instead."""


class Settings(BaseSettings):
    """What differs from one installation to the next. `.env.example` explains each to the person who installs."""

    model_config = SettingsConfigDict(extra="ignore", populate_by_name=True, env_ignore_empty=True)

    database_url: str = Field("sqlite:///./rebound.db", description="Where the agency database is")
    migration_database_url: str | None = Field(None, description="The same database as the role that owns its tables")
    index_dir: Path | None = Field(
        None, description="Where the indexes of open work are kept; by default beside the database's file"
    )
    slack_bot_token: SecretStr | None = Field(None, description="The bot token, xoxb-…")
    slack_app_token: SecretStr | None = Field(None, description="The app-level token, xapp-…: switches Socket Mode on")
    slack_signing_secret: SecretStr | None = Field(None, description="Checks what Slack sends over HTTP")
    slack_api_url: str = Field(SLACK_API_URL, description="Where Slack's Web API is; another server may speak it too")
    trusted_app_ids: Annotated[frozenset[str], NoDecode] = Field(
        frozenset(), description="Slack apps whose metadata messages may open cases, separated by commas"
    )
    fallback_channel: str | None = Field(
        None, description="The channel for cases whose recruiter nobody finds in Slack"
    )
    prompts_a_day: int = Field(3, ge=0, description="How many prompts a recruiter gets singly on a day; 0 for all")
    agency_name: str = Field("Our agency", description="The agency's name, used when it is first created")
    agency_time_zone: str = Field(
        "America/New_York", description="The agency's time zone, used when it is first created"
    )
    agency_country: str | None = Field(
        None, pattern="^[A-Z]{2}$", description="The country whose public holidays count, by its two letters: US"
    )
    agency_region: str | None = Field(None, description="Its state, province or other region: NY")
    tell_days_interviewed: int = Field(
        1, ge=0, le=30, description="In how many working days a candidate must be told after an interview"
    )
    tell_days: int = Field(2, ge=0, le=30, description="In how many a candidate must be told otherwise")
    smtp_host: str | None = Field(None, description="The mail server by which recruiters' mails are sent")
    smtp_port: int = Field(587, ge=1, le=65535, description="Its port")
    smtp_security: str = Field(
        "starttls", pattern="^(starttls|tls|none)$", description="How it is talked to: starttls, tls or none"
    )
    smtp_user: str | None = Field(None, description="Who Rebound is there")
    smtp_password: SecretStr | None = Field(None, description="And by which password")
    smtp_ca_file: Path | None = Field(
        None, description="Whose certificates to trust there, where it is not the usual authorities"
    )
    mail_from: str | None = Field(None, description="The address that mails come from")
    host: str = Field("127.0.0.1", description="The address to listen on")
    port: int = Field(3000, ge=0, le=65535, description="The port to listen on")
    log_level: str = Field("INFO", pattern="^(DEBUG|INFO|WARNING|ERROR)$", description="How much to log")

    @field_validator("trusted_app_ids", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return frozenset(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value

    @field_validator("slack_api_url")
    @classmethod
    def _check_address(cls, value: str) -> str:
        parts = urlsplit(value)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise ValueError("write an address such as https://slack.com/api/")
        return value.rstrip("/") + "/"

    @field_validator("agency_time_zone")
    @classmethod
    def _check_time_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError):  # the last for what is a folder there, such as America
            raise ValueError("write a name such as America/New_York or Europe/Berlin") from None
        return value

    @model_validator(mode="after")
    def _check_agency_place(self) -> Self:
        check_place(self.agency_country, self.agency_region)
        return self

    @model_validator(mode="after")
    def _check_tokens(self) -> Self:
        for name, token, start in (
            ("SLACK_BOT_TOKEN", self.slack_bot_token, "xoxb-"),
            ("SLACK_APP_TOKEN", self.slack_app_token, "xapp-"),
        ):
            if token and not token.get_secret_value().startswith(start):
                raise ValueError(f"{name} must start with {start}")
        return self

    @field_validator("mail_from")
    @classmethod
    def _check_mail_from(cls, value: str | None) -> str | None:
        if value is not None and one_address(value) is None:
            raise ValueError("write one address, such as rebound@agency.example")
        return one_address(value)

    @model_validator(mode="after")
    def _check_mail_server(self) -> Self:
        if self.smtp_host and not self.mail_from:
            raise ValueError("SMTP_HOST needs MAIL_FROM, the address that mails come from")
        if bool(self.smtp_user) != bool(self.smtp_password):
            raise ValueError("SMTP_USER and SMTP_PASSWORD go together")
        is_open = self.smtp_security == "none" and not is_this_machine(self.smtp_host or "localhost")
        if is_open:
            raise ValueError(
                "SMTP_SECURITY=none is for a mail server on this machine: mails would travel readable for all"
            )
        return self

    @property
    def has_socket_mode(self) -> bool:
        """Whether Slack is to be reached by a connection of ours, instead of calling us."""
        return self.slack_app_token is not None


def read_settings(env_file: Path | None = Path(".env")) -> Settings:
    """Read the settings from the environment and, where it exists, from a file of lines `NAME=value`.

    Raises:
        SettingsWrong: a value cannot work.
    """
    try:
        return Settings(_env_file=env_file, _env_file_encoding="utf-8")  # type: ignore[call-arg]
    except ValidationError as error:
        lines = [f"{'.'.join(map(str, one['loc'])).upper() or 'Settings'}: {one['msg']}" for one in error.errors()]
        raise SettingsWrong("; ".join(lines).replace("Value error, ", "")) from error
    except UnicodeDecodeError as error:
        raise SettingsWrong(f"{env_file} is not written in UTF-8: save it anew") from error
    except OSError as error:
        raise SettingsWrong(f"{env_file} cannot be read: {error.strerror}") from error


def strange_names(env_file: Path) -> list[str]:
    """Name what a file of settings sets and nothing reads, such as a misspelt setting; never a value."""
    given = dotenv_values(env_file, interpolate=False, encoding="utf-8")
    known = setting_names()
    # a line without `=` is all name, and may be a token that somebody pasted
    return [name if _NAME.fullmatch(name) else "a line that is not NAME=value" for name in given if name not in known]


def is_this_machine(host: str) -> bool:
    """Say whether a host is the machine itself: what is said to it, nobody else hears."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def setting_names() -> dict[str, str]:
    """Give the name of every setting as the environment has it, with its description."""
    return {name.upper(): field.description or "" for name, field in Settings.model_fields.items()}


__all__ = ["SLACK_API_URL", "Settings", "SettingsWrong", "read_settings", "setting_names", "strange_names"]
