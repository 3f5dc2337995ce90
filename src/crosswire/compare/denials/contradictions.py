"""Denials that take up what was said just before: "the ministry contradicted this"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from crosswire.compare.callings import called
from crosswire.compare.claims import NAMES, Claim
from crosswire.compare.concepts import concepts
from crosswire.compare.denials.answers import person, specific
from crosswire.compare.denials.pronouns import surely_meant
from crosswire.compare.denials.taken_up import POINTING, TakingUp, claims_made, meant, taken_up
from crosswire.compare.material import Material
from crosswire.records.span import Span
from crosswire.words.alternation import one_of
from crosswire.words.fold import plain_marks
from crosswire.words.lists import words
from crosswire.words.tokens import word_tokens

_NOT_SAID = frozenset({"after", "as", "because", "before", "if", "since", "that", "unless", "until",
                       "when", "where", "whether", "which", "who", "whom", "whose"})  # fmt: skip
_LEADING = frozenset({"by", "from", "in", "of", "on", "through", "to", "via", "with"})
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
        rf"\b(?P<verb>{one_of(words('contradicting'))})(?:\s+(?:the|this|that|these|those|such|all|any|his|her|"
        rf"its|their))?(?:\s+(?P<which>\w+))?\s+(?P<claim>{one_of(words('claims_named'))})(?=\s*(?:[,.;:]|$|and\b|as\b|"
        r"in\b|on\b|at\b|but\b|instead\b|outright\b|saying\b|calling\b|later\b|through\b|via\b))",
        re.IGNORECASE,
    )  # fmt: skip


@cache
def _joints() -> re.Pattern[str]:
    """Where a clause begins: a mark, a dash, or a word that opens one."""
    opening = sorted(words("clause_openers") | {"and", "but", "or", "that"})
    return re.compile(rf"[,;:()\"]|\s-+\s|\b(?:{'|'.join(opening)})\b", re.IGNORECASE)


def contradictions(material: Material) -> Iterator[Contradiction]:
    """Every place of the story's reports where a claim made just before is contradicted.

    The claim is the nearest before it, in the sentence or the two before, that somebody else makes
    about whoever denies it; what "that" or "it" takes up may be about anything, and then stands in
    the sentence before. Who denies is the clause before the verb, where that names somebody, or the
    speaker of a statement that denies ("he denied the allegations", where the reader knows who he
    is). What is said of the claim ("the bribery allegations", "Brandt's claims") must fit it.
    """
    can_be_denied = claims_made(material)
    told: set[tuple[str, Span]] = set()
    for one in (*_printed(material), *_stated(material)):
        target = taken_up(material, can_be_denied[one.report], one)
        if target is not None and (one.report, one.sentence) not in told:
            told.add((one.report, one.sentence))
            yield Contradiction(one.report, one.sentence, one.denier, target)


def _printed(material: Material) -> Iterator[TakingUp]:
    """Those whose words are seen in the text: somebody named, the verb, what stands for a claim."""
    for reading in material.own.readings:
        text = plain_marks(material.all.report[reading.report].text)
        for sentence in reading.sentences:
            for match in _active().finditer(text, *sentence.span):
                begun = Span(sentence.span.start, match.start())
                subject = _subject(material, reading.report, begun)
                if subject is not None and _takes_up(match, text):
                    yield TakingUp(
                        reading.report,
                        sentence.span,
                        subject.start,
                        _denier(material, reading.report, subject),
                        _who(material, reading.report, subject),
                        meant(_words(match["which"] or "")),
                        pointing=match["claim"].lower() in POINTING,
                    )


def _stated(material: Material) -> Iterator[TakingUp]:
    """Those that the reader has as statements: a speaker who denies "the allegations"."""
    for claim in material.claims:
        speaker = claim.statement.speaker if claim.statement and claim.denies else None
        if speaker is None or not specific(speaker) or not _nothing_else(claim):
            continue
        if speaker.name[:1].isupper() and surely_meant(material, claim.report, speaker):
            content = claim.content[0]
            yield TakingUp(
                claim.report,
                claim.span,
                min(content.start, speaker.span.start),
                called(material, claim.report, speaker),
                person(claim),
                meant(claim.words),
                whose=frozenset(c.key for c in claim.concepts if c.kind == "person"),
            )


def _words(text: str) -> frozenset[str]:
    return frozenset(one.key for one in concepts(text, Span(0, len(text))))


def _nothing_else(claim: Claim) -> bool:
    """Whether what is denied is only "the allegations", "her claim", "wrongdoing"."""
    content = claim.statement.content.text if claim.statement else ""
    said = word_tokens(content.replace("’", "'").replace("'s ", " "))
    naming = words("claims_named") - POINTING | {"wrongdoing"}
    deeds = "of" in said or any(word.endswith("ing") for word in said if word not in naming)
    return 0 < len(said) <= SHORT and bool(naming & set(said)) and not deeds


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
            held = joint is None or joint.group().lower() not in _NOT_SAID
            return clause if held and _is_subject(material, report, clause) else None
        end = joint.start() if joint else 0
    return None


def _is_subject(material: Material, report: str, clause: Span) -> bool:
    """Whether a clause is no more than somebody's name, and no negation or infinitive follows."""
    said = word_tokens(clause.of(material.all.report[report].text))
    turned = words("negators") | {"to", "not"}
    if (
        len(said) > LONGEST
        or said[0] in _LEADING
        or turned & set(said)
        or any(word.endswith("n't") for word in said)
    ):
        return False
    return bool(_who(material, report, clause))


def _without_opener(clause: str) -> str:
    """A clause without "However" or "But" at its head; nothing, where that is all of it."""
    first, _, rest = clause.strip().partition(" ")
    return rest.strip() if first.lower() in words("sentence_openers") else clause.strip()


def _who(material: Material, report: str, span: Span) -> frozenset[str]:
    read = material.people.concepts(report, [span])
    return frozenset(concept.key for concept in read if concept.kind in NAMES)


def _denier(material: Material, report: str, span: Span) -> str:
    """The subject as printed, without what opens it, a possessed noun or what leads to a verb.

    A person is named in full.
    """
    printed = material.text(report, span).lstrip('(“" ').split()
    if printed and printed[0].lower() in words("noun_openers"):
        printed[0] = printed[0].lower()
    while len(printed) > 1 and (_auxiliary(printed[-1]) or printed[-1].endswith("ly")):
        printed.pop()
    who = re.sub(
        r"[’']s? (?:statement|account|readout|spokes\w+|version|answer|reply)$",
        "",
        " ".join(printed),
    )
    names = material.all.reading[report].names
    people = (one.actor for one in names if one.kind == "PERSON" and one.text == who)
    return material.people.full_name(report, next(people, who))


def _auxiliary(word: str) -> bool:
    return word.lower() in words("auxiliaries") | words("modals") | {"also", "later", "again"}
