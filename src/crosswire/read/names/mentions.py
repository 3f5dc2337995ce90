"""The parser's entities, trimmed to what is a name, with states from the country table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from crosswire.records.name import NameKind
from crosswire.words.countries import Country, forms, longest_by_first
from crosswire.words.lists import words

KINDS: dict[str, NameKind] = {
    "PERSON": "PERSON",
    "ORG": "ORG",
    "GPE": "PLACE",
    "LOC": "PLACE",
    "FAC": "PLACE",
    "NORP": "GROUP",
    "WORK_OF_ART": "WORK",
    "LAW": "WORK",
    "PRODUCT": "OTHER",
    "EVENT": "OTHER",
}
BEFORE_PLACES = frozenset(
    {"in", "at", "from", "near", "to", "around", "outside", "across", "inside", "into", "through"}
)
BREAKS = frozenset({"(", ")", "[", "]", "--", "...", "|", ";", ":"})  # no name runs over these
PARTS_OF_DOERS = frozenset({"nsubj", "nsubjpass", "poss", "dobj", "iobj", "pobj", "conj"})
LINE_OF_TITLE = 4  # words; a shorter line is not judged by its capitals
SHARE_OF_CAPITALS = 0.7


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens ``[start, end)`` that name something; ``country`` where they stand for a state.

    ``titled``: it stands in a headline whose every word has a capital, which tells little.
    """

    start: int
    end: int
    text: str
    kind: NameKind
    country: Country | None = None
    titled: bool = False


def mentions(doc: Doc) -> list[Mention]:
    """Entities and states, in the order of the text, without overlap."""
    titled = title_case_sentences(doc)
    entities = [
        mention
        for ent in doc.ents
        if ent.label_ in KINDS and (ent.start not in titled or ent.label_ == "PERSON")
        for mention in _trimmed(doc, ent, ent.start in titled)
    ]
    return merged(list(states(doc)), entities)


def title_case_sentences(doc: Doc) -> frozenset[int]:
    """The tokens of headlines in title case, where capitals tell nothing."""
    found: set[int] = set()
    for sentence in doc.sents:
        heads = [t.text[0].isupper() for t in sentence if t.is_alpha and len(t) > 3]
        ended = sentence.text.rstrip()[-1:] in {".", "?", '"'}
        capitals = sum(heads) >= SHARE_OF_CAPITALS * len(heads)
        if len(heads) >= LINE_OF_TITLE and capitals and not ended:
            found.update(range(sentence.start, sentence.end))
    return frozenset(found)


def _trimmed(doc: Doc, ent: SpacySpan, titled: bool) -> Iterator[Mention]:
    """The entity without articles, honorifics and possessives; nothing where no name is left."""
    start, end = ent.start, ent.end
    for token in ent:
        if token.i > start and (token.is_space or token.text in BREAKS):
            end = token.i
            break
    honorifics = words("honorifics")
    while start < end and (_is_edge(doc[start]) or doc[start].lower_ in honorifics):
        start += 1
    while start < end and (_is_edge(doc[end - 1]) or doc[end - 1].lower_ == "'s"):
        end -= 1
    if start == end or not any(t.text[0].isupper() or t.text[0].isdigit() for t in doc[start:end]):
        return
    if ent.label_ == "PERSON":
        start = _without_titles(doc, start, end)
        end = _end_of_person(doc, start, end)
    text = doc[start:end].text
    if _is_title(doc, start, text, ent.label_):
        return
    if any(c.isalpha() for c in text) and not _is_common_word(doc, start, end, ent.label_):
        yield Mention(start, end, text, KINDS[ent.label_], titled=titled)


def _is_edge(token: Token) -> bool:
    """A word that neither begins nor ends a name."""
    return token.is_space or (
        not token.text[0].isupper()
        and (token.is_punct or token.pos_ in {"DET", "ADP", "CCONJ", "PART", "PUNCT", "PRON"})
    ) or token.lower_ in {"the", "a", "an"}  # fmt: skip


def _without_titles(doc: Doc, start: int, end: int) -> int:
    """Where a person's name begins: after titles that the parser took for a part of it."""
    while start + 1 < end and doc[start].lower_ in words("titles") - words("titles_as_names"):
        start += 1
    return start


def _is_hyphen(doc: Doc, at: int) -> bool:
    """Whether a hyphen stands here that binds two words."""
    return doc[at].text == "-" and not doc[at - 1].whitespace_ and not doc[at].whitespace_


def _end_of_person(doc: Doc, start: int, end: int) -> int:
    """Where a person's name ends: before a lower-case word that is no particle, or a dash.

    The parser often stops inside a hyphenated name; it goes on there.
    """
    while end + 1 < len(doc) and _is_hyphen(doc, end):
        end += 2
    if doc[end - 1].text == "-" and end < len(doc) and not doc[end - 1].whitespace_:
        end += 1
    particles = words("name_particles")
    for token in doc[start + 1 : end]:
        lower = token.is_alpha and token.text[0].islower() and token.lower_ not in particles
        if lower and doc[token.i - 1].text != "-":
            return token.i
        if token.text[0].isdigit() or (token.text in {"-", "/"} and doc[token.i - 1].whitespace_):
            return token.i
    return end


def _is_title(doc: Doc, start: int, text: str, label: str) -> bool:
    """Whether it is a title or a piece of one ("State" of "Secretary of State")."""
    if start > 1 and doc[start - 1].lower_ == "of" and doc[start - 2].lower_ == "secretary":
        return True
    titles, offices = words("titles"), words("title_words") - {"senate", "house"}
    official = set(text.lower().split()) <= titles | offices
    return official and (label in {"PERSON", "PRODUCT", "NORP", "GPE"} or text.lower() in titles)


def _is_common_word(doc: Doc, start: int, end: int, label: str) -> bool:
    """One word that the tagger holds for no name, at the head of its sentence."""
    token = doc[start]
    return (
        end - start == 1
        and label != "NORP"
        and token.pos_ not in {"PROPN", "NOUN", "ADJ"}
        and not token.text.isupper()
    )


def states(doc: Doc) -> Iterator[Mention]:
    """Every state of the country table that the text prints, the longest form first."""
    longest, known = longest_by_first(), forms()
    lower = [token.lower_ for token in doc]
    at = 0
    while at < len(lower):
        end = at
        if lower[at] in longest and doc[at].text[0].isupper() and not _is_inside_name(doc, at):
            top = min(len(lower), at + longest[lower[at]])
            end = next((e for e in range(top, at, -1) if tuple(lower[at:e]) in known), at)
        if end > at and doc[at].text != "Us":
            state = known[tuple(lower[at:end])]
            yield Mention(at, end, doc[at:end].text, _kind(doc, at, end, state), state)
        at = max(end, at + 1)


def _kind(doc: Doc, start: int, end: int, state: Country) -> NameKind:
    """A state, its people, or a capital: the town, unless the words show the government."""
    if state.form == "people":
        return "GROUP"
    if state.form in {"name", "demonym"}:
        return "COUNTRY"
    if state.form == "region":
        return "PLACE"
    before = start - 2 if start and doc[start - 1].lower_ == "the" else start - 1
    if before >= 0 and doc[before].lower_ in BEFORE_PLACES:
        return "PLACE"
    if state.form == "seat":
        return "ORG"
    return "COUNTRY" if doc[end - 1].dep_ in PARTS_OF_DOERS else "PLACE"


def _is_inside_name(doc: Doc, at: int) -> bool:
    """Whether it is the end of a longer name, as "Mexico" in "New Mexico" is."""
    return at > 0 and doc[at - 1].text in {"New", "Papua"}


def merged(first: list[Mention], second: list[Mention]) -> list[Mention]:
    """Both lists without overlap: the longer of two that meet stays, of equals the first list's."""
    kept: list[Mention] = []
    taken: set[int] = set()
    ranked = [(m.start - m.end, rank, m) for rank, ms in enumerate((first, second)) for m in ms]
    for _, _, mention in sorted(ranked, key=lambda entry: (entry[0], entry[1], entry[2].start)):
        if not taken.intersection(range(mention.start, mention.end)):
            taken.update(range(mention.start, mention.end))
            kept.append(mention)
    return sorted(kept, key=lambda mention: mention.start)
