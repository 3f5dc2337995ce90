"""Two names of one sentence exchanged: "Vik accused Brandt" becomes "Brandt accused Vik".

A pure function of a text and its reading, as in ``evals.planted``. Only names between which a verb
may stand are taken: no list of names, no "with", and no word that is mutual ("met").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from crosswire.records.name import Name
from crosswire.records.reading import Reading
from crosswire.records.span import Span
from crosswire.words.lists import words as listed

KINDS = frozenset({"PERSON", "COUNTRY", "ORG"})
LONGEST = 60  # characters between two names that are exchanged
_WORD = re.compile(r"[a-z]+")
_JOINED = re.compile(r"[.;:()“”\"]|, and\b|^\s*(?:and|or|,|of|in)\b|\b(?:with|and|between)\s*$")


@dataclass(frozen=True, slots=True)
class Exchange:
    """The words at ``span``, from one name to the other, become ``new``."""

    span: Span
    old: str
    new: str


def exchanges(text: str, reading: Reading) -> Iterator[Exchange]:
    """Every pair of neighbouring names of one sentence that can change places."""
    for sentence in reading.sentences:
        names = [one for one in reading.names if sentence.span.holds(one.span)]
        for a, b in pairwise(sorted(names, key=lambda one: one.span)):
            if _apart(a, b) and _verb(between := text[a.span.end : b.span.start]):
                span = Span(a.span.start, b.span.end)
                yield Exchange(span, span.of(text), f"{b.text}{between}{a.text}")


def _apart(a: Name, b: Name) -> bool:
    one_kind = a.kind == b.kind and a.kind in KINDS
    return one_kind and a.actor != b.actor and a.span.end < b.span.start


def _verb(between: str) -> bool:
    told = [word for word in _WORD.findall(between) if word not in listed("stop_words")]
    mutual = any(word.startswith(one[:4]) for word in told for one in listed("mutual_words"))
    return 0 < len(between) <= LONGEST and bool(told) and not mutual and not _JOINED.search(between)
