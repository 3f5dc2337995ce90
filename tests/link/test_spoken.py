"""Whose words are not the reporter's: in quotation marks, and in posts and statements without."""

from __future__ import annotations

import pytest

from crosswire.link.lineage.spoken import spoken

SAID = "The harbour has no money and the capital has no heart."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"“{SAID}” she said.", [f"“{SAID}”"]),
        (f"«{SAID}» she said.", [f"«{SAID}»"]),
        (f"“{SAID}\n“And so it ends.”", [f"“{SAID}", "“And so it ends.”"]),
        (f"She wrote to the council:\n\n{SAID}\nThen she left.", [SAID]),
        (f"{SAID} — Lena Orsted (@lenaorsted) May 5, 2025", [SAID]),
        (f"{SAID}\n\n— Lena Orsted (@lenaorsted) May 5, 2025", [SAID]),
        (f"{SAID}\nLena Orsted (@lenaorsted) May 5, 2025", [SAID]),
        (f"Rain fell.\n{SAID} pic.twitter.com/abc\nIt stopped.", [f"{SAID} pic.twitter.com/abc"]),
        (f"Photos: {SAID} Hide Caption 1 of 9", [f"Photos: {SAID} Hide Caption 1 of 9"]),
        (f"Rain fell.\nLena Orsted (@lenaorsted) spoke of it. {SAID}", []),
        (f"{SAID}\nThe council met at 7:30.", []),
        (f"{SAID} The count stood at 3:\n", []),
        ("", []),
    ],
)
def test_words_of_others(text: str, expected: list[str]) -> None:
    assert [span.of(text).strip() for span in sorted(spoken(text))] == expected
