"""What the comparisons work on: a story's reports and those of the saga, with their claims."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property

from crosswire.compare.claims import Claim, all_claims, weights
from crosswire.compare.concepts import NOBODY
from crosswire.compare.people import People
from crosswire.compare.predicates import head
from crosswire.compare.relays import Relays
from crosswire.records.collection import Collection
from crosswire.records.finding import Finding, FindingKind, Side
from crosswire.records.identity import content_id
from crosswire.records.span import Passage, Span

Place = tuple[str, Span]
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

    @cached_property
    def relays(self) -> Relays:
        """Who relays whom among all reports."""
        return Relays(self.all)

    def day(self, report: str) -> date | None:
        """The day of publication, where it is known."""
        day = self.all.report[report].day
        return date.fromisoformat(day) if day else None

    def text(self, report: str, span: Span) -> str:
        """The words that stand there, on one line."""
        return " ".join(span.of(self.all.report[report].text).split())

    def label(self, report: str) -> str:
        """What a reader calls the report."""
        return self.all.report[report].label

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
