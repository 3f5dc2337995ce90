"""Whose office it is, printed behind the name: "Prime Minister X of Y", "Sen. X (D-Conn.)"."""

from __future__ import annotations

import re
from dataclasses import replace

from crosswire.read.roles.found import Found, Named, Text
from crosswire.words.lists import inverted, table, words

PARTY_AND_STATE = re.compile(r"(?:,? ?\(|, )(?:R|D|I|DFL|Rep\.|Dem\.)-([A-Z][\w.]*?\.?)(?=[),\s])")
STATE_AND_PARTY = re.compile(
    r"(?:, | \()([A-Z]\w+(?: [A-Z]\w+)?) (?:Republican|Democrat|independent)"
)


def owned_behind(text: Text, person: Named, role: Found) -> Found:
    """The role with the state, or the state of the union, that stands behind the holder's name."""
    at = person.end
    if text.within(at + 1, person.start) and text.lower[at] in {"of", "from"}:
        behind = text.at.get(at + 2 if text.lower[at + 1] == "the" else at + 1)
        if behind is not None and behind.owner and behind.name.kind in {"COUNTRY", "PLACE"}:
            return replace(role, of=behind.owner, end=max(role.end, behind.end))
    title = text.plain[role.title.start : role.title.end].lower()
    if title.split()[-1] not in words("legislators"):
        return role
    state = _state(text.plain, text.words.span(at - 1, at).end)
    return replace(role, of=state) if state else role


def _state(printed: str, at: int) -> str | None:
    """The state of the union in a legislator's bracket."""
    short = PARTY_AND_STATE.match(printed, at)
    if short:
        known = inverted("us_states").get(short.group(1).lower(), short.group(1).lower())
        return _titled(known) if known in table("us_states") else None
    long = STATE_AND_PARTY.match(printed, at)
    return long.group(1) if long and long.group(1).lower() in table("us_states") else None


def _titled(name: str) -> str:
    return " ".join(word if word == "of" else word.capitalize() for word in name.split())
