"""The sentences of the story: where each stands, and the words that carry its meaning."""

from __future__ import annotations

from crosswire.read.parse import Parsed
from crosswire.read.tokens import Tokens, tokens
from crosswire.records.reading import Sentence

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})


def sentences(parsed: Parsed) -> tuple[Sentence, ...]:
    """Every sentence, furniture left out, in the order of the text."""
    words = tokens(parsed.doc)
    idle, heads = _idle(parsed), _heads(parsed)
    found: list[Sentence] = []
    paragraph, before = 0, 0
    for first, end in words.sentences:
        own = [at for at in range(first, end) if not words.text[at].isspace()]
        if not own:
            continue
        span = words.span(own[0], own[-1] + 1)
        if found and "\n" in words.plain[before : span.start]:
            paragraph += 1
        before = span.end
        lemmas = tuple(words.lemma[at] for at in own if not idle[at] and words.pos[at] in CONTENT)
        found.append(Sentence(span, lemmas, _negated(words, heads, own), paragraph))
    return tuple(found)


def _idle(parsed: Parsed) -> list[bool]:
    """Whether each word is a mark, or a stop word that is no name ("US" is none)."""
    stops, marks, parts = parsed.doc.to_array(["IS_STOP", "IS_PUNCT", "POS"]).T
    proper = parsed.doc.vocab.strings["PROPN"]
    idle: list[bool] = (((stops == 1) & (parts != proper)) | (marks == 1)).tolist()
    return idle


def _heads(parsed: Parsed) -> list[int]:
    """How far each word's head is from it."""
    heads: list[int] = parsed.doc.to_array(["HEAD"]).astype("int64").tolist()
    return heads


def _negated(words: Tokens, heads: list[int], own: list[int]) -> bool:
    """Whether a negation hangs on the root."""
    return any(words.dep[at] == "neg" and heads[at + heads[at]] == 0 for at in own)
