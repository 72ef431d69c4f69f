"""The card as it was at a moment: each record in a transaction of its own, as in life."""

import pytest

from kartoteka.api.testing import make_callers
from kartoteka.kinds.sync import sync
from kartoteka.people.testing import make_firm


@pytest.mark.django_db(transaction=True)
def test_a_card_is_shown_as_it_was_at_a_moment() -> None:
    sync()
    anna = make_callers(make_firm())["anna"]
    values = {"first_name": "Ada", "last_name": "Rossi", "job_title": "Buyer"}
    path = f"/items/person/{anna.post('/items/person', {'values': values}).json()['id']}"
    for version, title in ((1, "Head buyer"), (2, "Director")):
        anna.patch(path, {"version": version, "values": {"job_title": title}})
    moments = [one["at"] for one in anna.get(f"{path}/timeline").json()["items"]]
    seen = [anna.get(path, at=moment).json()["values"]["job_title"] for moment in moments]
    assert seen == ["Director", "Head buyer", "Buyer"]
    assert anna.get(path, at="2001-01-01T00:00:00Z").status_code == 404
    assert anna.get(path, at="2001-01-01T00:00:00").status_code == 400
