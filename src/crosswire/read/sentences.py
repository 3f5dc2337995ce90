"""The sentences of the story: where each stands, and the words that carry its meaning."""

from __future__ import annotations

from spacy.tokens import Span as SpacySpan

from crosswire.read.parse import Parsed, span_of
from crosswire.records.reading import Sentence

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})


def sentences(parsed: Parsed) -> tuple[Sentence, ...]:
    """Every sentence, furniture left out, in the order of the text."""
    found: list[Sentence] = []
    paragraph, before, text = 0, 0, parsed.doc.text
    for tokens in parsed.doc.sents:
        span = span_of(tokens)
        if span.start == span.end:
            continue
        if found and "\n" in text[before : span.start]:
            paragraph += 1
        before = span.end
        found.append(Sentence(span, _lemmas(tokens), _negated(tokens), paragraph))
    return tuple(found)


def _lemmas(tokens: SpacySpan) -> tuple[str, ...]:
    return tuple(
        token.lemma_.lower()
        for token in tokens
        if token.pos_ in CONTENT
        and (not token.is_stop or token.pos_ == "PROPN")  # "US" is no stop word
        and not token.is_punct
    )


def _negated(tokens: SpacySpan) -> bool:
    return any(child.dep_ == "neg" for child in tokens.root.children)
