"""What stands in the sources: every file once, in order, folders gone through.

Hidden files and desks are skipped in folders and read where they are named. A link is followed; a
folder that leads back into itself is refused, not followed for ever.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from crosswire.gather.given import Refused
from crosswire.records.issue import Issue

DESK = frozenset({".db", ".db-wal", ".db-shm"})  # a desk and the files that SQLite lays beside it
Seen = set[tuple[int, int]]  # files and folders gone through, by device and inode


@dataclass(frozen=True, slots=True)
class File:
    """A file to read, and the source that it was found in: a folder, or the file itself."""

    path: Path
    root: Path

    @property
    def named(self) -> bool:
        """Whether the caller named it, and did not find it in a folder."""
        return self.root == self.path

    @property
    def address(self) -> str:
        """Its name, without its folder: gathered from elsewhere, it is the same report."""
        return shown(self.path.name)


def shown(name: str) -> str:
    """A file name as text that can be stored, whatever bytes it is made of."""
    return os.fsencode(name).decode("utf-8", "replace")


def files(sources: Sequence[str], seen: Seen) -> Iterator[File | Refused]:
    """Every file of the sources that was not ``seen``, folders in the order of their names."""
    for source in sources:
        yield from _under(Path(source), seen)


def _under(source: Path, seen: Seen) -> Iterator[File | Refused]:
    waiting: list[tuple[Path, tuple[tuple[int, int], ...]]] = [(source, ())]
    while waiting:
        path, above = waiting.pop()
        try:
            found = path.stat()
            key = (found.st_dev, found.st_ino)
            if stat.S_ISDIR(found.st_mode):
                if key in above:
                    message = "The folder leads back into itself. Remove the link."
                    yield Refused(shown(str(path)), Issue("folder-loop", message))
                    continue
                if key not in seen:
                    waiting += [(inside, (*above, key)) for inside in reversed(_inside(path))]
            elif not stat.S_ISREG(found.st_mode):
                message = "It is neither a file nor a folder. Name a file."
                yield Refused(shown(str(path)), Issue("not-a-file", message))
            elif key not in seen:
                yield File(path, source)
            seen.add(key)
        except (OSError, ValueError) as trouble:
            yield unreadable(path, trouble)


def _inside(folder: Path) -> list[Path]:
    """What a folder holds, in order of name; desks aside, which often lie among the reports."""
    return sorted(
        path
        for path in folder.iterdir()
        if not path.name.startswith(".") and path.suffix not in DESK
    )


def unreadable(path: Path, trouble: OSError | ValueError) -> Refused:
    """What stands in the way of reading a file, as an issue."""
    if isinstance(trouble, PermissionError):
        code, message = "no-permission", "You may not read it. Change its permissions, or leave it."
    elif isinstance(trouble, FileNotFoundError) and path.is_symlink():
        code, message = (
            "dangling-link",
            "The link leads to nothing. Remove it, or restore its file.",
        )
    elif isinstance(trouble, FileNotFoundError):
        code, message = "not-found", "There is no such file or folder. Check the name."
    else:
        reason = trouble.strerror if isinstance(trouble, OSError) else str(trouble)
        code, message = "not-readable", f"It can not be read: {reason}."
    return Refused(shown(str(path)), Issue(code, message))
