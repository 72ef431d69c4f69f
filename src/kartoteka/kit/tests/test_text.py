"""What texts compare as equal, sort before one another, and are found by."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyuca.collator import Collator_10_0_0

from kartoteka.kit import text

COLLATOR = text._read(Collator_10_0_0)
EUROPEAN = st.text(st.characters(codec="utf-8", categories=("L", "Nd", "Zs", "P"), max_codepoint=0x52F), max_size=12)


@given(EUROPEAN, EUROPEAN)
def test_sort_keys_order_texts_as_the_unicode_collation_does(one: str, other: str) -> None:
    whole = COLLATOR.sort_key(one), COLLATOR.sort_key(other)
    packed = text.sort_key(one), text.sort_key(other)
    if max(map(len, packed)) < text.SORT_KEY_BYTES:
        assert (packed[0] < packed[1]) == (_three(whole[0]) < _three(whole[1]))


def _three(key: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    """The first three levels, without trailing usual weights, as the packed key has them."""
    levels: list[list[int]] = [[]]
    for weight in key:
        if weight:
            levels[-1].append(weight)
        else:
            levels.append([])
    first, second, third = levels[:3]
    return tuple(first), tuple(second), tuple(third)


@given(st.text(max_size=200))
def test_a_sort_key_is_at_most_64_bytes_for_any_text(any_text: str) -> None:
    assert len(text.sort_key(any_text)) <= 64


@given(EUROPEAN)
def test_the_quick_way_gives_the_key_of_the_whole_algorithm(one: str) -> None:
    assert text.sort_key(one) == text._packed(*text._levels(one))


@given(st.text(st.sampled_from([chr(code) for code in (*range(0x20, 0x530), *range(0x1E00, 0x2150))]), max_size=12))
def test_the_letters_of_europe_weigh_what_they_weigh_in_the_whole_table(one: str) -> None:
    parts = unicodedata.normalize("NFD", one)
    assert text._collator(parts).collation_elements(parts) == COLLATOR.collation_elements(parts)


def test_the_whole_table_is_not_read_for_the_letters_of_europe() -> None:
    assert type(text._collator("Ёлкин Müller")) is not type(text._collator("山本"))


def test_umlauts_and_capitals_sort_beside_their_letters_and_cyrillic_after() -> None:
    names = ["Zoë", "Öztürk", "Oz", "ärger", "Anna", "anna", "Иванов", "Ёлкин", "Ершов", "Müller", "Muller", "de la"]
    assert sorted(names, key=text.sort_key) == [
        "anna", "Anna", "ärger", "de la", "Muller", "Müller", "Oz", "Öztürk", "Zoë", "Ёлкин", "Ершов", "Иванов",
    ]  # fmt: skip


def test_a_prefix_bounds_the_keys_of_the_texts_that_begin_so() -> None:
    low, high = text.sort_range("mül")
    inside = [name for name in ("Mulder", "Müller", "MULLER Anna", "Mua", "Mum") if low <= text.sort_key(name) < high]
    assert inside == ["Mulder", "Müller", "MULLER Anna"]


@pytest.mark.parametrize(
    ("written", "folded"),
    [("Müller-Lüdenscheidt", "muller-ludenscheidt"), ("Straße", "strasse"), ("Łódź", "lodz"), ("Ёлкин", "елкин"),
     ("O’Brien", "o'brien"), ("Zoe\u0308", "zoe"), ("ä\u00a0b\tc", "a b c"), ("İstanbul", "istanbul")],
)  # fmt: skip
def test_folding_takes_case_accents_and_ligatures_away(written: str, folded: str) -> None:
    assert text.fold(written) == folded


def test_a_search_text_begins_with_a_space_and_holds_every_spelling() -> None:
    found = text.search_text(["Jörg Müller", "Достоевский", "j.mueller@firma-x.de", "+49 (30) 123-456", "O'Brien", ""])
    assert found.startswith(" jorg muller joerg mueller ")
    for form in ("достоевскии", "dostoevsky", "j.mueller@firma-x.de", "j mueller firma x de", "4930123456", "obrien"):
        assert form in found


@pytest.mark.parametrize(
    ("typed", "held"),
    [("Müller", "Müller"), ("Mueller", "Müller"), ("muller", "Müller"), ("Müller", "Mueller"), ("ivanov", "Иванов"),
     ("Иванов", "Ivanov"), ("030 1234567", "+49 30 1234567"), ("0049301234567", "+49301234567"),
     ("firma.de", "anna@firma.de"), ("MÜLLER", "mu\u0308ller"), ("o’brien", "O'Brien"), ("obrien", "O’Brien")],
)  # fmt: skip
def test_what_is_typed_finds_what_is_held_in_another_spelling(typed: str, held: str) -> None:
    searched = text.search_text([held])
    assert all(any(form in searched for form in forms) for forms in text.search_terms(typed))


def test_a_phone_number_typed_with_spaces_is_one_term_and_a_name_two() -> None:
    assert len(text.search_terms("030 123 45 67")) == 1
    assert len(text.search_terms("anna maria")) == 2
    assert text.search_terms("  ") == []


def test_names_equal_but_for_punctuation_case_and_umlauts_have_one_key() -> None:
    assert text.name_key("Müller & Söhne G.m.b.H.") == text.name_key("MUELLER  &  SOEHNE GmbH")
    assert text.name_key("Anna Rossi") != text.name_key("Anna Russo")
    assert -(2**63) <= text.name_key("Anna") < 2**63


@given(st.text(max_size=60))
def test_any_text_can_be_searched_for_in_itself(any_text: str) -> None:
    searched = text.search_text([any_text])
    assert all(any(form in searched for form in forms) for forms in text.search_terms(any_text))
