"""What must hold for every kind, whoever made it: run on the shipped ones, and in a process of its own on one made of
rows. It knows no kind by name."""

import csv
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

EXAMPLES: dict[str, Any] = {
    "access": "read",
    "address": [
        {"label": "work", "street": "Kaistraße 14", "postal_code": "20457", "city": "Hamburg", "country": "DE"}
    ],
    "boolean": True,
    "choice": None,
    "choices": None,
    "currency": "CHF",
    "date": "2026-11-22",
    "datetime": "2026-11-22T09:30:00Z",
    "email": [{"value": "erika@nordhafen.example", "label": "work"}],
    "file": None,
    "heading": None,
    "language": "de",
    "link": None,
    "long_text": "Erste Zeile\nZweite Zeile",
    "money": {"amount": "1234.50", "currency": "EUR"},
    "number": "17",
    "phone": ["030 1234567", {"value": "0171 7654321", "label": "mobile"}],
    "shares": None,
    "social": [{"value": "https://www.linkedin.com/in/erika"}],
    "tags": ["Nordsee", "Messe"],
    "tax_numbers": [{"type": "vat", "value": "DE123456789"}],
    "text": "=Muster",
    "url": ["https://www.nordhafen.example/a"],
    "user": None,
}


def main(kind: str, owner: int, stranger: int, administrator: int, file: int) -> None:
    from kartoteka.people.authentication import actor_of

    def actor(user_id: int):
        found = actor_of(user_id, "api")
        assert found
        return found

    suite = Suite(kind, actor, owner=owner, stranger=stranger, administrator=administrator, file=file)
    item = suite.create()
    suite.read(item)
    suite.find(item)
    suite.write_back(item)
    suite.change(item)
    suite.rights(item)
    suite.restrict(item)
    suite.travel(item)
    suite.trash(item)


class Suite:
    def __init__(self, kind: str, actor: Any, *, owner: int, stranger: int, administrator: int, file: int) -> None:
        from kartoteka.items import service

        self.kind, self.actor, self.service = kind, actor, service
        self.owner, self.stranger, self.administrator, self.file = owner, stranger, administrator, file

    def policy(self, user: int):
        return self.service.policy_of(self.actor(user))

    @property
    def spec(self):
        return self.policy(self.administrator).catalogue.kinds[self.kind]

    def card(self, item: int, user: int | None = None) -> dict[str, Any]:
        from kartoteka.items.present import card_json

        return json.loads(card_json(self.policy(user or self.owner), self.kind, item))

    def change_to(self, item: int, values: dict[str, Any], user: int | None = None, version: int | None = None) -> int:
        at = version or self.card(item)["version"]
        return self.service.change(self.actor(user or self.owner), self.kind, item, version=at, values=values)

    def example(self, field: Any) -> Any:
        catalogue = self.policy(self.owner).catalogue
        if field.type in ("choice", "choices"):
            keys = list(catalogue.choices[field.list])
            return keys[:2] if field.type == "choices" else keys[0]
        if field.type == "file":
            return self.file
        if field.type == "shares":
            return [{"user": self.administrator, "level": "write"}]
        if field.type == "user":
            return self.owner if not field.multiple else [self.administrator]
        if field.type == "link":
            target = self.target(field.settings["kinds"][0])
            return [{"item": target, "role": "Einkauf"}] if field.multiple else target
        assert field.type in EXAMPLES, f"no example for {field.type}"
        return EXAMPLES[field.type]

    def target(self, kind: str) -> int:
        titles = self.policy(self.owner).catalogue.kinds[kind].title_fields
        return self.service.create(self.actor(self.owner), kind, dict.fromkeys(titles, "Ziel"), strict=False)

    def writable(self) -> dict[str, Any]:
        fields = self.policy(self.owner).writable(self.kind)
        return {key: spec for key, spec in fields.items() if spec.type != "heading" and spec.key != "access"}

    def create(self) -> int:
        values = {key: self.example(spec) for key, spec in self.writable().items()}
        item = self.service.create(self.actor(self.owner), self.kind, values)
        shown = self.card(item)
        missing = {key for key in values if key not in shown["values"]}
        assert not missing, f"written and not shown: {missing}"
        assert shown["incomplete"] == []
        return item

    def read(self, item: int) -> None:
        from kartoteka.items.query import operators, page, sortable

        policy = self.policy(self.owner)
        for key, spec in self.writable().items():
            for operator in sorted(operators(spec) & {"filled", "empty"}):
                found = page(policy, [self.kind], tree=[key, operator, None])
                assert (item in [one for _, one in found.ids]) == (operator == "filled"), (key, operator)
            if sortable(spec, policy):
                for sort in (key, f"-{key}"):
                    assert item in [one for _, one in page(policy, [self.kind], sort=[sort]).ids]

    def find(self, item: int) -> None:
        from kartoteka.items.search import search_json

        title = self.card(item)["title"]
        if title:
            found = json.loads(search_json(self.policy(self.owner), title.strip("=")))
            assert item in [one["id"] for group in found["groups"] for one in group["items"]], title
            found = json.loads(search_json(self.policy(self.stranger), title.strip("=")))
            assert item not in [one["id"] for group in found["groups"] for one in group["items"]]

    def write_back(self, item: int) -> None:
        shown = self.card(item)
        values = {key: value for key, value in shown["values"].items() if key in self.writable()}
        assert self.change_to(item, values) == shown["version"], "what was read, written back, is no change"

    def change(self, item: int) -> None:
        from kartoteka.items.history import changes_json, timeline_json

        before = self.card(item)
        emptied = {
            key: None for key, spec in self.writable().items() if not spec.required and spec.key != "responsible"
        }
        self.change_to(item, emptied)
        after = self.card(item)
        assert not set(after["values"]) & set(emptied), set(after["values"]) & set(emptied)
        changes = json.loads(changes_json(self.policy(self.owner), self.kind, item))["items"]
        assert {one["field"] for one in changes} == {key for key in emptied if key in before["values"]}
        records = json.loads(timeline_json(self.policy(self.owner), self.kind, item))["items"]
        assert {"created", "changed"} <= {one["type"] for one in records}
        record = next(one["id"] for one in records if one["type"] == "changed")
        self.service.undo(self.actor(self.owner), self.kind, item, record=record)
        assert self.card(item)["values"].keys() == before["values"].keys()

    def rights(self, item: int) -> None:
        from kartoteka.kit.errors import Forbidden, NotFound

        for act in (lambda: self.card(item, self.stranger), lambda: self.change_to(item, {}, self.stranger)):
            self.refused(act, NotFound)
        with_access = "access" in self.spec.fields
        if with_access:
            self.change_to(item, {"access": "read"})
            assert self.card(item, self.stranger)["can"]["edit"] is False
            self.refused(lambda: self.change_to(item, {}, self.stranger), Forbidden)
            self.change_to(item, {"access": "private"})

    def restrict(self, item: int) -> None:
        from kartoteka.items.errors import UnknownField
        from kartoteka.schema import service as schema

        title = self.spec.title_fields
        for key, spec in self.writable().items():
            if key in title or spec.storage in ("item_users", "shares", "links_back") or spec.column:
                continue
            schema.change_field(self.actor(self.administrator), self.kind, key, visible_to={"users": [self.stranger]})
            assert key not in self.card(item)["values"]
            self.refused(lambda key=key: self.change_to(item, {key: None}), UnknownField)
            schema.change_field(self.actor(self.administrator), self.kind, key, visible_to={})
            assert key in self.card(item)["values"], key

    def travel(self, item: int) -> None:
        from kartoteka.exchange.beginning import begin
        from kartoteka.exchange.exporting import export_file
        from kartoteka.exchange.importing import run, totals
        from kartoteka.exchange.options import ImportOptions

        administrator = self.actor(self.administrator)
        before = self.card(item)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "all.csv"
            export_file(administrator, self.kind, path, headers="keys", ids=True)
            with path.open(encoding="utf-8-sig", newline="") as file:
                rows = len(list(csv.reader(file, delimiter=self.separator(path)))) - 1
            options = ImportOptions(duplicates="update")
            found = totals(run(begin(administrator, self.kind, path, options).pk, options))
        assert (found["rows"], found["updated"], found["created"]) == (rows, rows, 0), found
        assert self.card(item)["values"] == before["values"]

    @staticmethod
    def separator(path: Path) -> str:
        head = path.read_text(encoding="utf-8-sig").splitlines()[0]
        return max(";,\t", key=head.count)

    def trash(self, item: int) -> None:
        from kartoteka.items.query import page

        self.service.trash(self.actor(self.owner), self.kind, item)
        assert item not in [one for _, one in page(self.policy(self.owner), [self.kind]).ids]
        assert item in [one for _, one in page(self.policy(self.owner), [self.kind], trash=True).ids]
        self.service.restore(self.actor(self.owner), self.kind, item)
        assert item in [one for _, one in page(self.policy(self.owner), [self.kind]).ids]

    @staticmethod
    def refused(act: Any, error: type[Exception]) -> None:
        try:
            act()
        except error:
            return
        raise AssertionError(f"not refused by {error.__name__}")


if __name__ == "__main__":
    import django

    django.setup()
    main(sys.argv[1], *(int(one) for one in sys.argv[2:]))
