"""What a summary says of the work. All else in it, above all what tells who somebody is, is left unread."""

import re

from slack_app.domain.matching.text import fold

_PERSONAL_WORDS = (
    "aged birth born boy boys brother dad daughter elderly father female gender girl girls guy husband lady ladies "
    "male man married maternity men middle-aged mom mother mr mrs ms mx nonbinary old older paternity pregnant "
    "pronoun pronouns retired retiree sister son widow widowed wife woman women year-old years-old young younger "
    "youth he him his she her hers they them their theirs himself herself themselves ze zir"
)
_PERSONAL = frozenset(_PERSONAL_WORDS.split())
_SCHOOL = re.compile(
    r"\b(?:(?:[A-Z][\w.'&-]*|of|and|the)\s+)*(?:University|College|Institute|Academy|Polytechnic|School)\b"
    r"(?:\s+(?:of|at|for|in)(?:\s+(?:[A-Z][\w.'&-]*|and|the|of))+)?"
)
_WORD = re.compile(r"[\w'-]+")


def of_the_work(summary: str) -> str:
    """Give a summary without schools, pronouns, ages, family and numbers that stand alone (years, postal codes)."""
    rest = _SCHOOL.sub(" ", summary)
    return _WORD.sub(lambda found: " " if _is_personal(found[0]) else found[0], rest)


def _is_personal(word: str) -> bool:
    folded = fold(word).strip("'-")
    # "60-year-old" and "78701-2" are numbers as well; "401k" and "b2b" are not
    return folded in _PERSONAL or not folded.strip("0123456789-") or folded.lstrip("0123456789-") in _PERSONAL
