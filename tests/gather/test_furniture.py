import pytest

from crosswire.gather.furniture import furniture
from crosswire.gather.lines import lines
from crosswire.gather.texts import report

FURNITURE = [
    "Comments are closed.", "» Related Articles:", "Search", "Back \u00a0", "Post Comment",
    "SHARE THIS", "Tags: ferry, Orl, coast guard", "Read more: Ferry raised after a week",
    "Advertisement", "ADVERTISEMENT", "- Advertisement -", "Sign up for our newsletter",
    "1,204 views", "3 comments", "5 min read", "© 2031 The Vale Courier. All rights reserved.",
    "Copyright 2031 Vale Wire. All rights reserved.", "This site uses cookies to do its work.",
    "Photo: Ana Pell / Vale Wire", "The ferry at its berth. (Vale Wire photo: Ana Pell)",
    "Click here to subscribe", "Follow us on Instagram", "Leave a Reply", "Skip to content",
    "Your email address will not be published. Required fields are marked *",
    "Updated at 5:05 p.m.", "Share on Facebook", "Loading...", "Cookie settings",
]  # fmt: skip

STORY = [
    "The comments are closed to the public, the minister said.",
    "Search teams found nothing on Monday.",
    "Back in Orl, the ferry was raised.",
    "“Share this with your children,” she told the crowd.",
    "Read the letter, he said, and you will see.",
    "Photographs of the ferry show a hole in its side.",
    "Sign up for the army, the general told them.",
    "1,204 people saw the launch.",
    "Copyright law is to be changed, the government said on Tuesday.",
    "More than forty people were saved.",
    "Video of the sinking shows people in the water.",
    "Home prices rose again.",
    "Trending towards peace, both sides said the talks would go on.",
    "Close to forty people were hurt.",
    "More and more people came to the quay.",
    "Published figures show that the ferry was old.",
    "Last updated in May, the list of the dead has forty names.",
    "Watch towers along the coast saw nothing.",
    "Hits on the harbour went on through the night.",
    "“Share this story with your children,” she told the crowd.",
    "“Sign up for our party,” the minister said.",
    "Posted in Orl for two years, she knew the harbour.",
    "Posted on a social network, the video shows the ferry.",
    "Image sources are being checked by the coast guard.",
    "The views expressed by the minister are his own, the party said.",
    "If you have a story to tell, tell it, she said.",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_site_furniture_is_marked_whole(line):
    text = f"The ferry sank on Monday, the coast guard said in Orl.\n{line}\n"
    found = report(text, address="a.txt").furniture
    assert [span.of(text) for span in found] == [line.strip()]


@pytest.mark.parametrize("line", STORY)
def test_story_is_never_marked(line):
    assert furniture(lines(f"The ferry sank on Monday.\n{line}\nNobody was hurt.")) == set()


def test_headlines_under_a_heading_of_links_are_marked_up_to_the_next_sentence():
    text = (
        "The ferry sank on Monday.\nRelated Articles\nHarbour dues to rise\nThe gulls of Orl\n"
        "The coast guard saved all of the forty people on board.\nThe Gulls\n"
    )
    assert furniture(lines(text)) == {1, 2, 3}


def test_a_paragraph_that_goes_on_is_no_headline_of_a_list():
    text = "The ferry sank.\nRead more\nOn Tuesday the mayor of Orl wrote to the company:\n“Pay.”\n"
    assert furniture(lines(text)) == {1}


def test_a_line_of_marks_is_furniture():
    assert furniture(lines("The ferry sank.\n***\nIt was old.\n___\n")) == {1, 3}


def test_a_very_long_line_is_no_furniture_whatever_it_begins_with():
    assert furniture(lines("Tags: " + "ferry and harbour " * 60)) == set()


def test_nothing_is_cut():
    text = "Search\r\n\r\nThe ferry sank on Monday.\r\nComments are closed.\r\n"
    assert report(text, address="a.txt").text == text
