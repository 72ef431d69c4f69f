"""Random scripts of one actor's requests, over every route, every operator and every restricted field.

The same seed deals the same scripts. A script knows no more than its actor: what he may read, ids he has guessed, and
the names of hidden fields, which a former colleague may have told him.
"""

import json
import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal, TypeVar

from kartoteka.api.tests.oracles.routes import API, FIRM_ROUTES, ITEM, FirmRoute
from kartoteka.api.tests.oracles.subjects import WORDS, Field, Pools, operand, value

T = TypeVar("T")
Surface = Literal["http", "file", "export", "heard"]
NOT_ASKED: Final = {
    ("GET", "/healthz"): "knows no item",
    ("POST", f"{API}/welcome"): "unsigned, counted by address, and knows no item",
    ("GET", f"{API}/welcome/{{secret}}"): "the same",
    ("POST", f"{API}/welcome/{{secret}}"): "the same",
    ("POST", f"{API}/files"): "takes bytes in and tells its own file alone; asked of a real server in the canaries",
}
"""Routes that no script asks, and why."""
ELSEWHERE: Final = {
    ("DELETE", f"{API}/tokens/{{token_id}}"): "/tokens/{number}",
    ("DELETE", f"{API}/sessions/{{session_id}}"): "/sessions/{number}",
    ("DELETE", f"{API}/roles/{{role_id}}"): "/roles/{number}",
    ("GET", f"{API}/jobs/{{job_id}}"): "/jobs/{number}",
    ("POST", f"{API}/jobs/{{job_id}}/cancel"): "/jobs/{number}/cancel",
    ("POST", f"{API}/jobs/{{job_id}}/undo"): "/jobs/{number}/undo",
    ("GET", f"{API}/drafts/{{form}}"): "/drafts/create.person~a",
    ("GET", f"{API}/imports"): "/imports",
    ("GET", f"{API}/imports/{{import_id}}"): "/imports/{number}",
    ("GET", f"{API}/exports"): "/exports",
    ("GET", f"{API}/exports/{{export_id}}"): "/exports/{number}",
}
"""Routes that the matrix judges elsewhere: here their number is guessed."""


@dataclass(frozen=True)
class Request:
    """One request of a script: the route it belongs to, what it asks, and what is filled in when it is sent.

    `pages` follows `next` so often; `now` puts the version that the actor is shown into the body; `record` the number
    of that record on the item's timeline as he is shown it. `uses` are the (field, operator) pairs in it.
    """

    route: tuple[str, str]
    path: str
    query: dict[str, Any] = field(default_factory=dict)
    body: Any = None
    surface: Surface = "http"
    pages: int = 0
    now: bool = False
    record: int | None = None
    uses: tuple[tuple[str, str], ...] = ()

    @property
    def method(self) -> str:
        return self.route[0]

    def names(self, keys: Iterable[str]) -> set[str]:
        """Which of these keys it names."""
        written = json.dumps([self.path, self.query, self.body])
        return {key for key in keys if re.search(rf"(?<![a-z_]){key}(?![a-z_])", written)}


class Deck:
    """Deals everything once, in an order of its own, before anything comes again; `first` before all."""

    def __init__(self, dice: random.Random, cards: Sequence[Any], first: Sequence[Any] = ()) -> None:
        self._dice, self._cards, self._left = dice, list(cards), list(first)

    def deal(self, fits: Callable[[Any], bool] = lambda _: True) -> Any:
        """The next card that fits; those before it stay for another time. Some card must fit."""
        place = next((at for at in reversed(range(len(self._left))) if fits(self._left[at])), None)
        if place is None:
            self._left = [*self._dice.sample(self._cards, len(self._cards)), *self._left]
            return self.deal(fits)
        return self._left.pop(place)


class Dealer:
    """Deals the scripts of one run."""

    def __init__(self, seed: int, *, fields: Sequence[Field], pools: Pools, names: dict[str, Any]) -> None:
        dice = self.dice = random.Random(seed)
        self.pools, self.names = pools, names
        self.fields = {(one.kind, one.key): one for one in fields}
        self.items = Deck(dice, [*pools.known, *pools.known, *pools.foreign])
        self.open = [one for one in fields if not one.restricted]
        self.hidden = [one for one in fields if one.restricted]
        self.any_hidden = Deck(dice, self.hidden)
        pairs = [(one, op) for one in fields for op in one.operators]
        shown = [pair for pair in pairs if not pair[0].restricted]
        once = list({op: (one, op) for one, op in dice.sample(shown, len(shown))}.values())
        self.pairs = {
            False: Deck(dice, shown, first=once),  # so that a short run, too, asks with every operator
            True: Deck(dice, [pair for pair in pairs if pair[0].restricted]),
        }
        self.verbs = Deck(
            dice, ("comments", "links", "undo", "undo", "foresee", "restore", "purge", "delete", "presence", "marks")
        )
        self.marks = Deck(dice, ("GET", "PUT", "DELETE"))
        self.sorts = Deck(dice, [one for one in self.open if one.sortable])
        # A route more deals these anew, and leaves the rest of a script as it was.
        self.apart = random.Random(f"{seed} apart")
        self.firm = Deck(self.apart, list(FIRM_ROUTES.items()))
        self.elsewhere = Deck(self.apart, [*ELSEWHERE.items(), None])
        self.acts = Deck(dice, [self._list] * 12 + [self._count] * 4 + [self._search] * 4 + [self._card] * 5
                         + [self._sums] * 4
                         + [self._past] * 6 + [self._at] * 3 + [self._duplicates] * 2 + [self._firm] * 9
                         + [self._change] * 4 + [self._create] * 2 + [self._acts] * 4 + [self._file] * 2
                         + [self._export] * 2 + [self._guess] * 2 + [self._hear] * 1)  # fmt: skip

    def script(self, length: int) -> list[Request]:
        """The next script."""
        return [self.acts.deal()() for _ in range(length)]

    # What is read

    def _list(self) -> Request:
        kind = self.dice.choice(("company", "company", "person", "person,company"))
        query: dict[str, Any] = {"limit": self.dice.choice((1, 3, 50, 200))}
        uses: tuple[tuple[str, str], ...] = ()
        if self.dice.random() < 0.6:
            kind, query["filter"], uses = self._filter()
        if self.dice.random() < 0.4:
            query["sort"] = ",".join(self._sorts(kind))
        if self.dice.random() < 0.2:
            query["q"] = self._words()
        if self.dice.random() < 0.3:
            query["fields"] = ",".join(self._keys(kind, 3))
        if self.dice.random() < 0.15:
            query["trash"] = "true"
        return Request(("GET", f"{API}/items/{{kind}}"), f"/items/{kind}", query, pages=2, uses=uses)

    def _count(self) -> Request:
        kind, filter, uses = self._filter()
        query: dict[str, Any] = self.dice.choice(({}, {"exact": "true"}, {"trash": "true"}, {"q": self._words()}))
        if self.dice.random() < 0.6:
            query = query | {"filter": filter}
        else:
            uses = ()
        return Request(("GET", f"{API}/items/{{kind}}/count"), f"/items/{kind}/count", query, uses=uses)

    def _sums(self) -> Request:
        kind, filter, uses = self._filter()
        asked = ",".join(f"{key}:{self._summed(kind, key)}" for key in self._keys(kind, 2))
        query: dict[str, Any] = {"sums": asked} | ({"filter": filter} if self.dice.random() < 0.5 else {})
        path = ("GET", f"{API}/items/{{kind}}/aggregate")
        return Request(path, f"/items/{kind}/aggregate", query, uses=uses if "filter" in query else ())

    def _search(self) -> Request:
        query = {"q": self._words(), **({"whole": "true"} if self.dice.random() < 0.3 else {})}
        return Request(("GET", f"{API}/search"), "/search", query)

    def _card(self) -> Request:
        kind, item = self.items.deal()
        return Request(("GET", ITEM), f"/items/{kind}/{item}")

    def _at(self) -> Request:
        kind, item = self.items.deal()
        moment = self.dice.choice(("2000-01-01T00:00:00Z", "2099-01-01T00:00:00Z", "BETWEEN", "BETWEEN"))
        return Request(("GET", ITEM), f"/items/{kind}/{item}", {"at": moment})

    def _past(self) -> Request:
        kind, item = self.items.deal()
        place = self.dice.choice(("timeline", "timeline", "changes", "access"))
        if place == "access":
            return Request(("GET", f"{ITEM}/access"), f"/items/{kind}/{item}/access")
        query: dict[str, Any] = {"limit": self.dice.choice((1, 2, 50))}
        if place == "changes" and self.dice.random() < 0.5:
            query["field"] = self._keys(kind, 1)[0]
        return Request(("GET", f"{ITEM}/{place}"), f"/items/{kind}/{item}/{place}", query, pages=2)

    def _duplicates(self) -> Request:
        kind = self.dice.choice(("company", "person"))
        values: dict[str, Any] = self._title(kind) if self.dice.random() < 0.7 else {}
        for key in ("email", "phone", "tax_numbers"):
            if (kind, key) in self.fields and self.dice.random() < 0.4:
                values[key] = self._value(kind, key)
        query = {"values": json.dumps(values)}
        return Request(("GET", f"{API}/duplicates/{{kind}}"), f"/duplicates/{kind}", query)

    def _file(self) -> Request:
        item = self.dice.choice((*self.pools.files, 999_999))
        return Request(("GET", f"{API}/files/{{file_id}}"), f"/files/{item}", surface="file")

    def _export(self) -> Request:
        kind, filter, uses = self._filter()
        query = {"filter": filter} if self.dice.random() < 0.4 else {}
        if self.dice.random() < 0.4:
            body = {"kind": kind, "fields": self._keys(kind, 2), "ids": [self.items.deal()[1]]}
            return Request(("POST", f"{API}/exports"), "/exports", body=body)
        return Request(("GET", "export"), kind, query, surface="export", uses=uses if query else ())

    def _import(self) -> Request:
        file = self.dice.choice((*self.pools.files, 999_999))
        return Request(("POST", f"{API}/imports"), "/imports", body={"file": file, "kind": "person", "dry_run": True})

    def _hear(self) -> Request:
        return Request(("GET", f"{API}/events"), "/events", surface="heard")

    # What is written

    def _change(self) -> Request:
        kind, item = self.items.deal()
        keys = self._keys(kind, self.dice.randint(1, 2))
        values = {key: self._value(kind, key) for key in keys}
        body = {"version": self.dice.randint(1, 4), "values": values}
        return Request(("PATCH", ITEM), f"/items/{kind}/{item}", body=body, now=self.dice.random() < 0.8)

    def _create(self) -> Request:
        kind = self.dice.choice(("company", "person"))
        values = self._title(kind) | {key: self._value(kind, key) for key in self._keys(kind, 1)}
        return Request(("POST", f"{API}/items/{{kind}}"), f"/items/{kind}", body={"values": values})

    def _acts(self) -> Request:
        kind, item = self.items.deal()
        path = f"/items/{kind}/{item}"
        act = self.verbs.deal()
        if act == "delete":
            return Request(("DELETE", ITEM), path)
        if act == "marks":
            return self._mark(path)
        bodies: dict[str, Any] = {"comments": {"text": self._words()}, "undo": {"record": 1}}
        bodies["presence"] = {"seat": "a-window-of-mine"}
        bodies["foresee"] = {"values": {"access": self.dice.choice(("private", "read", "write"))}}
        if act == "links":
            one = self.dice.choice([field for (of, _), field in self.fields.items() if of == kind])
            bodies["links"] = {"field": one.key, "target": self.items.deal()[1]}
        record = self.dice.randint(0, 3) if act == "undo" else None
        return Request(("POST", f"{ITEM}/{act}"), f"{path}/{act}", body=bodies.get(act), record=record)

    def _mark(self, path: str) -> Request:
        method, mark = self.marks.deal(), self.dice.choice(("favourite", "followed", "opened", "nosuch"))
        if method == "GET":
            return Request(("GET", f"{ITEM}/marks"), f"{path}/marks")
        return Request((method, f"{ITEM}/marks/{{mark}}"), f"{path}/marks/{mark}")

    def _firm(self) -> Request:
        route: tuple[str, str]
        asked: FirmRoute
        route, asked = self.firm.deal()
        path = {key: self.names.get(one, one) for key, one in asked.path.items()}
        if "key" in path and path.get("kind") and self.apart.random() < 0.5:
            hidden = self.apart.choice(self.hidden)
            path |= {"kind": hidden.kind, "key": hidden.key}
        if path.get("list") and self.apart.random() < 0.5:
            path["list"] = self.apart.choice(("company.c_open_choice", "company.c_hid_choice", "company.c_hid_choices"))
        query = {key: json.dumps(one) if isinstance(one, dict) else one for key, one in asked.query.items()}
        if route[1].endswith("/audit") and self.apart.random() < 0.8:
            query["item"] = str(self.apart.choice(self.pools.known)[1])
        return Request(route, route[1].removeprefix(API).format(**path), query, asked.body)

    def _guess(self) -> Request:
        dealt = self.elsewhere.deal()
        if dealt is None:
            return self._import()
        route, path = dealt
        return Request(route, path.format(number=self.apart.randint(100, 109)))

    # Parts

    def _filter(self) -> tuple[str, str, tuple[tuple[str, str], ...]]:
        """A filter on one kind: the kind, the tree as JSON, the pairs in it."""
        first, op = self._pair(None)
        uses = [(f"{first.kind}.{first.key}", op)]
        leaf = [first.key, op, *operand(self.dice, first, op, self.pools)]
        kind = first.kind
        if self.dice.random() < 0.2:
            kind, path = ("company", "people") if first.kind == "person" else ("person", "companies")
            leaf[0] = f"{path}.{first.key}"
        elif first.type == "address":
            leaf = [f"{first.key}.city", "contains", self.dice.choice(WORDS)]
        tree: list[Any] = leaf
        if self.dice.random() < 0.3:
            other, also = self._pair(kind)
            uses.append((f"{other.kind}.{other.key}", also))
            second = [other.key, also, *operand(self.dice, other, also, self.pools)]
            tree = [self.dice.choice(("and", "or")), leaf, second]
        if self.dice.random() < 0.15:
            tree = ["not", tree]
        return kind, json.dumps(tree), tuple(uses)

    def _pair(self, kind: str | None) -> tuple[Field, str]:
        deck = self.pairs[self.dice.random() < 0.15]
        found: tuple[Field, str] = deck.deal(lambda pair: kind in (None, pair[0].kind))
        return found

    def _sorts(self, kind: str) -> Iterator[str]:
        for _ in range(self.dice.choice((1, 1, 2))):
            one = self.any_hidden.deal() if self.dice.random() < 0.12 else self.sorts.deal()
            key = one.key if one.kind in kind else "title"
            yield self.dice.choice(("", "-")) + key

    def _keys(self, kind: str, count: int) -> list[str]:
        """Some keys of the kind; now and then one that is hidden."""
        keys = [one.key for one in self.open if one.kind in kind]
        found = self.dice.sample(keys, count)
        if self.dice.random() < 0.15:
            found[0] = self.any_hidden.deal().key
        return list(dict.fromkeys(found))

    def _summed(self, kind: str, key: str) -> str:
        """An operator that a sum over the field mostly may have."""
        type = self.fields[kind, key].type if (kind, key) in self.fields else "text"
        figures = ("sum", "average", "min", "max") if type in ("number", "money") or self.dice.random() < 0.1 else ()
        return self.dice.choice(("filled", "filled", "count", *figures, *(("min", "max") if "date" in type else ())))

    def _value(self, kind: str, key: str) -> Any:
        return value(self.dice, self.fields.get((kind, key)) or self.open[0], self.pools)

    def _title(self, kind: str) -> dict[str, Any]:
        if kind == "company":
            return {"company_name": f"Nordhafen {self.dice.randint(0, 9)}"}
        return {"first_name": "Erika", "last_name": f"Muster{self.dice.randint(0, 9)}"}

    def _words(self) -> str:
        return self.dice.choice((*WORDS, "Nordhafen secret", "box1@example.test", "+49 30 1001", "plan", "Musterr"))
