"""The language pipeline: spaCy's, loaded once, with what news needs added to it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec

from spacy.language import Language
from spacy.tokens import Doc

from crosswire.errors import ParserMissing
from crosswire.read.remembered import remember
from crosswire.words.datelines import dateline_end

STOPS = frozenset({".", "!", "?", ";", "…", "..."})
ENDLESS = 500  # words without a stop or a line break; no tree over more means anything
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
    for at in _endless(doc):
        doc[at].is_sent_start = True
    return doc


def _endless(doc: Doc) -> Iterator[int]:
    """Where what never stops is cut: deeper trees cost time with the square of their depth."""
    words, strings = doc.to_array(["ORTH"]).tolist(), doc.vocab.strings
    ends = {word for word in set(words) if strings[word] in STOPS or "\n" in strings[word]}
    run = 0
    for at, word in enumerate(words):
        run = 0 if word in ends else run + 1
        if run == ENDLESS:
            yield at
            run = 0


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
