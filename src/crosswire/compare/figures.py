"""Amounts made comparable: what exactly is counted, by whom, and in which sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

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
_COUNT_NOUN = re.compile(r"\b(?:figure|toll|count|number|total|tally)\b", re.IGNORECASE)
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


def apart(a: Figure, b: Figure) -> bool:
    """Whether no number fits both figures."""
    (low_a, high_a), (low_b, high_b) = a.bounds, b.bounds
    return high_a < low_b or high_b < low_a


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
            or _CORRECTS.search(sentence)
        ):
            continue
        figure = _figure(material, reading, amount)
        if _bare(amount) and _COUNT_NOUN.search(sentence):
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
        if a and b and a.value != b.value and _one_unit(one, a, b):
            yield one, a, b


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
