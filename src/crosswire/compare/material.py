"""What the comparisons work on: a story's reports and those of the saga, with their claims."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property

from crosswire.compare.claims import Claim, all_claims, weights
from crosswire.compare.concepts import NOBODY
from crosswire.compare.deeds import Deed, deed
from crosswire.compare.people import People
from crosswire.compare.predicates import head
from crosswire.compare.relays import Relays
from crosswire.compare.retold import Retold, retold
from crosswire.records.collection import Collection
from crosswire.records.finding import Finding, FindingKind, Side
from crosswire.records.identity import content_id
from crosswire.records.span import Passage, Span

Place = tuple[str, Span]
RETOLD = 0.8  # the score of what differs in a sentence that is told alike around it
MOST_PASSAGES = 6  # a side shows no more; its reports are all listed


class Material:
    """A story, with the saga's other reports as background.

    A finding must rest on at least one report of the story; ``reports`` are those that carry it.
    """

    def __init__(
        self,
        story: Collection,
        background: Collection | None = None,
        known: Mapping[str, str] = NOBODY,
    ) -> None:
        self.story = frozenset(report.id for report in story.reports)
        self.all = background if background and self.story <= set(background.report) else story
        self.own = story
        self.people = People(self.all, known)
        self._heads: dict[int, str | None] = {}
        self._deeds: dict[int, Deed | None] = {}

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """The claims of the story's reports, oldest report first."""
        return all_claims(self.own, self.people)

    @cached_property
    def weights(self) -> dict[str, float]:
        """How much each concept tells in this story."""
        return weights(self.claims)

    @cached_property
    def _by_word(self) -> dict[str, list[int]]:
        index: dict[str, list[int]] = defaultdict(list)
        for number, claim in enumerate(self.claims):
            for key in sorted(claim.words):
                index[key].append(number)
        return index

    def sharing(self, words: Iterable[str], least: int) -> list[Claim]:
        """The claims that have at least so many of these words, in order."""
        count = Counter(number for word in words for number in self._by_word.get(word, ()))
        return [self.claims[number] for number in sorted(count) if count[number] >= least]

    def predicate(self, claim: Claim) -> str | None:
        """The concept that heads the predicate of one of ``claims``, where it is seen."""
        if id(claim) not in self._heads:
            self._heads[id(claim)] = head(self.all.report[claim.report].text, claim)
        return self._heads[id(claim)]

    def deed(self, claim: Claim) -> Deed | None:
        """What one of ``claims`` says was done, by whom and to what, where it is seen."""
        if id(claim) not in self._deeds:
            sentences = self.all.reading[claim.report].sentences
            text = self.all.report[claim.report].text
            self._deeds[id(claim)] = deed(text, sentences, claim)
        return self._deeds[id(claim)]

    @cached_property
    def relays(self) -> Relays:
        """Who relays whom among all reports."""
        return Relays(self.all)

    @cached_property
    def retold(self) -> tuple[Retold, ...]:
        """Where reports of the story part that tell a sentence alike, quotations left out."""
        return tuple(one for one in retold(self.own) if not self._quoted(one))

    def _quoted(self, one: Retold) -> bool:
        return any(
            span.holds(version.words)
            for version in (one.a[0], one.b[0])
            for statement in self.all.reading[version.report].statements
            for span in statement.quotations
        )

    def altered_on_the_way(self, a: str, b: str) -> str:
        """Which of two reports altered what it took over from the other, in words; else empty."""
        for made, source in ((a, b), (b, a)):
            if any(link.a == made and link.b == source for link in self.all.lineage):
                names = self.label(made), self.label(source)
                return f"; {names[0]} is made from {names[1]}: it was altered on the way"
        if self.all.independent((a, b)) == 1:
            return "; both descend from one report: it was altered on the way"
        return ""

    @cached_property
    def _people_named(self) -> frozenset[tuple[str, str]]:
        return frozenset(
            (reading.report, name.actor)
            for reading in self.all.readings
            for name in reading.names
            if name.kind == "PERSON"
        )

    def is_person(self, report: str, name: str) -> bool:
        """Whether a report names a person by this full name."""
        return (report, name) in self._people_named

    def day(self, report: str) -> date | None:
        """The day of publication, where it is known."""
        day = self.all.report[report].day
        return date.fromisoformat(day) if day else None

    def text(self, report: str, span: Span) -> str:
        """The words that stand there, on one line."""
        return " ".join(span.of(self.all.report[report].text).split())

    def label(self, report: str) -> str:
        """What a reader calls the report; one that nothing is known of goes by its id."""
        return self.all.report[report].label or f"report {report[:8]}"

    def ordered(self, reports: Iterable[str]) -> tuple[str, ...]:
        """Report ids, each once, oldest first; undated ones last."""
        return tuple(sorted(set(reports), key=lambda r: (str(self.day(r) or "9999"), r)))

    def side(
        self, value: str, places: Sequence[Place], told: Sequence[Claim] | None = None
    ) -> Side:
        """One side of a finding: its value, who carries it, and where it is written.

        ``told``: the claims at these places, where there are any; a report that relays another
        collected one is then counted with it.
        """
        reports = self.ordered(report for report, _ in places)
        shown: dict[str, list[Span]] = defaultdict(list)
        for report, span in sorted(set(places)):
            shown[report].append(span)
        first = [(report, spans[0]) for report in reports for spans in [shown[report]]]
        rest = [(report, span) for report in reports for span in shown[report][1:]]
        passages = tuple(self.passage(*place) for place in (*first, *rest)[:MOST_PASSAGES])
        apart = self.relays.independent(told) if told else self.all.independent(reports)
        return Side(value, reports, apart, passages)

    def parted(
        self, kind: FindingKind, one: Retold, values: Sequence[str], *, why: str, rule: str
    ) -> Finding:
        """The finding that tells where one sentence is told in two ways; the older report first."""
        sides = [
            self.side(value, [(version.report, version.sentence) for version in versions])
            for value, versions in zip(values, (one.a, one.b), strict=True)
        ]
        first, second = one.a[0], one.b[0]
        why = f"{why}{self.altered_on_the_way(first.report, second.report)}."
        if self.ordered([first.report, second.report])[0] != first.report:
            sides.reverse()
        about = self.text(first.report, first.sentence)
        return finding(kind, about, sides, why=why, rule=rule, score=RETOLD)

    def passage(self, report: str, span: Span) -> Passage:
        """The words at a span, as evidence."""
        return self.all.passage(report, span)

    def sentence(self, report: str, span: Span) -> Span:
        """The sentence that holds a span, or the span itself where none does."""
        for sentence in self.all.reading[report].sentences:
            if sentence.span.meets(span):
                return Span(min(sentence.span.start, span.start), max(sentence.span.end, span.end))
        return span


def finding(
    kind: FindingKind, about: str, sides: Sequence[Side], *, why: str, rule: str, score: float
) -> Finding:
    """A finding with its id, made from what it says and where that is written."""
    places = [(p.report, p.span.start, p.span.end) for side in sides for p in side.passages]
    key = content_id(kind, rule, about, [side.value for side in sides], places)
    return Finding(key, kind, about, tuple(sides), why, rule, round(score, 3))
