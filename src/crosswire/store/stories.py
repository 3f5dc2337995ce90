"""Stories, derived with the links and replaced with them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, select

from crosswire.records.encoding import from_json, to_json
from crosswire.records.story import Story
from crosswire.store.schema import stories


def replace_all(connection: Connection, made: Sequence[Story]) -> None:
    """These stories in place of all before."""
    connection.execute(delete(stories))
    rows = [{"id": story.id, "record": to_json(story, indent=None)} for story in made]
    if rows:
        connection.execute(insert(stories), rows)


def load(connection: Connection) -> tuple[Story, ...]:
    """Every story, newest first; stories without a date last, ties by id."""
    records = connection.execute(select(stories.c.record).order_by(stories.c.id)).scalars()
    found = [from_json(record, Story) for record in records]
    return tuple(sorted(found, key=lambda story: story.last or "", reverse=True))
