"""Hostile JSON is refused before anything of ours sees it (S68)."""

from decimal import Decimal

import pytest

from kartoteka.api.wellformed import read_json
from kartoteka.kit.errors import Malformed


@pytest.mark.parametrize(
    "source",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b'{"a": NaN}',
        b'{"a": Infinity}',
        b'{"a": "\\u0000"}',
        b'{"\\u0000": 1}',
        b'{"a": "\\ud800"}',
        b'["\\udfff\\ud800"]',
        b"[" * 30 + b"]" * 30,
        b"[" * 200_000,
        b'{"a":' * 5000 + b"1" + b"}" * 5000,
        b"1" * 5000,
        b"1e999999999",
        b"-0." + b"1" * 300,
    ],
)
def test_hostile_json_is_malformed(source: bytes) -> None:
    with pytest.raises(Malformed):
        read_json(source, "body")


def test_the_key_at_fault_is_named() -> None:
    with pytest.raises(Malformed) as refusal:
        read_json('{"values": {"last_name": "a\\u0000b"}}', "body")
    assert list(refusal.value.fields) == ["last_name"]


def test_numbers_keep_every_digit() -> None:
    assert read_json("[0.10, 12345678901234567890]", "body") == [Decimal("0.10"), 12345678901234567890]


def test_ordinary_text_in_any_script_passes() -> None:
    assert read_json('{"a": "Zoë Жанна 😀 \\ud83d\\ude00"}', "body") == {"a": "Zoë Жанна 😀 😀"}
