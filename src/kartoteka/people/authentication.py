"""Who asks: a session's key, a token's secret or a user's id becomes the whole `Actor` in one statement.

Nothing is remembered between requests, so that rights act at the next one. Only `people` tables are read.
"""

import hashlib
import json
from typing import Any, Final

from django.db import connection

from kartoteka.people.actor import Actor, Source
from kartoteka.people.roles import RoleRow, highest_level, union

_BY_SESSION: Final = """
    SELECT u.*, NULL::bigint AS token_id, NULL::text[] AS scopes
      FROM usersessions_usersession s
      JOIN django_session d ON d.session_key = s.session_key AND d.expire_date > now()
      JOIN people_user u ON u.id = s.user_id AND u.is_active
     WHERE s.session_key = %s"""

_OF_OWNER: Final = """
    SELECT u.*, t.id AS token_id, t.scopes::text[] AS scopes
      FROM people_apitoken t
      JOIN people_user u ON u.id = t.user_id AND u.is_active
     WHERE t.digest = %s AND t.revoked_at IS NULL"""

_BY_USER: Final = """
    SELECT u.*, NULL::bigint AS token_id, NULL::text[] AS scopes
      FROM people_user u WHERE u.id = %s AND u.is_active"""

# The colleagues are read only where a role has a department scope: an employee's request does not pay for them.
_ACTOR: Final = """
WITH who AS MATERIALIZED ({who}),
held AS MATERIALIZED (
    SELECT r.id, r.level, r.cells, r.rights FROM who
      JOIN people_user_roles g ON g.user_id = who.id
      JOIN people_role r ON r.id = g.role_id AND r.archived_at IS NULL
     ORDER BY r.id),
wide AS (SELECT EXISTS (SELECT 1 FROM held WHERE cells::text LIKE '%%"department%%') AS yes)
SELECT who.id, who.first_name, who.last_name, who.email, who.language, who.time_zone, who.token_id, who.scopes,
       portal.schema_version, portal.time_zone, own.path,
       (SELECT coalesce(json_agg(held), '[]')::text FROM held),
       CASE WHEN wide.yes THEN ARRAY(SELECT c.id FROM people_user c WHERE c.department_id = who.department_id) END,
       CASE WHEN wide.yes THEN ARRAY(
            SELECT c.id FROM people_user c JOIN people_department b ON b.id = c.department_id
             WHERE who.department_id = ANY(b.path)) END,
       portal.second_factor, CASE WHEN portal.second_factor <> 'nobody' THEN NOT EXISTS (
            SELECT FROM mfa_authenticator f WHERE f.user_id = who.id AND f.type <> 'recovery_codes') END
  FROM who CROSS JOIN wide
  LEFT JOIN people_portal portal ON portal.id = 1
  LEFT JOIN people_department own ON own.id = who.department_id"""

# The same columns for every active user at once, each with what is his own.
_EVERYBODY: Final = """
SELECT u.id, u.first_name, u.last_name, u.email, u.language, u.time_zone, NULL::bigint, NULL::text[],
       portal.schema_version, portal.time_zone, own.path, held.roles::text,
       CASE WHEN held.wide THEN ARRAY(SELECT c.id FROM people_user c WHERE c.department_id = u.department_id) END,
       CASE WHEN held.wide THEN ARRAY(
            SELECT c.id FROM people_user c JOIN people_department b ON b.id = c.department_id
             WHERE u.department_id = ANY(b.path)) END,
       'nobody', false
  FROM people_user u
 CROSS JOIN LATERAL (
    SELECT coalesce(json_agg(json_build_object('id', r.id, 'level', r.level, 'cells', r.cells, 'rights', r.rights)
                             ORDER BY r.id), '[]') AS roles,
           coalesce(bool_or(r.cells::text LIKE '%"department%'), false) AS wide
      FROM people_user_roles g JOIN people_role r ON r.id = g.role_id AND r.archived_at IS NULL
     WHERE g.user_id = u.id) held
  LEFT JOIN people_portal portal ON portal.id = 1
  LEFT JOIN people_department own ON own.id = u.department_id
 WHERE u.is_active ORDER BY u.last_name, u.first_name, u.id"""
_STATEMENTS: Final = {
    key: _ACTOR.format(who=who) for key, who in (("session", _BY_SESSION), ("token", _OF_OWNER), ("user", _BY_USER))
}


def digest(secret: str) -> str:
    """What is kept of a token or a one-time link; the secret itself is shown once and never stored."""
    return hashlib.sha256(secret.encode()).hexdigest()


def actor_by_session(key: str) -> Actor | None:
    """The signed-in user of a browser's session, or None: unknown, expired, closed, or a deactivated user."""
    return _read("session", key, source="ui") if key else None


def actor_by_token(secret: str) -> Actor | None:
    """The owner of an API token, cut by its scopes, or None: unknown, revoked, or a deactivated owner."""
    return _read("token", digest(secret), source="api") if secret else None


def actor_of(user_id: int, source: Source) -> Actor | None:
    """The user with the rights he has now, for jobs and the command line; None when he is deactivated."""
    return _read("user", user_id, source=source)


def everybody() -> list[Actor]:
    """All active users with the rights they have now, by name; for telling who may see something."""
    with connection.cursor() as cursor:
        cursor.execute(_EVERYBODY)
        return [_actor(row, "ui") for row in cursor.fetchall()]


def _read(way: str, value: str | int, *, source: Source) -> Actor | None:
    with connection.cursor() as cursor:
        cursor.execute(_STATEMENTS[way], [value])
        row = cursor.fetchone()
    return _actor(row, source) if row else None


def _actor(row: tuple[Any, ...], source: Source) -> Actor:
    user_id, first, last, email, language, zone, token_id, scopes, version, portal_zone, path, held, *more = row
    near, below, rule, lacks = more
    roles: list[RoleRow] = json.loads(held)
    level = highest_level(roles)
    return Actor(
        user_id=user_id,
        name=f"{first} {last}".strip() or email,
        language=language,
        time_zone=zone or portal_zone or "UTC",
        level=level,
        source=source,
        schema_version=version or 1,
        cells=union(roles),
        rights=frozenset(right for role in roles for right in role["rights"]),
        roles=tuple(role["id"] for role in roles),
        department_path=tuple(path or ()),
        colleagues=tuple({user_id, *(near or ())}),
        colleagues_below=tuple({user_id, *(near or ()), *(below or ())}),
        scopes=None if scopes is None else frozenset(scopes),
        token_id=token_id,
        must_add_factor=source == "ui" and bool(lacks) and (rule == "everybody" or level != "plain"),
    )
