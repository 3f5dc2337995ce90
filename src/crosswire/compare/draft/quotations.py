"""Quotations in a draft: are the words right, and who said them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosswire.compare.draft.lookup import Lookup, point
from crosswire.compare.people import same_person
from crosswire.compare.quotations.differences import difference, exchanged, same_utterance
from crosswire.compare.quotations.wording import Quoted, changes, holds, verbatim, wording
from crosswire.records.check import Point, PointKind, Verdict
from crosswire.records.span import Span
from crosswire.records.statement import Statement

SHORTEST = 3  # words: shorter quotations are looked up as part of their sentence
LONGEST_MARK = 4  # words marked as one that differ; more of them are another sentence
ANOTHERS = 6  # words that must stand alike before a speaker is called wrong


def quotation_points(statement: Statement, lookup: Lookup) -> Sequence[Point]:
    """A point for the words of each quotation, and one for its speaker where the words are found.

    Words: supported where they stand word for word in a report, contradicted where a report quotes
    them otherwise, with the difference, be it one of sense or of words alone. Speaker: contradicted
    where reports that quote the same words give them to another person, named at the quotation,
    and none to this one.
    """
    if statement not in lookup.quoted:
        lookup.quoted[statement] = tuple(_points(statement, lookup))
    return lookup.quoted[statement]


def _points(statement: Statement, lookup: Lookup) -> Iterator[Point]:
    for span in statement.quotations:
        words = span.of(lookup.draft.text)
        mine = Quoted(lookup.draft.id, span, statement, words, wording(words))
        if len(mine.words) < SHORTEST:
            continue
        alike = lookup.quotations.sharing(mine)
        same = [q for q in alike if verbatim(mine, q)]
        if same:
            yield _point(span, lookup, same, "supported", f"{_says(same, lookup, 'quote')} it so.")
            yield from _speaker(mine, same, lookup)
        else:
            yield _altered(mine, alike, lookup)


def _altered(mine: Quoted, alike: Sequence[Quoted], lookup: Lookup) -> Point:
    utterances = [other for other in alike if same_utterance(mine, other)]
    for tells in (difference, exchanged):
        for other in utterances:
            if told := tells(mine, other):
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
    """Who said the words: supported, unless more independent reports name somebody else."""
    speaker = mine.statement.speaker
    if speaker is None or len(mine.words) < ANOTHERS:
        return
    named = [quoted for quoted in same if quoted.statement.speaker]
    agree = [quoted for quoted in named if _same_speaker(mine, quoted)]
    others = [quoted for quoted in named if quoted not in agree]
    if agree and not _outweighed(agree, others, lookup):
        why = f"{_says(agree, lookup, 'name')} the same speaker."
        if others:
            why += f" {_says(others, lookup, 'give')} these words to {_speakers(others)}."
        found = [*agree, *others]
        yield _point(speaker.span, lookup, found, "supported", why, kind="speaker")
    elif others and all(_named(quoted, lookup) for quoted in others):
        but = f"{_says(agree, lookup, 'name')} the same speaker, but " if agree else ""
        why = f"{but}{_says(others, lookup, 'give')} these words to {_speakers(others)}."
        verdict: Verdict = "contradicted" if agree or _person(mine, lookup) else "not_found"
        yield _point(speaker.span, lookup, [*others, *agree], verdict, why, kind="speaker")


def _same_speaker(mine: Quoted, other: Quoted) -> bool:
    a, b = mine.statement.speaker, other.statement.speaker
    if a is None or b is None:
        return False
    return same_person(b.name, a.name) or a.name == b.name


def _speakers(found: Sequence[Quoted]) -> str:
    names = (q.statement.speaker.name for q in found if q.statement.speaker)
    return " and ".join(dict.fromkeys(names))


def _outweighed(agree: Sequence[Quoted], others: Sequence[Quoted], lookup: Lookup) -> bool:
    """Whether more independent reports give the words to somebody else, who is named, than not."""
    sides = [{q.report for q in side} for side in (agree, others)]
    mine, theirs = map(lookup.material.all.independent, sides)
    return theirs > mine and all(_named(q, lookup) for q in others)


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
