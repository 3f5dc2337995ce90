"""The concepts of a text: its content words with synonyms, countries, people and numbers folded.

Two texts that tell the same thing in other words have the same concepts: "Beijing delivers arms"
and "China's supply of weapons" are both {CHN, supply, weapon}. A concept knows where it stands and
whether a negation reaches it. Works on the words alone, so that any span of any text can be
compared with any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from crosswire.compare.numbers import number_at
from crosswire.records.span import Span
from crosswire.words.countries import TABLES
from crosswire.words.fold import bare, plain_marks
from crosswire.words.lists import table, words
from crosswire.words.stems import stem

ConceptKind = Literal["word", "name", "country", "person", "number"]
NEGATION_REACH = 3  # concepts after a negator that it turns round, in the same clause

NOBODY: Mapping[str, str] = {}
_Found = tuple[int, str, ConceptKind]  # how many tokens, the key (empty: none), the kind
_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}|\d[\d,]*(?:\.\d+)?|[^\W\d_]+(?:'[^\W\d_]+)*|\w+|[.,;:!?()\"…$€£¥%]"
)
_BOUNDARY = frozenset('.,;:!?()"…')
_CLAUSE = frozenset({"but", "and", "that", "because", "although", "while", "whereas", "which"})
_MORE = frozenset({"more", "less", "fewer", "later", "earlier"})
_ONLY = frozenset({"only", "just", "merely", "simply", "least", "yet", "doubt"})


class Concept(NamedTuple):
    """``key`` is equal for what means the same; ``span`` indexes the text it was read from.

    ``negated``: whether a negation reaches it; ``modal``: whether that says what cannot or should
    not be, rather than what is not.
    """

    key: str
    kind: ConceptKind
    span: Span
    negated: bool = False
    modal: bool = False


class Token(NamedTuple):
    """A word or mark: ``word`` bare, without a possessive ending."""

    word: str
    span: Span
    capital: bool


def tokens(text: str, span: Span, *, cased: bool = True) -> list[Token]:
    """The words and marks of a part of a text, in order.

    ``cased``: whether the text marks names with capitals; where not, any word may be a name.
    """
    found, before = [], span.start
    for match in _TOKEN.finditer(plain_marks(span.of(text))):
        start, end = match.span()
        word, capital = _form(match[0], cased)
        found.append(Token(word, Span(before + start, before + end), capital))
    return found


@lru_cache(maxsize=65536)
def _form(printed: str, cased: bool) -> tuple[str, bool]:
    """A word bare, and whether it may be a name."""
    word = bare(printed)
    word = word[:-2] if word.endswith("'s") else word
    word = word.replace(".", "") if len(word) > 1 and word[0].isalpha() else word
    return word, (printed[0].isupper() or not cased) and (printed.isupper() or word != "us")


Phrases = dict[str, tuple[tuple[tuple[str, ...], str], ...]]


def _phrases(entries: Iterable[tuple[tuple[str, ...], str]]) -> Phrases:
    """Phrases by their first word, longest first."""
    by_first: dict[str, dict[tuple[str, ...], str]] = {}
    for phrase, key in entries:
        if phrase:
            by_first.setdefault(phrase[0], {}).setdefault(phrase, key)
    return {
        first: tuple(sorted(found.items(), key=lambda item: (-len(item[0]), item[0])))
        for first, found in by_first.items()
    }


def _split(phrase: str) -> list[str]:
    return [token.word for token in tokens(phrase, Span(0, len(phrase)))]


@cache
def _synonyms() -> Phrases:
    return _phrases(
        (tuple(stem(word) for word in _split(phrase)), key)
        for key, phrases in sorted(table("synonyms").items())
        for phrase in (key, *phrases)
    )


@cache
def _countries() -> Phrases:
    return _phrases(
        (tuple(_split(phrase)), key.upper())
        for name in TABLES
        for key, phrases in sorted(table(name).items())
        for phrase in _with_plurals(phrases, name)
    )


def _with_plurals(phrases: Sequence[str], name: str) -> list[str]:
    plurals = [f"{phrase}s" for phrase in phrases] if name == "demonyms" else []
    return [*phrases, *plurals]


@cache
def _negators() -> Phrases:
    return _phrases((tuple(_split(phrase)), phrase) for phrase in sorted(words("negators")))


@cache
def hollow() -> frozenset[str]:
    """Keys of words that stand in any news sentence and tell little."""
    listed = sorted(words("hollow_words"))
    return frozenset(c.key for word in listed for c in concepts(word, Span(0, len(word))))


def _longest(found: Sequence[str], at: int, phrases: Phrases, *, stems: bool) -> tuple[int, str]:
    """How many words from ``at`` are a phrase, and its key; 0 where none is."""
    first = stem(found[at]) if stems else found[at]
    for phrase, key in phrases.get(first, ()):
        here = found[at : at + len(phrase)]
        if (tuple(map(stem, here)) if stems else tuple(here)) == phrase:
            return len(phrase), key
    return 0, ""


class _Word(NamedTuple):
    """What a word is wherever it stands, worked out once.

    ``ends``: whether no negation reaches beyond it. ``negates``, ``lands``, ``counts``, ``listed``:
    whether a negation, a country, a number, a listed phrase can begin with it. ``name``: its key
    where it is a name; ``alone``: what is found where nothing else is.
    """

    ends: bool
    negates: bool
    lands: bool
    counts: bool
    listed: bool
    name: str
    alone: _Found


@lru_cache(maxsize=65536)
def _word(word: str) -> _Word:
    light = word in words("stop_words") or not word[0].isalnum() or len(word) < 2
    return _Word(
        ends=word in _BOUNDARY or word in _CLAUSE,
        negates=word in _negators() or word.endswith("n't"),
        lands=word in _countries(),
        counts=number_at([word])[0] > 0 or word in words("number_words"),
        listed=stem(word) in _synonyms(),
        name=name_key(word),
        alone=(1, "" if light else stem(word), "word"),
    )


def _at(found: Sequence[str], at: int, capital: bool, known: Mapping[str, str]) -> _Found:
    """The concept that begins at a word: how many words it takes, its key, or none, and kind."""
    word = _word(found[at])
    if capital:
        if word.lands and (land := _longest(found, at, _countries(), stems=False))[0]:
            return *land, "country"
        if name := known.get(word.name):
            return 1, name, "person" if name[0] == "@" else "name"
    if word.counts and (number := number_at(found[at : at + 5]))[0]:
        return number[0], f"#{number[1]:.12g}", "number"
    if word.listed and (phrase := _longest(found, at, _synonyms(), stems=True))[0]:
        return *phrase, "word"
    return word.alone


def concepts(
    text: str,
    span: Span,
    known: Mapping[str, str] = NOBODY,
    persons: Sequence[tuple[Span, str]] = (),
    *,
    cased: bool = True,
) -> tuple[Concept, ...]:
    """The concepts of a part of a text, in order.

    ``known``: words that are names, by ``name_key``, with their keys; ``persons``: where names of
    people stand, with their keys; ``cased``: whether the text marks names with capitals.
    """
    begun, before = _TOKEN.finditer(plain_marks(span.of(text))), span.start
    spans, forms = [], []
    for match in begun:
        spans.append(match.span())
        forms.append(_form(match[0], cased))
    found = [word for word, _ in forms]
    named = {start - before: (end - before, key) for (start, end), key in persons}
    result: list[Concept] = []
    reach, at, modal = 0, 0, False
    while at < len(found):
        start = spans[at][0]
        if named and start in named:
            end, key = named[start]
            here = Span(before + start, before + end)
            result.append(Concept(key, "person", here, reach > 0, modal))
            at = next((i for i in range(at, len(found)) if spans[i][0] >= end), len(found))
            continue
        word = _word(found[at])
        if word.negates and (length := _negator(found, at)):
            modal = _modal(found, at)
            reach, at = NEGATION_REACH, at + length
            continue
        if word.ends:
            reach = 0
        length, key, kind = _at(found, at, forms[at][1], known)
        if key:
            here = Span(before + start, before + spans[at + length - 1][1])
            result.append(Concept(key, kind, here, reach > 0, reach > 0 and modal))
            reach -= kind == "word" and reach > 0
        at += length
    return tuple(result)


def _modal(found: Sequence[str], at: int) -> bool:
    """Whether the negation at a word hangs on a modal verb ("cannot", "will never")."""
    return any(word in words("modals") for word in found[max(0, at - 1) : at + 1])


def _negator(found: Sequence[str], at: int) -> int:
    """How many words the negation that stands here takes; 0 where none does, as in "not only"."""
    word = found[at]
    after = found[at + 1 : at + 3]
    if after[:1] and (after[0] in _ONLY or (after[0] in _MORE and after[1:] == ["than"])):
        return 0
    if word.endswith("n't") or word == "cannot":
        return 1
    return _longest(found, at, _negators(), stems=False)[0]


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """One form for the spellings of a surname: "Zelensky", "Zelenskyy" → "zelenski"."""
    word = bare(name.split()[-1] if name.split() else name)
    word = word[:-2] if word.endswith("'s") else word
    for printed, kept in _SPELLINGS:
        word = word.replace(printed, kept)
    return re.sub(r"(.)\1+", r"\1", word)


_SPELLINGS = (("kh", "h"), ("ck", "k"), ("sch", "sh"), ("ey", "i"), ("ei", "i"), ("ij", "i"),
              ("iy", "i"), ("y", "i"), ("j", "i"), ("w", "v"), ("ph", "f"))  # fmt: skip
