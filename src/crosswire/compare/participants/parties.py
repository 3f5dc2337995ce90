"""Names that stand as one list before or behind a verb: "Vik, the mayor, and Brandt attended".

Read by what lies between: titles, articles, commas and "and" join a list; anything else ends it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from crosswire.compare.concepts import concepts
from crosswire.compare.material import Material
from crosswire.records.name import Name
from crosswire.records.span import Span
from crosswire.words.fold import plain_marks
from crosswire.words.lists import words
from crosswire.words.tokens import word_tokens

ASIDE = 90  # characters of an apposition: "Vik, the mayor of Tarn, attended"
KINDS = frozenset({"PERSON", "COUNTRY", "ORG", "PLACE"})
_ASIDE = re.compile(rf"^\s*,[^,;.]{{1,{ASIDE}}},(?=\s)|^\s*\([^()]{{1,30}}\)")
_COMPANY = re.compile(r"^ (?:and|with|along with) (?:his|her|its|their)(?: [a-z]+){1,2}?(?= )")
_YOUNGER = re.compile(r"(?:[A-Z][\w.'’-]* ){0,3}?[A-Z][\w'’-]+,? Jr\b")
_LINKS = frozenset(
    {"also", "all", "both", "each", "too", "who", "which", "then", "later", "to", "had", "since",
     "himself", "herself", "themselves", "has", "have", "was", "were", "on", "ever"}
)  # fmt: skip
_DAYS = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "of", "for", "and", "s"})
_LED = frozenset(
    {"about", "against", "behind", "by", "for", "from", "in", "of", "on", "than", "to", "with"}
)  # before a name that is no subject: "an aide to Vik attended"
_NEGATED = frozenset({"not", "never", "neither", "nor"})


@dataclass(frozen=True, slots=True)
class Party:
    """Who: ``key`` is equal in all reports for the same; ``name`` as best known."""

    key: str
    name: str
    kind: str
    span: Span


def before(material: Material, report: str, part: Span) -> tuple[list[Party], bool]:
    """The list of names that ends a part of a text, and whether what leads on negates its verb."""
    text = plain_marks(material.all.report[report].text)
    names = _names(material, report, part)
    last = next((one for one in reversed(names) if _leads(_gap(text, one[1], part))), None)
    if last is None:
        return [], False
    held = [last]
    for one in reversed(names[: names.index(last)]):
        if not _joins(text[one[1].end : held[0][1].start]):
            break
        held.insert(0, one)
    leading = _words(text[part.start : held[0][1].start])[-1:]
    if set(leading) & _LED:
        return [], False
    negated = leading == ["neither"] or _negates(_words(_gap(text, last[1], part)))
    return [_party(material, report, name, span) for name, span in held], negated


def after(material: Material, report: str, rest: Span) -> list[Party]:
    """The list of names that begins a part of a text, titles before them left out."""
    text = plain_marks(material.all.report[report].text)
    held: list[tuple[Name, Span]] = []
    at = rest.start
    for name, span in _names(material, report, rest):
        between = text[at : span.start]
        if not (_joins(between) if held else _titles(between)):
            break
        held.append((name, span))
        at = span.end
    return [_party(material, report, name, span) for name, span in held]


def whole(material: Material, report: str, rest: Span) -> list[Party]:
    """The list of names that is all of a part of a text, one a place; else nothing."""
    found = after(material, report, rest)
    text = plain_marks(material.all.report[report].text)
    places = re.split(r",\s+and\s+|,\s+|\s+and\s+", rest.of(text).strip(" .,:"))
    return found if len(found) == len(places) > 1 else []


def _names(material: Material, report: str, part: Span) -> list[tuple[Name, Span]]:
    """The names that can be parties, each with the whole expression that has its title."""
    reading = material.all.reading[report]
    roles = [role for role in reading.roles if role.span.meets(part)]
    found = []
    for name in reading.names:
        if name.kind not in KINDS or not part.holds(name.span):
            continue
        held = next((r for r in roles if r.span.holds(name.span)), None)
        if held is None:
            found.append((name, name.span))
        elif name.kind == "PERSON":
            start, end = max(held.span.start, part.start), min(held.span.end, part.end)
            found.append((name, Span(start, end)))
    return found


def _party(material: Material, report: str, name: Name, span: Span) -> Party:
    people = material.people
    if name.kind == "PERSON":
        full = people.full_name(report, name.actor)
        younger = _YOUNGER.match(people.collection.report[report].text, name.span.start)
        key = people.identity(report, name.actor) + (" jr" if younger else "")
        return Party(key, f"{full} Jr" if younger and "Jr" not in full else full, name.kind, span)
    read = people.concepts(report, [name.span]) or concepts(name.text, Span(0, len(name.text)))
    return Party(" ".join(one.key for one in read) or name.text, name.actor, name.kind, span)


def _gap(text: str, name: Span, part: Span) -> str:
    """What lies between a name and the verb; the comma that ends an apposition left out."""
    gap = text[name.end : part.end]
    return gap.removeprefix(",") if "," in name.of(text) else gap


def _leads(gap: str) -> bool:
    """Whether nothing but auxiliaries, adverbs and refusals stands before the verb."""
    aside = _ASIDE.match(gap)
    held = (gap[aside.end() :] if aside else gap).removeprefix(", who")
    held = _COMPANY.sub("", held)
    if re.search(r"[,.;:\"(]", held):
        return False
    return all(_light(word) for word in _words(held))


def _light(word: str) -> bool:
    listed = words("auxiliaries") | words("modals") | words("refusing_to") | _LINKS | _NEGATED
    return word in listed or word.endswith("ly") or bool(_DAYS.match(word))


def _negates(gap: Sequence[str]) -> bool:
    return any(
        word in _NEGATED or word in words("refusing_to") or word.endswith("n't") for word in gap
    )


def _joins(between: str) -> bool:
    """Whether what lies between two names makes a list of them."""
    held = between.strip()
    if not held.startswith((",", "and ", "or ", "nor ")) and held not in ("and", "&", "or", "nor"):
        return False
    return _titles(held.replace(",", " "))


def _titles(between: str) -> bool:
    return not re.search(r"[.;:\"()]", between) and all(
        word.lower() in _titled() or word[:1].isupper() for word in re.findall(r"[\w']+", between)
    )


@cache
def _titled() -> frozenset[str]:
    """Words that make up titles and what leads to them."""
    named = words("titles") | words("title_words") | words("offices") | words("honorifics")
    return _ARTICLES | {"or", "nor"} | {part for title in named for part in title.split()}


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"[\w']+", text.lower()) if word_tokens(word)]
