"""Which sentences follow from one of ours by its form alone, whatever its words mean.

Three things may be done to a sentence. An aside may be left out ("Orsk, who leads the board,").
Who says it may go from the end to the front, or back. A stiff word may become a plain one
(``plain_words``). All else – another word, another order, a word less – makes another sentence,
and whether that one is true can not be read off its form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from crosswire.tell.figures import figures
from crosswire.words.fold import plain_marks
from crosswire.words.lists import inverted, table, words

Tokens = tuple[str, ...]

_TOKEN = re.compile(r"\"[^\"]*\"|\w+(?:[.,'-]\w+)*|[^\w\s]")
ASIDE = frozenset({"who", "whose", "which", "where", "a", "an", "the"})  # how an aside begins
JOINING = frozenset({"and", "or", "nor", "but", "either", "neither"})
ARTICLES = frozenset({"the", "a", "an"})
INSIDE_NAMES = ARTICLES | {"of", "for", "in", "at", "on", "and"}  # "the minister for ports"
ENDINGS = (
    ("s", ""), ("es", ""), ("d", ""), ("ed", ""), ("ing", ""), ("ing", "e"), ("ied", "y"),
    ("ies", "y"),
)  # fmt: skip
LAST = frozenset({"statement", "morning", "afternoon", "evening", "night"})
BESIDE_DAYS = LAST | {"on", "late", "early", "in", "a"}
LONGEST_SPEAKER = 12  # words
FEWEST_LEFT = 4  # words that are said


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence taken apart: who says it, with which word, when, and what.

    ``cue``: the word of saying with what follows it ("said", "on", "Tuesday"); empty for
    "according to". ``front``: whether the speaker stands before what is said.
    """

    speaker: Tokens
    cue: Tokens
    content: Tokens
    front: bool


def tokens(text: str) -> Tokens:
    """The words and marks of a text; a quotation is one token, and none of its words moves."""
    return tuple(_TOKEN.findall(" ".join(plain_marks(text).split())))


def follows(ours: str, offered: str) -> bool:
    """Whether a sentence says what ours says, as far as form can show."""
    wanted = tokens(offered)
    return any(_plainly(one, wanted) for one in _variants(tokens(ours)))


def _variants(ours: Tokens) -> Iterator[Tokens]:
    """Our sentence and all that may be made of it but for plain words."""
    yield ours
    said = _taken_apart(ours)
    if said is None:
        yield from (_ended(one) for one in _without_asides(ours[:-1]) if ours[-1] == ".")
        return
    for content in (said.content, *_without_asides(said.content)):
        yield _put_together(_Said(said.speaker, said.cue, content, said.front))
        if _moves(content):
            yield _put_together(_Said(said.speaker, said.cue, content, not said.front))


def _ended(sentence: Tokens) -> Tokens:
    return (*sentence, ".")


def _without_asides(content: Tokens) -> Iterator[Tokens]:
    """What is left where the one aside of a clause is left out.

    Between two commas, or after the only one, or in brackets: with more of them nobody could tell
    an aside from a list.
    """
    if content.count("(") == content.count(")") == 1:
        start, end = content.index("("), content.index(")")
        inner = content[start + 1 : end]
        if inner and not _guarded(inner) and not figures(" ".join(inner)):  # "12 (later 19)"
            yield (*content[:start], *content[end + 1 :])
    commas = [place for place, token in enumerate(content) if token == ","]
    if not commas or len(commas) > 2 or {";", ":", "-"} & set(content):
        return
    start, end = commas[0], commas[1] if len(commas) == 2 else len(content)
    inner = content[start + 1 : end]
    rest = {token.lower() for token in content[start:]}
    if inner and inner[0] in ASIDE and not rest & JOINING and not _guarded(inner):
        yield (*content[:start], *content[end + 1 :])


def _guarded(aside: Tokens) -> bool:
    """Whether leaving words out could change what is claimed: a denial, a doubt, a speaker."""
    return any(negates(one) or says(one) or doubts(one) for one in map(str.lower, aside))


def negates(word: str) -> bool:
    """Whether a word turns what is said into its opposite, or limits when it holds."""
    return word.endswith("n't") or word in words("negators") or word in words("conditions")


def says(word: str) -> bool:
    """Whether a word may be a verb of saying, thinking or denying."""
    return bool(_stems(word) & _sayings())


def doubts(word: str) -> bool:
    """Whether a word passes something on as a claim, or judges it, or says what may be."""
    return word in words("modals") or bool(_stems(word) & _doubts())


def _stems(word: str) -> set[str]:
    """A word and what it may be an inflection of."""
    found = {word, inverted("irregular").get(word, word)}
    for ending, instead in ENDINGS:
        if word.endswith(ending):
            found.add(word.removesuffix(ending) + instead)
    return found


@cache
def _sayings() -> frozenset[str]:
    """Verbs of saying, thinking and denying."""
    return words("refuting_words").union(verb for verb in table("cue_verbs") if "_" not in verb)


@cache
def _doubts() -> frozenset[str]:
    """Words of doubt and of judging, and nouns for what somebody claims."""
    pointing = {"it", "that", "this", "these", "those"}
    return (words("hedging_words") | words("claims_named") | words("opinion_words")) - pointing


def _taken_apart(ours: Tokens) -> _Said | None:
    """Who says it and what, where a sentence has one speaker, at its front or at its end."""
    if ours[-1:] != (".",):
        return None
    return _said_first(ours[:-1]) or _said_last(ours[:-1])


def _said_first(ours: Tokens) -> _Said | None:
    """The parts of "Orsk said on Tuesday that …" or "According to Orsk, …"."""
    if [one.lower() for one in ours[:2]] == ["according", "to"] and "," in ours:
        end = ours.index(",")
        return _checked(_Said(ours[2:end], (), ours[end + 1 :], front=True))
    cue = next((n for n, one in enumerate(ours) if one in words("movable_cues")), None)
    if cue is None or "that" not in ours[cue:]:
        return None
    that = ours.index("that", cue)
    return _checked(_Said(ours[:cue], ours[cue:that], ours[that + 1 :], front=True))


def _said_last(ours: Tokens) -> _Said | None:
    """The parts of "…, Orsk said on Tuesday", "…, said Orsk" or "…, according to Orsk"."""
    comma = len(ours) - 1 - ours[::-1].index(",") if "," in ours else len(ours)
    end, content = ours[comma + 1 :], ours[:comma]
    if end[:2] == ("according", "to"):
        return _checked(_Said(end[2:], (), content, front=False))
    cue = next((n for n, one in enumerate(end) if one in words("movable_cues")), None)
    if cue is None:
        return None
    speaker = end[:cue] or end[1:]
    return _checked(_Said(speaker, end[cue:] if cue else end[:1], content, front=False))


def _checked(said: _Said) -> _Said | None:
    """The parts, where speaker and cue are what they must be: nothing beside them is lost."""
    fits = _speaks(said.speaker) and (not said.cue or _dated(said.cue[1:])) and said.content
    return said if fits else None


def _speaks(speaker: Tokens) -> bool:
    """Whether words can only be a speaker: a name or a description, nothing negated or done."""
    if not 0 < len(speaker) <= LONGEST_SPEAKER:
        return False
    first, lower = speaker[0], [one.lower() for one in speaker]
    named = first.lower() in ARTICLES or first[:1].isupper() or len(speaker) == 1
    light = words("stop_words") | words("third_person") | words("modals") | words("auxiliaries")
    barred = (light | words("negators") | words("conditions")) - INSIDE_NAMES
    if not named or any(one in barred or not one[0].isalnum() for one in lower):
        return False
    return not any(map(_does, speaker))


def _does(word: str) -> bool:
    """Whether a word beside a speaker may be a verb of its own: "Orsk denied the board said"."""
    if not word.islower():
        return False
    return says(word) or word.endswith("ed") or word in inverted("irregular")


def _dated(after: Tokens) -> bool:
    """Whether nothing follows a cue but when: "on Tuesday", "late on Monday", "in a statement"."""
    lower = [one.lower() for one in after]
    known = all(one in BESIDE_DAYS or one in inverted("week") for one in lower)
    return known and (not lower or lower[-1] in LAST or lower[-1] in inverted("week"))


def _moves(content: Tokens) -> bool:
    """Whether a clause reads the same before and after its speaker.

    What has a comma in it can be taken for two, the second of which nobody says; what begins with a
    quotation or a pronoun leans on what stands before.
    """
    marks = {",", ";", ":", "-", "(", ")", '"'} & set(content)
    quoting = any(one.startswith('"') for one in content)
    leaning = content[0].lower() in words("third_person") | {"it", "its", "this", "these", "if"}
    return not (marks or quoting or leaning) and len(content) >= FEWEST_LEFT


def _put_together(said: _Said) -> Tokens:
    """The sentence of the parts, with its capitals where they belong."""
    if said.front:
        content = _lowered(said.content)
        start = (*said.speaker, *said.cue, "that") if said.cue else (
            "According", "to", *_lowered(said.speaker), ",")  # fmt: skip
        return _ended((*_raised(start), *content))
    end = (*_lowered(said.speaker), *said.cue) if said.cue else (
        "according", "to", *_lowered(said.speaker))  # fmt: skip
    return _ended((*_raised(said.content), ",", *end))


def _raised(sentence: Tokens) -> Tokens:
    return (sentence[0][:1].upper() + sentence[0][1:], *sentence[1:])


def _lowered(sentence: Tokens) -> Tokens:
    """Without the capital of a sentence's start, where the first word is sure to be no name."""
    first = sentence[0].lower()
    light = first in words("stop_words") or first in words("number_words")
    return (first, *sentence[1:]) if light else sentence


def _plainly(ours: Sequence[str], offered: Sequence[str]) -> bool:
    """Whether one sentence is the other, but for plain words in the place of stiff ones."""
    place = other = 0
    while place < len(ours) and other < len(offered):
        if ours[place] == offered[other]:
            place, other = place + 1, other + 1
            continue
        step = next(
            (
                (len(stiff), len(plain))
                for stiff, plain in _plain()
                if _begins(ours, place, stiff) and _begins(offered, other, plain)
            ),
            None,
        )
        if step is None:
            return False
        place, other = place + step[0], other + step[1]
    return place == len(ours) and other == len(offered)


def _begins(sentence: Sequence[str], place: int, phrase: Tokens) -> bool:
    """Whether a phrase stands there; with a capital at the start of the sentence alone."""
    found = tuple(sentence[place : place + len(phrase)])
    return found == phrase or (place == 0 and tuple(map(str.lower, found)) == phrase)


@cache
def _plain() -> tuple[tuple[Tokens, Tokens], ...]:
    """Stiff words and their plain ones, the longest first."""
    pairs = [(tokens(key), tokens(values[0])) for key, values in table("plain_words").items()]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))
