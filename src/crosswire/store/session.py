"""A desk opened: where it lies, whether it is one, and transactions that survive a kill.

SQLite with a write-ahead log and ``synchronous=FULL``: when ``writing`` ends, what was written is
on disk, and stays there whatever happens to the process.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import (
    Connection,
    Engine,
    StaticPool,
    create_engine,
    event,
    insert,
    inspect,
    select,
    update,
)
from sqlalchemy.exc import DatabaseError

from crosswire.errors import DeskError, WrongUse
from crosswire.store import links, schema, search

MEMORY = ":memory:"
PATIENCE = 30  # seconds to wait for another process that is writing
_MAGIC = b"SQLite format 3\x00"


class Session:
    """An open desk; ``reading`` and ``writing`` give connections, ``close`` gives the file back."""

    def __init__(self, engine: Engine, where: str):
        self._engine = engine
        self.where = where

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the desk throughout."""
        with _plainly(self.where), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection whose changes are on disk when the block ends, or not made at all."""
        with _plainly(self.where), self._engine.connect() as connection:
            connection.execution_options(crosswire_writes=True)
            with connection.begin():
                yield connection

    def close(self) -> None:
        """Gives the file back; the session is of no use afterwards."""
        self._engine.dispose()


def open_desk(where: str, *, create: bool = True) -> Session:
    """The desk at a path, ``:memory:`` or an address.

    Raises ``DeskError`` where there is none and ``create`` is false, where the folder is missing or
    can not be written, where the file is something else, or where its layout is another version's.
    """
    path = _path(where)
    if path is not None:
        _fit(path, create)
    session = Session(_engine(path), where)
    try:
        _lay_out(session, path)
    except DeskError:
        session.close()
        raise
    return session


def _path(where: str) -> Path | None:
    """The file that ``where`` means; ``None`` for memory."""
    if where in ("", MEMORY, "sqlite://", "sqlite:///:memory:"):
        return None
    if where.startswith(("postgresql:", "postgresql+", "postgres:")):
        raise DeskError(
            "a desk on PostgreSQL is not available yet.",
            where=where.split("@")[-1],
            next_step="Name a file: --desk crosswire.db",
        )
    if where.startswith("sqlite:///"):
        return Path(where.removeprefix("sqlite:///"))
    if "://" in where:
        raise WrongUse(
            f"{where.split('://')[0]!r} is no kind of desk.",
            next_step="Name a file, sqlite:///FILE, or :memory:",
        )
    return Path(where)


def _fit(path: Path, create: bool) -> None:
    """Raises ``DeskError`` unless the file is a desk, may be one, or can become one."""
    where = str(path)
    if path.is_dir():
        raise DeskError("a folder, not a desk.", where=where, next_step=f"Try {path}/crosswire.db")
    if not path.exists():
        if not create:
            raise DeskError(
                "there is no desk here.",
                where=where,
                next_step="Begin with `crosswire gather FILES`, or name one with --desk.",
            )
        if not path.parent.is_dir():
            raise DeskError(
                "the folder is not there.",
                where=where,
                next_step=f"Make it: mkdir -p {path.parent}",
            )
        _allowed(path.parent, where)
        return
    _allowed(path, where)
    with path.open("rb") as file:
        head = file.read(len(_MAGIC))
    if head not in (b"", _MAGIC):
        raise DeskError(
            "this file is no desk.", where=where, next_step="Name another one with --desk."
        )


def _allowed(path: Path, where: str) -> None:
    if not os.access(path, os.W_OK):
        raise DeskError(
            f"no right to write to {path}.",
            where=where,
            next_step="Ask its owner, or name another desk with --desk.",
        )


def _engine(path: Path | None) -> Engine:
    options: dict[str, Any] = {"connect_args": {"timeout": PATIENCE, "check_same_thread": False}}
    if path is None:
        options["poolclass"] = StaticPool  # one connection: each other one would be empty
    engine = create_engine(f"sqlite:///{path or MEMORY}", **options)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, _: object) -> None:
    """Leaves transactions to ``_begin``: the driver would begin them too late."""
    connection.isolation_level = None
    connection.execute("PRAGMA synchronous = FULL")


def _begin(connection: Connection) -> None:
    """Takes the write lock at the start where writing is meant: no dead ends half way."""
    writes = connection.get_execution_options().get("crosswire_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _lay_out(session: Session, path: Path | None) -> None:
    """Makes the tables of a new desk; raises ``DeskError`` for a stranger's or another layout."""
    with session.reading() as connection:
        found = set(inspect(connection).get_table_names())
        layout = _layout(connection) if schema.desk.name in found else None
    if layout == schema.LAYOUT:
        return
    if layout in schema.RENEWED:
        _renew(session)
        return
    if layout is not None:
        raise DeskError(
            f"this desk has layout {layout}; this Crosswire reads layout {schema.LAYOUT}.",
            where=session.where,
            next_step="Gather the reports anew into another desk, or use the Crosswire it is from.",
        )
    if found:
        raise DeskError(
            "this is somebody else's database, not a desk.",
            where=session.where,
            next_step="Name another one with --desk.",
        )
    if path is not None:
        _write_ahead(path)
    with session.writing() as connection:
        schema.tables.create_all(connection)
        search.create(connection)
        if _layout(connection) is None:  # another process may have been quicker
            row = {"name": "layout", "value": schema.LAYOUT}
            connection.execute(insert(schema.desk), [row])


def _renew(session: Session) -> None:
    """Gives up what an older layout derived, so that the next command derives it anew."""
    with session.writing() as connection:
        if _layout(connection) not in schema.RENEWED:
            return  # another process was quicker
        schema.tables.drop_all(connection, schema.DERIVED)
        schema.tables.create_all(connection)
        links.forget(connection)
        change = update(schema.desk).where(schema.desk.c.name == "layout")
        connection.execute(change.values(value=schema.LAYOUT))


def _layout(connection: Connection) -> str | None:
    query = select(schema.desk.c.value).where(schema.desk.c.name == "layout")
    return connection.execute(query).scalar()


def _write_ahead(path: Path) -> None:
    """Turns the write-ahead log on; the file remembers it."""
    with _plainly(str(path)):
        connection = sqlite3.connect(path, timeout=PATIENCE)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.close()


@contextmanager
def _plainly(where: str) -> Iterator[None]:
    """The database's own errors as ``DeskError``, with what to do next."""
    try:
        yield
    except (DatabaseError, sqlite3.DatabaseError) as error:
        told = str(getattr(error, "orig", None) or error)
        raise DeskError(f"{told}.", where=where, next_step=_next_step(told)) from error


def _next_step(told: str) -> str:
    for sign, step in {
        "locked": "Another program is writing to it; try again when it is done.",
        "full": "Free some space, then run the same command again: nothing confirmed is lost.",
        "readonly": "Ask its owner for the right to write, or name another desk with --desk.",
        "malformed": "Copy what is left with `sqlite3 DESK .recover`, or gather anew.",
        "not a database": "Name another one with --desk.",
    }.items():
        if sign in told:
            return step
    return "Run `crosswire doctor` to see whether the desk is whole."
