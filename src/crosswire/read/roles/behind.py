"""Whose office it is, printed behind the name: "Prime Minister X of Y", "Sen. X (D-Conn.)"."""

from __future__ import annotations

import re
from dataclasses import replace

from crosswire.read.roles.found import Found, Named, Text
from crosswire.words.countries import country
from crosswire.words.lists import inverted, table, words

PARTY_AND_STATE = re.compile(r"(?:,? ?\(|, )(?:R|D|I|DFL|Rep|Dem)\.?-([A-Z][\w.]*?\.?)(?=[),\s])")
STATE_AND_PARTY = re.compile(
    r"(?:, (?:an? )?| \()([A-Z]\w+(?: [A-Z]\w+)?) (?:Republican|Democrat|independent)"
)
PARTY_OF_STATE = re.compile(
    r", an? (?:Republican|Democrat|independent) (?:from|of) ([A-Z]\w+(?: [A-Z]\w+)?)"
)


def owned_behind(text: Text, person: Named, role: Found) -> Found:
    """The role with the state, or the state of the union, that stands behind the holder's name."""
    title = text.plain[role.title.start : role.title.end].lower()
    legislator = title.split()[-1] in words("legislators")
    at = person.end
    if legislator and text.lower[at : at + 1] == [","]:
        at += text.lower[at + 1 : at + 2] == ["of"]
    if text.within(at + 1, person.start) and text.lower[at] in {"of", "from"}:
        behind = text.at.get(at + 2 if text.lower[at + 1] == "the" else at + 1)
        owner = _owner(behind, title, legislator) if behind else None
        if behind and owner:
            return replace(role, of=owner, end=max(role.end, behind.end))
    if not legislator:
        return role
    at = person.end
    state = _state(text.plain, text.words.span(at - 1, at).end)
    return replace(role, of=state) if state else role


def _owner(behind: Named, title: str, legislator: bool) -> str | None:
    """Whose the title is of what stands behind the name: a home is no office's owner.

    "Prime Minister X of Slovenia", "Bishop X of Managua", "Senator X of Nevada"; but a leader's or
    chairman's state is where he was elected.
    """
    name = behind.name
    local = legislator or title in words("local_titles")
    known = country(name.text)
    if known is not None and known.form == "capital":
        return name.actor if local else None
    if name.kind == "COUNTRY" or (name.kind == "ORG" and not legislator):
        return behind.owner
    return behind.owner if name.kind == "PLACE" and local else None


def _state(printed: str, at: int) -> str | None:
    """The state of the union in a legislator's bracket."""
    short = PARTY_AND_STATE.match(printed, at)
    if short:
        known = inverted("us_states").get(short.group(1).lower(), short.group(1).lower())
        return _titled(known) if known in table("us_states") else None
    long = STATE_AND_PARTY.match(printed, at) or PARTY_OF_STATE.match(printed, at)
    return long.group(1) if long and long.group(1).lower() in table("us_states") else None


def _titled(name: str) -> str:
    return " ".join(word if word == "of" else word.capitalize() for word in name.split())
