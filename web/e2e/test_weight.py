"""What the first page brings with it (UX §2)."""

import weight


def test_the_first_page_brings_at_most_260_kb_of_scripts_and_50_of_styles() -> None:
    found = weight.weights()
    assert 50 < found["js"] <= 260
    assert 5 < found["css"] <= 50
