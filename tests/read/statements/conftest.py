"""Reads a text's statements as every report's are read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosswire.read.names import names
from crosswire.read.parse import parse
from crosswire.read.roles import roles
from crosswire.read.statements import statements
from crosswire.records.report import Report
from crosswire.records.statement import Statement
from crosswire.settings import Settings

Reader = Callable[[str], tuple[Statement, ...]]


@pytest.fixture(scope="session")
def said() -> Reader:
    def read(text: str) -> tuple[Statement, ...]:
        parsed = next(parse([Report(id="r", address="r", text=text)], Settings().parser))
        found = names(parsed)
        return statements(parsed, found, roles(parsed, found))

    return read
