"""Records as a sequence that holds none of them: each is loaded when it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar, overload

Record = TypeVar("Record")
Key = TypeVar("Key")
AT_ONCE = 50  # records loaded together where all are looked at, one after the other


class Lot(Sequence[Record], Generic[Key, Record]):
    """The records with these keys, in this order; good while what they are loaded from is open.

    ``load`` gives records by their keys, one for each.
    """

    def __init__(
        self, keys: Sequence[Key], load: Callable[[Sequence[Key]], Sequence[Record]]
    ) -> None:
        self.keys = keys
        self._load = load

    def __len__(self) -> int:
        return len(self.keys)

    @overload
    def __getitem__(self, at: int) -> Record: ...
    @overload
    def __getitem__(self, at: slice) -> Lot[Key, Record]: ...
    def __getitem__(self, at: int | slice) -> Record | Lot[Key, Record]:
        if isinstance(at, slice):
            return Lot(self.keys[at], self._load)
        return self._load((self.keys[at],))[0]

    def __iter__(self) -> Iterator[Record]:
        for begin in range(0, len(self.keys), AT_ONCE):
            yield from self._load(self.keys[begin : begin + AT_ONCE])
