"""Who and what a report names: the parser's entities, repaired by what the report itself knows.

A parse goes in; the names come out in the order of the text, never overlapping, each with the
fullest name that the report has for the same actor.

    mentions       what stands as a name, by its tokens
    entities       the parser's entities, trimmed to what is a name
    states         the states of the country tables
    full_names     who is a person by the full name: missed, broken or mistaken by the parser
    persons        surnames of named persons wherever they stand
    votes          one name is of one kind and one form
    surnames       the parts of a person's name
    bodies         bodies and outlets, by the lists, by their names or by their letters
    places         towns that the parser took for something else
    works          court cases and quoted titles
    organisations  short names of organisations and their full names
    actors         the fullest name of each mention
"""

from __future__ import annotations

from crosswire.read.names.actors import actors
from crosswire.read.names.bodies import with_bodies
from crosswire.read.names.entities import entities
from crosswire.read.names.mentions import merged, title_case
from crosswire.read.names.organisations import with_acronyms
from crosswire.read.names.persons import with_persons
from crosswire.read.names.places import with_places
from crosswire.read.names.states import states
from crosswire.read.names.works import with_works
from crosswire.read.parse import Parsed
from crosswire.read.tokens import tokens
from crosswire.records.name import Name

__all__ = ["names"]


def names(parsed: Parsed) -> tuple[Name, ...]:
    """Every name of the story, furniture left out, in the order of the text."""
    words = tokens(parsed.doc)
    found = merged(states(words), entities(parsed.doc, words, title_case(words)))
    found = with_bodies(words, with_persons(parsed.doc, words, found))
    found = with_acronyms(words, with_works(words, with_places(words, found)))
    fullest = actors(found)
    spans = {mention: words.span(mention.start, mention.end) for mention in found}
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
