"""Whether a word of time is meant as one: "may" the verb, "march" the walk, "Daily Mail"."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from spacy.tokens import Doc, Span, Token

from crosswire.read.times.find import Found
from crosswire.words.lists import table

NAMED: Final = frozenset({"PERSON", "ORG", "WORK_OF_ART", "PRODUCT", "FAC", "GPE", "LOC", "LAW"})
WORDS_ALONE: Final = frozenset(
    {"month", "season", "reference", "often", "weekday", "near-day", "shifted", "tonight"}
)
VERBS: Final = frozenset({"MD", "VB", "VBD", "VBP", "VBZ", "VBN", "VBG"})
YEAR_CUES: Final = frozenset(
    {"in", "since", "of", "by", "from", "until", "till", "before", "after", "during", "early",
     "late", "mid", "through", "to", "around", "about", "circa", "between", "and", "for", "than",
     "the", "year", "throughout", "beyond", "or", "back", "fiscal"}
)  # fmt: skip


_PAIRS: Final = frozenset(
    pair
    for name, others in table("outlets").items()
    for form in (name, *(other.lower() for other in others))
    for pair in pairwise(form.split())
)  # two words beside each other in the name of an outlet: "usa today", "daily mail"


def is_time(doc: Doc, tokens: Span, hit: Found) -> bool:
    """Whether the tokens say a time, by their tags, their case and the parser's entities."""
    name = hit.expression.name
    check = _CHECKS.get(name)
    if check is not None and not check(doc, tokens, hit):
        return False
    if name in WORDS_ALONE and len(tokens) <= 2:
        return not _in_a_name(doc, tokens)
    return True


def _in_a_name(doc: Doc, tokens: Span) -> bool:
    """Whether the words are part of a longer name ("USA Today", "Daily Mail")."""
    if not tokens[0].text[0].isupper():
        return False
    before = doc[tokens.start - 1] if tokens.start else None
    after = doc[tokens.end] if tokens.end < len(doc) else None
    if len(tokens) == 2 and tokens[1].text.istitle() and before is not None and before.is_quote:
        return True  # "This Week", a broadcast
    first, last = tokens[0].lower_, tokens[-1].lower_
    if before is not None and before.text[0].isupper() and (before.lower_, first) in _PAIRS:
        return True
    if after is not None and after.text[0].isupper() and (last, after.lower_) in _PAIRS:
        return True
    return tokens[0].ent_type_ in NAMED and any(
        token is not None and token.ent_type_ in NAMED and token.text[:1].isupper()
        for token in (before, after)
    )


def _month(doc: Doc, tokens: Span, hit: Found) -> bool:
    if hit.match.end() - hit.match.start("month") > len(hit.match["month"]) + 1:
        return True
    token = next((t for t in tokens if t.idx == hit.match.start("month")), None)
    if token is None:  # the month is part of a longer token
        return False
    if not token.text[0].isupper() or token.tag_ in VERBS or token.ent_type_ == "PERSON":
        return False
    return not (_is_march(doc, token) or _is_speaker(doc, token))


def _is_march(doc: Doc, token: Token) -> bool:
    """As in "the Women's March", "the March for Bread"."""
    if token.lower_ != "march" or token.i == 0:
        return False
    before, after = token.nbor(-1), doc[token.i + 1 : token.i + 2]
    led = len(after) > 0 and after[0].lower_ in ("for", "of", "on")
    return before.tag_ == "POS" or (led and before.tag_ in ("DT", "JJ", "``", "NNP", "PRP$"))


def _is_speaker(doc: Doc, token: Token) -> bool:
    """As in "APRIL TALO: Yes": a name in capitals that opens a line of a transcript."""
    rest = doc[token.i + 1 : token.i + 4]
    return token.text.isupper() and len(rest) > 1 and rest[0].text.isupper() and ":" in rest.text


def _season(doc: Doc, tokens: Span, hit: Found) -> bool:
    token = next((t for t in tokens if t.idx == hit.match.start("season")), tokens[-1])
    if token.tag_ in VERBS or token.tag_ == "NNS":
        return False
    if len(tokens) > 1 or token.ent_type_ in ("DATE", "TIME"):
        return True
    return tokens.start > 0 and doc[tokens.start - 1].lower_ in ("in", "by", "since", "during")


def _year(doc: Doc, tokens: Span, hit: Found) -> bool:
    token = tokens[-1]
    before = doc[tokens.start - 1] if tokens.start else None
    if before is not None and before.text in ("$", "#", "£", "€", "No.", "."):
        return False
    if len(tokens) > 1 or token.ent_type_ == "DATE":
        return True
    value = int(hit.match["year"])
    cued = before is not None and before.lower_ in YEAR_CUES
    after = doc[tokens.end] if tokens.end < len(doc) else None
    counts = after is not None and after.tag_ in ("NNS", "NN") and token.dep_ == "nummod"
    return cued and 1800 <= value < 2100 and not counts


def _decade(doc: Doc, tokens: Span, hit: Found) -> bool:
    """No age, as in "in his late 20s"."""
    before = doc[max(0, tokens.start - 3) : tokens.start]
    return not any(token.tag_ == "PRP$" for token in before)


def _clock(doc: Doc, tokens: Span, hit: Found) -> bool:
    return tokens[0].ent_type_ not in ("MONEY", "PERCENT")


def _duration(doc: Doc, tokens: Span, hit: Found) -> bool:
    """No age ("47 years old"), no ordinal "second", no "quarter" of a whole."""
    unit, count = hit.match["unit"], hit.match.groupdict().get("count")
    after = doc[tokens.end] if tokens.end < len(doc) else None
    if after is not None and after.lower_ in ("old", "-old", "-") and _is_age(doc, tokens.end):
        return False
    if unit == "quarters" and count in ("some", "several", "a few", "a number of"):
        return count != "some"
    if unit.startswith("quarter"):
        share = count in ("a", "an", None) or count.isdigit() or tokens[-1].ent_type_ != "DATE"
        return not share
    if unit.startswith(("second", "sec", "min")) and count in ("a", "an", None):
        return tokens[-1].ent_type_ in ("DATE", "TIME")
    return not (unit.startswith(("sec", "min", "hr", "yr")) and tokens[-1].pos_ == "ADJ")


def _is_age(doc: Doc, place: int) -> bool:
    return any(token.lower_.startswith(("old", "-old")) for token in doc[place : place + 2])


def _bare(doc: Doc, tokens: Span, hit: Found) -> bool:
    before = doc[tokens.start - 1] if tokens.start else None
    cues = ("for", "in", "within", "after", "over", "take", "took", "taken", "last", "lasted")
    return before is not None and (before.lower_ in cues or tokens[0].ent_type_ == "DATE")


def _reference(doc: Doc, tokens: Span, hit: Found) -> bool:
    """No "as soon as", no "the long-term prospects", no "the future of the party"."""
    after = doc[tokens.end] if tokens.end < len(doc) else None
    follows = after.lower_ if after is not None else ""
    last = tokens[-1].lower_
    if tokens[0].lower_ in ("soon", "long") and follows in ("as", "after"):
        return False
    if last == "term" and after is not None and after.pos_ in ("NOUN", "ADJ"):
        return False
    if last == "future" and follows == "of":
        return False
    return not (last in ("past", "present") and tokens[-1].pos_ in ("ADP", "VERB", "ADV"))


def _often(doc: Doc, tokens: Span, hit: Found) -> bool:
    """As in "paid annually", and not "an annual dinner", "the quarterly dividend"."""
    return tokens[0].pos_ == "ADV" or tokens[0].dep_ != "amod" or tokens[0].lower_ == "daily"


_CHECKS: Final = {
    "decade": _decade, "month": _month, "season": _season, "year": _year, "clock": _clock,
    "duration": _duration, "bare-duration": _bare, "reference": _reference, "often": _often,
}  # fmt: skip
