"""One attribution as the rules find it, in tokens, before it becomes a record."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

Ranges = tuple[tuple[int, int], ...]  # first token and last token + 1


@dataclass(frozen=True, slots=True)
class Found:
    """One attribution.

    ``head``: the cue's main token; ``cue``: all its tokens; ``speaker``: the head of the phrase
    that names who speaks; ``content``: token ranges, still untrimmed.
    """

    head: Token
    cue: tuple[int, ...]
    speaker: Token | None
    content: Ranges
    rule: str
    addressee: Token | None = None
    clause: Token | None = None  # for a phrase: the head of the clause that it is said of
    named: tuple[int, int] | None = None  # the speaker's tokens, where no tree tells them


def branch(token: Token) -> tuple[int, int]:
    """The tokens under a node of the tree, as one range."""
    return token.left_edge.i, token.right_edge.i + 1
