"""Records of a desk as a sequence that holds none of them: each is loaded when it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar, overload

from sqlalchemy import Connection

Record = TypeVar("Record")
Load = Callable[[Connection, Sequence[str]], Sequence[Record]]
AT_ONCE = 50  # records loaded together where all are looked at, one after the other


class Lot(Sequence[Record], Generic[Record]):
    """The records with these ids, in this order; good while the connection is open.

    ``load`` gives records by their ids, one for each.
    """

    def __init__(self, connection: Connection, ids: Sequence[str], load: Load[Record]) -> None:
        self.ids = ids
        self._connection, self._load = connection, load

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, at: int) -> Record: ...
    @overload
    def __getitem__(self, at: slice) -> Lot[Record]: ...
    def __getitem__(self, at: int | slice) -> Record | Lot[Record]:
        if isinstance(at, slice):
            return Lot(self._connection, self.ids[at], self._load)
        return self._load(self._connection, (self.ids[at],))[0]

    def __iter__(self) -> Iterator[Record]:
        for begin in range(0, len(self.ids), AT_ONCE):
            yield from self._load(self._connection, self.ids[begin : begin + AT_ONCE])
