"""People for an import's file: new ones of the same five languages, with companies that are there already."""

import random
from collections.abc import Iterator, Sequence
from typing import Final

from bench.corpus.words import TONGUES
from kartoteka.kit.text import latin

FIRST: Final = 5_900_000
"""Their numbers lie beyond those of the largest firm, so that no e-mail or phone is there already."""


def people_to_import(count: int, companies: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """First name, last name, job title, e-mail, phone and company of each."""
    chance = random.Random(count)
    for number in range(FIRST, FIRST + count):
        tongue = chance.choices(TONGUES, [one.share for one in TONGUES])[0]
        first, last = chance.choice(tongue.first), chance.choice(tongue.stems) + chance.choice(tongue.endings)
        mark = "".join(one for one in latin(last) if one.isascii() and one.isalnum())
        company = chance.choice(companies) if companies and chance.random() < 0.8 else ""
        yield (
            first,
            last,
            chance.choice(tongue.jobs),
            f"{mark}.{number}@neu.{tongue.domain}" if chance.random() < 0.9 else "",
            f"{tongue.dial}{number}" if chance.random() < 0.8 else "",
            company,
        )
