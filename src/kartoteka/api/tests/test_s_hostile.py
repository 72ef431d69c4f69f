"""S-cases of SECURITY: what no user should send, and everybody can (S39, S44, S65, S68)."""

import json
import time
from urllib.parse import quote

import pytest
from django.test import Client

from kartoteka.api.testing import Caller, Make, fingerprint

INJECTIONS = ("a'b", 'a") or 1=1--', "'; drop table items_item; --", "%s", "%(x)s", "{0}", "\\", "${7*7}", "a\nb", "*")


@pytest.mark.parametrize("text", INJECTIONS)
def test_s39_sql_in_every_parameter_is_text_or_400(text: str, callers: dict[str, Caller], make: Make) -> None:
    make("anna")
    before = fingerprint()
    for path, query in (
        ("/items/person", {"q": text}), ("/items/person", {"sort": text}), ("/items/person", {"fields": text}),
        ("/items/person", {"cursor": text}), ("/items/person", {"filter": [text, "eq", "x"]}),
        ("/items/person", {"filter": ["last_name", text, "x"]}),
        ("/items/person", {"filter": ["last_name", "eq", text]}),
        ("/items/person", {"filter": ["last_name", "contains", text]}),
        ("/items/person", {"filter": ["tags", "has_any", [text]]}),
        ("/items/person/count", {"q": text}), ("/search", {"q": text}),
        ("/duplicates/person", {"values": {text: text}}),
        ("/duplicates/person", {"values": {"last_name": text, "email": text, "phone": text}}),
        (f"/items/{quote(text, safe='')}", {}), (f"/kinds/{quote(text, safe='')}/fields", {}),
        (f"/choices/{quote(text, safe='')}", {}), ("/kinds/person/layout", {"pipeline": text}),
    ):  # fmt: skip
        answer = callers["anna"].get(path, **query)
        assert answer.status_code in (200, 400, 404), (path, query, answer.status_code)
        assert b"syntax" not in answer.content.lower()
    assert fingerprint() == before


@pytest.mark.parametrize("text", INJECTIONS)
def test_s39_sql_in_values_and_keys_is_kept_as_text_or_refused(
    text: str, callers: dict[str, Caller], make: Make
) -> None:
    path = f"/items/person/{make('anna', description=text)}"
    assert callers["anna"].get(path).json()["values"]["description"].strip() == text.strip()
    refused = callers["anna"].patch(path, {"version": 1, "values": {text: 1}})
    assert (refused.status_code, refused.json()["code"]) == (400, "unknown_field")
    field = callers["cora"].post("/kinds/person/fields", {"key": text, "labels": {"en": "x"}, "type": "text"})
    assert field.status_code in (400, 422)


@pytest.mark.parametrize("text", INJECTIONS)
def test_s39_a_label_may_be_anything_and_its_key_stays_plain(text: str, callers: dict[str, Caller]) -> None:
    made = callers["cora"].post("/kinds/person/fields", {"labels": {"en": text}, "type": "text"})
    assert made.status_code in (201, 422), made.content
    if made.status_code == 201:
        assert made.json()["key"].startswith("c_")
        assert made.json()["key"].replace("_", "").isalnum()


def test_s44_great_and_deep_input_is_answered_at_once(callers: dict[str, Caller], make: Make) -> None:
    make("anna")
    anna = callers["anna"]
    begun = time.monotonic()
    nested = "<div>" * 40_000
    assert anna.post(
        "/items/person", {"values": {"first_name": "a", "last_name": "b", "description": nested}}
    ).status_code in (201, 413, 422)
    assert anna.post("/items/person", {"values": {"first_name": "a", "last_name": "b" * 1_000_000}}).status_code in (
        413,
        422,
    )
    assert anna.get("/items/person", q="x" * 10_000).status_code == 400
    assert anna.get("/items/person", limit=1_000_000).status_code == 400
    many = ["or", *(["last_name", "eq", f"name {number}"] for number in range(500))]
    assert anna.get("/items/person", filter=many).status_code in (200, 400)
    deep = "[" + '"not",[' * 200 + '"last_name","eq",1' + "]" * 201
    assert anna.get("/items/person", filter=deep).status_code == 400
    assert anna.get(
        "/items/person", filter=["last_name", "in", [f"n{number}" for number in range(1500)]]
    ).status_code in (200, 400)
    assert time.monotonic() - begun < 10


def test_s44_a_body_of_two_megabytes_is_413(callers: dict[str, Caller]) -> None:
    answer = callers["anna"].post("/items/person", {"values": {"description": "x" * 2_000_000}})
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


@pytest.mark.parametrize(
    "body",
    [
        b"", b"{", b"null", b"[]", b'"x"', b"1", b"\xff\xfe\x00", b'{"values": {"first_name": "\\u0000"}}',
        b'{"values": {"first_name": "\\ud800"}}', b'{"values": NaN}', b"[" * 100_000, b'{"values":{"a":' * 3000,
        b'{"values": {"first_name": ' + b"9" * 6000 + b"}}", b'{"values": null}', b'{"values": {}, "values": 1}',
    ],
)  # fmt: skip
def test_s68_a_broken_body_is_400_with_an_id(body: bytes, callers: dict[str, Caller]) -> None:
    answer = callers["anna"].send("POST", "/items/person", body)
    assert (answer.status_code, answer.json()["code"]) == (400, "malformed"), answer.content
    assert answer.json()["request_id"] == answer["X-Request-ID"]
    for secret in (b"Traceback", b"select", b"/work", b"psycopg", b"pydantic"):
        assert secret not in answer.content


HOSTILE_VALUES = (
    0, -1, 1e300, 9223372036854775808, True, "", " ", "x" * 1_000, [], {}, [[]], [None], [1, "a", None], {"a": 1},
    "9" * 400,
    {"item": 9223372036854775808}, [{"item": -1}], [{"user": 9223372036854775808, "level": "read"}],
    [{"value": "x" * 5000}], [{"value": None}], {"amount": "1e400", "currency": "EUR"},
    {"amount": "NaN", "currency": "EUR"},
    "9999-99-99", "0000-00-00", "99999-01-01", "1e5", "Infinity", "٣", "\u202e", "\U000e0001",
)  # fmt: skip


@pytest.mark.parametrize("kind", ["person", "company"])
def test_s68_no_hostile_value_of_a_field_is_a_500(kind: str, callers: dict[str, Caller], make: Make) -> None:
    path, anna = f"/items/{kind}/{make('anna', kind)}", callers["anna"]
    for place, field in enumerate(one["key"] for one in anna.get(f"/kinds/{kind}/fields").json()["items"]):
        for value in HOSTILE_VALUES[place % 6 :: 6]:
            require_understood(anna, path, field, value, ("eq",))


@pytest.mark.long
@pytest.mark.parametrize("kind", ["person", "company"])
def test_s68_no_value_of_any_field_is_a_500(kind: str, callers: dict[str, Caller], make: Make) -> None:
    path, anna = f"/items/{kind}/{make('anna', kind)}", callers["anna"]
    for field in (one["key"] for one in anna.get(f"/kinds/{kind}/fields").json()["items"]):
        for value in HOSTILE_VALUES:
            require_understood(anna, path, field, value, ("eq", "in", "between"))


def require_understood(caller: Caller, path: str, field: str, value: object, operators: tuple[str, ...]) -> None:
    """Writing the value and asking for it are done or refused in words."""
    answers = [caller.patch(path, {"version": 1, "values": {field: value}})]
    for operator in operators:
        operand = {"in": [value], "between": [value, value]}.get(operator, value)
        answers.append(caller.get(path.rsplit("/", 1)[0], filter=[field, operator, operand]))
    for answer in answers:
        assert answer.status_code in (200, 400, 403, 404, 409, 422), (field, value, answer.status_code)


OPERANDS = ([], ["x"], [1], [None], [["a"]], [{"a": 1}], ["2026-01-01"], ["today"], [True], [["1", "2"]])


@pytest.mark.parametrize(
    "operator",
    ["eq", "ne", "in", "nin", "lt", "lte", "gt", "gte", "between", "contains", "starts", "empty", "filled", "has_any",
     "has_all", "within"],
)  # fmt: skip
def test_s68_no_operator_on_any_field_is_a_500(operator: str, callers: dict[str, Caller], make: Make) -> None:
    make("anna")
    anna = callers["anna"]
    for place, field in enumerate(one["key"] for one in anna.get("/kinds/person/fields").json()["items"]):
        for operand in OPERANDS[place % 5 :: 5]:
            answer = anna.get("/items/person", filter=[field, operator, *operand])
            assert answer.status_code in (200, 400), (field, operator, operand, answer.content)


@pytest.mark.parametrize(
    "content_type",
    ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/xml", ""],
)
def test_s68_a_body_that_is_no_json_is_415(content_type: str, callers: dict[str, Caller]) -> None:
    body = json.dumps({"values": {"first_name": "A", "last_name": "B"}}).encode()
    answer = callers["anna"].send("POST", "/items/person", body, content_type=content_type)
    assert (answer.status_code, answer.json()["code"]) == (415, "unsupported_media_type")


@pytest.mark.parametrize("method", ["PUT", "OPTIONS", "TRACE", "HEAD", "PROPFIND"])
def test_s68_an_unknown_method_is_405_json(method: str, callers: dict[str, Caller]) -> None:
    answer = callers["anna"].send(method, "/items/person")
    assert answer.status_code == 405
    assert "GET" in answer["Allow"]
    if method != "HEAD":
        assert answer.json()["code"] == "method_not_allowed"


@pytest.mark.parametrize(
    "path", ["/nothing", "/items", "/items/", "/items/person/1/nothing", "/items/person/1/comments/2"]
)
def test_s68_an_unknown_address_is_404_json(path: str, callers: dict[str, Caller]) -> None:
    assert callers["anna"].get(path).json()["code"] == "not_found"


def test_s65_a_browsers_write_needs_the_csrf_header(firm, make: Make) -> None:
    browser = Client(enforce_csrf_checks=True)
    user = firm.user("anna")
    user.set_password("a long and rare pass phrase")
    user.save()
    browser.get("/_allauth/browser/v1/auth/session")
    token = browser.cookies["csrftoken"].value
    signed = browser.post(
        "/_allauth/browser/v1/auth/login",
        {"email": user.email, "password": "a long and rare pass phrase"},
        content_type="application/json",
        headers={"x-csrftoken": token},
    )
    assert signed.status_code == 200, signed.content
    body = {"values": {"first_name": "A", "last_name": "B"}}
    before = fingerprint()
    for content_type in ("application/json", "text/plain", "multipart/form-data; boundary=x"):
        refused = browser.generic("POST", "/api/v1/items/person", json.dumps(body), content_type)
        assert (refused.status_code, refused.json()["code"]) == (403, "csrf_failed")
    assert fingerprint() == before
    token = browser.cookies["csrftoken"].value
    made = browser.post("/api/v1/items/person", body, "application/json", headers={"x-csrftoken": token})
    assert made.status_code == 201, made.content


def test_s65_reading_changes_nothing(callers: dict[str, Caller], make: Make) -> None:
    path = f"/items/person/{make('anna')}"
    before = fingerprint()
    for one in (path, f"{path}/timeline", f"{path}/changes", "/items/person", "/items/person/count", "/search?q=ada",
                "/kinds", "/kinds/person/fields", "/tags", "/currencies", "/contact-types"):  # fmt: skip
        assert callers["anna"].get(one, _method="DELETE").status_code in (200, 400)
        assert callers["anna"].send("GET", one, None, x_http_method_override="DELETE").status_code == 200
    assert fingerprint() == before


@pytest.mark.parametrize(("language", "words"), [("de", "verständlich"), ("it", "comprensibile"), ("ru", "непонятен")])
def test_an_unsigned_caller_is_answered_in_his_language(language: str, words: str, callers: dict[str, Caller]) -> None:
    answer = callers["vera"].send("GET", "/items/person", None, accept_language=language)
    assert answer.status_code == 401
    assert answer["WWW-Authenticate"] == "Bearer"
    assert answer.json()["message"] != callers["vera"].get("/items/person").json()["message"]
    malformed = callers["anna"].send("GET", "/items/person?limit=x", None, accept_language=language)
    assert words not in malformed.json()["message"], "a signed-in caller is answered in his own language"
