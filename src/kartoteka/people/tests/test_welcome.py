"""One-time links: the first set-up, invitations, new passwords."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import OperationalError, connection
from django.utils import timezone

from kartoteka.kit.errors import DomainError, Refused
from kartoteka.people import welcome
from kartoteka.people.links import LinkDead, Purpose, make_link
from kartoteka.people.models import OneTimeLink, Portal, User
from kartoteka.people.roles import sync_roles
from kartoteka.people.service import change_user, create_user
from kartoteka.people.testing import Firm, make_firm
from kartoteka.people.welcome import Given

pytestmark = pytest.mark.django_db
PASSWORD = "zwölf Boxkämpfer"


@pytest.fixture
def firm() -> Firm:
    return make_firm()


@pytest.fixture
def empty() -> None:
    sync_roles()


def invited(firm: Firm) -> tuple[User, str]:
    made = create_user(firm.paul, email="Nina@kartoteka.test", first_name="Nina")
    return User.objects.get(pk=made.user_id), made.secret


def test_an_invitation_shows_who_it_is_for_and_sets_his_password_once(firm: Firm) -> None:
    nina, secret = invited(firm)
    assert welcome.look(secret) == welcome.Welcome("invitation", "nina@kartoteka.test", "Nina", "Kartoteka", 8)
    assert welcome.use(secret, Given(PASSWORD)) == nina
    nina.refresh_from_db()
    assert nina.check_password(PASSWORD)
    for again in (lambda: welcome.look(secret), lambda: welcome.use(secret, Given("another one"))):
        with pytest.raises(LinkDead):
            again()


def test_a_bad_password_leaves_the_link_open(firm: Firm) -> None:
    _, secret = invited(firm)
    for bad in ("short", "password123", "nina@kartoteka.test", "x" * 300):
        with pytest.raises(Refused) as refused:
            welcome.use(secret, Given(bad))
        assert "password" in refused.value.fields
    welcome.use(secret, Given(PASSWORD))


def test_only_the_digest_of_a_link_is_kept(firm: Firm) -> None:
    _, secret = invited(firm)
    assert secret not in str(OneTimeLink.objects.values_list().get())
    assert len(secret) >= 43


def test_s59_a_link_to_a_new_password_dies_after_an_hour(firm: Firm) -> None:
    user, secret = welcome.reset_secret("ANNA@kartoteka.test")
    assert user.pk == firm.anna.user_id
    left = OneTimeLink.objects.get().expires_at - timezone.now()
    assert timedelta(minutes=59) < left <= timedelta(hours=1)
    OneTimeLink.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    with pytest.raises(LinkDead):
        welcome.use(secret, Given(PASSWORD))


def test_s59_a_link_dies_with_another_password_or_email(firm: Firm) -> None:
    _, first = welcome.reset_secret("anna@kartoteka.test")
    _, second = welcome.reset_secret("anna@kartoteka.test")
    with pytest.raises(LinkDead):
        welcome.look(first)
    change_user(firm.paul, firm.anna.user_id, email="anna.new@kartoteka.test")
    with pytest.raises(LinkDead):
        welcome.look(second)
    _, third = welcome.reset_secret("anna.new@kartoteka.test")
    assert welcome.use(third, Given(PASSWORD)).pk == firm.anna.user_id


def test_s60_nobody_gets_a_link_for_an_unknown_or_deactivated_email(firm: Firm) -> None:
    User.objects.filter(pk=firm.boris.user_id).update(is_active=False)
    assert welcome.reset_secret("nobody@kartoteka.test") is None
    assert welcome.reset_secret("boris@kartoteka.test") is None


def test_the_first_start_makes_a_portal_administrator_and_only_once(empty: None) -> None:
    first, second = (welcome.set_up_link().rsplit("/", 1)[1] for _ in range(2))
    given = Given(PASSWORD, email="paul@kartoteka.test", first_name="Paul", language="it", portal_name="Rossi")
    paul = welcome.use(first, given)
    assert [role.key for role in paul.roles.all()] == ["portal_admin"]
    assert (Portal.objects.get().name, Portal.objects.get().language) == ("Rossi", "it")
    assert welcome.set_up_link() is None
    with pytest.raises(LinkDead):
        welcome.use(second, Given(PASSWORD, email="eve@kartoteka.test"))
    assert User.objects.count() == 1


def test_the_set_up_link_needs_its_form_and_is_gone_when_the_command_line_made_somebody(empty: None) -> None:
    secret = welcome.set_up_link().rsplit("/", 1)[1]
    with pytest.raises(Refused):
        welcome.use(secret, Given(PASSWORD))
    create_user(None, email="paul@kartoteka.test", roles=["portal_admin"])
    assert welcome.set_up_link() is None
    with pytest.raises(LinkDead):
        welcome.use(secret, Given(PASSWORD, email="eve@kartoteka.test"))


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("at_once", "rounds"), [(20, 2), pytest.param(50, 20, marks=pytest.mark.long)])
def test_r26_of_many_who_use_one_link_at_once_one_succeeds(at_once: int, rounds: int) -> None:
    user = make_firm().user("anna")
    for _ in range(rounds):
        secret = make_link(Purpose.PASSWORD, user)
        assert _race(secret, [Given(f"ein langes Passwort {n}") for n in range(at_once)]) == 1


@pytest.mark.django_db(transaction=True)
def test_r26_of_many_who_set_the_portal_up_at_once_one_is_its_administrator() -> None:
    sync_roles()
    secret = welcome.set_up_link().rsplit("/", 1)[1]
    assert _race(secret, [Given(PASSWORD, f"eve{n}@kartoteka.test") for n in range(10)]) == 1
    assert User.objects.count() == 1


def _race(secret: str, tries: list[Given]) -> int:
    """How many of these succeed, all at once."""
    with ThreadPoolExecutor(len(tries)) as pool:
        return sum(pool.map(lambda given: _try(secret, given), tries))


def _try(secret: str, given: Given) -> bool:
    try:
        welcome.use(secret, given)
    except (DomainError, OperationalError):  # the latter: more at once than the pool has connections
        return False
    finally:
        connection.close()
    return True
