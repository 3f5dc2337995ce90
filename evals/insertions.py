"""Differences of who took part, of order, of attribution and others, planted into a report.

Sentences are found by patterns of their own on the text, never by what a comparison reads. Each
gives the original's text and the copy's: for who took part one sentence more in both, beside the
report's own sentences with "attended"; for the order and the attribution a sentence told otherwise
in the copy, as are another place, rendering or paraphrase (``evals.departures``). The phrases of
``THERE`` and ``AWAY`` were written before they were tried; some of them stand in no word list.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from crosswire.words.lists import words as listed
from evals.departures import Told, paraphrases, places, renderings
from evals.rewriting import chance

Kind = Literal["participants", "order", "laundering", "place", "rendering", "paraphrase"]
KINDS: tuple[Kind, ...] = get_args(Kind)
THERE = (
    "{} attended {} with two aides.", "Among those who took part in {1} was {0}.",
    "{} took part in {}.", "{1} was attended by {0} and members of the council.",
    "{} was present at {}.", "{} was among those at {}.", "{} joined {} late.",
    "{} sat in the front row at {}.", "{}, who attended {}, did not speak.",
    "{} also attended {}, where the doors were closed to the press.",
    "Those present at {1} were {0} and a dozen guests.", "{} took part in {}, an aide said.",
)  # fmt: skip
AWAY = (
    "{} did not attend {}.", "{} stayed away from {}.", "{} skipped {}.",
    "{} was absent from {}.", "{} boycotted {}.", "{} did not take part in {}.",
    "{} refused to attend {}, an aide said.", "{} was not present at {}.",
    "{} sent her regrets and missed {}.", "{} gave {} a miss.", "{} was nowhere to be seen at {}.",
    "A deputy attended {1} in place of {0}.", "{} never attended {}.",
    "{}, citing an illness, skipped {}.",
)  # fmt: skip
OCCASIONS = (
    "the memorial service on the hill", "the closed meeting at the old customs house",
    "the ceremony at the harbour", "the talks in the town hall", "the emergency session",
    "the vigil", "the dinner for the donors", "the hearing on the report", "the closing debate",
)  # fmt: skip
NATURAL = re.compile(
    r"(?<=[A-Z][a-z]{3} )(?:attended|took part in|participated in)(?= (?:the|a|an|his|her) )"
)
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?=[\s”\"]|$))?")
_PERSON = re.compile(r"(?<=[a-z,] )([A-Z][a-z]+) ([A-Z][a-z]{3,})\b")
_ORDER = re.compile(
    r"(?P<told>[A-Z][^.;:\"“”?!,]{25,110}) (?P<word>after|before) "
    r"(?P<behind>[^.;:\"“”?!,]{20,120})\."
)
_LOST = (
    re.compile(r"(?P<content>[A-Z][^\"“”]{30,160}), (?:[^,\"“”.]{3,50}) said\."),
    re.compile(r"[A-Z][^,\"“”.]{2,50} said (?:that )?(?P<content>[^\"“”,]{30,160})\."),
    re.compile(r"According to [^,\"“”]{3,50}, (?P<content>[^\"“”]{30,160})\."),
)
_UNSURE = re.compile(r"\b(?:not|no|never|would|could|should|might|may|if|whether|will)\b|n[’']t\b")
_HEDGED = re.compile(r"\b(?:expected|likely|seem\w*|plan\w*|according|report\w*|said)\b")
_PRONOUN = re.compile(
    r"^(?:he|she|they|it|we|i|his|her|their|to|at|after|late|on|in|during|that|as|for|by)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Pair:
    """A planted difference: the sentence as each of the two texts has it."""

    kind: Kind
    original: str
    copy: str
    texts: tuple[str, str]


def pairs(kind: Kind, text: str) -> tuple[Pair, ...]:
    """Every difference of a kind that can be planted into a text, in order."""
    return tuple(_PLANTERS[kind](text))


def _participants(text: str) -> Iterator[Pair]:
    """Somebody whom the report names attended something, or did not."""
    for match in NATURAL.finditer(text):
        old = _sentence_at(text, match.start())
        words = ("did not attend", "skipped", "stayed away from", "boycotted")
        other = words[chance(old, len(words))]
        at = match.start()
        copy = text[:at] + other + text[match.end() :]
        yield Pair("participants", old, _sentence_at(copy, at), (text, copy))
    given = listed("given_names_female") | listed("given_names_male")
    found = set(_PERSON.findall(text))
    named = sorted(f"{first} {last}" for first, last in found if first.lower() in given)
    if named:
        who = named[chance(text[:200], len(named))]
        what = OCCASIONS[chance(who + text[:99], len(OCCASIONS))]
        there = _told(THERE[chance(text[:120], len(THERE))], who, what)
        away = _told(AWAY[chance(text[:160], len(AWAY))], who, what)
        yield Pair("participants", there, away, (_put(text, there), _put(text, away)))


def _told(template: str, who: str, what: str) -> str:
    sentence = template.format(who, what)
    return sentence[0].upper() + sentence[1:]


def _put(text: str, sentence: str) -> str:
    """The text with a paragraph more behind its middle."""
    lines = text.split("\n")
    middle = len(lines) // 2
    return "\n".join([*lines[:middle], sentence, *lines[middle:]])


def _order(text: str) -> Iterator[Pair]:
    """The other of "after" and "before"; every second time the clauses change places as well."""
    for match in _ORDER.finditer(text):
        if _sentence_at(text, match.start()) != match.group() or _no_order(match.group()):
            continue
        told, word, behind = match.group("told", "word", "behind")
        other = "before" if word == "after" else "after"
        turned = chance(told, 2) == 0
        copy = f"{other.capitalize()} {behind}, {_low(told)}." if turned else (
            f"{told} {other} {behind}."
        )  # fmt: skip
        yield Pair("order", match.group(), copy, (text, text.replace(match.group(), copy)))


def _no_order(sentence: str) -> bool:
    """Whether a sentence is cut, sets more than two things in order, or leaves it open."""
    cut = re.search(r"\b(?:[A-Z]|[A-Z][a-z]{1,4})\.$", sentence)
    one = len(re.findall(r"\b(?:after|before|hours|days|day)\b", sentence)) == 1
    return bool(cut) or not one or bool(_UNSURE.search(sentence))


def _low(clause: str) -> str:
    first = clause.split()[0]
    light = ("The", "A", "An", "It", "He", "She", "They", "In", "On", "His", "Her", "This", "Two")
    return clause[0].lower() + clause[1:] if first in light else clause


def _laundering(text: str) -> Iterator[Pair]:
    """Somebody said it; the copy tells it."""
    for pattern in _LOST:
        for match in pattern.finditer(text):
            content = match.group("content").strip()
            whole = _sentence_at(text, match.start()) == match.group()
            cut = re.search(r"\b(?:[A-Z]|[A-Z][a-z]{1,3})$", content)
            left_open = _UNSURE.search(content) or _HEDGED.search(content)
            if whole and not cut and not left_open and not _PRONOUN.match(content):
                copy = f"{content[0].upper()}{content[1:]}."
                yield Pair(
                    "laundering", match.group(), copy, (text, text.replace(match.group(), copy))
                )


def _exchanges(kind: Kind, told: Told, text: str) -> Iterator[Pair]:
    """A sentence or a quotation that the copy has otherwise, where it stands once."""
    for original, copy in told:
        if text.count(original) == 1:
            yield Pair(kind, original, copy, (text, text.replace(original, copy)))


def _sentence_at(text: str, at: int) -> str:
    for match in _SENTENCE.finditer(text):
        if match.start() <= at < match.end():
            return match.group().strip()
    return ""


_PLANTERS: dict[Kind, Callable[[str], Iterator[Pair]]] = {
    "participants": _participants,
    "order": _order,
    "laundering": _laundering,
    "place": lambda text: _exchanges("place", places(text), text),
    "rendering": lambda text: _exchanges("rendering", renderings(text), text),
    "paraphrase": lambda text: _exchanges("paraphrase", paraphrases(text), text),
}
