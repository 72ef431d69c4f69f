"""The file of rejected rows: their columns, and line, column and reason, so that it imports again when corrected."""

import csv
import logging
import os
from pathlib import Path
from typing import Any, Final, TextIO

from kartoteka.exchange.checking import CheckedRow, column_name
from kartoteka.exchange.guard import guarded, unguarded
from kartoteka.exchange.plan import ERROR_COLUMNS, Plan
from kartoteka.kit.disk import copy_synced, sync_folder
from kartoteka.kit.language import say

_MARK: Final = "\ufeff"
_log = logging.getLogger(__name__)


class ErrorFile:
    """Appends rejected rows. It exists only once there is one. `size` is what is safely in it: a run that goes on
    after a kill cuts the file back to the size its last whole chunk left; where it was taken away meanwhile, a new one
    begins. Whatever else stands in a file of the `users`, corrections perhaps, is kept beside it as `.before`."""

    def __init__(self, path: Path, plan: Plan, *, language: str, size: int = 0, users: bool = False) -> None:
        self._path, self._plan, self._language = path, plan, language
        found = path.stat().st_size if path.is_file() else 0
        self.size = size if found >= size else 0
        if users and found != self.size:
            _keep_before(path)
        if self.size:
            with path.open("r+b") as file:
                file.truncate(size)
        else:
            path.unlink(missing_ok=True)

    def append(self, rows: list[CheckedRow]) -> None:
        """Write these rejected rows after what is safely in it, and move `size` past them once the disk has them."""
        if not rows:
            return
        new = not self._path.exists()
        with self._path.open("a", encoding="utf-8", newline="") as file:
            file.truncate(self.size)
            writer = self._writer(file)
            if not self.size:
                file.write(_MARK)
                writer.writerow(self._header())
            for row in rows:
                writer.writerow(self._cells(row))
            file.flush()
            os.fsync(file.fileno())
        if new:
            sync_folder(self._path.parent)
        self.size = self._path.stat().st_size

    def _writer(self, file: TextIO) -> Any:
        return csv.writer(file, delimiter=self._plan.table.dialect.separator, quoting=csv.QUOTE_MINIMAL)

    def _header(self) -> list[str]:
        """The file's own headers; where it has none, the fields' keys, so that the columns are known again."""
        if self._plan.table.header:
            return [*(guarded(header) for header in self._plan.table.header if not _is_ours(header)), *ERROR_COLUMNS]
        return [*(one.field or f"column {one.position}" for one in self._plan.columns), *ERROR_COLUMNS]

    def _cells(self, row: CheckedRow) -> list[str]:
        header = self._plan.table.header
        width = len(self._plan.columns)
        cells = [guarded(unguarded(cell)).replace("\x00", "\ufffd") for cell in (row.cells + [""] * width)[:width]]
        kept = [cell for at, cell in enumerate(cells) if at >= len(header) or not _is_ours(header[at])]
        column, message = row.refusal or (0, None)
        reason = say(message, self._language) if message else ""
        return [*kept, str(row.line), column_name(self._plan, column), guarded(reason)]


def _keep_before(path: Path) -> None:
    before = path.with_name(f"{path.name}.before")
    copy_synced(path, before)
    _log.warning("%s was not as the import had left it; what stood there is now in %s.", path, before)


def _is_ours(header: str) -> bool:
    return header.strip() in ERROR_COLUMNS
