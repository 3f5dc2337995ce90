"""Where expressions of time stand: a word that calls for one, then the longest pattern round it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from re import Match
from typing import Final

from crosswire.read.times.lengths import DECADES
from crosswire.read.times.patterns import EXPRESSIONS, Expression
from crosswire.read.times.vocabulary import (
    DAY_PARTS,
    HOLIDAYS,
    MONTHS,
    ORDINALS,
    REFERENCES,
    SEASONS,
    SETS,
    SHIFTS,
    UNITS,
    WEEKDAYS,
)
from crosswire.words.lists import inverted, words

_WORD: Final = re.compile(r"[a-z]+|\d+")
_DECADE: Final = re.compile(r"'?\d\d(?:\d\d)?'?s\b")
_PLAIN: Final = re.compile(r"[ ,.'\-]{1,3}")
MOST_LEADING: Final = 7  # words before the one that calls for an expression
_BY_KIND: Final[dict[str, list[Expression]]] = defaultdict(list)
for _expression in EXPRESSIONS:
    _BY_KIND[_expression.kind].append(_expression)


def _kinds() -> dict[str, tuple[str, ...]]:
    """Which kinds of expression each word calls for."""
    table: dict[str, set[str]] = defaultdict(set)
    for kind, entries in (
        ("month", MONTHS), ("weekday", WEEKDAYS), ("part", DAY_PARTS), ("season", SEASONS),
        ("unit", UNITS), ("near", ("yesterday", "today", "tomorrow", "tonight", "overnight")),
        ("clock", ("a", "am", "p", "pm", "noon", "midday", "midnight")), ("weekend", ("weekend",)),
        ("quarter", ("quarter", "half")), ("century", ("century",)), ("figure", ("q",)),
        ("spelled", ("nineteen", "eighteen", "twenty", *DECADES)),
    ):  # fmt: skip
        for entry in entries:
            table[entry].add(kind)
    for kind, phrases in (("reference", REFERENCES), ("set", SETS)):
        for phrase in phrases:
            table[_WORD.findall(phrase)[-1]].add(kind)
    for phrase in HOLIDAYS:
        for word in _WORD.findall(phrase):
            if len(word) > 3 and word not in ("year", "years"):
                table[word].add("holiday")
    for end in ("earlier", "later", "ago", "before", "after", "day", "year"):
        table[end].add("unit")
    return {word: tuple(sorted(kinds)) for word, kinds in table.items()}


def _leading() -> frozenset[str]:
    """Words that can stand in an expression before the one that calls for it."""
    entries: list[str] = [*SHIFTS, *ORDINALS, *UNITS, *MONTHS, *WEEKDAYS, *REFERENCES, *SETS]
    entries += [*HOLIDAYS, *SEASONS, *inverted("number_scales"), *words("number_words")]
    entries += [
        "the a an of few several many some couple number each every other at day before after",
        "fiscal calendar full entire whole additional another extra more straight consecutive",
        "trading working business comparable this year or to and recent half long ago",
    ]
    return frozenset(word for entry in entries for word in _WORD.findall(entry)) - {"second", "s"}


KINDS: Final = _kinds()
LEADING: Final = _leading()


@dataclass(frozen=True, slots=True)
class Found:
    """An expression that a pattern takes, before it is resolved."""

    expression: Expression
    match: Match[str]


def found(lower: str) -> Iterator[Found]:
    """The expressions of a lower-case text, in order, none over another."""
    tokens = [(m.group(), m.start(), m.end()) for m in _WORD.finditer(lower)]
    free = 0
    for place, (word, start, end) in enumerate(tokens):
        if start < free:
            continue
        kinds = _of_figure(lower, start, end) if word[0] <= "9" else KINDS.get(word)
        if not kinds:
            continue
        hit = _longest(lower, tokens, place, kinds, free)
        if hit:
            free = hit.match.end()
            yield hit


def _of_figure(lower: str, start: int, end: int) -> tuple[str, ...]:
    """What a figure can call for: a year, a decade, a day in figures, an hour."""
    after = lower[end : end + 1]
    if after in ("'", "s") and _DECADE.match(lower, start):
        return ("decade",)
    if after in ("/", ".", "-") and lower[end + 1 : end + 2].isdigit():
        return ("figure", "year")
    if after == ":":
        return ("clock",)
    return ("year",) if end - start == 4 else ()


def _longest(
    lower: str, tokens: list[tuple[str, int, int]], place: int, kinds: tuple[str, ...], free: int
) -> Found | None:
    """The leftmost, then longest pattern of these kinds that covers the word at ``place``."""
    end = tokens[place][2]
    patterns = [expression for kind in kinds for expression in _BY_KIND[kind]]
    for begin in _starts(lower, tokens, place, free):
        best: Found | None = None
        for expression in patterns:
            match = expression.pattern.match(lower, begin)
            if match and match.end() >= end and (best is None or match.end() > best.match.end()):
                best = Found(expression, match)
        if best:
            return best
    return None


def _starts(lower: str, tokens: list[tuple[str, int, int]], place: int, free: int) -> list[int]:
    """Where an expression round a word can begin, the leftmost first."""
    starts = [tokens[place][1]]
    for back in range(place - 1, max(-1, place - 1 - MOST_LEADING), -1):
        word, start, end = tokens[back]
        gap = lower[end : tokens[back + 1][1]]
        if start < free or not _joined(gap) or not (word in LEADING or word[0] <= "9"):
            break
        starts.append(start - (lower[start - 1 : start] == "'"))
    return starts[::-1]


def _joined(gap: str) -> bool:
    return gap == " " or gap == "-" or _PLAIN.fullmatch(gap) is not None
