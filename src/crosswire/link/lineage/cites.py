"""Which report cites which: it names the outlet, and tells what that outlet's report tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crosswire.link.lineage.alignment import concept, weight
from crosswire.link.lineage.citations import Mark, marks, outlet_key, own_keys
from crosswire.link.lineage.descent import credit_passages
from crosswire.link.pages import Pages
from crosswire.link.pairs import Pairs
from crosswire.records.link import Link
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.records.span import Passage, Span
from crosswire.records.statement import Statement

RELAYED = 0.4  # of the weight of a relayed statement's words that the cited report must have
SAME = 0.5  # cosine of terms from which a relay means this report, whatever else it tells
NEAR = 0.15  # cosine of terms from which a credit alone says which report is meant


@dataclass(frozen=True, slots=True)
class _Source:
    """Under which keys others name a report's outlet, and which it credits or relays itself."""

    own: frozenset[str]
    credited: frozenset[str]
    relayed: frozenset[str]


class Sources:
    """What each of many reports names as where it has its words from."""

    def __init__(self) -> None:
        self.of: list[_Source] = []

    def add(self, report: Report, reading: Reading) -> None:
        """Adds the next report."""
        own = own_keys(report)
        credited = frozenset(mark.key for mark in marks(report))
        relayed = frozenset(key for _, key in _relays(reading))
        self.of.append(_Source(own, credited - own, relayed - own))

    def citing(self) -> Iterator[int]:
        """The reports that name any."""
        return (at for at, one in enumerate(self.of) if one.relayed or one.credited)


def cites(pages: Pages, sources: Sources, alike: Pairs, lines: Iterable[Link]) -> list[Link]:
    """A citation for each report and cited outlet, to the report that it most likely means.

    Looked for among the reports whose words are somewhat alike (``alike``), and no others.
    """
    tied = {frozenset((line.a, line.b)) for line in lines}
    found: dict[tuple[str, str], Link] = {}
    for at in sources.citing():
        near = {
            one: cosine
            for one, cosine in alike.partners(at)
            if not _later(pages.days[one], pages.days[at])
        }
        for link in _of_one(pages, sources, at, near) if near else ():
            if frozenset((link.a, link.b)) not in tied:
                found.setdefault((link.a, link.b), link)
    return list(found.values())


def _later(day: str | None, other: str | None) -> bool:
    """Whether the one is known to have been published after the other: it can not be meant."""
    return bool(day and other and day > other)


def _relays(reading: Reading) -> Iterator[tuple[Statement, str]]:
    """Each statement with the key of whoever relays or makes it and is no person."""
    people = {name.span for name in reading.names if name.kind == "PERSON"}
    for statement in reading.statements:
        names = list(statement.via)
        speaker = statement.speaker
        if speaker and speaker.name and not any(speaker.span.meets(one) for one in people):
            names.append(speaker.name)
        yield from ((statement, key) for name in names if (key := outlet_key(name)))


def _of_one(pages: Pages, sources: Sources, at: int, near: dict[int, float]) -> Iterable[Link]:
    own, report = sources.of[at], pages.report(at)
    named = {key for one in near for key in sources.of[one].own}
    if own.relayed & named:
        reading = pages.reading(at)
        for statement, key in _relays(reading):
            others = [one for one in near if key in own.relayed & sources.of[one].own]
            had = ((*_has(statement.sentence, reading, pages.reading(one)), one) for one in others)
            best = max(had, key=lambda one: (one[0], -one[2]), default=None)
            if best and best[0] >= RELAYED:
                yield _relay(report, pages.report(best[2]), best[0], statement.sentence, best[1])
    for mark in marks(report) if own.credited & named else ():
        meant = {one: near[one] for one in near if mark.key in sources.of[one].own}
        if meant and mark.key in own.credited:
            yield from _credited(pages, report, pages.reading(at), mark, meant)


def _credited(
    pages: Pages, report: Report, reading: Reading, mark: Mark, others: dict[int, float]
) -> Iterator[Link]:
    """The report that a credit means; a credit within the story, only one that tells the same."""
    span = mark.span if mark.span and not mark.agency else Span(0, 0)
    said = next((one.span for one in reading.sentences if one.span.meets(span)), None)
    if said:
        told = ((*_has(said, reading, pages.reading(one)), one) for one in others)
        score, where, which = max(told, key=lambda one: (one[0], -one[2]))
        if score >= RELAYED:
            yield _relay(report, pages.report(which), score, said, where)
            return
    nearest = max((cosine, -one) for one, cosine in others.items())
    if nearest[0] >= (SAME if said else NEAR):
        yield _credit(report, pages.report(-nearest[1]), nearest[0], mark)


def _has(said: Span, reading: Reading, other: Reading) -> tuple[float, Span]:
    """How much of the weight of what is relayed a sentence of the other report has, and which."""
    terms = {
        concept(lemma)
        for sentence in reading.sentences
        if said.meets(sentence.span)
        for lemma in sentence.lemmas
    }
    total = sum(weight(term) for term in sorted(terms))
    best, where = 0.0, Span(0, 0)
    for sentence in other.sentences:
        has = {concept(lemma) for lemma in sentence.lemmas} & terms
        weighs = sum(weight(term) for term in sorted(has))
        if weighs > best:
            best, where = weighs, sentence.span
    return (best / total if total else 0.0), where


def _relay(report: Report, cited: Report, score: float, said: Span, told: Span) -> Link:
    why = f"{report.label} relays what {cited.label} reported, and that report tells it."
    shown = (
        Passage(report.id, said, said.of(report.text)),
        Passage(cited.id, told, told.of(cited.text)),
    )
    return Link("cites", report.id, cited.id, "same", _score(score), why, passages=shown)


def _credit(report: Report, cited: Report, score: float, mark: Mark) -> Link:
    why = f"{report.label} credits {cited.label}, which reports on the same matter."
    shown = tuple(credit_passages(report, mark))
    return Link("cites", report.id, cited.id, "same", _score(score), why, passages=shown)


def _score(score: float) -> float:
    return round(min(1.0, score), 3)
