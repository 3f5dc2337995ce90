"""Denials that take up what was said just before: "the ministry contradicted this"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from crosswire.compare.claims import NAMES, Claim
from crosswire.compare.material import Material
from crosswire.records.reading import Sentence
from crosswire.records.span import Span
from crosswire.words.fold import plain_marks
from crosswire.words.lists import words

FAR = 2  # sentences that may lie between a claim and what takes it up


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Who (``denier``, as printed at ``subject``) contradicts ``assertion``, and where."""

    report: str
    sentence: Span
    subject: Span
    denier: str
    assertion: Claim


@cache
def _active() -> re.Pattern[str]:
    """The verb, and the word that stands for the claim: "denied the allegation", "rejects this"."""
    return re.compile(
        rf"\b(?:{_any('contradicting')})(?:\s+(?:the|this|that|these|those|such|all|any|his|her|its|"
        rf"their))?(?:\s+\w+)?\s+(?:{_any('claims_named')})(?=\s*(?:[,.;:]|$|and\b|as\b|in\b|on\b|at\b|"
        r"but\b|instead\b|outright\b|saying\b|calling\b|later\b|through\b|via\b))",
        re.IGNORECASE,
    )  # fmt: skip


def _any(name: str) -> str:
    return "|".join(re.escape(word) for word in sorted(words(name), key=lambda w: (-len(w), w)))


def contradictions(material: Material) -> Iterator[Contradiction]:
    """Every place of the story's reports where a claim made just before is contradicted.

    The subject must name somebody: "he denied it" is left to the reader's own statements. The claim
    is the nearest statement before, within two sentences, of another speaker.
    """
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in material.claims:
        if claim.statement:
            by_report[claim.report].append(claim)
    for reading in material.own.readings:
        stated = by_report[reading.report]
        text = plain_marks(material.all.report[reading.report].text)
        for number, sentence in enumerate(reading.sentences):
            before = reading.sentences[max(0, number - FAR) : number]
            for match in _active().finditer(text, *sentence.span):
                begun = Span(sentence.span.start, match.start())
                subject = _subject(material, reading.report, begun)
                if subject is None:
                    continue
                who = _who(material, reading.report, subject)
                target = _claim_before(stated, before, who)
                if target:
                    name = _denier(material, reading.report, subject)
                    yield Contradiction(reading.report, sentence.span, subject, name, target)


def _subject(material: Material, report: str, span: Span) -> Span | None:
    """The last clause before the verb that says something, where it names somebody."""
    text = plain_marks(span.of(material.all.report[report].text))
    for match in reversed(list(re.finditer(r"[^,;:]+", text))):
        bare = _without_opener(match.group())
        if bare:
            start = span.start + match.start() + match.group().index(bare)
            clause = Span(start, start + len(bare))
            return clause if _who(material, report, clause) else None
    return None


def _without_opener(clause: str) -> str:
    """A clause without "However" or "But" at its head; nothing, where that is all of it."""
    first, _, rest = clause.strip().partition(" ")
    return rest.strip() if first.lower() in words("sentence_openers") else clause.strip()


def _who(material: Material, report: str, span: Span) -> frozenset[str]:
    read = material.people.concepts(report, [span])
    return frozenset(concept.key for concept in read if concept.kind in NAMES)


def _claim_before(
    stated: Sequence[Claim], before: Sequence[Sentence], who: frozenset[str]
) -> Claim | None:
    """The nearest claim in the sentences before whose speaker is somebody else."""
    near = [
        claim
        for claim in stated
        if any(sentence.span.meets(claim.span) for sentence in before)
        and claim.statement is not None
        and claim.statement.cue_stance not in ("denies", "declines", "asks")
        and not who <= claim.parties
    ]
    return max(near, key=lambda claim: claim.content[0].start, default=None)


def _denier(material: Material, report: str, span: Span) -> str:
    """The subject as printed, without what opens it, a possessed noun or what leads to a verb."""
    printed = material.text(report, span).lstrip('(“" ').split()
    while len(printed) > 1 and (_auxiliary(printed[-1]) or printed[-1].endswith("ly")):
        printed.pop()
    return re.sub(
        r"[’']s? (?:statement|account|readout|spokes\w+|version|answer|reply)$",
        "",
        " ".join(printed),
    )


def _auxiliary(word: str) -> bool:
    return word.lower() in words("auxiliaries") | words("modals") | {"also", "later", "again"}
