import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from slack_app.__main__ import app

POSITIONS = [
    {"id": "b", "title": "Nurse", "skills": ["Epic"], "description": "Cares for patients."},
    {"id": "a", "title": "Nurse", "skills": ["Epic"], "description": "Cares for patients."},
    {"id": "c", "title": "Data Engineer", "skills": ["Python", "SQL"]},
    {"id": "d"},
    {"id": "e", "title": "Data Engineer", "skills": ["Python"], "description": "Must have Snowflake."},
]
PEOPLE = [
    {"id": 7, "title": "Registered Nurse", "summary": "Cared for patients."},
    {"id": 8, "title": "Data Engineer", "skills": ["SQL", "Python"]},
    {"id": 9},
]


def ranked(folder: Path, positions: list[Any], people: list[Any], *options: str) -> tuple[Result, list[dict[str, Any]]]:
    for name, rows in (("positions", positions), ("people", people)):
        lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
        (folder / f"{name}.jsonl").write_text("\n".join(lines), encoding="utf-8")
    files = [f"--{name}={folder / name}.jsonl" for name in ("positions", "people")]
    done = CliRunner().invoke(app, ["rank", *files, f"--out={folder / 'out.jsonl'}", *options])
    out = folder / "out.jsonl"
    return done, [json.loads(line) for line in out.read_text().splitlines()] if out.exists() else []


def test_all_positions_are_ranked_equal_ones_by_id_and_what_is_filtered_out_comes_last(tmp_path: Path) -> None:
    done, lines = ranked(tmp_path, POSITIONS, PEOPLE)
    assert done.exit_code == 0
    assert [line["q"] for line in lines] == [7, 8, 9]
    assert all(set(line) == {"q", "ranking", "scores"} for line in lines)
    assert all(sorted(line["ranking"]) == list("abcde") for line in lines)
    assert lines[0]["ranking"][:2] == ["a", "b"]
    assert (lines[1]["ranking"][0], lines[1]["ranking"][-1], lines[1]["scores"][-1]) == ("c", "e", 0.0)
    assert lines[2]["ranking"] == list("abcde")
    assert all(line["scores"] == sorted(line["scores"], reverse=True) for line in lines)


def test_a_limit_shortens_the_list_and_changes_nothing_else(tmp_path: Path) -> None:
    _, whole = ranked(tmp_path, POSITIONS, PEOPLE)
    _, short = ranked(tmp_path, POSITIONS, PEOPLE, "--limit", "2")
    assert [(line["ranking"], line["scores"]) for line in short] == [
        (line["ranking"][:2], line["scores"][:2]) for line in whole
    ]


def test_terms_are_read_as_an_import_reads_them(tmp_path: Path) -> None:
    near = {"id": 1, "title": "Nurse", "town": "Austin, TX", "work_mode": "in office", "pay_low": 40, "pay_high": 50}
    far = {
        "id": 0,
        "title": "Nurse",
        "town": "Boston, MA",
        "work_mode": "on-site",
        "payrange": "40-50/hr",
        "size": "big",
    }
    someone = {"id": 1, "title": "Nurse", "city": "Austin", "paywanted": "$45/hr", "workmode": "no idea"}
    done, lines = ranked(tmp_path, [far, near], [someone], "--explain")
    assert lines[0]["ranking"] == [1, 0]
    assert "1: Nurse" in done.output
    assert "no idea" in done.output


@pytest.mark.parametrize(
    ("line", "what_to_do"),
    [
        ("{", "line 2: it is no JSON"),
        ("[1]", "line 2: it is no object; write one a line"),
        ({"title": "Nurse"}, "line 2: it has no id; add one"),
        ({"id": True}, "line 2: it has no id; add one"),
        ({"id": "a"}, 'line 2: the id "a" stands in an earlier line as well; give each its own'),
        ({"id": 2, "title": 5}, "line 2: its title is no text; put it in quotation marks"),
        ({"id": 2, "skills": "SQL"}, "line 2: its skills are no list of texts; write them as"),
        ({"id": 2, "town": "x" * 999}, "line 2: The town is longer than"),
    ],
)
def test_a_line_that_cannot_be_read_is_named_with_what_to_do(tmp_path: Path, line: object, what_to_do: str) -> None:
    done, lines = ranked(tmp_path, [{"id": "a"}, line], PEOPLE)
    assert (done.exit_code, lines) == (1, [])
    assert f"positions.jsonl, {what_to_do}" in done.output


def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    ranked(tmp_path, [], PEOPLE)
    (tmp_path / "positions.jsonl").write_bytes('{"id": 1, "title": "Büro"}'.encode("latin-1"))
    files = [f"--{name}={tmp_path / name}.jsonl" for name in ("positions", "people")]
    done = CliRunner().invoke(app, ["rank", *files, f"--out={tmp_path / 'out.jsonl'}"])
    assert (done.exit_code, "save the file as UTF-8" in done.output) == (1, True)
