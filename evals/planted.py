"""One known change planted into the text of a report: what is changed, where, from what to what.

``plants`` gives every change of a kind that a text offers, by what its reading found; each is a
pure function of the two. ``applied`` is the text with the change made. A change is of a kind that
a careful reader would call a difference: another figure, an office called former, a sentence
turned round by "not", another speaker, another day, another word inside quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from crosswire.records.amount import Amount
from crosswire.records.reading import Reading
from crosswire.records.span import Span
from crosswire.records.statement import Statement
from crosswire.words.lists import words as listed
from evals.rewriting import chance

Kind = Literal["figure", "role", "negation", "speaker", "date", "quotation"]
KINDS: tuple[Kind, ...] = get_args(Kind)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = "January February March April May June July August September October November December"
_DIGITS = re.compile(r"(?<![\d.,])\d[\d,]*(?:\.\d+)?(?![\d,]*\d)")
_NUMBER_WORDS = (
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(DAYS)})\b")
_MONTH_DAY = re.compile(
    rf"\b(?:{'|'.join(MONTHS.split())}|[A-Z][a-z]{{2,3}}\.) (\d\d?)\b(?!,? ?\d)"
)
_AUXILIARY = re.compile(r"\b(?:is|are|was|were|will|would|can|could|should|has|had|have)\b")
_NEGATIVE = re.compile(r"n[’']t\b|\b(?:not|no|never|nor|none|nobody|cannot|without)\b", re.I)
_MARKS = re.compile(r"[“”\"]")
_PLAIN_WORD = re.compile(r"\b[a-z]{5,}\b")
SHORTEST = 6  # words of a quotation that is changed, and of a statement that changes hands


@dataclass(frozen=True, slots=True)
class Plant:
    """One change: the words at ``span`` (``old``) become ``new``; an insertion has no ``old``."""

    kind: Kind
    span: Span
    old: str
    new: str


def applied(text: str, plant: Plant) -> str:
    """The text with the change made."""
    return text[: plant.span.start] + plant.new + text[plant.span.end :]


def plants(kind: Kind, text: str, reading: Reading) -> tuple[Plant, ...]:
    """Every change of this kind that can be planted into a report's text, in order."""
    return tuple(_PLANTERS[kind](text, reading))


def _figures(text: str, reading: Reading) -> Iterator[Plant]:
    """27 becomes 31, $2 billion $3 billion, three four; a figure that is told once."""
    for amount in reading.amounts:
        found = _printed_number(amount)
        if found is None or len(re.findall(rf"\b{re.escape(found.group())}\b", text)) != 1:
            continue
        span = Span(amount.span.start + found.start(), amount.span.start + found.end())
        yield Plant("figure", span, found.group(), _other_number(found.group()))


def _printed_number(amount: Amount) -> re.Match[str] | None:
    words = re.compile(rf"\b(?:{'|'.join(_NUMBER_WORDS[:-1])})\b")
    return _DIGITS.search(amount.text) or words.search(amount.text)


def _other_number(printed: str) -> str:
    if not printed[0].isdigit():
        return _NUMBER_WORDS[_NUMBER_WORDS.index(printed) + 1]
    value = float(printed.replace(",", ""))
    decimals = len(printed.partition(".")[2])
    other = value + (1 if decimals else max(1, round(value * 0.15)))
    return f"{other:,.{decimals}f}" if "," in printed else f"{other:.{decimals}f}"


def _roles(text: str, reading: Reading) -> Iterator[Plant]:
    """President X becomes former President X."""
    for role in reading.roles:
        before = text[max(0, role.span.start - 12) : role.span.start].lower()
        told = role.text.startswith(role.title) and role.person.split()[-1] in role.text
        if told and role.tense in (None, "current") and not re.search(r"former|ex-|then", before):
            at = role.span.start
            word = "Former " if not before.strip(' \n“"') or before.endswith(". ") else "former "
            yield Plant("role", Span(at, at), "", word)


def _negations(text: str, reading: Reading) -> Iterator[Plant]:
    """A sentence with one auxiliary, outside quotation marks: "was" becomes "was not"."""
    for sentence in reading.sentences:
        words = sentence.span.of(text)
        found = list(_AUXILIARY.finditer(words))
        if len(found) != 1 or _MARKS.search(words) or _NEGATIVE.search(words):
            continue
        span = Span(sentence.span.start + found[0].start(), sentence.span.start + found[0].end())
        yield Plant("negation", span, found[0].group(), f"{found[0].group()} not")


def _speakers(text: str, reading: Reading) -> Iterator[Plant]:
    """What one person of the report says is given to another, under the full name."""
    people = sorted(
        {n.actor for n in reading.names if n.kind == "PERSON" and len(n.actor.split()) > 1}
    )
    for statement in reading.statements:
        speaker = statement.speaker
        if speaker is None or speaker.name not in people or not _long_enough(statement):
            continue
        others = [one for one in people if one.split()[-1] not in speaker.name]
        if others and speaker.name.split()[-1] in speaker.text:
            other = others[chance(statement.content.text, len(others))]
            yield Plant("speaker", speaker.span, speaker.text, other)


def _long_enough(statement: Statement) -> bool:
    return len(statement.content.text.split()) >= SHORTEST


def _dates(text: str, reading: Reading) -> Iterator[Plant]:
    """Monday becomes Tuesday, 4 May 5 May."""
    for time in reading.times:
        if time.type not in ("DATE", "TIME"):
            continue
        if day := _WEEKDAY.search(time.text):
            new = DAYS[(DAYS.index(day.group()) + 1) % 7]
            at, old = day.start(), day.group()
        elif month := _MONTH_DAY.search(time.text):
            new = str(int(month.group(1)) % 28 + 1)
            at, old = month.start(1), month.group(1)
        else:
            continue
        yield Plant("date", Span(time.span.start + at, time.span.start + at + len(old)), old, new)


def _quotations(text: str, reading: Reading) -> Iterator[Plant]:
    """A plain word inside quotation marks becomes another of the report, with the same ending."""
    for statement in reading.statements:
        for span in statement.quotations:
            words = [one for one in _PLAIN_WORD.finditer(text, *span) if _tells(one.group())][1:-1]
            if len(span.of(text).split()) < SHORTEST or not words:
                continue
            word = words[chance(span.of(text), len(words))].group()
            other = _of_same_ending(word, text)
            if other:
                at = text.index(word, span.start)
                yield Plant("quotation", Span(at, at + len(word)), word, other)


def _tells(word: str) -> bool:
    return word not in listed("stop_words")


def _of_same_ending(word: str, text: str) -> str | None:
    others = sorted(
        {
            one
            for one in _PLAIN_WORD.findall(text)
            if one[-2:] == word[-2:] and one[:3] != word[:3] and _tells(one)
        }
    )
    return others[chance(word, len(others))] if others else None


_PLANTERS: dict[Kind, Callable[[str, Reading], Iterator[Plant]]] = {
    "figure": _figures,
    "role": _roles,
    "negation": _negations,
    "speaker": _speakers,
    "date": _dates,
    "quotation": _quotations,
}
