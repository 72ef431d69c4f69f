"""The resources of the API, one router a file; a new one is one file and one line here."""

from typing import Final

from ninja import Router

from kartoteka.api import (
    audit,
    bulk,
    departments,
    explaining,
    drafts,
    exports,
    fields,
    finding,
    history,
    imports,
    item_acts,
    items,
    jobs,
    kinds,
    lists,
    me,
    notifications,
    people,
    pipelines,
    portal,
    roles,
    views,
    vocabulary,
    welcome,
)

RESOURCES: Final[tuple[Router, ...]] = (
    items.router,
    item_acts.router,
    history.router,
    finding.router,
    kinds.router,
    fields.router,
    pipelines.router,
    lists.router,
    vocabulary.router,
    portal.router,
    imports.router,
    exports.router,
    bulk.router,
    views.router,
    drafts.router,
    jobs.router,
    me.router,
    notifications.router,
    people.router,
    departments.router,
    roles.router,
    explaining.router,
    welcome.router,
    audit.router,
)
