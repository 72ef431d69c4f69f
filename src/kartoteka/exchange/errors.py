"""Why a file cannot be read or an exchange is refused. Rejected rows are no errors: they go to the error file."""

from kartoteka.kit.errors import DomainError


class Unreadable(DomainError):
    """The file as a whole cannot be read; `data` names the line and the byte or value where it went wrong."""

    code = "import_unreadable"
    status = 422


class NotATable(Unreadable):
    """It is no text table: another format by its first bytes or its name, or bytes that are no text."""

    code = "import_not_a_table"


class UnknownEncoding(Unreadable):
    """No encoding gives believable text; the caller must name one."""

    code = "import_encoding_unknown"


class WrongEncoding(Unreadable):
    """The named (or by its mark announced) encoding does not fit the bytes."""

    code = "import_encoding_wrong"


class UnclosedQuote(Unreadable):
    """A quoted cell that begins in `line` never ends."""

    code = "import_quote_unclosed"


class RecordTooLong(Unreadable):
    """One record is longer than any table's record is."""

    code = "import_record_too_long"


class TooManyColumns(Unreadable):
    """More columns than may be imported."""

    code = "import_too_many_columns"


class EmptyFile(Unreadable):
    """The file holds no text at all."""

    code = "import_empty"
