"""The language pipeline: spaCy's, loaded once, with what news needs added to it."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec

from spacy.language import Language
from spacy.tokens import Doc

from crosswire.errors import ParserMissing
from crosswire.read.remembered import remember
from crosswire.words.datelines import dateline_end

SUBJECT = 3  # words behind a dateline that the parser would else take for a sentence


@Language.component("crosswire_line_starts")
def _line_starts(doc: Doc) -> Doc:
    """A line begins a sentence, and so do the words behind a dateline."""
    broken, told, text = True, 0, doc.text
    for token in doc:
        if token.is_space:
            broken = broken or "\n" in token.text
            token.is_sent_start = False
            continue
        if broken:
            end = dateline_end(text, token.idx)
            told = end if end > token.idx else 0
            token.is_sent_start = True
        elif told and token.idx >= told:
            token.is_sent_start = True
            told = 0
            for after in doc[token.i + 1 : token.i + 1 + SUBJECT]:
                after.is_sent_start = False
        broken = False
    return doc


@cache
def parser(pipeline: str) -> Language:
    """The named spaCy pipeline, loaded once; raises ``ParserMissing`` where it is not installed."""
    import spacy

    if find_spec(pipeline) is None:
        raise ParserMissing(
            f"the language pipeline {pipeline!r} is not installed.",
            next_step="Install it, or unset CROSSWIRE_PARSER.",
        )
    nlp = spacy.load(pipeline)
    nlp.add_pipe("crosswire_line_starts", before="parser")
    remember(nlp)
    return nlp
