"""Other ways to rank, for comparison: what an agency could take instead."""

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import bm25s
import numpy as np
import tantivy
import wordllama

from slack_app.domain.matching.likeness.reading import stems
from slack_app.domain.matching.text import words

Row = dict[str, Any]
Rank = Callable[[Row], np.ndarray]
"""Gives a score for each position, in their order."""


def whole(row: Row) -> str:
    """All fields as one text."""
    text = row.get("description") or row.get("summary") or ""
    return ". ".join(part for part in (row["title"], ", ".join(row["skills"]), text) if part)


def tokens(row: Row) -> list[str]:
    """The words of all fields."""
    return sorted(stems(words(whole(row))))


@cache
def llama() -> Any:
    """Static word vectors, from the wheel."""
    folder = Path(wordllama.__file__).parent
    return wordllama.WordLlama.load(cache_dir=folder, disable_download=True)


def by_bm25(positions: Sequence[Row]) -> Rank:
    """BM25 over one text."""
    retriever = bm25s.BM25()
    retriever.index([tokens(row) for row in positions], show_progress=False)
    return lambda row: retriever.get_scores(tokens(row))


def by_vectors(positions: Sequence[Row], text: Callable[[Row], str] = whole, *, weigh: bool = False) -> Rank:
    """Cosines of static vectors; `weigh` gives tokens their inverse document frequency."""
    table, tokenizer = llama().embedding, llama().tokenizer

    def numbers(rows: Sequence[Row]) -> list[list[int]]:
        return [tokenizer.encode(text(row).lower(), add_special_tokens=False).ids for row in rows]

    known = numbers(positions)
    weights = np.ones(len(table))
    if weigh:
        held = np.bincount([one for row in known for one in set(row)], minlength=len(table))
        weights = np.log1p((len(positions) - held + 0.5) / (held + 0.5))

    def vector(row: list[int]) -> np.ndarray:
        summed = (table[row] * weights[row, None]).sum(axis=0)
        return np.asarray(summed / max(float(np.linalg.norm(summed)), 1e-9))

    matrix = np.array([vector(row) for row in known])
    return lambda row: matrix @ vector(numbers([row])[0])


def by_skills(positions: Sequence[Row]) -> Rank:
    """Cosines of lists of skills, weighed by inverse document frequency."""
    names: dict[str, int] = {}
    rows = [[names.setdefault(skill, len(names)) for skill in row["skills"]] for row in positions]
    held = np.bincount([one for row in rows for one in row], minlength=len(names))
    worth = np.log1p((len(positions) - held + 0.5) / (held + 0.5)) ** 2
    matrix = np.zeros((len(positions), len(names)), np.float32)
    for at, row in enumerate(rows):
        matrix[at, row] = 1
    lengths = np.sqrt(matrix @ worth) + 1e-9

    def scores(row: Row) -> np.ndarray:
        wanted = [names[skill] for skill in row["skills"] if skill in names]
        return np.asarray(matrix[:, wanted] @ worth[wanted] / lengths / (np.sqrt(worth[wanted].sum()) + 1e-9))

    return scores


def by_hybrid(positions: Sequence[Row]) -> Rank:
    """The hybrid published beside the tasks: min-max-normalised title vectors, skills, BM25 and text vectors."""
    parts = (
        (0.30, by_vectors(positions, lambda row: str(row["title"]))),
        (0.20, by_skills(positions)),
        (0.25, by_bm25(positions)),
        (0.25, by_vectors(positions, weigh=True)),
    )

    def spread(scores: np.ndarray) -> np.ndarray:
        return np.asarray((scores - scores.min()) / max(float(np.ptp(scores)), 1e-9))

    return lambda row: np.sum([share * spread(part(row)) for share, part in parts], axis=0)


def tantivy_index(rows: Sequence[tuple[int, str]]) -> Callable[[str, int], object]:
    """Give a search for any of some words in an index in memory, with default settings."""
    schema = tantivy.SchemaBuilder().add_integer_field("id", stored=True).add_text_field("text").build()
    index = tantivy.Index(schema)
    writer = index.writer(50_000_000, 1)
    for one, text in rows:
        writer.add_document(tantivy.Document(id=one, text=text))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()
    return lambda query, limit: searcher.search(index.parse_query(query, ["text"]), limit)
