"""Has layouts and saved views name the field that took another's place, as far as it can do what they ask of it.

Conditions stay as they are: what they compare with is said in the values of the other type."""

from typing import Any

from kartoteka.items.access import AccessPolicy
from kartoteka.items.query.sorting import sortable
from kartoteka.items.query.summing import operators_of
from kartoteka.schema.catalogue import FieldSpec
from kartoteka.schema.models import CardLayout, ListView


def succeed(policy: AccessPolicy, old: str, new: FieldSpec) -> None:
    """Whatever hid the old field hides the new one, too; columns, orders and sums of lists become its. Acts in the
    caller's transaction."""
    layouts = CardLayout.objects.select_for_update().filter(kind__key=new.kind, layout__hidden__contains=[old])
    for layout in layouts.order_by("pk"):
        layout.layout = {**layout.layout, "hidden": sorted({*layout.layout["hidden"], new.key})}
        layout.version += 1
        layout.save()
    for view in ListView.objects.select_for_update().filter(kinds__contains=new.kind).order_by("pk"):
        settings = _renamed(policy, view.settings, old, new) if _names(policy, view, old, new) else view.settings
        if settings != view.settings:
            view.settings = settings
            view.version += 1
            view.save()


def _names(policy: AccessPolicy, view: ListView, old: str, new: FieldSpec) -> bool:
    """Whether the key means this kind's field in the view's list: another kind may have one of the same key."""
    kinds = view.kinds.split(",")
    others = (policy.catalogue.kinds[one] for one in kinds if one != new.kind and one in policy.catalogue.kinds)
    return new.kind in kinds and not any(old in one.fields for one in others)


def _renamed(policy: AccessPolicy, settings: dict[str, Any], old: str, new: FieldSpec) -> dict[str, Any]:
    made = dict(settings)
    if "columns" in made:
        made["columns"] = [{**one, "key": new.key} if one["key"] == old else one for one in made["columns"]]
    if "sort" in made:
        sorts = {old: new.key, f"-{old}": f"-{new.key}"} if sortable(new, policy) else {old: "", f"-{old}": ""}
        made["sort"] = [key for one in made["sort"] if (key := sorts.get(one, one))]
    if old in made.get("sums", {}):
        sums = dict(made["sums"])
        operator = sums.pop(old)
        made["sums"] = {**sums, **({new.key: operator} if operator in operators_of(new) else {})}
    return made
