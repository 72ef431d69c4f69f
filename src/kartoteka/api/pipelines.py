"""The pipelines of the kinds the caller may read."""

from dataclasses import asdict
from typing import Any, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Router

from kartoteka.api.asked import language_of
from kartoteka.api.policy import policy_of
from kartoteka.api.shapes import Answer, Labels
from kartoteka.api.writes import shown
from kartoteka.kit.language import pick
from kartoteka.schema.pipelines import PipelineSpec, pipelines

router = Router(tags=["kinds"])


class StageAnswer(Answer):
    """A stage; `label` in the caller's language."""

    key: str
    label: str
    labels: Labels
    semantics: Literal["open", "won", "lost"]
    probability: int | None
    hue: str


class PipelineAnswer(Answer):
    """A pipeline with its stages in their order."""

    kind: str
    key: str
    label: str
    labels: Labels
    stages: list[StageAnswer]


class Pipelines(Answer):
    """All pipelines."""

    items: list[PipelineAnswer]


@router.get("/pipelines", operation_id="listPipelines", summary="List the pipelines", response=Pipelines)
def list_pipelines(request: HttpRequest) -> HttpResponse:
    """Of the kinds that have stages; persons and companies have none."""
    policy, language = policy_of(request), language_of(request)
    kinds = [key for key in policy.catalogue.kinds if policy.actor.scope(key, "read") != "none"]
    return shown({"items": [_shown(one, language) for one in pipelines(kinds)]})


def _shown(pipeline: PipelineSpec, language: str) -> dict[str, Any]:
    written = asdict(pipeline) | {"label": pick(pipeline.labels, language, pipeline.key)}
    written["stages"] = [asdict(one) | {"label": pick(one.labels, language, one.key)} for one in pipeline.stages]
    return written
