"""What the first requests of a new process would otherwise all work out at once, while many callers wait for it."""

import logging

from django.db import DatabaseError

from kartoteka.items.read import base as reading
from kartoteka.items.write import base as writing
from kartoteka.kit.text import sort_key
from kartoteka.schema import catalogue
from kartoteka.schema.field_types.base import field_types
from kartoteka.timeline.record_types.base import record_types

logger = logging.getLogger("kartoteka.server")


def prepare() -> None:
    """Fill the registries, the collation table and the catalogue. Without a database the requests say so themselves."""
    for registry in (field_types(), record_types(), reading.storages(), writing.storages()):
        registry.entries()
    sort_key("ä")
    try:
        catalogue.catalogue(catalogue.version())
    except DatabaseError as error:
        logger.info("the catalogue was not read at the start: %s", error)
