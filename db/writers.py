"""Threads that write. What comes in while one is busy is committed together: one wait for the disk serves many.

Work that is committed together stands or falls on its own all the same: where one raises, all is undone and each is run again
by itself. So work may have no effect outside its transaction; that it may be run again was so already, after a deadlock.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, Generic, TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from db.sessions import has_changes, leave_nothing_behind

Result = TypeVar("Result")
Work = Callable[[Session], Result]

_TRIES = 3
_LONGEST = 0.02
"""Seconds after which a transaction takes no more work in: others wait for it."""


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
            results = self._transact(one.work for one in self._take(first, taken))
        except BaseException as error:  # noqa: BLE001  it is told to whoever waits for the result
            if len(taken) == 1 and not _is_passing(error):
                first.future.set_exception(error)
                return
            for one in taken:
                self._run_alone(one)
            return
        for one, result in zip(taken, results, strict=True):
            one.future.set_result(result)

    def _take(self, first: _Waiting[Any], taken: list[_Waiting[Any]]) -> Iterator[_Waiting[Any]]:
        """Give the first and what waits behind it, as long as that makes nobody wait for long."""
        taken.append(first)
        yield first
        ends_at = time.monotonic() + _LONGEST
        while time.monotonic() < ends_at:
            try:
                following = self._queue.get_nowait()
            except Empty:
                return
            if following is None:  # the sign to end is for the loop that serves
                self._queue.put(None)
                return
            if following.future.set_running_or_notify_cancel():
                taken.append(following)
                yield following

    def _run_alone(self, one: _Waiting[Any]) -> None:
        """Run work in a transaction of its own; again where the database, not the work, was in the way."""
        for attempt in range(1, _TRIES + 1):
            time.sleep(0.02 * (attempt - 1))
            try:
                (result,) = self._transact([one.work])
            except BaseException as error:  # noqa: BLE001  as above
                if attempt == _TRIES or not _is_passing(error):
                    one.future.set_exception(error)
                    return
            else:
                one.future.set_result(result)
                return

    def _transact(self, works: Iterable[Work[Any]]) -> Sequence[Any]:
        with Session(self._engine, expire_on_commit=False) as session:
            results: list[Any] = []
            for work in works:
                if results:
                    leave_nothing_behind(session)
                results.append(work(session))
            # a transaction that changed nothing has nothing that a crash could lose
            changed = has_changes(session)
            if changed:
                self._watch("before commit")
            session.commit()
            if changed:
                self._watch("after commit")
            return results


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
