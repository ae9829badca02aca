"""One way to rank over so many made-up positions, measured in a process of its own: `python -m tests.benchmarks.scale`."""

import json
import sys
import time
from collections.abc import Callable, Iterator
from functools import lru_cache
from random import Random
from tempfile import TemporaryFile

import bm25s
import numpy as np

from slack_app.domain.matching import Person, Position, WorkIndex, compare_work, prepare, rank, work_of
from slack_app.domain.matching.likeness.snapshot import Snapshot, load
from tests.benchmarks.memory import memory
from tests.benchmarks.rankers import tantivy_index, tokens
from tests.benchmarks.test_import import made_up_name

QUERIES, LISTED, EXPLAINED = 300, 50, 10
_chance = Random(5)
_WORDS = [made_up_name(_chance).lower() + made_up_name(_chance).lower()[:2] for _ in range(20_000)]
_TITLES = [f"{_chance.choice(_WORDS)} {role}" for role in ("Engineer", "Nurse", "Clerk", "Analyst") for _ in range(500)]
_SKILLS = [" ".join(_chance.sample(_WORDS, 2)) for _ in range(2_000)]


def often_the_first(chance: Random, words: list[str]) -> str:
    """Words are as unevenly spread as in real texts."""
    return words[int(len(words) ** chance.random()) - 1]


@lru_cache(maxsize=20_000)
def position(number: int) -> Position:
    """The position with this number: a title, six skills and thirty words."""
    chance = Random(number)
    return Position(
        job_order_id=number,
        client_id=1,
        title=chance.choice(_TITLES),
        skills=tuple(often_the_first(chance, _SKILLS) for _ in range(6)),
        description=" ".join(often_the_first(chance, _WORDS) for _ in range(30)),
    )


def people() -> Iterator[Person]:
    """People with a title and six skills."""
    chance = Random(3)
    for number in range(QUERIES):
        skills = tuple(often_the_first(chance, _SKILLS) for _ in range(6))
        yield Person(candidate_id=number, title=chance.choice(_TITLES), skills=skills)


def ours(count: int) -> tuple[Callable[[Person], object], dict[str, float]]:
    """The work index, with what it costs to change it and to take it up again."""
    index = WorkIndex.of((number, work_of(position(number))) for number in range(count))
    built = memory()
    changes = [work_of(position(count + number)) for number in range(100)]
    took = [timed(lambda work=work, at=at: index.put(at * 97 % count, work)) for at, work in enumerate(changes)]
    with TemporaryFile() as file:
        saving = timed(lambda: Snapshot(index).write(file))
        file.seek(0)
        loading = timed(lambda: load(file))

    def answer(person: Person) -> object:
        works = compare_work(person, index, limit=LISTED)
        best = [prepare(position(one)) for one in list(works)[:EXPLAINED]]
        return rank(person, best, works=works)

    return answer, {"change": max(took), "save": saving, "load": loading, "mb": built}


def tantivy(count: int) -> tuple[Callable[[Person], object], dict[str, float]]:
    """tantivy alone, in memory."""
    find = tantivy_index([(number, said(position(number))) for number in range(count)])
    return lambda person: find(" ".join((person.title or "", *person.skills)), LISTED), {"mb": memory()}


def bm25(count: int) -> tuple[Callable[[Person], object], dict[str, float]]:
    """bm25s alone."""
    retriever = bm25s.BM25()
    retriever.index([said(position(number)).lower().split() for number in range(count)], show_progress=False)

    def answer(person: Person) -> object:
        words = tokens({"title": person.title, "skills": person.skills})
        return retriever.retrieve([words], k=LISTED, show_progress=False)

    return answer, {"mb": memory()}


def said(one: Position) -> str:
    """All fields as one text."""
    return " ".join((one.title, *one.skills, one.description or ""))


def timed(what: Callable[[], object]) -> float:
    """Seconds that it takes."""
    start = time.perf_counter()
    what()
    return time.perf_counter() - start


if __name__ == "__main__":
    way, count = sys.argv[1], int(sys.argv[2])
    started = time.perf_counter()
    ask, measured = {"ours": ours, "tantivy": tantivy, "bm25s": bm25}[way](count)
    measured["build"] = time.perf_counter() - started
    for person in people():
        ask(person)  # what is looked up by the second time was made up by the first
    taken = [timed(lambda person=person: ask(person)) for person in people()]
    measured |= {"half": float(np.percentile(taken, 50)), "worst": float(np.percentile(taken, 99))}
    print(json.dumps(measured))  # noqa: T201  who started this process reads it
