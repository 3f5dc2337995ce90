"""Crosswire reads many outlets' reports of one story and gives one account that can be proved.

``read_text`` reads one report without storing anything; ``Desk`` keeps reports, links them into
stories, compares them, tells them, and checks drafts against them. Importing this module loads
nothing heavy: the parser comes with the first text that is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from crosswire.run.desk import Desk, read_text

__all__ = ["Desk", "read_text"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """The public names, loaded when first asked for (PEP 562)."""
    if name in __all__:
        from crosswire.run import desk

        return getattr(desk, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
