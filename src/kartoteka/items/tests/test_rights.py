"""The access rule against a second opinion written from RIGHTS.md, over random relations."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from kartoteka.items import present, query, service
from kartoteka.items.access import AccessPolicy, InTrash
from kartoteka.items.statements import SQL, fetch_all
from kartoteka.items.testing import firm_with_kinds, person
from kartoteka.kit.errors import Forbidden, NotFound
from kartoteka.people.actor import Actor
from kartoteka.people.testing import Firm
from kartoteka.schema.catalogue import catalogue

pytestmark = pytest.mark.django_db

PEOPLE = ["anna", "boris", "hela", "rita"]
ITEMS = st.lists(
    st.fixed_dictionaries(
        {
            "responsible": st.sampled_from(PEOPLE),
            "managers": st.sets(st.sampled_from(PEOPLE), max_size=2),
            "observers": st.sets(st.sampled_from(PEOPLE), max_size=2),
            "access": st.sampled_from(["private", "private", "read", "write"]),
            "users": st.dictionaries(st.sampled_from(PEOPLE), st.sampled_from(["read", "write"]), max_size=1),
            "departments": st.dictionaries(
                st.sampled_from(["north", "branch", "south"]), st.sampled_from(["read", "write"]), max_size=1
            ),
            "trashed": st.sampled_from([False, False, False, True]),
        }
    ),
    min_size=12,
    max_size=12,
)
SCOPES = st.sampled_from(["none", "own", "own_public", "department", "department_below", "all"])
CELLS = st.fixed_dictionaries(
    {"read": SCOPES, "edit": SCOPES, "delete": SCOPES, "comment": st.sampled_from(["none", "all"])}
)
PATHS = {"anna": {"north"}, "hela": {"north"}, "boris": {"south"}, "rita": {"south"}, "cora": set(), "paul": set()}
BELOW = {"north": {"north", "branch"}, "south": {"south"}}
HOME = {"anna": "north", "hela": "north", "boris": "south", "rita": "south"}
VERBS = ("edit", "comment", "access", "delete")
Item = dict[str, Any]


def may(who: str, cells: dict[str, str], verb: str, item: Item) -> bool:
    """RIGHTS, Items: the cell is not none, and the table, public access or the cell's reach grants it."""
    if verb == "read":
        return reached(who, cells["read"], item, named_reader(who, item), item["access"] != "private")
    if not may(who, cells, "read", item):
        return False
    if verb == "comment":
        return cells["comment"] != "none"
    manager = who == item["responsible"] or who in item["managers"]
    writer = item["users"].get(who) == "write" or any(item["departments"].get(one) == "write" for one in PATHS[who])
    if verb == "edit":
        return reached(who, cells["edit"], item, manager or writer, item["access"] == "write")
    if verb == "access":
        return reached(who, cells["edit"], item, manager, False)
    return reached(who, cells["delete"], item, manager, item["access"] != "private")


def reached(who: str, scope: str, item: Item, named: bool, public: bool) -> bool:
    if scope in ("none", "all"):
        return scope == "all"
    departments = {"department": {HOME.get(who)}, "department_below": BELOW.get(HOME.get(who, ""), set())}.get(
        scope, set()
    )
    inside = HOME[item["responsible"]] in departments
    return named or (public and scope != "own") or inside


def named_reader(who: str, item: Item) -> bool:
    named = {item["responsible"], *item["managers"], *item["observers"], *item["users"]}
    return who in named or bool(PATHS[who] & set(item["departments"]))


def made(firm: Firm, item: Item) -> int:
    ids = {name: firm.user(name).pk for name in PEOPLE}
    shares: list[dict[str, Any]] = [{"user": ids[name], "level": level} for name, level in item["users"].items()]
    shares += [{"department": getattr(firm, name), "level": level} for name, level in item["departments"].items()]
    made = person(
        firm,
        "cora",
        responsible=ids[item["responsible"]],
        managers=[ids[one] for one in item["managers"]],
        observers=[ids[one] for one in item["observers"]],
        access=item["access"],
        shares=shares,
    )
    if item["trashed"]:
        service.trash(firm.cora, "person", made)
    return made


def actor_with(firm: Firm, name: str, cells: dict[str, Any]) -> Actor:
    """The user with these cells, and the colleagues that departments give him."""
    user = firm.user(name)
    ids = {one: firm.user(one).pk for one in PEOPLE}
    home = HOME[name]
    return Actor(
        user_id=user.pk, name=name, language="en", time_zone="UTC", level="plain", source="api",
        schema_version=firm.actor(name).schema_version, cells={"*": cells},
        department_path=(getattr(firm, home),),
        colleagues=tuple(ids[one] for one in PEOPLE if HOME[one] == home),
        colleagues_below=tuple(ids[one] for one in PEOPLE if HOME[one] in BELOW[home]),
    )  # fmt: skip


@pytest.fixture
def firm() -> Firm:
    return firm_with_kinds()


@given(items=ITEMS, who=st.lists(st.tuples(st.sampled_from(PEOPLE), CELLS), min_size=12, max_size=12))
@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
def test_every_form_of_the_rule_says_what_a_second_opinion_says(
    firm: Firm, items: list[Item], who: list[tuple[str, dict[str, str]]]
) -> None:
    by_id = {made(firm, item): item for item in items}
    for name, cells in who:
        actor = actor_with(firm, name, cells)
        policy = AccessPolicy(actor, catalogue(actor.schema_version))
        expected = {
            verb: {one for one, item in by_id.items() if not item["trashed"] and may(name, cells, verb, item)}
            for verb in ("read", *VERBS)
        }
        expected["restore"] = {
            one for one, item in by_id.items() if item["trashed"] and may(name, cells, "delete", item)
        }
        for verb, ids in expected.items():
            rows = SQL("select id from items_item item where {}").format(policy.rows("person", verb))  # type: ignore[arg-type]
            assert {row[0] for row in fetch_all(rows)} & set(by_id) == ids, (name, cells, verb)
        assert listed(policy) & set(by_id) == expected["read"]
        assert listed(policy, sort="-changed_at") & set(by_id) == expected["read"]
        assert listed(policy, q="muster") & set(by_id) == expected["read"]
        assert listed(policy, tree=["last_name", "eq", "Muster"]) & set(by_id) == expected["read"]
        assert listed(policy, trash=True) & set(by_id) == expected["restore"]
        check_cards(policy, by_id, expected)


def listed(policy: AccessPolicy, **asked: Any) -> set[int]:
    return {one for _, one in query.page(policy, ["person"], limit=200, **asked).ids}


def check_cards(policy: AccessPolicy, by_id: dict[int, Item], expected: dict[str, set[int]]) -> None:
    for one in by_id:
        if one not in expected["read"] | expected["restore"]:
            with pytest.raises(NotFound):
                present.card_json(policy, "person", one)
            with pytest.raises(NotFound):
                policy.lock("person", one, "edit")
            continue
        can = json.loads(present.card_json(policy, "person", one))["can"]
        assert {verb for verb in can if can[verb]} == {verb for verb in (*VERBS, "restore") if one in expected[verb]}
        if one in expected["restore"]:
            with pytest.raises(InTrash):
                policy.lock("person", one, "delete")
        for verb in VERBS if one in expected["read"] else ():
            if one in expected[verb]:
                assert policy.lock("person", one, verb).id == one  # type: ignore[arg-type]
            else:
                with pytest.raises(Forbidden):
                    policy.lock("person", one, verb)  # type: ignore[arg-type]


def test_a_token_does_no_more_than_its_scopes(firm: Firm) -> None:
    one = person(firm, "anna")
    policy = AccessPolicy(firm.tok, catalogue(firm.anna.schema_version))
    can = json.loads(present.card_json(policy, "person", one))["can"]
    assert not any(can.values())
    assert query.page(policy, ["company"]).ids == []


def test_administrators_read_and_write_everything_and_purge(firm: Firm) -> None:
    one = person(firm, "anna")
    for name in ("cora", "paul"):
        policy = AccessPolicy(firm.actor(name), catalogue(firm.anna.schema_version))
        assert listed(policy) == {one}
        assert policy.lock("person", one, "access").can["delete"]
    service.trash(firm.anna, "person", one)
    policy = AccessPolicy(firm.cora, catalogue(firm.anna.schema_version))
    assert policy.lock("person", one, "purge").deleted
    with pytest.raises(Forbidden):
        AccessPolicy(firm.anna, policy.catalogue).lock("person", one, "purge")
