"""Planted holes: each breaks the product in one place, as a mistake in it might; an oracle must see every one of them.

"Mask off" means that one surface reads under a policy to which no field is hidden.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final, Literal

import pytest

from kartoteka.api import fields, policy
from kartoteka.api.tests.oracles.scripts import Request
from kartoteka.config.serving.rights import Hearing
from kartoteka.exchange import exporting
from kartoteka.items import duplicates, file_access, history, present, query, references, search, service, told
from kartoteka.items.access import AccessPolicy
from kartoteka.items.models import Item
from kartoteka.items.query import filtering, sorting, summing
from kartoteka.items.read import links
from kartoteka.items.statements import SQL, TRUE
from kartoteka.kit.errors import Forbidden, NotFound
from kartoteka.schema.catalogue import FieldSpec

Plant = Callable[[pytest.MonkeyPatch], None]
Oracle = Literal["worlds", "canaries"]


class Unmasked(AccessPolicy):
    """A policy that hides no field; its rows are as they are."""

    signature = "unmasked"

    def sees(self, field: FieldSpec) -> bool:
        return True


class Unbounded(AccessPolicy):
    """A policy that reaches every item; its fields are as they are."""

    signature = "unbounded"

    def principals(self, kind: str, action: Any) -> list[int] | None:
        return None


class UnboundedExport(Unbounded):
    """And exports whatever it reaches."""

    def rows(self, kind: str, verb: Any, alias: str = "item", *, looked_up: bool = True) -> Any:
        return super().rows(kind, "read" if verb == "export" else verb, alias, looked_up=looked_up)


def under(policy: type[AccessPolicy], given: AccessPolicy) -> AccessPolicy:
    """The same actor under the other policy."""
    return policy(given.actor, given.catalogue)


def off(module: Any, name: str, policy: type[AccessPolicy], place: int = 0) -> Plant:
    """The function reads under the other policy; `place` is where its own stands among its arguments."""

    def plant(patch: pytest.MonkeyPatch) -> None:
        real = getattr(module, name)

        def broken(*args: Any, **named: Any) -> Any:
            given = list(args)
            given[place] = under(policy, given[place])
            return real(*given, **named)

        patch.setattr(module, name, broken)

    return plant


def no_mask(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(AccessPolicy, "sees", lambda self, field: True)


def no_rows(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(AccessPolicy, "principals", lambda self, kind, action: None)


def unmasked_metadata(patch: pytest.MonkeyPatch) -> None:
    """The list of fields names the hidden ones."""
    patch.setattr(fields, "policy_of", lambda request: under(Unmasked, policy.policy_of(request)))


def unmasked_search_text(patch: pytest.MonkeyPatch) -> None:
    """The words of hidden fields stand in the common search text."""
    patch.setattr(FieldSpec, "restricted", property(lambda self: False))


def unmasked_export(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(exporting, "AccessPolicy", Unmasked)


def export_of_all(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(exporting, "AccessPolicy", UnboundedExport)


def cap_before_rights(patch: pytest.MonkeyPatch) -> None:
    """The first hits are taken of everybody's, and only then those that the actor may read."""
    patch.setattr(search, "_rows", lambda kinds, reading: SQL("item.deleted_at is null"))


def count_before_rights(patch: pytest.MonkeyPatch) -> None:
    """The capped number is that of all rows."""
    off(query, "count", Unbounded)(patch)


def forbidden_for_foreign(patch: pytest.MonkeyPatch) -> None:
    """403 for what exists and may not be read, 404 for what does not exist."""
    real = AccessPolicy.lock

    def broken(self: AccessPolicy, kind: str, item_id: int, verb: Any) -> Any:
        try:
            return real(self, kind, item_id, verb)
        except NotFound:
            if Item.objects.filter(pk=item_id).exists():
                raise Forbidden from None
            raise

    patch.setattr(AccessPolicy, "lock", broken)


def events_for_all(patch: pytest.MonkeyPatch) -> None:
    """Live streams name items that their reader may not read."""
    patch.setattr(Hearing, "hears", lambda self, kind, readers: True)


def trash_of_all(patch: pytest.MonkeyPatch) -> None:
    """The trash shows what others threw away."""
    real = AccessPolicy.rows

    def broken(self: AccessPolicy, kind: str, verb: Any, alias: str = "item", *, looked_up: bool = True) -> Any:
        if verb == "restore":
            return SQL("(item.kind_id = {} and item.deleted_at is not null)").format(self.catalogue.kinds[kind].id)
        return real(self, kind, verb, alias, looked_up=looked_up)

    patch.setattr(AccessPolicy, "rows", broken)


def titles_of_linked(patch: pytest.MonkeyPatch) -> None:
    """A link shows the title of what one may not read."""
    patch.setattr(links, "TARGET", links.NAMED)
    patch.setattr(links, "WITH_ROLE", links.WITH_ROLE.replace("case when {readable}", "case when true or {readable}"))


def titles_of_places(patch: pytest.MonkeyPatch) -> None:
    """The timeline names the other cards on which a record stands."""
    off(history, "_places", Unbounded)(patch)


def titles_in_changes(patch: pytest.MonkeyPatch) -> None:
    """An old link shows the title of what one may not read."""
    off(told, "titles", Unbounded)(patch)


def places_of_hidden_links(patch: pytest.MonkeyPatch) -> None:
    """A record stands on the card of what a hidden link points to."""
    patch.setattr(history, "belongs", lambda policy, item: TRUE)


def files_of_hidden_fields(patch: pytest.MonkeyPatch) -> None:
    """The file of a hidden field is given to whoever reads the item."""
    patch.setattr(file_access, "AccessPolicy", Unmasked)


def files_taken(patch: pytest.MonkeyPatch) -> None:
    """A file that stands in a hidden field can be put into another."""
    real = references._files
    patch.setattr(
        references,
        "_files",
        lambda policy, ids, item_id, seen: real(policy, ids, item_id, policy.catalogue.kinds["company"].fields),
    )


def filter_by_foreign_link(patch: pytest.MonkeyPatch) -> None:
    """A filter finds those that are linked to what one may not read."""
    real = links.Linked.test

    def broken(self: Any, field: FieldSpec, operator: str, operand: Any, reading: Any) -> Any:
        wide = type(reading)(policy=under(Unbounded, reading.policy), now=reading.now, alias=reading.alias)
        return real(self, field, operator, operand, wide)

    patch.setattr(links.Linked, "test", broken)


def unlike_unknown(patch: pytest.MonkeyPatch) -> None:
    """A hidden field is refused in other words than one that does not exist."""
    real = AccessPolicy.field

    def broken(self: AccessPolicy, kind: str, key: str) -> FieldSpec:
        if key in self.catalogue.kinds[kind].fields and key not in self.readable(kind):
            raise Forbidden
        return real(self, kind, key)

    patch.setattr(AccessPolicy, "field", broken)


@dataclass(frozen=True)
class Hole:
    """How it is planted, the requests that come past it (a pattern of method, route, query and body), which oracle must
    see it, and whether it spoils what is written rather than what is read."""

    plant: Plant
    requests: str = "."
    seen_by: Oracle = "worlds"
    in_writing: bool = False

    def passes(self, request: Request) -> bool:
        """Whether the request comes past it."""
        method, route = request.route
        return re.search(self.requests, f"{method} {route} {request.query} {request.body}") is not None


@contextmanager
def planted(holes: Iterable[Hole]) -> Iterator[None]:
    """The product with these holes, for a while."""
    with pytest.MonkeyPatch.context() as patch:
        for one in holes:
            one.plant(patch)
        yield


LIST, COUNT, CARD = r"GET .*/items/{kind} ", "/count", r"GET .*{item_id} "
PAST, CHANGE = "/(timeline|changes)", "PATCH .*{item_id} "
NAMES_LINKED = '"companies", "(has_any|in|nin|eq|ne)".*500000[13]'
WHOLE_PAST = PAST + ".*limit.: 50"  # the links were made before the last pages
HOLES: Final = {
    "no mask anywhere": Hole(no_mask),
    "no rights to rows anywhere": Hole(no_rows),
    "mask off in sort": Hole(off(sorting, "readable_field", Unmasked, place=2), LIST + ".*sort.: .[^ ]*c_hid"),
    "mask off in filter": Hole(off(filtering, "path_of", Unmasked, place=2), COUNT),
    "mask off in cards": Hole(off(present, "card_json", Unmasked), CARD),
    "mask off in lists": Hole(off(present, "list_json", Unmasked), LIST),
    "mask off in timeline": Hole(off(history, "timeline_json", Unmasked), PAST),
    "mask off in changes": Hole(off(history, "changes_json", Unmasked), PAST),
    "mask off in cards of the past": Hole(off(history, "card_at", Unmasked), CARD + ".*at"),
    "mask off in search": Hole(unmasked_search_text, "/search", in_writing=True),
    "mask off in export": Hole(unmasked_export, "export"),
    "mask off in duplicates": Hole(off(duplicates, "duplicates_json", Unmasked), "/duplicates"),
    "mask off in metadata": Hole(unmasked_metadata, seen_by="canaries"),
    "mask off for files": Hole(files_of_hidden_fields, "/files/"),
    "cap before rights": Hole(cap_before_rights, "/search"),
    "count over all rows": Hole(count_before_rights, COUNT),
    "mask off in sums": Hole(off(summing, "readable_field", Unmasked, place=2), "/aggregate .*c_hid"),
    "sums over all rows": Hole(off(query, "sums", Unbounded), "/aggregate"),
    "export of all rows": Hole(export_of_all, "export"),
    "duplicates among all rows": Hole(off(duplicates, "duplicates_json", Unbounded), "/duplicates"),
    "403 for foreign": Hole(forbidden_for_foreign, CHANGE),
    "hidden field refused in other words": Hole(unlike_unknown, "/changes .*c_hid"),
    "hidden field can be written": Hole(off(service, "writable_fields", Unmasked), CHANGE + ".*c_hid"),
    "stream names foreign items": Hole(events_for_all, "/events"),
    "trash shows foreign items": Hole(trash_of_all, LIST + ".*trash"),
    "link titles of foreign items": Hole(titles_of_linked, CARD),
    "place titles of foreign items": Hole(titles_of_places, WHOLE_PAST),
    "old link titles of foreign items": Hole(titles_in_changes, WHOLE_PAST),
    "record stands where a hidden link points": Hole(places_of_hidden_links, WHOLE_PAST),
    "filter by link to foreign items": Hole(
        filter_by_foreign_link, '"companies", "(has_any|in|nin|eq|ne)".*500000[13]'
    ),
    "hidden file put into another field": Hole(files_taken, CHANGE + ".*(c_open_file|photo)"),
}
