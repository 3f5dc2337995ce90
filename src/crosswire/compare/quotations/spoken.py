"""What named speakers are quoted with and said to have said, and which of it is near to which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from crosswire.compare.claims import Claim
from crosswire.compare.concepts import hollow
from crosswire.compare.material import Material
from crosswire.compare.quotations.senses import opposed, sense, senses
from crosswire.compare.quotations.wording import Wording, wording
from crosswire.records.reading import Reading
from crosswire.records.span import Span
from crosswire.records.statement import Statement
from crosswire.words.lists import words

DAYS_APART = 1  # between the reports; later the speaker may have said it again
COMMON = 200  # sayings that may share a word; more share a topic
NEARLY_ALL = 0.85  # of both, by what they say
Words = tuple[str, ...]
Pairs = Sequence[tuple["Spoken", "Spoken"]]


@dataclass(frozen=True)
class Spoken:
    """One saying in one report: ``speaker`` is equal in all reports for the same.

    ``direct``: whether it stands inside quotation marks; ``span``: the first part of it.
    """

    report: str
    speaker: str
    name: str
    direct: bool
    span: Span
    claim: Claim
    wording: Wording

    @property
    def negations(self) -> int:
        """How many negations stand in it."""
        said = self.wording.words
        return sum(word in words("negators") for word in said)


def spoken(material: Material) -> list[Spoken]:
    """All quotations and indirect contents of speakers that the collection knows, in order."""
    return [one for reading in material.own.readings for one in _of(material, reading)]


def _of(material: Material, reading: Reading) -> Iterator[Spoken]:
    for statement in reading.statements:
        speaker = statement.speaker
        actor = material.all.actor(reading.report, speaker.name) if speaker else None
        if actor is None:
            continue
        for direct, spans in _parts(statement):
            read = material.people.concepts(reading.report, spans)
            text = " ".join(material.text(reading.report, span) for span in spans)
            claim = Claim(reading.report, statement.sentence, spans, read, statement)
            yield Spoken(
                reading.report, actor.id, actor.name, direct, spans[0], claim, wording(text)
            )  # fmt: skip


def _parts(statement: Statement) -> Iterator[tuple[bool, tuple[Span, ...]]]:
    for span in statement.quotations:
        yield True, (span,)
    if statement.kind == "indirect" and not statement.quotations:
        yield False, statement.content.spans


def turned(a: Spoken, b: Spoken) -> bool:
    """Whether one has a "not" more that turns a shared word.

    Where both have one, the rest must be the same: "never did and will not" says no more than
    "never did".
    """
    fewer, more = sorted((a.negations, b.negations))
    alike = sense(a.claim, b.claim)
    same = fewer == 0 or min(alike.of_a, alike.of_b) >= NEARLY_ALL
    return more == fewer + 1 and same and opposed(a.claim, b.claim)


def near(material: Material, said: Sequence[Spoken]) -> Iterator[tuple[Spoken, Spoken]]:
    """Pairs of one speaker in two reports of one time that share a word or its like, once each."""
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, one in enumerate(said):
        telling = sorted(senses(one.claim.words - hollow()))
        found = {other for word in telling for other in index[one.speaker, word][-COMMON:]}
        for other in sorted(found):
            if _together(material, said[other], one):
                yield said[other], one
        for word in telling:
            index[one.speaker, word].append(number)


def _together(material: Material, a: Spoken, b: Spoken) -> bool:
    one, other = material.day(a.report), material.day(b.report)
    if a.report == b.report:
        return False
    if one is None or other is None:
        return one == other
    return abs((one - other).days) <= DAYS_APART


def once(pairs: Iterable[tuple[Spoken, Spoken]], said: Iterable[Spoken]) -> list[Pairs]:
    """Pairs by their two wordings, without those that one report has both of."""
    where: dict[Words, set[str]] = defaultdict(set)
    for one in said:
        where[one.wording.words].add(one.report)
    found: dict[tuple[Words, Words], list[tuple[Spoken, Spoken]]] = defaultdict(list)
    for a, b in pairs:
        found[a.wording.words, b.wording.words].append((a, b))
    return [held for (a, b), held in found.items() if where[a].isdisjoint(where[b])]
