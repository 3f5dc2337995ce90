"""Quotations that a noun for words leads to: the slogan “…”, chants of “…”, in a statement, “…”."""

from __future__ import annotations

from spacy.tokens import Token

from crosswire.read.statements.cues import noun_frames
from crosswire.read.statements.found import Found
from crosswire.read.statements.layout import Layout, Quoted
from crosswire.read.statements.nouns import holder
from crosswire.read.statements.subjects import subject


def noun_before(layout: Layout, quoted: Quoted) -> Found | None:
    """A noun for words before the quotation: with the slogan “…”; in a statement, “…”."""
    i = quoted.first - 1
    lead = [i] if i > 0 and layout.doc[i].text in (",", ":", "of", "is", "was") else []
    noun = layout.doc[i - len(lead)] if i >= len(lead) else None
    if noun is None or "quote" not in noun_frames(noun) or layout.in_quote(noun.i):
        return None
    led = [k for k in lead if layout.doc[k].is_alpha]
    speaker = holder(noun)[0] or _subject_above(noun)
    cue = (noun.i, *led)
    return Found(noun, cue, speaker, ((quoted.first, quoted.last + 1),), "noun")


def _subject_above(noun: Token) -> Token | None:
    """Who has the words: "The ministry issued a statement, “…”"."""
    node = next((a for a in noun.ancestors if a.pos_ in ("VERB", "AUX")), noun)
    return subject(node) if node.pos_ in ("VERB", "AUX") and node.tag_ != "VBN" else None
