"""Who is said to have taken part in a meeting, or not to have: what ``participants`` compares.

Read from the words alone: a name, what may stand between it and its verb, the verb ("attended",
"skipped"), and the occasion around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from crosswire.compare.material import Material
from crosswire.compare.participants.occasions import Occasion, occasion
from crosswire.compare.participants.parties import Party, after, before
from crosswire.records.reading import Sentence
from crosswire.records.span import Span
from crosswire.words.fold import plain_marks
from crosswire.words.lists import words
from crosswire.words.tokens import content_tokens

FAR = 2  # sentences before (and one after) in which the occasion of "she stayed away" may be named
_CLAUSE = re.compile(r"[;:]|\b(?:but|while|although|though|because|after|before|whereas)\b|--")
_UNSURE = re.compile(
    r"\b(?:if|whether|unless|could|might|may|should|either|had hoped|wants?|wanted|hopes?|"
    r"wish(?:es|ed)?|urg(?:es|ed|ing)|invit(?:es|ed|ing))\b"
)
_AHEAD = re.compile(
    r"\b(?:will|would|shall|won't|wouldn't|plan(?:s|ned)?|intend(?:s|ed)?|(?:is|are|was|were) to)\b"
)
_GAP = r"(?: [^ .,;:]+){1,9}?"  # for "…" in a phrase
_BE = re.compile(r"^(was|were) ")  # "was present" finds "was not present" too
_NOT = re.compile(r"\b(?:not|never|no|nor)\b|n't\b")
MUTUAL = frozenset({"met with", "sat down with"})  # who stands before it is there too
_DAYS = re.compile(r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)\b")
FORE = 30  # characters before a verb in which "will" makes it one of what is to come
Part = tuple[Party, bool, Span]  # who, whether he took part, where the verb stands
LISTS = ("taking_part", "staying_away", "taking_part_leads", "in_place_of")


@dataclass(frozen=True, slots=True)
class Presence:
    """One party at one occasion, as one sentence tells it; ``ahead``: told of what is to come."""

    report: str
    sentence: Span
    party: Party
    took_part: bool
    ahead: bool
    occasion: Occasion


@dataclass(frozen=True, slots=True)
class _Told:
    """A part of a sentence of which one thing is told."""

    material: Material
    report: str
    span: Span
    text: str  # of the whole report, in lower case


def presences(material: Material) -> Iterator[Presence]:
    """Every place of the story's reports that says that somebody did or did not take part."""
    for reading in material.own.readings:
        text = plain_marks(material.all.report[reading.report].text).lower()
        for number, sentence in enumerate(reading.sentences):
            if _any().search(text, *sentence.span):
                nearby = reading.sentences[max(0, number - FAR) : number][::-1]
                nearby += reading.sentences[number + 1 : number + 2]
                for span in clauses(text, sentence.span):
                    told = _Told(material, reading.report, span, text)
                    yield from _in_clause(told, sentence, nearby)


def clauses(text: str, sentence: Span) -> Iterator[Span]:
    """The parts of a sentence (of a text in lower case) that conjunctions and marks set apart."""
    start = sentence.start
    for match in _CLAUSE.finditer(text, *sentence):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, sentence.end)


def _in_clause(told: _Told, sentence: Sentence, nearby: Sequence[Sentence]) -> Iterator[Presence]:
    if _UNSURE.search(told.text, *told.span):
        return
    found = [*_before_verb(told), *_behind_lead(told)]
    if not found:
        return
    parties = [party for party, _, _ in found]
    held = occasion(told.material, told.report, told.span, sentence.span, parties)
    for party, took_part, at in found:
        here = held
        if not held.gatherings and _bare(told, at):
            here = _nearby(told, nearby)
        if here.gatherings:
            ahead = bool(_AHEAD.search(told.text, max(told.span.start, at.start - FORE), at.end))
            yield Presence(told.report, sentence.span, party, took_part, ahead, here)


def _bare(told: _Told, at: Span) -> bool:
    """Whether a verb stands without its occasion: "she stayed away on Friday"."""
    rest = _DAYS.sub(" ", told.text[at.end : told.span.end])
    return not content_tokens(rest)


def _nearby(told: _Told, nearby: Sequence[Sentence]) -> Occasion:
    """The occasion of the first of some sentences that names one."""
    for sentence in nearby:
        held = occasion(told.material, told.report, sentence.span, sentence.span)
        if held.gatherings:
            return held
    return Occasion(told.report)


def _before_verb(told: _Told) -> Iterator[Part]:
    """Who stands before "attended" or "skipped", and whether he took part."""
    for name in ("taking_part", "staying_away"):
        for match in phrases(name).finditer(told.text, *told.span):
            listed, negated = before(
                told.material, told.report, Span(told.span.start, match.start())
            )
            if name == "taking_part" or not negated:
                there = name == "taking_part" and not (negated or _NOT.search(match.group()))
                yield from ((party, there, Span(*match.span())) for party in listed)


def _behind_lead(told: _Told) -> Iterator[Part]:
    """Who stands behind "attended by", and behind "in place of"."""
    start, end = told.span
    for match in phrases("taking_part_leads").finditer(told.text, start, end):
        if not _NOT.search(told.text, start, match.start()):
            listed = after(told.material, told.report, Span(match.end(), end))
            if match.group() in MUTUAL:
                listed += before(told.material, told.report, Span(start, match.start()))[0]
            yield from ((party, True, Span(match.start(), end)) for party in listed)
    for match in phrases("in_place_of").finditer(told.text, start, end):
        if phrases("taking_part").search(told.text, start, match.start()):
            listed = after(told.material, told.report, Span(match.end(), end))
            yield from ((party, False, Span(*match.span())) for party in listed)


@cache
def phrases(name: str) -> re.Pattern[str]:
    """What finds the phrases of a word list in a text in lower case, the longest first."""
    return _pattern(words(name))


@cache
def _any() -> re.Pattern[str]:
    return _pattern(word for name in LISTS for word in words(name))


def _pattern(listed: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(listed, key=lambda word: (-len(word), word))
    forms = (_BE.sub(r"\1(?: not|n't)? ", one.replace(" …", _GAP)) for one in longest_first)
    return re.compile(rf"\b(?:{'|'.join(forms)})\b")
