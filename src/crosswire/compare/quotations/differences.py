"""What differs between two wordings of one utterance, word by word, and whether it tells."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import Indel, Opcode

from crosswire.compare.concepts import concepts
from crosswire.compare.predicates import opposites
from crosswire.compare.quotations.wording import Quoted, at_end, at_start, changes
from crosswire.compare.retold import replacements
from crosswire.compare.spelling import respelled
from crosswire.records.span import Span
from crosswire.words.lists import inverted, table, words
from crosswire.words.tokens import content_tokens

SAME_WORDS = 0.7  # share of the shorter quotation that must stand in the longer
TELLING = 2  # of them words that carry meaning
PER_CHANGE = 3  # words that must stand alike for each that differs
FEWEST = 5  # words that must stand in both
ENOUGH_ALIKE = 12  # words in a row or not, where both also say something else around them
LONGEST = 4  # words of an exchange; longer runs are another passage of the same speech
WHETHER = 6  # words before a "not" in which "whether" leaves it open
_POINTING = frozenset({"that", "the", "these", "this", "those", "our", "my"})


def same_utterance(a: Quoted, b: Quoted) -> bool:
    """Whether two quotations are one utterance: most of the shorter stands in the longer."""
    common = (len(a.words) + len(b.words) - Indel.distance(list(a.words), list(b.words))) / 2
    edits = len(changes(a, b))
    return common >= max(FEWEST, edits * 4, SAME_WORDS * min(len(a.words), len(b.words)))


def another(a: Quoted, b: Quoted) -> bool:
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


def difference(a: Quoted, b: Quoted) -> str:
    """What differs in sense between two wordings of one utterance, in words; else empty."""
    return "; ".join(_worded(code, a, b) for code in _telling(a, b))


def turned(a: Quoted, b: Quoted) -> bool:
    """Whether the sense is turned: by a "not", a figure, a country, an opposite."""
    return any(_turns(_taken(code, a), _put(code, b)) for code in _telling(a, b))


def exchanged(a: Quoted, b: Quoted) -> str:
    """The words that one wording has for others of the same sense, in words; else empty."""
    codes = [code for code in changes(a, b) if _taken(code, a) and _put(code, b)]
    told = [code for code in codes if not respelled(_taken(code, a), _put(code, b))]
    return "; ".join(_worded(code, a, b) for code in told)


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
    return "whether" in a.words[max(0, code.src_start - WHETHER) : code.src_start]


def _taken(code: Opcode, a: Quoted) -> Sequence[str]:
    return a.words[code.src_start : code.src_end]


def _put(code: Opcode, b: Quoted) -> Sequence[str]:
    return b.words[code.dest_start : code.dest_end]


def _turns(taken: Sequence[str], put: Sequence[str]) -> bool:
    if _negates(taken) != _negates(put) or _turned(taken, put):
        return True
    known, other = (concepts(" ".join(run), Span(0, len(" ".join(run)))) for run in (taken, put))
    kinds = {one.kind for one in (*known, *other)}
    apart = {far for one in known for far in opposites().get(one.key, ())}
    return kinds in ({"number"}, {"country"}) or not apart.isdisjoint(one.key for one in other)


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
