"""The same words in quotation marks, altered or cut so that the sense changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Indel, Opcode

from crosswire.compare.concepts import concepts
from crosswire.compare.material import Material, finding
from crosswire.compare.people import same_person
from crosswire.compare.predicates import opposites
from crosswire.compare.quotations.wording import (
    Quoted,
    at_end,
    at_start,
    changes,
    holds,
    pairs,
    quotations,
    verbatim,
)
from crosswire.compare.retold import replacements
from crosswire.compare.spelling import respelled
from crosswire.records.finding import Finding
from crosswire.records.span import Span
from crosswire.words.lists import inverted, table, words
from crosswire.words.tokens import content_tokens, word_tokens

SAME_WORDS = 0.7  # share of the shorter quotation that must stand in the longer
TELLING = 2  # of them words that carry meaning
PER_CHANGE = 3  # words that must stand alike for each that differs
FEWEST = 5  # words that must stand in both
ENOUGH_ALIKE = 12  # words in a row or not, where both also say something else around them
LONGEST = 4  # words of an exchange; longer runs are another passage of the same speech
_POINTING = frozenset({"that", "the", "these", "this", "those", "our", "my"})
Pair = tuple[Quoted, Quoted]
FRAME = 4  # words around a quotation that show, where they are the same, that it was copied
NEAR_CUT = 2  # words from the "not" to the cut, itself included; beyond, another word is negated
BEFORE = 4  # words before a cut in which a "not" or an "if" changes what follows


def quotation_altered(material: Material) -> Iterator[Finding]:
    """Two reports quote the same words, and the words inside the quotation marks differ.

    Quotations are laid side by side word by word. A difference is a word that was put in, taken out
    or exchanged inside what both quote, when it changes what is said: a negation, a figure, a
    country, a word and its opposite, or one small word for another of other sense ("under",
    "over"). Where both reports have it from one, or put the same words around it, any word that is
    no synonym is a difference, since it was altered on the way; two reporters may each have heard
    another word. A cut is a difference
    only where it leaves out the "not" or the "if" that the kept words hang on. Ellipses, brackets,
    capitals, punctuation, contractions, spelling, a censored word and another form of one word are
    no difference, nor is a shorter quotation that stands word for word in the longer. Where many
    words differ it is another sentence, or another translation; and two people who are both named
    may each have said nearly the same.
    """
    altered: list[list[Pair]] = []
    for a, b in pairs(quotations(material)):
        if _of_two(material, a, b) or not _one_speaker(material, a, b):
            continue
        if verbatim(a, b) or verbatim(b, a):
            short, long = sorted((a, b), key=lambda q: (len(q.words), q.report))
            if cut := _cut_off(material, short, long):
                left_out = f"one leaves out “{cut}” before the words it keeps"
                yield _told(material, [(long, short)], left_out)
        elif same_utterance(a, b) and not _another(a, b) and _differs(material, a, b):
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


def _another(a: Quoted, b: Quoted) -> bool:
    """Whether few words stand alike beside those that differ, or beside other words at an end.

    A word at an end that is another in the other quotation counts where nothing else differs.
    """
    codes = replacements([c for c in Indel.opcodes(a.words, b.words) if c.tag != "equal"])
    ends = [c for c in codes if (at_start(c) or at_end(c, a, b)) and _taken(c, a) and _put(c, b)]
    apart = any(len(_taken(c, a)) != len(_put(c, b)) for c in ends) or (ends and len(codes) > 1)
    common = (len(a.words) + len(b.words) - Indel.distance(a.words, b.words)) // 2
    telling = set(content_tokens(" ".join(a.words))) & set(content_tokens(" ".join(b.words)))
    changed = sum(max(len(_taken(c, a)), len(_put(c, b))) for c in changes(a, b))
    few = changed * PER_CHANGE > common or len(telling) < TELLING
    return few or (common < ENOUGH_ALIKE and bool(apart))


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


def difference(a: Quoted, b: Quoted) -> str:
    """What differs in sense between two wordings of one utterance, in words; else empty."""
    return "; ".join(_worded(code, a, b) for code in _telling(a, b))


def turned(a: Quoted, b: Quoted) -> bool:
    """Whether the sense is turned: by a "not", a figure, a country, an opposite."""
    return any(_turns(_taken(code, a), _put(code, b)) for code in _telling(a, b))


def _turns(taken: Sequence[str], put: Sequence[str]) -> bool:
    if _negates(taken) != _negates(put) or _turned(taken, put):
        return True
    known, other = (concepts(" ".join(run), Span(0, len(" ".join(run)))) for run in (taken, put))
    kinds = {one.kind for one in (*known, *other)}
    apart = {far for one in known for far in opposites().get(one.key, ())}
    return kinds in ({"number"}, {"country"}) or not apart.isdisjoint(one.key for one in other)


def exchanged(a: Quoted, b: Quoted) -> str:
    """The words that one wording has for others of the same sense, in words; else empty."""
    codes = [code for code in changes(a, b) if _taken(code, a) and _put(code, b)]
    told = [code for code in codes if not respelled(_taken(code, a), _put(code, b))]
    return "; ".join(_worded(code, a, b) for code in told)


def same_utterance(a: Quoted, b: Quoted) -> bool:
    """Whether two quotations are one utterance: most of the shorter stands in the longer."""
    common = (len(a.words) + len(b.words) - Indel.distance(list(a.words), list(b.words))) / 2
    edits = len(changes(a, b))
    return common >= max(FEWEST, edits * 4, SAME_WORDS * min(len(a.words), len(b.words)))


def _telling(a: Quoted, b: Quoted) -> list[Opcode]:
    """The edits that change what is said; none where a bare synonym or a function word differs."""
    return [
        code
        for code in changes(a, b)
        if not _left_open(code, a)
        and len(_taken(code, a)) <= LONGEST
        and len(_put(code, b)) <= LONGEST
        and _tells(_taken(code, a), _put(code, b))
    ]


def _left_open(code: Opcode, a: Quoted) -> bool:
    """Whether it stands in a "whether or not", which a "not" does not turn round."""
    return "whether" in a.words[max(0, code.src_start - BEFORE - 2) : code.src_start]


def _taken(code: Opcode, a: Quoted) -> Sequence[str]:
    return a.words[code.src_start : code.src_end]


def _put(code: Opcode, b: Quoted) -> Sequence[str]:
    return b.words[code.dest_start : code.dest_end]


def _tells(taken: Sequence[str], put: Sequence[str]) -> bool:
    if {"matter"} & set(taken) & set(put):
        return False
    if _pointed(taken) != _pointed(put) and _negates(taken) == _negates(put):
        return False
    if _negates(taken) != _negates(put):
        return True
    if (_ordinal(taken) and _ordinal(put)) or respelled(taken, put):
        return False
    meant, instead = _meant(taken), _meant(put)
    if not meant and not instead:
        return _turned(taken, put)
    return bool(meant) and bool(instead) and not meant & instead


def _pointed(run: Sequence[str]) -> bool:
    """Whether it points at something that may be named instead: "this state" for "Minland"."""
    return len(run) > 1 and run[0] in _POINTING


def _negates(run: Sequence[str]) -> int:
    """How many negations stand in it: "no way" is "not a way", "nothing" is "not anything"."""
    return sum(word in words("negators") for word in run)


def _ordinal(run: Sequence[str]) -> bool:
    """Whether it is an ordinal, in digits or in words: "26th" is "twenty-sixth"."""
    return bool(run) and run[-1].endswith(("th", "first", "second", "third", "1st", "2nd", "3rd"))


def _turned(taken: Sequence[str], put: Sequence[str]) -> bool:
    """Whether one small word stands for another of another sense: "under" for "over"."""
    senses = [_sense(run[0]) for run in (taken, put) if len(run) == 1]
    return len(senses) == 2 and all(senses) and senses[0] != senses[1]


def _sense(word: str) -> str | None:
    return word if word in table("turning_words") else inverted("turning_words").get(word)


def _meant(run: Sequence[str]) -> frozenset[str]:
    text = " ".join(run)
    return frozenset(concept.key for concept in concepts(text, Span(0, len(text))))


def _worded(code: Opcode, a: Quoted, b: Quoted) -> str:
    taken, put = a.printed(_taken(code, a)), b.printed(_put(code, b))
    if taken and put:
        return f"“{taken}” in one is “{put}” in the other"
    return f"“{taken or put}” stands in one and not in the other"


def _cut_off(material: Material, short: Quoted, long: Quoted) -> str | None:
    """The negation or condition that a cut leaves out, with the words up to the cut."""
    at = holds(long.words, short.parts[0])
    if not at or at in long.wording.starts:
        return None
    start = max((s for s in long.wording.starts if s <= at), default=0)
    lost = long.words[max(start, at - BEFORE) : at]
    turning = [
        i for i, word in enumerate(lost) if word in words("negators") or word in ("if", "unless")
    ]
    if not turning or len(lost) - turning[-1] > NEAR_CUT or _turned_outside(material, short):
        return None
    if _led_into(material, short):
        return None
    return long.printed(lost[turning[-1] :])


def _led_into(material: Material, quoted: Quoted) -> bool:
    """Whether the report's own words begin the sentence that the quotation ends."""
    sentence = material.sentence(quoted.report, quoted.span)
    text = material.all.report[quoted.report].text
    before = text[min(sentence.start, quoted.span.start) : quoted.span.start].rstrip(" “\"'‘")
    return bool(before) and before[-1] not in ",:"


def _turned_outside(material: Material, quoted: Quoted) -> bool:
    """Whether the report's own words before the quotation carry the negation or condition."""
    sentence = material.sentence(quoted.report, quoted.span)
    text = material.all.report[quoted.report].text
    before = text[min(sentence.start, quoted.span.start) : quoted.span.start].lower()
    turning = words("negators") | {"if", "unless", "n't", "n’t", "denied", "doubt", "doubted"}
    return any(f" {word} " in f" {before} " or word in before.split() for word in turning) or (
        "n't" in before or "n’t" in before
    )


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
