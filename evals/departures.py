"""Another place, another rendering of a quotation, a paraphrase that departs: planted into a text.

By patterns of their own on the text, as ``evals.insertions``. A place is exchanged for another of
its sort from the tables of towns and states; a quotation is told in other words by ``rendered``,
as a second translator would; a quoted sentence becomes reported speech with "may" for "will", "all"
for "some", without its "not" or its "probably", or with another figure, every second time with
other words besides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from crosswire.words.lists import table
from crosswire.words.places import towns
from evals.rewriting import chance, rendered

PEOPLE = 900_000  # of a town that is put in another's place
FEWEST, MOST = 7, 34  # words of a quotation
LONGEST_RUN = 5  # words in a row that two renderings may share
SAME = 0.6  # share of the words that may be the same in two renderings
_NAME = r"(?:[A-Z][\w.'-]+ )*[A-Z][\w'-]+"
_PLACE = re.compile(
    r"(?<= in | at )([A-Z][a-z]+(?: [A-Z][a-z]+)?)"
    r"(?=\.|, [a-z]| (?:and|on|after|before|in|when|where|to|by|for|as|with|that|last|this)\b)"
)
_QUOTED = re.compile(
    rf"(?P<open>[“\"])(?P<said>[^“”\"\n]{{30,260}}?)[,.](?P<close>[”\"]) "
    rf"(?:(?P<who>{_NAME}) said|said (?P<other>{_NAME}))(?P<rest>[^.\n“”\"]{{0,60}})\."
)
STRENGTHS = (
    ("will", "may"), ("will", "might"), ("may", "will"), ("might", "would"), ("could", "would"),
    ("must", "may"), ("should", "must"), ("would", "could"), ("all of", "some of"),
    ("all the", "some of the"), ("some of", "all of"), ("many of", "all of"),
    ("most of", "all of"), ("every", "some"), ("probably ", ""), ("likely ", ""),
    ("not ", ""), ("never ", ""),
)  # fmt: skip
_PERSONS = {
    "I": "he", "we": "they", "We": "they", "my": "his", "My": "his", "our": "their",
    "Our": "their", "me": "him", "us": "them", "I'm": "he is", "I’m": "he is", "am": "is",
    "we're": "they are", "we’re": "they are", "myself": "himself", "ourselves": "themselves",
}  # fmt: skip
_WORD = re.compile(r"[\w'’]+")
_FIGURE = re.compile(r"(?<![\w.,])\d[\d,]*(?![\w.,]*\d)")
Told = Iterator[tuple[str, str]]


def places(text: str) -> Told:
    """Sentences with a place, each with the same in another of its sort from elsewhere."""
    for match in _PLACE.finditer(text):
        name = match.group(1)
        pool = _pool(name)
        sentence = _around(text, match.start())
        if pool and sentence.count(name) == 1 and not set('“”"') & set(sentence):
            other = pool[chance(sentence, len(pool))]
            if other not in text:
                yield sentence, sentence.replace(name, other)


def _pool(name: str) -> list[str]:
    """The places of a name's sort without it; none where it is on no list or on two."""
    held = [pool for pool in _pools() if name in pool]
    return [one for one in held[0] if one != name] if len(held) == 1 else []


@cache
def _pools() -> tuple[list[str], ...]:
    states = [names[0] for _, names in sorted(table("countries").items()) if " " not in names[0]]
    union = [name.title() for name in sorted(table("us_states")) if " " not in name]
    large = [many[0].name for _, many in sorted(towns().items()) if many[0].population > PEOPLE]
    return states, union, [one for one in large if one.isascii() and one.istitle()]


def renderings(text: str) -> Told:
    """Words in quotation marks, each in other words throughout."""
    for match in _quoted(text):
        other = rendered(match["said"], every=1)
        if _throughout(match["said"], other):
            yield match["said"], other


def _throughout(a: str, b: str) -> bool:
    one, other = (_WORD.findall(text.lower()) for text in (a, b))
    same = sum(word in other for word in one) / len(one)
    size = LONGEST_RUN + 1
    runs = ({tuple(w[i : i + size]) for i in range(len(w) - size + 1)} for w in (one, other))
    first, second = runs
    return same <= SAME and not first & second


def paraphrases(text: str) -> Told:
    """Quoted sentences, each as reported speech that is stronger or weaker."""
    for match in _quoted(text):
        said = match["said"]
        other = "" if re.search(r"[?!]|[.…] ", said) else _departing(said)
        if other:
            told = " ".join(_PERSONS.get(word, word) for word in other.split())
            if chance(said, 2):
                told = rendered(told, every=3)
            who = match["who"] or match["other"]
            yield match.group(), f"{who} said that {told[0].lower()}{told[1:]}."


def _departing(said: str) -> str:
    """What is said with one change of strength or of a figure; empty where none can be made."""
    offered = [
        re.sub(rf"\b{old}", new, said, count=1)
        for old, new in ((f"{a}\\b" if a[-1] != " " else a, b) for a, b in STRENGTHS)
        if len(re.findall(rf"\b{old}", said)) == 1
    ]
    figure = _FIGURE.search(said)
    if figure:
        value = int(figure.group().replace(",", ""))
        offered.append(f"{said[: figure.start()]}{value * 2 + 1}{said[figure.end() :]}")
    return offered[chance(said, len(offered))] if offered else ""


def _quoted(text: str) -> Iterator[re.Match[str]]:
    for match in _QUOTED.finditer(text):
        whole = _around(text, match.start("rest"))
        size = len(match["said"].split())
        if (
            match["rest"][:1] in ("", ",")
            and FEWEST <= size <= MOST
            and whole.endswith(match.group()[-20:])
        ):
            yield match


def _around(text: str, at: int) -> str:
    """The sentence at a place of a text: from the end of the one before to its own end."""
    start = max(text.rfind(mark, 0, at) + len(mark) for mark in (". ", "\n", "? ", "! "))
    ends = [end for mark in (". ", ".\n", "\n") if (end := text.find(mark, at)) >= 0]
    return text[max(start, 0) : min(ends, default=len(text) - 1) + 1].strip()
