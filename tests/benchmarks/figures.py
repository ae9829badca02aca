"""What was measured, and how it compares with what was aimed at."""

from dataclasses import dataclass

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True)
class Figure:
    """One line of the table; `is_met` is None where nothing was aimed at."""

    name: str
    measured: str
    aim: str = ""
    is_met: bool | None = None


class Figures(list[Figure]):
    """All figures of a run."""

    def add(self, name: str, measured: str, aim: str = "", is_met: bool | None = None) -> None:
        """Note a figure, and print it at once: the table comes when all is over."""
        self.append(Figure(name, measured, aim, is_met))
        print(f"\n{name}: {measured}{f' (aim: {aim})' if aim else ''}")  # noqa: T201  people read the figures

    def print(self) -> None:
        """Print the table."""
        table = Table(title="Figures")
        for heading in ("figure", "measured", "aim", ""):
            table.add_column(heading)
        words = {None: "", True: "met", False: "missed"}
        for figure in self:
            table.add_row(figure.name, figure.measured, figure.aim, words[figure.is_met])
        Console(width=160).print(table)


KIND = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
