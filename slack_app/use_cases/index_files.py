"""Files with indexes of open work, so that a start reads only what has changed meanwhile. Each may be deleted at any time."""

import hashlib
import os
import re
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import mkstemp

import structlog
from sqlalchemy import make_url

from db.engine import sqlite_file
from slack_app.domain.matching.likeness import WorkIndex
from slack_app.domain.matching.likeness.snapshot import Snapshot, SnapshotWrong, load

log = structlog.get_logger()

EVERY = 600
"""Seconds between two savings of one index at least, whichever replica saves."""
_DRAFTS_LAST, _UNUSED_LAST = 3600, 30 * 24 * 3600
"""Seconds after which a draft belongs to a process that was killed, and a file to an agency that is gone."""
_OURS = re.compile(r"[0-9a-f]{32}\.index(?P<draft>\..+\.new)?")


def index_folder(chosen: Path | None, database_url: str) -> Path:
    """Say where the indexes of open work are, if nobody chose: beside the database's file, or where the process works."""
    file = sqlite_file(make_url(database_url))
    return (chosen or (file.parent if file else Path.cwd()) / ".rebound-index").absolute()


class NoIndex(Exception):
    """No index can be had from a file; the text says why."""


class IndexFolder:
    """A folder that several processes may share. Whatever is wrong with it, an index is read from the database instead."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._saver = ThreadPoolExecutor(1, thread_name_prefix="index")

    def file_of(self, database: str, agency_id: int) -> "IndexFile":
        """Give the file of an agency, whether it is there or not."""
        return IndexFile(self, database, agency_id)

    def load(self, name: str) -> tuple[WorkIndex, list[int]]:
        """Give an index and the numbers that were kept with it.

        Raises:
            NoIndex: there is no file, it cannot be read, it is damaged or of another form.
        """
        path = self._path / name
        try:
            with path.open("rb") as file:
                loaded = load(file)
                written = os.fstat(file.fileno()).st_mtime
        except FileNotFoundError as error:
            raise NoIndex("no file") from error
        except OSError as error:
            self._warn("cannot read the index of open work", error)
            raise NoIndex("unreadable file") from error
        except SnapshotWrong as wrong:
            self.throw_away(name)
            raise NoIndex("damaged, or of another form") from wrong
        with suppress(OSError):
            os.utime(path, (time.time(), written))  # in use, and no newer for it
        return loaded

    def throw_away(self, name: str) -> None:
        """Delete a file that is of no use."""
        with suppress(OSError):  # then it is of no use the next time as well
            (self._path / name).unlink(missing_ok=True)

    def later(self, save: Callable[[], None]) -> None:
        """Save beside all else, one index at a time."""
        with suppress(RuntimeError):  # what saves is shut down, and the next process reads more anew
            self._saver.submit(save).add_done_callback(_tell)

    def save(self, name: str, snapshot: Snapshot, facts: Sequence[int]) -> bool:
        """Put a file in place of the one that is there, at once and whole; say whether that was necessary and possible.

        It is not forced onto the disk: what a power cut leaves of it is known as damaged.
        """
        path = self._path / name
        try:
            if _age(path, 1) < EVERY:
                return False  # another replica was faster
            self._path.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._clean_up()
            descriptor, draft = mkstemp(prefix=f"{name}.", suffix=".new", dir=self._path)  # for the owner alone
            try:
                with open(descriptor, "wb") as file:
                    snapshot.write(file, facts)
                os.replace(draft, path)
            except BaseException:
                Path(draft).unlink()
                raise
        except OSError as error:
            self._warn("cannot save the index of open work", error)
            return False
        return True

    def close(self) -> None:
        """Finish the file that is being written, and begin no other."""
        self._saver.shutdown(cancel_futures=True)

    def _clean_up(self) -> None:
        for path in self._path.iterdir():
            if ours := _OURS.fullmatch(path.name):
                age, lasts = (_age(path, 1), _DRAFTS_LAST) if ours["draft"] else (_age(path, 0), _UNUSED_LAST)
                if lasts < age < float("inf"):
                    self.throw_away(path.name)

    def _warn(self, what: str, error: OSError) -> None:
        log.warning(what, folder=str(self._path), error=error.strerror or type(error).__name__)


@dataclass(frozen=True)
class IndexFile:
    """The file of one agency. Its name tells nobody which agency it is."""

    folder: IndexFolder
    database: str
    agency_id: int

    @property
    def name(self) -> str:
        """The file's name in its folder."""
        return f"{hashlib.sha256(f'{self.database} {self.agency_id}'.encode()).hexdigest()[:32]}.index"

    def load(self) -> tuple[WorkIndex, int, int]:
        """Give the index, with the version and the last id that it stands for.

        Raises:
            NoIndex: there is none to be had.
        """
        index, (version, last_id) = self.folder.load(self.name)
        return index, version, last_id

    def save(self, snapshot: Snapshot, version: int, last_id: int) -> bool:
        """Write the index as it is at a version; say whether that was necessary and possible."""
        return self.folder.save(self.name, snapshot, (version, last_id))

    def throw_away(self) -> None:
        """Delete what is of no use."""
        self.folder.throw_away(self.name)

    def later(self, save: Callable[["IndexFile"], None]) -> None:
        """Save beside all else."""
        self.folder.later(partial(save, self))


def _age(path: Path, which: int) -> float:
    """Give the seconds since a file was used (0) or written (1), endless if there is none or it is of the future."""
    try:
        stat = path.stat()
    except FileNotFoundError:
        return float("inf")
    age = time.time() - (stat.st_atime, stat.st_mtime)[which]
    return age if age >= 0 else float("inf")


def _tell(done: "Future[None]") -> None:
    if not done.cancelled() and (error := done.exception()):
        log.error("cannot save the index of open work", exc_info=error)
