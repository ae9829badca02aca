"""Which rows are measured in full: those with the best scores, whatever a sample of them says."""

from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from slack_app.domain.matching.likeness import view

scores = st.lists(st.sampled_from([-1.0, 0.0, 0.25, 0.5, 1.0]), min_size=1, max_size=200)


def best(found: list[float], count: int) -> list[int]:
    """Give the rows as one would by hand; ids fall where rows rise."""
    return sorted(sorted(range(len(found)), key=lambda row: (-found[row], -row))[:count])


@given(scores, st.data(), st.integers(1, 50))
def test_the_best_are_found_and_equal_ones_by_id(found: list[float], data: st.DataObject, sample: int) -> None:
    count = data.draw(st.integers(1, len(found)))
    ids = np.arange(len(found), 0, -1)
    with patch.object(view, "_SAMPLE", sample):
        assert view._best(ids, np.array(found), count).tolist() == best(found, count)


@pytest.mark.parametrize("period", [7, 64])
@pytest.mark.parametrize("count", [1, 90, 2_000])
def test_a_sample_that_misleads_costs_time_and_no_row(period: int, count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(view, "_SAMPLE", 6_400 // period)
    is_looked_at = np.arange(6_400) % period == 0
    for is_good in (is_looked_at, ~is_looked_at):
        found = np.where(is_good, 0.5, 0.1)
        assert view._best(np.arange(6_400, 0, -1), found, count).tolist() == best(found.tolist(), count)


def test_few_rows_are_brought_in_order() -> None:
    found = np.random.default_rng(3).random(400_000).round(3)
    assert 2_048 <= len(view._likely(found, 2_048)) < 12_000
