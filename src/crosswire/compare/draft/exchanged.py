"""Names that have changed places: "Vik accused Brandt" for "Brandt accused Vik"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, product

from crosswire.compare.claims import NAMES
from crosswire.compare.concepts import Concept, concepts, hollow
from crosswire.records.span import Span
from crosswire.words.lists import words

Names = tuple[str, str]  # the keys of two names
Pair = tuple["Stand", ...]
BEHIND_BY = 5  # words from "by" to the name that it leads: "by the mayor of Tarn, Ada Brandt"
NEAR = 60  # characters
_BY = re.compile(rf"\bby (?:[\w.'’,-]+ ){{0,{BEHIND_BY}}}$", re.IGNORECASE)
_WITH = re.compile(r"\b(?:with|between) (?:[\w.'’-]+ ){0,3}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a name stands in a sentence: the words of meaning next before it and behind it.

    ``led``: whether "by" leads it; ``joined``: whether "with" or "between" does.
    """

    before: str | None
    behind: str | None
    led: bool
    joined: bool

    def meets(self, other: Stand) -> bool:
        """Whether both stand beside the same word, on the same side of it."""
        before = self.before is not None and self.before == other.before
        return before or (self.behind is not None and self.behind == other.behind)

    def stands_as(self, other: Stand) -> bool:
        """Whether both stand between the same words."""
        return (self.before, self.behind) == (other.before, other.behind) != (None, None)


Stands = Mapping[str, Sequence[Stand]]  # of each name, by its key, every place of it


def stands(text: str, told: Sequence[Concept]) -> Stands:
    """Where each name of a sentence stands."""
    found: dict[str, list[Stand]] = defaultdict(list)
    for at, one in enumerate(told):
        if one.kind in NAMES:
            found[one.key].append(_stand(text, told, at))
    return found


def _stand(text: str, told: Sequence[Concept], at: int) -> Stand:
    before = text[max(0, told[at].span.start - NEAR) : told[at].span.start]
    led, joined = (pattern.search(before) is not None for pattern in (_BY, _WITH))
    return Stand(_next(told[:at][::-1]), _next(told[at + 1 :]), led, joined)


def _next(told: Sequence[Concept]) -> str | None:
    """The nearest word of meaning that is no name."""
    return next((c.key for c in told if c.kind == "word" and c.key not in hollow()), None)


def exchanged(mine: Stands, found: Stands) -> Names | None:
    """Two names of a sentence of which each stands where the other does in a place.

    Between the same words, or on the sides of one word that stands between the two; and neither
    where it stands itself there. A passive turns a sentence round and not its sense, so "by" must
    lead the same; and where the word between them is mutual ("met") an exchange says the same.
    """
    shared = sorted(mine.keys() & found.keys())
    return next((pair for pair in combinations(shared, 2) if _exchanged(*pair, mine, found)), None)


def _exchanged(a: str, b: str, mine: Stands, found: Stands) -> bool:
    """Whether a place of each is one of the other's, and none of its own."""
    return any(
        _one_for_other(here, there) and not _mutual_between(*here)
        for here in product(_moved(a, mine, found), _moved(b, mine, found))
        for there in product(found[b], found[a])
    )


def _moved(key: str, mine: Stands, found: Stands) -> list[Stand]:
    """The places of a name that are none of its places there."""
    return [one for one in mine[key] if not any(map(one.meets, found[key]))]


def _one_for_other(here: Pair, there: Pair) -> bool:
    """Whether the names stand alike on both sides, or on both sides of one word between them."""
    pairs = [*zip(here, there, strict=True)]
    if any(one.joined for one in (*here, *there)) or any(a.led != b.led for a, b in pairs):
        return False
    between = _between(*here)
    return all(a.stands_as(b) for a, b in pairs) or bool(between and between & _between(*there))


def _between(a: Stand, b: Stand) -> set[str]:
    return {x.behind for x, y in ((a, b), (b, a)) if x.behind and x.behind == y.before}


def _mutual_between(a: Stand, b: Stand) -> bool:
    return not _mutual().isdisjoint(_between(a, b))


@cache
def _mutual() -> frozenset[str]:
    listed = sorted(words("mutual_words"))
    return frozenset(c.key for word in listed for c in concepts(word, Span(0, len(word))))
