"""Stories, derived with the links and replaced with them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, delete, insert, select

from crosswire.records.encoding import from_json, to_json
from crosswire.records.story import Story
from crosswire.store.schema import stories


def replace_all(connection: Connection, made: Sequence[Story]) -> None:
    """These stories in place of all before."""
    connection.execute(delete(stories))
    rows = [
        {"id": story.id, "saga": story.saga, "record": to_json(story, indent=None)}
        for story in made
    ]
    if rows:
        connection.execute(insert(stories), rows)


def load(connection: Connection) -> tuple[Story, ...]:
    """Every story, newest first, of one day those of most reports; without a date last."""
    return _loaded(connection)


def load_saga(connection: Connection, saga: str) -> tuple[Story, ...]:
    """The stories of one saga, in the same order."""
    return _loaded(connection, stories.c.saga == saga)


def _loaded(connection: Connection, *wanted: ColumnElement[bool]) -> tuple[Story, ...]:
    query = select(stories.c.record).where(*wanted).order_by(stories.c.id)
    records = connection.execute(query).scalars()
    found = [from_json(record, Story) for record in records]
    return tuple(sorted(found, key=lambda one: (one.last or "", len(one.reports)), reverse=True))
