"""The readable page of the API, rendered from the OpenAPI file; it needs no script and no other host."""

import json
from functools import cache
from pathlib import Path
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.template import Context, Engine
from django.views.decorators.http import require_safe

from kartoteka.api.app import api

POLICY: Final = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
_FOLDER: Final = Path(__file__).parent / "page"
Json = dict[str, Any]


@require_safe
def openapi_file(request: HttpRequest) -> HttpResponse:
    """The OpenAPI 3.1 file."""
    return HttpResponse(openapi_bytes(), content_type="application/json; charset=utf-8")


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """The readable page."""
    return HttpResponse(_page(), headers={"Content-Security-Policy": POLICY})


@require_safe
def style(request: HttpRequest) -> HttpResponse:
    """The page's style sheet, from our own host."""
    return HttpResponse((_FOLDER / "docs.css").read_bytes(), content_type="text/css; charset=utf-8")


@cache
def openapi_bytes() -> bytes:
    """The file as bytes: equal to `docs/openapi.json`, which a test holds against it."""
    return (json.dumps(api.get_openapi_schema(), ensure_ascii=False, indent=1) + "\n").encode()


@cache
def _page() -> str:
    file: Json = json.loads(openapi_bytes())
    template = Engine(dirs=[str(_FOLDER)], autoescape=True).get_template("docs.html")
    return template.render(Context({"info": file["info"], "groups": _groups(file), "schemas": _schemas(file)}))


def _groups(file: Json) -> list[Json]:
    groups: dict[str, list[Json]] = {}
    for path, methods in file["paths"].items():
        for method, operation in methods.items():
            tag = (operation.get("tags") or ["other"])[0]
            groups.setdefault(tag, []).append(_operation(path, method, operation))
    return [{"name": name, "operations": found} for name, found in sorted(groups.items())]


def _operation(path: str, method: str, operation: Json) -> Json:
    body = operation.get("requestBody", {}).get("content", {})
    return {
        "id": operation["operationId"],
        "method": method.upper(),
        "path": path,
        "summary": operation["summary"],
        "description": operation.get("description", ""),
        "signed": bool(operation.get("security")),
        "parameters": [
            {
                "name": one["name"],
                "where": one["in"],
                "required": one.get("required"),
                "says": _says(one["schema"]),
                "description": one.get("description", ""),
            }
            for one in operation.get("parameters", [])
        ],
        "bodies": [{"type": kind, "says": _says(one["schema"])} for kind, one in body.items()],
        "answers": [
            {"status": status, "description": one["description"], "says": _of_answer(one)}
            for status, one in operation["responses"].items()
        ],
    }


def _schemas(file: Json) -> list[Json]:
    return [
        {
            "name": name,
            "description": schema.get("description", ""),
            "properties": [
                {
                    "name": key,
                    "required": key in schema.get("required", []),
                    "says": _says(one),
                    "description": one.get("description", ""),
                }
                for key, one in schema.get("properties", {}).items()
            ],
        }
        for name, schema in file["components"]["schemas"].items()
    ]


def _of_answer(answer: Json) -> str:
    return ", ".join(_says(one["schema"]) for one in answer.get("content", {}).values() if one.get("schema"))


def _says(schema: Json) -> str:
    if "$ref" in schema:
        return str(schema["$ref"].rsplit("/", 1)[-1])
    for several in ("anyOf", "oneOf", "allOf"):
        if several in schema:
            return " or ".join(_says(one) for one in schema[several])
    if "enum" in schema:
        return " | ".join(str(one) for one in schema["enum"])
    if schema.get("type") == "array":
        return f"[{_says(schema.get('items', {}))}, …]"
    return str(schema.get("format") or schema.get("const") or schema.get("type") or "any")
