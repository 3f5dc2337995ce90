"""Through whom a statement reached the report: "Blinken said, according to Bloomberg"."""

from __future__ import annotations
