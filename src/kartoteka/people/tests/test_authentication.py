"""Who a session, a token or a user's id turns out to be."""

from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.backends.db import SessionStore
from django.utils import timezone

from kartoteka.people.authentication import actor_by_session, actor_by_token, actor_of
from kartoteka.people.models import ApiToken, Role, User
from kartoteka.people.testing import TOKEN_SECRET, Firm, make_firm, make_token
from kartoteka.people.usage import note_session, note_token, write_noted

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm() -> Firm:
    return make_firm()


def sign_in(user: User) -> str:
    session = SessionStore()
    session["_auth_user_id"] = str(user.pk)
    session.create()
    UserSession.objects.create(user=user, session_key=session.session_key, ip="127.0.0.1", user_agent="test")
    return session.session_key


def test_a_session_gives_the_whole_actor_in_one_statement(firm: Firm, django_assert_num_queries) -> None:
    key = sign_in(firm.user("anna"))
    with django_assert_num_queries(1):
        actor = actor_by_session(key)
    assert actor == firm.anna
    assert actor.department_path == (firm.north,)
    assert actor.scope("person", "read") == "own_public"
    assert actor.scope("person", "export") == "none"


def test_a_session_without_its_list_entry_or_past_its_time_is_nobody(firm: Firm) -> None:
    key = sign_in(firm.user("anna"))
    SessionStore.get_model_class().objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    assert actor_by_session(key) is None
    SessionStore.get_model_class().objects.update(expire_date=timezone.now() + timedelta(days=1))
    assert actor_by_session(key) == firm.anna
    UserSession.objects.all().delete()
    assert actor_by_session(key) is None
    assert actor_by_session("") is None


def test_s15_rights_taken_away_act_at_the_next_look(firm: Firm) -> None:
    key = sign_in(firm.user("anna"))
    firm.user("anna").roles.clear()
    assert actor_by_session(key).scope("person", "read") == "none"


def test_s63_nobody_comes_in_as_a_deactivated_user(firm: Firm) -> None:
    key = sign_in(firm.user("anna"))
    User.objects.filter(pk=firm.anna.user_id).update(is_active=False)
    assert actor_by_session(key) is None
    assert actor_by_token(TOKEN_SECRET) is None
    assert actor_of(firm.anna.user_id, "cli") is None


def test_s64_a_token_may_what_its_scope_and_its_owner_both_may_now(firm: Firm, django_assert_num_queries) -> None:
    with django_assert_num_queries(1):
        tok = actor_by_token(TOKEN_SECRET)
    assert (tok.user_id, tok.source, tok.scopes) == (firm.anna.user_id, "api", {"person:read"})
    assert tok.scope("person", "read") == "own_public"
    assert tok.scope("person", "edit") == tok.scope("company", "read") == tok.scope("person", "comment") == "none"
    firm.user("anna").roles.clear()
    assert actor_by_token(TOKEN_SECRET).scope("person", "read") == "none"


def test_a_revoked_or_unknown_token_is_nobody(firm: Firm) -> None:
    ApiToken.objects.update(revoked_at=timezone.now())
    assert actor_by_token(TOKEN_SECRET) is None
    assert actor_by_token("nonsense") is None
    assert actor_by_token("") is None


def test_a_token_of_an_administrator_is_cut_by_its_scope(firm: Firm) -> None:
    narrow = make_token(firm.user("paul"), "narrow", scopes=["company:read"])
    assert narrow.scope("company", "read") == "all"
    assert narrow.scope("company", "edit") == narrow.scope("person", "read") == "none"


def test_the_widest_cell_of_several_roles_counts(firm: Firm) -> None:
    narrow = Role.objects.create(
        key="narrow", cells={"*": {"read": "own", "export": "own"}, "company": {"read": "all"}}
    )
    firm.user("anna").roles.add(narrow)
    anna = firm.actor("anna")
    assert anna.scope("person", "read") == "own_public"
    assert anna.scope("person", "export") == "own"
    assert anna.scope("company", "read") == "all"
    assert anna.scope("company", "delete") == "own"


def test_an_archived_role_gives_nothing(firm: Firm) -> None:
    Role.objects.filter(key="employee").update(archived_at=timezone.now())
    assert firm.actor("anna").scope("person", "read") == "none"


def test_colleagues_are_those_of_the_department_and_below_even_former_ones(firm: Firm) -> None:
    User.objects.filter(pk=firm.anna.user_id).update(is_active=False)
    User.objects.filter(pk=firm.boris.user_id).update(department=firm.branch)
    hela = firm.actor("hela")
    assert set(hela.colleagues) == {hela.user_id, firm.anna.user_id}
    assert set(hela.colleagues_below) == {hela.user_id, firm.anna.user_id, firm.boris.user_id}


def test_administrators_reach_everything_inside_the_crm(firm: Firm) -> None:
    assert (firm.cora.level, firm.paul.level, firm.anna.level) == ("crm", "portal", "plain")
    assert firm.cora.scope("person", "delete") == firm.paul.scope("company", "export") == "all"


def test_when_a_token_and_a_session_were_used_is_written_once_for_many_requests(firm: Firm) -> None:
    key = sign_in(firm.user("anna"))
    UserSession.objects.update(last_seen_at=timezone.now() - timedelta(days=1))
    for _ in range(3):
        note_token(firm.tok.token_id)
        note_session(key)
    assert ApiToken.objects.get().last_used_at is None
    write_noted()
    for at in (ApiToken.objects.get().last_used_at, UserSession.objects.get().last_seen_at):
        assert timezone.now() - at < timedelta(minutes=1)
    ApiToken.objects.update(last_used_at=None)
    write_noted()
    assert ApiToken.objects.get().last_used_at is None
