"""Links from the item to others. A target the actor may not read is `{"hidden": true}`; one in the trash is absent."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from kartoteka.items.read.base import Reading, Storage
from kartoteka.items.read.operands import many, whole
from kartoteka.items.statements import SQL, Composable, all_of, any_of, bigints, listed, literal, name
from kartoteka.kit.errors import Malformed
from kartoteka.schema.catalogue import FieldSpec

EXISTS: Final = SQL(
    "exists (select from items_itemlink link join items_item {target} on {target}.id = link.{far}"
    " where link.{near} = {item} and link.field_id = {field} and {target}.deleted_at is null and {test})"
)
HIDDEN: Final = '{{"hidden":true}}'
NAMED: Final = """concat('{{"id":', target.id, ',"kind":"', kind.key, '","title":', to_json(target.title), '}}')"""
TARGET: Final = f"case when {{readable}} then {NAMED} else '{HIDDEN}' end"
WITH_ROLE: Final = (
    f"""case when {{readable}} then concat('{{{{"item":', {NAMED},"""
    """ case when link.role <> '' then ',"role":' || to_json(link.role) end, ',"is_primary":', link.is_primary::text,"""
    """ ',"from":"' || link.begins_on || '"', ',"to":"' || link.ends_on || '"', '}}')"""
    f""" else '{{{{"item":{HIDDEN}}}}}' end"""
)
"""An entry as the text of JSON; the one of a hidden item says nothing of the link either."""


class Linked(Storage):
    """Both sides of a link; which end is the item is all they differ in."""

    near: Composable
    far: Composable

    def field_id(self, field: FieldSpec, reading: Reading) -> int:
        """The id of the field under which the links are stored."""
        return field.id

    def test(self, field: FieldSpec, operator: str, operand: Any, reading: Reading) -> Composable:
        if operator == "has_all":
            return all_of(self.test(field, "eq", one, reading) for one in many(operand))
        if operator not in ("eq", "in", "has_any"):
            raise Malformed
        ids = [whole(one) for one in ([operand] if operator == "eq" else many(operand))]
        target = reading.beyond()
        readable = reading.policy.any_row(reading.policy.catalogue.kinds, str(target.alias))
        named = SQL("{} = any({})").format(target.column("id"), bigints(ids))
        return self._exists(field, all_of([named, readable]), reading)

    def filled(self, field: FieldSpec, reading: Reading) -> Composable:
        return self._exists(field, SQL("true"), reading)

    def through(self, field: FieldSpec, tests: Mapping[str, Composable], reading: Reading) -> Composable:
        """Whether it links to an item that the actor may read and that passes the test given for its kind, made for
        `reading.beyond()`."""
        policy, target = reading.policy, str(reading.beyond().alias)
        passed = any_of(all_of([policy.rows(kind, "read", target), test]) for kind, test in tests.items())
        return self._exists(field, passed, reading)

    def gathered(self, fields: Sequence[FieldSpec], ids: Composable, reading: Reading) -> Composable:
        readable = reading.policy.any_row(reading.policy.catalogue.kinds, "target")
        stored = {self.field_id(one, reading): one for one in fields}
        return SQL(" union all ").join(self._lists(key, one, ids, readable) for key, one in stored.items())

    def _lists(self, stored: int, field: FieldSpec, ids: Composable, readable: Composable) -> Composable:
        multiple = field.multiple
        entry = SQL(WITH_ROLE if multiple else TARGET).format(readable=readable)
        entries = "string_agg({entry}, ',' order by {order})"
        value = f"concat('[', {entries}, ']')" if multiple else "(array_agg({entry} order by {order}))[1]"
        return SQL(
            "select link.{near} as item_id, {key} as key, " + value + " as value"
            " from items_itemlink link join items_item target on target.id = link.{far}"
            " join schema_kind kind on kind.id = target.kind_id"
            " where link.{near} = any({ids}) and link.field_id = {field} and target.deleted_at is null"
            " group by link.{near}"
        ).format(
            near=self.near,
            far=self.far,
            entry=entry,
            order=listed([SQL("link.position"), SQL("link.id")]),
            ids=ids,
            field=literal(stored),
            key=literal(field.key),
        )

    def _exists(self, field: FieldSpec, test: Composable, reading: Reading) -> Composable:
        return EXISTS.format(
            near=self.near,
            far=self.far,
            target=name(str(reading.beyond().alias)),
            item=reading.column("id"),
            field=literal(self.field_id(field, reading)),
            test=test,
        )


class Links(Linked):
    key = "links"
    near = SQL("source_id")
    far = SQL("target_id")


ENTRY = Links()
