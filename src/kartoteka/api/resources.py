"""The resources of the API, one router a file; a new one is one file and one line here."""

from typing import Final

from ninja import Router

from kartoteka.api import (
    audit,
    departments,
    fields,
    history,
    item_acts,
    items,
    kinds,
    me,
    people,
    pipelines,
    portal,
    roles,
    welcome,
)

RESOURCES: Final[tuple[Router, ...]] = (
    items.router,
    item_acts.router,
    history.router,
    kinds.router,
    fields.router,
    pipelines.router,
    portal.router,
    me.router,
    people.router,
    departments.router,
    roles.router,
    welcome.router,
    audit.router,
)
