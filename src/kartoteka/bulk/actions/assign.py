"""Who answers for the items: {"responsible": user, "managers": …, "observers": …}."""

from kartoteka.bulk.actions.base import Changing


class Assign(Changing):
    key = "assign"
    keys = frozenset({"responsible", "managers", "observers"})


ENTRY = Assign()
