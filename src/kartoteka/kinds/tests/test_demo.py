"""The demo in every language, and taking it away again."""

import time
from concurrent.futures import ThreadPoolExecutor

import phonenumbers
import pytest
from django.db import connection, transaction
from django.utils import timezone

from kartoteka.items import service
from kartoteka.items.models import ContactPoint, Item
from kartoteka.items.readers import differing
from kartoteka.items.testing import company, firm_with_kinds, person, row
from kartoteka.kinds.demo.fill import LANGUAGES, fill, remove, settle
from kartoteka.kinds.sync import speak
from kartoteka.people.models import Portal
from kartoteka.schema import catalogue
from kartoteka.schema.models import Tag
from kartoteka.timeline.models import Record

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm():
    return firm_with_kinds()


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_the_demo_speaks_the_language(firm, language):
    assert fill(firm.cora, size=24, language=language) == 34
    assert Item.objects.filter(kind__key="person").count() == 24
    titles = set(Item.objects.filter(kind__key="person").values_list("title", flat=True))
    assert len(titles) == 24
    assert differing() == []


@pytest.mark.parametrize("language", sorted(LANGUAGES))
@pytest.mark.parametrize("settled", [False, True])
def test_the_demos_phones_are_numbers_of_its_own_country(firm, language, settled):
    Portal.objects.update(set_up_at=timezone.now() if settled else None, country="DE")
    settle(language)
    home = LANGUAGES[language].country
    assert Portal.objects.get().country == ("DE" if settled else home)
    catalogue.forget()
    fill(firm.actor("cora"), size=6, language=language)
    points = ContactPoint.objects.filter(field__key="phone")
    prefix = f"+{phonenumbers.country_code_for_region(home)}"
    assert {one.normalised[: len(prefix)] for one in points} == {prefix}
    assert all(phonenumbers.is_possible_number(phonenumbers.parse(one.normalised)) for one in points)


def test_only_untouched_items_are_removed(firm):
    own = person(firm)
    fill(firm.cora, size=12, language="de")
    edited, commented = Item.objects.filter(kind__key="person").exclude(pk=own).values_list("pk", flat=True)[:2]
    employer = Item.objects.filter(kind__key="company").first()
    service.change(firm.cora, "person", edited, version=row(edited, "version"), values={"job_title": "x"})
    service.comment(firm.cora, "person", commented, text="x")
    person(firm, "cora", companies=[employer.pk])
    removed, kept = remove()
    assert (removed, kept) == (17 - 3, 3)
    assert set(Item.objects.values_list("pk", flat=True)) >= {own, edited, commented, employer.pk}
    assert not Record.objects.filter(places=None).exists()
    assert remove() == (0, 0)  # what was kept is the firm's own now
    assert company(firm)


@pytest.mark.django_db(transaction=True)
def test_what_is_edited_while_the_removal_waits_for_it_stays(firm):
    fill(firm.cora, size=3)
    edited = Item.objects.filter(kind__key="person").latest("pk").pk
    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            service.change(firm.cora, "person", edited, version=row(edited, "version"), values={"job_title": "Chief"})
            removing = pool.submit(released, remove)
            waits_for_somebody()
        assert removing.result(60)[1] == 1
    assert list(Item.objects.values_list("fields__job_title", flat=True)) == ["Chief"]


def released(act):
    try:
        return act()
    finally:
        connection.close()


def waits_for_somebody():
    """Come back when a statement waits for a lock that another transaction holds."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
            if cursor.fetchone()[0]:
                return
        time.sleep(0.05)
    raise AssertionError("nobody waits")


def test_the_factory_tags_speak_the_language_of_the_portal(firm):
    person(firm, tags=["Customer"])
    Tag.objects.filter(name="Staff").update(name="Team")
    Portal.objects.update(language="de")
    speak()
    assert set(Tag.objects.values_list("name", flat=True)) == {"Lead", "Kunde", "Lieferant", "Team"}
    speak()
    assert Tag.objects.count() == 4
