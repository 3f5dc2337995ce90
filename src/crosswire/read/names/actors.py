"""The fullest name of each mention inside one report."""

from __future__ import annotations

from collections.abc import Iterable

from crosswire.read.names.mentions import Mention
from crosswire.read.names.organisations import is_acronym
from crosswire.read.names.surnames import is_shorter, surname
from crosswire.words.countries import names_of


def actors(found: list[Mention]) -> dict[Mention, str]:
    """For each mention the fullest name of the same actor that this report prints."""
    persons = _persons({m.text: None for m in found if m.kind == "PERSON"})
    organisations = _organisations({m.text: None for m in found if m.kind == "ORG"})
    states = _states(found)
    return {m: _fullest(m, persons, organisations, states) for m in found}


def _fullest(
    mention: Mention,
    persons: dict[str, str],
    organisations: dict[str, str],
    states: dict[str, str],
) -> str:
    if mention.country and mention.country.form in {"name", "demonym"}:
        return states.get(mention.country.code, mention.text)
    if mention.kind == "PERSON":
        return persons[mention.text]
    return organisations.get(mention.text, mention.text)


def _persons(texts: Iterable[str]) -> dict[str, str]:
    """Bare names and shorter forms to the one full name that holds them; two of a name stay."""
    full = [text for text in texts if " " in text]
    by_part: dict[str, list[str]] = {}
    for name in full:
        for part in {surname(name), name.split()[0]}:
            by_part.setdefault(part, []).append(name)
    return {text: _person(text, by_part) for text in texts}


def _person(text: str, by_part: dict[str, list[str]]) -> str:
    parts = text.split()
    same = by_part.get(surname(text) if len(parts) > 1 else text, [])
    longer = [name for name in same if len(parts) == 1 or is_shorter(parts, name.split())]
    top = max(longer, key=len, default=text)
    agreed = all(is_shorter(name.split(), top.split()) for name in longer)
    return top if agreed and len(top) >= len(text) else text


def _organisations(texts: Iterable[str]) -> dict[str, str]:
    """Acronyms to the one organisation whose initials they are."""
    full = [text for text in texts if " " in text]
    short: dict[str, str] = {}
    for text in texts:
        owners = [name for name in full if text.isupper() and _spells(text, name)]
        if len(owners) == 1:
            short[text] = owners[0]
    return short


def _spells(short: str, name: str) -> bool:
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return is_acronym(short, name) and initials == short.replace(".", "")


def _states(found: list[Mention]) -> dict[str, str]:
    """Each state's fullest name as the report prints it: the first of the table that it has."""
    printed: dict[str, set[str]] = {}
    for mention in found:
        if mention.country and mention.country.form == "name":
            printed.setdefault(mention.country.code, set()).add(mention.text)
    return {code: _usual(code, texts) for code, texts in printed.items()}


def _usual(code: str, texts: set[str]) -> str:
    """The name that the table lists first, among those printed."""
    ranked = [name for name in names_of(code) if name in texts]
    return ranked[0] if ranked else max(sorted(texts), key=len)
