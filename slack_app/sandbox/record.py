"""All that happened, in order: what the app asked, what it was asked, what people saw, what was wrong."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from slack_app.sandbox.payload import Payload


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened; `kind` is `call`, `request`, `view` or `violation`."""

    number: int
    at: float
    kind: str
    name: str
    team: str | None
    data: Payload

    def as_payload(self) -> Payload:
        """The entry as the control API shows it."""
        return {
            "number": self.number,
            "at": self.at,
            "kind": self.kind,
            "name": self.name,
            "team": self.team,
            "data": self.data,
        }


class Record:
    """An append-only list of entries, numbered from 1."""

    def __init__(self, changed: Callable[[], None] = lambda: None) -> None:
        self._changed = changed
        self.entries: list[Entry] = []

    def add(self, kind: str, name: str, team: str | None, **data: Any) -> Entry:
        """Keep one more entry."""
        entry = Entry(len(self.entries) + 1, time.time(), kind, name, team, data)
        self.entries.append(entry)
        self._changed()
        return entry

    def violation(self, code: str, team: str | None, **data: Any) -> None:
        """Keep something that the app must not do, though Slack may let it pass."""
        self.add("violation", code, team, **data)

    def since(self, number: int = 0, kind: str | None = None, name: str | None = None) -> list[Entry]:
        """The entries after a number, of one kind or name if asked."""
        return [
            entry
            for entry in self.entries[number:]
            if (kind is None or entry.kind == kind) and (name is None or entry.name == name)
        ]
