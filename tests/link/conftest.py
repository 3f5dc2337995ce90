"""Reports and light readings for link: sentences and names without a parser."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import pytest

from crosswire.records.name import Name, NameKind
from crosswire.records.reading import Reading, Sentence
from crosswire.records.report import Credit, Report
from crosswire.records.span import Span
from crosswire.words.tokens import content_tokens

Made = tuple[Report, Reading]
Make = Callable[..., Made]


def made(
    id: str,
    text: str,
    *,
    names: Sequence[tuple[str, NameKind]] = (),
    credits: Sequence[str] = (),
    **given: str | None,
) -> Made:
    """A report and a reading whose lemmas are the content words of its sentences."""
    spans = [Span(*one.span()) for one in re.finditer(r"[^\s.][^.\n]*\.?", text)]
    sentences = tuple(
        Sentence(span, tuple(content_tokens(span.of(text))), False, at)
        for at, span in enumerate(spans)
    )
    found = tuple(
        Name(Span(*one.span()), name, kind, name)
        for name, kind in names
        for one in re.finditer(re.escape(name), text)
    )
    report = Report(
        id=id,
        address=given.pop("address", None) or f"{id}.txt",
        text=text,
        credits=tuple(Credit(one, Span(0, 0)) for one in credits),
        **given,  # type: ignore[arg-type]
    )
    return report, Reading(id, sentences=sentences, names=found)


@pytest.fixture
def make() -> Make:
    return made
