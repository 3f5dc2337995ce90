"""Sentences of the account that tell who says what, with the speaker's name where a pronoun stood.

A name replaces "he" or "she" only at the front of a sentence, only where the last people named
before it are that one person, and only with the passage that holds the name beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire.records.account import Basis, Said, Told
from crosswire.records.span import Passage, Span
from crosswire.records.statement import Stance, Statement
from crosswire.tell.choosing import Choice
from crosswire.tell.quoted import marks_pair
from crosswire.tell.standing import capitalised, front, told_span
from crosswire.tell.units import Unit
from crosswire.words.lists import words
from crosswire.words.tokens import word_tokens

SECTION = "who says what"
BACK = 3  # units before the pronoun in which its name must stand
VERBS: dict[Stance, str] = {
    "says": "said", "accuses": "said", "confirms": "confirmed", "announces": "announced",
    "warns": "warned", "estimates": "estimated", "promises": "promised", "denies": "denied",
}  # fmt: skip
POINTING_BACK = (["it"], ["its"], ["this"], ["these"], ["they"], ["their"], ["such"])  # "that it"
SINGULAR = frozenset({"he", "she"})


def spoken(said: Sequence[Said], choice: Choice) -> Iterator[tuple[Unit, Told]]:
    """A sentence for each statement that can be told, in the order given, with its unit."""
    for one in said:
        for passage in one.passages:
            unit = choice.unit_with(passage)
            told = _told(unit, one, choice) if unit and not choice.doubtful(unit) else None
            if unit and told:
                yield unit, told
                break


def _told(unit: Unit, said: Said, choice: Choice) -> Told | None:
    others = tuple(p for p in said.passages if p.report != unit.report)
    basis: Basis = "contested" if choice.is_contested(unit) else "attributed"
    if unit.told:
        passages = (unit.passage, *others)
        return Told(capitalised(unit.told_text), basis, passages, SECTION)
    named = _with_name(unit, choice)
    if named is None:
        return None
    text, holders = named
    return Told(text, basis, tuple(dict.fromkeys((unit.passage, *holders, *others))), SECTION)


def _with_name(unit: Unit, choice: Choice) -> tuple[str, tuple[Passage, ...]] | None:
    """The sentence with its first pronoun given its name, and the passages with that name."""
    start = unit.span.start + front(unit.text)
    statement = next((s for s in unit.statements if _speaks_first(s, start)), None)
    if statement is None or statement.speaker is None:
        return None
    holders = _holders(statement.speaker.name, choice.before(unit))
    if holders is None:
        return None
    text = choice.collection.report[unit.report].text
    rest = text[statement.speaker.span.end : unit.span.end]
    whole = f"{statement.speaker.name}{rest}"
    alone = told_span(whole, Span(0, len(whole)), [Span(0, len(statement.speaker.name))])
    return (whole, holders) if alone == Span(0, len(whole)) else None


def said_that(statement: Statement, sentence: str) -> str | None:
    """A telling by template, "X said that …", where the sentence itself can not stand alone.

    ``None`` where it does not fit: the content must be a clause with "that", in one piece, nothing
    outside it may negate it, and the speaker must be named in the sentence itself.
    """
    speaker, content = statement.speaker, statement.content
    verb = VERBS.get(statement.cue_stance)
    if speaker is None or verb is None or len(content.spans) != 1 or not marks_pair(content.text):
        return None
    around = sentence.replace(content.text, " ", 1)
    clause = content.text if content.text.lower().startswith("that ") else f"that {content.text}"
    named = speaker.name in around and speaker.name[:1].isupper()
    if clause not in sentence or not named or words("negators") & set(word_tokens(around)):
        return None
    if word_tokens(clause)[1:2] in POINTING_BACK:
        return None
    told = f"{speaker.name} {verb} {clause.rstrip(' .,;:')}."
    return told if told_span(told, Span(0, len(told)), [Span(0, len(speaker.name))]) else None


def _speaks_first(statement: Statement, start: int) -> bool:
    speaker = statement.speaker
    return (
        speaker is not None
        and speaker.span.start == start
        and speaker.text.lower() in SINGULAR
        and speaker.name.lower() not in SINGULAR
        and speaker.name[:1].isupper()
    )


def _holders(name: str, before: Sequence[Unit]) -> tuple[Passage, ...] | None:
    """The passage with the name nearest before, and one with the full name; ``None`` if unsure."""
    for unit in reversed(before[-BACK:]):
        people = {one.actor for one in unit.names if one.kind == "PERSON"}
        if not people:
            continue
        if people != {name}:
            return None
        full = next((one for one in reversed(before) if name in one.text), None)
        return tuple(dict.fromkeys((unit.passage, full.passage))) if full else None
    return None
