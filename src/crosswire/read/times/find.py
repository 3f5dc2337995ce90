"""Where expressions of time stand: a word that calls for one, then the longest pattern round it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
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
_PLAIN: Final = re.compile(r"[ ,.'/\-]{1,3}")
MOST_TRAILING: Final = 4  # words from it on that are looked at
MOST_LEADING: Final = 7  # words before the one that calls for an expression


def _kinds() -> dict[str, tuple[str, ...]]:
    """Which kinds of expression each word calls for."""
    table: dict[str, set[str]] = defaultdict(set)
    for kind, entries in (
        ("month", MONTHS), ("weekday", WEEKDAYS), ("part", DAY_PARTS), ("season", SEASONS),
        ("unit", UNITS), ("near", ("yesterday", "today", "tomorrow", "tonight", "overnight")),
        ("clock", ("a", "am", "p", "pm", "noon", "midday", "midnight")), ("weekend", ("weekend",)),
        ("quarter", ("quarter", "half")), ("century", ("century",)), ("figure", ("q",)),
        ("spelled", ("nineteen", "eighteen", "twenty", "thousand", *DECADES)),
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
        "the a an of few several many some couple number each every other at day before after per",
        "s st nd rd th end close start beginning middle rest",
        "fiscal calendar full entire whole additional another extra more straight consecutive",
        "trading working business comparable this year or to and recent half long ago",
    ]
    return frozenset(word for entry in entries for word in _WORD.findall(entry)) - {"second"}


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
        if not _kinds_at(lower, word, start, end):
            continue
        hit = _longest(lower, tokens, place, free)
        if hit:
            free = hit.match.end()
            yield hit


def _kinds_at(lower: str, word: str, start: int, end: int) -> tuple[str, ...]:
    """The kinds of expression that a word calls for."""
    return _of_figure(lower, start, end) if word[0] <= "9" else KINDS.get(word, ())


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


def _longest(lower: str, tokens: list[tuple[str, int, int]], place: int, free: int) -> Found | None:
    """The leftmost, then longest pattern that covers the word at ``place``."""
    end = tokens[place][2]
    patterns = _patterns(_kinds_from(lower, tokens, place))
    for begin in _starts(lower, tokens, place, free):
        best: Found | None = None
        for expression in patterns:
            match = expression.pattern.match(lower, begin)
            if match and match.end() >= end and (best is None or match.end() > best.match.end()):
                best = Found(expression, match)
        if best:
            return best
    return None


@cache
def _patterns(kinds: frozenset[str]) -> tuple[Expression, ...]:
    return tuple(expression for expression in EXPRESSIONS if expression.kind in kinds)


def _kinds_from(lower: str, tokens: list[tuple[str, int, int]], place: int) -> frozenset[str]:
    """The kinds that a word and those joined behind it call for ("past" in "the past year")."""
    kinds: set[str] = set()
    for ahead in range(place, min(len(tokens), place + MOST_TRAILING)):
        word, start, end = tokens[ahead]
        called = _kinds_at(lower, word, start, end)
        if ahead > place and (
            not _joined(lower[tokens[ahead - 1][2] : start])
            or not (called or word in LEADING or word[0] <= "9")
        ):
            break
        kinds.update(called)
    return frozenset(kinds)


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
    return gap in ("", " ", "-") or _PLAIN.fullmatch(gap) is not None
