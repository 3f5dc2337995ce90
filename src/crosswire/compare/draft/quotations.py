"""Quotations in a draft: are the words right, and who said them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosswire.compare.draft.lookup import Lookup, point
from crosswire.compare.people import same_person
from crosswire.compare.quotations import difference, same_utterance
from crosswire.compare.wording import Quoted, changes, holds, verbatim, wording
from crosswire.records.check import Point, PointKind, Verdict
from crosswire.records.span import Span
from crosswire.records.statement import Statement

SHORTEST = 3  # words: shorter quotations are looked up as part of their sentence
LONGEST_MARK = 4  # words marked as one that differ; more of them are another sentence
ANOTHERS = 6  # words that must stand alike before a speaker is called wrong


def quotation_points(statement: Statement, lookup: Lookup) -> Iterator[Point]:
    """A point for the words of each quotation, and one for its speaker where the words are found.

    Words: supported where they stand word for word in a report, contradicted where a report quotes
    them otherwise, with the difference. Speaker: contradicted where reports that quote the same
    words give them to another person, named at the quotation, and none to this one.
    """
    for span in statement.quotations:
        words = span.of(lookup.draft.text)
        mine = Quoted(lookup.draft.id, span, statement, words, wording(words))
        if len(mine.words) < SHORTEST:
            continue
        same = [q for q in lookup.quotations if verbatim(mine, q)]
        if same:
            yield _point(span, lookup, same, "supported", f"{_says(same, lookup, 'quote')} it so.")
            yield from _speaker(mine, same, lookup)
        else:
            yield _altered(mine, lookup)


def _altered(mine: Quoted, lookup: Lookup) -> Point:
    for other in lookup.quotations:
        if same_utterance(mine, other) and (told := difference(mine, other)):
            why = f"{_says([other], lookup, 'quote')} it otherwise: {told}."
            altered = _point(mine.span, lookup, [other], "contradicted", why)
            return replace(altered, marks=_marks(mine, other))
    if found := _in_text(mine, lookup):
        why = f"The words stand in {lookup.labels([r for r, _ in found])}."
        passages = tuple(lookup.material.passage(r, s) for r, s in found)
        return point("quotation", lookup.draft, mine.span, "supported", why, passages)
    return _point(mine.span, lookup, [], "not_found", "No report has these words.")


def _marks(mine: Quoted, other: Quoted) -> tuple[Span, ...]:
    """The words of the draft's quotation that are not those of the report's."""
    found = []
    for code in changes(mine, other):
        words = mine.printed(mine.words[code.src_start : code.src_end])
        if words and len(words.split()) <= LONGEST_MARK and words in mine.text:
            at = mine.span.start + mine.text.index(words)
            found.append(Span(at, at + len(words)))
    return tuple(sorted(set(found)))


def _in_text(mine: Quoted, lookup: Lookup) -> list[tuple[str, Span]]:
    """Sentences in which the words stand, in quotation marks that were not read as a statement."""
    claim = lookup.claim([mine.span])
    found = []
    for match in lookup.nearest(claim):
        text = lookup.material.all.report[match.claim.report].text
        spans = match.claim.content
        words = wording(text[spans[0].start : spans[-1].end]).words
        if all(holds(words, part) is not None for part in mine.parts):
            found.append((match.claim.report, Span(spans[0].start, spans[-1].end)))
    return found[:2]


def _speaker(mine: Quoted, same: Sequence[Quoted], lookup: Lookup) -> Iterator[Point]:
    speaker = mine.statement.speaker
    if speaker is None or len(mine.words) < ANOTHERS:
        return
    named = [(q, q.statement.speaker) for q in same if q.statement.speaker]
    agree = [
        q for q, s in named if s and (same_person(s.name, speaker.name) or s.name == speaker.name)
    ]
    if agree:
        why = f"{_says(agree, lookup, 'name')} the same speaker."
        yield _point(speaker.span, lookup, agree, "supported", why, kind="speaker")
    elif named and all(_named(q, lookup) for q, _ in named):
        others = " and ".join(dict.fromkeys(s.name for _, s in named if s))
        why = f"{_says([q for q, _ in named], lookup, 'give')} these words to {others}."
        verdict: Verdict = "contradicted" if _person(mine, lookup) else "not_found"
        yield _point(speaker.span, lookup, [q for q, _ in named], verdict, why, kind="speaker")


def _named(quoted: Quoted, lookup: Lookup) -> bool:
    """Whether its speaker is a person, named in full there; a description may be of anybody."""
    speaker = quoted.statement.speaker
    if speaker is None or len(speaker.name.split()) < 2:
        return False
    names = lookup.material.all.reading[quoted.report].names
    people = [name for name in names if name.kind == "PERSON" and name.span.meets(speaker.span)]
    return bool(people) and speaker.name.split()[-1] in speaker.text


def _person(mine: Quoted, lookup: Lookup) -> bool:
    """Whether the draft's speaker is a person, named at the quotation."""
    speaker = mine.statement.speaker
    return speaker is not None and any(
        name.kind == "PERSON" and name.span.meets(speaker.span) for name in lookup.reading.names
    )


def _says(found: Sequence[Quoted], lookup: Lookup, verb: str) -> str:
    return lookup.says((q.report for q in found), verb)


def _point(
    span: Span,
    lookup: Lookup,
    found: Sequence[Quoted],
    verdict: Verdict,
    why: str,
    *,
    kind: PointKind = "quotation",
) -> Point:
    places = dict.fromkeys((q.report, q.statement.sentence) for q in found)
    shown = tuple(lookup.material.passage(*place) for place in places)[:4]
    return point(kind, lookup.draft, span, verdict, why, shown)
