"""A draft against a collection: each sentence taken apart into points, each point looked up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire.compare.draft.amounts import amount_point
from crosswire.compare.draft.candidates import Kept, narrowed
from crosswire.compare.draft.claims import claim_points
from crosswire.compare.draft.dates import date_point
from crosswire.compare.draft.lookup import Lookup
from crosswire.compare.draft.named import name_point
from crosswire.compare.draft.quotations import quotation_points
from crosswire.compare.draft.sentences import nothing_to_check, whole
from crosswire.compare.draft.strength import strength
from crosswire.compare.draft.titles import title_point
from crosswire.records.check import Check, CheckedSentence, Point, Verdict
from crosswire.records.collection import Collection
from crosswire.records.reading import Reading, Sentence
from crosswire.records.report import Report

VERDICTS: tuple[Verdict, ...] = ("supported", "contradicted", "not_found", "nothing_to_check")
MAIN = ("claim", "statement", "quotation")


def check(
    draft: Report, reading: Reading, collection: Collection, kept: Kept | None = None
) -> Check:
    """Every sentence of a draft with its verdict, why, its points and their passages.

    ``reading`` is the draft's; the draft itself, where it is in the collection, is left out.
    ``kept``: what ``narrowed`` gives, where that is known already.
    """
    if kept is None:
        kept = narrowed(reading, [one for one in collection.readings if one.report != draft.id])
    lookup = Lookup(draft, reading, collection.only(kept), kept)
    told = whole(reading.sentences, draft.text)
    sentences = tuple(_checked(sentence, lookup) for sentence in told)
    summary = {v: sum(one.verdict == v for one in sentences) for v in VERDICTS}
    return Check(draft, sentences, summary)


def _checked(sentence: Sentence, lookup: Lookup) -> CheckedSentence:
    text = " ".join(sentence.span.of(lookup.draft.text).split())
    reported = any(s.sentence.meets(sentence.span) for s in lookup.reading.statements)
    claim = lookup.claim([sentence.span])
    idle = None if reported else nothing_to_check(text, claim)
    first = {(p.span, p.kind): p for p in reversed([*_points(sentence, lookup, idle is None)])}
    points = tuple(first[key] for key in sorted(first))
    verdict, why = _verdict(text, points, idle)
    score = round(strength(claim, lookup), 3)
    return CheckedSentence(sentence.span, text, verdict, why, points, score)


def _points(sentence: Sentence, lookup: Lookup, claims: bool) -> Iterator[Point]:
    """Every checkable point of a sentence; ``claims``: whether it tells something as a whole."""
    reading, span = lookup.reading, sentence.span
    yield from (title_point(role, lookup) for role in reading.roles if span.holds(role.span))
    yield from (amount_point(a, lookup) for a in reading.amounts if span.holds(a.span))
    if not claims:
        return
    dates = (date_point(t, span, lookup) for t in reading.times if span.holds(t.span))
    yield from (found for found in dates if found)
    for statement in reading.statements:
        if statement.sentence.meets(span):
            yield from (p for p in quotation_points(statement, lookup) if span.meets(p.span))
    yield from claim_points(sentence, reading.statements, lookup)
    for name in reading.names:
        if span.holds(name.span) and (found := name_point(name, lookup)):
            yield found


def _verdict(text: str, points: Sequence[Point], idle: str | None) -> tuple[Verdict, str]:
    """The rule: contradicted where a point is; supported where every point is; else not found."""
    if wrong := [p for p in points if p.verdict == "contradicted"]:
        return "contradicted", _told_of(text, wrong)
    if not points or (idle and not any(p.verdict == "supported" for p in points)):
        return "nothing_to_check", idle or "Nothing in it can be looked up."
    if missing := [p for p in points if p.verdict == "not_found"]:
        return "not_found", _told_of(text, missing)
    return "supported", _once(p.why for p in points if p.kind in MAIN) or _once(
        p.why for p in points
    )


def _told_of(text: str, points: Sequence[Point]) -> str:
    """Why, for each point; its words before it, where they are not the whole sentence."""
    return _once(p.why if p.text == text else f"“{p.text}”: {p.why}" for p in points)


def _once(told: Iterator[str]) -> str:
    return " ".join(dict.fromkeys(told))
