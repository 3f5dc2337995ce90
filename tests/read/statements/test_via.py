"""Via: through whom a statement came, nearest first, and who is then its speaker."""

from __future__ import annotations

import pytest

from .conftest import Reader

CARRIED = [
    # text, speaker, via
    ("Mayor Ada Lark said the bridge was safe, according to the Harbour Courier.",
     "Ada Lark", ("Harbour Courier",)),
    ("“The bridge is safe,” Mayor Ada Lark said in a statement carried by the Norland News Agency.",
     "Ada Lark", ("Norland News Agency",)),
    ("Mayor Ada Lark said in remarks published by the Courier that the bridge was safe.",
     "Ada Lark", ("Courier",)),
    ("General Tom Reed was quoted by the Interfax agency as saying that the port was closed.",
     "Tom Reed", ("the Interfax agency",)),
    ("The Courier quoted General Tom Reed as saying that the port was closed.",
     "Tom Reed", ("Courier",)),
    ("The Harbour Courier reported that Mayor Ada Lark had left.", "Harbour Courier", ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "via"), CARRIED)
def test_who_speaks_and_who_relays(
    said: Reader, text: str, speaker: str, via: tuple[str, ...]
) -> None:
    [found] = said(text)
    assert found.speaker is not None
    assert (found.speaker.name, found.via) == (speaker, via)
