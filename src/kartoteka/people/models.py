"""Users, departments, roles, tokens and one-time links: who may come in. What they may do is `items.access`."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Lower


class Portal(models.Model):
    """The firm's settings: one row. `schema_version` grows with every change of kinds, fields, lists or people's
    rights, so that processes know when to read them again."""

    name = models.CharField(max_length=120, default="Kartoteka")
    country = models.CharField(max_length=2, default="DE")
    currency = models.CharField(max_length=3, default="EUR")
    language = models.CharField(max_length=5, default="en")
    time_zone = models.CharField(max_length=64, default="Europe/Berlin")
    name_order = models.CharField(max_length=12, default="last_first")
    last_name_optional = models.BooleanField(default=False)
    photo_max_bytes = models.PositiveIntegerField(default=10_485_760)
    password_least = models.PositiveSmallIntegerField(default=8)
    session_days = models.PositiveSmallIntegerField(default=14)
    second_factor = models.CharField(max_length=14, default="nobody")
    email_domains = ArrayField(models.CharField(max_length=253), default=list)
    accent = models.CharField(max_length=7, blank=True)
    logo_digest = models.CharField(max_length=64, blank=True)
    schema_version = models.BigIntegerField(default=1)
    set_up_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=models.Q(id=1), name="portal_is_one")]


class PortalLogo(models.Model):
    """The firm's sign as it is shown: a picture that was drawn anew. Its own row, read only when it is asked for."""

    portal = models.OneToOneField(Portal, on_delete=models.CASCADE, primary_key=True, related_name="logo")
    content = models.BinaryField(max_length=1_000_000)


class Department(models.Model):
    """A department in the tree; `path` holds the ids from the root down to itself (seed row S90)."""

    name = models.CharField(max_length=120)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="children")
    path = ArrayField(models.BigIntegerField(), default=list)
    archived_at = models.DateTimeField(null=True)


class Role(models.Model):
    """A named set of rights. `cells` is {kind key or "*": {action: scope}} (RIGHTS, Items); `level` lifts a role to
    CRM or portal administrator (S40); `rights` are those beside items, such as `manage_fields` (D9)."""

    class Level(models.TextChoices):
        PLAIN = "plain"
        CRM = "crm"
        PORTAL = "portal"

    key = models.CharField(max_length=64, unique=True)
    labels = models.JSONField(default=dict)
    level = models.CharField(max_length=8, choices=Level.choices, default=Level.PLAIN)
    cells = models.JSONField(default=dict)
    rights = ArrayField(models.CharField(max_length=40), default=list)
    is_factory = models.BooleanField(default=False)
    archived_at = models.DateTimeField(null=True)


class UserManager(BaseUserManager["User"]):
    """Finds users by e-mail, written in any case."""

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email__iexact=username)


class User(AbstractBaseUser):
    """Somebody who signs in. Never deleted: deactivated, and his items handed over."""

    email = models.EmailField(max_length=254, unique=True)
    first_name = models.CharField(max_length=120, blank=True)
    last_name = models.CharField(max_length=120, blank=True)
    language = models.CharField(max_length=5, default="en")
    time_zone = models.CharField(max_length=64, blank=True)
    preferences = models.JSONField(default=dict)
    department = models.ForeignKey(Department, on_delete=models.PROTECT, null=True, related_name="users")
    roles = models.ManyToManyField(Role, related_name="users")
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)
    deactivated_at = models.DateTimeField(null=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    objects: ClassVar[UserManager] = UserManager()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(Lower("email"), name="user_email_once")]

    @property
    def name(self) -> str:
        """First and last name, or the e-mail where there is neither."""
        return f"{self.first_name} {self.last_name}".strip() or self.email


class ApiToken(models.Model):
    """A program's key: only its digest is kept. Its right is scope ∩ the owner's rights now."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=120)
    digest = models.CharField(max_length=64, unique=True)
    scopes = ArrayField(models.CharField(max_length=80), default=list)
    created_at = models.DateTimeField(auto_now_add=True)
    last_used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)


class OneTimeLink(models.Model):
    """A link that works once: the first set-up, an invitation, a new password. Only its digest is kept."""

    class Purpose(models.TextChoices):
        SET_UP = "set_up"
        INVITATION = "invitation"
        PASSWORD = "password"

    user = models.ForeignKey(User, on_delete=models.CASCADE, null=True, related_name="links")
    purpose = models.CharField(max_length=12, choices=Purpose.choices)
    digest = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)


class AuditEntry(models.Model):
    """What administrators did, and which private items they opened (RIGHTS, Items)."""

    at = models.DateTimeField(auto_now_add=True)
    actor = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    action = models.CharField(max_length=60)
    item_id = models.BigIntegerField(null=True)
    data = models.JSONField(default=dict)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["item_id", "id"], name="audit_of_item"),
            models.Index(fields=["-id"], name="audit_latest"),
        ]
