"""Where an event is said to be: the place that its own clause tells."""

from __future__ import annotations

from crosswire.read.events.circumstances import is_said_of
from crosswire.read.events.coding import Coded
from crosswire.read.events.participants import Parties
from crosswire.read.events.towns import located
from crosswire.records.event import Place

LOCAL = frozenset({"in", "at", "near", "outside", "inside", "around", "across"})
GOING = frozenset({"to", "into"})


def place(told: Coded, known: Parties) -> Place | None:
    """The place that is said of the event, the nearest to its words where there are several."""
    sentence = told.trigger.sent
    found = {
        (abs(noun.i - told.trigger.i), noun.i): name
        for name, noun in known.places(sentence.start, sentence.end)
        if _is_where(noun.head.lower_, told) and is_said_of(told, noun)
    }
    if not found:
        return None
    return located(found[min(found)], known.parsed.report.text, known.countries)


def _is_where(preposition: str, told: Coded) -> bool:
    return preposition in LOCAL or (preposition in GOING and told.mode == "visit")
