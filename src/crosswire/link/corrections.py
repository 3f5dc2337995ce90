"""What a person has judged: pairs that belong together and pairs that must stay apart.

Corrections overrule every judgement of the machine. Where two of them contradict each other, the
later one holds: they are taken newest first, and one that the accepted ones rule out is left.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from crosswire.records.link import Link, LinkKind

Ends = tuple[str, str]


@dataclass(frozen=True)
class Judged:
    """``together``: pairs that are the same; ``apart``: pairs that are not. Sorted, consistent.

    ``links``: the judgements that say what is the same, newest first.
    """

    together: tuple[Ends, ...] = ()
    apart: tuple[Ends, ...] = ()
    links: tuple[Link, ...] = ()


class Groups:
    """Union-find over names of things; the smallest member stands for its group."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def of(self, member: str) -> str:
        """The smallest member of the group that ``member`` belongs to."""
        parent = self._parent
        root = member
        while parent.get(root, root) != root:
            root = parent[root]
        while parent.get(member, member) != root:
            parent[member], member = root, parent[member]
        return root

    def join(self, a: str, b: str) -> None:
        """Makes one group of the two."""
        low, high = sorted((self.of(a), self.of(b)))
        self._parent[high] = low


def judged(corrections: Iterable[Link], kind: LinkKind) -> Judged:
    """What corrections of one kind say together; machine-made links are left out."""
    by_hand = [link for link in corrections if link.by_hand and link.kind == kind]
    by_hand.sort(key=lambda link: (link.a, link.b, link.judgement, link.author))
    by_hand.sort(key=lambda link: link.made or "", reverse=True)
    groups = Groups()
    together: dict[Ends, Link] = {}
    apart: set[Ends] = set()
    for link in by_hand:
        ends = (min(link.a, link.b), max(link.a, link.b))
        if link.judgement == "different" and groups.of(link.a) != groups.of(link.b):
            apart.add(ends)
        elif link.judgement == "same" and not _forbidden(groups, apart, ends):
            groups.join(*ends)
            together.setdefault(ends, link)
    return Judged(tuple(sorted(together)), tuple(sorted(apart)), tuple(together.values()))


def _forbidden(groups: Groups, apart: Iterable[Ends], ends: Ends) -> bool:
    """Whether joining the two would put a pair together that must stay apart."""
    joined = {groups.of(ends[0]), groups.of(ends[1])}
    return len(joined) == 2 and any({groups.of(a), groups.of(b)} == joined for a, b in apart)
