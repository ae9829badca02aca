"""How alike the work of positions is to the work wanted, found among a million in milliseconds."""

from slack_app.domain.matching.likeness.index import WorkIndex
from slack_app.domain.matching.likeness.reading import read_work
from slack_app.domain.matching.likeness.values import SHARES, Found, Work, WorkText
from slack_app.domain.matching.likeness.word_vectors import read_vectors

__all__ = ["SHARES", "Found", "Work", "WorkIndex", "WorkText", "read_vectors", "read_work"]
