"""Which sentences of two texts are the same, and which are one sentence that was edited."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from crosswire.link.versions.edits import words
from crosswire.records.span import Span
from crosswire.words.fold import bare

EDITED = 0.5  # of the words of two sentences (Dice): then they are one, edited
TAKEN_UP = 0.8  # of a sentence's words that another sentence has taken up


@dataclass(frozen=True)
class Line:
    """A sentence with its words."""

    span: Span
    words: tuple[str, ...]
    counts: Counter[str]


def lines(text: str, spans: Iterable[Span]) -> list[Line]:
    """The passages of a text with their words; a passage without a word is left out."""
    found = []
    for span in spans:
        said = tuple(bare(word.of(text)) for word in words(text, span))
        if said:
            found.append(Line(span, said, Counter(said)))
    return found


def taken_up(line: Line, other: Line) -> bool:
    """Whether the other sentence has most of this one's words."""
    return (line.counts & other.counts).total() >= TAKEN_UP * line.counts.total()


def unlike(first: Sequence[Line], second: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The sentences of each text that do not stand in the other as well, wherever."""
    counts = [Counter(one.words for one in lines) for lines in (first, second)]
    both = counts[0] & counts[1]
    return _without(first, both.copy()), _without(second, both)


def _without(lines: Iterable[Line], left: Counter[tuple[str, ...]]) -> list[Line]:
    kept = []
    for one in lines:
        if left[one.words] > 0:
            left[one.words] -= 1
        else:
            kept.append(one)
    return kept


def paired(first: Sequence[Line], second: Sequence[Line]) -> list[tuple[int, int]]:
    """Sentences that are one, edited: the most alike first, each once."""
    alike = sorted(
        (-2 * shared / (first[low].counts.total() + second[high].counts.total()), low, high)
        for low, high, shared in _sharing(first, second)
    )
    found: list[tuple[int, int]] = []
    taken: tuple[set[int], set[int]] = (set(), set())
    for score, low, high in alike:
        if -score >= EDITED and low not in taken[0] and high not in taken[1]:
            found.append((low, high))
            taken[0].add(low)
            taken[1].add(high)
    return sorted(found)


def _sharing(first: Sequence[Line], second: Sequence[Line]) -> Iterator[tuple[int, int, int]]:
    """Pairs of sentences with words in common, and how many."""
    holders: dict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(second):
        for word in line.counts:
            holders[word].append(at)
    for low, line in enumerate(first):
        shared: Counter[int] = Counter()
        for word, count in line.counts.items():
            for high in holders.get(word, ()):
                shared[high] += min(count, second[high].counts[word])
        yield from ((low, high, count) for high, count in shared.items())
