"""What changed from one version of a report to the next: pure, two versions in, the changes out.

Sentences that stand in both are left alone, wherever they stand. Of the others, two that have most
of their words in common are one sentence, edited, and what was edited is a figure, a quotation, a
date or other words; the rest was added or dropped. A quotation that has another speaker, another
headline, and a notice with which the newer version says that it was corrected are changes as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from crosswire.link.versions.edits import Edit, edits, quotations
from crosswire.link.versions.resembling import Line, lines, paired, taken_up, unlike
from crosswire.records.amount import Amount
from crosswire.records.change import Change, ChangeKind
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.records.span import Span
from crosswire.records.statement import Statement
from crosswire.words.fold import bare_words
from crosswire.words.lists import words as listed
from crosswire.words.notices import notices

Whole = Callable[["Version", Span], Span | None]
_ORDER: tuple[ChangeKind, ...] = (
    "headline", "correction", "figure", "quotation", "speaker", "date", "added", "dropped",
    "wording",
)  # fmt: skip


@dataclass(frozen=True)
class Version:
    """One version of a report, with its reading."""

    report: Report
    reading: Reading

    @property
    def text(self) -> str:
        """The stored text."""
        return self.report.text


def changes(older: Version, newer: Version) -> tuple[Change, ...]:
    """What the newer version has otherwise: the weightiest kinds first, then as the text goes."""
    found = [*_headline(older, newer), *_notices(older, newer), *_speakers(older, newer)]
    noticed = [one.newer for one in found if one.kind == "correction" and one.newer]
    first, second = unlike(_lines(older), _lines(newer))
    pairs = paired(first, second)
    for low, high in pairs:
        found += _edited(older, first[low].span, newer, second[high].span)
    found += _alone(older, newer, [first, second], pairs, noticed)
    return tuple(sorted(dict.fromkeys(found), key=_place))


def _place(change: Change) -> tuple[int, int, int]:
    newer, older = change.newer or Span(-1, -1), change.older or Span(-1, -1)
    return _ORDER.index(change.kind), newer.start, older.start


def _headline(older: Version, newer: Version) -> Iterator[Change]:
    before, after = older.report.title, newer.report.title
    if before and after and bare_words(before) != bare_words(after):
        spans = [_title_span(one.report) for one in (older, newer)]
        yield Change("headline", before, after, *spans)


def _title_span(report: Report) -> Span | None:
    span = report.title_span
    return span if span and span.of(report.text) == report.title else None


def _notices(older: Version, newer: Version) -> Iterator[Change]:
    known = {bare_words(one.span.of(older.text)) for one in notices(older.text)}
    for one in notices(newer.text):
        said = one.span.of(newer.text)
        if bare_words(said) not in known:
            yield Change("correction", None, said, None, one.span)


def _speakers(older: Version, newer: Version) -> Iterator[Change]:
    """A quotation, word for word, that somebody else is now said to have spoken."""
    before = {said: one for one in older.reading.statements if (said := _said(one))}
    for one in newer.reading.statements:
        other = before.get(_said(one))
        if other is None or not (one.speaker and other.speaker):
            continue
        names = bare_words(other.speaker.name or ""), bare_words(one.speaker.name or "")
        if all(names) and not set(names[0].split()) & set(names[1].split()):
            yield Change(
                "speaker", other.speaker.text, one.speaker.text,
                other.speaker.span, one.speaker.span,
            )  # fmt: skip


def _said(one: Statement) -> str:
    """The words of a quotation; nothing for what is not quoted."""
    return "" if one.kind == "indirect" else bare_words(one.content.text)


def _lines(version: Version) -> list[Line]:
    """The sentences, the headline left out."""
    title = _title_span(version.report) or Span(0, 0)
    found = [one.span for one in version.reading.sentences if not title.holds(one.span)]
    return lines(version.text, found)


def _alone(
    older: Version, newer: Version, both: Sequence[Sequence[Line]],
    pairs: Iterable[tuple[int, int]], noticed: Sequence[Span],
) -> Iterator[Change]:  # fmt: skip
    """Sentences that were added or dropped; what another sentence has taken up is its wording."""
    first, second = both
    edited = [set(ends) for ends in zip(*pairs, strict=True)] or [set(), set()]
    for at, line in enumerate(first):
        if at not in edited[0]:
            into = next((one for one in second if taken_up(line, one)), None)
            said = line.span.of(older.text)
            if into is None:
                yield Change("dropped", said, None, line.span, None)
            else:
                yield Change("wording", said, into.span.of(newer.text), line.span, into.span)
    for at, line in enumerate(second):
        if at not in edited[1] and not any(one.meets(line.span) for one in noticed):
            out_of = next((one for one in first if taken_up(line, one)), None)
            said = line.span.of(newer.text)
            if out_of is None:
                yield Change("added", None, said, None, line.span)
            else:
                yield Change("wording", out_of.span.of(older.text), said, out_of.span, line.span)


def _edited(older: Version, before: Span, newer: Version, after: Span) -> Iterator[Change]:
    """What was edited in one sentence: figures, quotations and dates apart, else all of it."""
    plain = False
    for one in edits(older.text, before, newer.text, after):
        change = _weighty(older, newer, one)
        if change:
            yield change
        plain = plain or change is None
    if plain:
        yield Change("wording", before.of(older.text), after.of(newer.text), before, after)


def _weighty(older: Version, newer: Version, edit: Edit) -> Change | None:
    """The edit as a change of a quotation, a figure or a date, or nothing."""
    ways: tuple[tuple[ChangeKind, Whole], ...] = (
        ("quotation", _quotation), ("date", _date), ("figure", _figure),
    )  # fmt: skip
    for kind, whole in ways:
        wholes = whole(older, edit.older), whole(newer, edit.newer)
        if any(wholes) and not (kind == "figure" and _equal(older, newer, wholes)):
            return _change(kind, older, newer, (wholes[0] or edit.older, wholes[1] or edit.newer))
    return None


def _change(kind: ChangeKind, older: Version, newer: Version, spans: tuple[Span, Span]) -> Change:
    before, after = spans[0].of(older.text), spans[1].of(newer.text)
    return Change(
        kind, before or None, after or None,
        spans[0] if before else None, spans[1] if after else None,
    )  # fmt: skip


def _quotation(version: Version, span: Span) -> Span | None:
    """The quotation that the words stand in."""
    return next((one for one in quotations(version.text) if one.holds(span)), None)


def _date(version: Version, span: Span) -> Span | None:
    """The expression of time that the words belong to."""
    return next((one.span for one in version.reading.times if one.span.meets(span)), None)


def _figure(version: Version, span: Span) -> Span | None:
    """The amount that the words belong to, or the words themselves where one is a number."""
    whole = _amount(version, span)
    if whole:
        return whole.span
    said = bare_words(span.of(version.text)).split()
    numbers = listed("number_words")
    return span if any(one[0].isdigit() or one in numbers for one in said) else None


def _amount(version: Version, span: Span) -> Amount | None:
    return next((one for one in version.reading.amounts if one.span.meets(span)), None)


def _equal(older: Version, newer: Version, spans: Iterable[Span | None]) -> bool:
    """Whether both are the same amount in other words."""
    found = [
        one and _amount(version, one) for version, one in zip((older, newer), spans, strict=True)
    ]
    known = [(one.low, one.high, one.qualifier, one.unit) for one in found if one]
    return len(known) == 2 and known[0] == known[1]
