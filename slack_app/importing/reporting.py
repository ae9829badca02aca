"""What an import tells at its end."""

from collections.abc import Iterator

from slack_app.importing.export import Export, Rejects
from slack_app.importing.headers import Columns
from slack_app.importing.loading import Summary
from slack_app.importing.nouns import Noun

_SHOWN = 5


def tell(
    noun: Noun, agency: str, export: Export, columns: Columns, summary: Summary, rejects: Rejects
) -> Iterator[str]:
    """Give the lines: what was taken, what was not, and all that somebody might take for granted and should not."""
    done = summary.upserted
    taken = summary.rows - summary.rejected
    yield (
        f"{agency}: {taken:,} of {_count(summary.rows, 'row')} of {noun.name} taken:"
        f" {done.new:,} new, {done.changed:,} changed, {done.unchanged:,} as they were."
    )
    if summary.rejected:
        yield f"{_count(summary.rejected, 'row')} could not be taken; each with its reason in {rejects.path}."
    if summary.twice:
        yield f"{_count(summary.twice, 'row')} stood there again: the last of each was taken."
    if summary.unknown_owners:
        yield f"{_count(summary.unknown_owners, 'row')} named a recruiter nobody knows; they have no owner now."
    if summary.clients_added:
        yield f"{_count(summary.clients_added, 'client')} added, of whom only the name is known."
    if summary.left_empty:
        named = ", ".join(f"{what} ({count:,})" for what, count in summary.left_empty.most_common(_SHOWN))
        more = len(summary.left_empty) - _SHOWN
        yield f"Left empty, because not understood: {named}{f' and {more} others' if more > 0 else ''}."
    if columns.left_out:
        yield f"Left out on purpose, because bill rates and margins stay in the ATS: {', '.join(columns.left_out)}."
    if columns.ignored:
        yield f"Columns not recognised (--map brings them in): {', '.join(columns.ignored)}."
    if export.encoding not in {"utf-8", "utf-8-sig"}:
        yield f"Read as {export.encoding.replace('cp1252', 'Windows-1252')}; if letters look wrong, name the --encoding."


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
