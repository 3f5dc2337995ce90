"""What a page says of its article in JSON-LD (schema.org): the scripts that search engines read."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement  # type: ignore[import-untyped]  # it has no stubs

_ARTICLES = re.compile(r"(?i)(?:article|posting|report|newsitem|webpage)$")
MOST_NODES = 2_000  # of one page; a script that nests without end is read so far


@dataclass(frozen=True, slots=True)
class Linked:
    """The articles of a page, the one with a headline first, and every node by its ``@id``."""

    articles: list[dict[str, Any]]
    nodes: dict[str, dict[str, Any]]

    def names(self, *keys: str) -> list[str]:
        """What the articles say under the keys, as plain text; references are followed once."""
        return [
            name
            for part in self.articles
            for key in keys
            for name in self._names(part.get(key), follow=True)
        ]

    def addresses(self) -> list[str]:
        """The web addresses that the articles give for themselves."""
        values = [part.get(key) for part in self.articles for key in ("url", "mainEntityOfPage")]
        values += [value.get("@id") for value in values if isinstance(value, dict)]
        return [value for value in values if isinstance(value, str)]

    def _names(self, value: Any, *, follow: bool) -> list[str]:
        if isinstance(value, str):
            return [value]
        if isinstance(value, list):
            return [name for one in value for name in self._names(one, follow=follow)]
        if not isinstance(value, dict):
            return []
        if isinstance(value.get("name"), str):
            return [value["name"]]
        node = self.nodes.get(str(value.get("@id")))
        return self._names(node.get("name"), follow=False) if node and follow else []


def linked(tree: HtmlElement) -> Linked:
    """What the page's JSON-LD scripts hold; a broken script is passed over."""
    found = Linked([], {})
    for script in tree.iterfind('.//script[@type="application/ld+json"]'):
        try:
            waiting: list[Any] = [json.loads(script.text_content(), strict=False)]
        except (ValueError, RecursionError):
            continue
        for _ in range(MOST_NODES):
            if not waiting:
                break
            waiting += _take(waiting.pop(0), found)
    found.articles.sort(key=lambda part: "headline" not in part)
    return found


def _take(part: Any, found: Linked) -> list[Any]:
    """Keeps a node; gives the nodes inside it."""
    if isinstance(part, list):
        return part
    if not isinstance(part, dict):
        return []
    if isinstance(part.get("@id"), str):
        found.nodes.setdefault(part["@id"], part)
    kinds = part.get("@type")
    if any(isinstance(k, str) and _ARTICLES.search(k) for k in _listed(kinds)):
        found.articles.append(part)
    return [part[key] for key in ("@graph", "mainEntity") if key in part]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
