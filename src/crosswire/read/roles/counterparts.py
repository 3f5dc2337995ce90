"""Counterparts hold the title of whom they are named beside: "his Ruritanian counterpart X"."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.read.roles.found import Found, Named, Text

WORDS = frozenset({"counterpart", "opposite"})


def counterpart_roles(text: Text, found: Sequence[Found]) -> list[Found]:
    """A role for each person who is named as a counterpart, with the title of the other."""
    roles = []
    for person in text.persons:
        at = person.start - 1
        if at > 0 and text.lower[at] == ",":
            at -= 1
        if text.within(at, person.start) and text.lower[at] in WORDS:
            role = _role(text, person, at, found)
            if role is not None:
                roles.append(role)
    return roles


def _role(text: Text, person: Named, at: int, found: Sequence[Found]) -> Found | None:
    owner = text.at.get(at - 1)
    if owner is None or owner.owner is None:
        return None
    before = [role for role in found if role.end <= owner.start and role.of != owner.owner]
    theirs = max(before, key=lambda role: role.end, default=None)
    if theirs is None or text.sentence[at] - text.sentence[theirs.end - 1] > 1:
        return None
    possessive = owner.start > 0 and text.pos[owner.start - 1] in {"PRON", "DET"}
    start = owner.start - 1 if possessive else owner.start
    title = text.plain[theirs.title.start : theirs.title.end]
    return Found(
        person.name.actor, theirs.title, owner.owner, None, start, person.end, "counterpart", title
    )
