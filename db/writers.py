"""Threads that write. What comes in while one is busy is committed together: one wait for the disk serves many.

Work that is committed together stands or falls on its own all the same: where one raises, all is undone and each is run again
by itself. So work may have no effect outside its transaction; that it may be run again was so already, after a deadlock.
"""

import time
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from itertools import chain
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, Generic, TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from db.sessions import has_changes, leave_nothing_behind

Item = TypeVar("Item")
Result = TypeVar("Result")
Work = Callable[[Session], Result]

_TRIES = 3
_LONGEST = 0.02
"""Seconds after which a transaction takes no more work in: others wait for it."""
_MOST = 64
"""How much a transaction takes in at a time."""


@dataclass(frozen=True)
class Alike(Generic[Item, Result]):
    """Work that costs hardly more for many items than for one: what waits with an equal `kind` is done by one `act`."""

    kind: Hashable
    act: Callable[[Session, Sequence[Item]], Sequence[Result]]
    item: Item

    def __call__(self, session: Session) -> Result:
        """Do it for this item alone."""
        return self.act(session, [self.item])[0]


@dataclass(frozen=True)
class _Waiting(Generic[Result]):
    """Work, and where its result is waited for."""

    work: Work[Result]
    future: Future[Result]


class Writers:
    """So many threads, each with one transaction at a time.

    `watch` is told the moments before and after each commit that changes something.
    """

    def __init__(self, engine: Engine, count: int, watch: Callable[[str], None]) -> None:
        self._engine, self._watch = engine, watch
        self._queue: SimpleQueue[_Waiting[Any] | None] = SimpleQueue()
        self._threads = [Thread(target=self._serve, name=f"write_{number}", daemon=True) for number in range(count)]
        for thread in self._threads:
            thread.start()

    def submit(self, work: Work[Result]) -> Future[Result]:
        """Run work soon; it is committed when the future is done."""
        future: Future[Result] = Future()
        self._queue.put(_Waiting(work, future))
        return future

    def close(self) -> None:
        """Finish what was submitted, and end the threads."""
        for _ in self._threads:
            self._queue.put(None)
        for thread in self._threads:
            thread.join()

    def _serve(self) -> None:
        while (first := self._queue.get()) is not None:
            if first.future.set_running_or_notify_cancel():
                self._run_together(first)

    def _run_together(self, first: _Waiting[Any]) -> None:
        taken: list[_Waiting[Any]] = []
        try:
            done = self._transact(self._rounds(first, taken))
        except BaseException as error:  # noqa: BLE001  it is told to whoever waits for the result
            if len(taken) == 1 and not _is_passing(error):
                first.future.set_exception(error)
                return
            for one in taken:
                self._run_alone(one)
            return
        for one, result in done:
            one.future.set_result(result)

    def _rounds(self, first: _Waiting[Any], taken: list[_Waiting[Any]]) -> Iterator[Sequence[_Waiting[Any]]]:
        """Give the first with what waits behind it, then what came in meanwhile, as long as nobody waits for long."""
        ends_at = time.monotonic() + _LONGEST
        following = [first, *self._take(_MOST)]
        while following:
            taken += following
            yield following
            following = self._take(_MOST) if time.monotonic() < ends_at else []

    def _take(self, most: int) -> list[_Waiting[Any]]:
        taken: list[_Waiting[Any]] = []
        while len(taken) < most:
            try:
                one = self._queue.get_nowait()
            except Empty:
                break
            if one is None:  # the sign to end is for the loop that serves
                self._queue.put(None)
                break
            if one.future.set_running_or_notify_cancel():
                taken.append(one)
        return taken

    def _run_alone(self, one: _Waiting[Any]) -> None:
        """Run work in a transaction of its own; again where the database, not the work, was in the way."""
        for attempt in range(1, _TRIES + 1):
            time.sleep(0.02 * (attempt - 1))
            try:
                ((_, result),) = self._transact([[one]])
            except BaseException as error:  # noqa: BLE001  as above
                if attempt == _TRIES or not _is_passing(error):
                    one.future.set_exception(error)
                    return
            else:
                one.future.set_result(result)
                return

    def _transact(self, rounds: Iterable[Sequence[_Waiting[Any]]]) -> Sequence[tuple[_Waiting[Any], Any]]:
        with Session(self._engine, expire_on_commit=False) as session:
            done: list[tuple[_Waiting[Any], Any]] = []
            for group in chain.from_iterable(map(_alike, rounds)):
                if done:
                    leave_nothing_behind(session)
                done += zip(group, _act(session, group), strict=True)
            # a transaction that changed nothing has nothing that a crash could lose
            changed = has_changes(session)
            if changed:
                self._watch("before commit")
            session.commit()
            if changed:
                self._watch("after commit")
            return done


def _alike(waiting: Sequence[_Waiting[Any]]) -> Sequence[Sequence[_Waiting[Any]]]:
    """Put together what can be done together, each group where its first stands."""
    groups: dict[Hashable, list[_Waiting[Any]]] = {}
    for one in waiting:
        groups.setdefault(one.work.kind if isinstance(one.work, Alike) else one, []).append(one)
    return list(groups.values())


def _act(session: Session, group: Sequence[_Waiting[Any]]) -> Sequence[Any]:
    work = group[0].work
    if not isinstance(work, Alike):
        return [work(session)]
    return work.act(session, [one.work.item for one in group if isinstance(one.work, Alike)])


def _is_passing(error: BaseException) -> bool:
    """Whether the same work may succeed a moment later: a deadlock, a race of two inserts, a busy or restarted server."""
    if not isinstance(error, DBAPIError):
        return False
    code = getattr(error.orig, "sqlstate", None) or ""
    return (
        error.connection_invalidated
        or code in {"40001", "40P01", "23505"}
        or "database is locked" in str(error.orig)
        or "UNIQUE constraint failed" in str(error.orig)
    )
