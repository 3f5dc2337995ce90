"""The forms under which reports name their actors, ready to be joined."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import get_args

from crosswire.link.actors.persons import PersonName, person_name
from crosswire.records.name import NameKind
from crosswire.records.reading import Reading
from crosswire.words import fold
from crosswire.words.countries import code_of

bare_words = lru_cache(maxsize=1 << 16)(fold.bare_words)
_KINDS: tuple[NameKind, ...] = get_args(NameKind)
_Key = tuple[NameKind, str, str]  # kind, fullest name, and the report of a bare surname


@dataclass(frozen=True, slots=True)
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


class Named:
    """The names of many readings in few bytes each, until it is known of what kind each is."""

    def __init__(self) -> None:
        self._number: dict[str, int] = {}
        self._reports: list[str] = []
        self._rows = array("i")  # report, fullest name, name as printed, kind

    def add(self, reading: Reading) -> None:
        """Adds the names of a reading."""
        for name in reading.names:
            if bare_words(name.actor):
                ends = (self._numbered(name.actor), self._numbered(name.text))
                self._rows.extend((len(self._reports), *ends, _KINDS.index(name.kind)))
        self._reports.append(reading.report)

    def _numbered(self, text: str) -> int:
        return self._number.setdefault(text, len(self._number))

    def _mentions(self) -> Iterator[tuple[str, str, str, NameKind]]:
        """Report, fullest name, name as printed and kind of each mention."""
        texts, rows = list(self._number), iter(self._rows)
        for report, actor, text, kind in zip(rows, rows, rows, rows, strict=True):
            yield self._reports[report], texts[actor], texts[text], _KINDS[kind]

    def forms(self) -> list[Form]:
        """Every form, sorted; a name has one kind, that which most of its mentions say."""
        kinds = self._kinds()
        printed: dict[_Key, tuple[str, ...]] = {}
        held: dict[_Key, list[str]] = defaultdict(list)
        for report, actor, text, voted in self._mentions():
            kind = kinds.get(bare_words(actor), voted)
            key = (kind, actor, report if kind == "PERSON" and _is_bare(actor) else "")
            known = printed.get(key, ())
            if text not in known:
                printed[key] = (*known, text)
            if not held[key] or held[key][-1] != report:
                held[key].append(report)
        found = [_form(key, held.pop(key), printed.pop(key)) for key in list(printed)]
        return sorted(found, key=lambda form: form.key)

    def _kinds(self) -> dict[str, NameKind]:
        """For each name of several words the kind that most of its mentions have."""
        votes: Counter[tuple[str, NameKind]] = Counter()
        for _, actor, _, kind in self._mentions():
            if " " in actor:
                votes[bare_words(actor), kind] += 1
        best: dict[str, NameKind] = {}
        for name, kind in sorted(votes):
            if name not in best or votes[name, kind] > votes[name, best[name]]:
                best[name] = kind
        return best


def _is_bare(name: str) -> bool:
    parts = person_name(name)
    return parts is None or not parts.given


def _form(key: _Key, reports: Sequence[str], printed: Sequence[str]) -> Form:
    kind, name, _ = key
    return Form(
        name=name,
        kind=kind,
        reports=tuple(sorted(reports)),
        printed=tuple(sorted(printed)),
        person=person_name(name) if kind == "PERSON" else None,
        code=code_of(name) if kind == "COUNTRY" else None,
    )
