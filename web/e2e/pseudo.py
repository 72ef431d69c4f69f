"""The language that nobody speaks, as web/src/i18n/pseudo.ts makes it: two fifths longer, for words and names alike."""

from __future__ import annotations

import json
import math
import re
from typing import Any

from playwright.sync_api import Page, Route
from words import say

ACCENTS = str.maketrans("aceinosuyzACEINOSUYZ", "áçëïñöšüÿžÅÇÉÏÑÖŠÜÝŽ")
# What the server names, in answers about kinds, fields, sections and lists; names of people and contacts stay.
NAMED = re.compile(r"/api/v1/(kinds|layouts|lists|roles)\b")
NAMES = {"label", "plural", "labels", "help"}


def stretched(text: str) -> str:
    """Longer words, not more of them: long words are what breaks a line."""
    return re.sub(r"[^\W\d_]+", _longer, text)


def told(text: str) -> re.Pattern[str]:
    """A text of the catalogue as the page shows it, up to its first placeholder."""
    return re.compile("^" + re.escape(stretched(say("en", text).split("{")[0].strip())))


def speak(page: Page) -> None:
    """Let the page speak that language from now on, the names that come from the server included."""
    page.evaluate("localStorage.setItem('kartoteka.pseudo', 'on')")
    page.route(NAMED, _answer)
    page.goto("/contacts")


def _longer(word: re.Match[str]) -> str:
    shown = word[0].translate(ACCENTS)
    return shown + shown[-1].lower() * math.ceil(len(shown) * 0.4)


def _answer(route: Route) -> None:
    if route.request.method != "GET":
        return route.continue_()
    answer = route.fetch()
    return route.fulfill(response=answer, body=json.dumps(_named(answer.json())))


def _named(value: Any, name: str = "") -> Any:
    if isinstance(value, dict):
        inside = name == "labels"
        return {key: _named(one, "label" if inside else key) for key, one in value.items()}
    if isinstance(value, list):
        return [_named(one, name) for one in value]
    return stretched(value) if isinstance(value, str) and name in NAMES else value
