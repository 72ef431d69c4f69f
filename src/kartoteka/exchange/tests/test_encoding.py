"""Files in any usual encoding are read right or refused; never into something unreadable."""

from pathlib import Path

import pytest

from kartoteka.exchange.encoding import find_encoding
from kartoteka.exchange.errors import EmptyFile, NotATable, UnknownEncoding, Unreadable, WrongEncoding
from kartoteka.exchange.headers import evidence_beyond_ascii
from kartoteka.exchange.reader import open_table

GERMAN = "Vorname;Nachname;Straße;Ort\r\nJürgen;Größler;Käthestraße 5;Köln\r\nÖzdemir;Ügül;Ährenweg 1;Münster\r\n"
FRENCH = "Prénom;Nom;Société\r\nHélène;Lefèvre;Crédit Français\r\nAndré;Noël;Pâtisserie Étoilée\r\n"
RUSSIAN = "Имя;Фамилия;Организация\r\nЮлия;Соколова;ООО «Ромашка»\r\nПётр;Щёголев;Завод Электрощит\r\n"
BARE_RUSSIAN = "Юлия;Соколова;julia@example.ru\r\nПётр;Щеголев;petr@example.ru\r\n"
BARE_GERMAN = "Jörg;Müller;joerg@example.de\r\nKäthe;Groß;kaethe@example.de\r\n"
ITALIAN = "Nome;Cognome;Città\r\nNicolò;Forlì;Cefalù\r\n"


def written(tmp_path: Path, text: str, encoding: str, mark: bytes = b"") -> Path:
    path = tmp_path / "table.csv"
    path.write_bytes(mark + text.encode(encoding))
    return path


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, one)
        for one in (
            "utf-8",
            "cp1252",
            "latin-1",
            "iso-8859-15",
            "mac-roman",
            "cp850",
            "utf-16-le",
            "utf-16-be",
        )
    ]
    + [(FRENCH, one) for one in ("utf-8", "cp1252", "iso-8859-15", "mac-roman", "cp850", "utf-16-le", "utf-32-be")]
    + [(ITALIAN, one) for one in ("cp1252", "mac-roman", "iso-8859-15")]
    + [(RUSSIAN, one) for one in ("utf-8", "cp1251", "koi8-r", "cp866", "mac-cyrillic", "utf-16-le", "utf-16-be")]
    + [(BARE_RUSSIAN, one) for one in ("cp1251", "koi8-r", "cp866")]
    + [(BARE_GERMAN, one) for one in ("cp1252", "mac-roman", "cp850")],
)
def test_the_text_comes_back_from_any_usual_encoding(tmp_path: Path, text: str, encoding: str) -> None:
    text = text.replace("«", "").replace("»", "") if encoding in ("koi8-r", "cp866") else text
    table = open_table(written(tmp_path, text, encoding))
    rows = [list(table.header)] if table.header else []
    rows += [row.cells for row in table.rows()]
    assert rows == [line.split(";") for line in text.splitlines()]


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
        (b"\xff\xfe\x00\x00", "utf-32-le"),
        (b"\xfe\xff", "utf-32-le"),
        (b"\xff\xfe", "utf-16-be"),
        (b"\xef\xbb\xbf", "cp1252"),
    ],
)
def test_a_byte_order_mark_is_taken_off_even_where_it_is_wrong(tmp_path: Path, mark: bytes, encoding: str) -> None:
    table = open_table(written(tmp_path, GERMAN, encoding, mark))
    assert table.header == ("Vorname", "Nachname", "Straße", "Ort")


def test_only_the_euro_tells_latin_9_from_cp1252(tmp_path: Path) -> None:
    text = "Prénom;Nom;Remarques\r\nÉlise;Œuvrard;doit 5 €\r\n"
    table = open_table(written(tmp_path, text, "iso-8859-15"))
    assert next(table.rows()).cells[2] == "doit 5 €"


@pytest.mark.parametrize("content", [b"", b"  \r\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "empty.csv"
    path.write_bytes(content)
    with pytest.raises(EmptyFile):
        open_table(path)


@pytest.mark.parametrize("content", [b"PK\x03\x04rest", b"%PDF-1.7", b"\xd0\xcf\x11\xe0\xa1\xb1", b"\x89PNG\r\n"])
def test_another_format_under_a_csv_name_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(content)
    with pytest.raises(NotATable):
        open_table(path)


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "noise.csv"
    path.write_bytes(bytes(range(128, 256)) * 40)
    with pytest.raises(UnknownEncoding):
        open_table(path)


def test_a_named_encoding_that_does_not_fit_is_refused_with_the_line(tmp_path: Path) -> None:
    path = written(tmp_path, "First name,Last name\nAnn,Smith\nJörg,Müller\n", "cp1252")
    with pytest.raises(WrongEncoding) as caught:
        find_encoding(path, evidence=evidence_beyond_ascii, named="utf-8")
    assert caught.value.data["line"] == 3


def test_a_named_encoding_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WrongEncoding):
        open_table(written(tmp_path, GERMAN, "utf-8"), encoding="klingon")


def test_a_named_encoding_is_used(tmp_path: Path) -> None:
    table = open_table(written(tmp_path, BARE_RUSSIAN, "koi8-r"), encoding="koi8-r")
    assert next(table.rows()).cells[0] == "Юлия"


HEAD = b"First name,Last name\nAnn,Smith\n"


def test_the_last_byte_of_a_small_file_counts_where_only_its_beginning_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(HEAD + "García,José".encode("cp1252"))
    assert [row.cells for row in open_table(path, whole=False).rows()][-1] == ["García", "José"]
    path.write_bytes(HEAD + "Garcia,José".encode("cp1252"))
    table = open_table(path, whole=False)
    assert table.encoding.sure
    assert [row.cells for row in table.rows()][-1] == ["Garcia", "José"]


@pytest.mark.parametrize("whole", [True, False])
@pytest.mark.parametrize(
    "content", [GERMAN.encode()[: GERMAN.encode().rindex(b"\xbc")], b"\xff\xfe" + GERMAN.encode("utf-16-le")[:-1]]
)
def test_an_upload_cut_inside_a_character_is_read_or_refused(tmp_path: Path, content: bytes, whole: bool) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(content)
    try:
        table = open_table(path, whole=whole)
    except Unreadable:
        return
    assert len(list(table.rows())) == 2


def test_a_byte_beyond_the_beginning_is_refused_with_its_line_and_no_encoding_is_sure(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    lines = 80_000
    path.write_bytes(HEAD + b"Joan,Smithson\n" * (lines - 2) + "José,García\n".encode("cp1252"))
    table = open_table(path, whole=False)
    assert not table.encoding.sure
    with pytest.raises(WrongEncoding) as caught:
        list(table.rows())
    assert caught.value.data["line"] == lines + 1
    assert open_table(path).encoding.name != "utf-8"
    assert open_table(path, encoding="cp1252", whole=False).encoding.sure
