"""The resources of the API, one router a file; a new one is one file and one line here."""

from typing import Final

from ninja import Router

RESOURCES: Final[tuple[Router, ...]] = ()
