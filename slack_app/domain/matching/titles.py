"""How much two titles speak of the same work."""

from collections.abc import Mapping
from functools import lru_cache

from db.vocabulary import WorkMode
from slack_app.domain.matching.text import words

_SAME = {
    "acct": "accountant",
    "accounting": "accountant",
    "admin": "administrator",
    "administrative": "administrator",
    "assoc": "associate",
    "coding": "coder",
    "billing": "biller",
    "dev": "engineer",
    "developer": "engineer",
    "eng": "engineer",
    "engr": "engineer",
    "helpdesk": "help desk",
    "jr": "junior",
    "js": "javascript",
    "mgr": "manager",
    "ops": "operations",
    "programmer": "engineer",
    "qa": "quality assurance",
    "rep": "representative",
    "sr": "senior",
    "sw": "software",
    "swe": "software engineer",
    "tech": "technician",
    "fullstack": "full stack",
    "sre": "site reliability engineer",
    "ap": "accounts payable",
    "cna": "certified nursing assistant",
    "lpn": "licensed practical nurse",
    "np": "nurse practitioner",
    "receptionist": "front desk",
    "rn": "registered nurse",
    "ar": "accounts receivable",
}
_RANKS = frozenset(
    {
        "entry",
        "experienced",
        "i",
        "ii",
        "iii",
        "intern",
        "iv",
        "junior",
        "lead",
        "level",
        "mid",
        "principal",
        "senior",
        "staff",
        "v",
    }
)
_PLAIN = frozenset(
    {
        "agent",
        "assistant",
        "associate",
        "attendant",
        "clerk",
        "coordinator",
        "driver",
        "handler",
        "helper",
        "ii",
        "member",
        "operator",
        "professional",
        "representative",
        "specialist",
        "team",
        "technician",
        "worker",
    }
)
_ROLES = frozenset(
    {
        "accountant",
        "administrator",
        "analyst",
        "architect",
        "assembler",
        "auditor",
        "biller",
        "buyer",
        "coder",
        "consultant",
        "controller",
        "designer",
        "director",
        "engineer",
        "inspector",
        "machinist",
        "manager",
        "nurse",
        "planner",
        "scheduler",
        "supervisor",
        "tester",
        "welder",
    }
)
_MODES = {"remote": WorkMode.REMOTE, "hybrid": WorkMode.HYBRID}
_NO_MODES = {"access", "area", "cloud", "control", "fund", "monitoring", "sensing", "site", "support", "vehicle"}
_EMPTY = {"a", "and", "at", "for", "in", "of", "on", "the", "to", "with", "contract", "temp", "remote", "hybrid"}


@lru_cache(maxsize=10_000)
def mode_in(title: str) -> WorkMode | None:
    """Give the work mode that a title states: "Remote Coder", "Analyst (hybrid)"; not of "Remote Sensing Analyst"."""
    said = words(title)
    for word, after in zip(said, [*said[1:], ""], strict=False):
        if word in _MODES and after not in _NO_MODES:
            return _MODES[word]
    return None


def spelled_out(title: str) -> list[str]:
    """Give the words of a title, short forms and other names replaced."""
    return [part for word in words(title) for part in _SAME.get(word, word).split()]


def title_words(title: str) -> dict[str, float]:
    """Give the words of a title, each with how much it tells: the field most, the rank least."""
    return {word: _weight(word) for word in spelled_out(title) if word not in _EMPTY and not word.isdigit()}


def similarity(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Say from 0 to 1 how alike two titles are (Dice's coefficient, weighted)."""
    total = sum(one.values()) + sum(other.values())
    return 2 * sum(weight for word, weight in one.items() if word in other) / total if total else 0.0


def _weight(word: str) -> float:
    if word in _RANKS:
        return 0.2
    if word in _PLAIN:
        return 0.3
    return 0.7 if word in _ROLES else 1.0
