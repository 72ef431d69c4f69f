"""Each rule of the house refuses what it is there to refuse."""

import re
from pathlib import Path

import pytest

from checks import catalogues, commits, places, security_cases, sentences
from checks.suites import forbidden_skips


@pytest.mark.parametrize(
    ("subject", "is_well_formed"),
    [
        ("items: Keep a card's version.", True),
        ("web, api: Say which field is wrong.", True),
        ("items: keep a card's version.", False),
        ("Items: Keep a card's version.", False),
        ("items: Keep a card's version", False),
        ("Keep a card's version.", False),
    ],
)
def test_a_commit_subject_names_its_area_and_ends_with_a_stop(subject: str, is_well_formed: bool) -> None:
    assert commits.is_well_formed(subject) == is_well_formed


@pytest.mark.parametrize("line", ["see /ho" + "me/anna/notes", "path='/wo" + "rk/main'", "(/ro" + "ot/.cache)"])
def test_a_path_of_one_machine_is_found(line: str) -> None:
    assert places.MACHINE_PATH.search(line)


@pytest.mark.parametrize("line", ["GET /api/v1/work/1", "<a href='/settings/homepage'>", "~/work/x", "root/etc"])
def test_an_address_of_the_program_is_no_path_of_a_machine(line: str) -> None:
    assert not places.MACHINE_PATH.search(line)


def test_a_catalogue_that_falls_short_is_told_how() -> None:
    english = {"a": "Save {name}", "b": "{n, plural, one {# row} other {# rows}}", "c": "Delete", "d": "Close"}
    russian = {"a": "Сохранить", "b": "{n, plural, one {# строка} other {# строки}}", "c": "Delete"}
    assert catalogues.compare(english, russian, "ru", set()) == [
        "a has the placeholders [], English ['name']",
        "b lacks the plural forms ['few', 'many']",
        "c is still English: 'Delete'",
        "d is missing",
    ]


def test_a_complete_catalogue_has_no_problem() -> None:
    english = {"a": "Save {name}", "b": "{n, plural, one {# row} other {# rows}}", "c": "Status"}
    german = {"a": "{name} speichern", "b": "{n, plural, one {# Zeile} other {# Zeilen}}", "c": "Status"}
    assert catalogues.compare(english, german, "de", {"Status"}) == []


def test_a_rejected_word_is_answered_with_the_glossarys() -> None:
    words = [(re.compile(r"\bReiter\b"), "Registerkarte")]
    assert catalogues.rejected({"a": "Reiter ausblenden", "b": "Vorreiter"}, words) == [
        "a says 'Reiter', the glossary says 'Registerkarte'"
    ]


def test_a_story_that_does_not_exist_is_found(tmp_path: Path) -> None:
    (tmp_path / "test_x.py").write_text("def test_one(page):\n    pass\n")
    assert sentences.exists("test_x.py::test_one", tmp_path)
    assert not sentences.exists("test_x.py::test_two", tmp_path)
    assert not sentences.exists("test_y.py::test_one", tmp_path)


def test_a_sentence_that_the_table_lacks_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("1. Eins hier. Zwei dort.\n\n- drei,\n", encoding="utf-8")
    rows = [
        sentences.Sentence("page.txt", 1, "Eins hier.", "S1", "3"),
        sentences.Sentence("page.txt", 3, "drei,", "S1", "3"),
    ]
    assert sentences.uncovered(page, rows) == ["seed-sentences.tsv: page.txt:1 lacks '1.  Zwei dort.'"]


def test_later_issues_are_no_stories() -> None:
    row = sentences.Sentence("page.txt", 1, "x", "S1", "3; later; web/e2e/test_x.py::test_one")
    assert sentences.stories(row) == ["web/e2e/test_x.py::test_one"]


def test_a_sentence_waits_for_no_issue_that_is_done_and_stands_once() -> None:
    row = sentences.Sentence("page.txt", 1, "x", "S1", "3; 99; web/e2e/test_x.py::test_one")
    assert sentences.overdue(row) == ["3"]
    assert sentences.doubled([row, row._replace(line=2)]) == []
    assert sentences.doubled([row, row._replace(story="later")]) == [row, row._replace(story="later")]


def test_only_the_absence_of_the_real_files_may_skip() -> None:
    skipped = ["a: ../shared/realdata is not here", "b: no browser"]
    assert forbidden_skips(skipped, real_data_is_here=False) == ["b: no browser"]
    assert forbidden_skips(skipped, real_data_is_here=True) == skipped


def test_a_security_case_is_found_by_the_name_of_its_test() -> None:
    assert security_cases.cases_in("def test_s04_x():\n    def test_s16_y(self):\n# test_s05_\n") == {4, 16}
