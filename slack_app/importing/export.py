"""A file as an ATS exports it: its encoding, its delimiter, its rows."""

import codecs
import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

WHY = "Why it was not taken"
"""The last column of the file of rows that were not taken; correct them and import that file."""
_CHUNK = 1 << 20
_LONGEST_CELL = 1 << 20
_BYTE_ORDER_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


class CannotRead(Exception):
    """The file cannot be read; the text says why and what to do."""


def detect_encoding(path: Path) -> str:
    """Tell a file's encoding: by its byte order mark; else UTF-8 where all of it is; else Windows-1252 where all of it is.

    Raises:
        CannotRead: it is neither.
        OSError: there is no such file.
    """
    with path.open("rb") as file:
        start = file.read(4)
    for mark, encoding in _BYTE_ORDER_MARKS:
        if start.startswith(mark):
            return encoding
    for encoding in ("utf-8", "cp1252"):
        if _is_all(path, encoding):
            return encoding
    raise CannotRead(f"{path.name} is neither UTF-8 nor Windows-1252. Save it as UTF-8, or name its --encoding.")


def _is_all(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


class Export:
    """An open export. Iterating gives each row's first line number and its cells; blank rows are passed over."""

    def __init__(self, path: Path, encoding: str | None = None) -> None:
        """Open a file and read its header row.

        Raises:
            CannotRead: it has no header row, or cannot be decoded.
            OSError: it cannot be opened.
        """
        csv.field_size_limit(_LONGEST_CELL)
        self.encoding = encoding or detect_encoding(path)
        self.size = path.stat().st_size
        self._raw = path.open("rb")
        try:
            self._text = io.TextIOWrapper(self._raw, encoding=self.encoding, newline="")
            self.delimiter = _sniff(self._text.readline())
            self._text.seek(0)
            self._reader = csv.reader(self._text, delimiter=self.delimiter)
            self.header = self._next() or []
        except LookupError as error:
            self._raw.close()
            raise CannotRead(f"There is no encoding {encoding}. Usual ones are utf-8, windows-1252, utf-16.") from error
        except UnicodeError as error:
            self._raw.close()
            raise CannotRead(f"{path.name} is not {self.encoding}.") from error
        except CannotRead:
            self._raw.close()
            raise
        self._has_reasons = bool(self.header) and self.header[-1] == WHY
        if self._has_reasons:
            self.header = self.header[:-1]
        if not any(name.strip() for name in self.header):
            self._raw.close()
            raise CannotRead(f"{path.name} has no header row.")

    @property
    def position(self) -> int:
        """How many bytes have been read."""
        return self._raw.tell()

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        line = self._reader.line_num + 1
        while (cells := self._next()) is not None:
            if any(cells):
                yield line, cells[:-1] if self._has_reasons else cells
            line = self._reader.line_num + 1

    def _next(self) -> list[str] | None:
        try:
            return next(self._reader, None)
        except csv.Error as error:
            line = self._reader.line_num
            raise CannotRead(f"Line {line} cannot be read: {error}. Is there a quotation mark left open?") from error
        except UnicodeError as error:
            raise CannotRead(f"After line {self._reader.line_num} the file is not {self.encoding}.") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._text.close()


def _sniff(line: str) -> str:
    """Choose the delimiter that splits the header row into most columns; names in quotes may hold the others."""
    return max(",;\t", key=re.sub(r'"[^"]*"', "", line).count)


class Rejects:
    """The file of rows that could not be taken, beside the input; it is there only if there are any."""

    def __init__(self, source: Path, header: list[str], delimiter: str) -> None:
        """Open it, so that a folder that cannot be written to is noticed before anything is taken.

        Raises:
            OSError: it cannot be written.
        """
        self.path = source.with_name(source.name + ".rejected.csv")
        self.count = 0
        self._width = len(header)
        # with a byte order mark, because these rows will be opened in a spreadsheet
        self._file = self.path.open("w", encoding="utf-8-sig", newline="")
        self._writer = csv.writer(self._file, delimiter=delimiter)
        self._writer.writerow([*header, WHY])

    def add(self, cells: list[str], reason: str) -> None:
        """Keep a row as it came, with the reason in a last column."""
        self._writer.writerow([*cells, *[""] * (self._width - len(cells)), reason])
        self.count += 1

    def close(self) -> None:
        """Finish the file; without rows, take it away."""
        self._file.close()
        if not self.count:
            self.path.unlink()
