"""The filter tree: checked against what the actor may see, and written as SQL. Choosing a plan is `pages`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from kartoteka.items.access import AccessPolicy
from kartoteka.items.errors import UnknownField
from kartoteka.items.own_fields import TITLE
from kartoteka.items.query.malformed import malformed, not_one_of
from kartoteka.items.query.paths import Path, path_of
from kartoteka.items.read.base import Reading
from kartoteka.items.read.links import Linked
from kartoteka.items.statements import FALSE, SQL, TRUE, Composable, all_of, any_of, literal
from kartoteka.kit.errors import Malformed

MOST_TESTS: Final = 100
DEEPEST: Final = 12
SEARCHED_AS_WRITTEN: Final = frozenset({"text", "email"})
_PLAIN_WORD: Final = re.compile(r"[A-Za-z0-9@.-]{3,}").fullmatch
NEGATED: Final = {"ne": "eq", "nin": "in"}


@dataclass(frozen=True, slots=True)
class Test:
    """What one path leads to, compared with one operand."""

    key: str
    operator: str
    operand: Any


@dataclass(frozen=True, slots=True)
class Group:
    """Tests and groups joined by `and`, `or`, or turned round by `not`."""

    word: str
    nodes: tuple["Node", ...]


Node = Test | Group


def parse(tree: Any) -> Node | None:
    """The tree as decoded from JSON; None for no filter. Raises Malformed for any other form, depth or size."""
    if tree is None or tree == []:
        return None
    node, size = _node(tree, DEEPEST)
    if size > MOST_TESTS:
        raise malformed("filter", "too_long")
    return node


def check(node: Node | None, kinds: Sequence[str], policy: AccessPolicy) -> None:
    """Raises UnknownField for a path that no kind of the list shows to the actor, Malformed for an operator that its
    end does not have."""
    if isinstance(node, Group):
        for one in node.nodes:
            check(one, kinds, policy)
    elif isinstance(node, Test):
        found = [path for kind in kinds if (path := path_of(kind, node.key, policy))]
        if not found:
            raise UnknownField([node.key])
        if not any(node.operator in path.operators for path in found):
            raise not_one_of(node.key, frozenset[str]().union(*(path.operators for path in found)))


def statement(node: Node | None, kind: str, reading: Reading) -> Composable:
    """The filter as a test of a row of this kind. A missing value fails every test but `ne`, `nin` and `empty`."""
    if node is None:
        return TRUE
    if isinstance(node, Test):
        return _test(node, kind, reading)
    tests = [statement(one, kind, reading) for one in node.nodes]
    if node.word == "not":
        return SQL("({} is not true)").format(tests[0])
    return all_of(tests) if node.word == "and" else any_of(tests)


def _node(raw: Any, depth: int) -> tuple[Node, int]:
    if depth == 0:
        raise malformed("filter", "deep")
    if not isinstance(raw, list | tuple) or not raw or not isinstance(raw[0], str):
        raise malformed("filter")
    if raw[0] in ("and", "or", "not") and all(isinstance(one, list | tuple) for one in raw[1:]):
        if raw[0] == "not" and len(raw) != 2:
            raise malformed("filter")
        made = [_node(one, depth - 1) for one in raw[1 : MOST_TESTS + 2]]
        return Group(raw[0], tuple(node for node, _ in made)), sum(size for _, size in made)
    if len(raw) not in (2, 3) or not isinstance(raw[1], str):
        raise malformed("filter")
    if len(raw) == 2 and raw[1] not in ("empty", "filled"):
        raise malformed(raw[0][:64])
    return Test(raw[0], raw[1], raw[2] if len(raw) == 3 else None), 1


def _test(test: Test, kind: str, reading: Reading) -> Composable:
    path = path_of(kind, test.key, reading.policy)
    if path is None or not path.operators:
        return TRUE if test.operator in ("ne", "nin", "empty") else FALSE
    if test.operator not in path.operators:
        raise not_one_of(test.key, path.operators)
    try:
        return _of_path(test, path, reading)
    except Malformed:
        raise malformed(test.key) from None


def _of_path(test: Test, path: Path, reading: Reading) -> Composable:
    if test.operator in ("empty", "filled"):
        wanted = (test.operator == "filled") != (test.operand is False)
        return SQL("({})" if wanted else "({} is not true)").format(_positive(path, "filled", None, reading))
    if test.operator in NEGATED:
        return SQL("({} is not true)").format(_positive(path, NEGATED[test.operator], test.operand, reading))
    made = _positive(path, test.operator, test.operand, reading)
    return all_of([_in_search(test.operand, reading), made]) if _searched(path, test) else made


def _positive(path: Path, operator: str, operand: Any, reading: Reading) -> Composable:
    """The test without a negation, which beyond a link would otherwise say that some linked item fails it."""
    storage = path.storage
    if path.beyond and isinstance(storage, Linked):
        far = reading.beyond()
        tests = {kind: _positive(one, operator, operand, far) for kind, one in path.beyond if operator in one.operators}
        return storage.through(path.field, tests, reading)
    if path.part:
        return storage.part_test(path.field, path.part, operator, operand, reading)
    if operator == "filled":
        return storage.filled(path.field, reading)
    return storage.test(path.field, operator, operand, reading)


def _searched(path: Path, test: Test) -> bool:
    """Whether whatever passes the test holds the operand in its search text, too, where an index finds it: the whole
    value stands there as written, and a word of plain letters and digits is folded alike in both places."""
    field = path.field
    return (
        test.operator in ("contains", "starts")
        and not (path.part or path.beyond)
        and field.type in SEARCHED_AS_WRITTEN
        and field.searchable
        and not (field.restricted or field.search_stale or field.archived or field.key == TITLE.key)
        and _PLAIN_WORD(test.operand) is not None
    )


def _in_search(operand: str, reading: Reading) -> Composable:
    return SQL("{} like {}").format(reading.column("search"), literal(f"%{operand.lower()}%"))
