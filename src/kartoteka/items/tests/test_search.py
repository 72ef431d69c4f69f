"""Search across alphabets and spellings, under the reader's rights."""

import json
from typing import Any

import pytest

from kartoteka.items import query, search, service
from kartoteka.items.access import AccessPolicy
from kartoteka.items.query import breadth
from kartoteka.items.testing import company, firm_with_kinds, person
from kartoteka.kit.errors import Malformed
from kartoteka.people import principals
from kartoteka.people.testing import Firm
from kartoteka.schema.catalogue import bump, catalogue
from kartoteka.schema.models import Field

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm() -> Firm:
    return firm_with_kinds()


def policy(firm: Firm, name: str) -> AccessPolicy:
    actor = firm.actor(name)
    return AccessPolicy(actor, catalogue(actor.schema_version))


def found(firm: Firm, name: str, q: str) -> dict[str, list[dict[str, Any]]]:
    answer = json.loads(search.search_json(policy(firm, name), q))
    return {group["kind"]: group["items"] for group in answer["groups"]}


def titles(firm: Firm, name: str, q: str) -> list[str]:
    return [item["title"] for items in found(firm, name, q).values() for item in items if "similar" not in item]


def in_view(firm: Firm, name: str, q: str) -> int:
    return len(query.page(policy(firm, name), ["person", "company"], q=q).ids)


@pytest.mark.parametrize(
    "typed",
    ["müller", "mueller", "muller", "MÜL", "jörg müller", "müller jörg", "mü", "j.mueller@firma.de", "firma.de",
     "030 1234567", "+49 30 1234", "1234567"],
)  # fmt: skip
def test_a_person_is_found_by_any_part_in_any_spelling(firm: Firm, typed: str) -> None:
    person(firm, first_name="Jörg", last_name="Müller", email="j.mueller@firma.de", phone="+49 30 1234567")
    person(firm, first_name="Otto", last_name="Andres")
    assert titles(firm, "anna", typed) == ["Jörg Müller"]
    assert in_view(firm, "anna", typed) == 1


@pytest.mark.parametrize("typed", ["достоевский", "dostoevsky", "Достоев", "фёдор", "федор"])
def test_a_cyrillic_name_is_found_in_both_alphabets(firm: Firm, typed: str) -> None:
    person(firm, first_name="Фёдор", last_name="Достоевский")
    assert titles(firm, "anna", typed) == ["Фёдор Достоевский"]


def test_hits_stand_by_kind_and_name_their_field(firm: Firm) -> None:
    person(firm, first_name="Jörg", last_name="Müller", email="jm@nord.de")
    company(firm, company_name="Nord Müller KG")
    hits = found(firm, "anna", "nord")
    assert hits["person"][0]["matched"] == [{"field": "email", "text": "jm@nord.de"}]
    assert hits["company"][0]["matched"] == [{"field": "company_name", "text": "Nord Müller KG"}]


def test_titles_that_begin_with_the_words_stand_first(firm: Firm) -> None:
    company(firm, company_name="Alte Post GmbH")
    company(firm, company_name="Post AG")
    assert titles(firm, "anna", "post") == ["Post AG", "Alte Post GmbH"]


def test_what_one_may_not_read_is_not_found(firm: Firm) -> None:
    person(firm, "boris", first_name="Geheim", last_name="Rat", email="geheim@x.de")
    for typed in ("geheim", "rat", "geheim@x.de", "gehiem"):
        assert found(firm, "anna", typed) == {}
        assert in_view(firm, "anna", typed) == 0
    assert titles(firm, "cora", "geheim") == ["Geheim Rat"]


def test_a_slip_of_the_fingers_is_forgiven_and_marked(firm: Firm) -> None:
    person(firm, first_name="Jörg", last_name="Schneider")
    (hit,) = found(firm, "anna", "schnieder")["person"]
    assert (hit["title"], hit["similar"]) == ("Jörg Schneider", True)


def test_a_trashed_person_is_not_found(firm: Firm) -> None:
    service.trash(firm.anna, "person", person(firm, last_name="Weg"))
    assert found(firm, "anna", "weg") == {}


def test_a_field_just_hidden_finds_nothing_for_others_at_once(firm: Firm) -> None:
    person(firm, job_title="Maulwurf", access="read")
    assert titles(firm, "boris", "maulwurf") == ["Erika Muster"]
    Field.objects.filter(kind__key="person", key="job_title").update(
        visible_to=[principals.user(firm.anna.user_id)], search_stale=True
    )
    bump()
    assert found(firm, "boris", "maulwurf") == {}
    assert found(firm, "boris", "mauwlurf") == {}
    assert in_view(firm, "boris", "maulwurf") == 0
    assert titles(firm, "boris", "muster") == ["Erika Muster"]
    assert titles(firm, "anna", "maulwurf") == ["Erika Muster"]


@pytest.mark.parametrize("typed", ["%%%", "_", "---", "\\", "' or 1=1 --", "a%' or true--"])
def test_signs_are_words_like_any_other(firm: Firm, typed: str) -> None:
    person(firm)
    assert titles(firm, "anna", typed) == []
    assert in_view(firm, "anna", typed) == 0


def test_words_without_end_are_refused(firm: Firm) -> None:
    for typed in ("x" * 5000, " ".join("abcdefghijklmnop"), "a\0b"):
        with pytest.raises(Malformed):
            search.search_json(policy(firm, "anna"), typed)


@pytest.mark.parametrize("narrow", [0, 1_000_000])
def test_whoever_reaches_little_finds_the_same_as_whoever_reaches_much(
    firm: Firm, monkeypatch: pytest.MonkeyPatch, narrow: int
) -> None:
    monkeypatch.setattr(breadth, "NARROW", narrow)
    person(firm, by="boris", last_name="Verborgen", first_name="Otto")
    person(firm, by="boris", last_name="Verbunden", first_name="Ines", access="read")
    person(firm, last_name="Verberg", first_name="Ida")
    assert titles(firm, "anna", "ver") == ["Ida Verberg", "Ines Verbunden"]
    assert titles(firm, "boris", "ver") == ["Otto Verborgen", "Ines Verbunden"]
    assert titles(firm, "cora", "ver") == ["Ida Verberg", "Otto Verborgen", "Ines Verbunden"]
    assert [in_view(firm, name, "ver") for name in ("anna", "boris", "cora")] == [2, 2, 3]
