"""Sentences told in the same words but for "former" before somebody's title."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crosswire.compare.material import Material
from crosswire.compare.people import same_person
from crosswire.compare.retold import Retold, Version
from crosswire.records.role import Role
from crosswire.words.lists import words

BESIDE = 2  # characters that may lie between the word and the title


@dataclass(frozen=True, slots=True)
class Retitled:
    """``where``: the sentence, current in ``a`` and former in ``b``; the role as each tells it."""

    where: Retold
    current: Role
    former: Role

    @property
    def reports(self) -> frozenset[str]:
        """The first report of each side."""
        return frozenset({self.where.a[0].report, self.where.b[0].report})


def retitled(material: Material) -> Iterator[Retitled]:
    """Where one report has "former" before a title, and the other the same words without it."""
    for found in material.retold:
        one = found if _more(found.taken, found.put) else found.turned
        if not _more(one.taken, one.put) or not _at_one_time(material, one):
            continue
        roles = _roles(material, one.a[0], former=False), _roles(material, one.b[0], former=True)
        pairs = ((now, then) for now in roles[0] for then in roles[1])
        for now, then in pairs:
            if same_person(now.person, then.person):
                yield Retitled(one, now, then)
                break


def _more(plain: tuple[str, ...], former: tuple[str, ...]) -> bool:
    rest = tuple(word for word in former if word not in words("no_longer_holding"))
    return rest == plain != former


def _roles(material: Material, version: Version, *, former: bool) -> list[Role]:
    start, end = version.words
    return [
        role
        for role in material.all.reading[version.report].roles
        if role.span.start <= end + BESIDE
        and start <= role.span.end
        and (role.tense == "former") == former
    ]


def _at_one_time(material: Material, one: Retold) -> bool:
    a, b = one.a[0].report, one.b[0].report
    return material.all.independent((a, b)) == 1 or material.day(a) == material.day(b)
