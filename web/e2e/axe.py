"""Judges the page that is open by axe-core, the rules of WCAG as a program; knows no address and no person."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

RULES = Path(__file__).parent.parent / "node_modules" / "axe-core" / "axe.min.js"
RUN = "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"


def bring_in(page: Page) -> None:
    """Put axe into the page, where it stays until the page is loaded anew."""
    page.evaluate(RULES.read_text(encoding="utf-8"))


def violations(page: Page) -> list[str]:
    """Each broken rule with the places that break it: empty for a good page."""
    found: list[dict[str, Any]] = page.evaluate(RUN)
    return [f"{one['id']}: {one['help']} – {_places(one['nodes'])}" for one in found]


def _places(nodes: list[dict[str, Any]]) -> str:
    shown = [f"{node['html'][:160]} ({_why(node)})" for node in nodes[:4]]
    return "; ".join(shown) + (f" and {len(nodes) - 4} more" if len(nodes) > 4 else "")


def _why(node: dict[str, Any]) -> str:
    return " ".join(str(node.get("failureSummary", "")).split())[:240]
