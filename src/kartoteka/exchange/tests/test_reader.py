"""Tables come back as they were written, with true lines; broken ones are refused with the line."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from kartoteka.exchange.errors import TooManyColumns, UnclosedQuote
from kartoteka.exchange.reader import MAX_COLUMNS, open_table
from kartoteka.exchange.records import Dialect, cut

CELLS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",), exclude_characters="\x00"), max_size=12)
TABLES = st.integers(1, 6).flatmap(lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=8))
SEPARATORS = st.sampled_from(",;\t|~: ")


def lines_of(text: str) -> list[str]:
    return list(io.StringIO(text, newline=""))


@settings(max_examples=400, deadline=None)
@given(TABLES, SEPARATORS, st.sampled_from("\"'"), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_what_the_standard_writer_writes_is_cut_into_the_same_cells(
    table: list[list[str]], separator: str, quote: str, ending: str, all_quoted: bool
) -> None:
    assume(all_quoted or not any("\r" in cell for row in table for cell in row))  # the writer leaves a lone CR bare
    out = io.StringIO()
    quoting = csv.QUOTE_ALL if all_quoted else csv.QUOTE_MINIMAL
    csv.writer(out, delimiter=separator, quotechar=quote, lineterminator=ending, quoting=quoting).writerows(table)
    records = cut(lines_of(out.getvalue()), Dialect(separator, quote))
    assert [record.cells for record in records] == table


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.lists(st.text("ab ,;\\\"'é", min_size=1, max_size=8), min_size=3, max_size=3),
        min_size=1,
        max_size=6,
    ),
    st.sampled_from(",;"),
)
def test_a_table_with_backslashes_is_cut_into_the_same_cells(table: list[list[str]], separator: str) -> None:
    out = io.StringIO()
    writer = csv.writer(
        out,
        delimiter=separator,
        escapechar="\\",
        doublequote=False,
        lineterminator="\n",
        quoting=csv.QUOTE_ALL,
    )
    writer.writerows(table)
    records = cut(lines_of(out.getvalue()), Dialect(separator, '"', "\\"))
    assert [record.cells for record in records] == table


WORDS = st.text("abcdefghijklmnopqrstuvwxyzäöüßéàжщ", min_size=2, max_size=9)
PEOPLE = st.lists(
    st.tuples(WORDS, WORDS, WORDS.map(lambda word: f'{word}, «{word}»\nx; y | z "{word}"')),
    min_size=2,
    max_size=12,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    PEOPLE,
    st.sampled_from(",;\t|~"),
    st.sampled_from("\"'"),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]),
)
def test_a_table_of_people_is_found_and_read_whatever_its_dialect(
    tmp_path: Path, people: list[tuple[str, str, str]], separator: str, quote: str, encoding: str
) -> None:
    header = ["First name", "Last name", "Notes", "E-mail"]
    table = [[first, last, note, f"p{at}@example.com"] for at, (first, last, note) in enumerate(people)]
    out = io.StringIO()
    csv.writer(out, delimiter=separator, quotechar=quote).writerows([header, *table])
    path = tmp_path / "people.csv"
    path.write_bytes(out.getvalue().encode(encoding))
    found = open_table(path)
    assert list(found.header) == header
    assert [row.cells for row in found.rows()] == table


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=6))
def test_a_named_dialect_and_encoding_lose_no_row(tmp_path: Path, table: list[list[str]]) -> None:
    assume(all(any(map(str.strip, row)) for row in table))
    out = io.StringIO()
    csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL).writerows([["Vorname", "Nachname", "Ort"], *table])
    path = tmp_path / "people.csv"
    path.write_bytes(out.getvalue().encode())
    found = open_table(path, encoding="utf-8", separator=";")
    if found.dialect.quote == '"' and found.header == ("Vorname", "Nachname", "Ort"):
        assert [row.cells for row in found.rows()] == table


def test_every_row_has_the_line_where_it_begins(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text('First name,Notes\r\nAnn,"one\ntwo\nthree"\r\n\r\nBob,four\rCarl,five\n', newline="")
    rows = [(row.line, row.cells[0]) for row in open_table(path).rows()]
    assert rows == [(2, "Ann"), (6, "Bob"), (7, "Carl")]


@pytest.mark.parametrize(
    "name",
    ["sep=;\nFirst name;Last name\nAnn;Smith, jr\n", "sep=\t\nFirst name\tLast name\nAnn\tSmith, jr\n"],
)
def test_a_line_that_names_the_separator_is_obeyed_and_left_out(tmp_path: Path, name: str) -> None:
    path = tmp_path / "people.csv"
    path.write_text(name)
    table = open_table(path)
    assert [row.cells for row in table.rows()] == [["Ann", "Smith, jr"]]
    assert next(table.rows()).line == 3


def test_lines_before_the_header_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Report of Monday\n\nFirst name,Last name,E-mail\nAnn,Smith,ann@example.com\n")
    table = open_table(path)
    assert table.header == ("First name", "Last name", "E-mail")
    assert [row.line for row in table.rows()] == [4]


def test_r16_a_quote_that_is_never_closed_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text('First name,Last name\nAnn,Smith\nBob,"Brown\nCarl,Cook\n')
    with pytest.raises(UnclosedQuote) as caught:
        list(open_table(path).rows())
    assert caught.value.data["line"] == 3


def test_a_quote_never_closed_before_a_quoted_cell_swallows_no_row(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text('First name,Last name\nAnn,"Smith\nBob,"Brown"\n' + "Carl,Cook\n" * 300)
    with pytest.raises(UnclosedQuote) as caught:
        list(open_table(path).rows())
    assert caught.value.data["line"] == 2


def test_r16_a_nul_is_told_with_its_line_and_column_and_the_other_rows_are_read(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(b"First name,Last name\nAnn,Smith\nBob,Br\x00wn\nCarl,Cook\n")
    rows = list(open_table(path).rows())
    assert [(row.line, row.flaw, row.column) for row in rows] == [(2, "", 0), (3, "nul", 2), (4, "", 0)]


def test_a_cell_of_a_megabyte_is_told_and_the_other_rows_are_read(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("First name,Last name\n" + "x" * 1_100_000 + ",Smith\nCarl,Cook\n")
    assert [row.flaw for row in open_table(path).rows()] == ["cell_too_long", ""]


def test_too_many_columns_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text(",".join(f"c{at}" for at in range(MAX_COLUMNS + 1)) + "\n")
    with pytest.raises(TooManyColumns):
        open_table(path)


def test_a_single_column_of_addresses_is_a_table(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("ann@example.com\nbob@example.com\n")
    table = open_table(path)
    assert not table.header
    assert [row.cells for row in table.rows()] == [["ann@example.com"], ["bob@example.com"]]
