import pytest

from crosswire.gather.heads import head
from crosswire.gather.lines import lines

STORY = "\n\nThe ferry to Orl sank in the harbour on Monday night, the coast guard said."


def of(text, title=None):
    return head(lines(text), set(), title)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ferry sinks off Orl" + STORY, "Ferry sinks off Orl"),
        ("Did the ferry sink?" + STORY, "Did the ferry sink?"),
        ("‘It was dark’: a night at sea" + STORY, "‘It was dark’: a night at sea"),
        ("# Ferry sinks off Orl" + STORY, "Ferry sinks off Orl"),
        ("Title: Ferry sinks off Orl" + STORY, "Ferry sinks off Orl"),
        ("By Ana Pell\nFerry sinks off Orl" + STORY, "Ferry sinks off Orl"),
        ("The ferry sank on Monday." + STORY, None),
        ("The ferry sank,\nand nobody saw it." + STORY, None),
        ("ORL, May 3 (Vale Wire) - The ferry to Orl sank on Monday" + STORY, None),
        ("Ana Pell" + STORY, None),
        ("Ana Pell and Jon B. Arvid" + STORY, None),
        ("Ferry sinks off Orl", None),
        ("Ferry" + STORY, None),
        ("• Ferry sinks off Orl" + STORY, None),
    ],
)  # fmt: skip
def test_the_first_line_is_the_title_when_it_is_a_headline(text, title):
    found = of(text).title
    assert (found.of(text) if found else None) == title


def test_a_known_title_is_found_again_in_the_text():
    text = "World news\n\nFERRY SINKS off Orl" + STORY
    assert of(text, "Ferry sinks off Orl").title.of(text) == "FERRY SINKS off Orl"


def test_a_known_title_that_the_text_does_not_have_has_no_span():
    assert of("Another line" + STORY, "Ferry sinks off Orl").title is None


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Ana Pell", "Ana Pell"),
        ("BY ANA PELL", "ANA PELL"),
        ("By Ana Pell and Jon Arvid in Orl", "Ana Pell and Jon Arvid in Orl"),
        ("By Ana Pell, Vale Wire | May 3, 2031", "Ana Pell, Vale Wire"),
        ("Written by Léa de la Cour", "Léa de la Cour"),
        ("By: Senators Jon Arvid (V-Orl) and Ana Pell", "Senators Jon Arvid (V-Orl) and Ana Pell"),
        ("By Monday Evening", None),
        ("By the time help came it was over", None),
        ("By Friday, the ferry had been raised, the company said.", None),
    ],
)
def test_a_byline_is_read_and_is_a_label(line, byline):
    found = of(f"Ferry sinks off Orl\n{line}{STORY}")
    assert found.byline == byline
    assert found.labels == ({1} if byline else set())


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Vale | March 3, 2031, Monday // 08:37|\u00a0 views", "2031-03-03"),
        ("Published: 3 March 2031", "2031-03-03"),
        ("Updated 3:45 PM EDT, Mon March 3, 2031", "2031-03-03"),
        ("2031-03-03 08:37", "2031-03-03"),
        ("By Ana Pell | 3 March 2031 | 4 min read", "2031-03-03"),
        ("March 3", None),
        ("02/03/2031", None),
        ("On March 3, 2031 the ferry sank", None),
        ("Trial of March 3, 2031 set to begin", None),
    ],
)
def test_a_date_line_gives_the_day_when_it_says_one(line, day):
    found = of(f"Ferry sinks off Orl\n{line}{STORY}")
    assert found.published == day
    assert found.labels == ({1} if day else set())


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ("ORL, March 3, 2031 (Vale Wire) — ", "2031-03-03"),
        ("ORL, Vale, 3 March 2031 – ", "2031-03-03"),
        ("ORL, March 3 (Vale Wire) — ", None),
        ("ORL — ", None),
        ("ORL — On March 3, 2031, ", None),
    ],
)
def test_a_dateline_gives_a_day_only_with_its_year(dateline, day):
    found = of(f"Ferry sinks off Orl\n\n{dateline}The ferry sank in the harbour, it was said.")
    assert (found.published, found.labels) == (day, set())


def test_a_name_over_its_outlet_is_a_byline():
    found = of(f"Ana Pell and Jon Arvid\nOrl Post{STORY}")
    assert (found.byline, found.title, found.labels) == ("Ana Pell and Jon Arvid", None, {0, 1})


def test_a_date_below_the_head_is_not_the_day_of_publication():
    text = "Ferry sinks off Orl" + STORY + "\n\n3 March 2031\n"
    assert of(text).published is None
