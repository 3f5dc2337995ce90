"""Number expressions as printed: figures, words, ranges, vague numbers, with sign and qualifier."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from crosswire.read.amounts.numerals import (
    CURRENCIES,
    EXPRESSION,
    FRACTIONS,
    LISTED,
    QUALIFIED,
    QUALIFIERS,
    RATIO,
    SCALED,
    SHARE,
    SIGNS,
    THEN,
    VAGUE,
    VAGUELY,
)
from crosswire.read.amounts.votes import votes
from crosswire.words.lists import inverted, words
from crosswire.words.numbers import number

Form = Literal["plain", "range", "vague", "share", "ratio", "vote"]


_WORD: Final = re.compile(r"[a-z]+|\d+")
REACH: Final = 24  # characters looked at before a number for what qualifies it


STARTS: Final = frozenset(
    {*words("number_words"), *FRACTIONS, "between", "a", "an"} | {v.split()[0] for v in VAGUE}
)  # the words that a number expression can begin with


@dataclass(frozen=True, slots=True)
class Figure:
    """One number expression: where it stands, from its qualifier on, and what it says."""

    start: int
    number_start: int
    end: int
    low: float | None
    high: float | None
    qualifier: str
    form: Form
    unit: str | None
    counts: str | None = None


def figures(lower: str) -> Iterator[Figure]:
    """The number expressions of a lower-case text, in order, none over another."""
    free = 0
    for word in _WORD.finditer(lower):
        start, text = word.span()[0], word.group()
        if start < free or (text[0] > "9" and text not in STARTS):
            continue
        if _inside(lower, start):
            continue
        if sides := votes(lower, start):
            yield from _vote(lower, sides)
            free = sides[-1][1]
            continue
        figure = _figure(lower, start, text, free)
        if figure:
            free = figure.end
            yield figure


def _inside(lower: str, start: int) -> bool:
    """Whether letters or digits go before ("F-16", "3.5" from its second part, ".38")."""
    before = lower[start - 1 : start]
    if before.isalnum() or before == "_":
        return True
    if before in ("-", ".", ",", "/", ":", "#", "+"):
        joined = lower[start - 2 : start - 1]
        return joined.isalnum() or before in ("#", "+") or (before == "." and joined == " ")
    return False


def _vote(lower: str, sides: tuple[tuple[int, int], ...]) -> Iterator[Figure]:
    """Both numbers of a vote; the larger one counts its majority."""
    numbers = [float(lower[start:end]) for start, end in sides]
    for (start, end), value in zip(sides, numbers, strict=True):
        side = "majority" if value > min(numbers) else "minority"
        counts = side if max(numbers) > min(numbers) else "vote"
        yield Figure(start, start, end, value, value, "exactly", "vote", "votes", counts)


def _figure(lower: str, start: int, text: str, free: int) -> Figure | None:
    if (match := RATIO.match(lower, start)) and (ratio := _ratio(lower, match, free)):
        return ratio
    if (match := SHARE.match(lower, start)) and match["parts"]:
        return _share(lower, match, free)
    begin = _sign_start(lower, start)
    if text not in ("a", "an", "half") and (match := VAGUELY.match(lower, start)):
        return _vague(lower, match, free)
    if match := EXPRESSION.match(lower, begin):
        return _plain(lower, match, free)
    if match := VAGUELY.match(lower, start):
        return _vague(lower, match, free)
    if match := SHARE.match(lower, start):
        return _share(lower, match, free)
    return None


def _sign_start(lower: str, start: int) -> int:
    """Where a currency sign before the number begins."""
    match = re.search(rf"{SIGNS}[ ]?$", lower[max(0, start - 5) : start])
    return max(0, start - 5) + match.start() if match else start


def _plain(lower: str, match: re.Match[str], free: int) -> Figure | None:
    """A number or a range; of "rose from 5 to 10" the first number, for the second stands alone."""
    low_text, high_text = match["least"] or match["number"], match["upper"] or match["most"]
    low, high = number(low_text), number(high_text) if high_text else None
    if low is None or (high_text and high is None):
        return None
    unit = _unit(match) or ("percent" if LISTED.match(lower, match.end()) else None)
    start, end, qualifier = _qualified(lower, match.start(), match.end(), free)
    if high_text and high is not None:
        low = _scaled_alike(low, low_text, high_text, high)
        if lower[max(0, start - 5) : start] != "from ":
            ranged = Figure(start, match.start(), end, low, high, qualifier, "range", unit)
            return ranged if low < high else None
        end = match.end("each") if match["each"] else match.end("number")
    return Figure(start, match.start(), end, *_bounds(low, qualifier), qualifier, "plain", unit)


def _scaled_alike(low: float, low_text: str, high_text: str, high: float) -> float:
    """As in "$10 to $15 million": the first number takes the scale of the second."""
    scale = SCALED.fullmatch(high_text)
    if scale and not SCALED.fullmatch(low_text) and low < high:
        return low * float(inverted("number_scales")[scale["scale"]])
    return low


def _unit(match: re.Match[str]) -> str | None:
    if match["percent"]:
        return "percentage points" if "point" in match["percent"] else "percent"
    if match["sign"] and match["money"]:
        return CURRENCIES[match["money"]] if match["sign"] == "$" else CURRENCIES[match["sign"]]
    printed = match["sign"] or match["given"] or match["money"]
    return CURRENCIES[printed] if printed else None


def _bounds(value: float, qualifier: str) -> tuple[float | None, float | None]:
    if qualifier in ("at least", "over"):
        return value, None
    if qualifier in ("at most", "under"):
        return None, value
    return value, value


def _vague(lower: str, match: re.Match[str], free: int) -> Figure:
    least = VAGUE[match["vague"]]
    start, end, qualifier = _qualified(lower, match.start(), match.end(), free)
    unit = CURRENCIES[match["money"]] if match["money"] else None
    if qualifier in ("at most", "under"):
        return Figure(start, match.start(), end, None, None, "vague", "vague", unit)
    high = 2.0 if least == 2 else None
    return Figure(
        start, match.start(), end, least, high, "about" if high else "vague", "vague", unit
    )


def _share(lower: str, match: re.Match[str], free: int) -> Figure | None:
    parts = match["parts"]
    if parts is None and match["share"] != "half":
        return None
    count = 1.0 if parts in (None, "a", "an") else number(parts) or 1.0
    value = round(100 * FRACTIONS[match["share"]] * count, 1)
    if value >= 100:
        return None
    start, end, qualifier = _qualified(lower, match.start(), match.end(), free)
    return Figure(
        start, match.start(), end, *_bounds(value, qualifier), qualifier, "share", "percent"
    )


def _ratio(lower: str, match: re.Match[str], free: int) -> Figure | None:
    """As in "one in five", "8 out of 10": a share."""
    some, of = number(match["some"]), number(match["of"])
    if not some or not of or some >= of:
        return None
    value = round(100 * some / of, 1)
    start, end, qualifier = _qualified(lower, match.start(), match.end(), free)
    return Figure(
        start, match.start(), end, *_bounds(value, qualifier), qualifier, "ratio", "percent"
    )


def _qualified(lower: str, start: int, end: int, free: int) -> tuple[int, int, str]:
    """Start and end widened by the words that qualify a number, and the qualifier."""
    qualifier = "exactly"
    for _ in range(2):
        match = QUALIFIED.search(lower, max(free, start - REACH), start)
        if match is None:
            break
        start = match.start()
        said = QUALIFIERS[match["word"]]
        qualifier = said if qualifier == "exactly" else qualifier
    if after := THEN.match(lower, end):
        end = after.end()
        qualifier = QUALIFIERS[after["word"] + "…"] if qualifier == "exactly" else qualifier
    return start, end, qualifier
