"""One row of an export at a time, asked for our fields."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, tzinfo
from decimal import Decimal
from typing import Any

from sqlalchemy import Table

from db.vocabulary import PayUnit
from slack_app.importing.headers import Columns
from slack_app.importing.values import (
    DateOrder,
    Pay,
    Unclear,
    read_date,
    read_hours,
    read_list,
    read_moment,
    read_pay,
    read_yes,
)
from slack_app.importing.words import PAY_UNIT, Words, known_to, plain

_MOST_AN_HOUR = 1000
"""A figure above it, told without a unit, is hardly paid by the hour."""


class Unfit(Exception):
    """A row cannot be taken; the text is the reason, for whoever corrects it."""


class Cells:
    """The cells of the row that is being read. What cannot be understood and may be missing is left empty and counted."""

    def __init__(self, columns: Columns, table: Table, zone: tzinfo, dates: DateOrder | None) -> None:
        self._positions = columns.positions
        self._lengths = {column.name: getattr(column.type, "length", None) for column in table.columns}
        self._zone, self._dates = zone, dates
        self.row: Sequence[str] = ()
        self.left_empty: Counter[str] = Counter()

    def has(self, field: str) -> bool:
        """Tell whether the file has the field at all; what it has not is not touched in the database."""
        return field in self._positions

    def all(self, field: str) -> list[str]:
        """Give what the field's columns hold, best first."""
        return [cell for position in self._positions.get(field, ()) if (cell := self.row[position].strip())]

    def first(self, field: str) -> str:
        """Give the field's text on one line, or "". A NUL, which PostgreSQL cannot store, is a space."""
        for position in self._positions.get(field, ()):
            if cell := " ".join(self.row[position].replace("\0", " ").split()):
                return cell
        return ""

    def needed(self, field: str) -> str:
        """Give the text of a field that may not be missing.

        Raises:
            Unfit: it is missing, or longer than the database holds.
        """
        text = self.first(field)
        if not text:
            raise Unfit(f"There is no {field.replace('_', ' ')}")
        return self.fitting(field, text)

    def fitting(self, field: str, text: str) -> str:
        """Give a text back that the database can hold.

        Raises:
            Unfit: it is too long.
        """
        longest = self._lengths.get(field)
        if longest and len(text) > longest:
            raise Unfit(f"The {field.replace('_', ' ')} is longer than {longest} characters")
        return text

    def texts(self, *fields: str) -> dict[str, Any]:
        """Give texts that may be missing."""
        return {field: self.fitting(field, self.first(field)) or None for field in fields if self.has(field)}

    def lists(self, *fields: str) -> dict[str, Any]:
        """Give lists of words."""
        return {field: read_list("\n".join(self.all(field)).replace("\0", " ")) for field in fields if self.has(field)}

    def words(self, told: Mapping[str, Words]) -> dict[str, Any]:
        """Give words of ours; an unknown one is left empty."""
        return {field: self._word(field, self.first(field), words) for field, words in told.items() if self.has(field)}

    def _word(self, field: str, text: str, words: Words) -> str | None:
        ours = words.get(plain(text)) if text else None
        if text and ours is None:
            self.leave_empty(field, text)
        return ours

    def status(self, words: Words) -> str | None:
        """Give the status in our words, or None where the cell is empty.

        Raises:
            Unfit: the word is unknown.
        """
        text = self.first("status")
        if not text:
            return None
        ours = words.get(plain(text))
        if ours is None:
            ours_are = ", ".join(known_to(words))
            raise Unfit(f"The status “{text}” is unknown; give --status '{text}=…' with one of {ours_are}")
        return ours

    def flag(self, field: str) -> bool | None:
        """Give yes or no, or None where it is empty or unclear."""
        text = self.first(field)
        try:
            return read_yes(text) if text else None
        except Unclear:
            self.leave_empty(field, text)
            return None

    def moments(self, *fields: str) -> dict[str, Any]:
        """Give moments in UTC.

        Raises:
            Unfit: one cannot be understood.
        """
        return {field: self._dated(field, read_moment, self._dates, self._zone) for field in fields if self.has(field)}

    def days(self, *fields: str, may_be_unclear: bool = False) -> dict[str, Any]:
        """Give dates; those that `may_be_unclear` ("ASAP") are left empty then.

        Raises:
            Unfit: one cannot be understood.
        """
        has = [field for field in fields if self.has(field)]
        if may_be_unclear:
            return {field: self._dated_or_empty(field) for field in has}
        return {field: self._dated(field, read_date, self._dates) for field in has}

    def _dated_or_empty(self, field: str) -> date | None:
        text = self.first(field)
        try:
            return read_date(text, self._dates) if text else None
        except Unclear:
            self.leave_empty(field, text)
            return None

    def hours(self) -> dict[str, Any]:
        """Give the hours a week: a range, open where one end is not told."""
        if not self.has("hours"):
            return {}
        text, low, high = self.first("hours"), None, None
        try:
            low, high = read_hours(text) if text else (None, None)
        except Unclear:
            self.leave_empty("hours", text)
        return {"hours_low": low, "hours_high": high}

    def _dated(self, field: str, read: Any, *how: Any) -> Any:
        text = self.first(field)
        try:
            return read(text, *how) if text else None
        except Unclear as unclear:
            raise Unfit(f"{field.replace('_', ' ').capitalize()}: {unclear}") from unclear

    def pay(self) -> dict[str, Any] | None:
        """Give the lowest and highest pay, its unit and currency; None where the file has no column for pay."""
        if not any(self.has(field) for field in ("pay", "pay_high", "salary", "salary_high")):
            return None
        for low_field, high_field, usual in (("pay", "pay_high", "hour"), ("salary", "salary_high", "year")):
            low, high = self._figure(low_field), self._figure(high_field)
            told = low or high
            if told is not None:
                top = max(told.high, high.high) if high else told.high
                return {"low": told.low, "high": top, "unit": self._unit(told, top, usual)} | self._currency(told)
        return {"low": None, "high": None, "unit": None, "currency": None}

    def _figure(self, field: str) -> Pay | None:
        for text in self.all(field):
            try:
                pay = read_pay(text)
            except Unclear:
                self.leave_empty("pay", text)
                continue
            if pay is not None:
                return pay
        return None

    def _unit(self, told: Pay, top: Decimal, usual: str) -> str | None:
        unit = told.unit or self._word("pay_unit", self.first("pay_unit"), PAY_UNIT)
        if unit is None and usual == PayUnit.HOUR and top > _MOST_AN_HOUR:
            self.leave_empty("pay_unit", str(top))
            return None
        return unit or usual

    def _currency(self, told: Pay) -> dict[str, Any]:
        code = self.first("pay_currency").upper()
        return {"currency": code if len(code) == 3 and code.isalpha() else told.currency}

    def leave_empty(self, field: str, text: str) -> None:
        """Count a text that was not understood."""
        # a column mapped wrongly holds a million different texts: they are not all remembered
        key = f"{field.replace('_', ' ')} “{text[:40]}”"
        self.left_empty[key if key in self.left_empty or len(self.left_empty) < 100 else "others"] += 1
