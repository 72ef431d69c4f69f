"""`user create` and `token create` as a person types them: what stands on stdout, and the exit codes."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from allauth.mfa.models import Authenticator

from kartoteka.config.serving.testing import database_url
from kartoteka.people.authentication import actor_by_token
from kartoteka.people.models import ApiToken, AuditEntry, Department, User
from kartoteka.people.testing import Firm, make_firm

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def firm() -> Firm:
    return make_firm()


@pytest.fixture
def typed(tmp_path: Path):
    """Types a command; its exit code, stdout and stderr."""
    environment = os.environ | {"KARTOTEKA_DATABASE_URL": database_url(), "KARTOTEKA_DATA": str(tmp_path)}

    def run(*words: str, stdin: str = "") -> tuple[int, str, str]:
        done = subprocess.run(
            [sys.executable, "-m", "kartoteka", *words],
            env=environment,
            input=stdin,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        return done.returncode, done.stdout, done.stderr

    return run


def test_users_are_made_with_a_password_or_a_link(firm: Firm, typed) -> None:
    name = ("--name", "Nina Maria Neu", "--department", "South/Harbour", "--language", "it")
    code, out, _ = typed("user", "create", "Nina@Firma.test", *name, "--password-stdin", stdin="ein langes Wort\n")
    nina = User.objects.get(email="nina@firma.test")
    assert (code, out) == (0, "")
    assert (nina.first_name, nina.last_name, nina.language) == ("Nina Maria", "Neu", "it")
    assert nina.check_password("ein langes Wort")
    assert (nina.department.name, nina.department.parent_id) == ("Harbour", firm.south)
    assert [role.key for role in nina.roles.all()] == ["employee"]
    code, out, _ = typed("user", "create", "oskar@firma.test", "--admin")
    assert (code, bool(re.fullmatch(r"http://\S+/welcome/[\w-]{43}\n", out))) == (0, True)
    assert [role.key for role in User.objects.get(email="oskar@firma.test").roles.all()] == ["portal_admin"]


def test_a_user_that_cannot_be_made_leaves_nothing(firm: Firm, typed) -> None:
    for words, stdin, expected in (
        (("ANNA@kartoteka.test",), "", 4),
        (("x@firma.test", "--password-stdin"), "short\n", 4),
        (("no e-mail",), "", 2),
        (("x@firma.test", "--role", "nonsense", "--department", "Made for nothing"), "", 2),
        (("x@firma.test", "--admin", "--role", "employee"), "", 2),
    ):
        code, out, error = typed("user", "create", *words, stdin=stdin)
        assert (code, out) == (expected, ""), words
        assert error
    assert User.objects.count() == 6
    assert not Department.objects.filter(name="Made for nothing").exists()


def test_a_lost_second_factor_is_taken_away(firm: Firm, typed) -> None:
    Authenticator.objects.create(user_id=firm.anna.user_id, type="totp", data={"secret": "sealed"})
    Authenticator.objects.create(user_id=firm.boris.user_id, type="totp", data={"secret": "sealed"})
    code, out, said = typed("user", "reset-factors", "Anna@kartoteka.test")
    assert (code, out, "signs in by password alone" in said) == (0, "", True)
    assert list(Authenticator.objects.values_list("user_id", flat=True)) == [firm.boris.user_id]
    entry = AuditEntry.objects.get(action="factors_reset")
    assert (entry.actor_id, entry.data) == (None, {"user": firm.anna.user_id})
    code, out, said = typed("user", "reset-factors", "nobody@kartoteka.test")
    assert (code, out, "no user" in said) == (2, "", True)


def test_a_token_is_the_only_line_on_stdout(firm: Firm, typed) -> None:
    code, out, _ = typed("token", "create", "anna@kartoteka.test", "--name", "Sync", "--scope", "person:read")
    assert code == 0
    assert re.fullmatch(r"kt_[\w-]{43}\n", out)
    actor = actor_by_token(out.strip())
    assert (actor.user_id, actor.scopes) == (firm.anna.user_id, {"person:read"})
    _, out, _ = typed("token", "create", "anna@kartoteka.test", "--name", "All")
    assert actor_by_token(out.strip()).scopes == {"*"}


def test_a_token_that_cannot_be_made_is_refused(firm: Firm, typed) -> None:
    User.objects.filter(pk=firm.boris.user_id).update(is_active=False)
    for words, expected in (
        (("anna@kartoteka.test", "--name", "x", "--scope", "person:delete"), 2),
        (("nobody@kartoteka.test", "--name", "x"), 1),
        (("boris@kartoteka.test", "--name", "x"), 4),
    ):
        code, out, error = typed("token", "create", *words)
        assert (code, out) == (expected, ""), words
        assert error
    assert ApiToken.objects.count() == 1
