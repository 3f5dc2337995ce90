"""Works and cases: "Barlow v. Kent", and a quoted title with its article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crosswire.read.names.mentions import Mention, merged
from crosswire.read.tokens import Tokens

ARTICLES = frozenset({"The", "A", "An"})
QUOTES = frozenset({'"', "'", "``", "''"})
LONGEST_PARTY = 4  # tokens of one side of a case


def with_works(words: Tokens, found: list[Mention]) -> list[Mention]:
    """The mentions with court cases as works, and quoted titles whole."""
    whole = [_whole(words, m) for m in found]
    return merged(list(_cases(words)), whole)


def _whole(words: Tokens, mention: Mention) -> Mention:
    """A work with the article that its quotation marks hold."""
    at = mention.start - 1
    if mention.kind != "WORK" or at < 1 or words.text[at] not in ARTICLES:
        return mention
    if words.text[at - 1] not in QUOTES:
        return mention
    return replace(mention, start=at, text=words.words(at, mention.end))


def _cases(words: Tokens) -> Iterator[Mention]:
    for i, word in enumerate(words.lower):
        if word != "v." or not i:
            continue
        start, end = i, i + 1
        while start > 0 and i - start < LONGEST_PARTY and _is_party(words, start - 1):
            start -= 1
        while end < len(words.text) and end - i <= LONGEST_PARTY and _is_party(words, end):
            end += 1
        if start < i and end > i + 1:
            yield Mention(start, end, words.words(start, end), "WORK")


def _is_party(words: Tokens, at: int) -> bool:
    return words.text[at][0].isupper() and words.pos[at] in {"PROPN", "NOUN", "ADJ"}
