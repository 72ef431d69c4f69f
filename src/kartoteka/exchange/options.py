"""What whoever imports may decide; everything left open is found from the file."""

from dataclasses import asdict, dataclass, field, fields
from typing import Any, Literal

Duplicates = Literal["skip", "update", "create"]


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """`columns` is the chosen field by header (None: leave out); `strict` rejects rows that miss a required field."""

    duplicates: Duplicates = "skip"
    columns: dict[str, str | None] = field(default_factory=dict)
    encoding: str | None = None
    separator: str | None = None
    has_header: bool = True
    strict: bool = False

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> "ImportOptions":
        """Those that were kept with an import."""
        return cls(**{one.name: kept[one.name] for one in fields(cls) if one.name in kept})

    def as_json(self) -> dict[str, Any]:
        """For keeping with the import, and for knowing the same import again."""
        return asdict(self)
