"""Django's settings, all from KARTOTEKA_… variables (docs/admin/settings.md lists them)."""

import os
from pathlib import Path
from urllib.parse import unquote, urlsplit

PACKAGE = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("KARTOTEKA_DATA") or Path.home() / ".local/share/kartoteka")
BASE_URL = os.environ.get("KARTOTEKA_BASE_URL", "")
HTTPS = BASE_URL.startswith("https://")
DEBUG = False


def _secret_key() -> str:
    """The key kept beside the data; a variable overrides it. Tests and builds without data get a passing one."""
    if key := os.environ.get("KARTOTEKA_SECRET_KEY"):
        return key
    stored = DATA / "secret.key"
    return stored.read_text().strip() if stored.is_file() else os.urandom(32).hex()


def _database() -> dict[str, object]:
    url = urlsplit(os.environ.get("KARTOTEKA_DATABASE_URL", "postgresql:///kartoteka"))
    query = dict(part.split("=", 1) for part in url.query.split("&") if "=" in part)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(url.path.lstrip("/")) or "kartoteka",
        "USER": unquote(url.username or ""),
        "PASSWORD": unquote(url.password or ""),
        "HOST": url.hostname or unquote(query.get("host", "")),
        "PORT": str(url.port or query.get("port", "")),
        "CONN_MAX_AGE": 0,
        "OPTIONS": {
            "pool": {"min_size": 1, "max_size": int(os.environ.get("KARTOTEKA_POOL", "22")), "timeout": 1.1},
            "options": "-c plan_cache_mode=force_custom_plan -c statement_timeout=30000"
            " -c idle_in_transaction_session_timeout=60000 -c lock_timeout=10000 -c timezone=UTC"
            " -c pg_trgm.word_similarity_threshold=0.4",
        },
    }


SECRET_KEY = _secret_key()
DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Which hosts we answer to is judged before Django, for every route (config/serving/hosts.py).
ALLOWED_HOSTS = ["*"]
HOSTS = frozenset(filter(None, os.environ.get("KARTOTEKA_HOSTS", "").lower().split(",")))
PROXIES = int(os.environ.get("KARTOTEKA_PROXIES", "0"))
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.headless",
    "allauth.mfa",
    "allauth.usersessions",
    "procrastinate.contrib.django",
    "kartoteka.mail",
    "kartoteka.people",
    "kartoteka.files",
    "kartoteka.schema",
    "kartoteka.timeline",
    "kartoteka.items",
    "kartoteka.notifications",
    "kartoteka.exchange",
    "kartoteka.bulk",
]
MIDDLEWARE = [
    "kartoteka.api.middleware.RequestMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "kartoteka.config.middleware.RetryAfter",
    "allauth.account.middleware.AccountMiddleware",
    "kartoteka.config.middleware.ApiAuthentication",
]
ROOT_URLCONF = "kartoteka.config.urls"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]
AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "kartoteka.people.hashing.CappedArgon2",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "kartoteka.people.passwords.LongEnough"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
ACCOUNT_ADAPTER = "kartoteka.people.sign_in.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_RATE_LIMITS = {"login": "300/m/ip", "login_failed": "20/m/ip,5/300s/key", "change_password": "5/m/user"}
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
MFA_ADAPTER = "kartoteka.people.second_factor.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True  # whoever has an account was invited by his e-mail
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_TOLERANCE = 1  # a clock that is half a minute wrong; a code works once all the same
ALLAUTH_TRUSTED_PROXY_COUNT = PROXIES
# The counters of the rate limits. Room for many: a full cache would forget counters of those who try passwords.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 200_000},
    }
}
HEADLESS_ONLY = True
HEADLESS_CLIENTS = ["browser"]
HEADLESS_SERVE_SPECIFICATION = False
USERSESSIONS_TRACK_ACTIVITY = False
SESSION_COOKIE_NAME = "__Host-kartoteka" if HTTPS else "kartoteka"
CSRF_COOKIE_NAME = "__Host-csrftoken" if HTTPS else "csrftoken"
CSRF_TRUSTED_ORIGINS = [BASE_URL.rstrip("/")] if BASE_URL else []
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "kartoteka.api.errors.csrf_failure"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PROXIES else None
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SILENCED_SYSTEM_CHECKS = [
    "security.W002",  # the server itself adds it to every answer (config/serving)
    "security.W005",  # other hosts below the firm's domain are the firm's affair
    "security.W008",  # whoever ends TLS in front of us redirects
    "security.W021",
]
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
LANGUAGE_CODE = "en"
USE_TZ = True
TIME_ZONE = "UTC"
STATIC_URL = "/static/"
STATIC_ROOT = PACKAGE / "static"
# The front end's build names its files by what they hold: they may be kept for ever.
WHITENOISE_IMMUTABLE_FILE_TEST = r"^/static/web/assets/.+[.-][0-9A-Za-z_-]{8,}\.\w+$"
FILES_ROOT = DATA / "files"
UPLOAD_MAX_BYTES = int(os.environ.get("KARTOTEKA_UPLOAD_MAX_BYTES", "134217728"))
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_048_576
# The server for outgoing mail: smtp://user:password@host:587 (STARTTLS) or smtps://…; without it none is sent.
MAIL = urlsplit(os.environ.get("KARTOTEKA_SMTP_URL", ""))
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = MAIL.hostname or ""
EMAIL_PORT = MAIL.port or (465 if MAIL.scheme == "smtps" else 587)
EMAIL_HOST_USER = unquote(MAIL.username or "")
EMAIL_HOST_PASSWORD = unquote(MAIL.password or "")
EMAIL_USE_SSL = MAIL.scheme == "smtps"
EMAIL_USE_TLS = MAIL.scheme == "smtp" and EMAIL_PORT == 587
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = os.environ.get("KARTOTEKA_MAIL_FROM") or EMAIL_HOST_USER or "kartoteka@localhost"
PROCRASTINATE_IMPORT_PATHS = ["kartoteka.config.jobs"]
