"""Headlines that end with who says it: "Norland to close border, minister says"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from crosswire.read.statements.cues import verb_frames
from crosswire.read.statements.found import Found
from crosswire.read.statements.layout import Layout

RULE = "headline"
LONGEST = 30  # tokens of a headline
SPEAKER = 6  # tokens at most between the comma and the verb
SHORTEST = 3  # words before the comma
_ENDS = frozenset(".!?:;")


def headlines(layout: Layout) -> Iterator[Found]:
    """The title, and every short line without a full stop, that end with a comma and a speaker."""
    first = 0
    for i in range(1, len(layout.tokens) + 1):
        last = i == len(layout.tokens)
        if last or layout.paragraph_of[i] != layout.paragraph_of[first]:
            found = _of_line(layout, [t for t in layout.tokens[first:i] if not t.is_space])
            first = i
            if found is not None:
                yield found


def _of_line(layout: Layout, line: list[Token]) -> Found | None:
    if not SHORTEST < len(line) <= LONGEST or any(layout.in_quote(t.i) for t in line[-SPEAKER:]):
        return None
    verb, low = line[-1], max(0, len(line) - SPEAKER - 2)
    commas = [at for at in range(low, len(line) - 2) if line[at].text == ","]
    told = verb.tag_ in ("VBZ", "VBP", "NNS", "VBD") and "clause" in verb_frames(verb)
    if not commas or not told or any(t.text in _ENDS for t in line):
        return None
    comma = commas[-1]
    content, named = line[:comma], line[comma + 1 : -1]
    if sum(t.is_alpha for t in content) < SHORTEST or any(t.pos_ == "VERB" for t in named):
        return None
    span = (named[0].i, verb.i)
    root = layout.doc[span[0] : span[1]].root
    return Found(verb, (verb.i,), root, ((content[0].i, line[comma].i),), RULE, named=span)
