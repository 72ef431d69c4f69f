"""Who asks wrongly is told what is taken instead, and an audience may be written as shares are."""

from typing import Any

import pytest

from kartoteka.api.testing import Caller


def test_a_scope_that_does_not_exist_is_answered_with_those_that_do(callers: dict[str, Caller]) -> None:
    answer = callers["paul"].post("/roles", {"labels": {"en": "Chief"}, "cells": {"*": {"read": "everything"}}})
    assert answer.status_code == 400
    assert "department_below" in answer.json()["fields"]["cells.*.read"][0]


def test_an_operator_that_a_field_lacks_is_answered_with_those_it_has(callers: dict[str, Caller]) -> None:
    answer = callers["anna"].get('/items/person?filter=["birthday","contains","19"]')
    assert answer.status_code == 400
    (said,) = answer.json()["fields"]["birthday"]
    assert "between" in said
    assert "within" in said


def test_an_audience_may_be_a_list_of_principals(callers: dict[str, Caller], firm: Any) -> None:
    written = [{"user": firm.hela.user_id}, {"user": firm.cora.user_id}]
    body = {"labels": {"en": "Shoe size"}, "type": "number", "visible_to": written}
    made = callers["cora"].post("/kinds/person/fields", body).json()
    assert made["visible_to"]["users"] == sorted([firm.hela.user_id, firm.cora.user_id])
    assert made["key"] not in str(callers["anna"].get("/kinds/person/fields").json())


@pytest.mark.parametrize("written", [[{"group": 7}], [{"user": 7, "role": 1}], [7], "all", [{"user": "x"}]])
def test_an_audience_of_another_form_is_malformed(callers: dict[str, Caller], written: Any) -> None:
    body = {"labels": {"en": "Shoe size"}, "type": "number", "visible_to": written}
    assert callers["cora"].post("/kinds/person/fields", body).status_code == 400
