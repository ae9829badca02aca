"""The table of figures, printed when the last benchmark is over."""

from collections.abc import Iterator

import pytest

from tests.benchmarks.figures import Figures


@pytest.fixture(scope="session")
def figures() -> Iterator[Figures]:
    gathered = Figures()
    yield gathered
    gathered.print()
