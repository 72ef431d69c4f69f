"""What every field type promises, whatever is thrown at it; and the rules of each."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kartoteka.kit.exact import dumps, loads
from kartoteka.schema.catalogue import Catalogue, ChoiceSpec, CurrencySpec, FieldSpec, KindSpec, PortalSpec
from kartoteka.schema.field_types.base import CheckContext, ValueRefused, field_types

LIST = {
    key: ChoiceSpec(n, "colours", key, {"en": key.title(), "de": german}, "grey", n, False, key == "brown")
    for n, (key, german) in enumerate((("red", "Rot"), ("green", "Grün"), ("brown", "Braun")))
}
PERSON = KindSpec(3, "person", 3, {}, {}, "", "", {}, True, {}, {})
CATALOGUE = Catalogue(
    version=1,
    portal=PortalSpec("DE", "EUR", "de", "Europe/Berlin", "last_first", False, 1),
    kinds={"person": PERSON},
    choices={"colours": LIST},
    tags={},
    currencies={"EUR": CurrencySpec("EUR", None, 0, False), "ITL": CurrencySpec("ITL", None, 1, True)},
)
KNOWN = {("user", 7): 7, ("user", "anna@x.example"): 7, ("department", 2): 2, ("item", 5): 3, ("file", 9): 1,
         ("tag", "Nord"): 4}  # fmt: skip
CONTEXT = CheckContext(CATALOGUE, language="de", known=KNOWN)


def field(type: str, *, multiple: bool = False, **asked) -> FieldSpec:
    return FieldSpec(
        id=1, kind="person", key="c_x", labels={}, help={}, type=type, settings=asked, storage="json",
        multiple=multiple, required=False, read_only=False, searchable=False, indexed=False, visible_to=(),
        search_stale=False, position=0, is_system=False, archived=False,
    )  # fmt: skip


def checked(type: str, raw, **asked):
    return field_types()[type].check(raw, field(type, **asked), CONTEXT)


SETTINGS = {"choice": {"list": "colours"}, "choices": {"list": "colours"}, "link": {"kinds": ["person"]}}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.decimals() | st.text() | st.sampled_from(
        ["1e100000", "-0", "0001-01-01", "9999-12-31T23:59:59Z", "https://x.example", "a@b.example", "\ud800", "a\0b"]
    ),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(
        st.sampled_from(["id", "item", "value", "label", "primary", "amount", "currency", "user", "level", "name",
                         "street", "role", "from", "to", "hidden", "x"]),
        inner,
        max_size=4,
    ),
    max_leaves=8,
)  # fmt: skip


@pytest.mark.parametrize("type", sorted(field_types().entries()))
@settings(max_examples=60, deadline=None)
@given(raw=JSON, multiple=st.booleans())
def test_any_json_is_stored_cleanly_or_refused(type, raw, multiple):
    spec = field(type, multiple=multiple, **SETTINGS.get(type, {}))
    list(field_types()[type].references(raw, spec))
    try:
        stored = field_types()[type].check(raw, spec, CONTEXT)
    except ValueRefused:
        return
    text = dumps(stored)
    text.encode()
    assert "\\u0000" not in text
    assert loads(text) == stored


@pytest.mark.parametrize("type", sorted(field_types().entries()))
@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=40) | st.from_regex(r"[0-9]{1,4}[-./ ,][0-9]{1,2}[-./ ,][0-9]{1,4}( [0-9:]{3,8})?"))
def test_any_cell_is_read_or_refused(type, text):
    spec = field(type, **SETTINGS.get(type, {}))
    try:
        raw = field_types()[type].parse_cell(text, spec, CONTEXT)
        if raw is not None:
            field_types()[type].check(raw, spec, CONTEXT)
    except ValueRefused:
        return


@pytest.mark.parametrize(
    ("type", "raw", "stored"),
    [
        ("text", "  A\tb\nc  ", "A b c"),
        ("text", "", None),
        ("long_text", " a\r\nb\x07 ", "a\nb"),
        ("number", "1234.50", Decimal("1234.5")),
        ("number", 0.1, Decimal("0.1")),
        ("money", {"amount": "1234.5", "currency": "EUR"}, {"amount": Decimal("1234.50"), "currency": "EUR"}),
        ("money", 7, {"amount": Decimal("7.00"), "currency": "EUR"}),
        ("date", "2024-02-29", "2024-02-29"),
        ("datetime", "2026-11-22T10:30:00+01:00", "2026-11-22T09:30:00Z"),
        ("datetime", "2026-07-22 10:30", "2026-07-22T08:30:00Z"),
        ("boolean", False, False),
        ("choice", "red", "red"),
        ("choices", ["green", "red", "green"], ["green", "red"]),
        ("user", "Anna@X.example", 7),
        ("user", {"id": 7, "name": "Anna"}, 7),
        ("link", 5, [{"item": 5}]),
        ("link", {"item": {"id": 5, "kind": "person", "title": "x"}, "role": "a"}, [{"item": 5, "role": "a"}]),
        ("link", [{"item": {"hidden": True}}], None),
        ("file", {"id": 9}, [9]),
        ("email", "a.b+c@d.example", [{"value": "a.b+c@d.example", "primary": True}]),
        ("email", "müller@bücher.example", [{"value": "müller@bücher.example", "primary": True}]),
        ("url", ["example.com/a?b=c", "https://x.example:8443/#y"],
         [{"value": "example.com/a?b=c", "primary": True}, {"value": "https://x.example:8443/#y"}]),
        ("url", "http://intranet/", [{"value": "http://intranet/", "primary": True}]),
        ("social", {"value": "https://www.linkedin.com/in/anna"},
         [{"value": "https://www.linkedin.com/in/anna", "network": "linkedin", "primary": True}]),
        ("address", "Kaistraße 14", [{"street": "Kaistraße 14", "primary": True}]),
        ("tags", ["Nord", {"name": "Nord"}], [4]),
        ("shares", [{"user": 7}, {"department": {"id": 2}, "level": "write"}],
         [{"user": 7, "level": "read"}, {"department": 2, "level": "write"}]),
        ("tax_numbers", ["DE123"], [{"value": "DE123"}]),
        ("language", "de", "de"),
        ("access", None, "private"),
    ],
)  # fmt: skip
def test_what_is_stored(type, raw, stored):
    assert checked(type, raw, **SETTINGS.get(type, {})) == stored


@pytest.mark.parametrize(
    ("type", "raw"),
    [
        ("text", "x" * 1_000_000),
        ("text", "a\0b"),
        ("text", 5),
        ("long_text", "x" * 400_001),
        ("number", "1e100000"),
        ("number", 10**400),
        ("number", "NaN"),
        ("number", True),
        ("number", "1,5"),
        ("number", "0.00000001"),
        ("money", {"amount": "1", "currency": "ITL"}),
        ("money", {"amount": "1", "currency": "XXX"}),
        ("money", {"amount": "1e18"}),
        ("date", "2026-02-30"),
        ("date", "0000-00-00"),
        ("date", "22.11.2026"),
        ("datetime", "2026-11-22T25:00:00Z"),
        ("datetime", "9999-12-31T23:59:59-12:00"),
        ("boolean", "yes"),
        ("choice", "brown"),
        ("choice", "Red"),
        ("user", 8),
        ("link", 6),
        ("link", [5, 5]),
        ("file", 10),
        ("email", "nobody"),
        ("email", "a@b@c.example"),
        ("email", [{"value": "a@b.example", "primary": True}, {"value": "c@d.example", "primary": True}]),
        ("url", "javascript:alert(1)"),
        ("url", "java\tscript:alert(1)"),
        ("url", "JavaScript://x.example/%0aalert(1)"),
        ("url", "data:text/html,x"),
        ("url", "//evil.example"),
        ("url", "https://evil.example\\@good.example"),
        ("url", "https://user@evil.example"),
        ("url", "http://"),
        ("url", "intranet"),
        ("social", "javascript:alert(1)"),
        ("social", "data:text/html;base64,x"),
        ("phone", ["x"] * 51),
        ("tags", [f"t{n}" for n in range(10_000)]),
        ("shares", [{"user": 7, "department": 2}]),
        ("access", "all"),
        ("language", "xx"),
        ("heading", "x"),
    ],
)
def test_what_is_refused(type, raw):
    with pytest.raises(ValueRefused):
        checked(type, raw, **SETTINGS.get(type, {}))


@pytest.mark.parametrize(
    ("type", "cell", "raw"),
    [
        ("number", "1.234,50", "1234.50"),
        ("number", "1,234.50", "1234.50"),
        ("number", "1 234,5", "1234.5"),
        ("money", "1.234,50 €", {"amount": "1234.50", "currency": "EUR"}),
        ("date", "22.11.2026", "2026-11-22"),
        ("date", "11/22/2026", "2026-11-22"),
        ("date", "20261122", "2026-11-22"),
        ("date", "0/0/00", None),
        ("date", "0.0.00", None),
        ("date", "0000-00-00", None),
        ("date", "3.4.71", "1971-04-03"),
        ("datetime", "22.11.2026 9:30", "2026-11-22T09:30"),
        ("boolean", "Ja", True),
        ("boolean", "нет", False),
        ("choice", "grün", "green"),
        ("choice", "Violett", "Violett"),
        ("choices", "Rot; grün", ["red", "green"]),
        ("email", "a@b.example; c@d.example", [{"value": "a@b.example"}, {"value": "c@d.example"}]),
        ("tags", "A, B", ["A", "B"]),
        ("language", "Deutsch", "de"),
        ("language", "de-AT", "de"),
    ],
)
def test_cells_are_read(type, cell, raw):
    assert field_types()[type].parse_cell(cell, field(type, **SETTINGS.get(type, {})), CONTEXT) == raw


@pytest.mark.parametrize(
    ("typed", "normal"),
    [
        ("030 1234567", "+49301234567"),
        ("+7 (495) 555-01-02", "+74955550102"),
        ("0039 02 5550 0123", "+390255500123"),
        ("1", "1"),
        ("Zentrale", "zentrale"),
        ("030 1234567 ext. 12", "+49301234567x12"),
    ],
)
def test_phones_are_normalised_by_the_portals_country(typed, normal):
    assert field_types()["phone"].normal(typed, "DE") == normal
