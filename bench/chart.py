"""A line chart as SVG: some lines over a logarithmic axis of counts."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from html import escape

WIDTH, HEIGHT = 640, 360
LEFT, RIGHT, TOP, BOTTOM = 64, 150, 44, 52
NAME = 15  # the height of a name
COLOURS = ("#1f5fa8", "#b4532a", "#3a7d44", "#6d4a91")
Points = Sequence[tuple[float, float]]


def chart(title: str, across: str, up: str, lines: Mapping[str, Points]) -> str:
    """The picture; each line is a sequence of (count, value), values from 0."""
    counts = sorted({x for points in lines.values() for x, _ in points})
    most = _round_up(max(y for points in lines.values() for _, y in points))
    low, high = math.log(counts[0]), math.log(counts[-1])

    def place(x: float, y: float) -> tuple[float, float]:
        along = (math.log(x) - low) / (high - low or 1)
        return (
            round(LEFT + along * (WIDTH - LEFT - RIGHT), 1),
            round(HEIGHT - BOTTOM - y / most * (HEIGHT - TOP - BOTTOM), 1),
        )

    parts = [_text(LEFT, 24, title, size=15), _text(LEFT, HEIGHT - 10, across), _upwards(up)]
    for step in range(5):
        y = most * step / 4
        (left, at), (right, _) = place(counts[0], y), place(counts[-1], y)
        parts.append(f'<path d="M{left} {at}H{right}" stroke="#ddd"/>')
        parts.append(_text(left - 8, at + 4, f"{y:g}", anchor="end"))
    for x in counts:
        parts.append(_text(place(x, 0)[0], HEIGHT - BOTTOM + 18, f"{x:,.0f}", anchor="middle"))
    heights = _apart([place(*points[-1])[1] for points in lines.values()])
    for (name, points), colour, at in zip(lines.items(), COLOURS, heights, strict=False):
        parts += _line([place(*one) for one in points], colour)
        parts.append(_text(place(*points[-1])[0] + 10, at + 4, name, colour=colour))
    return _document(parts)


def _apart(heights: Sequence[float]) -> list[float]:
    """The heights of names at the ends of lines, moved up where two would stand on each other."""
    placed: dict[int, float] = {}
    above = math.inf
    for at in sorted(range(len(heights)), key=lambda one: -heights[one]):
        placed[at] = above = min(heights[at], above - NAME)
    return [placed[at] for at in range(len(heights))]


def _round_up(value: float) -> float:
    """The next of 1, 2, 4, 8 times a power of ten: quarters of it are round."""
    scale = 10.0 ** math.floor(math.log10(value))
    return next(step * scale for step in (1, 2, 4, 8, 10, 20) if step * scale >= value)


def _line(places: Points, colour: str) -> list[str]:
    path = "L".join(f"{x} {y}" for x, y in places)
    dots = [f'<circle cx="{x}" cy="{y}" r="3" fill="{colour}"/>' for x, y in places]
    return [f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>', *dots]


def _text(
    x: float, y: float, words: str, *, anchor: str = "start", size: int = 12, colour: str = "#333"
) -> str:
    place = f'x="{x}" y="{y}" text-anchor="{anchor}" font-size="{size}" fill="{colour}"'
    return f"<text {place}>{escape(words)}</text>"


def _upwards(words: str) -> str:
    at = (TOP + HEIGHT - BOTTOM) / 2
    return (
        f'<g transform="translate(16 {at}) rotate(-90)">{_text(0, 0, words, anchor="middle")}</g>'
    )


def _document(parts: Sequence[str]) -> str:
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
    head += f'width="{WIDTH}" height="{HEIGHT}" font-family="sans-serif">'
    back = f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>'
    return "\n".join([head, back, *parts, "</svg>"]) + "\n"
