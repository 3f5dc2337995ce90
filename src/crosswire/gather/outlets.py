"""Whether a name is an outlet's: by the list of outlets, or by how outlets are called."""

from __future__ import annotations

import re
from functools import cache

from crosswire.words.fold import bare
from crosswire.words.lists import table

OUTLET = r"(?:[Tt]he )?[A-Z][\w.'-]*(?: (?:della|of|de|[A-Z][\w.'-]*)){0,4}"
_CALLED = re.compile(
    r".+ (?:times|post|news|journal|herald|tribune|gazette|telegraph|chronicle|observer|guardian"
    r"|examiner|inquirer|dispatch|courier|bulletin|mirror|pravda|news agency|press agency|tv"
    r"|television|radio|broadcasting|newspaper|magazine|monitor|daily|weekly|mail)"
)


@cache
def _known() -> frozenset[str]:
    names = table("outlets")
    return frozenset(bare(name) for key, values in names.items() for name in (key, *values))


def is_outlet(name: str) -> bool:
    """Whether ``name`` is that of an outlet or a news agency."""
    plain = bare(name).removeprefix("the ").strip(" .")
    return plain in _known() or bare(name) in _known() or bool(_CALLED.fullmatch(plain))
