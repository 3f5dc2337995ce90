"""The fullest name of each mention inside one report."""

from __future__ import annotations

from crosswire.read.names.mentions import Mention
from crosswire.read.names.organisations import fullest_organisations
from crosswire.read.names.surnames import is_shorter, surname, surnames
from crosswire.words.countries import names_of


def actors(found: list[Mention]) -> dict[Mention, str]:
    """For each mention the fullest name of the same actor that this report prints."""
    persons = _Persons([m for m in found if m.kind == "PERSON"])
    organisations = fullest_organisations([m for m in found if m.kind == "ORG"])
    states = _states(found)
    return {m: _fullest(m, persons, organisations, states) for m in found}


def _fullest(
    mention: Mention,
    persons: _Persons,
    organisations: dict[str, str],
    states: dict[str, str],
) -> str:
    if mention.country and mention.country.form in {"name", "demonym"}:
        return states.get(mention.country.code, mention.text)
    if mention.kind == "PERSON":
        return persons.fullest(mention)
    return organisations.get(mention.text, mention.text)


class _Persons:
    """The full names of a report by the forms in which they stand alone."""

    def __init__(self, found: list[Mention]) -> None:
        """``found``: the mentions of persons in the order of the text."""
        self._first = {m.text: m.start for m in reversed(found) if " " in m.text}
        self._by_surname: dict[str, list[str]] = {}
        self._by_given: dict[str, list[str]] = {}
        self._known: dict[str, str] = {}
        for name in sorted(self._first, key=lambda text: self._first[text]):
            for form in surnames(name):
                self._by_surname.setdefault(form.casefold(), []).append(name)
            self._by_given.setdefault(_given(name).casefold(), []).append(name)

    def fullest(self, mention: Mention) -> str:
        """Bare names and shorter forms to the one full name that holds them; two of a name stay."""
        text = mention.text
        if text not in self._known:
            self._known[text] = _top(text, self._longer(text))
        if self._known[text] != text or text in self._first:
            return self._known[text]
        return _top(text, [n for n in self._longer(text) if self._first[n] < mention.start])

    def _longer(self, text: str) -> list[str]:
        """The full names that the text can be short for; a surname goes before a given name."""
        same = self._by_surname.get(text.casefold())
        if same is None and " " not in text:
            same = self._by_given.get(text.casefold())
        if same is None or text in self._first:
            full = self._by_surname.get(surname(text).casefold(), [])
            same = [name for name in full if is_shorter(text.split(), name.split())]
        return same


def _given(name: str) -> str:
    """The word of a full name that is no surname: the first, or the last in some languages."""
    parts = name.split()
    return parts[0] if surname(name) != parts[0] else parts[-1]


def _top(text: str, longer: list[str]) -> str:
    """The one full name that all others are shorter forms of; the text itself if there is none."""
    top = max(longer, key=lambda name: len(name.split()), default=text)
    agreed = all(is_shorter(name.split(), top.split()) for name in longer)
    return top if agreed and len(top) >= len(text) else text


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
