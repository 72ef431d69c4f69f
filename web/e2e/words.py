"""The words of the screens in a language, as the front end's catalogues have them; fields by GLOSSARY's names."""

from __future__ import annotations

import functools
import json
from pathlib import Path

CATALOGUES = Path(__file__).parent.parent / "src" / "i18n"

# What the fields of a person and a company are called: the seed pages' own words.
FIELDS: dict[str, dict[str, str]] = {
    "en": {"first": "First name", "last": "Last name", "company_name": "Company name", "type": "Contact type"},
    "it": {"first": "Nome", "last": "Cognome", "company_name": "Nome azienda", "type": "Tipo di contatto"},
    "de": {"first": "Vorname", "last": "Nachname", "company_name": "Name des Unternehmens", "type": "Kontakttyp"},
    "fr": {"first": "Prénom", "last": "Nom", "company_name": "Nom de l'entreprise", "type": "Type de contact"},
    "ru": {"first": "Имя", "last": "Фамилия", "company_name": "Название компании", "type": "Тип контакта"},
}
LANGUAGES = tuple(FIELDS)


@functools.cache
def catalogue(language: str) -> dict[str, str]:
    """All texts of the front end in that language, by id."""
    texts: dict[str, str] = json.loads((CATALOGUES / f"{language}.json").read_text(encoding="utf-8"))
    return texts


def say(language: str, text: str, **values: object) -> str:
    """One text; placeholders filled, for texts without plural forms."""
    found = catalogue(language)[text]
    for name, value in values.items():
        found = found.replace(f"{{{name}}}", str(value))
    return found
