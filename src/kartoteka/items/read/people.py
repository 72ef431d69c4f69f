"""Users as they are shown: id and name. Not a storage; several show users."""

from kartoteka.items.statements import SQL, Composable

NAME = "coalesce(nullif(trim(shown.first_name || ' ' || shown.last_name), ''), shown.email)"


def user_object(user_id: Composable) -> Composable:
    """{"id", "name"} of one user, null where there is none."""
    return SQL(
        "(select jsonb_build_object('id', shown.id, 'name', " + NAME + ") from people_user shown where shown.id = {})"
    ).format(user_id)


def user_text(user_id: Composable) -> Composable:
    """The same as the text of JSON, for answers that are joined as text."""
    return SQL(
        "(select concat('{{\"id\":', shown.id, ',\"name\":', to_json(" + NAME + "), '}}') from people_user shown"
        " where shown.id = {})"
    ).format(user_id)


def user_objects(ids: Composable) -> Composable:
    """A list of {"id", "name"} for a jsonb list of ids, in its order."""
    return SQL(
        "(select jsonb_agg(jsonb_build_object('id', shown.id, 'name', " + NAME + ") order by listed.position)"
        " from jsonb_array_elements({}) with ordinality listed(id, position)"
        " join people_user shown on shown.id = listed.id::bigint)"
    ).format(ids)
