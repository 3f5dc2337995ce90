"""How a person names a story or a report: its id, the beginning of it, or ``last``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crosswire.errors import NotFound, WrongUse
from crosswire.records.story import Story

LAST = "last"
SHORTEST = 4  # characters: fewer name too much by chance


def named_story(word: str, stories: Sequence[Story]) -> Story:
    """The story that a word names: its id, the beginning of one, a report's of it, or ``last``.

    ``stories``: newest first. Raises ``NotFound``, or ``WrongUse`` where a beginning fits several.
    """
    if not stories:
        raise NotFound(
            "this desk holds no story.", next_step="Gather some: `crosswire gather FILES`."
        )
    if word == LAST:
        return stories[0]
    holding = {report: story.id for story in stories for report in story.reports}
    found = named_id(word, [*(story.id for story in stories), *holding], "story", "stories")
    wanted = holding.get(found, found)
    return next(story for story in stories if story.id == wanted)


def named_id(word: str, ids: Iterable[str], thing: str, command: str) -> str:
    """The one id that is ``word`` or begins with it; ``command``: what lists them."""
    known = sorted(set(ids))
    if word in known:
        return word
    fitting = [id_ for id_ in known if id_.startswith(word)] if len(word) >= SHORTEST else []
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise WrongUse(
            f"{word!r} begins {len(fitting)} ids: {', '.join(fitting[:3])} …",
            next_step="Give more of it.",
        )
    raise NotFound(
        f"no {thing} has the id {word!r}.",
        next_step=f"See `crosswire {command}`; the first {SHORTEST} characters are enough.",
    )
