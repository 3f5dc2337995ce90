"""Attributions by a bare colon: headlines ("Mayor: City must wait"), transcripts ("LARK: No.")."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from crosswire.read.statements.found import Found
from crosswire.read.statements.layout import Layout
from crosswire.words.lists import words

LONGEST_NAME = 8  # tokens before the colon
SHORTEST = 3  # words after it


def colon_attributions(layout: Layout) -> Iterator[Found]:
    """Every line that begins with somebody's name and a colon."""
    for first, end in _lines(layout):
        found = _of_line(layout, first, end)
        if found is not None:
            yield found


def _lines(layout: Layout) -> Iterator[tuple[int, int]]:
    """First token and last token + 1 of each paragraph."""
    first = 0
    for i, paragraph in enumerate(layout.paragraph_of):
        if paragraph != layout.paragraph_of[first]:
            yield first, i
            first = i
    if layout.paragraph_of:
        yield first, len(layout.paragraph_of)


def _of_line(layout: Layout, first: int, end: int) -> Found | None:
    doc = layout.doc
    while first < end and doc[first].is_space:
        first += 1
    colon = next((i for i in range(first, min(end, first + LONGEST_NAME)) if doc[i].text == ":"), 0)
    if colon <= first or not _is_name(list(doc[first:colon])):
        return None
    content = [t for t in doc[colon + 1 : end] if t.is_alpha]
    if len(content) < SHORTEST:
        return None
    speaker = doc[first:colon].root
    return Found(doc[colon], (colon,), speaker, ((colon + 1, end),), "colon:line")


def _is_name(tokens: list[Token]) -> bool:
    """Whether the words before a colon name somebody: capitals, no verb, no label."""
    named = [t for t in tokens if t.is_alpha]
    if not named or any(t.lower_ in words("line_labels") for t in named):
        return False
    if any(t.pos_ in ("VERB", "AUX") and not t.is_title and not t.is_upper for t in tokens):
        return False
    if not all(t.text[0].isupper() or t.pos_ in ("ADP", "DET") for t in named):
        return False
    last = named[-1]
    return (
        last.lemma_.lower() in words("document_nouns")
        or any(t.ent_type_ in ("PERSON", "ORG", "GPE", "NORP") for t in named)
        or all(t.is_upper for t in named)
        or last.pos_ == "PROPN"
    )
