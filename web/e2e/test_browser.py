"""The browser that the stories rely on."""

from playwright.sync_api import Browser


def test_letters_of_all_five_languages_are_drawn_each_in_its_own_shape(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 120, "height": 120})
    pictures = set()
    letters = "AÄÉÙЖЩß€"
    for letter in letters:
        page.set_content(f"<p style='font:60px sans-serif'>{letter}</p>")
        pictures.add(page.screenshot())
    page.close()
    assert len(pictures) == len(letters)
