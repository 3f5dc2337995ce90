"""The machine's judgements and what they were derived from; replaced as a whole, never patched."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, select

from crosswire.records.encoding import from_json, to_json
from crosswire.records.link import Link
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
    """Every link that the machine made, in the order given to ``replace_all``."""
    query = select(links.c.record).order_by(links.c.number)
    return tuple(from_json(record, Link) for record in connection.execute(query).scalars())
