"""Why the reports of a story are one story: the fewest judgements that hold it together.

A story of n reports has n - 1 of them, and whoever follows them from report to report finds the
story again. Of all that could be said the strongest is said: a person's correction, else a line of
descent, else the pairs whose words are most alike, else a rare name that a later day shares.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from crosswire.link.corrections import Groups
from crosswire.link.days import between
from crosswire.link.pages import Pages
from crosswire.link.pairs import Pair, Pairs
from crosswire.link.stories.briefs import Brief
from crosswire.link.stories.developing import Later
from crosswire.link.terms import stem
from crosswire.link.vectors import Vectors
from crosswire.records.link import Link
from crosswire.records.report import Report

NAMED = 4  # words that a reason names
TRIED = 12  # of the weightiest words; those whose printed form is another are passed over
DESCENT = {
    "copy": "One is a copy of the other",
    "rewrite": "One is a rewrite of the other",
    "shared": "Both are from one source",
}

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


@dataclass(frozen=True)
class Grounds:
    """What made the groups: judgements by hand and of descent, what is alike, what came later."""

    groups: Sequence[Sequence[int]]
    byhand: Sequence[Link]
    lineage: Sequence[Link]
    alike: Pairs
    later: Sequence[Later]


@dataclass(frozen=True)
class Words:
    """What the numbers of terms and of rare names stand for."""

    terms: Sequence[str]
    names: Sequence[str]


def reasons(
    grounds: Grounds, pages: Pages, briefs: Sequence[Brief], vectors: Vectors, words: Words
) -> tuple[Link, ...]:
    """A link of kind ``story`` for each report of a story but one; sorted by its ends."""
    story = {briefs[one].id: at for at, group in enumerate(grounds.groups) for one in group}
    held, found = Groups(), []
    for a, b, make in _candidates(grounds, _Told(pages, briefs, vectors, words)):
        if story.get(a, -1) == story.get(b, -2) and held.of(a) != held.of(b):
            held.join(a, b)
            found.append(make())
    return tuple(sorted(found, key=lambda one: (one.a, one.b)))


def _candidates(grounds: Grounds, told: _Told) -> Iterator[tuple[str, str, Callable[[], Link]]]:
    """The ends of everything that could be said, strongest first, with how to say it."""
    for link in grounds.byhand:
        yield link.a, link.b, partial(_by_hand, link)
    for link in grounds.lineage:
        yield link.a, link.b, partial(_of_descent, link)
    inside = _inside(grounds)
    for at in np.lexsort((inside.low, inside.high, -inside.values)).tolist():
        pair = int(inside.low[at]), int(inside.high[at])
        yield *told.ends(pair), partial(told.alike, pair, float(inside.values[at]))
    for later in grounds.later:
        yield *told.ends(later.pair), partial(told.later, later)


def _inside(grounds: Grounds) -> Pairs:
    """The pairs whose reports are in one group."""
    of = np.zeros(sum(map(len, grounds.groups)), dtype=np.int64)
    for at, group in enumerate(grounds.groups):
        of[list(group)] = at
    return grounds.alike.only(of[grounds.alike.low] == of[grounds.alike.high])


def _by_hand(link: Link) -> Link:
    return replace(link, a=min(link.a, link.b), b=max(link.a, link.b))


def _of_descent(link: Link) -> Link:
    a, b = sorted((link.a, link.b))
    return Link("story", a, b, "same", link.score, f"{DESCENT[link.kind]}: {link.why}")


class _Told:
    """Sentences for a reader, in the words that the reports themselves print."""

    def __init__(
        self, pages: Pages, briefs: Sequence[Brief], vectors: Vectors, words: Words
    ) -> None:
        self._pages, self._briefs = pages, briefs
        self._vectors, self._words = vectors, words

    def ends(self, pair: Pair) -> tuple[str, str]:
        """The ids of two reports."""
        return self._briefs[pair[0]].id, self._briefs[pair[1]].id

    def alike(self, pair: Pair, score: float) -> Link:
        """Two reports whose words are alike: the weightiest that they share."""
        named = self._printed(pair, self._shared(pair))[:NAMED]
        words = f"The weightiest words in common: {listed(named)}" if named else "Like words"
        return self._link(pair, score, words)

    def later(self, one: Later) -> Link:
        """Two reports of one event's days, and the rare name that says so."""
        if one.name is None:
            return self._of_one_day(one)
        stem = self._words.names[one.name - 1]
        name = (*self._printed(one.pair, [stem]), stem)[0]
        words = f"Another day of one event: both name {name} at the top, which hardly any news has"
        return self._link(one.pair, one.cosine, words)

    def _of_one_day(self, one: Later) -> Link:
        named = listed(self._printed(one.pair, self._shared(one.pair))[:NAMED] or ["most words"])
        words = f"Several reports of the same days beside each: they have in common {named}"
        return self._link(one.pair, one.cosine, words)

    def _link(self, pair: Pair, score: float, words: str) -> Link:
        a, b = sorted(self.ends(pair))
        days = between(self._briefs[pair[0]].day, self._briefs[pair[1]].day)
        return Link("story", a, b, "same", round(score, 3), f"{words}; {days}.")

    def _shared(self, pair: Pair) -> list[str]:
        """The terms that two reports share, those that weigh most in both first."""
        low, high = pair
        terms, at, other = np.intersect1d(
            self._vectors.terms[low], self._vectors.terms[high], return_indices=True
        )
        weight = self._vectors.weights[low, at] * self._vectors.weights[high, other]
        weight[terms == 0] = 0.0
        best = np.lexsort((self._vectors.keys[terms], -weight))[:TRIED]
        return [self._words.terms[terms[one] - 1] for one in best if weight[one] > 0]

    def _printed(self, pair: Pair, stems: Sequence[str]) -> list[str]:
        """The stems as the text of the later report prints them, or that of the earlier.

        In capitals only where neither has them otherwise: a dateline shouts.
        """
        found: dict[str, str] = {}
        shouted: dict[str, str] = {}
        for at in reversed(pair):
            for one in _WORD.finditer(_body(self._pages.report(at))):
                if len(found) == len(stems):
                    break
                word = one.group()
                if (key := stem(word.lower())) in stems:
                    (shouted if word.isupper() else found).setdefault(key, word)
        found = shouted | found
        return [found[one] for one in stems if one in found]


def _body(report: Report) -> str:
    """The text without the title, whose capitals are no names."""
    return report.text[report.title_span.end if report.title_span else 0 :]


def listed(words: Sequence[str]) -> str:
    """``a, b and c``."""
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))
