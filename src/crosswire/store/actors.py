"""Actors across reports, derived with the links and replaced with them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, select

from crosswire.records.actor import Actor
from crosswire.records.encoding import from_json, to_json
from crosswire.store.schema import actors


def replace_all(connection: Connection, made: Sequence[Actor]) -> None:
    """These actors in place of all before."""
    connection.execute(delete(actors))
    rows = [{"id": actor.id, "record": to_json(actor, indent=None)} for actor in made]
    if rows:
        connection.execute(insert(actors), rows)


def load(connection: Connection) -> tuple[Actor, ...]:
    """Every actor, by id."""
    records = connection.execute(select(actors.c.record).order_by(actors.c.id)).scalars()
    return tuple(from_json(record, Actor) for record in records)
