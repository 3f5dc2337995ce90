"""The same words in quotation marks, altered or cut so that the sense changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire.compare.material import Material, finding
from crosswire.compare.people import same_person
from crosswire.compare.quotations.cuts import cut_off
from crosswire.compare.quotations.differences import another, difference, same_utterance, turned
from crosswire.compare.quotations.wording import Quoted, pairs, quotations, verbatim
from crosswire.records.finding import Finding
from crosswire.words.tokens import word_tokens

FRAME = 4  # words around a quotation that show, where they are the same, that it was copied
Pair = tuple[Quoted, Quoted]


def quotation_altered(material: Material) -> Iterator[Finding]:
    """Two reports quote the same words, and the words inside the quotation marks differ.

    Quotations are laid side by side word by word. A difference is a word that was put in, taken out
    or exchanged inside what both quote, when it changes what is said: a negation, a figure, a
    country, a word and its opposite, or one small word for another of other sense ("under",
    "over"). Where both reports have it from one, or put the same words around it, any word that is
    no synonym is a difference, since it was altered on the way; two reporters may each have heard
    another word. A cut is a difference only where it leaves out the "not" or the "if" that the kept
    words hang on. Ellipses, brackets, capitals, punctuation, contractions, spelling, a censored
    word and another form of one word are no difference, nor is a shorter quotation that stands word
    for word in the longer. Where many words differ it is another sentence, or another translation;
    and two people who are both named may each have said nearly the same.
    """
    altered: list[list[Pair]] = []
    for a, b in pairs(quotations(material)):
        if _of_two(material, a, b) or not _one_speaker(material, a, b):
            continue
        if verbatim(a, b) or verbatim(b, a):
            short, long = sorted((a, b), key=lambda q: (len(q.words), q.report))
            if cut := cut_off(material, short, long):
                left_out = f"one leaves out “{cut}” before the words it keeps"
                yield _told(material, [(long, short)], left_out)
        elif same_utterance(a, b) and not another(a, b) and _differs(material, a, b):
            _join(altered, (a, b))
    for group in altered:
        yield _told(material, group, difference(*group[0]))


def _differs(material: Material, a: Quoted, b: Quoted) -> bool:
    """Whether the sense differs, or the word in reports of one origin: else it was heard so."""
    one_origin = material.all.independent((a.report, b.report)) == 1
    return bool(difference(a, b)) and (one_origin or _retold(material, a, b) or turned(a, b))


def _retold(material: Material, a: Quoted, b: Quoted) -> bool:
    """Whether the same words stand around both quotations."""
    frames = [_frame(material, one) for one in (a, b)]
    return len(frames[0]) >= FRAME and frames[0] == frames[1]


def _frame(material: Material, quoted: Quoted) -> list[str]:
    """The words of the sentence around a quotation."""
    text = material.all.report[quoted.report].text
    start, end = quoted.statement.sentence
    span = quoted.span
    return word_tokens(text[min(start, span.start) : span.start] + " " + text[span.end : end])


def _of_two(material: Material, a: Quoted, b: Quoted) -> bool:
    """Whether two different people are named as saying them: two may say nearly the same."""
    one, other = a.statement.speaker, b.statement.speaker
    if one is None or other is None or same_person(one.name, other.name):
        return False
    ids = [material.people.identity(q.report, s.name) for q, s in ((a, one), (b, other))]
    people = [material.is_person(q.report, s.name) for q, s in ((a, one), (b, other))]
    return all(people) and ids[0] != ids[1]


def _one_speaker(material: Material, a: Quoted, b: Quoted) -> bool:
    """Whether both are said by one speaker, where the reports are not made from one."""
    one, other = a.statement.speaker, b.statement.speaker
    if material.all.independent((a.report, b.report)) == 1 or _retold(material, a, b):
        return True
    if one is None or other is None:
        return False
    ids = [material.people.identity(q.report, s.name) for q, s in ((a, one), (b, other))]
    return ids[0] == ids[1] or same_person(one.name, other.name)


def _join(altered: list[list[Pair]], pair: Pair) -> None:
    """Adds a pair to those that differ in the same words of the same utterance."""
    for group in altered:
        first, second = group[0]
        for a, b in (pair, pair[::-1]):
            if _alike(a, first) and _alike(b, second) and difference(a, b):
                group.append((a, b))
                return
    altered.append([pair])


def _alike(a: Quoted, b: Quoted) -> bool:
    return a is b or (same_utterance(a, b) and not difference(a, b))


def _told(material: Material, group: Sequence[Pair], difference: str) -> Finding:
    """One alteration, with every report that has the one or the other wording."""
    a, b = group[0]
    sides = [
        material.side(
            material.text(side[0].report, side[0].span), [(one.report, one.span) for one in side]
        )
        for side in zip(*group, strict=True)
    ]
    order = material.ordered([a.report, b.report])
    if (order.index(b.report), b.span) < (order.index(a.report), a.span):
        sides.reverse()
    speaker = next((q.statement.speaker.name for q in (a, b) if q.statement.speaker), None)
    about = f"a quotation of {speaker}" if speaker else "a quotation"
    altered = material.altered_on_the_way(a.report, b.report)
    why = f"Both reports quote the same words, but {difference}{altered}."
    return finding("quotation", about, sides, why=why, rule="quotation_altered", score=0.85)
