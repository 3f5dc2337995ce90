"""What stands in a report as a name, by its tokens, and how two lists of them become one."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.read.tokens import Tokens
from crosswire.records.name import NameKind
from crosswire.words.countries import Country

LINE_OF_TITLE = 4  # words; a shorter line is not judged by its capitals
SHARE_OF_CAPITALS = 0.7
LONG = 4  # letters; shorter words have no capital in a headline


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens ``[start, end)`` that name something; ``country`` where they stand for a state.

    ``titled``: it stands in a headline whose every word has a capital, which tells little.
    """

    start: int
    end: int
    text: str
    kind: NameKind
    country: Country | None = None
    titled: bool = False


def title_case(words: Tokens) -> frozenset[int]:
    """The tokens of headlines in title case, where capitals tell nothing."""
    found: set[int] = set()
    for start, end in words.sentences:
        heads = [w[0].isupper() for w in words.text[start:end] if len(w) >= LONG and w.isalpha()]
        if len(heads) < LINE_OF_TITLE or sum(heads) < SHARE_OF_CAPITALS * len(heads):
            continue
        if words.words(start, end).rstrip()[-1:] not in {".", "?", '"'}:
            found.update(range(start, end))
    return frozenset(found)


def merged(first: list[Mention], second: list[Mention]) -> list[Mention]:
    """Both lists without overlap: the longer of two that meet stays, of equals the first list's.

    ``second`` has no overlap in itself and is in the order of the text, as all lists here are.
    """
    if not first:
        return second
    kept: list[Mention] = []
    taken: set[int] = set()
    ranked = [(m.start - m.end, rank, m) for rank, ms in enumerate((first, second)) for m in ms]
    for _, _, mention in sorted(ranked, key=lambda entry: (entry[0], entry[1], entry[2].start)):
        if taken.isdisjoint(range(mention.start, mention.end)):
            taken.update(range(mention.start, mention.end))
            kept.append(mention)
    return sorted(kept, key=lambda mention: mention.start)
