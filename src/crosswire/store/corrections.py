"""A person's judgements: kept as rows with who, when and why, and never touched by a rerun."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, insert, select, update

from crosswire.records.encoding import from_json, to_json
from crosswire.records.identity import content_id
from crosswire.records.link import Link
from crosswire.store.schema import corrections


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing that a person did: ``act`` as on the command line, ``words`` what it was done to.

    ``links``: the judgements that follow from it. ``undone_by``, ``undone_at``: who took it back,
    and when; it stays on record and counts no more.
    """

    id: str
    act: str
    words: tuple[str, ...]
    links: tuple[Link, ...]
    by: str
    why: str
    made: str
    undone_by: str | None = None
    undone_at: str | None = None


def correction(act: str, words: tuple[str, ...], links: tuple[Link, ...]) -> Correction:
    """A correction of these links, which say who made it, when, and why."""
    first = links[0]
    made = first.made or ""
    id_ = content_id(act, words, first.author, made, [(k.kind, k.a, k.b) for k in links])
    return Correction(id_, act, words, links, first.author, first.why, made)


def save(connection: Connection, made: Correction) -> None:
    """Keeps a correction; the same one again changes nothing."""
    known = select(corrections.c.id).where(corrections.c.id == made.id)
    if connection.execute(known).scalar() is not None:
        return
    number = (connection.execute(select(func.max(corrections.c.number))).scalar() or 0) + 1
    row = {"id": made.id, "number": number, "record": to_json(made, indent=None)}
    connection.execute(insert(corrections), [row])


def undo(connection: Connection, id_: str, *, by: str, at: str) -> None:
    """Marks a correction as taken back."""
    change = update(corrections).where(corrections.c.id == id_, corrections.c.undone_by.is_(None))
    connection.execute(change.values(undone_by=by, undone_at=at))


def load(connection: Connection) -> tuple[Correction, ...]:
    """Every correction in the order in which they were made, those taken back as well."""
    found = []
    for row in connection.execute(select(corrections).order_by(corrections.c.number)):
        made = from_json(row.record, Correction)
        found.append(
            Correction(
                made.id, made.act, made.words, made.links, made.by, made.why, made.made,
                row.undone_by, row.undone_at,
            )
        )  # fmt: skip
    return tuple(found)
