"""Number expressions as regular expressions over lower-case text, made from the word lists."""

from __future__ import annotations

import re
from typing import Final

from crosswire.words.alternation import one_of
from crosswire.words.lists import inverted
from crosswire.words.numbers import FIGURES, NUMBER, PART_OF_SCALE

CURRENCIES: Final = {word: code.upper() for word, code in inverted("currencies").items()}
QUALIFIERS: Final = inverted("amount_qualifiers")
VAGUE: Final = {word: float(least) for word, least in inverted("vague_numbers").items()}
FRACTIONS: Final = {word: float(share) for word, share in inverted("fractions").items()}

SIGNS: Final = one_of(word for word in CURRENCIES if not word[-1].isalnum())
_MONEY: Final = one_of(word for word in CURRENCIES if word[-1].isalnum())
_SHARE_OF: Final = r"[ -]?(?:%|per[ ]?cent\b|pct\b)"
_PERCENT: Final = r"[ -]?(?:%|per[ ]?cent\b|pct\b|percentage[ ]points?\b)"
_RANGE: Final = (
    rf"(?P<each>{_SHARE_OF})?(?:[ ]?-[ ]?|[ ]to[ ]|[ ]or[ ])(?:{SIGNS})?(?P<most>{NUMBER})"
    rf"(?(each)(?={_SHARE_OF}))"
)
_BETWEEN: Final = (
    rf"between[ ](?P<given>{SIGNS})?(?P<least>{NUMBER})(?:{_PERCENT})?"
    rf"[ ]and[ ](?:{SIGNS})?(?P<upper>{NUMBER})"
)
_DIGITS: Final = "one|two|three|four|five|six|seven|eight|nine"
_NO_UNIT: Final = r"(?![,.]\d|[ ](?:million|billion|thousand|years|months|weeks|days|hours))"

EXPRESSION: Final = re.compile(
    rf"(?:(?P<sign>{SIGNS})[ ]?)?(?:{_BETWEEN}|(?P<number>{NUMBER})(?:{_RANGE})?)"
    rf"(?:(?P<percent>{_PERCENT})|[ -](?P<money>{_MONEY})\b)?"
)
VAGUELY: Final = re.compile(
    rf"(?P<vague>{one_of(VAGUE)})\b(?:[ ]of(?=[ ]{_MONEY}))?(?:[ ](?P<money>{_MONEY})\b)?"
)
SHARE: Final = re.compile(
    rf"(?:(?P<parts>an?|{_DIGITS})[ -])?(?P<share>{one_of(FRACTIONS)})\b(?!{PART_OF_SCALE})"
)
RATIO: Final = re.compile(
    rf"(?P<some>\d\d?|{_DIGITS})[ ](?:(?:in|out[ ]of)[ ](?:every[ ])?|of[ ]every[ ])"
    rf"(?P<of>1,000|100|20|10|[3-9]|ten|{_DIGITS})\b{_NO_UNIT}"
)
LISTED: Final = re.compile(
    rf"(?:,[ ]{FIGURES})*,?[ ](?:and|or|to)[ ]{FIGURES}(?P<unit>{_SHARE_OF})"
)  # what follows the first of "15, 25 and 28 percent"
SCALED: Final = re.compile(rf"[\d.,]+[ -]?(?P<scale>{one_of(inverted('number_scales'))})\b")
QUALIFIED: Final = re.compile(
    rf"(?<!\w)(?P<word>{one_of(w for w in QUALIFIERS if not w.endswith('…'))})[ ](?:a[ ])?$"
)
THEN: Final = re.compile(
    rf"[ -](?P<word>{one_of(w[:-1] for w in QUALIFIERS if w.endswith('…'))})\b"
)
