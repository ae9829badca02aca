"""Endpoints for signed reports: made, listed, given a new secret, removed.

Of a key only its digest is stored, so that the address is shown once; afterwards a few letters of the digest name it.
"""

import base64
import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from db.across_agencies import add_endpoint_key, digest
from db.models import EndpointKey
from db.unit_of_work import UnitOfWork
from slack_app.webhooks.not_selected import PATH

_FINGERPRINT = 8
_KEY_BYTES = 32
_SECRET_BYTES = 32  # Standard Webhooks asks for 24 to 64


class EndpointWrong(Exception):
    """There is no such endpoint, or it cannot be done to it now; the text says what to do."""


@dataclass(frozen=True)
class NewEndpoint:
    """What must be configured in the system that reports; it cannot be shown again."""

    fingerprint: str
    path: str
    secret: str


@dataclass(frozen=True)
class KnownEndpoint:
    """What can be said of an endpoint afterwards."""

    fingerprint: str
    created_at: datetime
    secret_count: int


def add_endpoint(session: Session, agency_id: int, now: datetime) -> NewEndpoint:
    """Make an address and a secret for an agency."""
    key, secret = secrets.token_urlsafe(_KEY_BYTES), _new_secret()
    add_endpoint_key(session, agency_id, key, [secret], now=now)
    return NewEndpoint(_fingerprint(digest(key)), PATH.format(endpoint_key=key), secret)


def list_endpoints(work: UnitOfWork) -> list[KnownEndpoint]:
    """Give the agency's endpoints, oldest first."""
    return [
        KnownEndpoint(_fingerprint(row.key_digest), row.created_at, len(row.secrets))
        for row in work.endpoint_keys.all()
    ]


def remove_endpoint(work: UnitOfWork, fingerprint: str) -> None:
    """Let nobody report at this endpoint any more.

    Raises:
        EndpointWrong: the agency has no such endpoint.
    """
    work.endpoint_keys.remove(_named(work, fingerprint))


def add_secret(work: UnitOfWork, fingerprint: str) -> str:
    """Give an endpoint a second secret; both are good until `drop_old_secret`.

    Raises:
        EndpointWrong: there is no such endpoint, or it has two already.
    """
    endpoint = _named(work, fingerprint)
    if len(endpoint.secrets) > 1:
        raise EndpointWrong(
            f"Two secrets are good at {fingerprint} already. "
            f"Let the old one go first: `rebound endpoint rotate {fingerprint} --finish`."
        )
    endpoint.secrets = [*endpoint.secrets, _new_secret()]
    return endpoint.secrets[-1]


def drop_old_secret(work: UnitOfWork, fingerprint: str) -> None:
    """Let only the newest secret of an endpoint be good.

    Raises:
        EndpointWrong: there is no such endpoint, or it has one secret only.
    """
    endpoint = _named(work, fingerprint)
    if len(endpoint.secrets) == 1:
        raise EndpointWrong(
            f"{fingerprint} has one secret only; `rebound endpoint rotate {fingerprint}` makes another."
        )
    endpoint.secrets = endpoint.secrets[-1:]


def _named(work: UnitOfWork, fingerprint: str) -> EndpointKey:
    found = work.endpoint_keys.by_digest(fingerprint)
    if not found or not fingerprint:
        raise EndpointWrong(f"There is no endpoint {fingerprint}: `rebound endpoint list` shows which there are.")
    if len(found) > 1:
        raise EndpointWrong(f"Several endpoints begin with {fingerprint}: write all {_FINGERPRINT} letters.")
    return found[0]


def _fingerprint(key_digest: bytes) -> str:
    return key_digest.hex()[:_FINGERPRINT]


def _new_secret() -> str:
    return "whsec_" + base64.b64encode(secrets.token_bytes(_SECRET_BYTES)).decode()
