"""People at their first mention: a surname alone becomes the name that its report prints in full.

"Orsk refused." stands in a report that has told before who Orsk is. Where an account names him for
the first time, it takes the words from there: "Mayor Lena Orsk refused.", and cites them too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from crosswire.records.account import Told
from crosswire.records.name import Name
from crosswire.records.reading import Reading
from crosswire.records.role import Role
from crosswire.records.span import Passage, Span
from crosswire.tell.choosing import Choice
from crosswire.tell.quoted import outside_quotations
from crosswire.tell.standing import capitalised
from crosswire.tell.units import Unit
from crosswire.tell.verify import LONGEST_TITLE, stands
from crosswire.words.fold import bare_words
from crosswire.words.lists import inverted, words
from crosswire.words.tokens import content_tokens, word_tokens

LONGEST_WORD = 24  # characters
GIVEN = ("given_names", "given_names_female", "given_names_male", "given_names_world")
FULL = 3  # letters, below which a first name is an initial
HONORIFICS = ("Mr. ", "Mrs. ", "Ms. ")
JOINING = frozenset({"and", "but", "meanwhile", "mr", "mrs", "ms", "s"})
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
_APPOSITION = re.compile(r"(?:[’']s)? ?(?:,|--?|–|—) ?(?:an?|the|who|whose|\d)\b")
_BEFORE_NOUN = re.compile(r"(?:\b(?:the|an?)(?: [\w-]+){0,2} |-)$", re.I)  # "the Orsk plan"
_PLURAL = re.compile(r"\b[A-Z][a-z]{3,}s(?: (?:[A-Z][\w.,’'-]*|and))* $")  # "Ministers Orsk and "
_GOES_ON = re.compile(r"[-’'](?!s\b)\w|,? (?:[JS]r\b|I{2,3}\b|IV\b)| (?!" + _DAY + r")[A-Z]")
_LAST_WORD = re.compile(r"([^\W\d_]+) $")
_CAPITAL_BEFORE = re.compile(r"\w[^.?!:;,]* [A-Z][\w.'’-]* $")  # "with Deputy Mayor Orsk"


def introduced(told: Iterable[Told], choice: Choice) -> Iterator[Told]:
    """The sentences in their order, each person with name and title where first named."""
    known: set[str] = set()
    for one in told:
        unit = choice.unit_with(one.passages[0])
        if unit is None or one.text != capitalised(unit.told_text):
            yield one
        else:
            yield _introducing(one, unit, choice, known)
        known |= {_surname(name.text) for name in _people(unit)} if unit else set()


def _introducing(one: Told, unit: Unit, choice: Choice, known: set[str]) -> Told:
    """The sentence with the names filled in; as it was, where that can not be shown."""
    text = unit.told_text
    open_words = outside_quotations(text)
    shift = unit.span.end - len(text)
    reading = choice.collection.reading[unit.report]
    holders: list[Passage] = []
    for name in reversed(_first_mentions(unit, known)):
        start, end = name.span.start - shift, name.span.end - shift
        if start < 0 or not open_words[start:end].strip() or _GOES_ON.match(text[end:]):
            continue
        if _stands(text, start, name, reading):
            continue
        titled = _opens(text[:start], unit) and not _APPOSITION.match(text[end:])
        form = _form_in(one, name, choice, titled=titled)
        if form and titled and _told_in(form.text, name, unit.told_text):
            form = _form_in(one, name, choice, titled=False)
        if form:
            start -= next((len(word) for word in HONORIFICS if text[:start].endswith(word)), 0)
            text = text[:start] + form.text + text[end:]
            holders.append(form)
    made = replace(one, text=capitalised(text), passages=(*one.passages, *holders[::-1]))
    return made if holders and stands(made, choice.reports) else one


def _opens(before: str, unit: Unit) -> bool:
    """Whether nothing but other names stands before a name: who acts holds the title as he does.

    Further in, a sentence may speak of another time: "the seat that Orsk held before".
    """
    for name in _people(unit):
        before = before.replace(name.text, "")
    return set(word_tokens(before)) <= JOINING


def _told_in(form: str, name: Name, text: str) -> bool:
    """Whether a sentence has a word of the title itself: "Orsk was elected mayor"."""
    title = set(content_tokens(form)) - set(content_tokens(name.actor))
    return not title.isdisjoint(content_tokens(text))


def _people(unit: Unit) -> list[Name]:
    return sorted((one for one in unit.names if one.kind == "PERSON"), key=lambda one: one.span)


def _first_mentions(unit: Unit, known: set[str]) -> list[Name]:
    """The names of people not met before, each at its first place, in order."""
    found: dict[str, Name] = {}
    for name in _people(unit):
        found.setdefault(_surname(name.text), name)
    return [name for key, name in found.items() if key not in known]


def _surname(text: str) -> str:
    return bare_words(re.sub(r"[’']s$", "", text)).rpartition(" ")[2]


def _stands(text: str, start: int, name: Name, reading: Reading) -> bool:
    """Whether the words before a name say who that is, or are of one thing with it."""
    before = text[:start]
    if before.endswith(HONORIFICS):
        return False
    titled = any(r.span.start < name.span.start and r.span.holds(name.span) for r in reading.roles)
    patterns = (_BEFORE_NOUN, _CAPITAL_BEFORE, _PLURAL)
    return titled or any(pattern.search(before) for pattern in patterns)


def _form_in(told: Told, name: Name, choice: Choice, *, titled: bool) -> Passage | None:
    """The name in full, in the report of the sentence or else in one that carries it.

    A full name gets its title, where the story's reports know one title of its bearer.
    """
    if " " in name.text:
        return _one_title(name.text, choice) if titled else None
    if len(_given_names(_surname(name.text), choice)) != 1:
        return None
    for report in dict.fromkeys(passage.report for passage in told.passages):
        if report in choice.collection.report:
            reading, text = choice.collection.reading[report], choice.reports[report].text
            span = _form(name, reading, text, titled=titled)
            if span:
                return Passage(report, span, span.of(text))
    return None


def _given_names(surname: str, choice: Choice) -> set[str]:
    """The first names of all people of the story with a surname: of two, none is sure."""
    people = {
        one.actor
        for r in choice.collection.readings
        for one in r.names
        if one.kind == "PERSON" and " " in one.actor and _surname(one.actor) == surname
    }
    return {bare_words(one).partition(" ")[0] for one in people}


def _is_given(actor: str) -> bool:
    """Whether a name begins with one that is given to people: "Gen Orsk" and "Poor Orsk" do not."""
    first = actor.partition(" ")[0].lower().rstrip(".")
    return len(first) < FULL or any(first in words(one) for one in GIVEN)


def _one_title(person: str, choice: Choice) -> Passage | None:
    """The title that all reports give to a person, where none of them says "former" or another.

    ``person``: the full name. From the report nearest the origin; one that garbles is not asked.
    """
    firm = [one for one in choice.collection.readings if not choice.nearness[one.report][0]]
    held = [(one.report, role) for one in firm for role in one.roles if role.person == person]
    if len({role.title.lower() for _, role in held}) != 1 or any(role.tense for _, role in held):
        return None
    for report, role in sorted(held, key=lambda pair: (choice.nearness[pair[0]], pair[1].span)):
        text = choice.reports[report].text
        span = _titled(role, person, text)
        if span:
            return Passage(report, span, span.of(text))
    return None


def _form(name: Name, reading: Reading, report: str, *, titled: bool) -> Span | None:
    """Where the report has a surname's bearer in full, with a title before it if it has one."""
    people = {one.actor for one in reading.names if one.kind == "PERSON" and " " in one.actor}
    bearers = {o for o in people if _surname(o) == _surname(name.text) and _is_given(o)}
    if len(bearers) != 1 or (" " in name.actor and name.actor not in bearers):
        return None
    (actor,) = bearers
    own = [one for one in reading.roles if one.person == actor]
    if any(one.tense for one in own):
        titled = False  # "former", "acting": which holds now is not for us to say
    titles = [_titled(one, actor, report) for one in own if titled]
    full = [one.span for one in reading.names if one.text == actor]
    return next((one for one in (*titles, *full) if one), None)


def _titled(role: Role, actor: str, report: str) -> Span | None:
    """A title of now right before the full name, with the state or party before that."""
    text = role.span.of(report)
    if not text.endswith(f" {actor}"):
        return None
    start = 0 if text[0].isupper() else text.find(role.title)
    span = Span(role.span.start + max(start, 0), role.span.end)
    printed = span.of(report).split(" ")
    before = _LAST_WORD.search(report, max(0, span.start - LONGEST_WORD), span.start)
    qualified = before and _qualifies(before.group(1).lower())
    fits = len(printed) <= LONGEST_TITLE and all(word[:1].isupper() for word in printed)
    return span if fits and not qualified else None


def _qualifies(word: str) -> bool:
    """Whether a word before a title says that it may be held no more, or not yet: "fired", "late".

    A verb ("they met Mayor Lena Orsk") mostly does not look so; where it does, the name is enough.
    """
    known = words("no_longer_holding").union(inverted("title_tenses"))
    return word.endswith(("ed", "ing", "en")) or word in known
