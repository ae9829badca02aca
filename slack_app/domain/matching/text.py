"""Text as the ranking compares it: without case and accents, in words."""

import re
import unicodedata
from typing import NamedTuple

# a word may hold what skills are written with: .NET, C#, C++, Node.js, R&D
_WORD = re.compile(r"(?<![\w.])\.?[^\W_]+(?:[.+#&'][^\W_]+)*[+#]*|[^\W_]+")
DENIALS = frozenset({"no", "not", "never", "without"}) | {
    form for verb in ("aren", "don", "doesn", "isn", "needn", "won") for form in (verb, f"{verb}'t")
}
"""Words that deny what follows; of a contraction whose apostrophe is a typographer's, the first part is a word by itself."""
_END_OF_SENTENCE = re.compile(r"[.;!?](?=\s|$)|[\n•]")


class Sentence(NamedTuple):
    """The words of a sentence or a line, as they are written and folded."""

    written: list[str]
    folded: list[str]

    @property
    def phrase(self) -> str:
        """The folded words, each between two spaces, so that whole words can be looked for."""
        return f" {' '.join(self.folded)} "


def fold(text: str) -> str:
    """Take case and accents off: "José" and "JOSE" become the same."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text)
    return "".join(part for part in parts if not unicodedata.combining(part)).casefold()


def words(text: str) -> list[str]:
    """Give the words of a text, folded, in their order."""
    return _folded(_WORD.findall(text), text)


def read_sentences(text: str) -> list[Sentence]:
    """Give the sentences of a text that have words."""
    found = ((part, _WORD.findall(part)) for part in _END_OF_SENTENCE.split(text))
    return [Sentence(written, _folded(written, part)) for part, written in found if written]


def _folded(written: list[str], text: str) -> list[str]:
    return [word.lower() for word in written] if text.isascii() else [fold(word) for word in written]
