"""`rebound wording`: the wording check that the app does, on a file, without a database or Slack."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, NamedTuple

import typer
from rich.console import Console
from rich.text import Text

from slack_app.console import stopped
from slack_app.domain.fairness import Finding, check_wording
from slack_app.importing.cells import Unfit
from slack_app.importing.work_files import Id, LineWrong

_EXAMPLE = '{"id": 1, "text": "Needs more depth in Java."}'


class Line(NamedTuple):
    """One line of the file."""

    id: Id
    text: str


def check_file(
    file: Annotated[Path, typer.Argument(help="One JSON object a line, with id and text.", metavar="FILE.jsonl")],
    *,
    explain: Annotated[
        bool, typer.Option("--explain", help="Print for people instead: what was found, why, what to write instead.")
    ] = False,
) -> None:
    """Point out wording that would be unfair or unlawful to pass on. Nothing is stored, and nothing leaves this machine."""
    try:
        lines = list(read_lines(file))
    except LineWrong as wrong:
        raise stopped(str(wrong)) from wrong
    except OSError as error:
        raise stopped(f"{file} cannot be read: {error.strerror}. Name a file with one JSON object a line.") from error
    console = Console()
    for line in lines:
        findings = check_wording(line.text)
        if explain:
            console.print(explained(line, findings), soft_wrap=True)
        else:
            rules = sorted({one.rule for one in findings})
            typer.echo(json.dumps({"id": line.id, "rules": rules}, ensure_ascii=False))


def read_lines(file: Path) -> Iterator[Line]:
    """Read the lines of a file in their order; empty ones are passed over.

    Raises:
        LineWrong: a line is no JSON object, or has no id or no text.
        OSError: the file cannot be read.
    """
    for number, raw in enumerate(file.read_bytes().splitlines(), 1):
        if not raw.strip():
            continue
        try:
            yield _line(raw)
        except Unfit as unfit:
            raise LineWrong(f"{file.name}, line {number}: {unfit}.") from unfit


def _line(raw: bytes) -> Line:
    try:
        row = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Unfit("it is not UTF-8; save the file as UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise Unfit(f"it is no JSON ({error}); write one object a line, such as {_EXAMPLE}") from error
    if not isinstance(row, dict):
        raise Unfit(f"it is no object; write one a line, such as {_EXAMPLE}")
    one, text = row.get("id"), row.get("text")
    if isinstance(one, bool) or not isinstance(one, str | int) or one == "":
        raise Unfit("it has no id; add one, a text or a whole number")
    if not isinstance(text, str):
        raise Unfit('it has no text; add one in quotation marks, as "text"')
    return Line(one, text)


def explained(line: Line, findings: tuple[Finding, ...]) -> Text:
    """Give a line as people read it: the sentence with what was found marked, then each finding in four lines."""
    told = Text(f"{line.id}: ", style="bold")
    sentence = Text(line.text, style="not bold")
    for one in findings:
        sentence.stylize("bold red", one.start, one.end)
    told.append_text(sentence)
    if not findings:
        told.append("\n  Nothing found.", style="not bold")
    for one in findings:
        told.append(f"\n  “{one.words}” ({one.rule}{', a guess' if one.is_guess else ''})", style="bold")
        for heading, value in (("Why", one.why), ("Instead", one.instead), ("Source", one.source)):
            told.append(f"\n    {heading}: {value}", style="not bold")
    told.append("\n")
    return told
