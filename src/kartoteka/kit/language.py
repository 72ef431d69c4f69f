"""Says messages in the five languages, from the catalogues in `kit/locales`; it decides nothing and knows no CRM."""

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from babel import Locale

from kartoteka.kit.errors import DomainError, Message

LANGUAGES: Final = ("en", "it", "de", "fr", "ru")
DEFAULT: Final = "en"
_FOLDER = Path(__file__).parent / "locales"
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def say(message: Message | DomainError | str, language: str, **values: Any) -> str:
    """The text of a message, an error or a catalogue id, with its placeholders filled from its own values and `values`.

    An unknown language speaks English. An unknown id is said as it is: a missing text must never hide an error.
    A text with plural forms chooses by `count`.
    """
    id, filled = _parts(message)
    filled |= values
    text = catalogue(known(language)).get(id) or catalogue(DEFAULT).get(id) or id
    if isinstance(text, dict):
        text = _plural(text, known(language), filled.get("count", 0))
    return _PLACEHOLDER.sub(lambda found: _word(filled.get(found[1], ""), language), text)


def known(language: str) -> str:
    """The catalogue that serves a language tag: `de-AT` is German, what we do not have is English."""
    short = language.replace("_", "-").split("-", 1)[0].lower()
    return short if short in LANGUAGES else DEFAULT


def accepted(header: str) -> str:
    """The best of our languages for an Accept-Language header."""
    ranked: list[tuple[float, str]] = []
    for part in header[:400].split(","):
        tag, _, parameters = part.strip().partition(";")
        short = tag.split("-", 1)[0].lower()
        if short in LANGUAGES:
            ranked.append((_quality(parameters), short))
    return max(ranked, key=lambda one: one[0])[1] if ranked else DEFAULT


def pick(labels: Mapping[str, str], language: str, fallback: str = "") -> str:
    """The label for a language out of {language: text}; English, then any, where that language has none."""
    return labels.get(known(language)) or labels.get(DEFAULT) or next(iter(labels.values()), fallback)


@cache
def catalogue(language: str) -> dict[str, str | dict[str, str]]:
    """All texts of one language by their ids."""
    texts: dict[str, str | dict[str, str]] = json.loads((_FOLDER / f"{language}.json").read_text(encoding="utf-8"))
    return texts


def _parts(message: Message | DomainError | str) -> tuple[str, dict[str, Any]]:
    if isinstance(message, Message):
        return message.id, dict(message.values)
    if isinstance(message, DomainError):
        return f"error.{message.code}", dict(message.data)
    return message, {}


def _plural(forms: dict[str, str], language: str, count: Any) -> str:
    form = Locale(language).plural_form(count) if isinstance(count, int) else "other"
    return forms.get(form) or forms["other"]


def _word(value: Any, language: str) -> str:
    if isinstance(value, Message):
        return say(value, language)
    if isinstance(value, list | tuple):
        return ", ".join(_word(one, language) for one in value)
    return str(value)


def _quality(parameters: str) -> float:
    name, _, value = parameters.strip().partition("=")
    try:
        return float(value) if name.strip() == "q" else 1.0
    except ValueError:
        return 0.0
