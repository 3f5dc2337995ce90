"""The bytes of one file as text: within the size that is allowed, in the encoding it is in."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass

from crosswire.gather.files import File, shown, unreadable
from crosswire.gather.given import Refused
from crosswire.records.issue import Issue

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SIGNATURES = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"{\\rtf",
    b"\xd0\xcf\x11\xe0",
)
LOOKED_AT = 100_000  # bytes in which control characters are counted
MOST_CONTROLS = 0.02  # of them; text has next to none, random bytes have every ninth
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
BROKEN = 0.1  # of the non-ASCII bytes of UTF-8 that may be broken before it is taken for another
FOREIGN = 0.15  # of all bytes that are not ASCII: above it the text is not in a Western language


@dataclass(frozen=True, slots=True)
class Content:
    """A file's text, and the issues of reading it."""

    text: str
    issues: tuple[Issue, ...] = ()


def content(
    file: File, *, largest_file: int, declared: Callable[[bytes], str | None] = lambda _: None
) -> Content | Refused:
    """The text of a file, or why there is none. ``declared``: how the format names its encoding."""
    try:
        with file.path.open("rb") as opened:
            data = opened.read(largest_file + 1)
    except (OSError, ValueError) as trouble:
        return unreadable(file.path, trouble)
    if len(data) > largest_file:
        return Refused(shown(str(file.path)), too_large(largest_file))
    found = decoded(data, declared(data))
    return Refused(shown(str(file.path)), found) if isinstance(found, Issue) else found


def too_large(largest: int) -> Issue:
    """That a file, or a line of one, is larger than is allowed."""
    message = f"It is larger than {largest:,} bytes. Split it, or raise CROSSWIRE_LARGEST_FILE."
    return Issue("file-too-large", message)


def decoded(data: bytes, declared: str | None = None) -> Content | Issue:
    """Bytes as text. ``declared``: the encoding that a page names for itself."""
    if not data.strip():
        return Issue("empty-file", "It is empty. Nothing was gathered from it.")
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _as(data, encoding)
    unmarked = _utf16(data)
    if unmarked:
        return _as(data, unmarked)
    if _is_binary(data):
        return Issue("binary-file", "It holds no text. Convert it to text or HTML first.")
    try:
        return Content(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _as(data, _likely(data, declared))


def _as(data: bytes, encoding: str) -> Content | Issue:
    text = data.decode(encoding, "replace")
    if not text.strip():
        return Issue("empty-file", "It is empty. Nothing was gathered from it.")
    gaps = text.count("\ufffd")
    if encoding == "utf-8-sig" and not gaps:
        return Content(text)
    name = encoding.removesuffix("-sig").replace("_", "-")
    lost = f"; {gaps} characters could not be read and stand as U+FFFD" if gaps else ""
    message = f"It was read as {name}{lost}. If words look wrong, save it as UTF-8."
    return Content(text, (Issue(f"decoded-as-{name}", message),))


def _utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Western text is NUL."""
    seen = data[:LOOKED_AT]
    half = len(seen) // 2
    if half and seen[1::2].count(0) > 0.7 * half and seen[::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if half and seen[::2].count(0) > 0.7 * half and seen[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None


def _is_binary(data: bytes) -> bool:
    seen = data[:LOOKED_AT]
    return data.startswith(SIGNATURES) or len(_CONTROL.findall(seen)) > MOST_CONTROLS * len(seen)


def _likely(data: bytes, declared: str | None) -> str:
    """The encoding of text that is not quite UTF-8."""
    foreign = sum(byte > 127 for byte in data)
    if data.decode("utf-8", "replace").count("\ufffd") < BROKEN * foreign:
        return "utf-8"
    if declared and _known(declared):
        return declared.lower()
    if foreign < FOREIGN * len(data):
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(data[:LOOKED_AT]).best()
    return best.encoding if best else "cp1252"


def _known(encoding: str) -> bool:
    try:
        return codecs.lookup(encoding)._is_text_encoding
    except LookupError:
        return False
