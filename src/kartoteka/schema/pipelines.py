"""Reads the pipelines and their stages, for whoever shows them; writing them comes with the stages themselves."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Prefetch

from kartoteka.schema.models import Pipeline, Stage


@dataclass(frozen=True, slots=True)
class StageSpec:
    """A stage of a pipeline."""

    key: str
    labels: dict[str, str]
    semantics: str
    probability: int | None
    hue: str


@dataclass(frozen=True, slots=True)
class PipelineSpec:
    """A pipeline with its live stages in their order."""

    kind: str
    key: str
    labels: dict[str, str]
    stages: tuple[StageSpec, ...]


def pipelines(kinds: Collection[str]) -> list[PipelineSpec]:
    """The live pipelines of these kinds, in their order."""
    live = Prefetch("stages", Stage.objects.filter(archived_at=None).order_by("position", "id"), to_attr="live")
    rows = Pipeline.objects.filter(kind__key__in=kinds, archived_at=None).select_related("kind")
    return [
        PipelineSpec(row.kind.key, row.key, row.labels, tuple(_stage(one) for one in row.live))
        for row in rows.order_by("kind__number", "position", "id").prefetch_related(live)
    ]


def _stage(row: Stage) -> StageSpec:
    return StageSpec(row.key, row.labels, row.semantics, row.probability, row.hue)
