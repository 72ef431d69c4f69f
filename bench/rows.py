"""What one measurement says, and what is asked of it."""

from dataclasses import asdict, dataclass
from statistics import quantiles
from typing import Any


@dataclass(frozen=True, slots=True)
class Target:
    """What PERFORMANCE.md demands at a million contacts: at most this ratio, p95 (ms) and growth; or at least this
    `share` of COPY; or at most this `value` of the row's own unit."""

    ratio: float | None = None
    p95: float | None = None
    growth: float | None = None
    share: float | None = None
    value: float | None = None


@dataclass(slots=True)
class Row:
    """One case for one asker. Times in ms; `value` and `unit` where it is no time; None where it does not apply."""

    operation: str
    case: str
    asker: str
    target: Target
    median: float | None = None
    p95: float | None = None
    limit: float | None = None
    ready: float | None = None
    growth: float | None = None
    statements: int | None = None
    per_second: float | None = None
    limit_per_second: float | None = None
    share: float | None = None
    value: float | None = None
    unit: str = ""
    requests: int = 0
    note: str = ""

    @property
    def ratio(self) -> float | None:
        return self.median / self.limit if self.median and self.limit else None

    @property
    def limit_ratio(self) -> float | None:
        return self.limit / self.ready if self.limit and self.ready else None

    def misses(self) -> list[str]:
        """Which demands are not met, and by how much."""
        most = (("ratio", self.ratio), ("p95", self.p95), ("growth", self.growth), ("value", self.value))
        found = [
            f"{name} {value:.2f} > {wanted:g}"
            for name, value in most
            if (wanted := getattr(self.target, name)) is not None and value is not None and value > wanted
        ]
        if self.target.share is not None and self.share is not None and self.share < self.target.share:
            found.append(f"share {self.share:.2f} < {self.target.share:g}")
        if self.limit_ratio is not None and self.limit_ratio > 3:
            found.append(f"the limit is {self.limit_ratio:.1f} × of ready-made")
        return found

    def as_json(self) -> dict[str, Any]:
        """All of it, for the file."""
        return {**asdict(self), "ratio": self.ratio, "limit_ratio": self.limit_ratio, "misses": self.misses()}


def median(times: list[float]) -> float:
    return percentile(times, 50)


def percentile(times: list[float], share: int) -> float:
    """The value below which that share of the times lies."""
    return times[0] if len(times) == 1 else quantiles(times, n=100, method="inclusive")[share - 1]
