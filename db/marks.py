"""The mark of a position: a number that the database makes of its texts, so that a sum tells whether they are as they were."""

from sqlalchemy import BigInteger, ColumnElement, Integer, Text, cast, func

from db.models import JobOrder

_TITLE, _SKILLS, _TEXT = JobOrder.title, cast(JobOrder.skills, Text), func.coalesce(JobOrder.description, "")
_WEIGHTS = 9973
"""So many positions count differently: two that have changed places do not make up for each other."""
_LARGEST = 2**31 - 1
"""Sums stay within 64 bits."""


def mark_of_work(dialect: str) -> ColumnElement[int]:
    """Make a position's mark of its id, title, skills and description; other texts have another, on SQLite nearly always.

    SQLite has no hash. One of our own would call Python for each row, and wait there for whatever else Python does; so lengths
    and a letter stand for the texts.
    """
    if dialect == "postgresql":
        texts = func.concat_ws("\x1f", JobOrder.id, _TITLE, _SKILLS, _TEXT)
        return func.hashtext(texts, type_=BigInteger)
    title, skills, text = (func.length(one, type_=Integer) for one in (_TITLE, _SKILLS, _TEXT))
    letter = func.coalesce(func.unicode(func.substr(_TITLE, title // 2 + 1, 1)), 0)
    return (JobOrder.id % _WEIGHTS + 1) * (title + 31 * letter + 211 * skills + 5003 * text) % _LARGEST
