"""The machine's judgements and what they were derived from; replaced as a whole, never patched."""

from __future__ import annotations

from collections.abc import Sequence

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
    forget(connection)
    connection.execute(insert(desk), [{"name": _BASIS, "value": basis}])


def forget(connection: Connection) -> None:
    """Forgets what the links rest on, so that they are derived anew."""
    connection.execute(delete(desk).where(desk.c.name == _BASIS))


def basis(connection: Connection) -> str | None:
    """What the links rest on, as given to ``replace_all``; ``None`` where there are none yet."""
    return connection.execute(select(desk.c.value).where(desk.c.name == _BASIS)).scalar()


def load(connection: Connection, reports: Sequence[str]) -> tuple[Link, ...]:
    """Every line of descent between two of these reports, in the order of ``replace_all``."""
    return _between(connection, links.c.kind.not_in(("story", "saga")), reports)


def load_story(connection: Connection, reports: Sequence[str]) -> tuple[Link, ...]:
    """What holds the story of these reports together, each judgement once."""
    return _between(connection, links.c.kind == "story", reports)


def load_saga(connection: Connection, stories: Sequence[str]) -> tuple[Link, ...]:
    """What holds the saga of these stories together, each judgement once."""
    return _between(connection, links.c.kind == "saga", stories)


def _between(
    connection: Connection, kind: ColumnElement[bool], ids: Sequence[str]
) -> tuple[Link, ...]:
    """The links of a kind with both ends among these."""
    ends, rows = set(ids), []
    columns = select(links.c.number, links.c.b, links.c.record)
    for batch in batches(ids):
        found = connection.execute(columns.where(kind, links.c.a.in_(batch)))
        rows += [(row.number, row.record) for row in found if row.b in ends]
    return tuple(from_json(record, Link) for _, record in sorted(rows))
