"""The collection made searchable: every sentence by the concepts that stand in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from heapq import nsmallest
from math import log

from crosswire.compare.amounts.figures import Figure, figure_of
from crosswire.compare.claims import Claim, Likeness, likeness, stated
from crosswire.compare.concepts import Concept, concepts
from crosswire.compare.draft.candidates import Kept, Place, whole
from crosswire.compare.draft.counted import Counted
from crosswire.compare.draft.ordered import REACH_FOUND, Ordered, Pair, words_of
from crosswire.compare.draft.utterances import Utterances
from crosswire.compare.material import Material
from crosswire.compare.people import person_key
from crosswire.compare.titles import Held, held_roles
from crosswire.records.check import Point, PointKind, Verdict
from crosswire.records.collection import Collection
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.records.span import Passage, Span
from crosswire.records.statement import Statement
from crosswire.records.time import Time

MOST = 12  # sentences of the collection that a claim is compared with
IN_COMMON = 0.3  # share of a claim, numbers apart, that a statement has to be compared with it
HEAVIEST = 3.0  # weight of a concept that stands nowhere in the collection


@dataclass(frozen=True, slots=True)
class Match:
    """A sentence of the collection (or two that follow one another) beside a claim."""

    claim: Claim
    alike: Likeness


class Lookup:
    """A collection and the draft that is checked against it.

    ``kept``: which sentences of each report are looked at, by their numbers; else all.
    """

    def __init__(
        self, draft: Report, reading: Reading, collection: Collection, kept: Kept | None = None
    ) -> None:
        self.draft, self.reading = draft, reading
        self._kept = whole(collection.readings) if kept is None else kept
        full = {n.text: n.actor for n in reading.names if n.kind == "PERSON"}
        self.persons = tuple(
            (name.span, person_key(full[name.text]))
            for name in reading.names
            if name.kind == "PERSON"
        )
        self.material = Material(collection, known={key[1:]: key for _, key in self.persons})
        self.known = self.material.people.known
        self.cased = sum(c.isupper() for c in draft.text) * 100 > len(draft.text)
        self._sets: dict[str, frozenset[int]] = {}
        self._near: dict[tuple[Span, ...], list[Match]] = {}
        self._claims: dict[int, Claim] = {}
        self._ordered: dict[str, Ordered] = {}
        self._orders: dict[tuple[str, Span], frozenset[Pair]] = {}
        self.quoted: dict[Statement, Sequence[Point]] = {}  # what became of quotations looked up

    @cached_property
    def windows(self) -> tuple[Claim, ...]:
        """Every sentence that is looked at as a claim."""
        return tuple(self._window(*place) for place in self._places)

    def _window(self, report: str, at: int) -> Claim:
        span = self.material.all.reading[report].sentences[at].span
        return Claim(report, span, (span,), self.material.people.concepts(report, [span]))

    @cached_property
    def _places(self) -> tuple[Place, ...]:
        """Where each of ``windows`` stands."""
        return tuple((one.id, at) for one in self.material.all.reports for at in self._kept[one.id])

    @cached_property
    def _spans(self) -> dict[str, list[Span]]:
        """The sentences of each report that are looked at."""
        return {
            one.report: [one.sentences[at].span for at in self._kept[one.report]]
            for one in self.material.all.readings
        }

    @cached_property
    def _index(self) -> dict[str, list[int]]:
        index: dict[str, list[int]] = defaultdict(list)
        for number, window in enumerate(self.windows):
            for key in window.keys:
                index[key].append(number)
        return index

    @cached_property
    def weights(self) -> defaultdict[str, float]:
        """How much each concept tells: the rarer in the collection, the more."""
        found: defaultdict[str, float] = defaultdict(lambda: HEAVIEST)
        whole = len(self.windows) + 1
        for key, numbers in self._index.items():
            found[key] = min(HEAVIEST, max(0.3, log(whole / (len(numbers) + 0.5))))
        return found

    @cached_property
    def statements(self) -> tuple[tuple[str, Statement], ...]:
        """Every statement of the sentences that are looked at, with its report."""
        return tuple(
            (reading.report, one)
            for reading in self.material.all.readings
            for one in reading.statements
            if any(span.meets(one.sentence) for span in self._spans[reading.report])
        )

    def accusing(self, report: str, span: Span) -> list[Statement]:
        """The accusations in a part of a report."""
        told = self.material.all.reading[report].statements
        return [s for s in told if s.stance == "accuses" and s.sentence.meets(span)]

    @cached_property
    def roles(self) -> tuple[Held, ...]:
        """Every role of the collection."""
        return tuple(held_roles(self.material))

    @cached_property
    def figures(self) -> Counted:
        """The figures of the collection."""
        return Counted(self.material, self._spans)

    @cached_property
    def own_figures(self) -> tuple[Figure, ...]:
        """The figures of the draft that say what they count, without the rest of their sentence."""
        read = (figure_of(amount, self.draft.id, ()) for amount in self.reading.amounts)
        return tuple(figure for figure in read if figure.counted)

    @cached_property
    def quotations(self) -> Utterances:
        """The quotations of the collection."""
        report = self.material.all.report
        return Utterances((report[name], one) for name, one in self.statements)

    def concepts(self, spans: Sequence[Span]) -> tuple[Concept, ...]:
        """The concepts of a part of the draft."""
        text = self.draft.text
        return tuple(
            c
            for span in spans
            for c in concepts(text, span, self.known, self.persons, cased=self.cased)
        )

    @cached_property
    def day(self) -> date | None:
        """The draft's day, where it is known."""
        return date.fromisoformat(self.draft.day) if self.draft.day else None

    def claim(self, spans: Sequence[Span]) -> Claim:
        """A part of the draft as a claim."""
        whole = Span(spans[0].start, spans[-1].end)
        return Claim(self.draft.id, whole, tuple(spans), self.concepts(spans))

    def parties(self, statement: Statement) -> frozenset[str]:
        """Keys of who speaks in a statement of the draft."""
        if statement.speaker is None:
            return frozenset()
        name = statement.speaker.name
        read = (
            *self.concepts([statement.speaker.span]),
            *concepts(name, Span(0, len(name)), self.known, cased=self.cased),
        )
        return frozenset(c.key for c in read if c.kind != "number")

    def naming(self, key: str) -> list[Claim]:
        """The sentences of the collection in which a concept stands."""
        return [self.windows[number] for number in self._index.get(key, ())]

    def stands(self, key: str) -> bool:
        """Whether a concept stands anywhere in the collection."""
        return key in self._index

    def together(self, a: str, b: str) -> bool:
        """Whether two concepts stand in one sentence anywhere in the collection."""
        return not self._windows_of(a).isdisjoint(self._windows_of(b))

    def _windows_of(self, key: str) -> frozenset[int]:
        if key not in self._sets:
            self._sets[key] = frozenset(self._index.get(key, ()))
        return self._sets[key]

    def ordered(self, report: str) -> Ordered:
        """The words of a report in their order."""
        if report not in self._ordered:
            self._ordered[report] = Ordered(words_of(self.material.all.report[report].text))
        return self._ordered[report]

    def order(self, report: str, span: Span) -> frozenset[Pair]:
        """Which content words stand before which in a sentence of a report."""
        if (report, span) not in self._orders:
            words = words_of(span.of(self.material.all.report[report].text))
            self._orders[report, span] = frozenset(Ordered(words).pairs(REACH_FOUND))
        return self._orders[report, span]

    def times(self, claim: Claim) -> list[Time]:
        """The dates in a sentence of the collection."""
        return [
            time
            for time in self.material.all.reading[claim.report].times
            if time.earliest and time.latest and any(s.holds(time.span) for s in claim.content)
        ]

    def nearest(self, claim: Claim) -> list[Match]:
        """The sentences that tell most of what a claim tells, the nearest first."""
        key = (claim.span, *claim.content, Span(0, len(claim.concepts)))
        if key not in self._near:
            self._near[key] = self._nearest(claim)
        return self._near[key]

    def _nearest(self, claim: Claim) -> list[Match]:
        score: dict[int, float] = defaultdict(float)
        for key in sorted(claim.keys):
            for number in self._index.get(key, ()):
                score[number] += self.weights[key]
        best = nsmallest(MOST, score, key=lambda n: (-score[n], n))
        found = [Match(w, likeness(claim, w, self.weights)) for n in best for w in self._around(n)]
        return sorted(found, key=lambda m: (-m.alike.of_a, len(m.claim.content), -m.alike.of_b))

    def said(self, claim: Claim) -> list[Claim]:
        """The statements of the collection that share much with a claim, and words with it."""
        keys = claim.keys - claim.numbers
        weight, count = defaultdict[int, float](float), Counter[int]()
        for key in sorted(keys):
            for number in self._statement_index.get(key, ()):
                weight[number] += self.weights[key]
                count[number] += key in claim.words
        least = min(2, len(claim.words))
        enough = IN_COMMON * sum(self.weights[key] for key in keys)
        return [
            self._stated(n) for n in sorted(weight) if count[n] >= least and weight[n] >= enough
        ]

    def _stated(self, number: int) -> Claim:
        """A statement of the collection as a claim, made when it is first asked for."""
        if number not in self._claims:
            report, one = self.statements[number]
            whole = self.material.all
            reading = replace(whole.reading[report], statements=(one,))
            (self._claims[number],) = stated(whole.report[report], reading, self.material.people)
        return self._claims[number]

    @cached_property
    def _statement_index(self) -> dict[str, list[int]]:
        index: dict[str, list[int]] = defaultdict(list)
        for number, (report, one) in enumerate(self.statements):
            read = self.material.people.concepts(report, one.content.spans)
            for key in {c.key for c in read}:
                index[key].append(number)
        return index

    def _around(self, number: int) -> Iterable[Claim]:
        """A sentence, and it with the one after: what one sentence tells may be told in two."""
        one = self.windows[number]
        yield one
        report, at = self._places[number]
        if self._places[number + 1 : number + 2] == ((report, at + 1),):
            after = self.windows[number + 1]
            yield Claim(report, one.span, (one.span, after.span), one.concepts + after.concepts)

    def passages(self, found: Iterable[Claim]) -> tuple[Passage, ...]:
        """The sentences of these claims, as evidence."""
        places = {(claim.report, span): None for claim in found for span in claim.content}
        return tuple(self.material.passage(*place) for place in places)[:4]

    def labels(self, reports: Iterable[str]) -> str:
        """Which reports, in words."""
        names = list(dict.fromkeys(self.material.label(r) for r in self.material.ordered(reports)))
        if len(names) > 3:
            return f"{len(names)} reports"
        return " and ".join(names) if len(names) < 3 else f"{names[0]}, {names[1]} and {names[2]}"

    def says(self, reports: Iterable[str], what: str) -> str:
        """Which reports do what, in words: "tell it" is "A and B tell it", but "A tells it"."""
        told = set(reports)
        verb, _, rest = what.partition(" ")
        if len({self.material.label(report) for report in told}) == 1:
            verb = "has" if verb == "have" else f"{verb}s"
        return f"{self.labels(told)} {verb} {rest}".strip()


def point(
    kind: PointKind, draft: Report, span: Span, verdict: Verdict, why: str,
    passages: tuple[Passage, ...] = (), score: float | None = None,
) -> Point:  # fmt: skip
    """A point of the draft with its verdict; ``score``: how much of it the collection has."""
    text = " ".join(span.of(draft.text).split())
    strength = float(verdict == "supported") if score is None else round(score, 3)
    return Point(kind, text, span, verdict, why, passages, strength)
