"""What all printed names of one organisation share, and the acronyms it is known by."""

from __future__ import annotations

import re
from functools import cache

from crosswire.words.countries import country
from crosswire.words.fold import bare, bare_words, plain_marks

_FORMS = frozenset({"inc", "corp", "corporation", "co", "company", "ltd", "limited", "plc", "llc",
                    "gmbh", "sa", "ag", "nv", "group", "holdings"})  # fmt: skip
_SMALL = frozenset({"the", "of", "for", "and", "on", "in", "to", "a", "s"})
_OFFICES = frozenset({
    "ministry", "department", "army", "navy", "parliament", "government", "embassy", "senate",
    "congress", "court", "police", "military", "cabinet", "agency", "council", "service",
})  # fmt: skip
_ACRONYM = re.compile(r"^(?:[A-Z]\.?){2,6}s?$")


@cache
def organisation_key(name: str) -> str:
    """Equal for "the Kestrian Foreign Ministry" and "Foreign Ministry of Kestria"."""
    parts = [code_or_word(part) for part in _parts(name)]
    kept = [part for part in parts if part not in _SMALL]
    while len(kept) > 1 and kept[-1] in _FORMS:
        kept.pop()
    if _OFFICES.intersection(kept):
        kept = sorted("ministry" if part == "ministries" else part for part in kept)
    return " ".join(kept)


def _parts(name: str) -> list[str]:
    text = re.sub(r"\s*\([^)]*\)", "", plain_marks(name))
    return re.sub(r"'s\b", "", text).replace("&", " and ").split()


def code_or_word(part: str) -> str:
    """A state's code for its name or demonym, else the bare word."""
    known = country(part)
    if known and known.form in {"name", "demonym"}:
        return known.code
    return bare_words(part).replace(" ", "")


def is_acronym(name: str) -> bool:
    """Whether it is written as an acronym: "WHO", "U.N."."""
    return bool(_ACRONYM.match(plain_marks(name).removesuffix("'s")))


def acronyms(name: str) -> frozenset[str]:
    """The acronyms that a full name can have: of all its words, and of the larger ones."""
    parts = [bare(part) for part in _parts(name) if bare(part)[:1].isalnum()]
    large = [part for part in parts if part not in _SMALL]
    if len(large) < 2:
        return frozenset()
    without_the = parts[1:] if parts[0] == "the" else parts
    readings = [large, without_the]
    if large[0] in _OFFICES and len(large) > 3:
        readings.append(large[1:])
    return frozenset("".join(part[0] for part in some) for some in readings)


def acronym_key(name: str) -> str:
    """An acronym without its points, lower case."""
    return bare(plain_marks(name).removesuffix("'s")).replace(".", "")
