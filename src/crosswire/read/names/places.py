"""Towns that the parser took for something else, and peoples and places taken for persons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from crosswire.read.names.mentions import Mention, merged
from crosswire.read.names.states import BEFORE_PLACES
from crosswire.read.names.surnames import is_given_name
from crosswire.read.names.votes import is_called
from crosswire.read.tokens import Tokens
from crosswire.words.lists import table
from crosswire.words.lists import words as listed
from crosswire.words.places import town

CAUCASUS = frozenset(
    {"Tbilisi", "Georgian", "Abkhazia", "Ossetia", "Russia", "Caucasus", "Armenia"}
)
INSIDE = frozenset({"in", "near", "outside", "across"})  # what stands behind them is a place
TRUSTED = frozenset({"believe", "trust", "confidence", "faith", "interest", "confide", "believer"})
DOUBTED = frozenset({"PERSON", "ORG", "OTHER"})


def with_places(words: Tokens, found: list[Mention]) -> list[Mention]:
    """The mentions with towns as places, and "Georgia" as the state that the report speaks of."""
    found = merged(list(_wider(words, found)), merged(list(_told(words, found)), found))
    full = [m for m in found if m.kind == "PERSON" and " " in m.text]
    persons = {part for m in full for part in m.text.split()}
    persons |= {m.text for m in found if is_called(words, m)}
    places = {m.end: m for m in found if m.kind == "PLACE"}
    doubtful = [m for m in found if m.kind in DOUBTED and m.text not in persons]
    times = Counter(m.text for m in doubtful)
    located = Counter(m.text for m in doubtful if _is_located(words, m, places))
    joined = {m.text for m in doubtful if _is_joined(words, m, places)}
    inside = {m.text for m in doubtful if _is_inside(words, m)}
    towns = {
        text
        for text, count in located.items()
        if 2 * count >= times[text] and (text in joined or text in inside or town(text))
    }
    towns |= {m.text for m in doubtful if _has_noun(words, m)}
    caucasus = any(m.text in CAUCASUS for m in found)
    return [_placed(words, m, towns, caucasus) for m in found]


def _told(words: Tokens, found: list[Mention]) -> Iterator[Mention]:
    """Untagged places: "the town of Almendril", and Almendril wherever else it stands."""
    taken = {i for m in found for i in range(m.start, m.end)}
    nouns = listed("place_nouns")
    named = {
        words.text[i]
        for i in [i + 2 for i, word in enumerate(words.lower[:-2]) if word in nouns]
        if words.lower[i - 1] == "of" and _is_word_of_name(words, i)
    }
    if not named:
        return
    for i, word in enumerate(words.text):
        if word in named and i not in taken and _is_word_of_name(words, i):
            yield Mention(i, i + 1, word, "PLACE")


def _is_word_of_name(words: Tokens, at: int) -> bool:
    return words.pos[at] == "PROPN" and words.text[at].istitle()


def _wider(words: Tokens, found: list[Mention]) -> Iterator[Mention]:
    """Names that go on with a noun for places: "Niger" before "Delta"."""
    starts = {m.start: m for m in found}
    for mention in found:
        end = mention.end
        if mention.kind not in {"COUNTRY", "PLACE", "GROUP", "ORG"} or end >= len(words.text):
            continue
        noun = words.lower[end] in listed("place_nouns") and _is_word_of_name(words, end)
        other = starts.get(end)
        alone = other is None or other.end == end + 1
        goes_on = end + 1 < len(words.text) and words.text[end + 1][0].isupper()
        if noun and alone and not goes_on and words.sentence[end] == words.sentence[end - 1]:
            yield Mention(mention.start, end + 1, words.words(mention.start, end + 1), "PLACE")


def _is_located(words: Tokens, mention: Mention, places: dict[int, Mention]) -> bool:
    """Whether words stand before it that stand before places."""
    if mention.start == 0 or len(mention.text.split()) > 3:
        return False
    return words.lower[mention.start - 1] in BEFORE_PLACES or _is_joined(words, mention, places)


def _is_inside(words: Tokens, mention: Mention) -> bool:
    """Whether "in" stands before it, and nothing of it or behind it speaks of a person."""
    at, end = mention.start - 1, mention.end
    if mention.kind != "PERSON" or at < 0 or words.lower[at] not in INSIDE:
        return False
    if is_given_name(mention.text.split()[0]) or (at and words.lemma[at - 1] in TRUSTED):
        return False
    behind = words.text[end] if end < len(words.text) else "."
    return behind in {".", ",", ";", ")"} or words.pos[end] in {"ADP", "VERB", "CCONJ", "AUX"}


def _has_noun(words: Tokens, mention: Mention) -> bool:
    """Whether a noun for places stands beside it: "the village of X", "X province"."""
    at, end = mention.start, mention.end
    if at > 1 and words.lower[at - 1] == "of" and words.lower[at - 2] in listed("place_nouns"):
        return mention.kind != "ORG" or words.lower[at - 2] != "line"
    if " " in mention.text or end >= len(words.text) or mention.text.isupper():
        return False
    noun = words.lower[end] in listed("place_nouns") and words.text[end].islower()
    return noun and mention.kind != "ORG"


def _is_joined(words: Tokens, mention: Mention, places: dict[int, Mention]) -> bool:
    """Whether "and" joins it to a place that such words stand before ("near Oslo and Vik")."""
    start = mention.start
    if start < 3 or words.lower[start - 1] != "and" or words.dep[mention.end - 1] != "conj":
        return False
    before = places.get(start - 1)
    return before is not None and words.lower[before.start - 1] in BEFORE_PLACES


def _placed(words: Tokens, mention: Mention, towns: set[str], caucasus: bool) -> Mention:
    if mention.text in towns:
        return replace(mention, kind="PLACE")
    if mention.text == "Georgia" and not caucasus:
        return replace(mention, kind="PLACE", country=None)
    if mention.kind != "PLACE" and mention.text.lower() in table("us_states"):
        return replace(mention, kind="PLACE", country=None)
    if mention.kind == "PLACE" and mention.country is None and _is_quoted_source(words, mention):
        return replace(mention, kind="ORG")
    return mention


def _is_quoted_source(words: Tokens, mention: Mention) -> bool:
    """Whether it stands after "according to": papers and agencies are often taken for towns."""
    start = mention.start
    return start > 1 and words.lower[start - 2 : start] == ["according", "to"]
