"""What stands in the cells of an export: numbers, dates, lists, yes and no."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

_NUMBER = r"\d[\d.,'\u00a0\u202f ]*\d|\d"
_RANGE = re.compile(rf"({_NUMBER})\s*([kK]?)(?:\s*(?:-|–|—|\bto\b)\s*[^\d\w]*({_NUMBER})\s*([kK]?))?")
_UNIT = re.compile(
    r"(?:/|\bper\b|\ban?\b)?\s*\b(hours?|hourly|hr|h|years?|yearly|annual(?:ly)?|annum|yr|y|pa)\b\.?", re.I
)
_CURRENCY = {"$": "USD", "€": "EUR", "£": "GBP"}
_LARGEST = Decimal("9999999999.99")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(.*)", re.S)
_SLASHED = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(.*)", re.S)
_TIME = re.compile(
    r"[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([AaPp]\.?[Mm]\.?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?"
)
_MILLISECONDS = re.compile(r"\d{12,13}")
_HOURS = re.compile(
    r"(\d{1,3}(?:[.,]\d+)?)(?:\s*(?:-|–|to)\s*(\d{1,3}(?:[.,]\d+)?))?\s*(?:h|hrs?|hours?)?\.?"
    r"(?:\s*(?:/|per|a)?\s*(?:w|wk|week|weekly))?\.?",
    re.I,
)
_FULL_TIME, _PART_TIME = {"fulltime", "full", "ft"}, {"parttime", "part", "pt"}
_FULL_TIME_FROM, _HOURS_OF_A_WEEK = 35, 168
"""Who works fewer than 35 hours a week is counted as part-time by the US Bureau of Labor Statistics."""
_MONTHS, _CENTURY = 12, 2000


class Unclear(ValueError):
    """A cell cannot be understood; the text says why, without naming its column."""


class DateOrder(StrEnum):
    """How dates with slashes are written."""

    US = "us"
    ISO = "iso"


@dataclass(frozen=True)
class Pay:
    """A figure or a range of pay, with what the cell itself says of unit (`hour`, `year`) and currency."""

    low: Decimal
    high: Decimal
    unit: str | None
    currency: str | None


@lru_cache(maxsize=10_000)
def read_pay(text: str) -> Pay | None:
    """Read `85,000`, `$62.50/hr`, `62–68`, `85k` …; nothing, or a pay of zero, is None.

    Raises:
        Unclear: there is no number in it, or more than a range, or one that may mean two things (`85.000`).
    """
    text = text.strip()
    if not text:
        return None
    found = _RANGE.search(text)
    if found is None:
        raise Unclear(f"“{text}” is no figure")
    if re.search(r"\d", text[: found.start()] + text[found.end() :]):
        raise Unclear(f"“{text}” holds more than one figure or range")
    low_text, low_k, high_text, high_k = found.groups()
    low = _number(low_text) * (1000 if low_k or (high_k and high_text) else 1)
    high = _number(high_text) * (1000 if high_k else 1) if high_text else low
    if low > high or high > _LARGEST or text.startswith(("-", "(")):
        raise Unclear(f"“{text}” cannot be a pay")
    if high == 0:
        return None
    unit = _UNIT.search(text[found.end() :]) or _UNIT.search(text[: found.start()])
    currency = next((code for sign, code in _CURRENCY.items() if sign in text), None)
    return Pay(low, high, ("hour" if unit[1][0] in "hH" else "year") if unit else None, currency)


def _number(text: str) -> Decimal:
    """Read digits with marks for thousands or decimals: of two kinds of marks the last is the decimal one."""
    text = re.sub(r"(?<=\d)['\u00a0\u202f ](?=\d{3}(?!\d))", "", text)
    if not re.fullmatch(r"[\d.,]+", text):
        raise Unclear(f"“{text}” is no figure")
    marks = [sign for sign in text if sign in ".,"]
    if not marks:
        return Decimal(text)
    last, groups = marks[-1], re.split("[.,]", text)
    if len(set(marks)) > 1:
        is_decimal = marks.count(last) == 1
    elif len(marks) > 1 or (last == "," and len(groups[1]) == 3):
        is_decimal = False
    elif len(groups[1]) == 3:
        raise Unclear(f"“{text}” may mean thousands or decimals")
    else:
        is_decimal = True
    whole, rest = (groups[:-1], groups[-1]) if is_decimal else (groups, "0")
    if any(len(group) != 3 for group in whole[1:]) or not whole[0]:
        raise Unclear(f"“{text}” is no figure")
    return round(Decimal("".join(whole) + "." + rest), 2)


@lru_cache(maxsize=10_000)
def read_date(text: str, order: DateOrder | None) -> date:
    """Read a day, whatever time stands beside it.

    Raises:
        Unclear: it is no date, or day and month cannot be told apart without `order`.
    """
    return _parts(text, order)[0]


@lru_cache(maxsize=10_000)
def read_moment(text: str, order: DateOrder | None, zone: tzinfo) -> datetime:
    """Read a moment, in UTC; without a zone of its own it is by the agency's clock, without a time it is midnight.

    Raises:
        Unclear: it is no moment, or day and month cannot be told apart without `order`.
    """
    if _MILLISECONDS.fullmatch(text.strip()):
        return datetime.fromtimestamp(int(text) / 1000, UTC)
    day, rest = _parts(text, order)
    if not rest.strip():
        return datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)
    found = _TIME.fullmatch(rest.rstrip())
    if found is None:
        raise Unclear(f"“{text}” is no time")
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    if found[4]:
        hour = hour % 12 + (12 if found[4][0] in "pP" else 0)
    try:
        moment = datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=_zone(found[5], zone))
        return moment.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise Unclear(f"“{text}” is no time") from error


def _zone(text: str | None, zone: tzinfo) -> tzinfo:
    if not text:
        return zone
    if text in {"Z", "UTC"}:
        return UTC
    zoned = datetime.strptime(text, "%z").tzinfo
    return zoned or UTC


def _parts(text: str, order: DateOrder | None) -> tuple[date, str]:
    text = text.strip()
    if _MILLISECONDS.fullmatch(text):
        return datetime.fromtimestamp(int(text) / 1000, UTC).date(), ""
    iso, slashed = _ISO.fullmatch(text), _SLASHED.fullmatch(text)
    if iso:
        year, month, day, rest = int(iso[1]), int(iso[2]), int(iso[3]), iso[4]
    elif slashed:
        year, rest = int(slashed[4]), slashed[5]
        month, day = _month_and_day(text, int(slashed[1]), int(slashed[3]), order)
        year += _CENTURY if year < 100 else 0
    else:
        raise Unclear(f"“{text}” is no date")
    try:
        return date(year, month, day), rest
    except ValueError as error:
        raise Unclear(f"“{text}” is no date") from error


def _month_and_day(text: str, first: int, second: int, order: DateOrder | None) -> tuple[int, int]:
    if order is DateOrder.ISO:
        raise Unclear(f"“{text}” is no ISO date; if month comes first, give --dates us")
    if order is DateOrder.US:
        return first, second
    if second > _MONTHS >= first:
        return first, second
    if first > _MONTHS >= second or first == second:
        return second, first
    raise Unclear(f"“{text}” may be two days; give --dates us if month comes first, or write dates as 2026-03-14")


def read_list(text: str) -> list[str]:
    """Read a list of words between commas, semicolons, bars or line breaks; each once."""
    return list(dict.fromkeys(part for part in (one.strip() for one in re.split(r"[,;|\n]", text)) if part))


def read_hours(text: str) -> tuple[int | None, int | None]:
    """Read hours a week: `40`, `37.5 h/week`, `20-30`, and full time and part time, which part at 35 hours.

    Raises:
        Unclear: it is no number of hours that a week has.
    """
    word = re.sub(r"[\W_]+", "", text).lower()
    if word in _FULL_TIME:
        return _FULL_TIME_FROM, None
    if word in _PART_TIME:
        return None, _FULL_TIME_FROM - 1
    found = _HOURS.fullmatch(text.strip())
    if found is None:
        raise Unclear(f"“{text}” are no hours a week")
    low, high = (round(float(part.replace(",", "."))) for part in (found[1], found[2] or found[1]))
    if not 0 < low <= high <= _HOURS_OF_A_WEEK:
        raise Unclear(f"“{text}” are no hours a week")
    return low, high


def read_yes(text: str) -> bool:
    """Read yes or no.

    Raises:
        Unclear: it is neither.
    """
    word = text.strip().lower()
    if word in {"yes", "y", "true", "t", "1", "x", "active", "enabled", "open"}:
        return True
    if word in {"no", "n", "false", "f", "0", "inactive", "disabled", "closed"}:
        return False
    raise Unclear(f"“{text.strip()}” is neither yes nor no")
