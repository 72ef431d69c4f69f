"""Drafts written by several at once, with real connections: small forms of R09 and R26; and the files they name."""

import random
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
from django.db import connections

from kartoteka.files.models import File
from kartoteka.items import drafts, service
from kartoteka.items.errors import VersionConflict
from kartoteka.items.models import FormDraft
from kartoteka.items.testing import firm_with_kinds
from kartoteka.items.tests.test_unheld_files import uploaded
from kartoteka.items.unheld_files import forget_unheld

pytestmark = pytest.mark.django_db(transaction=True)
FORM = "create.person"


def at_once(acts):
    """The results or exceptions of the acts, begun together on connections of their own."""
    gate = threading.Barrier(len(acts))

    def run(act):
        try:
            gate.wait()
            return act()
        except Exception as error:
            return error
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def keep(actor, text, *, form=FORM, version=0):
    values = {"first_name": text}
    return drafts.keep(service.policy_of(actor), form, version=version, values=values)


def test_r26_of_many_first_drafts_one_is_made_and_the_others_are_told():
    anna = firm_with_kinds().anna
    for version in range(3):
        answers = at_once([partial(keep, anna, f"Ida {version} {one}", version=version) for one in range(8)])
        kept = [one for one in answers if isinstance(one, dict)]
        assert (len(kept), len([one for one in answers if isinstance(one, VersionConflict)])) == (1, 7), answers
        assert kept[0]["version"] == version + 1


@pytest.mark.parametrize("seed", range(25))
def test_r09_two_tabs_in_any_order_lose_no_text(seed):
    """Each tab writes on upon the version it knows, and takes a slot of its own when it is told of another's."""
    anna = firm_with_kinds().anna
    dice = random.Random(seed)
    tabs = [{"form": FORM, "version": 0, "text": "", "slot": name} for name in "ab"]
    for step in range(12):
        tab = dice.choice(tabs)
        tab["text"] += f" {tab['slot']}{step}"
        try:
            kept = keep(anna, tab["text"], form=tab["form"], version=tab["version"])
        except VersionConflict:
            tab["form"] = f"{FORM}~{tab['slot']}"
            kept = keep(anna, tab["text"], form=tab["form"], version=0)
        tab["version"] = kept["version"]
    stored = {typed["first_name"] for typed in FormDraft.objects.values_list("typed", flat=True)}
    assert {tab["text"] for tab in tabs if tab["text"]} == stored


def test_an_upload_that_a_draft_of_its_uploader_names_stays_until_the_draft_goes():
    firm = firm_with_kinds()
    own, foreign = uploaded(firm, hours_ago=25), uploaded(firm, hours_ago=25)
    photo = {"id": own.pk, "name": "me.gif"}
    drafts.keep(service.policy_of(firm.anna), FORM, version=0, values={"photo": photo})
    drafts.keep(service.policy_of(firm.boris), FORM, version=0, values={"photo": foreign.pk})
    assert forget_unheld() == 1
    assert list(File.objects.values_list("pk", flat=True)) == [own.pk]
    drafts.discard(service.policy_of(firm.anna), FORM)
    assert forget_unheld() == 1
