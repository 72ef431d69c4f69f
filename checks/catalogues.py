"""The rule on languages: no text missing, no placeholder lost, none left in English, no rejected word."""

from __future__ import annotations

import json
import re
from pathlib import Path

from checks.steps import ROOT

LANGUAGES = ("en", "it", "de", "fr", "ru")
FOLDERS = ("src/kartoteka/kit/locales", "web/src/i18n")
ALIKE = Path(__file__).with_name("same_as_english.txt")
REJECTED = Path(__file__).with_name("rejected_words.tsv")
PLURALS = {
    "en": {"one", "other"},
    "de": {"one", "other"},
    "it": {"one", "many", "other"},
    "fr": {"one", "many", "other"},
    "ru": {"one", "few", "many", "other"},
}
ARGUMENT = re.compile(r"\{\s*(\w+)\s*[,}]")
PLURAL = re.compile(r"\{\s*\w+\s*,\s*plural\s*,")
FORM = re.compile(r"(\w+|=\d+)\s*\{")
Catalogue = dict[str, str]


def problems() -> list[str]:
    """Return what is wrong in the catalogues of the server and of the front end."""
    alike = {line.strip() for line in ALIKE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")}
    words = read_rejected(REJECTED)
    found = []
    for folder in FOLDERS:
        texts = {language: read_all(ROOT / folder, language) for language in LANGUAGES}
        for language, catalogue in texts.items():
            wrong = compare(texts["en"], catalogue, language, alike) + rejected(catalogue, words.get(language, []))
            found += [f"{folder}, {language}: {problem}" for problem in wrong]
    return found


def read_all(folder: Path, language: str) -> Catalogue:
    """Return a language's texts: those of `de.json` and of each part of it, `items.de.json`."""
    parts = [folder / f"{language}.json", *sorted(folder.glob(f"*.{language}.json"))]
    return {key: text for part in parts for key, text in read(part).items()}


def read(path: Path) -> Catalogue:
    """Return a catalogue with its plural forms, where they are an object, written out as ICU writes them."""
    raw = json.loads(path.read_text(encoding="utf-8"))
    return {key: text if isinstance(text, str) else _as_icu(text) for key, text in raw.items()}


def compare(english: Catalogue, other: Catalogue, language: str, alike: set[str]) -> list[str]:
    """Return how a catalogue falls short of the English one."""
    found = [f"{key} is missing" for key in english.keys() - other.keys()]
    found += [f"{key} is unknown in English" for key in other.keys() - english.keys()]
    for key in sorted(english.keys() & other.keys()):
        here, there = arguments(other[key]), arguments(english[key])
        if not other[key].strip():
            found.append(f"{key} is empty")
        if here != there:
            found.append(f"{key} has the placeholders {sorted(here)}, English {sorted(there)}")
        if PLURAL.search(other[key]) and not PLURALS[language] <= forms(other[key]):
            found.append(f"{key} lacks the plural forms {sorted(PLURALS[language] - forms(other[key]))}")
        if language != "en" and other[key] == english[key] and not _may_stay(english[key], alike):
            found.append(f"{key} is still English: {english[key]!r}")
    return sorted(found)


def rejected(catalogue: Catalogue, words: list[tuple[re.Pattern[str], str]]) -> list[str]:
    """Return the texts that use a word the glossary decided against."""
    return [
        f"{key} says {hit[0]!r}, the glossary says {instead!r}"
        for key, text in catalogue.items()
        for pattern, instead in words
        if (hit := pattern.search(text))
    ]


def read_rejected(path: Path) -> dict[str, list[tuple[re.Pattern[str], str]]]:
    words: dict[str, list[tuple[re.Pattern[str], str]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        language, pattern, instead = line.split("\t")
        for code in LANGUAGES if language == "*" else (language,):
            words.setdefault(code, []).append((re.compile(pattern, re.IGNORECASE), instead))
    return words


def arguments(text: str) -> set[str]:
    """Return the names a text is filled with; words inside plural forms are none."""
    return {name for depth, name in _arguments(text) if depth % 2 == 0}


def forms(text: str) -> set[str]:
    return set(FORM.findall(text))


def _arguments(text: str) -> list[tuple[int, str]]:
    """Return each brace's name with its depth: even depths hold arguments, odd ones the texts of their forms."""
    found, depth = [], 0
    for position, sign in enumerate(text):
        if sign == "{":
            match = ARGUMENT.match(text, position)
            if match and depth % 2 == 0:
                found.append((depth, match[1]))
            depth += 1
        elif sign == "}":
            depth -= 1
    return found


def _as_icu(plural: dict[str, str]) -> str:
    return "{count, plural, " + " ".join(f"{form} {{{text}}}" for form, text in plural.items()) + "}"


def _may_stay(text: str, alike: set[str]) -> bool:
    """Say whether a text may be equal in two languages: names and signs may, and what the list allows."""
    return text in alike or not re.search(r"[^\W\d_]{2,}", re.sub(r"\{[^{}]*\}", "", text))
