def test_the_demo_tells_the_example_and_how_to_go_on(crosswire, tmp_path):
    done = crosswire("demo", "--keep", "demo.db")
    assert "Lunmar" in done.stdout
    assert "What differs" in done.stdout
    assert "crosswire stories --desk demo.db" in done.stdout
    assert "Lunmar" in crosswire("stories", "--desk", "demo.db").stdout


def test_reading_is_told_for_a_terminal(crosswire, story_folder):
    shown = crosswire("read", story_folder / "gazette-lunmar.txt").stdout
    for part in ("published", "statements", "Roles", "amounts", "times"):
        assert part.lower() in shown.lower()
    assert "line 3" in shown or "line 5" in shown
