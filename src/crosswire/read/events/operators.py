"""What a word makes of the event that depends on it: an aid that is refused is a refusal."""

from __future__ import annotations

from collections.abc import Callable

from crosswire.read.events.codebook import is_cooperative, quads


def _commit(inner: str) -> str:
    """To agree to meet is AGREE, to plan an attack is THREATEN; words stay words."""
    if is_cooperative(inner):
        return "AGREE"
    return "THREATEN" if quads()[inner] == 4 else inner


def _demand(inner: str) -> str:
    return "THREATEN" if inner == "SANCTION" else "REQUEST"


def _end(inner: str) -> str:
    """To cut aid is SANCTION, to lift a ban CONCEDE, to halt an attack RETREAT."""
    if is_cooperative(inner):
        return "SANCTION"
    return "RETREAT" if inner in {"ASSAULT", "MOBILIZE", "PROTEST"} else "CONCEDE"


OPERATORS: dict[str, Callable[[str], str]] = {
    "commit": _commit,
    "demand": _demand,
    "refuse": lambda inner: "REJECT",
    "threaten": lambda inner: "THREATEN",
    "end": _end,
    "accuse": lambda inner: "ACCUSE",
    "support": lambda inner: "SUPPORT",
    "light": lambda inner: inner,
}


def negated(inner: str) -> str | None:
    """What a negated event is: cooperation refused; of conflict that was not, nothing is told."""
    return "REJECT" if is_cooperative(inner) else None


def ahead(inner: str) -> str:
    """What an event that is still ahead is: a commitment, or a threat."""
    return _commit(inner)
