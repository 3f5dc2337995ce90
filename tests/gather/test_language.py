import pytest

from crosswire.gather.language import language, not_read


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The ferry to Orl sank in the harbour on Monday night, the coast guard said.", "en"),
        ("Die Fähre nach Orl ist am Montagabend im Hafen gesunken, sagte die Küstenwache.", "de"),
        ("Паром затонул в гавани в понедельник вечером, сообщила береговая охрана.", "ru"),
        ("The ferry sank.", None),
        ("1 2 3 4 5 6 7 8 9 " * 20, None),
        ("", None),
    ],
)
def test_the_language_of_a_text(text, code):
    assert language(text) == code


def test_only_another_language_is_an_issue():
    assert not_read("en") == not_read(None) == ()
    (issue,) = not_read("de")
    assert issue.code == "language-not-read"
    assert "de" in issue.message
