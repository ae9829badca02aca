"""The kinds of values that Block Kit is made of, and how each is checked."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

from slack_app.sandbox.payload import utf16_length


class Problem(NamedTuple):
    """One thing that Slack refuses, with the JSON pointer to it."""

    pointer: str
    message: str

    def __str__(self) -> str:
        return f"[ERROR] {self.message} [json-pointer:{self.pointer}]"


class Kind(Protocol):
    """What a value must be like."""

    def check(self, value: Any, pointer: str, found: list[Problem]) -> None:
        """Add a problem for each thing wrong with the value."""
        ...


@dataclass(frozen=True, slots=True)
class Text:
    """A string of a length, perhaps of a form."""

    most: int | None = None
    least: int = 0
    pattern: str | None = None

    def check(self, value: Any, pointer: str, found: list[Problem]) -> None:
        """A string, not too long, not too short, of the form."""
        if not isinstance(value, str):
            found.append(Problem(pointer, "must be a string"))
            return
        length = utf16_length(value)
        if self.most is not None and length > self.most:
            found.append(Problem(pointer, f"must be less than {self.most + 1} characters"))
        if length < self.least:
            found.append(Problem(pointer, f"must be more than {self.least - 1} characters"))
        if self.pattern and not re.fullmatch(self.pattern, value):
            found.append(Problem(pointer, "has the wrong format"))


@dataclass(frozen=True, slots=True)
class Number:
    """A number within bounds; whole unless said otherwise."""

    least: float | None = None
    most: float | None = None
    above: float | None = None
    whole: bool = True

    def check(self, value: Any, pointer: str, found: list[Problem]) -> None:
        """A number that is no boolean."""
        if isinstance(value, bool) or not isinstance(value, int | float) or (self.whole and value != int(value)):
            found.append(Problem(pointer, "must be an integer" if self.whole else "must be a number"))
            return
        if self.most is not None and value > self.most:
            found.append(Problem(pointer, f"must be at most {self.most}"))
        if self.least is not None and value < self.least:
            found.append(Problem(pointer, f"must be at least {self.least}"))
        if self.above is not None and value <= self.above:
            found.append(Problem(pointer, f"must be more than {self.above}"))


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""

    def check(self, value: Any, pointer: str, found: list[Problem]) -> None:
        """A boolean."""
        if not isinstance(value, bool):
            found.append(Problem(pointer, "must be a boolean"))


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few values."""

    values: tuple[Any, ...]

    def check(self, value: Any, pointer: str, found: list[Problem]) -> None:
        """One of them, of the same type."""
        if not any(value == known and type(value) is type(known) for known in self.values):
            found.append(Problem(pointer, f"must be one of {', '.join(map(str, self.values))}"))


@dataclass(frozen=True, slots=True)
class Many:
    """A list of one kind; `nullable` lists may hold nulls."""

    kind: Kind
    least: int = 0
    most: int | None = None
    nullable: bool = False

    def check(self, value: Any, pointer: str, found: list[Problem]) -> None:
        """A list, neither too long nor too short, of items that are all right."""
        if not isinstance(value, list):
            found.append(Problem(pointer, "must be an array"))
            return
        if len(value) < self.least:
            found.append(Problem(pointer, f"no less than {self.least} items allowed"))
        if self.most is not None and len(value) > self.most:
            found.append(Problem(pointer, f"no more than {self.most} items allowed"))
        for index, item in enumerate(value):
            if not (self.nullable and item is None):
                self.kind.check(item, f"{pointer}/{index}", found)


@dataclass(frozen=True, slots=True)
class Anything:
    """An object of no known shape."""

    def check(self, value: Any, pointer: str, found: list[Problem]) -> None:
        """An object."""
        if not isinstance(value, dict):
            found.append(Problem(pointer, "must be an object"))


@dataclass(frozen=True, slots=True)
class Shape:
    """An object: the fields it needs, the fields it may have, and no others."""

    needs: Mapping[str, Kind] = field(default_factory=dict)
    may: Mapping[str, Kind] = field(default_factory=dict)
    tag: str | None = None

    def check(self, value: Any, pointer: str, found: list[Problem]) -> None:
        """An object with exactly such fields; `tag` is a field checked elsewhere."""
        if not isinstance(value, dict):
            found.append(Problem(pointer, "must be an object"))
            return
        found.extend(Problem(pointer, f"missing required field: {name}") for name in self.needs if name not in value)
        for name, content in value.items():
            kind = self.needs.get(name) or self.may.get(name)
            if kind is not None:
                kind.check(content, f"{pointer}/{name}", found)
            elif name != self.tag:
                found.append(Problem(pointer, f"additional property: {name}"))


@dataclass(frozen=True, slots=True)
class Typed:
    """An object whose `type` says which of a table's shapes it has."""

    table: Mapping[str, Shape]
    names: frozenset[str] | None = None

    def check(self, value: Any, pointer: str, found: list[Problem]) -> None:
        """An object of a type that is known and allowed here."""
        if not isinstance(value, dict):
            found.append(Problem(pointer, "must be an object"))
            return
        name = value.get("type")
        shape = self.table.get(name) if isinstance(name, str) else None
        if shape is None or (self.names is not None and name not in self.names):
            found.append(Problem(f"{pointer}/type", f"unsupported type: {name}"))
            return
        shape.check(value, pointer, found)


@dataclass(frozen=True, slots=True)
class Words:
    """A text object: plain text, or mrkdwn as well."""

    most: int = 3000
    markup: bool = True

    def check(self, value: Any, pointer: str, found: list[Problem]) -> None:
        """A text object that is neither empty nor too long."""
        text = Text(self.most, least=1)
        table = {"plain_text": Shape({"text": text}, {"emoji": Flag()}, "type")}
        if self.markup:
            table["mrkdwn"] = Shape({"text": text}, {"verbatim": Flag()}, "type")
        Typed(table).check(value, pointer, found)


def typed(needs: Mapping[str, Kind] | None = None, may: Mapping[str, Kind] | None = None) -> Shape:
    """A shape that also has a `type`."""
    return Shape(needs or {}, may or {}, "type")
