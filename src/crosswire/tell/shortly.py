"""Statements of a few words: "vowed to veto the bill" tells little by itself, but a position."""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.records.collection import Collection
from crosswire.records.statement import Statement
from crosswire.tell.proposition import lone_deeds, proposition
from crosswire.tell.speech import can_speak, is_speech, speaking_names
from crosswire.tell.statements import LEAST_REPORTED, LEAST_TOLD, Spoken, as_spoken
from crosswire.words.tokens import content_tokens


def shortly_spoken(collection: Collection) -> Iterator[Spoken]:
    """The statements that are too short to be told among the others, report by report."""
    for reading in collection.readings:
        few = [one for one in reading.statements if _is_short(one) and is_speech(one)]
        if few:
            named = speaking_names(reading)
            for one in few:
                if one.speaker and can_speak(one.speaker.name, named):
                    yield as_spoken(collection, reading.report, one)


def _is_short(one: Statement) -> bool:
    """Whether it has fewer words than one that is told, and is no clause or quotation."""
    if one.speaker is not None and _is_lone_deed(one):
        return True
    if one.quotations or one.speaker is None or one.content.text.lower().startswith("that "):
        return False
    return LEAST_TOLD <= len(content_tokens(one.content.text)) < LEAST_REPORTED


def _is_lone_deed(one: Statement) -> bool:
    """Whether somebody says of himself that he will do what is done to nothing: "I will resign"."""
    if len(content_tokens(one.content.text)) >= LEAST_TOLD:
        return False
    said = proposition(one.content.text)
    return said is not None and said.own and said.will and said.head in lone_deeds()
