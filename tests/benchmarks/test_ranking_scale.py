"""Time and memory of the ranking over ten thousand to a million positions of one agency, beside tantivy and bm25s."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.figures import Figures

ROWS = int(os.environ.get("BENCH_ROWS", "1000000"))
AIMS = {10_000: 0.003, 100_000: 0.010, 1_000_000: 0.060}
MOST_MB = 1000
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "RAYON_NUM_THREADS": "1"}


def measured(way: str, count: int) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks.scale", way, str(count)]
    done = subprocess.run(
        command, cwd=Path(__file__).parents[2], env=os.environ | ONE_THREAD, capture_output=True, text=True, check=True
    )
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


@pytest.mark.benchmark
@pytest.mark.parametrize("count", AIMS)
def test_the_ranking_answers_at_once_whatever_the_size(count: int, figures: Figures) -> None:
    if count > ROWS:
        pytest.skip(f"BENCH_ROWS is {ROWS}")
    ours, aim = measured("ours", count), AIMS[count]
    figures.add(
        f"ranking over {count:,} positions, read and explained, 99 of 100",
        f"{ours['worst'] * 1000:.1f} ms (half within {ours['half'] * 1000:.1f} ms; built in {ours['build']:.0f} s)",
        f"{aim * 1000:.0f} ms",
        ours["worst"] < aim,
    )
    figures.add(f"most memory for {count:,}", f"{ours['mb']:,.0f} MB", f"{MOST_MB:,} MB", ours["mb"] < MOST_MB)
    figures.add(
        f"a position of {count:,} changed",
        f"{ours['change'] * 1000:.1f} ms at most (saved in {ours['save']:.1f} s, taken up again in {ours['load']:.1f} s)",
        "50 ms",
        ours["change"] < 0.050,
    )
    for way in ("tantivy", "bm25s"):
        other = measured(way, count)
        times = f"{other['worst'] * 1000:.1f} ms, half within {other['half'] * 1000:.1f} ms"
        figures.add(f"{way} alone over {count:,}, 99 of 100", f"{times}; {other['mb']:,.0f} MB")
    assert ours["change"] < 0.050
