"""The OpenAPI file: true, whole, and the one that is kept in the repository."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from kartoteka.api.docs import openapi_bytes
from kartoteka.api.shapes import Answer, Body
from kartoteka.kit.language import LANGUAGES, catalogue

KEPT = Path(__file__).parents[4] / "docs" / "openapi.json"
FILE: dict[str, Any] = json.loads(openapi_bytes())
OPERATIONS = [
    (path, method, operation) for path, methods in FILE["paths"].items() for method, operation in methods.items()
]
CONTRACT = (
    "GET /items/{kind}", "GET /items/{kind}/count", "POST /items/{kind}", "GET /items/{kind}/{item_id}",
    "PATCH /items/{kind}/{item_id}", "DELETE /items/{kind}/{item_id}", "POST /items/{kind}/{item_id}/restore",
    "POST /items/{kind}/{item_id}/purge", "POST /items/{kind}/{item_id}/comments",
    "POST /items/{kind}/{item_id}/links", "POST /items/{kind}/{item_id}/undo", "GET /items/{kind}/{item_id}/timeline",
    "GET /items/{kind}/{item_id}/changes", "GET /me", "GET /kinds", "GET /kinds/{kind}/fields",
    "POST /kinds/{kind}/fields", "PATCH /kinds/{kind}/fields/{key}", "POST /kinds/{kind}/fields/{key}/retire",
    "POST /kinds/{kind}/fields/{key}/restore", "POST /kinds/{kind}/fields/{key}/purge", "GET /kinds/{kind}/layout",
    "GET /pipelines", "GET /users", "GET /departments", "GET /roles", "GET /tags", "POST /tags",
    "PATCH /tags/{tag_id}", "DELETE /tags/{tag_id}", "GET /contact-types", "POST /contact-types",
    "PATCH /contact-types/{key}", "DELETE /contact-types/{key}", "GET /currencies", "POST /currencies",
    "PATCH /currencies/{code}", "DELETE /currencies/{code}", "GET /choices/{list}", "POST /choices/{list}",
    "PATCH /choices/{list}/{key}", "DELETE /choices/{list}/{key}", "POST /files", "GET /jobs/{job_id}",
    "POST /jobs/{job_id}/cancel", "POST /jobs/{job_id}/undo", "GET /duplicates/{kind}", "GET /search", "GET /events",
    "GET /portal", "PATCH /portal",
)  # fmt: skip


def test_the_kept_file_is_the_served_one(client: Client) -> None:
    served = client.get("/api/v1/openapi.json")
    assert served.content == openapi_bytes()
    assert json.loads(KEPT.read_bytes()) == FILE, "run: python -m kartoteka.api.published docs/openapi.json"


@pytest.mark.parametrize("route", CONTRACT)
def test_every_route_of_the_contract_is_in_the_file(route: str) -> None:
    method, path = route.split(" ")
    assert method.lower() in FILE["paths"].get(f"/api/v1{path}", {}), route


def test_every_operation_has_its_own_id_and_words() -> None:
    ids = [operation["operationId"] for _, _, operation in OPERATIONS]
    assert len(ids) == len(set(ids))
    assert [path for path, _, operation in OPERATIONS if not operation["summary"] or not operation["tags"]] == []


@pytest.mark.parametrize(("path", "method", "operation"), OPERATIONS, ids=[f"{m} {p}" for p, m, _ in OPERATIONS])
def test_every_operation_declares_its_answers(path: str, method: str, operation: dict[str, Any]) -> None:
    statuses = set(operation["responses"])
    assert any(status.startswith("2") for status in statuses)
    assert {"400", "503"} <= statuses
    assert operation.get("security") is None or {"401", "403", "404"} <= statuses
    for status, answer in operation["responses"].items():
        if status.startswith(("4", "5")) and path != "/healthz":
            assert answer["content"]["application/json"]["schema"] == {"$ref": "#/components/schemas/Refusal"}


def test_the_download_declares_its_sizes_and_ranges() -> None:
    download = FILE["paths"]["/api/v1/files/{file_id}"]["get"]
    assert {(one["in"], one["name"]) for one in download["parameters"]} == {
        ("path", "file_id"),
        ("query", "size"),
        ("header", "Range"),
    }
    assert {"200", "206", "416"} <= download["responses"].keys()
    assert "image/webp" in download["responses"]["200"]["content"]
    assert {"Content-Range", "X-Request-ID"} <= download["responses"]["206"]["headers"].keys()


def test_the_file_is_openapi_3_1_with_both_ways_to_sign_in() -> None:
    assert FILE["openapi"].startswith("3.1")
    assert FILE["components"]["securitySchemes"]["Token"]["scheme"] == "bearer"
    assert FILE["components"]["securitySchemes"]["Session"]["in"] == "cookie"


def test_no_two_shapes_share_a_name() -> None:
    names = Counter(one.__name__ for base in (Body, Answer) for one in descendants(base))
    assert [name for name, count in names.items() if count > 1] == []


def descendants(base: type) -> set[type]:
    """All classes below this one."""
    return {one for child in base.__subclasses__() for one in (child, *descendants(child))}


def test_every_reference_leads_somewhere() -> None:
    wanted = {part.split('"')[0] for part in openapi_bytes().decode().split("#/components/schemas/")[1:]}
    assert wanted <= FILE["components"]["schemas"].keys()


def test_the_readable_page_names_every_operation_and_no_other_host(client: Client) -> None:
    answer = client.get("/api/docs")
    assert "style-src 'self'" in answer["Content-Security-Policy"]
    page = answer.content.decode()
    for path, _, operation in OPERATIONS:
        assert path in page
        assert f'id="{operation["operationId"]}"' in page
    assert "<script" not in page
    assert 'src="http' not in page
    assert 'href="http' not in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_says_what_happened_what_is_safe_and_what_to_do(language: str) -> None:
    short = [
        id for id, text in catalogue(language).items()
        if id.startswith("error.") and isinstance(text, str) and len(text.split(". ")) < 2
    ]  # fmt: skip
    assert short == []
