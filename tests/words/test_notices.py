"""Correction notices: which lines are one, and which only speak of something else's version."""

import pytest

from crosswire.words.notices import notices

STORY = "The ferry Anna sank off Orl on Monday night."


@pytest.mark.parametrize(
    ("line", "corrects"),
    [
        ("Correction: The ferry sank on Monday, not on Sunday.", True),
        ("CORRECTION: The ferry is called Anna.", True),
        ("Correction, June 16, 2031, at 10:10 p.m.: The post named another harbour.", True),
        ("Correction (3 March): The ferry is called Anna.", True),
        ("Clarification: The hull was surveyed twice.", True),
        ("An earlier version of this article misstated the ferry's name.", True),
        ("A previous version of our story gave another toll. Nine people drowned.", True),
        ("• This article was amended on 2 March 2031. It named another harbour.", True),
        ("Editor's note: This story was updated to correct the name of the ferry.", True),
        ("This post originally misstated when the ferry sank.", True),
        ("We regret the error.", True),
        ("This article has been updated.", False),
        ("This report was last updated at 2:50 p.m.", False),
        ("UPDATE: This developing story has been updated with the name of the captain.", False),
    ],
)
def test_a_notice_is_found_with_all_it_says(line: str, corrects: bool) -> None:
    text = f"{STORY}\n\n{line}\n"
    [found] = notices(text)
    assert found.span.of(text) == line.lstrip("• ")
    assert found.corrects == corrects


def test_a_notice_behind_a_sentence_of_the_story() -> None:
    text = f"{STORY} (This story has been updated.)"
    [found] = notices(text)
    assert found.span.of(text) == "This story has been updated.)"


@pytest.mark.parametrize(
    "line",
    [
        STORY,
        "An earlier version of the bill was pulled from the floor in March.",
        "The record was corrected by the clerk, and the minutes were amended.",
        "The council updated the harbour rules last year.",
        'The Vale Courier added: "An earlier version of this article misstated the toll."',
        "She said that she wanted a correction from the paper.",
    ],
)
def test_what_is_no_notice(line: str) -> None:
    assert notices(f"{STORY}\n{line}\n{STORY}") == []
