"""Which report cites which: it names the outlet, and tells what that outlet's report tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from crosswire.link.alignment import concept, weight
from crosswire.link.citations import credited_keys, outlet_key, own_keys
from crosswire.link.pairs import Pairs
from crosswire.records.link import Link
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.records.span import Passage, Span
from crosswire.records.statement import Statement

RELAYED = 0.4  # of the weight of a relayed statement's words that the cited report must have
NEAR = 0.15  # cosine of terms from which a credit alone says which report is meant


def cites(
    reports: Sequence[Report],
    readings: Sequence[Reading],
    alike: Pairs,
    lines: Iterable[Link],
) -> list[Link]:
    """A citation for each report and cited outlet, to the report that it most likely means."""
    tied = {frozenset((line.a, line.b)) for line in lines}
    of_outlet: dict[str, list[int]] = defaultdict(list)
    for at, report in enumerate(reports):
        for key in own_keys(report):
            of_outlet[key].append(at)
    found: dict[tuple[str, str], Link] = {}
    for at, (report, reading) in enumerate(zip(reports, readings, strict=True)):
        for link in _of_one(at, report, reading, reports, readings, of_outlet, alike):
            if frozenset((link.a, link.b)) not in tied:
                found.setdefault((link.a, link.b), link)
    return list(found.values())


def _of_one(
    at: int,
    report: Report,
    reading: Reading,
    reports: Sequence[Report],
    readings: Sequence[Reading],
    of_outlet: Mapping[str, Sequence[int]],
    alike: Pairs,
) -> Iterable[Link]:
    own = own_keys(report)
    for statement in reading.statements:
        for name in statement.via:
            key = outlet_key(name)
            others = [] if key in own else _earlier(of_outlet.get(key, ()), report, reports)
            best = max(
                ((_has(statement, reading, readings[one]), -one) for one in others),
                default=(0.0, 0),
            )
            if best[0] >= RELAYED:
                yield _link(report, reports[-best[1]], best[0], statement.sentence)
    for key in sorted(credited_keys(report) - own):
        others = _earlier(of_outlet.get(key, ()), report, reports)
        near = max(((_cosine(alike, at, one), -one) for one in others), default=(0.0, 0))
        if near[0] >= NEAR:
            yield _link(report, reports[-near[1]], near[0], None)


def _earlier(places: Iterable[int], report: Report, reports: Sequence[Report]) -> list[int]:
    """Reports that can be meant: not published later."""
    return [
        one
        for one in places
        if not report.day or not reports[one].day or (reports[one].day or "") <= report.day
    ]


def _cosine(alike: Pairs, a: int, b: int) -> float:
    return alike.get(min(a, b), max(a, b))


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
