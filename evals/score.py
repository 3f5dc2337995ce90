"""The metrics, as their literature defines them, over plain values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from crosswire.records.span import Span
from crosswire.words.fold import bare_words

_WORD = re.compile(r"\w+")


def token_set(spans: Iterable[Span], text: str) -> set[int]:
    """The starts of the words that lie in the spans."""
    return {span.start + match.start() for span in spans for match in _WORD.finditer(span.of(text))}


def overlap(want: Span, found: Sequence[Span], text: str) -> float:
    """Intersection over union of the words in ``want`` and in ``found`` (Jaccard index)."""
    a, b = token_set([want], text), token_set(found, text)
    return len(a & b) / len(a | b) if a | b else 0.0


def f1(right: float, found: float, gold: float) -> float:
    """The harmonic mean of precision (right/found) and recall (right/gold)."""
    return 2 * right / (found + gold) if found + gold else 0.0


def _alike(a: str, b: str) -> bool:
    """Whether two words are one name in two spellings (Zelensky, Zelenskyy)."""
    short, long = sorted((a, b), key=len)
    return short == long or (len(short) >= 5 and long.startswith(short[:-1]))


def same_person(ours: str, gold: str) -> bool:
    """Whether the last word of ``gold`` ends ``ours`` too, or one description holds the other."""
    a, b = bare_words(ours).split(), bare_words(gold).split()
    a, b = [[word for word in words if word not in {"the", "a", "an", "of"}] for words in (a, b)]
    if not a or not b:
        return False
    return _alike(a[-1], b[-1]) or set(b) <= set(a) or set(a) <= set(b)
