"""Whose office it is, where the state is not printed beside the title but elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosswire.read.roles.found import Found, Text
from crosswire.words.fold import bare_words

JOINTS = frozenset({"and", ",", ", and"})


def with_countries(text: Text, found: Sequence[Found]) -> list[Found]:
    """The roles, each with the owner that the same report gives the same title elsewhere."""
    shared = [_shared(text, found, i) for i in range(len(found))]
    owners: dict[tuple[str, str], set[str]] = {}
    for role in shared:
        if role.of:
            owners.setdefault((role.person, _title(text, role)), set()).add(role.of)
    return [_owned(role, owners.get((role.person, _title(text, role)), set())) for role in shared]


def _owned(role: Found, owners: set[str]) -> Found:
    return replace(role, of=next(iter(owners))) if role.of is None and len(owners) == 1 else role


def _title(text: Text, role: Found) -> str:
    return bare_words(role.stated or text.plain[role.title.start : role.title.end])


def _shared(text: Text, found: Sequence[Found], i: int) -> Found:
    """One state for both: "Ruritanian Foreign Minister X and Defence Minister Y"."""
    role = found[i]
    if i == 0 or role.of or role.rule != "title before name":
        return role
    other = found[i - 1]
    between = " ".join(text.lower[other.end : role.start])
    bare = text.words.start[role.start] == role.title.start and text.capital(role.start)
    printed = other.rule == role.rule and text.words.start[other.start] < other.title.start
    if other.of and printed and between in JOINTS and bare:
        return replace(role, of=other.of)
    return role
