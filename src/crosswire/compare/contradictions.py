"""Denials that take up what was said just before: "the ministry contradicted this"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from crosswire.compare.answers import asserts, person, specific
from crosswire.compare.claims import NAMES, Claim
from crosswire.compare.deeds import deed
from crosswire.compare.material import Material
from crosswire.records.span import Span
from crosswire.words.fold import plain_marks
from crosswire.words.lists import words
from crosswire.words.tokens import word_tokens

_POINTING = frozenset({"it", "that", "these", "this", "those"})
FAR = 2  # sentences between which a claim and what takes it up may lie
LONGEST = 12  # words of a subject
SHORT = 5  # words that stand for a claim: "the allegations against her"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Who (``denier``) contradicts ``assertion``, and where."""

    report: str
    sentence: Span
    denier: str
    assertion: Claim


@cache
def _active() -> re.Pattern[str]:
    """The verb, and the word that stands for the claim: "denied the allegation", "rejects this"."""
    return re.compile(
        rf"\b(?P<verb>{_any('contradicting')})(?:\s+(?:the|this|that|these|those|such|all|any|his|her|"
        rf"its|their))?(?:\s+\w+)?\s+(?P<claim>{_any('claims_named')})(?=\s*(?:[,.;:]|$|and\b|as\b|"
        r"in\b|on\b|at\b|but\b|instead\b|outright\b|saying\b|calling\b|later\b|through\b|via\b))",
        re.IGNORECASE,
    )  # fmt: skip


@cache
def _joints() -> re.Pattern[str]:
    """Where a clause begins: a mark, a dash, or a word that opens one."""
    opening = sorted(words("clause_openers") | {"and", "but", "or", "that"})
    return re.compile(rf"[,;:()\"]|\s-+\s|\b(?:{'|'.join(opening)})\b", re.IGNORECASE)


def _any(name: str) -> str:
    return "|".join(re.escape(word) for word in sorted(words(name), key=lambda w: (-len(w), w)))


def contradictions(material: Material) -> Iterator[Contradiction]:
    """Every place of the story's reports where a claim made just before is contradicted.

    The claim is the nearest before it, in the sentence or the two before, that somebody else makes
    about whoever denies it; what "that" or "it" takes up may be about anything, and then stands in
    the sentence before. Who denies is the clause before the verb, where that names somebody, or the
    speaker of a statement that denies ("he denied the allegations", where the reader knows who he
    is).
    """
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in material.claims:
        if _can_be_denied(material, claim):
            by_report[claim.report].append(claim)
    told: set[tuple[str, Span]] = set()
    for one in (*_printed(material, by_report), *_stated(material, by_report)):
        if (one.report, one.sentence) not in told:
            told.add((one.report, one.sentence))
            yield one


ByReport = dict[str, list[Claim]]


def _printed(material: Material, by_report: ByReport) -> Iterator[Contradiction]:
    """Those whose words are seen in the text: somebody named, the verb, what stands for a claim."""
    for reading in material.own.readings:
        text = plain_marks(material.all.report[reading.report].text)
        for number, sentence in enumerate(reading.sentences):
            for match in _active().finditer(text, *sentence.span):
                begun = Span(sentence.span.start, match.start())
                subject = _subject(material, reading.report, begun)
                if subject is None or not _takes_up(match, text):
                    continue
                who = _who(material, reading.report, subject)
                stated = by_report[reading.report]
                begins = [reading.sentences[max(0, number - n)].span.start for n in (FAR, 1)]
                target = _claim_before(stated, Span(begins[0], subject.start), who)
                if target is None and match["claim"].lower() in _POINTING:
                    target = _claim_before(
                        stated, Span(begins[1], subject.start), who, anything=True
                    )
                if target:
                    name = _denier(material, reading.report, subject)
                    yield Contradiction(reading.report, sentence.span, name, target)


def _stated(material: Material, by_report: ByReport) -> Iterator[Contradiction]:
    """Those that the reader has as statements: a speaker who denies "the allegations"."""
    for claim in material.claims:
        one = claim.statement
        if one is None or one.speaker is None or not claim.denies or not specific(one.speaker):
            continue
        if one.speaker.name[:1].isupper() and _stands_for_a_claim(one.content.text):
            sentences = material.all.reading[claim.report].sentences
            ends = [n for n, other in enumerate(sentences) if other.span.meets(one.sentence)]
            start = sentences[max(0, ends[0] - FAR)].span.start if ends else one.sentence.start
            who = person(claim)
            before = Span(start, claim.content[0].start)
            target = _claim_before(by_report[claim.report], before, who)
            if target and _whose(material, claim) <= target.parties:
                name = material.people.full_name(claim.report, one.speaker.name)
                yield Contradiction(claim.report, claim.span, name, target)


def _stands_for_a_claim(content: str) -> bool:
    """Whether what is denied is "the allegations", "her claim", "wrongdoing"."""
    said = word_tokens(content.replace("’", "'").replace("'s ", " "))
    naming = words("claims_named") - _POINTING | {"wrongdoing"}
    return 0 < len(said) <= SHORT and bool(naming & set(said)) and "of" not in said


def _whose(material: Material, claim: Claim) -> frozenset[str]:
    """Whose claim is said to be denied: "Brandt's allegations"."""
    return frozenset(c.key for c in claim.concepts if c.kind == "person")


def _can_be_denied(material: Material, claim: Claim) -> bool:
    """Whether it is claimed that something is so, in a clause, or somebody is accused."""
    if claim.statement is None:
        return False
    if claim.statement.cue_stance == "accuses":
        return not claim.negated
    done = deed(material, claim)
    return asserts(claim) and done is not None and done.clause and not done.hedged


def _takes_up(match: re.Match[str], text: str) -> bool:
    """Whether it takes up a claim: not "denied that, if …", nor a court that dismissed charges."""
    verb, claim = match["verb"].lower(), match["claim"].lower()
    if claim == "that" and text[match.end() : match.end() + 1] not in (".", ";", ""):
        return False
    return not (verb in words("turning_down") and claim in words("turned_down"))


def _subject(material: Material, report: str, span: Span) -> Span | None:
    """The clause before the verb that says something, where it names somebody and states it."""
    text = plain_marks(span.of(material.all.report[report].text))
    end, joints = len(text), [None, *_joints().finditer(text)]
    for joint in reversed(joints):
        start = joint.end() if joint else 0
        bare = _without_opener(text[start:end])
        if bare:
            at = span.start + start + text[start:].index(bare)
            clause = Span(at, at + len(bare))
            held = joint is None or joint.group().lower() not in words("clause_openers")
            return clause if held and _is_subject(material, report, clause) else None
        end = joint.start() if joint else 0
    return None


def _is_subject(material: Material, report: str, clause: Span) -> bool:
    """Whether a clause is no more than somebody's name, and no negation or infinitive follows."""
    said = word_tokens(clause.of(material.all.report[report].text))
    turned = words("negators") | {"to", "not"}
    if len(said) > LONGEST or turned & set(said) or any(word.endswith("n't") for word in said):
        return False
    return bool(_who(material, report, clause))


def _without_opener(clause: str) -> str:
    """A clause without "However" or "But" at its head; nothing, where that is all of it."""
    first, _, rest = clause.strip().partition(" ")
    return rest.strip() if first.lower() in words("sentence_openers") else clause.strip()


def _who(material: Material, report: str, span: Span) -> frozenset[str]:
    read = material.people.concepts(report, [span])
    return frozenset(concept.key for concept in read if concept.kind in NAMES)


def _claim_before(
    stated: Sequence[Claim], before: Span, who: frozenset[str], *, anything: bool = False
) -> Claim | None:
    """The nearest claim before, made by somebody else about whoever denies it.

    ``anything``: whether it may be about anything, as where "that" or "it" takes it up.
    """
    near = [
        claim
        for claim in stated
        if claim.content[-1].end <= before.end
        and before.start <= claim.content[0].start
        and (anything or who & (claim.names | claim.beside))
        and not who & claim.parties
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
