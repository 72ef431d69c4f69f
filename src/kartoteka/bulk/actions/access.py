"""Who may reach the items: {"access": …, "shares": …}."""

from kartoteka.bulk.actions.base import Changing


class Access(Changing):
    key = "access"
    keys = frozenset({"access", "shares"})


ENTRY = Access()
