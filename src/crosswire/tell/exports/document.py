"""The shell of a page: self-contained, without script or picture, asking nobody for anything.

The page forbids itself all but its own style, so that even markup that slipped through could not
run or load.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from crosswire.tell.exports.inert import html as escaped

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


@cache
def _style() -> str:
    return (files("crosswire.tell.exports") / "page.css").read_text(encoding="utf-8")


def document(title: str, content: str) -> str:
    """A document round content that is escaped already."""
    return (
        "<!doctype html>\n"
        '<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{escaped(title)}</title>\n<style>\n{_style()}</style>\n</head>\n"
        f"<body>\n{content}</body>\n</html>\n"
    )
