"""How somebody says it: denies, promises, warns … by the cue, with its negation."""

from __future__ import annotations

from typing import get_args

from crosswire.read.statements.cues import lemma, particle
from crosswire.read.statements.found import Found
from crosswire.read.statements.layout import Layout
from crosswire.records.statement import Stance
from crosswire.words.lists import inverted

_STANCES: dict[str, Stance] = {name: name for name in get_args(Stance)}


def stance(layout: Layout, found: Found, content: str) -> Stance:
    """The stance of a cue; a negated promise or denial is only something said."""
    head = found.head
    name = lemma(head)
    part = particle(head)
    if part is not None:
        name = f"{name}_{part.lower_}"
    known = inverted("stances").get(name, "says")
    if known != "says" and _negated(found):
        known = inverted("stances_negated").get(name, "says")
    return _STANCES[known]


def _negated(found: Found) -> bool:
    if any(child.dep_ == "neg" for child in found.head.children):
        return True
    above = found.head.head
    stopped = {"stop", "refuse", "decline", "fail", "avoid", "refrain"}
    return found.head.dep_ in ("xcomp", "pcomp") and bool(
        {above.lemma_, above.head.lemma_} & stopped
    )
