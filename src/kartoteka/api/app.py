"""The one API object: its frame and its resources, one file each; no rules, no queries."""

from typing import Any

from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema

from kartoteka import __version__
from kartoteka.api.caller import CALLERS
from kartoteka.api.errors import answer
from kartoteka.api.gate import JsonParser, gate
from kartoteka.api.openapi import complete
from kartoteka.api.resources import RESOURCES


class Api(NinjaAPI):
    """Ninja with our gate, our errors and the whole OpenAPI file."""

    def get_openapi_schema(self, *, path_prefix: str | None = None, path_params: Any = None) -> OpenAPISchema:
        """The file of all routes, those of the native server included."""
        return complete(super().get_openapi_schema(path_prefix="/api/v1", path_params=path_params))


def build() -> Api:
    """The API with every resource, as `config.urls` mounts it."""
    made = Api(
        title="Kartoteka",
        version=__version__,
        description="A firm's clients: found, shared and changed. Errors all have one shape (Refusal).",
        openapi_url=None,
        docs_url=None,
        urls_namespace="api",
        auth=CALLERS,
        parser=JsonParser(),
        servers=[{"url": "/"}],
    )
    made.add_decorator(gate, mode="view")
    for kind in (Exception, HttpError, ValidationError):
        made.add_exception_handler(kind, answer)
    for router in RESOURCES:
        made.add_router("", router)
    return made


api = build()
