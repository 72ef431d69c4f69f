"""The catalogues: whole in five languages, with the same placeholders, and said in the caller's."""

import re

import pytest

from kartoteka.kit.errors import Message, NotFound
from kartoteka.kit.language import LANGUAGES, accepted, catalogue, known, pick, say

ALIKE = {"fr": {"export.part_type"}}
PLACEHOLDER = re.compile(r"\{(\w+)\}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_text(language: str) -> None:
    assert catalogue(language).keys() == catalogue("en").keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_keeps_the_placeholders(language: str) -> None:
    for id, text in catalogue(language).items():
        assert set(PLACEHOLDER.findall(str(text))) == set(PLACEHOLDER.findall(str(catalogue("en")[id]))), id


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_no_text_is_left_in_english(language: str) -> None:
    same = {id for id, text in catalogue(language).items() if text == catalogue("en")[id]}
    assert same == ALIKE.get(language, set())


def test_an_error_speaks_the_callers_language() -> None:
    assert "Papierkorb" in say("error.in_trash", "de-AT")
    assert say(NotFound(), "it") == catalogue("it")["error.not_found"]


def test_placeholders_are_filled_from_the_message() -> None:
    assert "200" in say(Message("value.too_long", limit=200), "fr")


def test_an_unknown_id_is_said_as_it_is() -> None:
    assert say("no.such.text", "ru") == "no.such.text"


def test_a_value_cannot_smuggle_a_placeholder() -> None:
    assert "{limit}" in say(Message("value.unknown_tag", value="{limit}", limit=3), "en")


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("de-AT,it;q=0.5", "de"),
        ("pt, fr;q=0.3, ru;q=0.9", "ru"),
        ("", "en"),
        ("zz", "en"),
        ("it;q=x", "it"),
        (";;;,,,q=", "en"),
        ("*", "en"),
    ],
)
def test_the_best_accepted_language_is_chosen(header: str, language: str) -> None:
    assert accepted(header) == language


def test_a_label_falls_back_to_english_then_to_any() -> None:
    assert pick({"en": "Lead", "de": "Interessent"}, "de") == "Interessent"
    assert pick({"en": "Lead"}, "ru") == "Lead"
    assert pick({"ru": "Лид"}, "de") == "Лид"
    assert pick({}, "de", "lead") == "lead"


def test_an_unknown_language_is_english() -> None:
    assert known("pt_BR") == "en"
