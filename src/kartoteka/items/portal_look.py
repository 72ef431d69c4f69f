"""The firm's sign: an uploaded picture drawn anew for the portal. Whose upload it is is asked of `file_access`."""

import hashlib

from django.db import transaction

from kartoteka.files import service as files
from kartoteka.items.file_access import may_read_file
from kartoteka.kit.errors import Message, NotFound, Refused
from kartoteka.people.actor import Actor
from kartoteka.people.audit import audit
from kartoteka.people.models import Portal, PortalLogo
from kartoteka.people.rules import require

LARGEST_SIDE = 384


@transaction.atomic
def set_logo(actor: Actor, file_id: int) -> None:
    """Take an uploaded picture as the portal's logo: at most 384 pixels wide and high, as WebP without anything behind
    it. Raises Forbidden, NotFound, Refused for what is no picture (a drawing such as SVG, too)."""
    require(actor, "crm")
    file = files.find(file_id)
    if not may_read_file(actor, file_id, uploaded_by=file.uploaded_by_id):
        raise NotFound()
    if file.width is None:
        raise Refused(fields={"file": [Message("portal.logo")]})
    drawn = files.small(file, LARGEST_SIDE)
    PortalLogo.objects.update_or_create(portal_id=1, defaults={"content": drawn})
    Portal.objects.filter(pk=1).update(logo_digest=hashlib.sha256(drawn).hexdigest())
    audit(actor, "portal_changed", changed=["logo"])


@transaction.atomic
def remove_logo(actor: Actor) -> None:
    """Back to the first letter of the name. Raises Forbidden."""
    require(actor, "crm")
    PortalLogo.objects.all().delete()
    Portal.objects.filter(pk=1).update(logo_digest="")
    audit(actor, "portal_changed", changed=["logo"])
