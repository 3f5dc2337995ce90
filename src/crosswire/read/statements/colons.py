"""Attributions by a bare colon: headlines ("Mayor: City must wait"), transcripts ("LARK: No.")."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from crosswire.read.statements.found import Found
from crosswire.read.statements.layout import Layout
from crosswire.read.statements.people import is_person_noun
from crosswire.words.lists import words

LONGEST_NAME = 8  # tokens before the colon
SHORTEST = 3  # words after it
_ACTORS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})  # in capitals throughout: a dateline


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
    """Whether the words before a colon name somebody: capitals, no verb, no label, no dateline."""
    named = [t for t in tokens if t.is_alpha]
    if not named or _is_label(tokens, named) or any(map(_is_verb, tokens)):
        return False
    if not all(t.text[0].isupper() or t.pos_ in ("ADP", "DET") for t in named):
        return False
    last = named[-1]
    if last.lemma_.lower() in words("document_nouns") or is_person_noun(last):
        return True
    if all(t.is_upper for t in named):
        return not any(t.ent_type_ in _PLACES for t in named)
    return any(t.ent_type_ in _ACTORS for t in (named[0], last)) or len(named) == 1


def _is_label(tokens: list[Token], named: list[Token]) -> bool:
    """Whether it is a kind of text ("Correction"), a happening ("Port Blast") or dated."""
    if any(t.lower_ in words("line_labels") for t in named):
        return True
    cut = next((i for i, t in enumerate(named) if i and t.pos_ == "ADP"), len(named))
    if named[cut - 1].lower_ in words("topic_nouns"):
        return True
    return any(t.ent_type_ in ("DATE", "TIME") or t.like_num for t in tokens)


def _is_verb(token: Token) -> bool:
    finite = token.tag_ in ("VBD", "VBZ", "VBP") and token.ent_type_ != "PERSON"
    plain = token.pos_ in ("VERB", "AUX") and not token.is_title and not token.is_upper
    return plain or (finite and not token.is_upper)
