"""The demo over HTTP: made once, taken away but for what people made of it."""

from kartoteka.api.testing import Caller
from kartoteka.items.models import Item

Callers = dict[str, Caller]


def test_an_administrator_fills_in_the_demo_once_and_takes_it_away(callers: Callers) -> None:
    before = Item.objects.count()
    assert callers["cora"].get("/demo").json() == {"here": False, "untouched": 0, "edited": 0}
    assert callers["cora"].post("/demo", {"language": "de"}).json() == {"made": 85}
    assert callers["paul"].post("/demo", {"language": "fr"}).json() == {"made": 0}
    assert callers["cora"].get("/demo").json() == {"here": True, "untouched": 85, "edited": 0}
    assert callers["paul"].post("/demo/remove", {}).json() == {"removed": 85, "kept": 0}
    assert callers["cora"].get("/demo").json() == {"here": False, "untouched": 0, "edited": 0}
    assert Item.objects.count() == before


def test_what_somebody_changed_of_the_demo_stays_or_goes_to_the_trash_as_wished(callers: Callers) -> None:
    for edited, gone in ((False, 84), (True, 85)):
        callers["cora"].post("/demo", {"language": "en"})
        item = Item.objects.filter(kind__key="person", deleted_at=None).latest("pk")
        change = {"version": item.version, "values": {"job_title": "Chair"}}
        assert callers["cora"].patch(f"/items/person/{item.pk}", change).status_code == 200
        assert callers["cora"].get("/demo").json() == {"here": True, "untouched": 84, "edited": 1}
        answer = callers["cora"].post("/demo/remove", {"edited": edited})
        assert answer.json() == {"removed": gone, "kept": 85 - gone}
        item.refresh_from_db()
        assert (item.deleted_at is not None) is edited


def test_an_employee_neither_makes_nor_removes_the_demo(callers: Callers) -> None:
    assert callers["anna"].get("/demo").status_code == 403
    assert callers["anna"].post("/demo", {"language": "en"}).status_code == 403
    assert callers["anna"].post("/demo/remove", {}).status_code == 403
