"""What the ranking reads once in a process, from the wheels of others: word vectors and the map of towns."""

from slack_app.domain.matching.gazetteer import read_gazetteer
from slack_app.domain.matching.likeness import read_vectors


def read_tables() -> None:
    """Read them now, for a second or so, so that the first ranking does not wait."""
    read_vectors()
    read_gazetteer()
