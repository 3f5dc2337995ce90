"""Addressees: who is told, asked or written to."""

from __future__ import annotations

import pytest

from .conftest import Reader

TOLD = [
    ("Mayor Ada Lark told reporters that the bridge was safe.", "reporters"),
    ("“The bridge is safe,” Mayor Ada Lark told The Harbour Courier.", "Harbour Courier"),
    ("Mayor Ada Lark asked Minister Tom Reed whether he would resign.", "Tom Reed"),
    ("Mayor Ada Lark wrote in a letter to Parliament that the bridge was safe.", "Parliament"),
    ("Mayor Ada Lark urged the president to resign.", "the president"),
    ("Mayor Ada Lark said the bridge was safe.", None),
    ("Mayor Ada Lark said it on Monday.", None),
]


@pytest.mark.parametrize(("text", "addressee"), TOLD)
def test_who_is_spoken_to(said: Reader, text: str, addressee: str | None) -> None:
    assert [one.addressee for one in said(text)] == [addressee]
