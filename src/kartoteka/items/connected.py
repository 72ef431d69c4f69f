"""Which other items a record of the timeline may be shown with: those that a link joins to this one, in a field that
the reader may see. A record may stand on a card for the sake of a link alone; then the place itself tells of the link.
"""

from kartoteka.items.access import AccessPolicy
from kartoteka.items.statements import SQL, Composable, bigints
from kartoteka.schema.catalogue import Catalogue


def joined(policy: AccessPolicy, item: Composable, other: Composable) -> Composable:
    """Whether `record` joins these two items, or parts them, by a field that the actor sees: a change in it names the
    other item; or it is a making, which writes no changes of its own, and the link still stands."""
    return SQL(
        "(exists (select from timeline_change joining where joining.record_id = record.seq"
        " and joining.field_id = any({fields}) and ("
        "(joining.item_id = {item} and {names_other}) or (joining.item_id = {other} and {names_item})))"
        " or (record.data ? 'item' and exists (select from items_itemlink link where link.field_id = any({fields})"
        " and ((link.source_id = {item} and link.target_id = {other})"
        " or (link.source_id = {other} and link.target_id = {item})))))"
    ).format(
        fields=bigints(sorted(_link_fields(policy, policy.catalogue))),
        item=item,
        other=other,
        names_other=_names(other),
        names_item=_names(item),
    )


def belongs(policy: AccessPolicy, item: Composable) -> Composable:
    """Whether `record`, which changed nothing on this item, stands on its card for a reason that the actor may know:
    it is about the item itself, or about no item and changed nothing; or it joins it to another."""
    return SQL(
        "(coalesce((record.data ->> 'item')::bigint = {item}, not exists"
        " (select from timeline_change changed where changed.record_id = record.seq))"
        " or exists (select from timeline_place beside where beside.record_id = record.seq and beside.item_id <> {item}"
        " and {joined}))"
    ).format(item=item, joined=joined(policy, item, SQL("beside.item_id")))


def _link_fields(policy: AccessPolicy, catalogue: Catalogue) -> set[int]:
    """The fields of links that the actor sees, of every kind."""
    return {one.id for kind in catalogue.kinds for one in policy.readable(kind).values() if one.linked}


def _names(item: Composable) -> Composable:
    """Whether the change's list of links, before or after, names the item."""
    entry = SQL("jsonb_build_array(jsonb_build_object('item', {}))").format(item)
    return SQL("(joining.before @> {0} or joining.after @> {0})").format(entry)
