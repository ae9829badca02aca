"""The keys by which systems outside report, as seen from within one agency."""

from collections.abc import Sequence

from db.models import EndpointKey
from db.queries.base import Queries


class EndpointKeys(Queries[EndpointKey]):
    """The agency's endpoint keys."""

    model = EndpointKey

    def by_digest(self, start: str) -> Sequence[EndpointKey]:
        """Give the keys whose digest, in hexadecimal, begins so."""
        return [row for row in self.all() if row.key_digest.hex().startswith(start.lower())]

    def remove(self, endpoint_key: EndpointKey) -> None:
        """Let nobody report under this key any more."""
        self._session.delete(endpoint_key)
        self._session.flush()
