"""How good the ranking is, on public tasks, by their own scorer, beside what else there is.

The tasks stand in `MATCHING_DIR`, or in `shared/matching` beside the project.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from tests.benchmarks.figures import Figures
from tests.benchmarks.rankers import Rank, Row, by_bm25, by_hybrid, by_vectors

ROOT = Path(__file__).parents[2]
FOLDER = Path(os.environ.get("MATCHING_DIR", ROOT.parent / "shared" / "matching"))
TASKS = {
    "T5 posting": ("t5_posting", "t5_positions", "nDCG@10", 0.71),
    "T5 candidate": ("t5_candidate", "t5_positions", "nDCG@10", 0.67),
    "T2": ("t2", "t2_positions", "MAP", 0.46),
}
OTHERS: dict[str, Callable[[list[Row]], Rank]] = {
    "BM25, one text": by_bm25,
    "wordllama, one text": by_vectors,
    "wordllama, weighed": lambda positions: by_vectors(positions, weigh=True),
    "the published hybrid": by_hybrid,
}


def rows(name: str) -> list[Row]:
    return [json.loads(line) for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()]


def scored(run: Path, task: str, measure: str) -> float:
    """Ask the tasks' own scorer."""
    command = [sys.executable, "-B", "score.py", "--qrels", f"{task}_qrels.jsonl", "--run", str(run), "--min-rel", "2"]
    done = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True, check=True)
    return next(float(line.split()[1]) for line in done.stdout.splitlines() if line.startswith(f"{measure} "))


@pytest.mark.benchmark
@pytest.mark.parametrize("name", TASKS)
def test_the_ranking_is_better_than_what_else_there_is(name: str, tmp_path: Path, figures: Figures) -> None:
    if not (FOLDER / "score.py").exists():
        figures.add(f"ranking, {name}", "NOT RUN: set MATCHING_DIR to the folder of the tasks")
        pytest.skip("MATCHING_DIR names no folder with the tasks")
    task, positions_file, measure, aim = TASKS[name]
    positions, people = rows(f"{positions_file}.jsonl"), rows(f"{task}_people.jsonl")
    ids = np.array([row["id"] for row in positions])
    reached = {}
    for other, make in OTHERS.items():
        rank, run = make(positions), tmp_path / "other.jsonl"
        lines = [{"q": row["id"], "ranking": ids[np.lexsort((ids, -rank(row)))].tolist()} for row in people]
        run.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
        reached[other] = scored(run, task, measure)
    own = tmp_path / "own.jsonl"
    files: list[str | Path] = [
        "--positions",
        FOLDER / f"{positions_file}.jsonl",
        "--people",
        FOLDER / f"{task}_people.jsonl",
    ]
    subprocess.run([sys.executable, "-m", "slack_app", "rank", *files, "--out", own], cwd=ROOT, check=True)
    ours = scored(own, task, measure)
    beside = ", ".join(f"{other} {value:.3f}" for other, value in reached.items())
    figures.add(f"ranking, {name}, {measure}", f"{ours:.3f} ({beside})", f"{aim}", ours >= aim)
    assert ours > max(reached.values())
    assert ours >= aim
