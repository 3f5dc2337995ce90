"""The machine's judgements and what they were derived from; replaced as a whole, never patched."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from sqlalchemy import ColumnElement, Connection, delete, insert, select

from crosswire.records.encoding import from_json, to_json
from crosswire.records.link import Link
from crosswire.store.batches import batches
from crosswire.store.schema import desk, links

_BASIS = "linked"


def replace_all(connection: Connection, made: Sequence[Link], basis: str) -> None:
    """These links in place of all that the machine made before; ``basis``: what they rest on."""
    connection.execute(delete(links))
    rows = [
        {
            "number": number,
            "kind": link.kind,
            "a": link.a,
            "b": link.b,
            "judgement": link.judgement,
            "score": link.score,
            "record": to_json(link, indent=None),
        }
        for number, link in enumerate(made)
    ]
    if rows:
        connection.execute(insert(links), rows)
    connection.execute(delete(desk).where(desk.c.name == _BASIS))
    connection.execute(insert(desk), [{"name": _BASIS, "value": basis}])


def basis(connection: Connection) -> str | None:
    """What the links rest on, as given to ``replace_all``; ``None`` where there are none yet."""
    return connection.execute(select(desk.c.value).where(desk.c.name == _BASIS)).scalar()


def load(connection: Connection) -> tuple[Link, ...]:
    """Every line of descent, in the order given to ``replace_all``."""
    return _loaded(connection, links.c.kind != "story")


def load_story(connection: Connection, reports: Sequence[str]) -> tuple[Link, ...]:
    """What holds the story of these reports together, each judgement once."""
    found = (
        _loaded(connection, links.c.kind == "story", links.c.a.in_(batch))
        for batch in batches(reports)
    )
    return tuple(chain.from_iterable(found))


def _loaded(connection: Connection, *wanted: ColumnElement[bool]) -> tuple[Link, ...]:
    query = select(links.c.record).where(*wanted).order_by(links.c.number)
    return tuple(from_json(record, Link) for record in connection.execute(query).scalars())
