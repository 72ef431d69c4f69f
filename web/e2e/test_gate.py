"""The first thing a stranger sees: the page that asks who it is."""

import re

import pytest
from playwright.sync_api import expect
from portal import PASSWORD, Portal, email
from words import say

WORDS = {"en": "Sign in", "it": "Accedi", "de": "Anmelden", "fr": "Se connecter", "ru": "Войти"}


@pytest.mark.parametrize("language", WORDS)
def test_the_sign_in_page_speaks_the_language_of_the_browser(new_page, language: str) -> None:
    page = new_page(language=language)
    page.goto("/")
    expect(page.get_by_role("button", name=WORDS[language], exact=True)).to_be_visible()


def test_somebody_signs_in_with_a_password_and_sees_his_day(new_page, portal: Portal) -> None:
    page = new_page()
    page.goto("/")
    page.get_by_label("E-mail").fill(email("anna"))
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("heading", name=say("en", "nav.home"))).to_be_visible()


def test_whoever_guesses_too_often_is_told_how_long_to_wait(new_page, watch) -> None:
    watch.expect(r"400 POST .*/auth/login")
    page = new_page(language="de")
    page.goto("/sign-in")
    page.get_by_label(say("de", "signin.email")).fill("guesser@nordhafen.example")
    for number in range(6):
        page.get_by_label(say("de", "signin.password"), exact=True).fill(f"guess {number}")
        with page.expect_response(re.compile("/auth/login")):
            page.get_by_role("button", name=WORDS["de"], exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("in 5 Minuten")
