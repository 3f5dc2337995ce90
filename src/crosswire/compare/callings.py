"""What a speaker is called in the middle of a sentence."""

from __future__ import annotations

import re

from crosswire.compare.material import Material
from crosswire.records.statement import Speaker
from crosswire.words.fold import plain_marks
from crosswire.words.lists import words

_MANY = {"critics", "dozens", "hundreds", "multiple", "numerous", "officials", "police", "various"}
_CAPITAL = re.compile(r"\b[A-Z]")  # "Farmers for Tarn" is a name
_ACCUSED = re.compile(r"\baccused by $")
_CAPITALISED = re.compile(r"[A-Z][a-z]*(?:-[a-z]+)?$")


def called(material: Material, report: str, speaker: Speaker) -> str:
    """The name by which a speaker is best known; a description begins with a small letter.

    "Two women said" and "The ministry said" begin a sentence; "two women" do not.
    """
    name = material.people.full_name(report, _without_charge(material, report, speaker))
    first, _, rest = name.partition(" ")
    small = first.lower() in words("noun_openers") | words("stop_words") | words("number_words")
    if (_CAPITAL.search(rest) and not small) or not _CAPITALISED.fullmatch(first):
        return name
    if not _common(material, report, speaker, first):
        return name
    return f"{first.lower()} {rest}".strip()


def _without_charge(material: Material, report: str, speaker: Speaker) -> str:
    """The accuser without what she accuses of: "accused by two women of fraud"."""
    text = material.all.report[report].text
    if not _ACCUSED.search(text, max(0, speaker.span.start - 15), speaker.span.start):
        return speaker.name
    return speaker.name.partition(" of ")[0]


def _common(material: Material, report: str, speaker: Speaker, first: str) -> bool:
    """Whether the first word is no name: an article, or seen elsewhere without its capital."""
    small = first.lower()
    if small in words("noun_openers") | words("stop_words") | words("number_words") | _MANY:
        return True
    if _a_name(material, report, speaker):
        return False
    text = plain_marks(material.all.report[report].text)
    return re.search(rf"(?<![\w-]){re.escape(small)}(?![\w-])", text) is not None


def _a_name(material: Material, report: str, speaker: Speaker) -> bool:
    """Whether a name stands where the speaker's words begin."""
    start = speaker.span.start
    return any(name.span.start == start for name in material.all.reading[report].names)
