"""Which path goes where."""

from allauth.headless.account import views as account
from allauth.headless.constants import Client
from allauth.headless.mfa import views as mfa
from django.urls import URLPattern, URLResolver, include, path

from kartoteka.api import docs
from kartoteka.api.app import api
from kartoteka.people import factor_views as factors

# Of allauth's routes only these exist: nobody registers, and links to a new password are ours (`people.links`).
SIGN_IN: list[URLPattern | URLResolver] = [
    path("auth/login", account.LoginView.as_api_view(client=Client.BROWSER)),
    path("auth/session", account.SessionView.as_api_view(client=Client.BROWSER)),
    path("auth/reauthenticate", account.ReauthenticateView.as_api_view(client=Client.BROWSER)),
    path("auth/2fa/authenticate", factors.AuthenticateView.as_api_view(client=Client.BROWSER)),
    path("auth/2fa/reauthenticate", factors.ReauthenticateView.as_api_view(client=Client.BROWSER)),
    path("auth/webauthn/authenticate", mfa.AuthenticateWebAuthnView.as_api_view(client=Client.BROWSER)),
    path("auth/webauthn/login", mfa.LoginWebAuthnView.as_api_view(client=Client.BROWSER)),
    path("account/password/change", account.ChangePasswordView.as_api_view(client=Client.BROWSER)),
    path("account/authenticators", mfa.AuthenticatorsView.as_api_view(client=Client.BROWSER)),
    path("account/authenticators/totp", factors.ManageTOTPView.as_api_view(client=Client.BROWSER)),
    path("account/authenticators/recovery-codes", mfa.ManageRecoveryCodesView.as_api_view(client=Client.BROWSER)),
    path("account/authenticators/webauthn", mfa.ManageWebAuthnView.as_api_view(client=Client.BROWSER)),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("_allauth/browser/v1/", include(SIGN_IN)),
    path("api/v1/openapi.json", docs.openapi_file),
    path("api/v1/", api.urls),
    path("api/docs", docs.page),
    path("api/docs.css", docs.style),
]
handler400 = "kartoteka.api.errors.bad_request"
handler404 = "kartoteka.api.errors.not_found"
handler500 = "kartoteka.api.errors.server_error"
