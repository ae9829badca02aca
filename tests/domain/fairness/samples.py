"""The set of sentences with the rules that an experienced recruiter would find broken.

Labels were written before the checker saw them. A fixed hash parts the set in two: the first rules were made with one half
before their author's eyes, and the other was held out. Since then rules were mended by all of it, and by the later parts (their
ids begin with second, third, fresh, last, final, sixth, eighth, ninth, tenth): how each was judged at first sight is
told in `docs/decisions/0014-fair-wording.md`. The eleventh is harmless lines that the model is to know
(decision 27), the twelfth is about leave that laws protect and leave that everybody takes.
Where the checker judges otherwise, a sentence stays as it was judged and is `disputed`.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Sentence:
    """One line of the file; a field that nobody knows is an error."""

    id: str
    text: str
    rules: tuple[str, ...]
    because: str
    disputed: str = ""

    @property
    def is_held_out(self) -> bool:
        return hashlib.sha256(self.text.encode()).digest()[0] % 2 == 1


def read_sentence(line: str) -> Sentence:
    facts = json.loads(line)
    return Sentence(**facts | {"rules": tuple(facts["rules"])})


def _read(name: str) -> list[Sentence]:
    return [read_sentence(line) for line in Path(__file__).with_name(name).read_text("utf-8").splitlines()]


SENTENCES = _read("wording.jsonl")
HEARD = _read("heard.jsonl")
"""By other hands: the model learns with them, and no pattern was made with them."""
LEARNED = [*SENTENCES, *HEARD]
UNSEEN = _read("unseen.jsonl")
"""By other hands; nobody has looked at them to mend a rule or a model, and whoever does moves them into the set."""
