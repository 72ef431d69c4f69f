"""What a language's or a program's headers mean, and the way a header is looked up in them."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from kartoteka.exchange.headers.words import forms, plain, spelled

_NUMBER: Final = re.compile(r"\d{1,2}")
MANY: Final = frozenset({"email", "phone", "web", "social", "address"})


class Meaning(NamedTuple):
    """What a column holds: a concept ("" = known, but no field of ours), its part, its label, which of several."""

    concept: str
    part: str = ""
    label: str = ""
    number: int = 0


@dataclass(frozen=True)
class Vocabulary:
    """One language's words.

    `whole`: meaning → complete headers. `parts`: meaning → headers that may stand with a label of `labels` and
    a number, in any order ("Business Street 2"). `fillers`: words between them that say nothing. `nothing`:
    headers that are known and have no field. A meaning is written `concept.part:label`; headers with commas
    between.
    """

    language: str
    whole: dict[str, str]
    parts: dict[str, str]
    labels: dict[str, str]
    nothing: str
    fillers: str = ""

    @cached_property
    def spellings(self) -> frozenset[str]:
        """Every complete header and part as it is spelled, for telling encodings apart."""
        texts = [*self.whole.values(), *self.parts.values(), *self.labels.values(), self.nothing]
        return frozenset(spelled(one) for text in texts for one in text.split(","))

    def find(self, header: str) -> Meaning | None:
        """What the header means in this language, or None."""
        for form in forms(header):
            found = self._complete.get(form) or self._composed(form)
            if found is not None:
                return found
        return None

    @cached_property
    def _complete(self) -> dict[str, Meaning]:
        known = {plain(one): Meaning("") for one in self.nothing.split(",")}
        return known | _by_header(self.parts) | _by_header(self.whole)

    @cached_property
    def _parts(self) -> dict[str, Meaning]:
        many = {form: one for form, one in _by_header(self.whole).items() if one.concept in MANY}
        return many | _by_header(self.parts)

    @cached_property
    def _labels(self) -> list[tuple[tuple[str, ...], str]]:
        """Label phrases as words, the longest first."""
        pairs = ((plain(one), label) for label, text in self.labels.items() for one in text.split(","))
        return sorted(((tuple(form.split()), label) for form, label in pairs), key=lambda pair: -len(pair[0]))

    @cached_property
    def _fillers(self) -> frozenset[str]:
        return frozenset(self.fillers.split())

    def _composed(self, form: str) -> Meaning | None:
        words = form.split()
        numbers = [word for word in words if _NUMBER.fullmatch(word)]
        number = int(numbers[0]) if numbers else 0
        rest = [word for word in words if not _NUMBER.fullmatch(word)]
        if numbers and (found := self._parts.get(" ".join(rest))):
            return found._replace(number=number)
        for phrase, label in self._labels:
            left = _without(rest, phrase)
            if left is None:
                continue
            found = self._part(left)
            if found:
                return found._replace(label=_combined(label, found), number=number)
        return None

    def _part(self, words: list[str]) -> Meaning | None:
        direct = self._parts.get(" ".join(words))
        return direct or self._parts.get(" ".join(word for word in words if word not in self._fillers))


def _combined(label: str, found: Meaning) -> str:
    """A part that has a label of its own (fax) keeps it; at home or elsewhere it says so too."""
    if not found.label:
        return label
    if found.concept == "social" or label in ("", "work"):
        return found.label
    return f"{label}_{found.label}"


def _by_header(table: dict[str, str]) -> dict[str, Meaning]:
    return {plain(one): _meaning(key) for key, text in table.items() for one in text.split(",") if one.strip()}


def _meaning(key: str) -> Meaning:
    path, _, label = key.partition(":")
    concept, _, part = path.partition(".")
    return Meaning(concept, part, label)


def _without(words: list[str], phrase: tuple[str, ...]) -> list[str] | None:
    """The words without the phrase, where they hold it one word after the other."""
    for at in range(len(words) - len(phrase) + 1):
        if tuple(words[at : at + len(phrase)]) == phrase:
            return words[:at] + words[at + len(phrase) :]
    return None
