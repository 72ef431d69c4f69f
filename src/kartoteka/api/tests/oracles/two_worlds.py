"""The run of the two-worlds oracle: scripts asked in both worlds, what differed, and what of the product was asked."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from kartoteka.api.docs import openapi_bytes
from kartoteka.api.tests.oracles.holes import Hole, planted
from kartoteka.api.tests.oracles.portal import Portal
from kartoteka.api.tests.oracles.routes import API
from kartoteka.api.tests.oracles.scripts import NOT_ASKED, Dealer, Request
from kartoteka.api.tests.oracles.subjects import Field
from kartoteka.api.tests.oracles.worlds import NOSUCH, WHICH, Answer, ask, keep_schema, limits, secrets_for, world

ACTORS: Final = ("anna", "rita", "tok", "cora")
BATCH: Final = 25
DEALT: Final = 60_000
ASKED_PAST: Final = 60
TOLD_TO_MANAGERS: Final = frozenset({f"{API}/choices/{{list}}/{{key}}", f"{API}/contact-types/{{key}}"})
"""Who may delete an entry of a list is told that it is in use, in fields hidden from him too: else he would destroy
what he does not see. Only administrators may, who can list themselves as readers of any field (and are audited).
From then on that list, and the fields that choose from it, are not the same in both worlds for him."""
MANAGED: Final = f"{API}/kinds/{{kind}}/fields/{{key}}"
"""Administrators manage the settings of a hidden field, never its values: so that they can list themselves (RIGHTS)."""
METHODS: Final = ("get", "post", "patch", "delete", "put")


@dataclass
class Report:
    """What a run did and found."""

    differing: list[str] = field(default_factory=list)
    scripts: int = 0
    asked: int = 0
    with_rows: int = 0
    routes: Counter[tuple[str, str]] = field(default_factory=Counter)
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)
    named: Counter[str] = field(default_factory=Counter)
    statuses: Counter[int] = field(default_factory=Counter)

    def never_used(self, fields: Iterable[Field]) -> list[tuple[str, str]]:
        """The pairs of a field and one of its operators that no filter held."""
        pairs = {(f"{one.kind}.{one.key}", op) for one in fields for op in one.operators}
        return sorted(pairs - set(self.pairs))

    def __str__(self) -> str:
        return (
            f"{self.scripts} scripts, {self.asked} requests in each world, {self.with_rows} answered 2xx with rows"
            f" ({self.with_rows / max(self.asked, 1):.0%}); {len(self.routes)} routes, {len(self.pairs)} pairs of field"
            f" and operator, {len(self.named)} hidden fields named; statuses {dict(sorted(self.statuses.items()))};"
            f" {len(self.differing)} differences"
        )


def run(
    portal: Portal,
    *,
    scripts: int,
    seed: int,
    names: dict[str, Any],
    batch: int = BATCH,
) -> Report:
    """Ask so many scripts in both worlds, in batches that share a pair of worlds."""
    report, dealer = Report(), Dealer(seed, fields=portal.fields, pools=portal.pools, names=names)
    for number, start in enumerate(range(0, scripts, batch)):
        actor = ACTORS[number % len(ACTORS)]
        dealt = [dealer.script(10 + dealer.dice.randint(0, 30)) for _ in range(min(batch, scripts - start))]
        with limits(number):
            _batch(portal, actor, seed * 1_000 + number, dealt, report)
        if number % 8 == 7:
            print(f"seed {seed}, so far: {report}", flush=True)
    return report


def run_past(portal: Portal, holes: Mapping[str, Hole], *, seed: int, names: dict[str, Any]) -> dict[str, Report]:
    """Plant each hole in turn in one pair of worlds and ask, of the dealt requests, the first that come past it."""
    dealer = Dealer(seed, fields=portal.fields, pools=portal.pools, names=names)
    dealt = dealer.script(DEALT)
    told: dict[str, list[list[Answer]]] = {name: [] for name in holes}
    reports = {name: Report() for name in holes}
    chosen = {name: [one for one in dealt if hole.passes(one)][:ASKED_PAST] for name, hole in holes.items()}
    written = [hole for hole in holes.values() if hole.in_writing]
    for which in WHICH:
        with limits(1), planted(written), world(portal, seed, which, secrets_for("anna")) as payloads:
            for name, hole in holes.items():
                with planted([hole]):
                    keep_schema()  # and with it no statement that was made without the hole
                    told[name].append(ask(portal, "anna", chosen[name], payloads))
                    if which == WHICH[0]:
                        _ask_twins(portal, "anna", [chosen[name]], payloads, reports[name])
    for name, (one, other) in told.items():
        _compare(portal, "anna", chosen[name], one, other, reports[name], set())
    return reports


def routes_to_ask() -> set[tuple[str, str]]:
    """Every route × method of the OpenAPI file but those no script can ask."""
    paths: dict[str, Any] = json.loads(openapi_bytes())["paths"]
    return {(method.upper(), path) for path, item in paths.items() for method in item if method in METHODS} - set(
        NOT_ASKED
    )


def _batch(portal: Portal, actor: str, seed: int, dealt: list[list[Request]], report: Report) -> None:
    told: list[list[list[Answer]]] = []
    parted: set[str] = set()
    secrets = secrets_for(actor)
    for which in WHICH:
        with world(portal, seed, which, secrets) as payloads:
            told.append([ask(portal, actor, requests, payloads) for requests in dealt])
            if which == WHICH[0]:
                _ask_twins(portal, actor, dealt, payloads, report)
    for requests, one, other in zip(dealt, *told, strict=True):
        _compare(portal, actor, requests, one, other, report, parted)


def _ask_twins(portal: Portal, actor: str, dealt: list[list[Request]], payloads: list[str], report: Report) -> None:
    """A request that names a hidden field is answered as one that names a field that does not exist."""
    for request in (one for requests in dealt for one in requests):
        if actor == "cora" and request.route[1].startswith(MANAGED):
            continue
        for key in request.names(portal.hidden):
            pair = [ask(portal, actor, [_renamed(request, key, name)], payloads)[0] for name in (key, NOSUCH)]
            if pair[0][0] != pair[1][0] or pair[0][1].replace(key, NOSUCH) != pair[1][1].replace(key, NOSUCH):
                report.differing.append(f"{actor} {request}: {pair[0]} of a hidden field, {pair[1]} of none")


def _renamed(request: Request, key: str, name: str) -> Request:
    """The same request with another name for the field, wherever it stands."""
    word = re.compile(rf"(?<![a-z_]){key}(?![a-z_])")

    def renamed(one: Any) -> Any:
        return json.loads(word.sub(name, json.dumps(one)))

    return replace(
        request, path=word.sub(name, request.path), query=renamed(request.query), body=renamed(request.body), uses=()
    )


def _compare(
    portal: Portal,
    actor: str,
    requests: list[Request],
    one: list[Answer],
    other: list[Answer],
    report: Report,
    parted: set[str],
) -> None:
    """`parted` are the addresses of the lists of which an entry went in one world alone, as TOLD_TO_MANAGERS says."""
    report.scripts += 1
    hidden = [field.key for field in portal.fields if field.restricted]
    for request, mine, theirs in zip(requests, one, other, strict=False):
        report.asked += 1
        report.with_rows += mine[0] < 300 and '"id"' in mine[1]
        report.routes[request.route] += 1
        report.pairs.update(request.uses)
        report.named.update(request.names(hidden))
        report.statuses[mine[0]] += 1
        told = request.method == "DELETE" and request.route[1] in TOLD_TO_MANAGERS and actor == "cora"
        if mine != theirs and told:
            parted |= {request.path.rpartition("/")[0], "/kinds"}
        elif mine != theirs and not request.path.startswith(tuple(parted)):
            report.differing.append(f"{actor} {request}: {_apart(mine, theirs)}")
    if one[-1] != other[-1]:
        report.differing.append(f"{actor} hears in a script: {one[-1][1]!r} ≠ {other[-1][1]!r}")


def _apart(mine: Answer, theirs: Answer) -> str:
    """Both answers around the place where they part."""
    place = next((at for at, pair in enumerate(zip(mine[1], theirs[1], strict=False)) if pair[0] != pair[1]), 0)
    around = slice(max(0, place - 150), place + 100)
    return f"{mine[0]} …{mine[1][around]} ≠ {theirs[0]} …{theirs[1][around]}"
