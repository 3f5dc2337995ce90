"""The verifier: whether a told sentence stands on the passages that it cites.

Three checks, none of which trusts the code that worded the sentence. Each passage must be what
stands in the stored report. Each quotation, figure, name and date of the sentence must occur in the
passages. And its words must stand in a passage in one piece, save that a name may stand where the
report has a pronoun, and a name in full where it has the surname alone; or all but its quotations
must be words of a template. A sentence that fails is never shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from crosswire.errors import Unsupported
from crosswire.records.account import Told
from crosswire.records.report import Report
from crosswire.records.span import Passage
from crosswire.tell.figures import figures
from crosswire.tell.quoted import outside_quotations, quoted
from crosswire.words.fold import bare, plain_marks
from crosswire.words.lists import words

LONGEST_TITLE = 8  # words of a name with its title
HONORIFICS = frozenset({"mr", "mrs", "ms"})
_WORD = re.compile(r"\w+(?:[.,]\d+)*")
_CAPITAL = re.compile(r"\b[^\W\d_a-z][\w'’]*")


def check_told(told: Told, reports: Mapping[str, Report]) -> None:
    """Nothing where the sentence stands; raises ``Unsupported`` with every fault where not."""
    wrong = [
        *passage_faults(told.passages, reports),
        *content_faults(told.text, told.passages),
        *wording_faults(told.text, told.passages),
    ]
    if wrong:
        raise Unsupported("; ".join(wrong), where=told.text[:80])


def stands(told: Told, reports: Mapping[str, Report]) -> bool:
    """Whether the sentence may be shown."""
    try:
        check_told(told, reports)
    except Unsupported:
        return False
    return True


def passage_faults(passages: Sequence[Passage], reports: Mapping[str, Report]) -> list[str]:
    """What is wrong with the passages themselves: none at all, or not what the report says."""
    if not passages:
        return ["no passage is cited"]
    return [
        f"passage {passage.span} is not what report {passage.report} says"
        for passage in passages
        if not passage_is_real(passage, reports)
    ]


def passage_is_real(passage: Passage, reports: Mapping[str, Report]) -> bool:
    """Whether the passage's text is what stands at its span of the stored report."""
    report = reports.get(passage.report)
    start, end = passage.span
    return (
        report is not None
        and 0 <= start < end <= len(report.text)
        and report.text[start:end] == passage.text
    )


def content_faults(text: str, passages: Sequence[Passage]) -> list[str]:
    """The quotations, figures, names and dates of a text that its passages do not hold."""
    shown = list(dict.fromkeys(passage.text for passage in passages))
    return [
        *(f"the quotation “{one}” is in no passage" for one in _strange_quotations(text, shown)),
        *(f"the figure {one:f} is in no passage" for one in _strange_figures(text, shown)),
        *(f"the name “{one}” is in no passage" for one in _strange_names(text, shown)),
    ]


def _strange_quotations(text: str, passages: Iterable[str]) -> list[str]:
    said = [one.inner.of(text) for one in quoted(text)]
    return [one for one in said if not any(_stands_in(one, passage) for passage in passages)]


def _stands_in(quotation: str, passage: str) -> bool:
    """Whether the same words with the same marks stand there, as whole words."""
    tokens = _tokens(quotation)
    whole = not tokens or bool(_places(tokens, _tokens(passage)))
    return whole and _folded(quotation) in _folded(passage)


def _folded(text: str) -> str:
    return " ".join(plain_marks(text).casefold().split())


def _tokens(text: str) -> list[str]:
    return _WORD.findall(bare(text))


def _strange_figures(text: str, passages: Iterable[str]) -> list[Decimal]:
    held = {value for passage in passages for value in figures(passage)}
    return sorted(figures(text) - held)


def _strange_names(text: str, passages: Iterable[str]) -> list[str]:
    """Capitalised words, months and weekdays among them, that stand in no passage."""
    held = {token for passage in passages for token in _tokens(passage)}
    ours = words("template_words")
    return [
        word
        for word in _CAPITAL.findall(text)
        if not set(_tokens(word)) <= held and word.lower() not in ours
    ]


def wording_faults(text: str, passages: Sequence[Passage]) -> list[str]:
    """Why a sentence is not a piece of a passage, if it is not.

    It may be one whole run of a passage's words; or a name from another passage followed by such a
    run that has a pronoun before it in its passage; or such a run with whole passages, each a name
    in full, where it has the last word of them; or a name, a word of saying, and a clause of the
    same passage that begins with "that"; or quotations in a template's words.
    """
    told = _tokens(text)
    shown = dict.fromkeys(passage.text for passage in passages)
    held = [_tokens(one) for one in shown]
    if not told:
        return ["there are no words in it"]
    if any(_places(told, tokens) for tokens in held):
        return []
    names = [_tokens(one) for one in shown if is_name(one)]
    if names and any(_named_in_full(told, one, names) for one in shown):
        return []
    if any(_stands_for_pronoun(told, cut, held) for cut in range(1, min(len(told), 8))):
        return []
    if any(_says_that(told, cut, tokens) for cut in range(1, min(len(told), 8)) for tokens in held):
        return []
    if quoted(text) and set(_tokens(outside_quotations(text))) <= words("template_words"):
        return []
    return ["its words do not stand together in a passage"]


def _stands_for_pronoun(told: list[str], cut: int, held: list[list[str]]) -> bool:
    """Whether ``told[:cut]`` stands in a passage and the rest in one, after a pronoun."""
    name, rest = told[:cut], told[cut:]
    if not any(_places(name, tokens) for tokens in held):
        return False
    pronouns = words("third_person")
    return any(
        place > 0 and tokens[place - 1] in pronouns
        for tokens in held
        for place in _places(rest, tokens)
    )


def is_name(passage: str) -> bool:
    """Whether a passage is a name with capitals, and its title."""
    printed = passage.split()
    return 1 < len(printed) <= LONGEST_TITLE and all(word[:1].isupper() for word in printed)


def witnesses_of(told: Told) -> tuple[Passage, ...]:
    """The passages that carry what is told, without those that only name somebody in full."""
    first, *others = told.passages
    named = [one for one in others if is_name(one.text) and one.text in told.text]
    return (first, *(one for one in others if one not in named))


def _named_in_full(told: list[str], passage: str, names: list[list[str]]) -> bool:
    """Whether ``told`` is a run of a passage but for names in full where it has their ends."""
    capitals = {token for word in _CAPITAL.findall(passage) for token in _tokens(word)}
    there, tokens = [one for one in names if one[-1] in capitals], _tokens(passage)
    return any(_filled(told, tokens[place:], there) for place in range(len(tokens)))


def _filled(told: list[str], tokens: list[str], names: list[list[str]]) -> bool:
    """Whether ``told`` is the beginning of a run of words, names in full for the end of them."""
    at = place = 0
    while at < len(told):
        name = next((one for one in names if told[at : at + len(one)] == one), [])
        start = place + (tokens[place : place + 1] != [] and tokens[place] in HONORIFICS)
        ends = (n for n in range(len(name) - 1, 0, -1) if tokens[start : start + n] == name[-n:])
        size = next(ends, 0)
        if size:
            at, place = at + len(name), start + size
        elif tokens[place : place + 1] == told[at : at + 1]:
            at, place = at + 1, place + 1
        else:
            return False
    return True


def _says_that(told: list[str], cut: int, tokens: list[str]) -> bool:
    """Whether a name is followed by a word of saying and a clause, name and clause of a passage."""
    name, verb, clause = told[:cut], told[cut], told[cut + 1 :]
    return (
        verb in words("telling_words")
        and clause[:1] == ["that"]
        and bool(_places(name, tokens))
        and bool(_places(clause, tokens))
    )


def _places(run: list[str], tokens: list[str]) -> list[int]:
    """Where a run of words, one at least, begins in a longer one."""
    size = len(run)
    return [
        place
        for place in range(len(tokens) - size + 1)
        if tokens[place] == run[0] and tokens[place : place + size] == run
    ]
