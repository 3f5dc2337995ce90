"""Amounts made comparable: what exactly is counted, by whom, and in which sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from crosswire.compare.claims import Claim
from crosswire.compare.concepts import Concept, concepts
from crosswire.compare.material import Material
from crosswire.compare.numbers import number_at
from crosswire.compare.retold import Retold, Version
from crosswire.records.amount import Amount
from crosswire.records.reading import Reading
from crosswire.records.span import Span
from crosswire.words.lists import inverted, words
from crosswire.words.stems import stem
from crosswire.words.tokens import word_tokens

ABOUT = 0.1  # "about 50" is 45 to 55
TOLLS = frozenset({"killed", "wounded", "missing", "detained", "displaced", "casualties"})
_EXACT_ENOUGH = frozenset({"exactly", "about", "at least", "at most", "over", "under"})
_COUNT_NOUN = re.compile(
    r"\b(?:figure|toll|count|number|total|tally)\b[^;]*"
    r"\b(?:is|was|of|at|to|reached|hit|as|stands|stood|put|now)"
    r"(?: (?:at least|at|about|around|more than|over|only|just|nearly))?[ (]*$",
    re.IGNORECASE,
)  # "the toll rose to", "its figure of"; not "houses a number of shops"
_NO_COUNT = re.compile(r"^[^a-z]*[ap]\. ?m\b|\b[ap]\. ?m\.|^0+$", re.IGNORECASE)
_BROKEN = re.compile(r", ?\d{3}\b"), re.compile(r"\d, $")  # "170, 000" printed with a space
_TOLL_WORDS = frozenset({"kill", "injure", "person", "number", "toll"})
_OF_THEM = re.compile(r"\s+of (?:the\b|them\b|those\b|whom\b|\d)", re.I)
_CORRECTS = re.compile(r"\b(?:earlier version|correction|corrected|misstated)\b", re.I)
_PART = re.compile(r"\b(?:another|additional|extra|further|of the)\b|\bmore\b(?! than)", re.I)
_DEAD = re.compile(r"\b(?:dead|deaths?|killed|died|fatalities|death toll)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount with the rest of its sentence as a claim; ``counted`` is equal for the same thing.

    ``sources``: keys of whose figure it is, where the sentence attributes it. ``takes_up``: whether
    the sentence takes up a count from before ("its figure of 23").
    """

    report: str
    amount: Amount
    claim: Claim
    counted: str
    sources: frozenset[str] = frozenset()
    takes_up: bool = False

    @property
    def bounds(self) -> tuple[float, float]:
        """The lowest and the highest value that the words allow."""
        amount = self.amount
        low = amount.low if amount.low is not None else float("-inf")
        high = amount.high if amount.high is not None else float("inf")
        if amount.qualifier == "about":
            return low * (1 - ABOUT), high * (1 + ABOUT)
        return low, high

    @property
    def value(self) -> float:
        """The number that is printed."""
        amount = self.amount
        return amount.low if amount.low is not None else amount.high or 0.0

    @property
    def people(self) -> str:
        """Which people are counted ("civilian"), as a stem; empty where it is people at large."""
        last = word_tokens(self.amount.text)[-1:]
        told = stem(last[0]) if last and last[0].isalpha() else ""
        return "" if _is_number(last[0] if last else "0") or told in _at_large() else told


def apart(a: Figure, b: Figure) -> bool:
    """Whether no number fits both figures."""
    (low_a, high_a), (low_b, high_b) = a.bounds, b.bounds
    return high_a < low_b or high_b < low_a


def part_of_other(a: Figure, b: Figure) -> bool:
    """Whether one may count some of those whom the other counts: two civilians of 19 people."""
    if a.counted not in TOLLS or a.people == b.people:
        return False
    some, whole = (a, b) if a.people else (b, a)
    return bool(whole.people) or some.value <= whole.value


@cache
def _at_large() -> frozenset[str]:
    """Stems of words for people of whatever kind."""
    return frozenset(stem(word) for word in words("people_at_large"))


def figures(material: Material, reading: Reading) -> Iterator[Figure]:
    """The amounts of a reading that say enough to be compared.

    A bare number in a sentence that takes up a count ("the ministry's figure is 31") counts what
    the figure before it counts.
    """
    before: Figure | None = None
    text = material.all.report[reading.report].text
    for amount in sorted(reading.amounts, key=lambda amount: amount.span):
        sentence = amount.sentence.of(text)
        if (
            amount.qualifier not in _EXACT_ENOUGH
            or _part(amount, text)
            or _misread(amount, text)
            or _CORRECTS.search(sentence)
        ):
            continue
        figure = _figure(material, reading, amount)
        before_it = text[amount.sentence.start : amount.span.start]
        if _bare(amount) and _COUNT_NOUN.search(before_it):
            figure = _taken_up(figure, before, bool(_DEAD.search(sentence)))
        if figure.counted:
            yield figure
            before = figure if figure.counted in TOLLS else before


def _taken_up(figure: Figure, before: Figure | None, dead: bool) -> Figure:
    """A bare number that takes up a count: it counts what that counts, where that happened."""
    if before is None or (dead and before.counted != "killed"):
        return replace(figure, counted="killed") if dead else figure
    both = replace(figure.claim, concepts=figure.claim.concepts + before.claim.concepts)
    return replace(figure, counted=before.counted, claim=both, takes_up=True)


def _bare(amount: Amount) -> bool:
    return amount.unit == "number" and amount.counts not in TOLLS


def _part(amount: Amount, text: str) -> bool:
    """Whether it is a part ("four of the wounded"), a whole ("of 18") or more beside one."""
    after = text[amount.span.end : amount.span.end + 10]
    before = text[max(0, amount.span.start - 20) : amount.span.start].split()
    whole = len(before) > 1 and before[-1].lower() == "of" and number_at([before[-2].lower()])[0]
    return bool(whole or _PART.search(amount.text) or _OF_THEM.match(after))


def _misread(amount: Amount, text: str) -> bool:
    """Whether it is a part of a number, or an hour of the day."""
    behind, ahead = _BROKEN
    return bool(
        _NO_COUNT.search(amount.text)
        or behind.match(text[amount.span.end : amount.span.end + 6])
        or ahead.search(text[max(0, amount.span.start - 3) : amount.span.start])
    )


def _counted(amount: Amount) -> str:
    counts, unit = amount.counts or "", amount.unit
    if counts in TOLLS:
        return counts
    if _bare(amount):
        return ""
    named = dict.fromkeys((*unit.lower().split(), *counts.lower().split()))
    return " ".join(dict.fromkeys(stem(word) for word in named))


def _figure(material: Material, reading: Reading, amount: Amount) -> Figure:
    read = material.people.concepts(reading.report, [amount.sentence])
    figure = figure_of(amount, reading.report, read)
    return replace(figure, sources=_sources(material, reading, amount))


def figure_of(amount: Amount, report: str, read: Sequence[Concept]) -> Figure:
    """An amount made comparable, by the concepts of its sentence."""
    rest = tuple(c for c in read if not c.span.meets(amount.span) and c.key not in _TOLL_WORDS)
    return Figure(
        report, amount, Claim(report, amount.sentence, (amount.sentence,), rest), _counted(amount)
    )


def _sources(material: Material, reading: Reading, amount: Amount) -> frozenset[str]:
    """Whose figure it is: who states it, else the authorities that the sentence names before it."""
    found: set[str] = set()
    for statement in reading.statements:
        if statement.speaker and any(s.meets(amount.span) for s in statement.content.spans):
            name = statement.speaker.name
            found |= {c.key for c in concepts(name, Span(0, len(name)), material.people.known)}
    if found:
        return frozenset(found)
    report = material.all.report[reading.report]
    before = word_tokens(report.text[amount.sentence.start : amount.span.start])
    return frozenset(stem(word) for word in before if word in words("authorities"))


def retold_figures(material: Material) -> Iterator[tuple[Retold, Figure, Figure]]:
    """Sentences told in the same words but for a figure, with the two figures.

    Both are printed with the same qualifier, or no number fits both.
    """
    for one in material.retold:
        if not (_numeric(one.taken) and _numeric(one.put)):
            continue
        a, b = (_figure_at(material, version) for version in (one.a[0], one.b[0]))
        if a and b and a.value != b.value and _one_unit(one, a, b) and not _odd(material, a, b):
            yield one, a, b


def _odd(material: Material, a: Figure, b: Figure) -> bool:
    """Whether a figure is misread, or may count some of what the other counts."""
    texts = [material.all.report[one.report].text for one in (a, b)]
    misread = any(_misread(f.amount, text) for f, text in zip((a, b), texts, strict=True))
    return misread or part_of_other(a, b)


def _figure_at(material: Material, version: Version) -> Figure | None:
    """The only figure at the words that differ."""
    reading = material.all.reading[version.report]
    found = [one for one in reading.amounts if one.span.meets(version.words)]
    return _figure(material, reading, found[0]) if len(found) == 1 else None


def _numeric(run: Sequence[str]) -> bool:
    return any(_is_number(word) for word in run)


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word in words("number_words") or word in inverted("number_scales")


def _one_unit(one: Retold, a: Figure, b: Figure) -> bool:
    """Whether both count the same, and no number fits both or nothing else differs."""
    rest = [[word for word in run if not _is_number(word)] for run in (one.taken, one.put)]
    alike = rest[0] == rest[1] and a.amount.qualifier == b.amount.qualifier
    return a.counted == b.counted and (alike or apart(a, b))
