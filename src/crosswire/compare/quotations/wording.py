"""Quotations word by word: which runs of words two of them share, and where they part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import Indel, Opcode

from crosswire.compare.material import Material
from crosswire.compare.retold import replacements
from crosswire.records.span import Span
from crosswire.records.statement import Statement
from crosswire.words.fold import bare, plain_marks

SHORTEST = 5  # words: shorter runs are said by many people
_WORD = re.compile(r"\w+(?:['.]\w+)*")
_LEFT_OUT = re.compile(r"\[[^\]]*\]|\([^)]*\)|\.\s?\.\s?\.|…")
_CAPITAL = re.compile(r"\[(\w)\](?=\w)")  # "[I]t was": the letter alone was changed
_BREAK = re.compile(r"[.?!]|\s-+\s?|\s?-+\s|--")  # "I can't - as a farmer, I couldn't" begins anew
_INITIALS = re.compile(r"\b(?:[a-z]\.){2,}")
_SPELLED = (
    (r"\bcannot\b", "can not"), (r"\bcan't\b", "can not"), (r"\bwon't\b", "will not"),
    (r"n't\b", " not"), (r"'re\b", " are"), (r"'ve\b", " have"), (r"'ll\b", " will"),
    (r"'m\b", " am"), (r"\b(it|that|what|he|she|there)'s\b", r"\1 is"),
    (r"\bgonna\b", "going to"), (r"\bper cent\b", "percent"), (r"is(e|i|ation)", r"iz\1"),
    (r"our\b", "or"), (r"\badvisor", "advizer"),
    (r"\b(every|some|any)body\b", r"\1one"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wording:
    """Words in one spelling.

    ``gaps``: before which words something is left out ("…", brackets); ``starts``: which words
    begin a sentence, or begin anew behind a dash.
    """

    words: tuple[str, ...]
    gaps: frozenset[int]
    starts: frozenset[int]


@dataclass(frozen=True)
class Quoted:
    """The words inside one pair of quotation marks."""

    report: str
    span: Span
    statement: Statement
    text: str
    wording: Wording

    def printed(self, run: Sequence[str]) -> str:
        """A run of its words as the report prints them."""
        forms = {one: word for word in self.text.split() for one in wording(word).words}
        found = [forms.get(word, word).strip('.,;:!?()[]"“”') for word in run]
        return " ".join(word for at, word in enumerate(found) if found[at - 1 : at] != [word])

    @property
    def words(self) -> tuple[str, ...]:
        """All its words, in order."""
        return self.wording.words

    @property
    def parts(self) -> list[tuple[str, ...]]:
        """Its words, cut where something is left out."""
        cuts = [0, *sorted(self.wording.gaps), len(self.words)]
        runs = pairwise(cuts)
        return [self.words[start:end] for start, end in runs if start < end]


@lru_cache(maxsize=4096)
def wording(text: str) -> Wording:
    """The words of a quotation in one spelling, with where it is cut and where sentences begin."""
    plain = _CAPITAL.sub(r"\1", bare(plain_marks(text)))
    for printed, kept in _SPELLED:
        plain = re.sub(printed, kept, plain)
    plain = _INITIALS.sub(lambda match: match.group().replace(".", ""), plain)
    found: list[str] = []
    gaps, starts = set[int](), {0}
    for part in _LEFT_OUT.split(plain):
        gaps.add(len(found))
        end = 0
        for match in _WORD.finditer(part):
            if _BREAK.search(part[end : match.start()]):
                starts.add(len(found))
            found.append(match.group())
            end = match.end()
    return Wording(tuple(found), frozenset(gaps) - {0, len(found)}, frozenset(starts))


def quotations(material: Material) -> tuple[Quoted, ...]:
    """Every quotation of the story's reports that is long enough to be recognised."""
    return tuple(_long_enough(material))


def _long_enough(material: Material) -> Iterator[Quoted]:
    for reading in material.own.readings:
        text = material.all.report[reading.report].text
        for statement in reading.statements:
            for span in statement.quotations:
                words = span.of(text)
                quoted = Quoted(reading.report, span, statement, words, wording(words))
                if len(quoted.words) >= SHORTEST:
                    yield quoted


def pairs(quoted: Sequence[Quoted]) -> Iterator[tuple[Quoted, Quoted]]:
    """Quotations of two reports that share a run of three words, each pair once."""
    index: dict[tuple[str, ...], list[int]] = {}
    seen: set[tuple[int, int]] = set()
    for number, one in enumerate(quoted):
        runs = {one.words[i : i + 3] for i in range(len(one.words) - 2)}
        for run in sorted(runs):
            for other in index.get(run, []):
                if quoted[other].report != one.report and (other, number) not in seen:
                    seen.add((other, number))
                    yield quoted[other], one
            index.setdefault(run, []).append(number)


def holds(long: Sequence[str], part: Sequence[str]) -> int | None:
    """Where ``part`` stands word for word in ``long``; ``None`` where it does not."""
    size = len(part)
    return next(
        (i for i in range(len(long) - size + 1) if tuple(long[i : i + size]) == tuple(part)), None
    )


def verbatim(short: Quoted, long: Quoted) -> bool:
    """Whether every part of one quotation stands in the other, in order."""
    at = 0
    for part in short.parts:
        found = holds(long.words[at:], part)
        if found is None:
            return False
        at += found + len(part)
    return True


def changes(a: Quoted, b: Quoted) -> list[Opcode]:
    """The edits that lead from one quotation to the other.

    What hangs over at an end is no edit, nor is what one of them marks as left out.
    """
    codes = [code for code in Indel.opcodes(list(a.words), list(b.words)) if code.tag != "equal"]
    return [code for code in replacements(codes) if not _only_cut(code, a, b)]


def _only_cut(code: Opcode, a: Quoted, b: Quoted) -> bool:
    taken, put = code.src_end - code.src_start, code.dest_end - code.dest_start
    if at_start(code) or at_end(code, a, b):
        return taken != put or taken > 2
    cut_in_a = taken == 0 and code.src_start in a.wording.gaps
    cut_in_b = put == 0 and code.dest_start in b.wording.gaps
    bracket = code.src_end in a.wording.gaps or code.dest_end in b.wording.gaps
    return cut_in_a or cut_in_b or bracket


def at_start(code: Opcode) -> bool:
    """Whether an edit stands where both quotations begin."""
    return code.src_start == 0 and code.dest_start == 0


def at_end(code: Opcode, a: Quoted, b: Quoted) -> bool:
    """Whether an edit stands where both quotations end."""
    return code.src_end == len(a.words) and code.dest_end == len(b.words)
