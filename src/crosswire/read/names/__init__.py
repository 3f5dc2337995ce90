"""Who and what a report names: the parser's entities, repaired by what the report itself knows.

A parse goes in; the names come out in the order of the text, never overlapping, each with the
fullest name that the report has for the same actor.

    mentions       the parser's entities, trimmed, with the states of the country table
    persons        who is a person: full names, and their bare surnames wherever they stand
    organisations  acronyms and their full names
    actors         the fullest name of each mention
"""

from __future__ import annotations

from crosswire.read.names.actors import actors
from crosswire.read.names.mentions import mentions
from crosswire.read.names.organisations import with_acronyms
from crosswire.read.names.persons import with_persons
from crosswire.read.names.places import with_places
from crosswire.read.parse import Parsed, span_of
from crosswire.records.name import Name

__all__ = ["names"]


def names(parsed: Parsed) -> tuple[Name, ...]:
    """Every name of the story, furniture left out, in the order of the text."""
    doc = parsed.doc
    found = with_acronyms(doc, with_places(doc, with_persons(doc, mentions(doc))))
    fullest = actors(found)
    spans = {mention: span_of(doc[mention.start : mention.end]) for mention in found}
    printed = {mention.text: spans[mention].of(parsed.report.text) for mention in reversed(found)}
    return tuple(
        Name(
            span=spans[mention],
            text=spans[mention].of(parsed.report.text),
            kind=mention.kind,
            actor=printed.get(fullest[mention], fullest[mention]),
        )
        for mention in found
    )
