"""Sentences that two reports tell in the same words but for a few: where exactly they part.

What stands alike around a change proves that both speak of one thing, so that a figure, a day, a
name or a "not" that differs there is a difference, whatever the words are.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel, Opcode

from crosswire.compare.concepts import Token, tokens
from crosswire.records.collection import Collection
from crosswire.records.span import Span

SHORTEST = 6  # words that must stand alike
ALIKE = 0.75  # share of the shorter sentence's words that must: evals/differences
MOST_EDITS = 3  # places in which the two may part, hanging ends aside
LONGEST = 8  # words of a change; longer ones are another sentence
RUN = 3  # words in a row by which sentences are brought together
COMMON = 200  # sentences that may share such a run; more share a turn of phrase
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """One report's wording: the words that differ, and the sentence around them.

    Where the other has a word more, ``words`` is the empty place where it would stand.
    """

    report: str
    sentence: Span
    words: Span


@dataclass(frozen=True, slots=True)
class Retold:
    """One place where two wordings of one sentence part: ``taken`` in ``a``, ``put`` in ``b``.

    ``alone``: whether it is the only place. No report is on both sides.
    """

    a: tuple[Version, ...]
    b: tuple[Version, ...]
    taken: Words
    put: Words
    alone: bool

    @property
    def turned(self) -> Retold:
        """The same, seen from the other side."""
        return Retold(self.b, self.a, self.put, self.taken, self.alone)


@dataclass(frozen=True, slots=True)
class _Printed:
    report: str
    span: Span
    tokens: tuple[Token, ...]


def retold(collection: Collection) -> tuple[Retold, ...]:
    """Every place where sentences of two reports part that are told alike around it."""
    lines = _lines(collection)
    found: list[Retold] = []
    for one, other in _near(list(lines)):
        edits = _edits(one, other)
        if edits:
            found += _apart(lines[one], lines[other], edits)
    return tuple(found)


def _lines(collection: Collection) -> Mapping[Words, list[_Printed]]:
    """The sentences by their words, each with where it is printed; a report counts once."""
    lines: dict[Words, list[_Printed]] = defaultdict(list)
    for reading in collection.readings:
        text = collection.report[reading.report].text
        for sentence in reading.sentences:
            found = tuple(t for t in tokens(text, sentence.span) if t.word[:1].isalnum())
            words = tuple(token.word for token in found)
            fresh = reading.report not in {one.report for one in lines.get(words, ())[-1:]}
            if len(words) >= SHORTEST and fresh:
                lines[words].append(_Printed(reading.report, sentence.span, found))
    return lines


def _near(lines: Sequence[Words]) -> Iterator[tuple[Words, Words]]:
    """Pairs of wordings that share enough runs of words to be one sentence."""
    index: dict[Words, list[int]] = defaultdict(list)
    for number, words in enumerate(lines):
        runs = {words[at : at + RUN] for at in range(len(words) - RUN + 1)}
        shared = Counter(other for run in runs for other in index.get(run, ())[:COMMON])
        for other, count in sorted(shared.items()):
            short = min(len(words), len(lines[other]))
            if count * RUN * 2 >= short or count >= SHORTEST:
                yield lines[other], words
        for run in runs:
            index[run].append(number)


def _edits(a: Words, b: Words) -> tuple[Opcode, ...]:
    """Where two wordings of one sentence part; none where they are two sentences."""
    common = (len(a) + len(b) - Indel.distance(a, b)) // 2
    if common < max(SHORTEST, ALIKE * min(len(a), len(b))):
        return ()
    codes = [code for code in Indel.opcodes(a, b) if code.tag != "equal"]
    inner = [code for code in replacements(codes) if not _hangs(code, a, b)]
    if len(inner) > MOST_EDITS or any(_long(code) for code in inner):
        return ()
    return tuple(inner)


def _hangs(code: Opcode, a: Words, b: Words) -> bool:
    """Whether one sentence only begins earlier or ends later than the other."""
    taken, put = code.src_end - code.src_start, code.dest_end - code.dest_start
    start = code.src_start == 0 and code.dest_start == 0
    end = code.src_end == len(a) and code.dest_end == len(b)
    return (start or end) and abs(taken - put) > LONGEST


def _long(code: Opcode) -> bool:
    return max(code.src_end - code.src_start, code.dest_end - code.dest_start) > LONGEST


def _apart(
    a: Sequence[_Printed], b: Sequence[_Printed], edits: Sequence[Opcode]
) -> Iterator[Retold]:
    both = {one.report for one in a} & {one.report for one in b}
    first = [one for one in a if one.report not in both]
    second = [one for one in b if one.report not in both]
    if not first or not second:
        return
    for code in edits:
        yield Retold(
            tuple(_version(one, code.src_start, code.src_end) for one in first),
            tuple(_version(one, code.dest_start, code.dest_end) for one in second),
            _run(first[0], code.src_start, code.src_end),
            _run(second[0], code.dest_start, code.dest_end),
            len(edits) == 1,
        )


def _version(one: _Printed, start: int, end: int) -> Version:
    held = one.tokens[start:end]
    if held:
        words = Span(held[0].span.start, held[-1].span.end)
    else:
        before = one.tokens[start - 1].span.end if start else one.span.start
        after = one.tokens[start].span.start if start < len(one.tokens) else one.span.end
        words = Span(before, max(before, after))
    return Version(one.report, one.span, words)


def _run(one: _Printed, start: int, end: int) -> Words:
    return tuple(token.word for token in one.tokens[start:end])


def replacements(codes: Sequence[Opcode]) -> list[Opcode]:
    """Edits in order, a deletion and an insertion at one place as one replacement."""
    merged: list[Opcode] = []
    for code in codes:
        last = merged[-1] if merged else None
        if last and last.src_end == code.src_start and last.dest_end == code.dest_start:
            tag = "replace" if last.tag != code.tag else code.tag
            merged[-1] = Opcode(tag, last.src_start, code.src_end, last.dest_start, code.dest_end)
        else:
            merged.append(code)
    return merged
