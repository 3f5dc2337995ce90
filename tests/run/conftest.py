from pathlib import Path

import pytest

from crosswire import Desk
from crosswire.settings import Settings


@pytest.fixture(scope="session")
def story_folder():
    """The reports of the example story."""
    return Path(__file__).resolve().parents[2] / "examples" / "story"


@pytest.fixture(scope="session")
def settings():
    """One process: the parser is loaded once for all tests."""
    return Settings(processes=1)


@pytest.fixture(scope="session")
def example(settings, story_folder):
    """The example story on a desk that no test changes."""
    with Desk(settings=settings) as desk:
        desk.gather(story_folder)
        yield desk
