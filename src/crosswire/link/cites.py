"""Which report cites which: it names the outlet, and tells what that outlet's report tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crosswire.link.alignment import concept, weight
from crosswire.link.citations import credited_keys, outlet_key, own_keys
from crosswire.link.pages import Pages
from crosswire.link.pairs import Pairs
from crosswire.records.link import Link
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.records.span import Passage, Span
from crosswire.records.statement import Statement

RELAYED = 0.4  # of the weight of a relayed statement's words that the cited report must have
NEAR = 0.15  # cosine of terms from which a credit alone says which report is meant


@dataclass(frozen=True, slots=True)
class _Source:
    """Under which keys others name a report's outlet, and which outlets it names itself."""

    own: frozenset[str]
    credited: frozenset[str]
    relayed: bool


class Sources:
    """What each of many reports names as where it has its words from."""

    def __init__(self) -> None:
        self.of: list[_Source] = []

    def add(self, report: Report, reading: Reading) -> None:
        """Adds the next report."""
        own = own_keys(report)
        relayed = any(one.via for one in reading.statements)
        self.of.append(_Source(own, credited_keys(report) - own, relayed))

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


def _of_one(pages: Pages, sources: Sources, at: int, near: dict[int, float]) -> Iterable[Link]:
    own, report = sources.of[at], pages.report(at)
    reading = pages.reading(at)
    for statement in reading.statements if own.relayed else ():
        for name in statement.via:
            key = outlet_key(name)
            others = [] if key in own.own else [one for one in near if key in sources.of[one].own]
            best = max(
                ((_has(statement, reading, pages.reading(one)), -one) for one in others),
                default=(0.0, 0),
            )
            if best[0] >= RELAYED:
                yield _link(report, pages.report(-best[1]), best[0], statement.sentence)
    for key in sorted(own.credited):
        ranked = ((cosine, -one) for one, cosine in near.items() if key in sources.of[one].own)
        best = max(ranked, default=(0.0, 0))
        if best[0] >= NEAR:
            yield _link(report, pages.report(-best[1]), best[0], None)


def _has(statement: Statement, reading: Reading, other: Reading) -> float:
    """The share of the relayed statement's weight that one sentence of the other report has."""
    terms = {
        concept(lemma)
        for sentence in reading.sentences
        if statement.sentence.meets(sentence.span)
        for lemma in sentence.lemmas
    }
    total = sum(weight(term) for term in sorted(terms))
    best = 0.0
    for sentence in other.sentences:
        has = {concept(lemma) for lemma in sentence.lemmas} & terms
        best = max(best, sum(weight(term) for term in sorted(has)))
    return best / total if total else 0.0


def _link(report: Report, cited: Report, score: float, shown: Span | None) -> Link:
    how = "relays what" if shown else "credits"
    rest = " reported, and that report tells it" if shown else ", which reports on the same matter"
    why = f"{report.label} {how} {cited.label}{rest}."
    passages = (Passage(report.id, shown, shown.of(report.text)),) if shown else ()
    return Link("cites", report.id, cited.id, "same", round(min(1.0, score), 3), why,
                passages=passages)  # fmt: skip
