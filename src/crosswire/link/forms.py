"""The forms under which reports name their actors, ready to be joined."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from crosswire.link.persons import PersonName, person_name
from crosswire.records.name import NameKind
from crosswire.records.reading import Reading
from crosswire.words import fold
from crosswire.words.countries import code_of

bare_words = cache(fold.bare_words)


@dataclass(frozen=True)
class Form:
    """A name as reports use it for one actor.

    ``name``: the fullest form inside those reports; ``printed``: every form that they print for
    it; ``reports``: their ids. A bare surname is a form of one report alone.
    """

    name: str
    kind: NameKind
    reports: tuple[str, ...]
    printed: tuple[str, ...]
    person: PersonName | None = None
    code: str | None = None

    @property
    def bare_surname(self) -> bool:
        """Whether it is a person's surname and no more."""
        return self.person is not None and not self.person.given

    @property
    def key(self) -> tuple[str, str, str]:
        """What sorts forms and names them."""
        return (self.kind, self.name, self.reports[0])


def forms(readings: Sequence[Reading]) -> list[Form]:
    """Every form of these readings, sorted; a name has one kind, that which most mentions say."""
    kinds = _kinds(readings)
    printed: dict[tuple[NameKind, str, str], set[str]] = defaultdict(set)
    held: dict[tuple[NameKind, str, str], set[str]] = defaultdict(set)
    for reading in readings:
        for name in reading.names:
            if not bare_words(name.actor):
                continue
            kind = kinds.get(bare_words(name.actor), name.kind)
            own = reading.report if kind == "PERSON" and _is_bare(name.actor) else ""
            printed[kind, name.actor, own].add(name.text)
            held[kind, name.actor, own].add(reading.report)
    found = [_form(key, held[key], printed[key]) for key in printed]
    return sorted(found, key=lambda form: form.key)


def _is_bare(name: str) -> bool:
    parts = person_name(name)
    return parts is None or not parts.given


def _kinds(readings: Sequence[Reading]) -> dict[str, NameKind]:
    """For each name of several words the kind that most of its mentions have."""
    votes: dict[str, Counter[NameKind]] = defaultdict(Counter)
    for reading in readings:
        for name in reading.names:
            if " " in name.actor:
                votes[bare_words(name.actor)][name.kind] += 1
    return {
        name: min(kinds, key=lambda kind, kinds=kinds: (-kinds[kind], kind))  # type: ignore[misc]
        for name, kinds in votes.items()
    }


def _form(key: tuple[NameKind, str, str], reports: set[str], printed: set[str]) -> Form:
    kind, name, _ = key
    return Form(
        name=name,
        kind=kind,
        reports=tuple(sorted(reports)),
        printed=tuple(sorted(printed)),
        person=person_name(name) if kind == "PERSON" else None,
        code=code_of(name) if kind == "COUNTRY" else None,
    )
