import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from slack_app.__main__ import app
from slack_app.domain.fairness import checking
from tests.domain.fairness.models import of_word_only

LINES = [
    {"id": "b", "text": "Client said he's too old for the team, and that she has a thick accent."},
    {"id": 7, "text": "Needs more depth in Java."},
    {"id": "a", "text": "They'd prefer someone younger. Very young team."},
]


def checked(file: Path, *options: str) -> Result:
    return CliRunner().invoke(app, ["wording", str(file), *options])


def written(folder: Path, *lines: object) -> Path:
    file = folder / "words.jsonl"
    texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    file.write_text("\n".join(texts), encoding="utf-8")
    return file


def test_a_line_a_line_in_their_order_each_rule_once(tmp_path: Path) -> None:
    done = checked(written(tmp_path, *LINES))
    assert done.exit_code == 0
    assert [json.loads(line) for line in done.output.splitlines()] == [
        {"id": "b", "rules": ["age", "origin"]},
        {"id": 7, "rules": []},
        {"id": "a", "rules": ["age"]},
    ]


def test_people_read_what_was_found_why_and_what_to_write_instead(tmp_path: Path) -> None:
    done = checked(written(tmp_path, *LINES), "--explain")
    assert done.exit_code == 0
    assert "b: Client said he's too old for the team" in done.output
    assert "“too old”" in done.output or "too old” (age)" in done.output
    assert "Source: ADEA, 29 U.S.C. 621" in done.output
    assert "Instead: Name what the work needs" in done.output
    assert "7: Needs more depth in Java.\n  Nothing found." in done.output


def test_people_read_what_is_a_guess(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "read_model", lambda: of_word_only("evenings", "family", 20))
    done = checked(written(tmp_path, {"id": 1, "text": "They thought about the evenings and her garden."}), "--explain")
    assert "“evenings” (family, a guess)" in done.output


def test_what_looks_like_markup_is_text(tmp_path: Path) -> None:
    done = checked(written(tmp_path, {"id": "[red]", "text": "[bold]too old[/bold] [/]"}), "--explain")
    assert (done.exit_code, "[red]: [bold]too old[/bold] [/]" in done.output) == (0, True)


@pytest.mark.parametrize(
    ("line", "what_to_do"),
    [
        ("{", "line 2: it is no JSON"),
        ("[1]", "line 2: it is no object; write one a line"),
        ("[" * 100_000, "line 2: it is no JSON"),
        ({"text": "Short."}, "line 2: it has no id; add one"),
        ({"id": True, "text": "Short."}, "line 2: it has no id; add one"),
        ({"id": 2}, "line 2: it has no text; add one"),
        ({"id": 2, "text": 5}, "line 2: it has no text; add one"),
    ],
)
def test_a_line_that_cannot_be_read_is_named_with_what_to_do(tmp_path: Path, line: object, what_to_do: str) -> None:
    done = checked(written(tmp_path, LINES[0], line))
    assert (done.exit_code, f"words.jsonl, {what_to_do}" in done.output) == (1, True)


def test_a_file_that_is_not_utf_8_or_not_there_is_named(tmp_path: Path) -> None:
    file = tmp_path / "words.jsonl"
    done = checked(file)
    assert (done.exit_code, "words.jsonl cannot be read" in done.output) == (1, True)
    assert checked(tmp_path).exit_code == 1
    file.write_bytes('{"id": 1, "text": "Büro"}'.encode("latin-1"))
    done = checked(file)
    assert (done.exit_code, "words.jsonl, line 1: it is not UTF-8; save the file as UTF-8" in done.output) == (1, True)
