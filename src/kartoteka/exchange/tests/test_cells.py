"""Dates, numbers, labels and guarded texts are read as people and programs write them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kartoteka.exchange.dates import date_order, is_empty_date, parse_date
from kartoteka.exchange.guard import guarded, unguarded
from kartoteka.exchange.labels import label_key
from kartoteka.exchange.numbers import decimal_sign, number

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("cell", "order", "expected"),
    [
        ("20/01/1991", "dmy", date(1991, 1, 20)),
        ("01/20/1991", "mdy", date(1991, 1, 20)),
        ("01.01.99", "dmy", date(1999, 1, 1)),
        ("22.11.26", "dmy", date(2026, 11, 22)),
        ("23.11.26", "dmy", date(1926, 11, 23)),
        ("1975-12-12", "dmy", date(1975, 12, 12)),
        ("1975-12-12T10:00:00Z", "dmy", date(1975, 12, 12)),
        ("19081209", "dmy", date(1908, 12, 9)),
        ("15 Jan 2023", "dmy", date(2023, 1, 15)),
        ("3. März 1980", "dmy", date(1980, 3, 3)),
        ("5 février 1970", "dmy", date(1970, 2, 5)),
        ("7 марта 1990", "dmy", date(1990, 3, 7)),
        ("January 5, 1980", "mdy", date(1980, 1, 5)),
        ("29.02.1981", "dmy", None),
        ("19811331", "dmy", None),
        ("yesterday", "dmy", None),
    ],
)
def test_a_date_is_read_by_its_columns_order(cell: str, order: str, expected: date | None) -> None:
    assert parse_date(cell, order, today=TODAY) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize("cell", ["0/0/00", "0.0.00", "0000-00-00", "00000000", "", "  "])
def test_a_date_of_zeros_is_empty(cell: str) -> None:
    assert is_empty_date(cell)


def test_one_figure_above_twelve_settles_a_columns_order() -> None:
    assert date_order(["01/02/2020", "03/25/2020"]) == "mdy"
    assert date_order(["01/02/2020", "25/03/2020"]) == "dmy"
    assert date_order(["01/02/2020"], default="mdy") == "mdy"


@given(
    st.dates(date(1927, 1, 1), TODAY),
    st.sampled_from(["%d.%m.%Y", "%Y-%m-%d", "%Y%m%d", "%d/%m/%Y", "%d.%m.%y"]),
)
def test_every_written_date_comes_back(day: date, form: str) -> None:
    assert parse_date(day.strftime(form), "dmy", today=TODAY) == day


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["1.234,56", "7"], [Decimal("1234.56"), Decimal(7)]),
        (["1,234.56", "1,000"], [Decimal("1234.56"), Decimal(1000)]),
        (["12,5"], [Decimal("12.5")]),
        (["1 234,5 €"], [Decimal("1234.5")]),
        (["(3.50)"], [Decimal("-3.50")]),
        (["$74.69"], [Decimal("74.69")]),
        (["1e100000", "NaN", "x"], [None, None, None]),
    ],
)
def test_a_number_is_read_by_its_columns_decimal_sign(cells: list[str], expected: list[Decimal | None]) -> None:
    sign = decimal_sign(cells)
    assert [number(cell, sign) for cell in cells] == expected


@given(st.text(max_size=20))
def test_s40_a_guarded_text_comes_back_and_runs_nothing(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert guarded(text)[:1] not in {"=", "+", "-", "@", "\t", "\r"}


@pytest.mark.parametrize("cell", ["=1+1", "+39 02", "-5", "@x", "\t=", "\r=", "=cmd|'/k calc'!A0"])
def test_s40_a_formula_gets_exactly_one_mark(cell: str) -> None:
    assert guarded(cell) == "'" + cell
    assert guarded("'" + cell) == "''" + cell


def test_a_starred_label_is_the_first_choice() -> None:
    assert label_key("* Home") == ("home", True)
    assert label_key("Work Fax") == ("fax", False)
    assert label_key("Yacht") == ("Yacht", False)
