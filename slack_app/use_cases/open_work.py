"""Indexes of the work of agencies' open positions: kept from one ranking to the next, brought up to date by each."""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from threading import Lock
from typing import TypeVar

from slack_app.domain.matching import Position, WorkIndex, work_of

Answer = TypeVar("Answer")


@dataclass
class _Kept:
    index: WorkIndex = field(default_factory=WorkIndex)
    positions: dict[int, Position] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)


class OpenWork:
    """One index an agency, and never one for two. The longest unused leave when all together hold too many positions.

    An index follows from the positions alone, so each replica keeps its own, and a lost one is made again.
    """

    def __init__(self, most_positions: int) -> None:
        self._most = most_positions
        self._kept: OrderedDict[int, _Kept] = OrderedDict()
        self._lock = Lock()

    def ask(self, agency_id: int, positions: Iterable[Position], question: Callable[[WorkIndex], Answer]) -> Answer:
        """Answer a question about exactly these positions; only what has changed since the last one is read in."""
        with self._lock:
            kept = self._kept.setdefault(agency_id, _Kept())
            self._kept.move_to_end(agency_id)
        with kept.lock:
            _bring_up_to_date(kept, positions)
            answer = question(kept.index)
        self._forget_some()
        return answer

    def _forget_some(self) -> None:
        with self._lock:
            while len(self._kept) > 1 and sum(len(kept.positions) for kept in self._kept.values()) > self._most:
                self._kept.popitem(last=False)


def _bring_up_to_date(kept: _Kept, positions: Iterable[Position]) -> None:
    now = {one.job_order_id: one for one in positions}
    for gone in kept.positions.keys() - now.keys():
        kept.index.remove(gone)
        del kept.positions[gone]
    for job_order_id, one in now.items():
        if kept.positions.get(job_order_id) != one:
            kept.index.put(job_order_id, work_of(one))
            kept.positions[job_order_id] = one
