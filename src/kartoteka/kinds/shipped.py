"""The kinds that come with the product, by key."""

from kartoteka.kinds.company import COMPANY
from kartoteka.kinds.definition import KindDefinition
from kartoteka.kinds.person import PERSON

SHIPPED: dict[str, KindDefinition] = {one.key: one for one in (PERSON, COMPANY)}
