"""Actors across reports, derived with the links and replaced with them.

Which report names whom stands in rows of its own: a country is named by thousands of reports, and
a story asks for some of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from sqlalchemy import Connection, delete, insert, select

from crosswire.records.actor import Actor, Mention
from crosswire.records.encoding import from_json, to_json
from crosswire.store.batches import batches
from crosswire.store.schema import actors, mentions

ROWS_AT_ONCE = 5000  # a report names some fifty actors


def replace_all(connection: Connection, made: Sequence[Actor]) -> None:
    """These actors in place of all before."""
    for table in (mentions, actors):
        connection.execute(delete(table))
    if made:
        connection.execute(insert(actors), [_row(actor) for actor in made])
    rows = _mentions(made)
    while batch := list(islice(rows, ROWS_AT_ONCE)):
        connection.execute(insert(mentions), batch)


def _row(actor: Actor) -> dict[str, str]:
    return {"id": actor.id, "record": to_json(replace(actor, mentions=()), indent=None)}


def _mentions(made: Iterable[Actor]) -> Iterator[dict[str, str]]:
    for actor in made:
        for one in actor.mentions:
            yield {"report": one.report, "name": one.name, "actor": actor.id}


def load(connection: Connection) -> tuple[Actor, ...]:
    """Every actor, by id, without its mentions."""
    records = connection.execute(select(actors.c.record).order_by(actors.c.id)).scalars()
    return tuple(from_json(record, Actor) for record in records)


def load_of(connection: Connection, reports: Sequence[str]) -> tuple[Actor, ...]:
    """The actors that these reports name, by id, with the mentions in these reports alone."""
    held: dict[str, list[Mention]] = defaultdict(list)
    columns = select(mentions.c.actor, mentions.c.report, mentions.c.name)
    for batch in batches(reports):
        rows = connection.execute(columns.where(mentions.c.report.in_(batch))).all()
        for actor, report, name in rows:
            held[actor].append(Mention(report, name))
    found = []
    for batch in batches(sorted(held)):
        query = select(actors.c.record).where(actors.c.id.in_(batch)).order_by(actors.c.id)
        found += [from_json(record, Actor) for record in connection.execute(query).scalars().all()]
    return tuple(replace(one, mentions=_sorted(held[one.id])) for one in found)


def _sorted(found: Iterable[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted(found, key=lambda one: (one.report, one.name)))


def naming(connection: Connection, ids: Sequence[str]) -> set[str]:
    """The reports that name one of these actors."""
    return {
        report
        for batch in batches(ids)
        for report in connection.execute(
            select(mentions.c.report).where(mentions.c.actor.in_(batch))
        ).scalars()
    }
