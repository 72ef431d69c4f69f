"""Who may make, change and end users."""

import pytest
from allauth.usersessions.models import UserSession

from kartoteka.kit.errors import Forbidden, NotFound, Refused
from kartoteka.people import service
from kartoteka.people.authentication import actor_by_session, actor_by_token
from kartoteka.people.models import AuditEntry, User
from kartoteka.people.rules import LastAdministrator
from kartoteka.people.testing import TOKEN_SECRET, Firm, make_firm, make_token
from kartoteka.people.tests.test_authentication import sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm() -> Firm:
    return make_firm()


def test_administrators_invite_and_the_audit_says_so(firm: Firm) -> None:
    made = service.create_user(firm.cora, email=" Nina@Kartoteka.test ", roles=["read_only"], department=firm.north)
    nina = User.objects.get(pk=made.user_id)
    assert (nina.email, nina.department_id) == ("nina@kartoteka.test", firm.north)
    assert not nina.has_usable_password()
    entry = AuditEntry.objects.get()
    assert (entry.action, entry.actor_id) == ("user_created", firm.cora.user_id)
    assert made.secret not in str(entry.data)


@pytest.mark.parametrize("name", ["anna", "hela", "rita", "tok"])
def test_others_neither_invite_nor_change_nor_deactivate(firm: Firm, name: str) -> None:
    actor = getattr(firm, name)
    for act in (
        lambda: service.create_user(actor, email="x@kartoteka.test"),
        lambda: service.change_user(actor, firm.boris.user_id, first_name="X"),
        lambda: service.deactivate(actor, firm.boris.user_id),
        lambda: service.reactivate(actor, firm.boris.user_id),
        lambda: service.invite_again(actor, firm.boris.user_id),
        lambda: service.change_user(actor, actor.user_id, roles=["portal_admin"]),
        lambda: service.change_user(actor, actor.user_id, department=firm.south),
        lambda: service.change_user(actor, actor.user_id, email="other@kartoteka.test"),
    ):
        with pytest.raises(Forbidden):
            act()


def test_s28_s67_nobody_grants_above_his_own_level(firm: Firm) -> None:
    with pytest.raises(Forbidden):
        service.create_user(firm.cora, email="x@kartoteka.test", roles=["portal_admin"])
    for target in (firm.cora, firm.anna):
        with pytest.raises(Forbidden):
            service.change_user(firm.cora, target.user_id, roles=["portal_admin"])
    service.change_user(firm.paul, firm.anna.user_id, roles=["crm_admin"])
    assert firm.actor("anna").level == "crm"


def test_s67_a_crm_administrator_does_not_touch_a_portal_administrator(firm: Firm) -> None:
    paul = firm.paul.user_id
    for act in (
        lambda: service.change_user(firm.cora, paul, email="cora2@kartoteka.test"),
        lambda: service.deactivate(firm.cora, paul),
        lambda: service.invite_again(firm.cora, paul),
        lambda: service.invite_again(firm.cora, firm.anna.user_id),
    ):
        User.objects.filter(pk=firm.anna.user_id).update(last_login="2026-01-01T00:00Z")
        with pytest.raises(Forbidden):
            act()


def test_everybody_changes_his_own_name_and_language(firm: Firm) -> None:
    service.change_user(firm.anna, firm.anna.user_id, first_name="Annette", language="de", time_zone="Europe/Rome")
    anna = firm.actor("anna")
    assert (anna.name, anna.language, anna.time_zone) == ("Annette Test", "de", "Europe/Rome")
    with pytest.raises(Refused):
        service.change_user(firm.anna, firm.anna.user_id, language="xx")
    with pytest.raises(Refused):
        service.change_user(firm.anna, firm.anna.user_id, time_zone="../../etc/passwd")


def test_a_second_user_with_one_email_in_any_case_is_refused(firm: Firm) -> None:
    with pytest.raises(service.EmailTaken) as refused:
        service.create_user(firm.paul, email="ANNA@kartoteka.test")
    assert (refused.value.code, refused.value.status) == ("value_taken", 409)
    with pytest.raises(service.EmailTaken):
        service.change_user(firm.paul, firm.boris.user_id, email="anna@kartoteka.test")


def test_s63_a_deactivated_user_is_out_at_once_with_all_his_tokens_and_links(firm: Firm) -> None:
    key = sign_in(firm.user("anna"))
    make_token(firm.user("anna"), "second")
    service.deactivate(firm.cora, firm.anna.user_id)
    assert actor_by_session(key) is actor_by_token(TOKEN_SECRET) is actor_by_token("second") is None
    assert not UserSession.objects.exists()
    service.reactivate(firm.cora, firm.anna.user_id)
    assert actor_by_token("second") is None, "tokens stay revoked"
    assert firm.actor("anna").scope("person", "read") == "own_public"


def test_deactivating_hands_everything_over_as_one_batch(firm: Firm) -> None:
    asked = []

    def hand_over(actor, *, leaver: int, heir: int) -> int:
        asked.append((actor, leaver, heir))
        return 77

    heir = firm.boris.user_id
    assert service.deactivate(firm.paul, firm.anna.user_id, heir=heir, hand_over=hand_over) == 77
    assert asked == [(firm.paul, firm.anna.user_id, heir)]
    with pytest.raises(Refused):
        service.deactivate(firm.paul, firm.rita.user_id, heir=firm.anna.user_id, hand_over=hand_over)


def test_the_last_portal_administrator_stays(firm: Firm) -> None:
    with pytest.raises(Forbidden):
        service.deactivate(firm.paul, firm.paul.user_id)
    with pytest.raises(LastAdministrator):
        service.change_user(firm.paul, firm.paul.user_id, roles=["employee"])
    service.change_user(firm.paul, firm.cora.user_id, roles=["portal_admin"])
    service.change_user(firm.paul, firm.paul.user_id, roles=["employee"])
    with pytest.raises(Forbidden):
        service.change_user(firm.actor("paul"), firm.anna.user_id, first_name="X")


def test_an_unknown_user_role_or_department_is_named(firm: Firm) -> None:
    with pytest.raises(NotFound):
        service.change_user(firm.paul, 10**12, first_name="X")
    with pytest.raises(Refused) as refused:
        service.create_user(firm.paul, email="x@kartoteka.test", roles=["nonsense"])
    assert list(refused.value.fields) == ["roles"]
    with pytest.raises(Refused) as refused:
        service.create_user(firm.paul, email="x@kartoteka.test", department=10**12)
    assert list(refused.value.fields) == ["department"]
    assert not User.objects.filter(email="x@kartoteka.test").exists()


@pytest.mark.parametrize(
    "typed", ["", "x", "x@", "x y@kartoteka.test", "x@kartoteka.test\nBcc: y@kartoteka.test", "\0@k.test"]
)
def test_s43_what_is_no_email_is_refused(firm: Firm, typed: str) -> None:
    with pytest.raises(Refused):
        service.create_user(firm.paul, email=typed)
