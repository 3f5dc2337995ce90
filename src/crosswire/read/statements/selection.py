"""Which of the attributions found stand: the outermost ones, each word said once.

Nothing inside a content is an attribution of its own: "he said that she denies it" is his
statement. Quotations that no verb claimed are given to the cue beside them or to whoever goes on.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from crosswire.read.statements.contents import content_tokens, resumes, run_on
from crosswire.read.statements.direct import (
    after_colon,
    before_dash,
    by_phrase,
    cue_after,
    cue_before,
    goes_on,
    is_title,
    led,
    names_hearer,
    same_breath,
)
from crosswire.read.statements.found import Found
from crosswire.read.statements.layout import Layout, Quoted
from crosswire.read.statements.subjects import subject
from crosswire.read.statements.worded import noun_before

SENTENCE_LIKE = 4  # words; a shorter quotation nobody is named for is a name or a scare quote


@dataclass(slots=True)
class Taken:
    """An attribution that stands, with its content's tokens."""

    found: Found
    tokens: set[int]
    number: int


class Selection:
    """The attributions that stand, as they are taken one by one."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.taken: list[Taken] = []
        self._covered = [0] * len(layout.doc)  # 1 + the number of what covers a token
        self._by_head: dict[int, Taken] = {}
        self._by_quote: dict[int, Taken] = {}

    def offer(self, found: Iterable[Found]) -> None:
        """Takes every attribution whose cue and content nothing above it holds."""
        for one in sorted(found, key=lambda f: (self._depth(f), f.head.i)):
            self._take(one)

    def _depth(self, found: Found) -> int:
        if found.clause is not None:  # "according to …" stands above its clause
            return sum(1 for _ in found.clause.ancestors) - 1
        return sum(1 for _ in found.head.ancestors)

    def _take(self, found: Found) -> Taken | None:
        if self._covered[found.head.i] or self.layout.in_quote(found.head.i):
            return None
        if found.head.i in self._by_head:
            return None
        tokens = content_tokens(self.layout, found)
        words = [i for i in tokens if self.layout.doc[i].is_alpha]
        if (
            not words
            or self._only_asks(words)
            or sum(self._covered[i] > 0 for i in words) > len(words) // 2
        ):
            return None
        tokens = {i for i in tokens if not self._covered[i]}
        return self._record(self._of_whoever_speaks(found), tokens)

    def _only_asks(self, words: list[int]) -> bool:
        """Whether "what" is all that a content says: "What the mayor says", a headline."""
        return len(words) == 1 and self.layout.doc[words[0]].text == "What"

    def _of_whoever_speaks(self, found: Found) -> Found:
        """A participle after a content belongs to its speaker: "…, she said, adding that …"."""
        if found.speaker is None or not self._covered[found.speaker.i]:
            return found
        outer = self.taken[self._covered[found.speaker.i] - 1].found
        return replace(found, speaker=outer.speaker)

    def _record(self, found: Found, tokens: set[int]) -> Taken:
        taken = Taken(found, tokens, len(self.taken) + 1)
        self.taken.append(taken)
        self._by_head[found.head.i] = taken
        self._cover(taken, tokens)
        return taken

    def _cover(self, taken: Taken, tokens: set[int]) -> None:
        for i in tokens:
            self._covered[i] = taken.number
        for number in {self.layout.quote_of[i] for i in tokens} - {-1}:
            self._by_quote[number] = taken

    def quotations(self) -> None:
        """Gives every quotation that is left to its speaker, in the order of the text."""
        last: tuple[Quoted, Taken] | None = None
        running: set[int] = set()  # paragraphs of one quotation, before its cue
        for number, quoted in enumerate(self.layout.quoted):
            taken = self._by_quote.get(number) or self._quotation(quoted, last)
            if taken is not None:
                self._by_quote[number] = taken
                self._add(taken, running)
                running = set()
                if last is None or _whole(taken, quoted) or not self._one_sentence(last[1], taken):
                    last = quoted, taken
            elif quoted.quotation.continued:
                running |= set(range(quoted.first, quoted.last + 1))
            elif quoted.words >= SENTENCE_LIKE and not is_title(self.layout, quoted):
                last, running = None, set()

    def _one_sentence(self, one: Taken, other: Taken) -> bool:
        """Whether two cues stand in one sentence: "…, she said, calling it “odd.”"."""
        sentence_of = self.layout.sentence_of
        return sentence_of[one.found.head.i] == sentence_of[other.found.head.i]

    def _quotation(self, quoted: Quoted, last: tuple[Quoted, Taken] | None) -> Taken | None:
        if by_phrase(self.layout, quoted):
            return None
        tokens = set(range(quoted.first, quoted.last + 1))
        dash = before_dash(self.layout, quoted)
        if dash is not None:
            return self._record(dash, tokens)
        after = cue_after(self.layout, quoted)
        if after is not None:
            cue = Found(after[0], (after[0].i,), after[1], (), "quote:after")
            return self._said(cue, tokens | set(run_on(self.layout, quoted, cue)))
        if last is not None:
            before, previous = last
            if resumes(self.layout, before, quoted):
                return self._add(previous, tokens)
            if same_breath(self.layout, before, quoted, previous.found.head):
                return self._add(previous, tokens | set(range(before.last + 1, quoted.first)))
            if goes_on(self.layout, before, quoted) and _whole(previous, before):
                return self._add(previous, tokens | set(led(self.layout, quoted)))
        verb = cue_before(self.layout, quoted)
        if verb is not None:
            return self._said(Found(verb, (verb.i,), subject(verb), (), "quote:before"), tokens)
        colon = after_colon(self.layout, quoted)
        if colon is not None:
            return self._record(colon, tokens)
        return None

    def worded(self) -> None:
        """Gives quotations that are left to the noun before them: the slogan “…”, chants of “…”."""
        for number, quoted in enumerate(self.layout.quoted):
            if number in self._by_quote or self._covered[min(quoted.first + 1, quoted.last)]:
                continue
            noun = noun_before(self.layout, quoted)
            if noun is not None and not self._covered[noun.head.i]:
                self._record(noun, set(range(quoted.first, quoted.last + 1)))

    def _add(self, taken: Taken, tokens: set[int]) -> Taken:
        taken.tokens |= tokens
        self._cover(taken, tokens)
        return taken

    def _said(self, cue: Found, tokens: set[int]) -> Taken | None:
        known = self._by_head.get(cue.head.i)
        if known is not None:
            beside = cue.rule == "quote:after" or names_hearer(
                self.layout, known.found, min(tokens)
            )
            if beside and not any(map(self.layout.in_quote, known.tokens)):
                known.tokens.clear()  # what was taken for a content is said beside the speech
            return self._add(known, tokens)
        if self._covered[cue.head.i]:
            return None
        return self._record(cue, tokens)


def _whole(taken: Taken, quoted: Quoted) -> bool:
    """Whether the quotation is speech of its own and not a few words inside a clause."""
    around = {quoted.first - 1, quoted.last + 1} & taken.tokens
    return quoted.words >= SENTENCE_LIKE or not around
