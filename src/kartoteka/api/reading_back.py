"""What a write answers: the item as its writer sees it now, who may have written away his own right to read it."""

from django.http import HttpRequest

from kartoteka.api.policy import current
from kartoteka.items import present
from kartoteka.kit.errors import NotFound


def read_back(request: HttpRequest, kind: str, item_id: int) -> bytes | None:
    """The card as JSON; None where the caller does not see the item (any more), which makes the write no less done."""
    try:
        return present.card_json(current(request), kind, item_id)
    except NotFound:
        return None


def shown_after(request: HttpRequest, kind: str, item_id: int) -> tuple[int, bytes]:
    """The answer to a change: 200 with the card, or 204 where there is nothing more to show."""
    card = read_back(request, kind, item_id)
    return (204, b"") if card is None else (200, card)
