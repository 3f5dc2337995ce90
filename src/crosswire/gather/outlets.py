"""Whether a name is an outlet's: by the list of outlets, or by how outlets are called."""

from __future__ import annotations

import re
from functools import cache

from crosswire.words.lists import table

_PART = r"(?:St\.|(?:[A-Z]\.)+|[A-Z](?:[\w'&-]|\.(?=\w))*)"
OUTLET = rf"(?:[Tt]he )?{_PART}(?: (?:della|of|de|{_PART})){{0,4}}"
_CALLED = re.compile(
    r"\S.* (?:times|post|news|journal|herald|tribune|gazette|telegraph|chronicle|observer|guardian"
    r"|examiner|inquirer|dispatch|courier|bulletin|mirror|pravda|news agency|press agency|tv|wire"
    r"|television|radio|broadcasting|newspaper|magazine|daily|weekly|mail|press|star|globe|sentinel)"
)
_WORKER = re.compile(r"(?:'s?)? [a-z]")  # "Associated Press writer", "NPR's"


@cache
def _known() -> dict[str, bool]:
    """Every name of the list, lower case, and whether it is the one an outlet is listed under."""
    names = {other.lower(): False for others in table("outlets").values() for other in others}
    return names | dict.fromkeys(table("outlets"), True)


def is_outlet(name: str) -> bool:
    """Whether ``name`` is that of an outlet or a news agency."""
    plain = name.lower().rstrip(".") if name.count(".") == 1 else name.lower()
    bare = plain.removeprefix("the ")
    return plain in _known() or bare in _known() or bool(_CALLED.fullmatch(bare))


def outlet_in(name: str) -> tuple[int, int]:
    """Where in ``name`` the outlet stands: "The Associated Press writer A. B." → the agency.

    An article that is no part of the name is left out; a name that holds no known outlet is whole.
    """
    start = 0
    if name.lower().startswith("the ") and not _known().get(name.lower()):
        start = 4
    words = name[start:].split(" ")
    for count in range(len(words), 0, -1):
        begin = " ".join(words[:count])
        plain = begin.removesuffix("'s").removesuffix("'")
        if plain.lower() in _known():
            return start, start + len(plain)
    if start and not name[start : start + 1].isupper():
        start = 0
    return (start if name.startswith("the ") or is_outlet(name) else 0), len(name)
