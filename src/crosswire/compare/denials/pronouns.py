"""Whether "he" or "she" can mean only the person whom the reader took it to mean."""

from __future__ import annotations

from functools import cache

from crosswire.compare.material import Material
from crosswire.records.span import Span
from crosswire.records.statement import Speaker
from crosswire.words.fold import bare
from crosswire.words.lists import words

BACK = 3  # sentences before its own in which the person may be named
_GENDERS = {"he": "given_names_female", "she": "given_names_male"}  # names of the other gender


def surely_meant(material: Material, report: str, speaker: Speaker) -> bool:
    """Whether a speaker is named at the cue, or the pronoun there leaves no other choice.

    The nearest sentence before that names people whom the pronoun fits must name the speaker, and
    nobody else whom it fits.
    """
    if " and " in speaker.text and " and " not in speaker.name:
        return False  # "Vik's inquiry and opponents accused him": one of two was taken
    others = _GENDERS.get(speaker.text.lower())
    if others is None:
        return True
    meant = material.people.identity(report, speaker.name)
    for span in _before(material, report, speaker.span):
        fitting = {
            material.people.identity(report, name.actor)
            for name in material.all.reading[report].names
            if name.kind == "PERSON" and span.holds(name.span) and _fits(name.actor, others)
        }
        if fitting:
            return fitting == {meant}
    return False


def _before(material: Material, report: str, place: Span) -> list[Span]:
    """The part of the sentence before a place, and the sentences before it, the nearest first."""
    sentences = [one.span for one in material.all.reading[report].sentences]
    begun = [span for span in sentences if span.start <= place.start][-1 - BACK :]
    return [Span(span.start, min(span.end, place.start)) for span in reversed(begun)]


@cache
def _fits(name: str, others: str) -> bool:
    """Whether no given name of the other gender stands before the surname."""
    given = bare(name).split()[:-1]
    return not any(part in words(others) for part in given)
