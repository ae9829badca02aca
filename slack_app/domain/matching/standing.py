"""The other way round: of many people, those whom one position fits best, by the same comparison."""

from bisect import insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from slack_app.domain.matching.likeness import Work, WorkIndex, WorkText
from slack_app.domain.matching.prepared import PreparedPosition
from slack_app.domain.matching.ranking import compare_work, rank, sift, work_wanted
from slack_app.domain.matching.rules import Rules
from slack_app.domain.matching.values import Feedback, Match, NotAFit, Person


@dataclass(frozen=True)
class Seeker:
    """A person, with all that a ranking for them goes by.

    `is_known` says that the client knows them: the position fits or not however much other work is more alike.
    """

    person: Person
    feedback: Feedback | None = None
    remembered: tuple[NotAFit, ...] = ()
    is_known: bool = False

    @property
    def number(self) -> int:
        """The candidate's id."""
        return self.person.candidate_id


def best_for(
    position: PreparedPosition,
    text: WorkText,
    seekers: Iterable[Seeker],
    index: WorkIndex,
    *,
    rules: Rules,
    limit: int,
    most_compared: int,
) -> list[tuple[Seeker, Match]]:
    """Give at most `limit` of those whom a position fits, best first, equal ones by id.

    `text` is the position's work as the `index` of all that is open holds it. Each match is the one that `compare` gives for
    that person with `compare_work` of the `most_compared` positions; where this position is not among them, it fits nobody.

    How alike the work is takes the whole index for each person. So all are compared first as if the part that does were
    full, which costs nothing that grows with the index: whom the position does not fit then it never does. The others
    are compared in full in the order of what they can reach, until nobody who is left can be among the best.
    """
    best: list[tuple[float, int, Seeker, Match]] = []
    for bound, seeker in _by_what_they_can_reach(position, text, list(seekers), index, rules):
        if len(best) >= limit and bound < -best[limit - 1][0]:
            break
        match = _compared(position, text, seeker, index, rules, most_compared)
        if match is not None:
            insort(best, (-match.score, seeker.number, seeker, match), key=lambda one: one[:2])
    return [(seeker, match) for *_, seeker, match in best[:limit]]


def first_for(
    position: PreparedPosition, seekers: Iterable[Seeker], *, rules: Rules, limit: int
) -> list[tuple[Seeker, Match]]:
    """Give the first of those for whom the position passes the filters, in the order in which they come, without a score."""
    passed = (
        (seeker, match)
        for seeker in seekers
        for match in sift(seeker.person, [position], seeker.feedback, seeker.remembered, rules=rules, limit=1)
    )
    return list(islice(passed, limit))


def likeness_apart(
    person: Person,
    index: WorkIndex,
    text: WorkText,
    feedback: Feedback | None = None,
    remembered: Iterable[NotAFit] = (),
) -> Work:
    """Say how alike one position's work is, as far as it shows without the others: `alike` stays 0."""
    (work,) = index.apart([work_wanted(person, index, feedback, remembered)], text)
    return work


def _by_what_they_can_reach(
    position: PreparedPosition, text: WorkText, seekers: list[Seeker], index: WorkIndex, rules: Rules
) -> Iterator[tuple[float, Seeker]]:
    wanted = (work_wanted(one.person, index, one.feedback, one.remembered) for one in seekers)
    reach = []
    for seeker, work in zip(seekers, index.apart(wanted, text), strict=True):
        match = _match(position, seeker, work._replace(alike=1.0), rules)
        if match is not None:
            reach.append((match.score, seeker))
    yield from sorted(reach, key=lambda pair: (-pair[0], pair[1].number))


def _compared(
    position: PreparedPosition, text: WorkText, seeker: Seeker, index: WorkIndex, rules: Rules, most_compared: int
) -> Match | None:
    works = compare_work(seeker.person, index, seeker.feedback, seeker.remembered, limit=most_compared)
    work = works.get(position.position.job_order_id)
    if work is None and seeker.is_known:
        work = likeness_apart(seeker.person, index, text, seeker.feedback, seeker.remembered)
    return _match(position, seeker, work, rules) if work is not None else None


def _match(position: PreparedPosition, seeker: Seeker, work: Work, rules: Rules) -> Match | None:
    works = {position.position.job_order_id: work}
    found = rank(seeker.person, [position], seeker.feedback, seeker.remembered, rules=rules, limit=1, works=works)
    return found[0] if found else None
