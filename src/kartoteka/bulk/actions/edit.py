"""Any fields: {"key": value}, for lists also {"key": {"add": […], "remove": […]}}."""

from kartoteka.bulk.actions.base import Changing


class Edit(Changing):
    key = "edit"


ENTRY = Edit()
