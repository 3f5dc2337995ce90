"""Datelines end where the dispatch begins."""

import pytest

from crosswire.words.datelines import dateline_end
from crosswire.words.fold import plain_marks


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("DRAVIK, June 10 — Kestria denied it.", "DRAVIK, June 10 — "),
        ("LUNMAR, Orvania (Norwick Wire) — A strike", "LUNMAR, Orvania (Norwick Wire) — "),
        ("NEW ORL (NW) -- Mayor Brandt said", "NEW ORL (NW) -- "),
        ("Belhaven (Norwick Wire) - Talks ended.", "Belhaven (Norwick Wire) - "),
        ("LUNMAR – “We go,” she said.", "LUNMAR – "),
        ("US - Canada talks went on.", ""),
        ("NATO - the alliance - met.", ""),
        ("A strike — the second — hit the port.", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_a_dateline_is_told_from_other_dashes(line, dateline):
    assert dateline_end(plain_marks(line), 0) == len(dateline)
